// How does Resend deliver mail?
import { Webhook } from "standardwebhooks";
import { type Mail, type Mailer, mailRefused, signatureInvalid } from "../../core/ports/mail.port.ts";
import { Later } from "../../kit/later.ts";
import { Problem, unavailable } from "../../kit/problem.ts";
import { sameText } from "../../kit/same-text.ts";
import { hour, minute, second } from "../../kit/time.ts";
import type { ProviderTools } from "../tools.ts";
import { ResendError, ResendReport, reportOf, requestOf, SentMail } from "./resend.transform.ts";

/** Svix's own tolerance, both sides. */
const toleranceMs = 5 * minute;

/** Errors of https://resend.com/docs/api-reference/errors, by what we can do about them. */
function judge(status: number, error: ResendError, headers: Headers): { provider_id: null } {
  if (error.name === "invalid_idempotent_request") {
    // A mail by this key was taken within 24 h; only its wording has changed since. Sending it again would be the second one.
    return { provider_id: null };
  }
  if (error.name === "daily_quota_exceeded" || error.name === "monthly_quota_exceeded") throw new Later(hour, error.message);
  if (status === 429) throw new Later((Number(headers.get("retry-after")) || 1) * second, error.message);
  // The domain or the key is not set up: no fault of this mail, which is sent once that is mended.
  const settings = status === 401 || status === 403;
  if (status >= 400 && status < 500 && status !== 409 && !settings) throw new Problem(mailRefused, { detail: error.message });
  throw new Problem(unavailable, { detail: `Resend: ${error.message}` });
}

export function openResend({ config, egress, now }: ProviderTools): Mailer {
  const webhook = new Webhook(config.RESEND_WEBHOOK_SECRET);
  return {
    async send(mail: Mail) {
      const request = new Request("https://api.resend.com/emails", {
        method: "POST",
        headers: {
          authorization: `Bearer ${config.RESEND_API_KEY}`,
          "content-type": "application/json",
          "idempotency-key": mail.key,
        },
        body: JSON.stringify(requestOf(mail)),
      });
      const response = await egress(request, { provider: "resend", retries: 2 });
      const body: unknown = await response.json().catch(() => null);
      if (response.ok) {
        const sent = SentMail.safeParse(body);
        if (!sent.success) throw new Problem(unavailable, { detail: "Resend answered something unreadable." });
        return { provider_id: sent.data.id };
      }
      const error = ResendError.safeParse(body);
      return judge(
        response.status,
        error.success ? error.data : { name: "unknown", message: `Status ${response.status}` },
        response.headers,
      );
    },

    async readReport(body, { id, timestamp, signature }) {
      const at = Number(timestamp) * second;
      if (!id || !Number.isInteger(at) || Math.abs(now() - at) > toleranceMs) throw new Problem(signatureInvalid);
      // The library signs, our clock judges the time. Several signatures stand there while a secret is being changed.
      const expected = webhook.sign(id, new Date(at), body);
      if (!signature.split(" ").some((one) => sameText(one, expected))) throw new Problem(signatureInvalid);
      return reportOf(id, ResendReport.parse(JSON.parse(body)));
    },
  };
}
