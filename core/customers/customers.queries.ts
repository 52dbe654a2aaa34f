// Who buys from this store?
import { and, desc, eq, lt, or, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { z } from "zod";
import { customers } from "../../db/tables/customers.table.ts";
import { orders } from "../../db/tables/orders.table.ts";
import { money, roundedShare } from "../../kit/money.ts";
import { cutPage, decodeCursor, type Page } from "../../kit/page.ts";
import type { StoreContext } from "../context.ts";
import { selectSummaries, showSummary } from "../orders/list-orders.queries.ts";
import type { OrderSummary } from "../orders/orders.contract.ts";
import type { Customer, CustomerQuery } from "./customers.contract.ts";

type CustomerRow = typeof customers.$inferSelect;

function showCustomer(row: CustomerRow): Customer {
  const { store_id: _store, currency, spent, marketing_decided_at: _decided, ...same } = row;
  return {
    ...same,
    spent: money(spent, currency),
    average_order: money(row.orders_count === 0 ? 0 : roundedShare(spent, 1, row.orders_count), currency),
  };
}

const sorts = { newest: customers.created_at, spent: customers.spent, orders: customers.orders_count } as const;

/** Rows after the last one shown: smaller by the sort's column, ties by id. */
function after(column: SQLiteColumn, [value, id]: (string | number | null)[]): SQL | undefined {
  return or(lt(column, Number(value)), and(eq(column, Number(value)), lt(customers.id, String(id))));
}

export async function listCustomers(context: StoreContext, query: z.output<typeof CustomerQuery>): Promise<Page<Customer>> {
  const column = sorts[query.sort];
  const wanted = query.search
    ? or(
        sql`instr(${customers.email}, ${query.search.toLowerCase()}) > 0`,
        sql`instr(lower(${customers.name}), ${query.search.toLowerCase()}) > 0`,
      )
    : undefined;
  const [rows, total] = await Promise.all([
    context.store.rows(customers, {
      where: and(wanted, query.cursor ? after(column, decodeCursor(query.cursor, 2)) : undefined),
      orderBy: [desc(column), desc(customers.id)],
      limit: query.limit + 1,
    }),
    query.cursor ? null : context.store.count(customers, wanted),
  ]);
  const key = { newest: "created_at", spent: "spent", orders: "orders_count" } as const;
  return cutPage(rows, query.limit, (row) => [row[key[query.sort]], row.id], showCustomer, total);
}

/** @throws Problem not_found */
export async function getCustomer(context: StoreContext, input: { customer_id: string }): Promise<Customer & { orders: OrderSummary[] }> {
  const [row, summaries] = await Promise.all([
    context.store.get(customers, input.customer_id),
    selectSummaries(context, eq(orders.customer_id, input.customer_id), 100),
  ]);
  return { ...showCustomer(row), orders: summaries.map(showSummary) };
}
