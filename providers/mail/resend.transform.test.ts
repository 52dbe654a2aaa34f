import { Webhook } from "standardwebhooks";
import { expect, test } from "vitest";
import type { Mail } from "../../core/ports/mail.port.ts";
import { Later } from "../../kit/later.ts";
import { hour } from "../../kit/time.ts";
import type { ProviderTools } from "../tools.ts";
import { mailbox, ResendReport, reportOf, requestOf } from "./resend.transform.ts";
import { openResend } from "./resend.ts";

const mail: Mail = {
  from: { name: 'Volt, "the" <shop>', email: "hello@tradewind.example" },
  to: "ada@example.com",
  reply_to: "hello@volt.example",
  subject: "Hello",
  html: "<p>Hello</p>",
  text: "Hello",
  key: "msg_01m7ygz6kx2z2kx3d7p4czn10y",
  store_id: "sto_1",
};

test("a mail becomes Resend's request, with our ids as tags", () => {
  expect(requestOf(mail)).toEqual({
    from: '"Volt, the shop" <hello@tradewind.example>',
    to: ["ada@example.com"],
    reply_to: ["hello@volt.example"],
    subject: "Hello",
    html: "<p>Hello</p>",
    text: "Hello",
    tags: [
      { name: "message_id", value: "msg_01m7ygz6kx2z2kx3d7p4czn10y" },
      { name: "store_id", value: "sto_1" },
    ],
  });
  expect(mailbox({ name: "", email: "a@b.example" })).toBe("a@b.example");
});

/** As Resend documents and its SDK's fixtures show them. */
const report = (type: string, data: object = {}) => ({
  created_at: "2023-09-28T17:19:44.823Z",
  data: {
    created_at: "2023-09-28T17:19:43.982Z",
    email_id: "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee",
    from: "Sender <from@example.com>",
    subject: "Sending test",
    to: ["to@example.org"],
    tags: { message_id: "msg_1", store_id: "sto_1" },
    ...data,
  },
  type,
});

test.each([
  ["email.delivered", "delivered"],
  ["email.bounced", "bounced"],
  ["email.suppressed", "bounced"],
  ["email.complained", "complained"],
  ["email.failed", "failed"],
  ["email.sent", "other"],
  ["email.opened", "other"],
  ["email.delivery_delayed", "other"],
  ["contact.created", "other"],
])("%s means %s", (type, means) => {
  const read = reportOf("msg_svix", ResendReport.parse(report(type, { bounce: { message: "No such user" } })));
  expect(read).toMatchObject({ id: "msg_svix", type: means, message_id: "msg_1", store_id: "sto_1", detail: "No such user" });
});

const secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

function opened(answer: () => Response, now = 1_614_265_330_000) {
  const requests: Request[] = [];
  const tools = {
    config: { RESEND_API_KEY: "re_key", RESEND_WEBHOOK_SECRET: secret },
    egress: async (request: Request) => {
      requests.push(request);
      return answer();
    },
    now: () => now,
  } as unknown as ProviderTools;
  return { mailer: openResend(tools), requests };
}

test("the message's id is the idempotency key", async () => {
  const { mailer, requests } = opened(() => Response.json({ id: "re-1" }));
  expect(await mailer.send(mail)).toEqual({ provider_id: "re-1" });
  expect(requests[0]?.headers.get("idempotency-key")).toBe(mail.key);
  expect(requests[0]?.headers.get("authorization")).toBe("Bearer re_key");
});

test.each([
  [422, "validation_error", "mail_refused"],
  [400, "invalid_parameter", "mail_refused"],
  [401, "missing_api_key", "unavailable"],
  [403, "validation_error", "unavailable"],
  [409, "concurrent_idempotent_requests", "unavailable"],
  [500, "internal_server_error", "unavailable"],
])("%i %s: %s", async (status, name, code) => {
  const { mailer } = opened(() => Response.json({ statusCode: status, name, message: "No." }, { status }));
  await expect(mailer.send(mail)).rejects.toMatchObject({ code });
});

test("an answer that is not JSON is no yes", async () => {
  await expect(opened(() => new Response("<html>", { status: 200 })).mailer.send(mail)).rejects.toMatchObject({ code: "unavailable" });
  await expect(opened(() => new Response("<html>", { status: 502 })).mailer.send(mail)).rejects.toMatchObject({ code: "unavailable" });
});

test("too fast waits as long as Resend says, a used-up day an hour", async () => {
  const fast = opened(() =>
    Response.json({ name: "rate_limit_exceeded", message: "Slow down" }, { status: 429, headers: { "retry-after": "3" } }),
  );
  await expect(fast.mailer.send(mail)).rejects.toMatchObject({ delay_ms: 3_000 });
  const day = opened(() => Response.json({ name: "daily_quota_exceeded", message: "Enough" }, { status: 429 }));
  const error = await day.mailer.send(mail).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Later);
  expect((error as Later).delay_ms).toBe(hour);
});

test("the same key with other words was taken before: no second mail", async () => {
  const { mailer } = opened(() => Response.json({ name: "invalid_idempotent_request", message: "Same key" }, { status: 409 }));
  expect(await mailer.send(mail)).toEqual({ provider_id: null });
});

/** The public vector of the Standard Webhooks test-suite. */
const vector = {
  id: "msg_p5jXN8AQM9LWM0D4loKWxJek",
  timestamp: "1614265330",
  signature: "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
};
const vectorBody = '{"test": 2432232314}';

test("the published signature is accepted, and nothing that differs from it", async () => {
  // The vector's body is no report: getting as far as reading it means that the signature was good.
  const read = (headers: Partial<typeof vector>, body = vectorBody, now?: number) =>
    opened(() => Response.json({}), now).mailer.readReport(body, { ...vector, ...headers });
  await expect(read({})).rejects.toThrow("type");
  await expect(read({ signature: `v1,AAAA ${vector.signature}` })).rejects.toThrow("type");
  const refused = { code: "invalid_signature" };
  await expect(read({}, `${vectorBody} `)).rejects.toMatchObject(refused);
  await expect(read({ id: "msg_other" })).rejects.toMatchObject(refused);
  await expect(read({ timestamp: "1614265331" })).rejects.toMatchObject(refused);
  await expect(read({ signature: "" })).rejects.toMatchObject(refused);
  await expect(read({ signature: vector.signature.replace("v1,", "v1a,") })).rejects.toMatchObject(refused);
  const at = 1_614_265_330_000;
  await expect(read({}, vectorBody, at + 301_000)).rejects.toMatchObject(refused);
  await expect(read({}, vectorBody, at - 301_000)).rejects.toMatchObject(refused);
  await expect(read({}, vectorBody, at + 299_000)).rejects.toThrow("type");
});

test("a signed report is read", async () => {
  const now = 1_795_000_000_000;
  const body = JSON.stringify(report("email.delivered"));
  const signature = new Webhook(secret).sign("msg_1", new Date(now), body);
  const read = await opened(() => Response.json({}), now).mailer.readReport(body, {
    id: "msg_1",
    timestamp: String(now / 1000),
    signature,
  });
  expect(read.type).toBe("delivered");
});
