import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { orders } from "../../db/tables/orders.table.ts";
import { settings } from "../../db/tables/settings.table.ts";
import { assertBooks } from "../harness/books.ts";
import { openShop, type Shop } from "../harness/shop.ts";
import { deliver, webhooksOf } from "../harness/stripe-webhooks.ts";

async function bought(shop: Shop, card?: string, details: Record<string, unknown> = {}) {
  const shopper = shop.shopper();
  const { number } = await shopper.buy([{ variant_id: await shop.variant({ price: 2000 }) }], { ...(card ? { card } : {}), details });
  await shop.platform.drain();
  const row = await shop.context.store.first(orders, eq(orders.number, number));
  return (await shop.api("GET", `/orders/${row?.id}`)).body;
}
const types = (order: { timeline: { type: string }[] }) => order.timeline.map((one) => one.type);
const rules = (order: { risk_reasons: { rule: string }[] }) => order.risk_reasons.map((one) => one.rule);

test("an ordinary order is checked and cleared, once", async () => {
  const shop = await openShop();
  const order = await bought(shop);
  expect(order).toMatchObject({ risk_score: 0, risk_reasons: [], hold: null });
  expect(types(order).filter((type) => type === "order.cleared")).toHaveLength(1);
  expect(types(order)).not.toContain("order.held");
});

test("a card from abroad that Stripe doubts is held before any supplier hears of it, and says why", async () => {
  const shop = await openShop();
  // Brazilian card, elevated by the mailbox it came from.
  const order = await bought(shop, "4000000760000002", { email: "quick@mailinator.com" });
  expect(rules(order)).toEqual(["country_mismatch", "throwaway_mail"]);
  expect([order.risk_score, order.hold]).toEqual([45, null]);
  const { store } = shop.context;
  await store.commit([store.update(settings, eq(settings.id, store.id), { hold_from_risk: 45 })]);
  const held = await bought(shop, "4000000000009235");
  expect(held).toMatchObject({ risk_score: 45, hold: "Risk 45 of 100: Stripe sees an elevated risk." });
  expect(types(held)).toEqual(expect.arrayContaining(["fraud.flagged", "order.held"]));
  expect(types(held)).not.toContain("order.cleared");
  expect((await shop.api("GET", "/home")).body.attention.orders_held).toBe(1);
  const released = (await shop.api("POST", `/orders/${held.id}/release`, {})).body;
  expect([released.hold, types(released).filter((type) => type === "order.cleared").length]).toEqual([null, 1]);
});

test("what Stripe sees at the highest risk is held as a store is set up, by that alone", async () => {
  const shop = await openShop();
  const held = await bought(shop, "4000000000004954");
  expect(held.hold).toContain("Stripe sees the highest risk.");
  expect(types(held)).not.toContain("order.cleared");
});

test("one card, one door and one address in many hands add up", async () => {
  const shop = await openShop();
  const scores = [];
  for (let n = 0; n < 3; n++) scores.push(rules(await bought(shop)));
  // The same test card and the same door, each time by another mailbox.
  expect(scores).toEqual([[], ["card_shared"], expect.arrayContaining(["card_shared", "address_shared"])]);
  const shopper = shop.shopper();
  const lamp = await shop.variant({ price: 2000 });
  const marks = [];
  for (let n = 0; n < 4; n++) {
    const [name, domain] = shopper.email.split("@");
    const { number } = await shopper.buy([{ variant_id: lamp }], { details: { email: `${name}+${n}@${domain}` } });
    await shop.platform.drain();
    const row = await shop.context.store.first(orders, eq(orders.number, number));
    marks.push(row?.risk_reasons?.map((one) => one.rule) ?? []);
  }
  expect(marks[3]).toEqual(expect.arrayContaining(["ip_velocity", "email_velocity"]));
  expect(marks[0]).not.toContain("ip_velocity");
});

test("a dispute holds what no supplier has yet, and is told once", async () => {
  const shop = await openShop();
  await shop.platform.world.hold();
  const order = await bought(shop, "4000000000000259");
  const [disputed] = await webhooksOf(shop, "charge.dispute.created");
  if (!disputed) throw new Error("Stripe told nothing");
  await Promise.all([deliver(shop, disputed), deliver(shop, disputed)]);
  await shop.platform.drain();
  await deliver(shop, disputed);
  await shop.platform.drain();
  const now = (await shop.api("GET", `/orders/${order.id}`)).body;
  expect(now.hold).toBe("The shopper disputed the payment at their bank.");
  expect(types(now).filter((type) => type === "payment.disputed")).toHaveLength(1);
});

test("reports of one order in every order end the same", async () => {
  const shop = await openShop();
  await shop.platform.world.hold();
  const ends = new Set<string>();
  for (const turn of [0, 1, 2, 3]) {
    const shopper = shop.shopper();
    const { checkout, url } = await shopper.upToPayment([{ variant_id: await shop.variant({ price: 2000 }) }]);
    await shopper.card(url, "4000000000000002");
    await shopper.card(url);
    const reports = (await webhooksOf(shop)).filter((one) => one.body.includes(checkout.token.split(".")[0]));
    const turned = [...reports.slice(turn), ...reports.slice(0, turn)];
    for (const report of turn % 2 === 0 ? turned : turned.reverse()) {
      expect(await deliver(shop, report)).toBe(200);
      await shop.platform.drain();
    }
    const row = await shop.context.store.first(orders, eq(orders.email, shopper.email));
    ends.add(JSON.stringify([row?.payment_status, row?.fulfilment_status, row?.hold, row?.total]));
  }
  expect(ends.size).toBe(1);
  await assertBooks(shop);
});
