// What does the person who bought see of their order?
import { inArray } from "drizzle-orm";
import { products } from "../../db/tables/products.table.ts";
import { money } from "../../kit/money.ts";
import { day } from "../../kit/time.ts";
import { readToken } from "../cart/tokens.queries.ts";
import type { StoreContext } from "../context.ts";
import { getSettings } from "../stores/settings.queries.ts";
import type { OrderStatus } from "./order-status.contract.ts";
import {
  emailHint,
  type Standing,
  saysParcel,
  saysStatus,
  shownCarrier,
  shownParcels,
  shownStatus,
  stepsOf,
} from "./order-status.rules.ts";
import { type OrderParts, readOrder } from "./orders.queries.ts";
import { shopperCanCancel } from "./orders.rules.ts";

/** @throws Problem not_found */
export async function getOrderStatus(context: StoreContext, input: { order_token: string }): Promise<OrderStatus> {
  return showStatus(context, await readOrder(context, await readToken(context, "order", input.order_token)));
}

/** Pages of products that are still for sale, by product. */
async function findSlugs(context: StoreContext, found: OrderParts): Promise<Map<string, string>> {
  const ids = [...new Set(found.lines.map((line) => line.product_id))].slice(0, 90);
  const rows = await context.store.select(
    products,
    { id: products.id, slug: products.slug, status: products.status },
    { where: inArray(products.id, ids) },
  );
  return new Map(rows.filter((row) => row.status === "active").map((row) => [row.id, row.slug]));
}

export async function showStatus(context: StoreContext, found: OrderParts): Promise<OrderStatus> {
  const { order, parts } = found;
  const value = (amount: number) => money(amount, order.currency);
  const [slugs, { language }] = await Promise.all([findSlugs(context, found), getSettings(context)]);
  const state = { ...order, fulfilments: parts.map((part) => part.status) };
  return {
    number: order.number,
    placed_at: order.placed_at,
    email_hint: emailHint(order.email),
    ship_to: { name: order.address.name, city: order.address.city, region: order.address.region, country: order.address.country },
    lines: found.lines.map((line) => ({
      id: line.id,
      product_id: line.product_id,
      product_slug: slugs.get(line.product_id) ?? null,
      title: line.title,
      variant_title: line.variant_title,
      asset_id: line.asset_id,
      quantity: line.quantity,
      unit_price: value(line.unit_price),
      subtotal: value(line.subtotal),
    })),
    adjustments: order.adjustments,
    subtotal: value(order.subtotal),
    shipping: value(order.shipping),
    tax: value(order.tax),
    tax_included: order.tax_included,
    total: value(order.total),
    refunded: value(order.refunded),
    shipping_name: order.shipping_name,
    payment_status: order.payment_status,
    fulfilment_status: shownStatus(order.fulfilment_status, parts),
    steps: stepsOf(momentsOf(found), language),
    says: saysStatus(standingOf(found), language),
    expected_from: order.placed_at + order.delivery_min_days * day,
    expected_until: order.placed_at + order.delivery_max_days * day,
    shipments: showShipments(found, language),
    cancel_until: shopperCanCancel(state, context.now()) ? order.cancel_until : null,
    cancelled_at: order.cancelled_at,
  };
}

const earliest = (moments: (number | null)[]) => {
  const known = moments.filter((one) => one !== null);
  return known.length > 0 ? Math.min(...known) : null;
};

function momentsOf({ order, parts, parcels, reports }: OrderParts) {
  // One parcel at the door does not mean that all of them are.
  const arrived = parcels.length > 0 && order.fulfilment_status === "delivered" ? parcels.map((parcel) => parcel.delivered_at ?? 0) : [];
  return {
    placed_at: order.placed_at,
    ordered_at: earliest(parts.map((part) => part.ordered_at)),
    shipped_at: earliest(parcels.map((parcel) => parcel.shipped_at)),
    out_for_delivery_at: earliest(reports.filter((report) => report.status === "out_for_delivery").map((report) => report.at)),
    delivered_at: arrived.length > 0 ? Math.max(...arrived) : null,
  };
}

/** Does a carrier's own report say that it arrived? */
const isConfirmed = ({ reports }: OrderParts, parcel: { id: string }) =>
  reports.some((report) => report.shipment_id === parcel.id && report.status === "delivered");

function standingOf(found: OrderParts): Standing {
  const { fulfilment_status, payment_status } = found.order;
  const parcels = shownParcels(found.parcels).map((parcel) => ({ status: parcel.status, confirmed: isConfirmed(found, parcel) }));
  return { fulfilment_status, payment_status, parts: found.parts, parcels };
}

function showShipments(found: OrderParts, language: string): OrderStatus["shipments"] {
  const { parcels, partLines, reports } = found;
  return shownParcels(parcels).map((parcel) => ({
    carrier: shownCarrier(parcel.carrier),
    tracking_number: parcel.tracking_number,
    tracking_url: parcel.tracking_url,
    status: parcel.status,
    says: saysParcel(parcel.status, isConfirmed(found, parcel), language),
    expected_at: parcel.expected_at,
    shipped_at: parcel.shipped_at,
    delivered_at: parcel.delivered_at,
    order_line_ids: partLines.filter((line) => line.fulfilment_order_id === parcel.fulfilment_order_id).map((line) => line.order_line_id),
    events: reports
      .filter((report) => report.shipment_id === parcel.id)
      .map(({ at, description, location }) => ({ at, description, location })),
  }));
}
