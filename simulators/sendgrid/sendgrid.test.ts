// Does the simulated SendGrid take a mail as the real one does?
import { expect, it } from "vitest";
import { listMails } from "../mail/mails.ts";
import { testWorld } from "../test-world.ts";
import { sendgrid } from "./sendgrid.vendor.ts";

const body = {
  personalizations: [{ to: [{ email: "ada@example.com", name: "Ada" }], custom_args: { store: "sto_1" } }],
  from: { email: "hello@lamp.example", name: "Lamp Co" },
  subject: "Hello",
  content: [{ type: "text/plain", value: "Hello Ada" }],
};

function post(world: ReturnType<typeof testWorld>, sent: unknown, key = "SG.tradewind") {
  const headers = { authorization: `Bearer ${key}` };
  return world.fetch("https://api.sendgrid.com/v3/mail/send", { method: "POST", headers, body: JSON.stringify(sent) });
}

it("answers 202 without a body and with the message's id", async () => {
  const world = testWorld(sendgrid);
  const answer = await post(world, body);
  expect([answer.status, await answer.text()]).toEqual([202, ""]);
  expect(listMails(world)).toMatchObject([
    { id: answer.headers.get("x-message-id"), to: ["Ada <ada@example.com>"], tags: { store: "sto_1" }, events: [{ type: "delivered" }] },
  ]);
});

it("keeps nothing in sandbox mode", async () => {
  const world = testWorld(sendgrid);
  expect((await post(world, { ...body, mail_settings: { sandbox_mode: { enable: true } } })).status).toBe(200);
  expect(listMails(world)).toEqual([]);
});

it.each([
  [{ ...body, personalizations: [] }, 400, "personalizations"],
  [{ ...body, content: [] }, 400, "content"],
  [{ ...body, subject: "" }, 400, "subject"],
  [{ ...body, from: { email: "nobody" } }, 400, "from.email"],
])("names the field that is wrong", async (sent, status, field) => {
  const answer = await post(testWorld(sendgrid), sent);
  const { errors } = (await answer.json()) as { errors: { field: string }[] };
  expect([answer.status, errors[0]?.field]).toEqual([status, field]);
});

it("refuses a bad key", async () => {
  expect((await post(testWorld(sendgrid), body, "SG.invalid")).status).toBe(401);
});
