// Which orders does a store have?
import { and, desc, eq, gte, isNotNull, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import type { z } from "zod";
import type { Query } from "../../db/query.ts";
import { orders } from "../../db/tables/orders.table.ts";
import { money } from "../../kit/money.ts";
import { cutPage, decodeCursor, type Page } from "../../kit/page.ts";
import type { StoreContext } from "../context.ts";
import type { OrderQuery, OrderSummary } from "./orders.contract.ts";
import { marginOf, profitOf, revenueOf } from "./profit.rules.ts";

const units = sql<number>`(select coalesce(sum(l.quantity), 0) from order_lines l where l.store_id = "orders"."store_id" and l.order_id = "orders"."id")`;

const fields = {
  id: orders.id,
  number: orders.number,
  placed_at: orders.placed_at,
  customer_id: orders.customer_id,
  email: orders.email,
  address: orders.address,
  currency: orders.currency,
  total: orders.total,
  tax: orders.tax,
  refunded: orders.refunded,
  cost: orders.cost,
  payment_fee: orders.payment_fee,
  platform_fee: orders.platform_fee,
  payment_status: orders.payment_status,
  fulfilment_status: orders.fulfilment_status,
  hold: orders.hold,
  risk_score: orders.risk_score,
  cancelled_at: orders.cancelled_at,
  units,
};

/** Rows for summaries, newest first; part of other reads' round trips. */
export function selectSummaries(context: StoreContext, where: SQL | undefined, limit: number) {
  return context.store.select(orders, fields, { where, orderBy: [desc(orders.placed_at), desc(orders.id)], limit });
}

export type SummaryRow = ReturnType<typeof selectSummaries> extends Query<infer Row> ? Row : never;

export function showSummary(row: SummaryRow): OrderSummary {
  const { address, currency, total, refunded, tax: _tax, cost: _cost, payment_fee: _fee, platform_fee: _share, ...same } = row;
  const profit = profitOf(row);
  return {
    ...same,
    customer_name: address.name,
    country: address.country,
    total: money(total, currency),
    refunded: money(refunded, currency),
    profit: money(profit, currency),
    margin_ppm: marginOf(profit, revenueOf(row)),
  };
}

/** "1001" and "#1001" are numbers, anything else is looked for in e-mail addresses and names. */
function searched(search: string): SQL | undefined {
  const number = /^#?(\d{1,9})$/.exec(search)?.[1];
  if (number) return eq(orders.number, Number(number));
  // instr, not LIKE: D1 allows patterns of 50 bytes only, and % and _ need no escape.
  const wanted = search.toLowerCase();
  return or(sql`instr(${orders.email}, ${wanted}) > 0`, sql`instr(lower(json_extract(${orders.address}, '$.name')), ${wanted}) > 0`);
}

export async function listOrders(context: StoreContext, query: z.output<typeof OrderQuery>): Promise<Page<OrderSummary>> {
  const wanted = and(
    query.search ? searched(query.search) : undefined,
    query.payment_status && eq(orders.payment_status, query.payment_status),
    query.fulfilment_status && eq(orders.fulfilment_status, query.fulfilment_status),
    query.held === undefined ? undefined : query.held ? isNotNull(orders.hold) : isNull(orders.hold),
    query.customer_id ? eq(orders.customer_id, query.customer_id) : undefined,
    query.placed_from === undefined ? undefined : gte(orders.placed_at, query.placed_from),
    query.placed_until === undefined ? undefined : lt(orders.placed_at, query.placed_until),
  );
  const [placedAt, id] = query.cursor ? decodeCursor(query.cursor, 2) : [];
  const after = query.cursor
    ? or(lt(orders.placed_at, Number(placedAt)), and(eq(orders.placed_at, Number(placedAt)), lt(orders.id, String(id))))
    : undefined;
  const [rows, total] = await Promise.all([
    selectSummaries(context, and(wanted, after), query.limit + 1),
    // The first page says how many there are; the others need not count again.
    query.cursor ? null : context.store.count(orders, wanted),
  ]);
  return cutPage(rows, query.limit, (row) => [row.placed_at, row.id], showSummary, total);
}
