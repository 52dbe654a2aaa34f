// What may still happen to an order?
import type { FulfilmentStatus } from "./orders.contract.ts";

/** Where fulfilment orders stand before a supplier was asked. */
export const notYetAsked = ["waiting", "approval", "cancelled"] as const;

export interface OrderState {
  fulfilment_status: FulfilmentStatus;
  cancelled_at: number | null;
  cancel_until: number;
  hold: string | null;
  refunded: number;
  total: number;
  /** Statuses of the fulfilment orders. */
  fulfilments: readonly string[];
}

/** The way of an order's goods. Ranks only rise; `exception` may come at any point before delivery and be left forwards; `cancelled` and `delivered` are ends. */
const ranks: Readonly<Record<FulfilmentStatus, number>> = {
  unfulfilled: 0,
  requested: 1,
  exception: 2,
  ordered: 2,
  shipped: 3,
  out_for_delivery: 4,
  delivered: 5,
  cancelled: 6,
};

/** What an order's status becomes when a report says `next`: late and repeated reports never take it back. */
export function advance(from: FulfilmentStatus, next: FulfilmentStatus): FulfilmentStatus {
  if (from === "cancelled" || from === "delivered") return from;
  if (next === "cancelled") return ranks[from] < ranks.ordered || from === "exception" ? next : from;
  if (next === "exception") return ranks[from] < ranks.shipped ? next : from;
  return ranks[next] >= ranks[from] ? next : from;
}

/** No supplier was asked for any part of it yet. */
export function canCancel(order: Pick<OrderState, "fulfilment_status" | "cancelled_at" | "fulfilments">): boolean {
  if (order.cancelled_at !== null || ranks[order.fulfilment_status] > ranks.requested) return false;
  return order.fulfilments.every((status) => (notYetAsked as readonly string[]).includes(status));
}

/** The shopper themselves, for as long as the store promised. */
export function shopperCanCancel(
  order: Pick<OrderState, "fulfilment_status" | "cancelled_at" | "fulfilments" | "cancel_until">,
  now: number,
): boolean {
  return now < order.cancel_until && canCancel(order);
}

export function allowed(order: OrderState) {
  const over = order.cancelled_at !== null;
  return {
    cancel: canCancel(order),
    refund: order.refunded < order.total,
    hold: !over && order.hold === null && order.fulfilment_status !== "delivered",
    release: !over && order.hold !== null,
  };
}
