import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { reservations } from "../../db/tables/carts.table.ts";
import { orders } from "../../db/tables/orders.table.ts";
import { variants } from "../../db/tables/products.table.ts";
import { minute } from "../../kit/time.ts";
import { shopperAddress } from "../builders/orders.builder.ts";
import { openShop, type Shop } from "../harness/shop.ts";

const stockOf = async (shop: Shop, id: string) => {
  const { stock, reserved } = await shop.context.store.get(variants, id);
  return { stock, reserved };
};
const orderCount = (shop: Shop) => shop.context.store.count(orders);

test("asking again gives the same page; the price stays what it was when payment began", async () => {
  const shop = await openShop();
  const shopper = shop.shopper();
  const lamp = await shop.variant({ price: 1000, stock: 1 });
  const { checkout, url } = await shopper.upToPayment([{ variant_id: lamp }]);
  await shop.context.store.commit([shop.context.store.update(variants, eq(variants.id, lamp), { price: 9900 })]);
  const answers = await Promise.all([shopper.pay(checkout), shopper.pay(checkout), shopper.pay(checkout)]);
  expect(answers.map((one) => [one.status, one.body.payment_url])).toEqual(Array(3).fill([200, url]));
  expect(await stockOf(shop, lamp)).toEqual({ stock: 1, reserved: 1 });
  // The cart's own reservation does not make it look sold out.
  expect((await shopper.call("GET", `/checkouts/${checkout.token}`)).body).toMatchObject({
    status: "awaiting_payment",
    quote: checkout.quote,
  });
  await shopper.card(url);
  expect((await shopper.complete(checkout)).body.status).toBe("paid");
  expect((await shop.api("GET", "/orders")).body.items[0].total.amount).toBe(checkout.quote.total.amount);
});

test("twenty shoppers want the last unit: one pays, the others are told, nothing is oversold", async () => {
  const shop = await openShop();
  const last = await shop.variant({ stock: 1 });
  const rivals = Array.from({ length: 20 }, () => shop.shopper());
  const ready = await Promise.all(rivals.map(async (one) => one.checkout(await one.cart([{ variant_id: last }]))));
  const answers = await Promise.all(rivals.map((one, n) => one.pay(ready[n])));
  const won = answers.filter((one) => one.status === 200);
  expect(won).toHaveLength(1);
  const codes = new Set(answers.filter((one) => one.status !== 200).map((one) => `${one.status} ${one.body.code}`));
  expect([...codes].every((code) => ["409 sold_out", "409 cart_needs_attention"].includes(code))).toBe(true);
  expect(await stockOf(shop, last)).toEqual({ stock: 1, reserved: 1 });
  const winner = answers.findIndex((one) => one.status === 200);
  await rivals[winner]?.card(answers[winner]?.body.payment_url);
  expect((await rivals[winner]?.complete(ready[winner]))?.body.status).toBe("paid");
  expect(await stockOf(shop, last)).toEqual({ stock: 0, reserved: 0 });
});

test("what is not paid in time goes back, once, and can be bought again", async () => {
  const shop = await openShop();
  const shopper = shop.shopper();
  const lamp = await shop.variant({ stock: 2 });
  const { checkout, url } = await shopper.upToPayment([{ variant_id: lamp, quantity: 2 }]);
  await shop.platform.advance(32 * minute);
  await Promise.all([shop.platform.tick(), shop.platform.tick()]);
  await shop.platform.tick();
  expect(await stockOf(shop, lamp)).toEqual({ stock: 2, reserved: 0 });
  expect(await shop.context.store.count(reservations)).toBe(0);
  expect((await shopper.complete(checkout)).body.status).toBe("expired");
  expect(await (await shopper.card(url)).text()).not.toContain("Payment complete");
  expect(await orderCount(shop)).toBe(0);
  const again = await shopper.pay(checkout);
  expect(again.body.status).toBe("awaiting_payment");
  expect(again.body.payment_url).not.toBe(url);
  await shopper.card(again.body.payment_url);
  expect((await shopper.complete(checkout)).body.status).toBe("paid");
  expect([await orderCount(shop), await stockOf(shop, lamp)]).toEqual([1, { stock: 0, reserved: 0 }]);
});

test("a cart that changes while its payment page is open: what was paid is what was ordered, the rest stays in the cart", async () => {
  const shop = await openShop();
  const shopper = shop.shopper();
  const [lamp, mug] = [await shop.variant({ title: "Lamp", price: 1000 }), await shop.variant({ title: "Mug", price: 500 })];
  const { cart, checkout, url } = await shopper.upToPayment([{ variant_id: lamp }]);
  await shopper.call("POST", `/carts/${cart}/lines`, { variant_id: mug, quantity: 2 });
  await shopper.card(url);
  expect((await shopper.complete(checkout)).body.status).toBe("paid");
  const [order] = (await shop.api("GET", "/orders")).body.items;
  expect(order).toMatchObject({ units: 1, total: checkout.quote.total, hold: null });
  const left = (await shopper.call("GET", `/carts/${cart}`)).body;
  expect([left.status, left.lines.map((line: { title: string; quantity: number }) => [line.title, line.quantity])]).toEqual([
    "open",
    [["Mug", 2]],
  ]);
  const next = await shopper.checkout(cart);
  expect(next.token).not.toBe(checkout.token);
});

test("changing the address closes the open payment first: nobody pays an old total", async () => {
  const shop = await openShop();
  const shopper = shop.shopper();
  const lamp = await shop.variant({ price: 1000, stock: 3 });
  const { checkout, url } = await shopper.upToPayment([{ variant_id: lamp }]);
  const texan = { ...shopperAddress, region: "TX", city: "Austin", postal_code: "73301" };
  const moved = (await shopper.call("PATCH", `/checkouts/${checkout.token}`, { address: texan })).body;
  expect([moved.status, moved.payment_url, await stockOf(shop, lamp)]).toEqual(["open", null, { stock: 3, reserved: 0 }]);
  expect(moved.quote.total.amount).not.toBe(checkout.quote.total.amount);
  expect((await shopper.card(url)).status).not.toBe(303);
  const paid = await shopper.pay(moved);
  await shopper.card(paid.body.payment_url);
  await shopper.complete(checkout);
  expect((await shop.api("GET", "/orders")).body.items.map((one: { total: { amount: number } }) => one.total.amount)).toEqual([
    moved.quote.total.amount,
  ]);
});

test("a payment that succeeds at the very moment the shopper changes something becomes the order", async () => {
  const shop = await openShop();
  const shopper = shop.shopper();
  const { checkout, url } = await shopper.upToPayment([{ variant_id: await shop.variant() }]);
  await shopper.card(url);
  const late = await shopper.call("PATCH", `/checkouts/${checkout.token}`, { note: "Leave it at the door" });
  expect([late.status, late.body.code]).toEqual([409, "checkout_paid"]);
  expect(await orderCount(shop)).toBe(1);
});

test("one visitor cannot hold the whole shelf: the sixth unpaid checkout is refused, also in parallel", async () => {
  const shop = await openShop();
  const lamp = await shop.variant({ stock: 100 });
  const hoarder = shop.shopper();
  const ready = await Promise.all(Array.from({ length: 9 }, async () => hoarder.checkout(await hoarder.cart([{ variant_id: lamp }]))));
  const answers = await Promise.all(ready.map((one) => hoarder.pay(one)));
  expect(answers.filter((one) => one.status === 200)).toHaveLength(5);
  expect(answers.filter((one) => one.status !== 200).map((one) => one.body.code)).toEqual(Array(4).fill("too_many_checkouts"));
  expect(await stockOf(shop, lamp)).toEqual({ stock: 100, reserved: 5 });
  expect((await shop.shopper().upToPayment([{ variant_id: lamp }])).url).toContain("checkout.stripe.com");
  await shop.platform.advance(32 * minute);
  await shop.platform.tick();
  expect(await stockOf(shop, lamp)).toEqual({ stock: 100, reserved: 0 });
  const free = ready[answers.findIndex((one) => one.status !== 200)];
  expect((await hoarder.pay(free)).status).toBe(200);
});
