// Is each mail sent once, whatever is repeated, lost or refused on the way, and does its state tell the truth?
import { Webhook } from "standardwebhooks";
import { beforeEach, describe, expect, test } from "vitest";
import { mailKinds } from "../../core/messages/kinds.rules.ts";
import { mailKind, reactionOf } from "../../core/messages/mail-kind.rules.ts";
import { Small } from "../../core/messages/mail-parts.rules.tsx";
import { sendMessage } from "../../core/messages/send.commands.ts";
import { deadLetters } from "../../db/tables/platform-events.table.ts";
import { platformMessages } from "../../db/tables/platform-messages.table.ts";
import { domains } from "../../db/tables/stores.table.ts";
import { subscriptions } from "../../queues/subscriptions.ts";
import { freshEmail, goodPassword } from "../builders/people.builder.ts";
import { type Merchant, TestPlatform } from "../harness/platform.ts";

let platform: TestPlatform;

beforeEach(() => {
  platform = new TestPlatform();
});

const hello = mailKind<{ words: string }>({
  name: "hello",
  sample: { words: "Hello" },
  compose: ({ words }, brand) => ({
    subject: `${words} from ${brand.name}`,
    preview: words,
    body: Small({ children: words }),
    text: [words],
  }),
});

async function register(): Promise<string> {
  const email = freshEmail();
  await platform.call("POST", "/api/v1/auth/register", { body: { name: "Ada Lovelace", email, password: goodPassword } });
  return email;
}

const rowsFor = async (email: string) => (await platform.context().platform.rows(platformMessages)).filter((row) => row.to === email);
const sends = async () => (await platform.world.journal({ vendor: "resend", operation: "POST /emails" })).length;

test("every kind of mail has the reaction that sends it, so that a stuck one can be made again", () => {
  for (const kind of mailKinds) {
    expect(
      subscriptions.map((one) => one.name),
      kind.name,
    ).toContain(reactionOf(kind.name));
  }
});

describe("once", () => {
  test("an event that is delivered five times, some at once, sends one mail", async () => {
    const email = await register();
    const messages = platform.take();
    await platform.redeliver([...messages, ...messages]);
    await Promise.all([1, 2, 3].map(() => platform.redeliver(messages)));
    await platform.drain();
    expect(await platform.world.inbox(email)).toHaveLength(1);
    expect(await rowsFor(email)).toMatchObject([{ status: "sent", kind: "verify_email" }]);
  });

  test("an answer of the provider that is lost on the way costs no second mail", async () => {
    const email = await register();
    await platform.world.fault({ vendor: "resend", operation: "POST /emails", kind: "lost_answer", times: 4 });
    await platform.drain();
    await platform.advance(60_000);
    await platform.drain();
    expect(await platform.world.inbox(email)).toHaveLength(1);
    expect(await rowsFor(email)).toMatchObject([{ status: "sent" }]);
  });

  test.each([
    { kind: "status", status: 500 },
    { kind: "status", status: 429 },
    { kind: "html" },
    { kind: "truncated" },
    { kind: "unreachable" },
  ] as const)("the provider fails for a while ($kind $status): it is tried again", async (fault) => {
    const email = await register();
    await platform.world.fault({ vendor: "resend", operation: "POST /emails", times: 5, ...fault });
    for (let round = 0; round < 6; round++) {
      await platform.drain();
      await platform.advance(120_000);
    }
    expect(await platform.world.inbox(email)).toHaveLength(1);
    expect(await rowsFor(email)).toMatchObject([{ status: "sent" }]);
  });

  test("facts that changed between two tries do not make a second mail", async () => {
    const { store } = await platform.merchant();
    const context = platform.storeContext(store);
    const to = freshEmail();
    const mail = { kind: hello, to, event_id: "evt_1", subject_id: "ord_1" };
    await platform.world.fault({ vendor: "resend", operation: "POST /emails", kind: "lost_answer", times: 3 });
    await expect(sendMessage(context, { ...mail, facts: { words: "First" } })).rejects.toThrow("unavailable");
    await sendMessage(context, { ...mail, facts: { words: "Second" } });
    await sendMessage(context, { ...mail, facts: { words: "Third" } });
    expect((await platform.world.inbox(to)).map((one) => one.subject)).toEqual(["First from Test Store"]);
  });
});

describe("a provider that takes nothing for hours", () => {
  async function stuck() {
    const email = await register();
    await platform.world.fault({ vendor: "resend", operation: "POST /emails", kind: "status", status: 401, times: 10_000 });
    for (let round = 0; round < 10; round++) {
      await platform.drain();
      await platform.advance(300_000);
    }
    expect(await rowsFor(email)).toMatchObject([{ status: "sending", attempts: 12, failure: expect.stringContaining("Resend") }]);
    expect((await platform.context().platform.rows(deadLetters)).map((row) => row.reaction)).toContain("mail-verify-email");
    return email;
  }

  test("its mails are made again once it is back", async () => {
    const email = await stuck();
    await platform.world.clearFaults();
    await platform.tick();
    await platform.tick();
    expect(await platform.world.inbox(email)).toHaveLength(1);
    expect(await rowsFor(email)).toMatchObject([{ status: "sent" }]);
  });

  test("after a day they are given up, since the provider would not know them again", async () => {
    const email = await stuck();
    await platform.advance(24 * 3_600_000);
    await platform.world.clearFaults();
    await platform.tick();
    await platform.tick();
    expect(await platform.world.inbox(email)).toHaveLength(0);
    expect(await rowsFor(email)).toMatchObject([{ status: "failed", failure: expect.stringContaining("within a day") }]);
  });
});

test("a link that has run out while the provider was down is not sent any more", async () => {
  const email = await register();
  await platform.drain();
  await platform.call("POST", "/api/v1/auth/forgot-password", { body: { email } });
  const waiting = platform.take();
  await platform.advance(11 * 60_000);
  await platform.redeliver(waiting);
  expect((await platform.world.inbox(email)).map((mail) => mail.subject)).toEqual(["Confirm your e-mail address"]);
  expect((await rowsFor(email)).find((row) => row.kind === "reset_password")).toMatchObject({ status: "failed" });
});

describe("a store's mail", () => {
  let merchant: Merchant;
  const to = "shopper@example.com";
  const list = async () => (await platform.call("GET", `${merchant.path}/messages`, { token: merchant.token })).body;

  async function sent(address = to, words = "Hello") {
    const event_id = `evt_${Math.random()}`;
    await sendMessage(platform.storeContext(merchant.store), { kind: hello, to: address, event_id, subject_id: "ord_1", facts: { words } });
    return (await list()).items[0];
  }

  beforeEach(async () => {
    merchant = await platform.merchant({ name: "Volt\r\nBcc: eve@evil.example" });
  });

  test("comes in the store's name with its answer address, and no name can begin another header", async () => {
    await sent(to, "Hi\nX-Evil: 1");
    const [mail] = (await platform.world.inbox(to)) as unknown as { sender: string; subject: string; reply_to: string[]; bcc: string[] }[];
    expect(mail).toMatchObject({
      sender: '"Volt Bcc: eve@evil.example" <hello@tradewind.example>',
      subject: "Hi X-Evil: 1 from Volt Bcc: eve@evil.example",
      bcc: [],
      reply_to: [`hello@${merchant.store.slug}.example`],
    });
  });

  test("leads to the merchant's own domain once that is proved", async () => {
    await sent(to);
    const { platform: rows, now } = platform.context();
    await rows.commit([
      rows.insert(domains, { id: "volt.example", store_id: merchant.store.id, status: "active", primary: true, created_at: now() }),
    ]);
    await sent(to);
    const [own, subdomain] = await platform.world.inbox(to);
    expect(subdomain?.text).toContain(`http://${merchant.store.slug}.localhost:8787/`);
    expect(own?.text).toContain("https://volt.example/");
  });

  test("is listed for its own store only, newest first, and by what it is about", async () => {
    await sent();
    const other = await platform.merchant();
    expect((await platform.call("GET", `${other.path}/messages`, { token: other.token })).body).toMatchObject({ items: [], total: 0 });
    expect(await list()).toMatchObject({ total: 1, items: [{ kind: "hello", to, status: "sent", subject_id: "ord_1" }] });
    const about = await platform.call("GET", `${merchant.path}/messages?subject_id=ord_2`, { token: merchant.token });
    expect(about.body.items).toEqual([]);
  });

  test("that the provider will not take is failed, said so, and not tried again", async () => {
    const message = await sent("not an address");
    expect(message).toMatchObject({ status: "failed", failure: expect.stringContaining("Invalid `to` field") });
    const activity = await platform.call("GET", `${merchant.path}/activity?type=email.failed`, { token: merchant.token });
    expect(activity.body.items).toHaveLength(1);
    const before = await sends();
    await platform.advance(3_600_000);
    await platform.tick();
    expect(await sends()).toBe(before);
  });

  describe("reports", () => {
    const secret = "whsec_dHJhZGV3aW5kLXJlc2VuZC1zaW11bGF0ZWQ=";

    /** As Svix sends them for Resend. */
    async function report(type: string, message: { id: string }, options: { id?: string; store_id?: string; alter?: boolean } = {}) {
      const id = options.id ?? `msg_${Math.random()}`;
      const data = {
        email_id: "re_1",
        created_at: new Date(platform.now()).toISOString(),
        from: "a@b.example",
        to: [to],
        subject: "Hello",
        tags: { message_id: message.id, store_id: options.store_id ?? merchant.store.id },
        ...(type === "email.bounced" ? { bounce: { message: "No such user here", type: "Permanent", subType: "General" } } : {}),
      };
      const body = JSON.stringify({ type, created_at: data.created_at, data });
      const at = new Date(platform.now());
      const headers = {
        "content-type": "application/json",
        "svix-id": id,
        "svix-timestamp": String(Math.floor(at.getTime() / 1000)),
        "svix-signature": new Webhook(secret).sign(id, at, body),
      };
      const text = options.alter ? body.replace("re_1", "re_2") : body;
      return platform.fetch(new Request("http://api.localhost:8787/hooks/resend", { method: "POST", headers, body: text }));
    }

    const events = async (type: string) =>
      (await platform.call("GET", `${merchant.path}/activity?type=${type}`, { token: merchant.token })).body.items.length;

    test("move it on, and a repeated one changes nothing", async () => {
      const message = await sent();
      for (let n = 0; n < 3; n++) expect((await report("email.delivered", message, { id: "msg_same" })).status).toBe(200);
      expect((await list()).items[0].status).toBe("delivered");
      expect(await events("email.delivered")).toBe(1);
    });

    test("in any order end in the same state", async () => {
      for (const order of [
        ["email.sent", "email.delivered", "email.complained"],
        ["email.complained", "email.delivered", "email.sent"],
        ["email.delivered", "email.complained", "email.delivered"],
      ]) {
        const message = await sent();
        for (const type of order) await report(type, message);
        expect((await list()).items[0].status, order.join()).toBe("complained");
      }
      const bounced = await sent();
      await report("email.bounced", bounced);
      await report("email.delivered", bounced);
      expect((await list()).items[0]).toMatchObject({ status: "bounced", failure: "No such user here" });
    });

    test("of all kinds at once move it to the highest, with one event each at most", async () => {
      const message = await sent();
      const types = ["email.delivered", "email.bounced", "email.complained", "email.delivered", "email.bounced"];
      await Promise.all(types.map((type) => report(type, message)));
      expect((await list()).items[0].status).toBe("complained");
      expect(await events("email.complained")).toBe(1);
      expect(await events("email.delivered")).toBeLessThanOrEqual(1);
    });

    test("that are altered, unsigned, or about another store's mail change nothing", async () => {
      const message = await sent();
      expect((await report("email.bounced", message, { alter: true })).status).toBe(401);
      const unsigned = new Request("http://api.localhost:8787/hooks/resend", { method: "POST", body: "{}" });
      expect((await platform.fetch(unsigned)).status).toBe(401);
      const other = await platform.merchant();
      expect((await report("email.bounced", message, { store_id: other.store.id })).status).toBe(200);
      expect((await report("email.bounced", { id: "msg_unknown" })).status).toBe(200);
      expect((await list()).items[0].status).toBe("sent");
    });

    test("that overtake our own record of the sending count as that record", async () => {
      await platform.world.fault({ vendor: "resend", operation: "POST /emails", kind: "lost_answer", times: 3 });
      await expect(sent()).rejects.toThrow("unavailable");
      const [message] = (await list()).items;
      expect(message.status).toBe("sending");
      await report("email.delivered", message);
      expect((await list()).items[0]).toMatchObject({ status: "delivered", sent_at: expect.any(Number) });
      const before = await sends();
      await platform.advance(3_600_000);
      await platform.tick();
      expect(await sends()).toBe(before);
    });
  });
});
