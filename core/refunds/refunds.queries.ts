// What went back of an order, and what still can?
import { asc, eq } from "drizzle-orm";
import { orderLines, orders, refunds } from "../../db/tables/orders.table.ts";
import { money } from "../../kit/money.ts";
import { notFound, Problem } from "../../kit/problem.ts";
import type { StoreContext } from "../context.ts";
import type { Refund } from "./refunds.contract.ts";
import type { RefundableOrder } from "./refunds.rules.ts";

export type RefundRow = typeof refunds.$inferSelect;

export function showRefund(row: RefundRow): Refund {
  const { id, order_id, reason, lines, status, failure, created_at, finished_at } = row;
  return { id, order_id, amount: money(row.amount, row.currency), reason, lines, status, failure, created_at, finished_at };
}

/** @throws Problem not_found */
export async function readRefundable(
  context: StoreContext,
  orderId: string,
): Promise<{ order: typeof orders.$inferSelect; refundable: RefundableOrder }> {
  const { store } = context;
  const [[order], lines, earlier] = await store.read(
    store.rows(orders, { where: eq(orders.id, orderId), limit: 1 }),
    store.rows(orderLines, { where: eq(orderLines.order_id, orderId), orderBy: [asc(orderLines.position)] }),
    store.rows(refunds, { where: eq(refunds.order_id, orderId) }),
  );
  if (!order) throw new Problem(notFound);
  const { currency, total, shipping, tax, tax_included, refunded } = order;
  const returned = earlier.filter((row) => row.status !== "failed").flatMap((row) => row.lines);
  return { order, refundable: { currency, total, shipping, tax, tax_included, refunded, lines, returned } };
}
