// Does the simulated Resend keep its promises: keys, limits, refusals, and webhooks that verify?
import { Webhook } from "standardwebhooks";
import { beforeEach, describe, expect, it } from "vitest";
import { addressIn, fateOf, listMails } from "../mail/mails.ts";
import { type TestWorld, testWorld } from "../test-world.ts";
import { resend } from "./resend.vendor.ts";
import { signDelivery, svixSignature } from "./webhooks.ts";

const secret = "whsec_dHJhZGV3aW5kLXJlc2VuZC1zaW11bGF0ZWQ=";
let world: TestWorld;

beforeEach(() => {
  world = testWorld(resend);
  world.variables = { RESEND_WEBHOOK_URL: "http://api.localhost:8787/hooks/resend", RESEND_WEBHOOK_SECRET: secret };
});

const mail = (more: object = {}) => ({
  from: "Lamp Co <hello@lamp.example>",
  to: ["ada@example.com"],
  subject: "Hello",
  text: "Hello Ada",
  ...more,
});

async function post(path: string, body: unknown, headers: Record<string, string> = {}) {
  const answer = await world.fetch(`https://api.resend.com${path}`, {
    method: "POST",
    headers: { authorization: "Bearer re_tradewind", "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Record<string, unknown> };
}

describe("signatures", () => {
  it("makes the published Svix vector", () => {
    const made = svixSignature(
      "msg_p5jXN8AQM9LWM0D4loKWxJek",
      1614265330,
      '{"test": 2432232314}',
      "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
    );
    expect(made).toBe("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  });

  it("makes webhooks that a stranger's library verifies", async () => {
    await post("/emails", mail());
    // The library reads the real clock; the world's is moved there.
    world.pass(Date.now() - world.wall());
    const types = world.deliveries.map((delivery) => {
      const signed = signDelivery(delivery, world);
      const headers = {
        "webhook-id": delivery.headers["svix-id"] ?? "",
        "webhook-timestamp": signed["svix-timestamp"] ?? "",
        "webhook-signature": signed["svix-signature"] ?? "",
      };
      return (new Webhook(secret.replace("whsec_", "")).verify(delivery.body, headers) as { type: string }).type;
    });
    expect(types).toEqual(["email.sent", "email.delivered"]);
  });
});

describe("sending", () => {
  it("puts the mail into the inbox and gives it back by id", async () => {
    const headers = { "List-Unsubscribe": "<https://shop.example/u/1>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" };
    const { body } = await post("/emails", mail({ html: "<p>Hello</p>", headers, tags: [{ name: "store", value: "sto_1" }] }));
    const read = await world.fetch(`https://api.resend.com/emails/${body.id}`, { headers: { authorization: "Bearer re_tradewind" } });
    expect(await read.json()).toMatchObject({ object: "email", id: body.id, to: ["ada@example.com"], last_event: "delivered" });
    expect(listMails(world, "ADA@example")).toMatchObject([{ subject: "Hello", headers, tags: { store: "sto_1" } }]);
    expect(listMails(world, "bob@")).toEqual([]);
  });

  it.each([
    [{ to: undefined }, 422, "missing_required_field"],
    [{ text: undefined }, 422, "missing_required_field"],
    [{ to: ["nobody"] }, 422, "validation_error"],
    [{ from: "Lamp Co" }, 422, "validation_error"],
    [{ from: "a@unverified.example" }, 403, "validation_error"],
    [{ tags: [{ name: "store name", value: "x" }] }, 422, "validation_error"],
    [{ headers: { "X-A": "b\r\nBcc: c@example.com" } }, 422, "validation_error"],
    [{ colour: "red" }, 422, "validation_error"],
    [{ to: Array.from({ length: 51 }, (_, index) => `a${index}@example.com`) }, 422, "validation_error"],
  ])("refuses %j", async (more, status, name) => {
    const answer = await post("/emails", mail(more));
    expect([answer.status, answer.body.statusCode, answer.body.name]).toEqual([status, status, name]);
    expect(listMails(world)).toEqual([]);
  });

  it("sends all of a batch or none", async () => {
    expect((await post("/emails/batch", [mail(), mail({ to: "x" })])).status).toBe(422);
    expect(listMails(world)).toEqual([]);
    const { body } = await post("/emails/batch", [mail(), mail()]);
    expect((body.data as object[]).length).toBe(2);
  });

  it("refuses missing and bad keys", async () => {
    expect((await post("/emails", mail(), { authorization: "" })).body.name).toBe("missing_api_key");
    expect((await post("/emails", mail(), { authorization: "Bearer re_invalid" })).body.name).toBe("invalid_api_key");
  });
});

describe("the same key twice", () => {
  const key = { "idempotency-key": "msg_1" };

  it("sends once within a day, and again after it", async () => {
    const first = await post("/emails", mail(), key);
    expect((await post("/emails", mail(), key)).body).toEqual(first.body);
    expect(listMails(world)).toHaveLength(1);
    world.clock.advance(24 * 3_600_000, false);
    expect((await post("/emails", mail(), key)).body).not.toEqual(first.body);
  });

  it("is refused with another body, and free after a refusal", async () => {
    await post("/emails", mail(), key);
    const other = await post("/emails", mail({ subject: "Other" }), key);
    expect([other.status, other.body.name]).toEqual([409, "invalid_idempotent_request"]);
    await post("/emails", mail({ to: "x" }), { "idempotency-key": "msg_2" });
    expect((await post("/emails", mail(), { "idempotency-key": "msg_2" })).status).toBe(200);
  });
});

it("takes ten requests a second and says when to come back", async () => {
  const answers = [];
  for (let index = 0; index < 11; index += 1) answers.push(await post("/emails", mail()));
  expect(answers.map((answer) => answer.status)).toEqual([...Array(10).fill(200), 429]);
  expect(answers[10]?.body.name).toBe("rate_limit_exceeded");
  expect(answers[10]?.headers.get("retry-after")).toBe("1");
  world.pass(1_001);
  expect((await post("/emails", mail())).status).toBe(200);
});

describe("what becomes of a mail", () => {
  it.each([
    ["bounce@example.com", ["email.sent", "email.bounced"]],
    ["complain+1@example.com", ["email.sent", "email.delivered", "email.complained"]],
    ["ada@example.com", ["email.sent", "email.delivered"]],
  ])("%s", async (to, types) => {
    await post("/emails", mail({ to }));
    expect(world.deliveries.map((delivery) => JSON.parse(delivery.body).type)).toEqual(types);
  });

  it("reads addresses with and without names", () => {
    expect(addressIn('"Ada, L" <Ada@Example.com>')).toBe("ada@example.com");
    expect(addressIn("ada@example.com, bob@example.com")).toBeNull();
    expect(fateOf(["Bounce <bounce@example.com>"])).toBe("bounced");
  });
});

it("walks a domain from records to verified", async () => {
  const made = await post("/domains", { name: "mail.lamp.example" });
  expect(made.body).toMatchObject({ status: "not_started", records: [{ record: "SPF" }, { record: "SPF" }, { record: "DKIM" }] });
  await post(`/domains/${made.body.id}/verify`, null);
  const read = await world.fetch(`https://api.resend.com/domains/${made.body.id}`, { headers: { authorization: "Bearer re_tradewind" } });
  expect(await read.json()).toMatchObject({ status: "verified" });
});
