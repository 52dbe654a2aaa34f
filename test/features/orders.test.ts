import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { orders } from "../../db/tables/orders.table.ts";
import { variants } from "../../db/tables/products.table.ts";
import { minute } from "../../kit/time.ts";
import { assertBooks } from "../harness/books.ts";
import { Faults } from "../harness/faults.ts";
import { openShop, type Shop } from "../harness/shop.ts";

const types = (order: { timeline: { type: string }[] }) => order.timeline.map((one) => one.type);
const listed = async (shop: Shop, query = "") => (await shop.api("GET", `/orders${query}`)).body;
const numbers = async (shop: Shop, query: string) => (await listed(shop, query)).items.map((one: { number: number }) => one.number);

async function oneOrder(shop: Shop, facts: { price?: number; quantity?: number; card?: string; stock?: number } = {}) {
  const lamp = await shop.variant({ price: facts.price ?? 2000, stock: facts.stock ?? 9 });
  const shopper = shop.shopper();
  const bought = await shopper.buy([{ variant_id: lamp, quantity: facts.quantity ?? 1 }], facts.card ? { card: facts.card } : {});
  await shop.platform.drain();
  const row = await shop.context.store.first(orders, eq(orders.number, bought.number));
  return { lamp, shopper, ...bought, id: row?.id ?? "" };
}

test("orders are found by number, by who bought, by name, and by how they stand", async () => {
  const shop = await openShop();
  const [one, two, three] = [await oneOrder(shop), await oneOrder(shop), await oneOrder(shop)];
  expect(await numbers(shop, "?search=%231002")).toEqual([1002]);
  expect(await numbers(shop, `?search=${one.shopper.email.slice(0, 24)}`)).toContain(1001);
  expect(await numbers(shop, "?search=HOPPER")).toEqual([1003, 1002, 1001]);
  expect(await numbers(shop, "?search=100%25_")).toEqual([]);
  await shop.api("POST", `/orders/${two.id}/hold`, { reason: "Ask for the apartment" });
  await shop.api("POST", `/orders/${three.id}/cancel`, {});
  expect([await numbers(shop, "?held=true"), await numbers(shop, "?held=false")]).toEqual([[1002], [1003, 1001]]);
  expect(await numbers(shop, "?fulfilment_status=cancelled")).toEqual([1003]);
  expect(await numbers(shop, "?payment_status=refunded")).toEqual([1003]);
  const first = await listed(shop, "?limit=2");
  expect([first.total, first.items.length]).toEqual([3, 2]);
  expect(await numbers(shop, `?limit=2&cursor=${first.next_cursor}`)).toEqual([1001]);
  expect((await shop.api("GET", "/orders?cursor=nonsense")).status).toBe(422);
});

test("a hold keeps an order, a release lets it go on, and each is said once", async () => {
  const shop = await openShop();
  const { id } = await oneOrder(shop);
  const held = await shop.api("POST", `/orders/${id}/hold`, { reason: "Ask for the apartment" });
  expect(held.body).toMatchObject({ hold: "Ask for the apartment", allows: { hold: false, release: true } });
  const twice = await shop.api("POST", `/orders/${id}/hold`, { reason: "Again" });
  expect([twice.status, twice.body.code]).toEqual([409, "order_held_already"]);
  const answers = await Promise.all([shop.api("POST", `/orders/${id}/release`, {}), shop.api("POST", `/orders/${id}/release`, {})]);
  expect(answers.map((one) => one.status).sort()).toEqual([200, 409]);
  const order = (await shop.api("GET", `/orders/${id}`)).body;
  expect(types(order).filter((type) => type === "order.cleared" || type === "order.held")).toEqual([
    "order.cleared",
    "order.held",
    "order.cleared",
  ]);
  expect(order.hold).toBeNull();
});

test("whoever reported the payment first, it was the shopper who bought; what follows is a robot's doing", async () => {
  const shop = await openShop();
  const { id } = await oneOrder(shop);
  const { timeline } = (await shop.api("GET", `/orders/${id}`)).body;
  const who = Object.fromEntries(timeline.map((one: { type: string; actor: { kind: string; name: string } }) => [one.type, one.actor]));
  for (const type of ["order.created", "order.paid"]) expect(who[type]).toMatchObject({ kind: "shopper", name: "Grace Hopper" });
  expect(who["order.cleared"]).toMatchObject({ kind: "robot", name: "Fraud check" });
});

test("notes stand on the timeline with who wrote them, and a confirmation can be asked for again", async () => {
  const shop = await openShop();
  const { id } = await oneOrder(shop);
  const noted = (await shop.api("POST", `/orders/${id}/notes`, { text: "Called, wants it by Friday" })).body;
  expect(noted.timeline[0]).toMatchObject({ type: "order.updated", summary: "Called, wants it by Friday", actor: { kind: "member" } });
  expect((await shop.api("POST", `/orders/${id}/confirmation`, {})).status).toBe(202);
  expect(types((await shop.api("GET", `/orders/${id}`)).body)).toContain("order.confirmation_requested");
});

test("a shopper cancels within the promised time: everything goes back, the units too, and nothing is told twice", async () => {
  const shop = await openShop();
  const { shopper, order_token, lamp, id } = await oneOrder(shop, { quantity: 2 });
  const before = (await shopper.call("GET", `/orders/${order_token}`)).body;
  expect(before.cancel_until).toBeGreaterThan(shop.platform.now());
  const answers = await Promise.all(Array.from({ length: 3 }, () => shopper.call("POST", `/orders/${order_token}/cancel`, {})));
  expect(answers.map((one) => one.status).sort()).toEqual([200, 409, 409]);
  expect(answers.filter((one) => one.status === 409).map((one) => one.body.code)).toEqual(["order_cancelled", "order_cancelled"]);
  const order = (await shop.api("GET", `/orders/${id}`)).body;
  expect(order).toMatchObject({
    fulfilment_status: "cancelled",
    payment_status: "refunded",
    refunded: order.total,
    refunds: [{ status: "succeeded" }],
  });
  expect(
    types(order)
      .filter((type) => ["order.cancelled", "order.refunded", "refund.requested"].includes(type))
      .sort(),
  ).toEqual(["order.cancelled", "order.refunded", "refund.requested"]);
  expect(await shop.context.store.get(variants, lamp)).toMatchObject({ stock: 9, reserved: 0 });
  expect((await shopper.call("GET", `/orders/${order_token}`)).body).toMatchObject({ cancel_until: null, fulfilment_status: "cancelled" });
  await assertBooks(shop);
});

test("after the promised time a shopper is told it is too late; the store still can until a supplier is asked", async () => {
  const shop = await openShop();
  const { shopper, order_token, id } = await oneOrder(shop);
  await shop.platform.advance(11 * minute);
  const late = await shopper.call("POST", `/orders/${order_token}/cancel`, {});
  expect([late.status, late.body.code]).toEqual([409, "cancel_too_late"]);
  const { store } = shop.context;
  await store.commit([store.update(orders, eq(orders.id, id), { fulfilment_status: "ordered" })]);
  const asked = await shop.api("POST", `/orders/${id}/cancel`, {});
  expect([asked.status, asked.body.code]).toEqual([409, "order_at_supplier"]);
  await store.commit([store.update(orders, eq(orders.id, id), { fulfilment_status: "unfulfilled" })]);
  expect((await shop.api("POST", `/orders/${id}/cancel`, { reason: "Discontinued" })).body.fulfilment_status).toBe("cancelled");
  await assertBooks(shop);
});

test("whoever asks the supplier between the check and the write wins: the cancellation is refused and nothing goes back", async () => {
  const shop = await openShop();
  const { id } = await oneOrder(shop);
  const { store } = shop.context;
  const real = shop.platform.env;
  const faults = new Faults().rivalBefore(/update "orders" set .*"cancelled_at"/i, async () => {
    await store.commit([store.update(orders, eq(orders.id, id), { fulfilment_status: "ordered" })]);
  });
  shop.platform.env = faults.wrap(real);
  const refused = await shop.api("POST", `/orders/${id}/cancel`, {});
  shop.platform.env = real;
  expect([refused.status, refused.body.code]).toEqual([409, "order_at_supplier"]);
  expect((await shop.api("GET", `/orders/${id}`)).body).toMatchObject({ cancelled_at: null, refunds: [], refunded: { amount: 0 } });
  await assertBooks(shop);
});

test("refunds: by sum, by units and with shipping, never above what was paid", async () => {
  const shop = await openShop();
  const { id } = await oneOrder(shop, { quantity: 3 });
  const refund = (body: object) => shop.api("POST", `/orders/${id}/refunds`, body);
  const order = (await shop.api("GET", `/orders/${id}`)).body;
  const [line] = order.lines;
  const unit = await refund({ lines: [{ order_line_id: line.id, quantity: 1 }], reason: "One was broken" });
  // 20.00 and a third of 4.35 tax.
  expect([unit.status, unit.body.amount.amount, unit.body.status]).toEqual([201, 2145, "succeeded"]);
  expect((await shop.api("GET", `/orders/${id}`)).body).toMatchObject({
    payment_status: "partly_refunded",
    lines: [{ refunded_quantity: 1 }],
  });
  const above = await refund({ amount: order.total.amount - 2145 + 1, reason: "Too much" });
  expect([above.status, above.body.code, above.body.left]).toEqual([409, "refund_above_total", order.total.amount - 2145]);
  expect((await refund({ lines: [{ order_line_id: line.id, quantity: 3 }], reason: "All" })).status).toBe(422);
  expect((await refund({ lines: [{ order_line_id: line.id, quantity: 2 }], shipping: true, reason: "The rest" })).body.status).toBe(
    "succeeded",
  );
  const done = (await shop.api("GET", `/orders/${id}`)).body;
  expect(done).toMatchObject({ payment_status: "refunded", refunded: done.total, allows: { refund: false } });
  expect(done.profit_explained.revenue.amount).toBe(0);
  expect((await shop.api("GET", "/customers")).body.items[0].spent.amount).toBe(0);
  for (const body of [
    { reason: "x" },
    { amount: -1, reason: "x" },
    { amount: 1.5, reason: "x" },
    { amount: 1 },
    { amount: 1, reason: "" },
    { amount: 1, shipping: true, reason: "x" },
  ])
    expect([JSON.stringify(body), (await refund(body)).status]).toEqual([JSON.stringify(body), 422]);
  await assertBooks(shop);
});

test("ten refunds at once never give back more than was paid, and no unit twice", async () => {
  const shop = await openShop();
  const { id } = await oneOrder(shop, { quantity: 2 });
  const order = (await shop.api("GET", `/orders/${id}`)).body;
  const half = Math.ceil(order.total.amount / 3);
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => shop.api("POST", `/orders/${id}/refunds`, { amount: half, reason: "Race" })),
  );
  expect(answers.filter((one) => one.status === 201)).toHaveLength(2);
  const unit = { lines: [{ order_line_id: order.lines[0].id, quantity: 1 }], reason: "Unit" };
  const other = await oneOrder(shop, { quantity: 1 });
  const [line] = (await shop.api("GET", `/orders/${other.id}`)).body.lines;
  const units = await Promise.all(
    Array.from({ length: 6 }, () =>
      shop.api("POST", `/orders/${other.id}/refunds`, { ...unit, lines: [{ order_line_id: line.id, quantity: 1 }] }),
    ),
  );
  expect(units.filter((one) => one.status === 201)).toHaveLength(1);
  await assertBooks(shop);
});

test("cancelling and refunding at the same moment give back what was paid, once", async () => {
  const shop = await openShop();
  const { id } = await oneOrder(shop);
  await Promise.all([
    shop.api("POST", `/orders/${id}/cancel`, {}),
    shop.api("POST", `/orders/${id}/refunds`, { amount: 1500, reason: "At the same time" }),
    shop.api("POST", `/orders/${id}/cancel`, {}),
  ]);
  const order = (await shop.api("GET", `/orders/${id}`)).body;
  expect(order).toMatchObject({ fulfilment_status: "cancelled", payment_status: "refunded", refunded: order.total });
  await assertBooks(shop);
});

test("a refund the provider refuses counts as not given, and says why", async () => {
  const shop = await openShop();
  const { id } = await oneOrder(shop, { card: "4000000000000259" });
  const refused = await shop.api("POST", `/orders/${id}/refunds`, { amount: 500, reason: "Asked for it" });
  expect([refused.status, refused.body.code]).toEqual([409, "refund_refused"]);
  const order = (await shop.api("GET", `/orders/${id}`)).body;
  expect(order).toMatchObject({ payment_status: "paid", refunded: { amount: 0 }, refunds: [{ status: "failed" }] });
  expect(order.refunds[0].failure).toMatch(/charged back/);
  expect((await shop.api("GET", "/home")).body.attention.refunds_failed).toBe(1);
});

test("a note by whoever may only look is refused, and another store's order is not there", async () => {
  const shop = await openShop();
  const other = await openShop({}, shop.platform);
  const { id, order_token } = await oneOrder(shop);
  const viewer = await shop.platform.member(shop.merchant, "viewer");
  const answer = await shop.platform.call("POST", `${shop.merchant.path}/orders/${id}/notes`, { token: viewer, body: { text: "Hello" } });
  expect(answer.status).toBe(403);
  for (const [method, path, body] of [
    ["GET", `/orders/${id}`, undefined],
    ["POST", `/orders/${id}/hold`, { reason: "Mine" }],
    ["POST", `/orders/${id}/cancel`, {}],
    ["POST", `/orders/${id}/refunds`, { amount: 1, reason: "Mine" }],
  ] as const)
    expect([path, (await other.api(method, path, body)).status]).toEqual([path, 404]);
  expect((await other.shopper().call("GET", `/orders/${order_token}`)).status).toBe(404);
});
