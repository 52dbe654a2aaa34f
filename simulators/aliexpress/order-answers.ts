// How does AliExpress report an order and its parcel?
import { carrierNumber, eventsUntil, hasReached, planParcel } from "../suppliers/parcels.ts";
import { taxIncluded } from "./market.ts";
import { type Order, parcelOf, statusOf } from "./order-book.ts";

interface Amount {
  amount: string;
  currency_code: string;
}

function dollars(cents: number): Amount {
  return { amount: (cents / 100).toFixed(2), currency_code: "USD" };
}

/** Sales tax the buyer pays on top where prices come without it. */
function taxCents(order: Order): number {
  if (taxIncluded.has(order.address.country)) return 0;
  return Math.round(order.lines.reduce((sum, line) => sum + line.cents * line.quantity, 0) * 0.07);
}

/** "2024-09-09 21:00:03" as AliExpress prints it: Los Angeles winter time, whatever the season. */
function pacific(at: number): string {
  return new Date(at - 8 * 3_600_000).toISOString().slice(0, 19).replace("T", " ");
}

function logisticsStatus(order: Order, now: number): string {
  const status = statusOf(order, now);
  if (order.paidAt === null) return "NO_LOGISTICS";
  return { FINISH: "BUYER_ACCEPT_GOODS", WAIT_BUYER_ACCEPT_GOODS: "SELLER_SEND_GOODS" }[status] ?? "WAIT_SELLER_SEND_GOODS";
}

/** The number the seller announces; the carrier's own comes with the tracking. */
function provisionalNumber(order: Order): string {
  return `LP00${order.id.slice(0, 12)}`;
}

/** The `result` of trade.ds.order.get. */
export function orderResult(order: Order, now: number): object {
  const plan = parcelOf(order);
  const goods = order.lines.reduce((sum, line) => sum + line.cents * line.quantity, 0);
  const shipping = order.lines.reduce((sum, line) => sum + line.shipping_cents, 0);
  const tax = taxCents(order);
  const closed = order.paidAt === null && statusOf(order, now) === "FINISH";
  const sent = plan !== null && hasReached(plan, now, "packed");
  const children = order.lines.map((line) => {
    const share = goods > 0 ? Math.round((tax * line.cents * line.quantity) / goods) : 0;
    return {
      product_id: Number(line.product_id),
      product_count: line.quantity,
      sku_id: line.sku_id,
      product_name: line.title,
      product_price: dollars(line.cents),
      shipping_fee: dollars(line.shipping_cents),
      actual_shipping_fee: dollars(line.shipping_cents),
      actual_tax_fee: dollars(share),
      actual_fee: dollars(line.cents * line.quantity + line.shipping_cents + share),
      ...(closed ? { end_reason: "buyer_pay_timeout" } : {}),
    };
  });
  return {
    gmt_create: pacific(order.createdAt),
    order_status: statusOf(order, now),
    logistics_info_list: sent
      ? { aeop_order_logistics_info: [{ logistics_service: order.lines[0]?.service ?? "", logistics_no: provisionalNumber(order) }] }
      : {},
    store_info: { store_id: order.store.id, store_name: order.store.name },
    order_amount: dollars(goods + shipping),
    user_order_amount: dollars(goods + shipping + tax),
    child_order_list: { aeop_child_order_info: children },
    logistics_status: logisticsStatus(order, now),
  };
}

/** The `result` of ds.order.tracking.get: nothing before the parcel left the warehouse. */
export function trackingResult(order: Order, now: number): object {
  const plan = parcelOf(order);
  if (!plan || !hasReached(plan, now, "shipped")) return { ret: false, code: "1001", msg: "TRACKING DATA NOT FOUND" };
  const events = eventsUntil(plan, now).filter((event) => !["paid", "accepted"].includes(event.stage));
  const detail = {
    detail_node_list: {
      detail_node: events.reverse().map((event) => ({
        time_stamp: event.at,
        tracking_detail_desc: `[${event.place}] ${event.text}`,
        tracking_name: event.stage === "delivered" ? "Delivered" : "Delivery update",
      })),
    },
    package_item_list: {
      package_item: order.lines.map((line) => ({
        sku_desc: line.sku_text,
        quantity: line.quantity,
        item_id: Number(line.product_id),
        item_title: line.title,
      })),
    },
    carrier_name: order.lines[0]?.company ?? "",
    mail_no: carrierNumber(order.id, order.address.country),
    eta_time_stamps: planParcel(plan).at(-1)?.at ?? 0,
  };
  return { ret: true, msg: "", code: "", data: { tracking_detail_line_list: { tracking_detail: [detail] } } };
}
