// Is everything still right, whatever was retried, raced or crashed?
import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { reconcilePayments } from "../../core/payments/reconcile.commands.ts";
import { checkouts, reservations } from "../../db/tables/carts.table.ts";
import { events } from "../../db/tables/events.table.ts";
import { orderLines, orders, payments, refunds } from "../../db/tables/orders.table.ts";
import { variants } from "../../db/tables/products.table.ts";
import type { Shop } from "./shop.ts";

const sum = (amounts: readonly number[]) => amounts.reduce((left, right) => left + right, 0);

/**
 * The invariants of a shop: units held are exactly those of open payments; every order is explained by its lines, paid by its payments and paid back by its
 * refunds; each thing was told once; and the payment provider's books agree with ours.
 */
export async function assertBooks({ context }: Shop): Promise<void> {
  const { store } = context;
  const [shelf, holds, open, placed, lines, paid, back, told] = await store.read(
    store.rows(variants),
    store.rows(reservations),
    store.rows(checkouts),
    store.rows(orders),
    store.rows(orderLines),
    store.rows(payments),
    store.rows(refunds),
    store.select(
      events,
      { type: events.type, subject: events.subject, count: sql<number>`count(*)` },
      { groupBy: [events.type, events.subject] },
    ),
  );
  const waiting = new Set(open.filter((one) => one.status === "awaiting_payment").map((one) => one.id));
  expect(holds.filter((one) => !waiting.has(one.checkout_id))).toEqual([]);
  for (const variant of shelf) {
    expect(variant.reserved).toBe(sum(holds.filter((one) => one.variant_id === variant.id).map((one) => one.quantity)));
    expect(variant.stock === null || (variant.stock >= 0 && variant.reserved <= variant.stock)).toBe(true);
  }
  expect(new Set(placed.map((one) => one.number)).size).toBe(placed.length);
  for (const order of placed) {
    const own = lines.filter((line) => line.order_id === order.id);
    const adjusted = order.adjustments.filter((one) => !one.included).map((one) => one.amount.amount);
    expect(sum(own.map((line) => line.subtotal)) + sum(adjusted)).toBe(order.total);
    expect(sum(paid.filter((one) => one.order_id === order.id).map((one) => one.amount))).toBe(order.total);
    const given = back.filter((one) => one.order_id === order.id && one.status !== "failed");
    expect(sum(given.map((one) => one.amount))).toBe(order.refunded);
    expect(order.refunded).toBeLessThanOrEqual(order.total);
    for (const type of ["order.created", "order.paid"]) {
      expect([type, told.find((one) => one.type === type && one.subject === order.id)?.count]).toEqual([type, 1]);
    }
  }
  expect(await reconcilePayments(context)).toEqual([]);
}
