// How do our mails look to Resend, and its reports to us?
import { z } from "zod";
import type { Mail, MailReport } from "../../core/ports/mail.port.ts";

export const SentMail = z.object({ id: z.string() });
export const ResendError = z.object({ name: z.string(), message: z.string() });
export type ResendError = z.infer<typeof ResendError>;

/** Only what we use of it; see https://resend.com/docs/dashboard/webhooks/event-types. */
export const ResendReport = z.object({
  type: z.string(),
  data: z.object({
    email_id: z.string(),
    tags: z.record(z.string(), z.string()).optional(),
    bounce: z.object({ message: z.string().optional() }).optional(),
    failed: z.object({ reason: z.string().optional() }).optional(),
  }),
});
export type ResendReport = z.infer<typeof ResendReport>;

/** RFC 5322: a name with special characters stands in quotes. No control character gets this far: see oneLine. */
export function mailbox({ name, email }: { name: string; email: string }): string {
  return name ? `"${name.replace(/["\\<>]/g, "")}" <${email}>` : email;
}

/** Tags come back in every report, so that one which overtakes our own record still finds its message. */
export function requestOf(mail: Mail): object {
  return {
    from: mailbox(mail.from),
    to: [mail.to],
    subject: mail.subject,
    html: mail.html,
    text: mail.text,
    ...(mail.reply_to ? { reply_to: [mail.reply_to] } : {}),
    tags: [{ name: "message_id", value: mail.key }, ...(mail.store_id ? [{ name: "store_id", value: mail.store_id }] : [])],
  };
}

const types: Readonly<Record<string, MailReport["type"]>> = {
  "email.delivered": "delivered",
  "email.bounced": "bounced",
  "email.suppressed": "bounced",
  "email.complained": "complained",
  "email.failed": "failed",
};

export function reportOf(id: string, report: ResendReport): MailReport {
  const { email_id, tags, bounce, failed } = report.data;
  return {
    id,
    type: types[report.type] ?? "other",
    provider_id: email_id,
    message_id: tags?.message_id ?? null,
    store_id: tags?.store_id ?? null,
    detail: (bounce?.message ?? failed?.reason ?? "").slice(0, 500),
  };
}
