// Can anything that is sent make an operation fail on our side?
import { beforeAll, expect, test } from "vitest";
import { orders } from "../../db/tables/orders.table.ts";
import { apiRoutes } from "../../workers/api/table.ts";
import type { Route } from "../../workers/door.ts";
import { buildCategory } from "../builders/products.builder.ts";
import { buildSession } from "../builders/stores.builder.ts";
import type { Merchant, TestPlatform } from "../harness/platform.ts";
import { sampleInput } from "../harness/samples.ts";
import { openShop, type Shop } from "../harness/shop.ts";

let shop: Shop;
let platform: TestPlatform;
let merchant: Merchant;
/** What there is in the store, by the name a path gives it. */
const ids = new Map<string, string>();

beforeAll(async () => {
  shop = await openShop();
  ({ platform, merchant } = shop);
  const category = await buildCategory(shop.context, "Lights");
  const product = await shop.product({ title: "Lamp", stock: 99, category_id: category.id, pictures: 1 });
  const variant = product.variants[0]?.id ?? "";
  const shopper = shop.shopper();
  const order = await shopper.buy([{ variant_id: variant, quantity: 1 }]);
  const cart = await shopper.cart([{ variant_id: variant, quantity: 1 }]);
  await platform.drain();
  const [row] = await shop.context.store.rows(orders);
  for (const [name, id] of [
    ["category_id", category.id],
    ["product_id", product.id],
    ["variant_id", variant],
    ["product_slug", product.slug],
    ["category_slug", category.slug],
    ["order_id", row?.id],
    ["customer_id", row?.customer_id],
    ["cart_token", cart],
    ["checkout_token", (await shopper.checkout(cart)).token],
    ["order_token", order.order_token],
    ["user_id", merchant.user.id],
    ["supplier", "cj"],
  ] as const)
    ids.set(name, id ?? "");
  for (const [name, path] of [
    ["page_id", "/pages"],
    ["shipping_rate_id", "/shipping-rates"],
    ["message_id", "/messages"],
  ] as const)
    ids.set(name, (await shop.api("GET", path)).body.items?.[0]?.id ?? "unknown");
});

const json = "application/json";
const deep = (levels: number) => `${'{"a":'.repeat(levels)}1${"}".repeat(levels)}`;
const queried = ({ endpoint }: Route) => endpoint.method === "GET" || endpoint.method === "DELETE";

interface Sent {
  what: string;
  body: BodyInit | null;
  type?: string;
}

/** Whole bodies that no operation understands. */
const bodies: Sent[] = [
  { what: "nothing at all", body: null },
  { what: "half of it", body: '{"title": "La', type: json },
  { what: "a list", body: "[]", type: json },
  { what: "null", body: "null", type: json },
  { what: "a text", body: '"text"', type: json },
  { what: "a number beyond all numbers", body: "1e999", type: json },
  { what: "twenty-one levels", body: deep(21), type: json },
  { what: "twenty thousand levels", body: deep(20_000), type: json },
  { what: "bytes that are no text", body: new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]), type: json },
  { what: "a name with NUL in it", body: '{"na\\u0000me": 1}', type: json },
  { what: "half a character", body: '{"name": "\\ud800"}', type: json },
  { what: "a prototype", body: '{"__proto__": {"admin": true}, "constructor": {"prototype": {}}}', type: json },
  { what: "a form", body: "name=Lamp&price=1", type: "application/x-www-form-urlencoded" },
  { what: "JSON that calls itself text", body: '{"name": "Lamp"}', type: "text/plain" },
  { what: "JSON that calls itself nothing", body: new TextEncoder().encode('{"name": "Lamp"}') },
];

/** Values put into each field in turn. */
const values: readonly unknown[] = [
  null,
  [],
  {},
  [[]],
  { toString: 1 },
  "",
  "\u0000",
  "x".repeat(100_000),
  "'; drop table orders; --",
  "<script>alert(1)</script>",
  -1,
  0.5,
  1e308,
  2 ** 53 + 2,
  true,
  Array.from({ length: 1_000 }, (_, at) => at),
];
const queryValues = ["", "\u0000", "-1", "0.5", "1e308", "NaN", "[]", "x".repeat(5_000), "'; drop table orders; --", "%", "_"];

async function send(route: Route, query: string, sent: Omit<Sent, "what">) {
  const path = route.path
    .replace(":store_id", merchant.store.id)
    .replace(":slug", merchant.store.slug)
    .replace(/:(\w+)/g, (_, name: string) => ids.get(name) ?? "unknown");
  const response = await platform.fetch(
    new Request(`http://api.localhost:8787${path}${query}`, {
      method: route.endpoint.method,
      headers: { authorization: `Bearer ${merchant.token}`, ...(sent.type ? { "content-type": sent.type } : {}) },
      ...(sent.body === null || route.endpoint.method === "GET" ? {} : { body: sent.body }),
    }),
  );
  return { status: response.status, type: response.headers.get("content-type"), text: await response.text() };
}

/** It may be refused or even make sense; it is never our fault, and a refusal is one that a program can read. */
function assertBorne(what: string, answer: Awaited<ReturnType<typeof send>>) {
  const about = `${what}: ${answer.status} ${answer.text.slice(0, 300)}`;
  // Another company's failure is told as 502 or 503; ours would be 500.
  const ours = answer.status >= 500 && answer.status !== 502 && answer.status !== 503;
  expect(ours ? about : "no failure of ours").toBe("no failure of ours");
  if (answer.status < 400) return;
  expect(answer.type, about).toBe("application/problem+json");
  expect(JSON.parse(answer.text), about).toMatchObject({ code: expect.stringMatching(/^[a-z_]+$/), status: answer.status });
}

/** A throttle would answer before the operation is asked: a minute passes before it is full. */
async function unhurried() {
  if (calls++ % 20 > 0) return;
  await platform.advance(60_000);
  if (calls % 200 === 1) merchant.token = await buildSession(platform.context(), merchant.user.id);
}
let calls = 0;

const cases = apiRoutes.map((route) => [`${route.name} (${route.endpoint.method})`, route] as const);

test.each(cases.filter(([, route]) => !queried(route)))("%s bears every body", async (_name, route) => {
  for (const { what, ...sent } of bodies) {
    await unhurried();
    assertBorne(what, await send(route, "", sent));
  }
});

test.each(cases.filter(([, route]) => Object.keys(route.endpoint.input.shape).length > 0))("%s bears every value", async (_name, route) => {
  const input = sampleInput(route.endpoint, (name) => ids.get(name));
  for (const field of Object.keys(route.endpoint.input.shape)) {
    for (const value of queried(route) ? queryValues : values) {
      await unhurried();
      const answer = queried(route)
        ? await send(route, `?${new URLSearchParams([[field, String(value)]])}`, { body: null })
        : await send(route, "", { body: JSON.stringify({ ...input, [field]: value }), type: json });
      assertBorne(`${field}: ${JSON.stringify(value).slice(0, 40)}`, answer);
    }
  }
});

test.each(cases)("%s refuses a field it does not know, and one sent twice", async (_name, route) => {
  await unhurried();
  const unknown = queried(route)
    ? await send(route, "?no_such_field=1", { body: null })
    : await send(route, "", { body: '{"no_such_field": 1}', type: json });
  assertBorne("an unknown field", unknown);
  expect(unknown.status, unknown.text).toBeGreaterThanOrEqual(400);
  if (!queried(route)) return;
  expect((await send(route, "?a=1&a=2", { body: null })).status).toBeGreaterThanOrEqual(400);
});

test.each(["%00", "%E0%A4%A", "..%2f..%2fetc", "%F0%9F%92%A9", "x".repeat(2_000), "'or'1'='1"])("paths bear %s", async (piece) => {
  const named = apiRoutes.filter((route) => route.endpoint.method === "GET" && /:\w+$/.test(route.path));
  for (const route of named) {
    const odd = { ...route, path: route.path.replace(/:\w+$/, piece) };
    assertBorne(`${route.name} ${piece.slice(0, 20)}`, await send(odd, "", { body: null }));
  }
  await unhurried();
});

test("after all of it the store stands", async () => {
  const { status, body } = await shop.api("GET", "");
  expect([status, body.id]).toEqual([200, merchant.store.id]);
  expect((await shop.api("GET", `/orders/${ids.get("order_id")}`)).status).toBe(200);
});
