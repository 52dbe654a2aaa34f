// How does money go back, exactly once, whatever crashes in between?
import { and, asc, eq, lte, sql } from "drizzle-orm";
import type { Write } from "../../db/handle.ts";
import { customers } from "../../db/tables/customers.table.ts";
import { orders, payments, refunds } from "../../db/tables/orders.table.ts";
import type { NewEvent } from "../../kit/event.ts";
import { money } from "../../kit/money.ts";
import { conflict, Problem } from "../../kit/problem.ts";
import { minute } from "../../kit/time.ts";
import type { StoreContext } from "../context.ts";
import { getSettings } from "../stores/settings.queries.ts";
import { type Refund, type RefundLine, refundRefused } from "./refunds.contract.ts";
import { orderRefunded, refundFailed, refundRequested } from "./refunds.events.ts";
import { type RefundRow, readRefundable, showRefund } from "./refunds.queries.ts";
import { planRefund, type WantedRefund } from "./refunds.rules.ts";

type OrderRow = typeof orders.$inferSelect;

const tries = 10;

/**
 * Pays back a sum or parts of an order. Two people at once are both counted: the second plans anew with what the first left.
 * @throws Problem refund_above_total, refund_refused, invalid_input, not_found
 */
export async function refundOrder(context: StoreContext, input: { order_id: string; reason: string } & WantedRefund): Promise<Refund> {
  const { store } = context;
  for (let left = tries; ; left--) {
    const { order, refundable } = await readRefundable(context, input.order_id);
    const { amount, lines } = planRefund(refundable, input);
    const intent = await intendRefund(context, order, { amount: amount.amount, lines, reason: input.reason });
    try {
      await store.commit(intent.writes, intent.events);
      return showRefund(await settleRefund(context, intent.row));
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== conflict.code || left === 0) throw error;
    }
  }
}

/**
 * The intent, to be part of a commit: from then on the sum counts as given back, so that nothing can give it a second time. `order` is as it was read;
 * another refund in between refuses the commit with `conflict`.
 * @throws Problem refund_refused when nothing was ever paid for the order
 */
export async function intendRefund(
  context: StoreContext,
  order: OrderRow,
  wanted: { amount: number; lines: RefundLine[]; reason: string },
): Promise<{ row: RefundRow; writes: Write[]; events: NewEvent[] }> {
  const { store } = context;
  const payment = await store.first(payments, eq(payments.order_id, order.id), [asc(payments.created_at)]);
  if (!payment) throw new Problem(refundRefused, { detail: "Nothing was paid for this order." });
  const now = context.now();
  const row = {
    id: context.newId("refund"),
    order_id: order.id,
    payment_id: payment.id,
    ...wanted,
    currency: order.currency,
    status: "requested" as const,
    provider_id: null,
    failure: null,
    created_at: now,
    finished_at: null,
  };
  return {
    row: { ...row, store_id: store.id },
    writes: [
      store.update(orders, and(eq(orders.id, order.id), eq(orders.refunded, order.refunded)), {
        refunded: order.refunded + wanted.amount,
        updated_at: now,
      }),
      store.guard(conflict),
      store.insert(refunds, row),
    ],
    events: [
      refundRequested(order.id, {
        refund_id: row.id,
        number: order.number,
        amount: money(row.amount, row.currency),
        reason: row.reason,
      }),
    ],
  };
}

/**
 * Asks the provider under the refund's own id and writes down what it says. Repeating it, even from two places at once, pays back once. When the provider
 * cannot be reached the refund stays `requested`, and the sweeper goes on.
 * @throws Problem refund_refused when the provider said no: the sum counts as not given back again
 */
export async function settleRefund(context: StoreContext, row: RefundRow): Promise<RefundRow> {
  const { store } = context;
  const [order, payment, { payment_account }] = await Promise.all([
    store.get(orders, row.order_id),
    store.get(payments, row.payment_id),
    getSettings(context),
  ]);
  try {
    const result = await context.ports.payments.refund({
      account: payment_account ?? "",
      payment_id: payment.provider_id,
      amount: money(row.amount, row.currency),
      key: row.id,
      reason: row.reason,
    });
    if (result.status === "succeeded" && row.status === "requested") await recordSuccess(context, order, row, result.id);
    // A bank may send a refund back days after it was told to have succeeded.
    if (result.status === "failed" && row.status !== "failed")
      await recordFailure(context, order, row, result.failure ?? "The provider gave no reason.");
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (error.code === refundRefused.code && row.status === "requested") {
      await recordFailure(context, order, row, error.details.detail ?? error.refusal.title);
      throw error;
    }
    context.log.warn("a refund waits for the provider", { refund_id: row.id, reason: error.message });
  }
  return store.get(refunds, row.id);
}

const factsOf = (order: OrderRow, row: RefundRow) => ({
  refund_id: row.id,
  number: order.number,
  amount: money(row.amount, row.currency),
  reason: row.reason,
});

/** Writes down how a refund went on from where it was read: whoever finds it elsewhere by now writes nothing. */
async function record(
  context: StoreContext,
  row: RefundRow,
  changes: Partial<Pick<RefundRow, "status" | "provider_id" | "failure">>,
  writes: Write[],
  event: NewEvent,
): Promise<void> {
  const { store } = context;
  try {
    await store.commit(
      [
        store.update(refunds, and(eq(refunds.id, row.id), eq(refunds.status, row.status)), { ...changes, finished_at: context.now() }),
        store.guard(conflict),
        ...writes,
      ],
      [event],
    );
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== conflict.code) throw error;
  }
}

async function recordSuccess(context: StoreContext, order: OrderRow, row: RefundRow, providerId: string): Promise<void> {
  const { store } = context;
  const status = sql`case when ${orders.refunded} >= ${orders.total} then 'refunded' else 'partly_refunded' end`;
  await record(
    context,
    row,
    { status: "succeeded", provider_id: providerId },
    [
      store.update(orders, eq(orders.id, order.id), { payment_status: status, updated_at: context.now() }),
      store.update(customers, eq(customers.id, order.customer_id), { spent: sql`${customers.spent} - ${row.amount}` }),
    ],
    orderRefunded(order.id, { ...factsOf(order, row), whole: order.refunded >= order.total }),
  );
}

async function recordFailure(context: StoreContext, order: OrderRow, row: RefundRow, failure: string): Promise<void> {
  const { store } = context;
  await record(
    context,
    row,
    { status: "failed", failure: failure.slice(0, 500) },
    [
      store.update(orders, eq(orders.id, order.id), {
        refunded: sql`${orders.refunded} - ${row.amount}`,
        payment_status: sql`case when ${orders.refunded} - ${row.amount} = 0 then 'paid' else ${orders.payment_status} end`,
        updated_at: context.now(),
      }),
      ...(row.status === "succeeded"
        ? [store.update(customers, eq(customers.id, order.customer_id), { spent: sql`${customers.spent} + ${row.amount}` })]
        : []),
    ],
    refundFailed(order.id, { ...factsOf(order, row), failure }),
  );
}

/** A refund this old without an end was cut off somewhere. */
export const refundWaitMs = minute;

/** The sweeper: finishes what a crash or an unreachable provider left. */
export async function settleWaitingRefunds(context: StoreContext): Promise<void> {
  const { store } = context;
  const rows = await store.rows(refunds, {
    where: and(eq(refunds.status, "requested"), lte(refunds.created_at, context.now() - refundWaitMs)),
    orderBy: [asc(refunds.created_at)],
    limit: 50,
  });
  for (const row of rows) {
    try {
      await settleRefund(context, row);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      context.log.warn("a refund was refused", { refund_id: row.id, reason: error.message });
    }
  }
}
