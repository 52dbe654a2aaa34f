// Which payments are in our books, and what went back of each?
import { and, eq, gt, sql } from "drizzle-orm";
import { payments, refunds } from "../../db/tables/orders.table.ts";
import type { StoreContext } from "../context.ts";
import type { BookedPayment } from "./reconcile.rules.ts";

/** Payments recorded since a moment, and which of all payments have a refund under way. */
export async function booksSince(context: StoreContext, since: number): Promise<{ booked: BookedPayment[]; settling: Set<string> }> {
  const { store } = context;
  const [rows, moving] = await store.read(
    store.select(
      payments,
      {
        provider_id: payments.provider_id,
        amount: payments.amount,
        currency: payments.currency,
        refunded: sql<number>`coalesce((select sum(r.amount) from refunds r where r.store_id = "payments"."store_id" and r.payment_id = "payments"."id" and r.status = 'succeeded'), 0)`,
      },
      { where: gt(payments.created_at, since) },
    ),
    store.select(
      payments,
      { provider_id: payments.provider_id },
      { joins: [{ table: refunds, on: and(eq(refunds.payment_id, payments.id), eq(refunds.status, "requested")) }] },
    ),
  );
  return { booked: rows, settling: new Set(moving.map((row) => row.provider_id)) };
}
