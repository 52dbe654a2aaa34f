// What belongs to one order?
import { and, asc, desc, eq, not, notInArray, type SQL } from "drizzle-orm";
import type { StoreHandle } from "../../db/store.ts";
import { fulfilmentLines, fulfilmentOrders, shipments, trackingEvents } from "../../db/tables/fulfilment.table.ts";
import { orderLines, orders, payments, refunds } from "../../db/tables/orders.table.ts";
import { type Money, money } from "../../kit/money.ts";
import { notFound, Problem } from "../../kit/problem.ts";
import { listActivity } from "../activity/activity.queries.ts";
import { writeToken } from "../cart/tokens.queries.ts";
import { type StoreContext, storeUrl } from "../context.ts";
import { showRefund } from "../refunds/refunds.queries.ts";
import { returnedUnits } from "../refunds/refunds.rules.ts";
import { findStoreById } from "../stores/directory.queries.ts";
import { selectSummaries, showSummary } from "./list-orders.queries.ts";
import type { Order } from "./orders.contract.ts";
import { allowed, notYetAsked } from "./orders.rules.ts";
import { explainProfit } from "./profit.rules.ts";

export type OrderRow = typeof orders.$inferSelect;

/** Everything of an order in one round trip. @throws Problem not_found */
export async function readOrder(context: StoreContext, id: string) {
  const { store } = context;
  const [[order], [summary], lines, paid, back, parts, partLines, parcels, reports] = await store.read(
    store.rows(orders, { where: eq(orders.id, id), limit: 1 }),
    selectSummaries(context, eq(orders.id, id), 1),
    store.rows(orderLines, { where: eq(orderLines.order_id, id), orderBy: [asc(orderLines.position)] }),
    store.rows(payments, { where: eq(payments.order_id, id), orderBy: [asc(payments.created_at)] }),
    store.rows(refunds, { where: eq(refunds.order_id, id), orderBy: [asc(refunds.created_at)] }),
    store.rows(fulfilmentOrders, { where: eq(fulfilmentOrders.order_id, id), orderBy: [asc(fulfilmentOrders.id)] }),
    store.select(
      fulfilmentLines,
      {
        fulfilment_order_id: fulfilmentLines.fulfilment_order_id,
        order_line_id: fulfilmentLines.order_line_id,
        quantity: fulfilmentLines.quantity,
      },
      {
        joins: [
          {
            table: fulfilmentOrders,
            on: and(eq(fulfilmentOrders.id, fulfilmentLines.fulfilment_order_id), eq(fulfilmentOrders.order_id, id)),
          },
        ],
      },
    ),
    store.rows(shipments, { where: eq(shipments.order_id, id), orderBy: [asc(shipments.shipped_at)] }),
    store.rows(trackingEvents, { where: eq(trackingEvents.order_id, id), orderBy: [desc(trackingEvents.at)], limit: 500 }),
  );
  if (!order || !summary) throw new Problem(notFound);
  return { order, summary, lines, paid, back, parts, partLines, parcels, reports };
}

export type OrderParts = Awaited<ReturnType<typeof readOrder>>;

/** The page where whoever bought it sees where it is. */
export async function orderPath(context: StoreContext, orderId: string): Promise<string> {
  return `/orders/${await writeToken(context, "order", orderId)}`;
}

/** @throws Problem not_found */
export async function getOrder(context: StoreContext, input: { order_id: string }): Promise<Order> {
  const [parts, timeline, entry, path] = await Promise.all([
    readOrder(context, input.order_id),
    listActivity(context, { subject: input.order_id, limit: 250 }),
    findStoreById(context, context.store.id),
    orderPath(context, input.order_id),
  ]);
  return { ...showOrder(parts), timeline: timeline.items, status_url: storeUrl(context.settings, entry?.slug ?? "", path) };
}

function showOrder(found: OrderParts): Omit<Order, "timeline" | "status_url"> {
  const { order, summary, lines, paid, back, parts } = found;
  const value = (amount: number): Money => money(amount, order.currency);
  const settled = { fee: paid.every((one) => one.fee !== null), cost: order.cost_settled };
  return {
    ...showSummary(summary),
    phone: order.phone,
    address: order.address,
    note: order.note,
    lines: showLines(found),
    adjustments: order.adjustments,
    subtotal: value(order.subtotal),
    shipping: value(order.shipping),
    tax: value(order.tax),
    tax_included: order.tax_included,
    shipping_name: order.shipping_name,
    delivery_min_days: order.delivery_min_days,
    delivery_max_days: order.delivery_max_days,
    payments: paid.map((one) => ({
      id: one.id,
      provider: one.provider,
      provider_id: one.provider_id,
      method: one.method,
      amount: money(one.amount, one.currency),
      fee: one.fee === null ? null : money(one.fee, one.currency),
      created_at: one.created_at,
    })),
    refunds: back.map(showRefund),
    fulfilments: showFulfilments(found),
    risk_reasons: order.risk_reasons ?? [],
    profit_explained: explainProfit(order, settled, lines.filter((line) => line.cost === null).length),
    cancel_until: order.cancel_until,
    allows: allowed({ ...order, fulfilments: parts.map((part) => part.status) }),
  };
}

function showLines({ order, lines, back }: OrderParts): Order["lines"] {
  const returned = back.filter((row) => row.status !== "failed").flatMap((row) => row.lines);
  return lines.map(({ store_id: _store, order_id: _order, position: _position, ...line }) => {
    const net = line.subtotal - (order.tax_included ? line.tax : 0);
    return {
      ...line,
      unit_price: money(line.unit_price, order.currency),
      subtotal: money(line.subtotal, order.currency),
      tax: money(line.tax, order.currency),
      cost: line.cost === null ? null : money(line.cost, order.currency),
      profit: line.cost === null ? null : money(net - line.cost, order.currency),
      refunded_quantity: returnedUnits(returned, line.id),
    };
  });
}

function showFulfilments({ parts, partLines, parcels, reports }: OrderParts): Order["fulfilments"] {
  return parts.map((part) => ({
    id: part.id,
    supplier: part.supplier,
    status: part.status,
    reference: part.reference,
    supplier_order_id: part.supplier_order_id,
    problem_code: part.problem_code,
    problem: part.problem,
    expected_cost: money(part.expected_cost, part.cost_currency),
    charged_cost: part.charged_cost === null ? null : money(part.charged_cost, part.cost_currency),
    next_step_at: part.next_step_at,
    ordered_at: part.ordered_at,
    lines: partLines
      .filter((line) => line.fulfilment_order_id === part.id)
      .map(({ order_line_id, quantity }) => ({ order_line_id, quantity })),
    shipments: parcels
      .filter((parcel) => parcel.fulfilment_order_id === part.id)
      .map((parcel) => ({
        id: parcel.id,
        carrier: parcel.carrier,
        tracking_number: parcel.tracking_number,
        tracking_url: parcel.tracking_url,
        status: parcel.status,
        expected_at: parcel.expected_at,
        shipped_at: parcel.shipped_at,
        delivered_at: parcel.delivered_at,
        events: reports
          .filter((report) => report.shipment_id === parcel.id)
          .map(({ at, status, description, location }) => ({ at, status, description, location })),
      })),
  }));
}

/** Holds while every fulfilment order of an order still waits. For a write that a guard follows. */
export function noSupplierAsked(store: StoreHandle, orderId: string): SQL {
  const asked = and(eq(fulfilmentOrders.order_id, orderId), notInArray(fulfilmentOrders.status, [...notYetAsked]));
  return not(store.exists(fulfilmentOrders, asked as SQL));
}
