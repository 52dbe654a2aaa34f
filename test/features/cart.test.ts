import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { products, variants } from "../../db/tables/products.table.ts";
import { day } from "../../kit/time.ts";
import { openShop, type Shop } from "../harness/shop.ts";

const setStock = (shop: Shop, id: string, stock: number | null) =>
  shop.context.store.commit([shop.context.store.update(variants, eq(variants.id, id), { stock })]);

test("a cart keeps what was put in and adds it up at the server's price", async () => {
  const shop = await openShop();
  const shopper = shop.shopper();
  const [lamp, mug] = [await shop.variant({ title: "Lamp", price: 1999 }), await shop.variant({ title: "Mug", price: 850 })];
  const cart = await shopper.call("POST", "/carts", { lines: [{ variant_id: lamp, quantity: 2 }] });
  expect(cart.status).toBe(201);
  const token = cart.body.token;
  const more = await shopper.call("POST", `/carts/${token}/lines`, { variant_id: mug });
  expect(more.body).toMatchObject({ units: 3, subtotal: { amount: 4848, currency: "USD" }, changes: [], ready: true, revision: 2 });
  const again = await shopper.call("POST", `/carts/${token}/lines`, { variant_id: lamp, quantity: 1 });
  expect(again.body.lines.map((line: { title: string; quantity: number }) => [line.title, line.quantity])).toEqual([
    ["Lamp", 3],
    ["Mug", 1],
  ]);
  expect((await shopper.call("GET", `/carts/${token}`)).body).toEqual(again.body);
});

test("what a browser claims about prices, or nonsense as a quantity, is refused by field and changes nothing", async () => {
  const shop = await openShop();
  const shopper = shop.shopper();
  const lamp = await shop.variant({ price: 1999 });
  const token = await shopper.cart([{ variant_id: lamp }]);
  const before = (await shopper.call("GET", `/carts/${token}`)).body;
  for (const body of [
    { variant_id: lamp, quantity: 1, price: 1 },
    { variant_id: lamp, quantity: 1, unit_price: { amount: 1, currency: "USD" } },
    { variant_id: lamp, quantity: 1, currency: "JPY" },
    ...[-1, 0, 1.5, "1", Number.MAX_VALUE, 2 ** 53, null].map((quantity) => ({ variant_id: lamp, quantity })),
  ]) {
    const { status, body: answer } = await shopper.call("POST", `/carts/${token}/lines`, body);
    expect([JSON.stringify(body), status, answer.code]).toEqual([JSON.stringify(body), 422, "invalid_input"]);
  }
  expect((await shopper.call("GET", `/carts/${token}`)).body).toEqual(before);
});

test("a token that was tampered with, or belongs to another shop or another thing, finds nothing", async () => {
  const shop = await openShop();
  const other = await openShop({}, shop.platform);
  const shopper = shop.shopper();
  const token = await shopper.cart([{ variant_id: await shop.variant() }]);
  const { token: checkout } = await shopper.checkout(token);
  const [id, signature] = token.split(".");
  for (const wrong of [id, `${id}.`, `${id}.${"A".repeat(43)}`, `${token}x`, `${token}.${signature}`, checkout, "crt_0.x"]) {
    expect([wrong, (await shopper.call("GET", `/carts/${wrong}`)).status]).toEqual([wrong, 404]);
  }
  expect((await other.shopper().call("GET", `/carts/${token}`)).status).toBe(404);
});

test("a changed price, a stock that ran low and a product that went are said plainly, and accepted by the shopper", async () => {
  const shop = await openShop();
  const shopper = shop.shopper();
  const [dear, low, out, gone] = await Promise.all(
    ["Dear", "Low", "Out", "Gone"].map((title) => shop.variant({ title, price: 1000, stock: 9 })),
  );
  const token = await shopper.cart([dear, low, out, gone].map((variant_id) => ({ variant_id: variant_id as string, quantity: 5 })));
  const { store } = shop.context;
  const { product_id } = await store.get(variants, gone as string);
  await store.commit([
    store.update(variants, eq(variants.id, dear as string), { price: 1200 }),
    store.remove(products, eq(products.id, product_id)),
  ]);
  await setStock(shop, low as string, 2);
  await setStock(shop, out as string, 0);
  const seen = (await shopper.call("GET", `/carts/${token}`)).body;
  expect(seen.changes.map((one: { kind: string; says: string }) => [one.kind, one.says])).toEqual([
    ["price_changed", "The price of Dear rose from $10.00 to $12.00."],
    ["quantity_reduced", "Only 2 of Low are left."],
    ["sold_out", "Out is sold out."],
    ["unavailable", "Gone is not for sale any more."],
  ]);
  expect(seen).toMatchObject({ ready: false, units: 7, subtotal: { amount: 5 * 1200 + 2 * 1000 } });
  expect((await shopper.call("POST", "/checkouts", { cart_token: token })).body.code).toBe("cart_needs_attention");
  const accepted = (await shopper.call("POST", `/carts/${token}/accept`, {})).body;
  expect(accepted).toMatchObject({ ready: true, changes: [], units: 7 });
  expect(accepted.lines.map((line: { title: string }) => line.title)).toEqual(["Dear", "Low"]);
});

test("nobody can put in more than there is, and sold out is sold out", async () => {
  const shop = await openShop();
  const shopper = shop.shopper();
  const few = await shop.variant({ stock: 3 });
  const token = await shopper.cart([{ variant_id: few, quantity: 2 }]);
  const more = await shopper.call("POST", `/carts/${token}/lines`, { variant_id: few, quantity: 2 });
  expect([more.status, more.body.code, more.body.most]).toEqual([409, "not_enough_stock", 3]);
  const none = await shopper.call("POST", "/carts", { lines: [{ variant_id: await shop.variant({ stock: 0 }) }] });
  expect([none.status, none.body.code]).toEqual([409, "sold_out"]);
  const unknown = await shopper.call("POST", "/carts", { lines: [{ variant_id: await shop.variant({ stock: null }), quantity: 40 }] });
  expect(unknown.body.units).toBe(40);
  const draft = await shopper.call("POST", "/carts", { lines: [{ variant_id: await shop.variant({ status: "draft" }) }] });
  expect([draft.status, draft.body.code]).toEqual([422, "variant_unavailable"]);
});

test("the same variant twice counts together", async () => {
  const shop = await openShop();
  const last = await shop.variant({ stock: 1 });
  const twice = await shop.shopper().call("POST", "/carts", { lines: [{ variant_id: last }, { variant_id: last }] });
  expect([twice.status, twice.body.code]).toEqual([409, "not_enough_stock"]);
});

test("two tabs adding at once both count; two tabs setting one line: one is told", async () => {
  const shop = await openShop();
  const shopper = shop.shopper();
  const lamp = await shop.variant({ stock: 500 });
  const token = await shopper.cart([{ variant_id: lamp }]);
  await Promise.all(Array.from({ length: 10 }, () => shopper.call("POST", `/carts/${token}/lines`, { variant_id: lamp, quantity: 3 })));
  const cart = (await shopper.call("GET", `/carts/${token}`)).body;
  expect([cart.units, cart.revision]).toEqual([31, 11]);
  const line = cart.lines[0].id;
  const set = (quantity: number) => shopper.call("PUT", `/carts/${token}/lines/${line}`, { quantity, revision: cart.revision });
  const answers = await Promise.all([set(2), set(5)]);
  expect(answers.map((one) => one.status).sort()).toEqual([200, 409]);
  expect(answers.find((one) => one.status === 409)?.body.code).toBe("cart_changed");
  const won = answers.find((one) => one.status === 200)?.body.units;
  expect((await shopper.call("GET", `/carts/${token}`)).body.units).toBe(won);
});

test("a line goes when it is set to nothing, and taking it out again is no mistake", async () => {
  const shop = await openShop();
  const shopper = shop.shopper();
  const token = await shopper.cart([{ variant_id: await shop.variant() }, { variant_id: await shop.variant() }]);
  const [one, two] = (await shopper.call("GET", `/carts/${token}`)).body.lines;
  expect((await shopper.call("PUT", `/carts/${token}/lines/${one.id}`, { quantity: 0 })).body.lines).toHaveLength(1);
  expect((await shopper.call("DELETE", `/carts/${token}/lines/${two.id}`)).body).toMatchObject({ lines: [], ready: false });
  expect((await shopper.call("DELETE", `/carts/${token}/lines/${two.id}`)).status).toBe(200);
  expect((await shopper.call("PUT", `/carts/${token}/lines/${two.id}`, { quantity: 1 })).status).toBe(404);
});

test("a cart holds 200 different items and not one more, also when the last places are taken at once", async () => {
  const shop = await openShop();
  const shopper = shop.shopper();
  const values = Array.from({ length: 100 }, (_, n) => `V${n}`);
  const wide = await Promise.all([1, 2, 3].map(() => shop.product({ options: [{ name: "Kind", values }], stock: 5, pictures: 0 })));
  const all = wide.flatMap((product) => product.variants.map((variant) => variant.id));
  const token = await shopper.cart(all.slice(0, 198).map((variant_id) => ({ variant_id })));
  const answers = await Promise.all(all.slice(198, 206).map((variant_id) => shopper.call("POST", `/carts/${token}/lines`, { variant_id })));
  expect(answers.filter((one) => one.status === 200)).toHaveLength(2);
  expect(answers.filter((one) => one.status !== 200).map((one) => one.body.code)).toEqual(Array(6).fill("cart_full"));
  const cart = (await shopper.call("GET", `/carts/${token}`)).body;
  expect([cart.lines.length, cart.units]).toEqual([200, 200]);
});

test("a cart waits for a season, then it is forgotten with what was typed; what was bought stays", async () => {
  const shop = await openShop();
  const lamp = await shop.variant({ stock: 20 });
  const [left, busy] = [shop.shopper(), shop.shopper()];
  const token = await left.cart([{ variant_id: lamp }]);
  const checkout = await left.checkout(token);
  const bought = await shop.shopper().buy([{ variant_id: lamp }]);
  await shop.platform.advance(60 * day);
  const kept = await busy.cart([{ variant_id: lamp }]);
  await shop.platform.tick();
  expect((await left.call("GET", `/carts/${token}`)).status).toBe(200);
  await shop.platform.advance(31 * day);
  await shop.platform.tick();
  expect((await left.call("GET", `/carts/${token}`)).status).toBe(404);
  expect((await left.call("GET", `/checkouts/${checkout.token}`)).status).toBe(404);
  expect((await busy.call("GET", `/carts/${kept}`)).status).toBe(200);
  expect((await busy.call("GET", `/orders/${bought.order_token}`)).status).toBe(200);
});
