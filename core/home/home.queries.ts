// What did the store earn, and what waits for a person?
import { and, eq, gt, gte, isNotNull, isNull, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { events } from "../../db/tables/events.table.ts";
import { fulfilmentOrders } from "../../db/tables/fulfilment.table.ts";
import { orders, refunds } from "../../db/tables/orders.table.ts";
import { deadLetters } from "../../db/tables/platform-events.table.ts";
import { day } from "../../kit/time.ts";
import type { StoreContext } from "../context.ts";
import { selectSummaries, showSummary } from "../orders/list-orders.queries.ts";
import { taxKept } from "../orders/profit.rules.ts";
import { paymentDiffered } from "../payments/payments.events.ts";
import { getSettings } from "../stores/settings.queries.ts";
import { type HomeSummary, homePeriods } from "./home.contract.ts";
import { dayStarts, daysOf, figuresOf, type Quarter, quarterMs } from "./home.rules.ts";

/** The chart of a single day shows the week around it. */
const fewestDays = 7;

const figures = {
  total: orders.total,
  tax: orders.tax,
  refunded: orders.refunded,
  cost: orders.cost,
  payment_fee: orders.payment_fee,
  platform_fee: orders.platform_fee,
};

/**
 * Placed orders, summed by quarter of an hour; cancelled ones count, because their refund takes them out again. Orders with refunds come one by one: how
 * much of their tax stays owed is rounded order by order, by the rule that each order's own page uses.
 */
async function quartersSince(context: StoreContext, since: number): Promise<(Quarter & { unsettled: number })[]> {
  const { store } = context;
  const at = sql<number>`(${orders.placed_at} / ${sql.raw(String(quarterMs))}) * ${sql.raw(String(quarterMs))}`;
  const sum = (what: SQLiteColumn) => sql<number>`coalesce(sum(${what}), 0)`;
  const [whole, refunded] = await store.read(
    store.select(
      orders,
      {
        at,
        orders: sql<number>`count(*)`,
        total: sum(orders.total),
        tax_kept: sum(orders.tax),
        refunded: sum(orders.refunded),
        cost: sum(orders.cost),
        payment_fee: sum(orders.payment_fee),
        platform_fee: sum(orders.platform_fee),
        unsettled: sql<number>`sum(case when ${orders.cost_settled} then 0 else 1 end)`,
      },
      { where: and(gte(orders.placed_at, since), eq(orders.refunded, 0)), groupBy: [at] },
    ),
    store.select(
      orders,
      { at: orders.placed_at, ...figures, settled: orders.cost_settled },
      { where: and(gte(orders.placed_at, since), gt(orders.refunded, 0)) },
    ),
  );
  return [...whole, ...refunded.map((row) => ({ ...row, orders: 1, tax_kept: taxKept(row), unsettled: row.settled ? 0 : 1 }))];
}

function countOf(context: StoreContext) {
  const { store } = context;
  const count = sql<number>`count(*)`;
  return store.read(
    store.select(orders, { count }, { where: and(isNotNull(orders.hold), isNull(orders.cancelled_at)) }),
    store.select(fulfilmentOrders, { count }, { where: eq(fulfilmentOrders.status, "approval") }),
    store.select(fulfilmentOrders, { count }, { where: eq(fulfilmentOrders.status, "exception") }),
    store.select(refunds, { count }, { where: eq(refunds.status, "failed") }),
    store.select(events, { count }, { where: and(eq(events.type, paymentDiffered.name), gte(events.at, context.now() - 30 * day)) }),
  );
}

export async function getHome(context: StoreContext, input: { period: keyof typeof homePeriods }): Promise<HomeSummary> {
  const { store, platform } = context;
  const { time_zone, currency } = await getSettings(context);
  const now = context.now();
  const length = homePeriods[input.period];
  const shown = Math.max(length, fewestDays);
  const starts = dayStarts(time_zone, now, shown * 2);
  const from = starts[starts.length - length] ?? now;
  const beforeFrom = starts[starts.length - 2 * length] ?? now;
  const [quarters, counts, latest, parked] = await Promise.all([
    quartersSince(context, starts[0] ?? now),
    countOf(context),
    selectSummaries(context, undefined, 8),
    platform.count(deadLetters, and(eq(deadLetters.store_id, store.id), isNull(deadLetters.replayed_at))),
  ]);
  const [held, approve, problems, failed, differ] = counts.map((rows) => rows[0]?.count ?? 0);
  return {
    period: input.period,
    time_zone,
    currency,
    now: figuresOf(quarters, from, now + 1, currency),
    // The same hours of the same number of days: a day that has only begun is not compared with a whole one.
    before: figuresOf(quarters, beforeFrom, beforeFrom + (now - from) + 1, currency),
    days: daysOf(quarters, starts.slice(shown), now + 1, time_zone, currency),
    days_before: daysOf(quarters, starts.slice(0, shown), starts[shown] ?? now, time_zone, currency),
    attention: {
      orders_held: held ?? 0,
      orders_to_approve: approve ?? 0,
      orders_with_problems: problems ?? 0,
      refunds_failed: failed ?? 0,
      payments_differ: differ ?? 0,
      parked_jobs: parked,
    },
    settled: quarters.filter((one) => one.at >= from).every((one) => one.unsettled === 0),
    latest_orders: latest.map(showSummary),
  };
}
