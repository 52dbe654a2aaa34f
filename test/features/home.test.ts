import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { orders } from "../../db/tables/orders.table.ts";
import { day } from "../../kit/time.ts";
import { buildOrder } from "../builders/orders.builder.ts";
import { openShop } from "../harness/shop.ts";

test("revenue, orders and true profit of a span, compared with the one before, day by day in the store's zone", async () => {
  const shop = await openShop({ time_zone: "America/New_York" });
  const { store } = shop.context;
  const lamp = await shop.variant({ price: 2000, cost: 700, stock: 50 });
  const ages = [0, 0, 2, 9, 9, 9, 40];
  const browser = shop.platform.world.fetch;
  for (const days of ages) await buildOrder(shop.context, browser, { lines: [{ variant_id: lamp, quantity: 1 }], age_ms: days * day });
  const [refunded] = await store.rows(orders, { where: eq(orders.number, 1003) });
  await shop.api("POST", `/orders/${refunded?.id}/refunds`, { amount: refunded?.total, reason: "Broken" });
  const week = (await shop.api("GET", "/home?period=7_days")).body;
  const each = { revenue: 2499, profit: 2499 - 700 - 107 - 53 };
  expect(week.now).toMatchObject({
    orders: 3,
    revenue: { amount: 2 * each.revenue, currency: "USD" },
    profit: { amount: 2 * each.profit - (700 + 107 + 53) },
  });
  expect(week.before).toMatchObject({ orders: 3, revenue: { amount: 3 * each.revenue }, profit: { amount: 3 * each.profit } });
  expect([week.days.length, week.days_before.length, week.time_zone]).toEqual([7, 7, "America/New_York"]);
  expect(week.days.reduce((sum: number, one: { orders: number }) => sum + one.orders, 0)).toBe(3);
  expect(week.days.at(-1)).toMatchObject({ orders: 2, revenue: { amount: 2 * each.revenue } });
  const month = (await shop.api("GET", "/home")).body;
  expect([month.period, month.now.orders, month.before.orders, month.days.length]).toEqual(["30_days", 6, 1, 30]);
  expect(month.latest_orders).toHaveLength(7);
  // What the orders' own pages say is what the home page sums.
  const all = (await shop.api("GET", "/orders")).body.items.slice(0, 6);
  expect(all.reduce((sum: number, one: { profit: { amount: number } }) => sum + one.profit.amount, 0)).toBe(month.now.profit.amount);
  const today = (await shop.api("GET", "/home?period=today")).body;
  expect([today.now.orders, today.days.length]).toEqual([2, 7]);
  expect((await shop.api("GET", "/home?period=year")).status).toBe(422);
});

test("a store without orders has a home too", async () => {
  const shop = await openShop({ currency: "JPY", time_zone: "Asia/Tokyo" });
  const { body, status } = await shop.api("GET", "/home");
  expect(status).toBe(200);
  expect(body).toMatchObject({
    now: { revenue: { amount: 0, currency: "JPY" }, orders: 0, margin_ppm: null, average_order: { amount: 0 } },
    attention: { orders_held: 0, refunds_failed: 0, payments_differ: 0, parked_jobs: 0 },
    latest_orders: [],
  });
});

test("customers are one per mailbox as written, counted and sorted, with their orders", async () => {
  const shop = await openShop();
  const lamp = await shop.variant({ price: 2000, stock: 50 });
  const shopper = shop.shopper();
  await shopper.buy([{ variant_id: lamp }]);
  await shopper.buy([{ variant_id: lamp, quantity: 3 }], { details: { email: ` ${shopper.email.toUpperCase()} ` } });
  await shop.shopper().buy([{ variant_id: lamp }]);
  const { items, total } = (await shop.api("GET", "/customers?sort=spent")).body;
  expect([total, items.map((one: { orders_count: number }) => one.orders_count)]).toEqual([2, [2, 1]]);
  const best = (await shop.api("GET", `/customers/${items[0].id}`)).body;
  expect([best.email, best.orders.length, best.average_order.amount]).toEqual([shopper.email, 2, Math.round(best.spent.amount / 2)]);
  expect((await shop.api("GET", `/customers?search=${encodeURIComponent("hopper")}`)).body.items).toHaveLength(2);
  expect((await shop.api("GET", `/orders?customer_id=${items[0].id}`)).body.items).toHaveLength(2);
  const page = (await shop.api("GET", "/customers?limit=1&sort=orders")).body;
  const next = (await shop.api("GET", `/customers?limit=1&sort=orders&cursor=${page.next_cursor}`)).body;
  expect([...page.items, ...next.items].map((one: { orders_count: number }) => one.orders_count)).toEqual([2, 1]);
  const marketer = await shop.platform.member(shop.merchant, "product_manager");
  expect((await shop.platform.call("GET", `${shop.merchant.path}/customers`, { token: marketer })).status).toBe(403);
});
