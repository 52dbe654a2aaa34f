// What is each supplier to ship, and how far is it?
import { and, asc, desc, eq, inArray, lt, sql } from "drizzle-orm";
import { fulfilmentLines, fulfilmentOrders, shipments } from "../../db/tables/fulfilment.table.ts";
import { orderLines, orders } from "../../db/tables/orders.table.ts";
import { listingLinks } from "../../db/tables/suppliers.table.ts";
import { money } from "../../kit/money.ts";
import { cutPage, decodeCursor, type Page } from "../../kit/page.ts";
import { notFound, Problem } from "../../kit/problem.ts";
import type { StoreContext } from "../context.ts";
import type { SupplierName } from "../suppliers/supplier-products.contract.ts";
import type { Fulfilment, FulfilmentState } from "./fulfilment.contract.ts";

export type FulfilmentRow = typeof fulfilmentOrders.$inferSelect;
export type OrderRow = typeof orders.$inferSelect;
export type FulfilmentLineRow = typeof fulfilmentLines.$inferSelect;

/** A part with everything a decision about it needs, in one round trip. */
export interface LoadedPart {
  part: FulfilmentRow;
  order: OrderRow;
  lines: FulfilmentLineRow[];
}

/** @throws Problem not_found */
export async function loadPart(context: StoreContext, id: string): Promise<LoadedPart> {
  const { store } = context;
  const [[part], [order], lines] = await store.read(
    store.rows(fulfilmentOrders, { where: eq(fulfilmentOrders.id, id) }),
    store.rows(orders, {
      where: inArray(orders.id, sql`(select order_id from fulfilment_orders where store_id = ${store.id} and id = ${id})`),
    }),
    store.rows(fulfilmentLines, { where: eq(fulfilmentLines.fulfilment_order_id, id), orderBy: [asc(fulfilmentLines.id)] }),
  );
  if (!part || !order) throw new Problem(notFound);
  return { part, order, lines };
}

const linkColumns = {
  id: listingLinks.id,
  variant_id: listingLinks.variant_id,
  supplier: listingLinks.supplier,
  supplier_product_id: listingLinks.supplier_product_id,
  supplier_variant_id: listingLinks.supplier_variant_id,
  supplier_order_key: listingLinks.supplier_order_key,
  cost: listingLinks.cost,
  shipping_cost: listingLinks.shipping_cost,
  cost_currency: listingLinks.cost_currency,
  ships_from: listingLinks.ships_from,
  position: listingLinks.position,
};

/** Where the goods of an order can be bought, by variant. */
export function linksOfOrder(context: StoreContext, orderId: string) {
  const { store } = context;
  const bought = sql`(select variant_id from order_lines where store_id = ${store.id} and order_id = ${orderId})`;
  return store.select(listingLinks, linkColumns, { where: inArray(listingLinks.variant_id, bought) });
}

/** Parts whose next step is due, the longest overdue first. */
export async function listDueParts(context: StoreContext, limit: number): Promise<string[]> {
  const { store } = context;
  const rows = await store.select(
    fulfilmentOrders,
    { id: fulfilmentOrders.id },
    { where: lt(fulfilmentOrders.next_step_at, context.now() + 1), orderBy: [asc(fulfilmentOrders.next_step_at)], limit },
  );
  return rows.map((row) => row.id);
}

const supplierPages: Readonly<Record<SupplierName, (id: string) => string>> = {
  aliexpress: (id) => `https://www.aliexpress.com/p/order/detail.html?orderId=${encodeURIComponent(id)}`,
  cj: (id) => `https://cjdropshipping.com/mine/orders?orderNumber=${encodeURIComponent(id)}`,
};

const orderFacts = { number: orders.number, address: orders.address };
const lineFacts = {
  fulfilment_order_id: fulfilmentLines.fulfilment_order_id,
  order_line_id: fulfilmentLines.order_line_id,
  quantity: fulfilmentLines.quantity,
  unit_cost: fulfilmentLines.unit_cost,
  title: orderLines.title,
  variant_title: orderLines.variant_title,
  asset_id: orderLines.asset_id,
};

async function show(context: StoreContext, rows: readonly FulfilmentRow[]): Promise<Fulfilment[]> {
  if (rows.length === 0) return [];
  const { store } = context;
  const ids = JSON.stringify(rows.map((row) => row.id));
  const [lines, parcels, ordered] = await store.read(
    store.select(fulfilmentLines, lineFacts, {
      where: sql`${fulfilmentLines.fulfilment_order_id} in (select value from json_each(${ids}))`,
      joins: [{ table: orderLines, on: eq(orderLines.id, fulfilmentLines.order_line_id) }],
      orderBy: [asc(orderLines.position)],
    }),
    store.rows(shipments, { where: sql`${shipments.fulfilment_order_id} in (select value from json_each(${ids}))` }),
    store.select(
      orders,
      { id: orders.id, ...orderFacts },
      { where: sql`${orders.id} in (select value from json_each(${JSON.stringify(rows.map((row) => row.order_id))}))` },
    ),
  );
  return rows.map((row) => {
    const order = ordered.find((one) => one.id === row.order_id);
    const cost = (amount: number | null) => (amount === null ? null : money(amount, row.cost_currency));
    return {
      id: row.id,
      order_id: row.order_id,
      order_number: order?.number ?? 0,
      supplier: row.supplier,
      status: row.status,
      reference: row.reference,
      supplier_order_id: row.supplier_order_id,
      supplier_url: row.supplier_order_id ? supplierPages[row.supplier](row.supplier_order_id) : null,
      shipping_method: row.shipping_method,
      customer_name: order?.address.name ?? "",
      country: order?.address.country ?? "",
      expected_cost: money(row.expected_cost, row.cost_currency),
      quoted_cost: cost(row.quoted_cost),
      charged_cost: cost(row.charged_cost),
      problem_code: row.problem_code,
      problem: row.problem,
      attempts: row.attempts,
      next_step_at: row.next_step_at,
      lines: lines
        .filter((line) => line.fulfilment_order_id === row.id)
        .map(({ fulfilment_order_id: _part, unit_cost, ...line }) => ({ ...line, unit_cost: money(unit_cost, row.cost_currency) })),
      tracking_numbers: parcels.filter((parcel) => parcel.fulfilment_order_id === row.id).map((parcel) => parcel.tracking_number),
      created_at: row.created_at,
      ordered_at: row.ordered_at,
      updated_at: row.updated_at,
    };
  });
}

/** @throws Problem not_found */
export async function getFulfilment(context: StoreContext, id: string): Promise<Fulfilment> {
  const [shown] = await show(context, [await context.store.get(fulfilmentOrders, id)]);
  if (!shown) throw new Problem(notFound);
  return shown;
}

export async function listFulfilments(
  context: StoreContext,
  query: {
    limit: number;
    cursor?: string | undefined;
    status?: FulfilmentState | undefined;
    supplier?: SupplierName | undefined;
    order_id?: string | undefined;
  },
): Promise<Page<Fulfilment>> {
  const [after] = query.cursor ? decodeCursor(query.cursor, 1) : [];
  const rows = await context.store.rows(fulfilmentOrders, {
    where: and(
      query.status ? eq(fulfilmentOrders.status, query.status) : undefined,
      query.supplier ? eq(fulfilmentOrders.supplier, query.supplier) : undefined,
      query.order_id ? eq(fulfilmentOrders.order_id, query.order_id) : undefined,
      after ? lt(fulfilmentOrders.id, String(after)) : undefined,
    ),
    orderBy: [desc(fulfilmentOrders.id)],
    limit: query.limit + 1,
  });
  const page = cutPage(
    rows,
    query.limit,
    (row) => [row.id],
    (row) => row,
  );
  return { ...page, items: await show(context, page.items) };
}

export async function countFulfilments(context: StoreContext): Promise<{ status: FulfilmentState; count: number }[]> {
  return context.store.select(
    fulfilmentOrders,
    { status: fulfilmentOrders.status, count: sql<number>`count(*)` },
    { groupBy: [fulfilmentOrders.status] },
  );
}
