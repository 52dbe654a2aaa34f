import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { checkouts } from "../../db/tables/carts.table.ts";
import { orders } from "../../db/tables/orders.table.ts";
import { variants } from "../../db/tables/products.table.ts";
import { hour, minute } from "../../kit/time.ts";
import { assertBooks } from "../harness/books.ts";
import { Faults } from "../harness/faults.ts";
import { openShop, type Shop } from "../harness/shop.ts";
import { deliver, signature, webhooksOf } from "../harness/stripe-webhooks.ts";

let shop: Shop;
let lamp: string;

beforeEach(async () => {
  shop = await openShop();
  await shop.platform.world.hold();
  lamp = await shop.variant({ price: 2000, stock: 5 });
  shop.platform.take();
});

const paidCheckout = async () => {
  const shopper = shop.shopper();
  const { checkout, url } = await shopper.upToPayment([{ variant_id: lamp }]);
  expect((await shopper.card(url)).status).toBe(303);
  const [completed] = (await webhooksOf(shop, "checkout.session.completed")).slice(-1);
  if (!completed) throw new Error("Stripe told nothing");
  return { shopper, checkout, completed };
};

async function assertOneOrder() {
  expect((await shop.api("GET", "/orders")).body.items).toHaveLength(1);
  expect(await shop.context.store.get(variants, lamp)).toMatchObject({ stock: 4, reserved: 0 });
  expect((await shop.api("GET", "/customers")).body.items).toMatchObject([{ orders_count: 1 }]);
  await assertBooks(shop);
}

test("the report first, the return page after it", async () => {
  const { shopper, checkout, completed } = await paidCheckout();
  expect(await deliver(shop, completed)).toBe(200);
  await shop.platform.drain();
  expect((await shopper.complete(checkout)).body).toMatchObject({ status: "paid", order_number: 1001 });
  await assertOneOrder();
});

test("the return page first, the report after it", async () => {
  const { shopper, checkout, completed } = await paidCheckout();
  expect((await shopper.complete(checkout)).body).toMatchObject({ status: "paid", order_number: 1001 });
  expect(await deliver(shop, completed)).toBe(200);
  await shop.platform.drain();
  await assertOneOrder();
});

test("five reports at once, the return page three times, and the report again an hour later", async () => {
  const { shopper, checkout, completed } = await paidCheckout();
  const answers = await Promise.all([
    ...Array.from({ length: 5 }, () => deliver(shop, completed)),
    ...Array.from({ length: 3 }, async () => (await shopper.complete(checkout)).body.order_number),
    shop.platform.drain(),
  ]);
  expect(answers.slice(0, 8)).toEqual([200, 200, 200, 200, 200, 1001, 1001, 1001]);
  await shop.platform.drain();
  await shop.platform.advance(hour);
  expect(await deliver(shop, completed)).toBe(200);
  await shop.platform.drain();
  const noted = (await shop.api("GET", "/activity?type=payment.reported")).body.items;
  expect(noted.filter((one: { data: { type: string } }) => one.data.type === completed.type)).toHaveLength(1);
  await assertOneOrder();
});

test("the other path wins between the check and the write: the loser gives the same order", async () => {
  const { shopper, checkout, completed } = await paidCheckout();
  await deliver(shop, completed);
  const queued = shop.platform.take();
  const real = shop.platform.env;
  const faults = new Faults().rivalBefore(/insert into "orders"/i, async () => {
    shop.platform.env = real;
    await shop.platform.redeliver(queued);
  });
  shop.platform.env = faults.wrap(real);
  expect((await shopper.complete(checkout)).body).toMatchObject({ status: "paid", order_number: 1001 });
  expect(faults.touches.filter((touch) => /insert into "orders"/i.test(touch.what))).toHaveLength(1);
  await assertOneOrder();
});

test("two shoppers paying at the same moment get numbers of their own", async () => {
  const others = await Promise.all(Array.from({ length: 4 }, () => shop.shopper().upToPayment([{ variant_id: lamp }])));
  const shoppers = others.map(() => shop.shopper());
  await Promise.all(others.map(({ url }, n) => shoppers[n]?.card(url)));
  const done = await Promise.all(others.map(({ checkout }, n) => shoppers[n]?.complete(checkout)));
  expect(done.map((one) => one?.body.order_number).sort()).toEqual([1001, 1002, 1003, 1004]);
  await assertBooks(shop);
});

test("every queue message delivered twice and in reverse changes nothing", async () => {
  const { completed } = await paidCheckout();
  await deliver(shop, completed);
  const first = shop.platform.take();
  await shop.platform.redeliver([...first, ...first]);
  const second = shop.platform.take();
  await shop.platform.redeliver([...second.reverse(), ...second]);
  await shop.platform.drain();
  await assertOneOrder();
  const order = (await shop.api("GET", "/orders")).body.items[0];
  const told = (await shop.api("GET", `/activity?subject=${order.id}`)).body.items.map((one: { type: string }) => one.type);
  expect(told.filter((type: string) => type === "order.cleared")).toHaveLength(1);
});

test("no report and no return: the sweeper finds the payment within minutes", async () => {
  await paidCheckout();
  await shop.platform.advance(2 * minute);
  await shop.platform.tick();
  expect((await shop.api("GET", "/orders")).body.items).toHaveLength(0);
  await shop.platform.advance(2 * minute);
  await shop.platform.tick();
  await assertOneOrder();
});

test("paid in the last second and noticed only after the time was over: the order is honoured", async () => {
  const { checkout, shopper, completed } = await paidCheckout();
  await shop.platform.advance(40 * minute);
  await shop.platform.tick();
  await assertOneOrder();
  await deliver(shop, completed);
  await shop.platform.drain();
  expect((await shopper.complete(checkout)).body.status).toBe("paid");
  await assertOneOrder();
});

test("expiry is reported, swept and reported again: units go back once", async () => {
  const shopper = shop.shopper();
  const { checkout } = await shopper.upToPayment([{ variant_id: lamp, quantity: 5 }]);
  await shop.platform.advance(31 * minute + 1_000);
  // Any request makes the simulated Stripe look at its clock.
  await shop.platform.world.deliveries();
  const [expired] = await webhooksOf(shop, "checkout.session.expired");
  if (!expired) throw new Error("Stripe told nothing");
  await Promise.all([deliver(shop, expired), deliver(shop, expired), shop.platform.tick()]);
  await shop.platform.drain();
  await deliver(shop, expired);
  await shop.platform.drain();
  expect(await shop.context.store.get(variants, lamp)).toMatchObject({ stock: 5, reserved: 0 });
  expect((await shopper.complete(checkout)).body.status).toBe("expired");
  await assertBooks(shop);
});

test("a report of expiry that comes after the shopper began anew ends nothing", async () => {
  const shopper = shop.shopper();
  const { checkout } = await shopper.upToPayment([{ variant_id: lamp }]);
  await shop.platform.advance(32 * minute);
  await shop.platform.tick();
  const [expired] = await webhooksOf(shop, "checkout.session.expired");
  const again = await shopper.pay(checkout);
  expect(again.body.status).toBe("awaiting_payment");
  if (expired) await deliver(shop, expired);
  await shop.platform.drain();
  expect((await shopper.complete(checkout)).body).toMatchObject({ status: "awaiting_payment", payment_url: again.body.payment_url });
  expect(await shop.context.store.get(variants, lamp)).toMatchObject({ stock: 5, reserved: 1 });
});

test.each([
  ["a cent more", { amount: 1, currency: "USD" }],
  ["a cent less", { amount: -1, currency: "USD" }],
  ["another currency", { amount: 0, currency: "EUR" }],
])("what came in is compared with what was agreed: %s waits for a person and goes to no supplier", async (_, off) => {
  const { shopper, checkout } = await paidCheckout();
  const { store } = shop.context;
  const [row] = await store.rows(checkouts);
  if (!row?.quote) throw new Error("No frozen quote");
  const total = { amount: row.quote.total.amount + off.amount, currency: off.currency };
  await store.commit([store.update(checkouts, eq(checkouts.id, row.id), { quote: { ...row.quote, total, currency: off.currency } })]);
  expect((await shopper.complete(checkout)).body.status).toBe("paid");
  await shop.platform.drain();
  const [order] = (await shop.api("GET", "/orders")).body.items;
  expect(order.hold).toMatch(/^Paid \d+ USD/);
  const told = (await shop.api("GET", `/activity?subject=${order.id}`)).body.items.map((one: { type: string }) => one.type);
  expect(told).toContain("order.held");
  expect(told).not.toContain("order.cleared");
  const released = await shop.api("POST", `/orders/${order.id}/release`, {});
  expect(released.body.timeline.map((one: { type: string }) => one.type)).toContain("order.cleared");
});

test("a payment for an order that was paid already goes back by itself, once", async () => {
  const { shopper, checkout } = await paidCheckout();
  await shopper.complete(checkout);
  const { store } = shop.context;
  const [row] = await store.rows(checkouts);
  // Somebody pays a second session of the same checkout, as only a fault of ours could allow.
  const second = await shop.context.ports.payments.createSession({
    account: shop.account,
    checkout_id: row?.id ?? "",
    attempt: 99,
    store_id: store.id,
    email: shopper.email,
    ship_to: { name: "A", line1: "1 A", line2: "", city: "B", region: "CA", postal_code: "94107", country: "US", phone: "123456" },
    currency: "USD",
    lines: [{ name: "Again", description: "", unit_price: { amount: 2000, currency: "USD" }, quantity: 1, image_url: null }],
    shipping: null,
    taxes: [],
    total: { amount: 2000, currency: "USD" },
    platform_fee: { amount: 40, currency: "USD" },
    success_url: "http://localhost/thanks",
    cancel_url: "http://localhost/back",
    expires_at: shop.platform.now() + 40 * minute,
  });
  await shopper.card(second.url ?? "");
  const completed = (await webhooksOf(shop, "checkout.session.completed")).at(-1);
  if (!completed) throw new Error("Stripe told nothing");
  await deliver(shop, completed);
  await shop.platform.drain();
  await shop.platform.drain();
  const made = await shop.platform.world.journal({ vendor: "stripe", operation: "POST /v1/refunds" });
  expect(made.filter((one) => one.request.includes("duplicate-"))).toHaveLength(1);
  await assertOneOrder();
});

test("a report that is forged, changed, old or from the future is refused, and an unknown account changes nothing", async () => {
  const { completed } = await paidCheckout();
  const secret = String(shop.platform.env.STRIPE_WEBHOOK_SECRET);
  const now = Math.floor(shop.platform.now() / 1_000);
  const good = signature(completed.body, secret, now);
  const refused = [
    await deliver(shop, completed, { secret: "whsec_other" }),
    await deliver(shop, completed, { body: JSON.stringify(JSON.parse(completed.body)) }),
    await deliver(shop, completed, { header: "" }),
    await deliver(shop, completed, { header: good.replace("v1=", "v0=") }),
    await deliver(shop, completed, { age_s: 301 }),
    await deliver(shop, completed, { age_s: -301 }),
  ];
  expect(refused).toEqual([400, 400, 400, 400, 400, 400]);
  expect(await deliver(shop, { ...completed, body: "x".repeat(600_000) })).toBe(413);
  const stranger = { ...completed, body: completed.body.replaceAll(shop.account, "acct_1Stranger000000") };
  expect(await deliver(shop, stranger)).toBe(200);
  await shop.platform.drain();
  expect(await shop.context.store.count(orders)).toBe(0);
  const rotated = `${signature(completed.body, "whsec_old", now)},${good.split(",")[1]}`;
  expect([await deliver(shop, completed, { header: rotated }), await deliver(shop, completed, { age_s: 299 })]).toEqual([200, 200]);
  await shop.platform.drain();
  await assertOneOrder();
});

test("another shop's account cannot settle this shop's checkout", async () => {
  const other = await openShop({}, shop.platform);
  const { completed } = await paidCheckout();
  const crossed = { ...completed, body: completed.body.replaceAll(shop.account, other.account) };
  expect(await deliver(other, crossed)).toBe(200);
  await shop.platform.drain();
  expect([await shop.context.store.count(orders), await other.context.store.count(orders)]).toEqual([0, 0]);
});
