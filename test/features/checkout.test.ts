import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { checkouts } from "../../db/tables/carts.table.ts";
import { orders } from "../../db/tables/orders.table.ts";
import { variants } from "../../db/tables/products.table.ts";
import { settings, shippingRates } from "../../db/tables/settings.table.ts";
import { shopperAddress } from "../builders/orders.builder.ts";
import { openShop, type Shop } from "../harness/shop.ts";

const stockOf = async (shop: Shop, id: string) => {
  const { stock, reserved } = await shop.context.store.get(variants, id);
  return { stock, reserved };
};
const orderCount = (shop: Shop) => shop.context.store.count(orders);

test("a shopper pays: one order, its lines, its payment, its customer, and the units off the shelf", async () => {
  const shop = await openShop();
  const shopper = shop.shopper();
  const lamp = await shop.variant({ title: "Lamp", price: 1999, cost: 700, stock: 5 });
  const { checkout, url } = await shopper.upToPayment([{ variant_id: lamp, quantity: 2 }], { note: "Ring twice", accepts_marketing: true });
  // 39.98, shipping 4.99, 7.25 % of the goods: California does not tax delivery that is charged apart.
  expect(checkout.quote).toMatchObject({
    subtotal: { amount: 3998 },
    shipping: { amount: 499 },
    tax: { amount: 290 },
    total: { amount: 4787 },
  });
  expect(await stockOf(shop, lamp)).toEqual({ stock: 5, reserved: 2 });
  expect((await shopper.card(url)).headers.get("location")).toContain(`/checkout/${checkout.token}/thanks?session_id=cs_`);
  const done = await shopper.complete(checkout);
  expect(done.body).toMatchObject({ status: "paid", order_number: 1001, payment_url: null });
  expect(await stockOf(shop, lamp)).toEqual({ stock: 3, reserved: 0 });

  const { items } = (await shop.api("GET", "/orders")).body;
  const order = (await shop.api("GET", `/orders/${items[0].id}`)).body;
  expect(order).toMatchObject({
    number: 1001,
    email: shopper.email,
    note: "Ring twice",
    payment_status: "paid",
    fulfilment_status: "unfulfilled",
    total: { amount: 4787, currency: "USD" },
    address: { region: "CA", postal_code: "94107", phone: "+14155550123" },
    lines: [
      { title: "Lamp", quantity: 2, subtotal: { amount: 3998 }, tax: { amount: 290 }, cost: { amount: 1400 }, profit: { amount: 2598 } },
    ],
    payments: [{ amount: { amount: 4787 }, method: "visa •••• 4242", fee: { amount: 169 } }],
    allows: { cancel: true, refund: true, hold: true, release: false },
  });
  // 47.87 less 2.90 tax, 14.00 cost, 1.69 to Stripe and 2 % (0.96) to the platform.
  expect(order.profit_explained).toMatchObject({
    revenue: { amount: 4497 },
    profit: { amount: 4497 - 1400 - 169 - 96 },
    cost_missing: false,
  });
  expect(order.profit_explained.lines.reduce((sum: number, line: { amount: { amount: number } }) => sum + line.amount.amount, 0)).toBe(
    order.profit_explained.profit.amount,
  );
  expect(order.timeline.map((one: { type: string }) => one.type).sort()).toEqual(["order.created", "order.paid"]);
  const customers = (await shop.api("GET", "/customers")).body.items;
  expect(customers).toMatchObject([{ email: shopper.email, orders_count: 1, spent: { amount: 4787 }, accepts_marketing: true }]);
});

test("paying asks for everything a supplier needs, by field, and for nothing twice", async () => {
  const shop = await openShop();
  const shopper = shop.shopper();
  const cart = await shopper.cart([{ variant_id: await shop.variant({ price: 1000 }) }]);
  const started = (await shopper.call("POST", "/checkouts", { cart_token: cart })).body;
  expect(started).toMatchObject({ status: "open", quote: null, ships_to: ["*"], shipping_options: [] });
  const early = await shopper.call("POST", `/checkouts/${started.token}/pay`, { expected_total: 1499 });
  expect([early.status, early.body.code]).toEqual([422, "checkout_incomplete"]);
  expect(early.body.errors.map((one: { field: string }) => one.field)).toEqual(["email", "phone", "address.country"]);
  const typed = (await shopper.call("PATCH", `/checkouts/${started.token}`, { email: "nobody", address: { country: "US" } })).body;
  expect(typed.quote.total.amount).toBe(1499);
  expect(typed.missing.map((one: { field: string; code: string }) => `${one.field} ${one.code}`)).toEqual([
    "email invalid_email",
    "phone required",
    "address.name required",
    "address.line1 required",
    "address.city required",
    "address.region required",
    "address.postal_code required",
  ]);
  const again = (await shopper.call("POST", "/checkouts", { cart_token: cart })).body;
  expect([again.token, again.email]).toEqual([started.token, "nobody"]);
  const { status, body } = await shopper.call("PATCH", `/checkouts/${started.token}`, { total: 1, currency: "JPY", discount: 100 });
  expect([status, body.errors.map((one: { field: string }) => one.field).sort()]).toEqual([422, ["currency", "discount", "total"]]);
});

test("shipping is chosen by where it goes, and a country nothing reaches is refused before payment", async () => {
  const shop = await openShop();
  const { store } = shop.context;
  await store.commit([store.remove(shippingRates, undefined)]);
  const rate = { currency: "USD", min_days: 5, max_days: 9 };
  await store.commit([
    store.insert(shippingRates, [
      { id: "shr_1", name: "US post", countries: ["US"], price: 500, free_from: 5000, position: 0, ...rate },
      { id: "shr_2", name: "US express", countries: ["US"], price: 1500, free_from: null, position: 1, ...rate },
      { id: "shr_3", name: "Germany", countries: ["DE"], price: 900, free_from: null, position: 2, ...rate },
    ]),
  ]);
  const shopper = shop.shopper();
  const cart = await shopper.cart([{ variant_id: await shop.variant({ price: 2000 }), quantity: 2 }]);
  const checkout = await shopper.checkout(cart);
  expect(checkout.shipping_options.map((one: { name: string; price: { amount: number } }) => [one.name, one.price.amount])).toEqual([
    ["US post", 500],
    ["US express", 1500],
  ]);
  const express = (await shopper.call("PATCH", `/checkouts/${checkout.token}`, { shipping_rate_id: "shr_2" })).body;
  expect(express.quote.shipping.amount).toBe(1500);
  const german = { ...shopperAddress, country: "DE", region: "", postal_code: "10115", city: "Berlin" };
  const moved = (await shopper.call("PATCH", `/checkouts/${checkout.token}`, { address: german })).body;
  expect([moved.shipping_rate_id, moved.quote.tax.amount]).toEqual(["shr_3", Math.round((4000 + 900) * 0.19)]);
  const french = (
    await shopper.call("PATCH", `/checkouts/${checkout.token}`, { address: { ...german, country: "FR", postal_code: "75001" } })
  ).body;
  expect([french.quote, french.missing.at(-1).code]).toEqual([null, "cannot_ship"]);
  const refused = await shopper.call("POST", `/checkouts/${checkout.token}/pay`, { expected_total: 4900 });
  expect([refused.status, refused.body.code]).toEqual([422, "cannot_ship"]);
});

test("a total the shopper did not see is never charged", async () => {
  const shop = await openShop();
  const shopper = shop.shopper();
  const lamp = await shop.variant({ price: 1000 });
  const checkout = await shopper.checkout(await shopper.cart([{ variant_id: lamp }]));
  await shop.context.store.commit([shop.context.store.update(variants, eq(variants.id, lamp), { price: 1100 })]);
  const refused = await shopper.pay(checkout);
  expect([refused.status, refused.body.code, refused.body.total]).toEqual([409, "quote_changed", 1679]);
  expect(await stockOf(shop, lamp)).toEqual({ stock: 50, reserved: 0 });
  const seen = (await shopper.call("GET", `/checkouts/${checkout.token}`)).body;
  expect((await shopper.pay(seen)).body.status).toBe("awaiting_payment");
});

test("an order that costs nothing needs no payment and is an order at once", async () => {
  const shop = await openShop();
  const { store } = shop.context;
  await store.commit([store.update(shippingRates, undefined, { price: 0 })]);
  const shopper = shop.shopper();
  const gift = await shop.variant({ price: 0, stock: 4 });
  const checkout = await shopper.checkout(await shopper.cart([{ variant_id: gift, quantity: 3 }]));
  expect(checkout.quote.total.amount).toBe(0);
  const answers = await Promise.all([shopper.pay(checkout), shopper.pay(checkout)]);
  expect(answers.map((one) => [one.body.status, one.body.order_number])).toEqual(Array(2).fill(["paid", 1001]));
  expect([await orderCount(shop), await stockOf(shop, gift)]).toEqual([1, { stock: 1, reserved: 0 }]);
  expect(
    (await shop.platform.world.journal({ vendor: "stripe", operation: "POST /v1/checkout/sessions" })).filter((one) =>
      one.request.includes(shopper.email.split("@")[0] ?? ""),
    ),
  ).toEqual([]);
});

test("a declined card keeps everything as it is, and another card pays", async () => {
  const shop = await openShop();
  const shopper = shop.shopper();
  const lamp = await shop.variant({ stock: 1 });
  const { checkout, url } = await shopper.upToPayment([{ variant_id: lamp }]);
  expect((await shopper.card(url, "4000000000000002")).status).toBe(402);
  expect((await shopper.complete(checkout)).body).toMatchObject({ status: "awaiting_payment", payment_url: url });
  expect((await shopper.card(url)).status).toBe(303);
  expect((await shopper.complete(checkout)).body.status).toBe("paid");
});

test("a total too small for a card, and a provider that says no, leave nothing held", async () => {
  const shop = await openShop();
  const { store } = shop.context;
  await store.commit([store.update(shippingRates, undefined, { price: 0 })]);
  const shopper = shop.shopper();
  const cheap = await shop.variant({ price: 20, stock: 1 });
  const checkout = await shopper.checkout(await shopper.cart([{ variant_id: cheap }]));
  const refused = await shopper.pay(checkout);
  expect([refused.status, refused.body.code, await stockOf(shop, cheap)]).toEqual([422, "total_too_small", { stock: 1, reserved: 0 }]);
  await shop.platform.world.fault({ vendor: "stripe", operation: "POST /v1/checkout/sessions", kind: "status", status: 400 });
  const lamp = await shop.variant({ price: 2000, stock: 1 });
  const other = shop.shopper();
  const no = await other.pay(await other.checkout(await other.cart([{ variant_id: lamp }])));
  expect([no.status, no.body.code, await stockOf(shop, lamp)]).toEqual([502, "payment_refused", { stock: 1, reserved: 0 }]);
});

test("steps cannot be skipped: no order without payment, with a foreign session, or by asking for success", async () => {
  const shop = await openShop();
  const shopper = shop.shopper();
  const lamp = await shop.variant();
  const cart = await shopper.cart([{ variant_id: lamp }]);
  const checkout = await shopper.checkout(cart);
  expect((await shopper.complete(checkout)).body.status).toBe("open");
  const { url } = await shop.shopper().upToPayment([{ variant_id: lamp }]);
  await shopper.card(url);
  expect((await shopper.complete(checkout)).body.status).toBe("open");
  expect((await shopper.call("POST", `/checkouts/${cart}/pay`, { expected_total: 1 })).status).toBe(404);
  expect((await shopper.call("GET", `/orders/${checkout.token}`)).status).toBe(404);
  const empty = await shopper.cart([]);
  expect((await shopper.call("POST", "/checkouts", { cart_token: empty })).body.code).toBe("cart_empty");
  expect(await orderCount(shop)).toBe(0);
});

test("a shop that cannot take payments, or is closed, says so", async () => {
  const shop = await openShop();
  const shopper = shop.shopper();
  const checkout = await shopper.checkout(await shopper.cart([{ variant_id: await shop.variant() }]));
  const { store } = shop.context;
  await store.commit([store.update(settings, eq(settings.id, store.id), { payments_ready: false })]);
  expect((await shopper.pay(checkout)).body.code).toBe("payments_not_ready");
  await store.commit([store.update(settings, eq(settings.id, store.id), { payments_ready: true })]);
  await shop.api("POST", "/pause", {});
  expect((await shopper.pay(checkout)).body.code).toBe("store_paused");
});

test("a hundred and fifty lines are charged to the cent, in yen and in dinars too", async () => {
  for (const [currency, price] of [
    ["JPY", 333],
    ["KWD", 1_235],
    ["EUR", 1_999],
  ] as const) {
    const shop = await openShop({ currency, tax_included: currency === "EUR" });
    const values = Array.from({ length: 75 }, (_, n) => `V${n}`);
    const wide = await Promise.all([1, 2].map(() => shop.product({ options: [{ name: "Kind", values }], price, pictures: 0 })));
    const lines = wide.flatMap((product) => product.variants).map((variant) => ({ variant_id: variant.id, quantity: 1 }));
    const shopper = shop.shopper();
    const { checkout, url } = await shopper.upToPayment(lines);
    const { quote } = checkout;
    const adjusted = quote.adjustments.filter((one: { included: boolean }) => !one.included);
    const sum = [
      ...quote.lines.map((line: { subtotal: { amount: number } }) => line.subtotal),
      ...adjusted.map((one: { amount: unknown }) => one.amount),
    ];
    expect(sum.reduce((total: number, one: { amount: number }) => total + one.amount, 0)).toBe(quote.total.amount);
    await shopper.card(url);
    expect((await shopper.complete(checkout)).body.status).toBe("paid");
    const [summary] = (await shop.api("GET", "/orders")).body.items;
    const order = (await shop.api("GET", `/orders/${summary.id}`)).body;
    expect([order.lines.length, order.hold, order.payments[0].amount]).toEqual([150, null, quote.total]);
    const [row] = await shop.context.store.rows(checkouts);
    expect(row?.status).toBe("paid");
  }
});
