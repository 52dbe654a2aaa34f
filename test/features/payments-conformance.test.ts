import { beforeEach, expect, test } from "vitest";
import type { NewPaymentSession, Payments } from "../../core/ports/payments.port.ts";
import { money } from "../../kit/money.ts";
import { hour, minute } from "../../kit/time.ts";
import { payWithCard } from "../builders/orders.builder.ts";
import { TestPlatform } from "../harness/platform.ts";

/** What the business relies on of whoever takes the money. Held against the simulated provider always. */
let platform: TestPlatform;
let port: Payments;
let account: string;
let serial = 0;

beforeEach(async () => {
  platform = new TestPlatform();
  port = platform.context().ports.payments;
  account = (await port.createAccount(storeFacts(`sto_conformance_${serial++}`))).account;
});

const storeFacts = (store_id: string) => ({ store_id, name: "Lamps", email: "lamps@example.com", country: "US" });
const usd = (amount: number) => money(amount, "USD");

const session = (more: Partial<NewPaymentSession> = {}): NewPaymentSession => ({
  account,
  checkout_id: `chk_conformance_${serial}`,
  attempt: 1,
  store_id: "sto_1",
  email: "ada@example.com",
  ship_to: {
    name: "Ada",
    line1: "1 A St",
    line2: "",
    city: "Austin",
    region: "TX",
    postal_code: "73301",
    country: "US",
    phone: "+15125550123",
  },
  currency: "USD",
  lines: [{ name: "Lamp", description: "", unit_price: usd(2000), quantity: 2, image_url: null }],
  shipping: { name: "Standard", cost: usd(500) },
  taxes: [{ name: "Sales tax", amount: usd(250) }],
  total: usd(4750),
  platform_fee: usd(95),
  success_url: "http://localhost/thanks",
  cancel_url: "http://localhost/cart",
  expires_at: platform.now() + 31 * minute,
  ...more,
});
const pay = (url: string | null, card?: string) => payWithCard(platform.world.fetch, url ?? "", card);
const code = async (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: { code?: string }) => error.code,
  );

test("a store has one account, whatever is repeated", async () => {
  const again = await Promise.all([1, 2, 3].map(() => port.createAccount(storeFacts("sto_same"))));
  expect(new Set(again.map((one) => one.account)).size).toBe(1);
  expect(await port.readAccount(again[0]?.account ?? "")).toEqual({ account: again[0]?.account, ready: true });
  expect(await code(port.readAccount("acct_1Nobody000000000"))).toBe("payment_account_refused");
});

test("an attempt has one session; the next attempt has another", async () => {
  const wanted = session();
  const first = await Promise.all([port.createSession(wanted), port.createSession(wanted)]);
  expect(first[0]).toEqual(first[1]);
  expect(first[0]).toMatchObject({ status: "open", paid: false, attempt: 1, total: usd(4750), payment: null });
  expect((await port.createSession(session({ attempt: 2 }))).id).not.toBe(first[0]?.id);
});

test("a paid session says what came, what the provider keeps, and which card it was", async () => {
  const { id, url } = await port.createSession(session());
  await pay(url);
  expect(await port.readSession(account, id)).toMatchObject({
    status: "complete",
    paid: true,
    store_id: "sto_1",
    total: usd(4750),
    payment: { amount: usd(4750), refunded: usd(0), fee: usd(168), card_country: "US", risk_level: "normal" },
  });
});

test("an expired session cannot be paid; one that was paid cannot be expired, and says so", async () => {
  const left = await port.createSession(session());
  expect(await port.expireSession(account, left.id)).toMatchObject({ status: "expired", paid: false, url: null });
  await pay(left.url);
  expect((await port.readSession(account, left.id)).paid).toBe(false);
  expect((await port.expireSession(account, left.id)).status).toBe("expired");
  const bought = await port.createSession(session({ attempt: 2 }));
  await pay(bought.url);
  expect(await port.expireSession(account, bought.id)).toMatchObject({ status: "complete", paid: true });
});

test("what cannot be opened is refused by name, and opens nothing", async () => {
  const small = session({
    lines: [{ name: "Pin", description: "", unit_price: usd(10), quantity: 1, image_url: null }],
    shipping: null,
    taxes: [],
  });
  expect(await code(port.createSession({ ...small, total: usd(10), platform_fee: usd(0) }))).toBe("total_too_small");
  expect(await code(port.createSession(session({ attempt: 3, expires_at: platform.now() + minute })))).toBe("payment_window_closed");
  const opened = session({ attempt: 4 });
  await port.createSession(opened);
  expect(await code(port.createSession({ ...opened, email: "other@example.com" }))).toBe("payment_window_closed");
  expect(await code(port.readSession(account, "cs_test_nothing"))).toBe("payment_unmatched");
});

test("a refund is made once under its key, and never above what came", async () => {
  const { id, url } = await port.createSession(session());
  await pay(url);
  const payment = (await port.readSession(account, id)).payment?.id ?? "";
  const refund = { account, payment_id: payment, amount: usd(1000), key: `rfd_${serial}`, reason: "Broken" };
  const twice = await Promise.all([port.refund(refund), port.refund(refund)]);
  expect(twice[0]).toEqual(twice[1]);
  expect(twice[0]).toMatchObject({ status: "succeeded", failure: null });
  expect(await code(port.refund({ ...refund, key: `rfd_more_${serial}`, amount: usd(3751) }))).toBe("refund_refused");
  expect((await port.readSession(account, id)).payment?.refunded).toEqual(usd(1000));
});

test("all that was completed since a moment is listed, and nothing of other accounts", async () => {
  const other = (await port.createAccount(storeFacts(`sto_other_${serial}`))).account;
  const bought = await port.createSession(session());
  await pay(bought.url);
  await port.createSession(session({ attempt: 2 }));
  const theirs = await port.createSession(session({ account: other }));
  await pay(theirs.url);
  const listed = await port.listCompletedSessions(account, platform.now() - hour);
  expect(listed.map((one) => [one.id, one.payment?.amount])).toEqual([[bought.id, usd(4750)]]);
  expect(await port.listCompletedSessions(account, platform.now() + hour)).toEqual([]);
});

test("a lost connection and a proxy's page are an outage, never an answer", async () => {
  // The same letters at every try, as the frozen checkout gives them.
  const wanted = session();
  for (const kind of ["unreachable", "html", "truncated"] as const) {
    await platform.world.fault({ vendor: "stripe", operation: "POST /v1/checkout/sessions", kind, times: 4 });
    expect([kind, await code(port.createSession(wanted))]).toEqual([kind, "unavailable"]);
    await platform.world.clearFaults();
  }
  expect((await port.createSession(wanted)).status).toBe("open");
});
