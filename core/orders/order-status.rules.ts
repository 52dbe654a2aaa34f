// How is an order's way told to the person who waits for it?
import type { FulfilmentState } from "../fulfilment/fulfilment.contract.ts";
import type { OrderStatus } from "./order-status.contract.ts";
import { orderWords } from "./order-words.rules.ts";
import type { OrderWords } from "./words/en.rules.ts";

type Status = OrderStatus["fulfilment_status"];
type Part = { status: FulfilmentState; problem_code: string | null };
type Saying = keyof OrderWords["status"];

/** Problems of the parcel itself. All others (a price, stock, credentials) are between the store and its supplier, and the shopper hears nothing of them. */
const parcelProblems: readonly (string | null)[] = ["parcel_problem", "no_tracking"];

export const isParcelProblem = (code: string | null): boolean => parcelProblems.includes(code);

const onTheWay: readonly FulfilmentState[] = ["shipped", "out_for_delivery", "delivered"];
const alive = (parts: readonly Part[]) => parts.filter((part) => part.status !== "cancelled");

/** The order's status as a shopper sees it: held up for the store's own reasons, it is still being prepared. */
export function shownStatus(status: Status, parts: readonly Part[]): Status {
  if (status !== "exception" || alive(parts).some((part) => isParcelProblem(part.problem_code))) return status;
  return "requested";
}

export interface Standing {
  fulfilment_status: Status;
  payment_status: OrderStatus["payment_status"];
  parts: readonly Part[];
  parcels: readonly { status: string; confirmed: boolean }[];
}

/** Which sentence stands on top. */
export function sayingOf({ fulfilment_status, payment_status, parts, parcels }: Standing): Saying {
  const status = shownStatus(fulfilment_status, parts);
  const states = alive(parts).map((part) => part.status);
  if (status === "cancelled") return payment_status === "refunded" ? "cancelled_refunded" : "cancelled";
  if (status === "exception" || alive(parts).some((part) => isParcelProblem(part.problem_code))) return "delayed";
  if (status === "unfulfilled") return "received";
  if (status === "delivered") return parcels.every((parcel) => parcel.confirmed) ? "delivered" : "probably_delivered";
  if (status === "requested" || status === "ordered") {
    if (states.some((state) => onTheWay.includes(state))) return "partly_shipped";
    return status === "ordered" ? "ordered" : "preparing";
  }
  if (states.includes("delivered")) return "partly_delivered";
  if (status === "shipped") return "shipped";
  return parcels.some((parcel) => parcel.status === "ready_for_pickup") ? "ready_for_pickup" : "out_for_delivery";
}

/** Held orders are told nothing of the hold: to the shopper they are being prepared. */
export const saysStatus = (standing: Standing, language: string): string => orderWords(language).status[sayingOf(standing)];

/** `confirmed`: a carrier's scan says so, not only the supplier's order. */
export function saysParcel(status: string, confirmed: boolean, language: string): string {
  const words = orderWords(language).parcel;
  if (status === "delivered" && !confirmed) return words.probably_delivered;
  return Object.entries(words).find(([name]) => name === status)?.[1] ?? words.in_transit;
}

/**
 * Suppliers give a number of their own before the carrier has one, under which nothing is ever reported: it stands back as soon as another parcel of the
 * same part has moved.
 */
export function shownParcels<Parcel extends { fulfilment_order_id: string; status: string }>(parcels: readonly Parcel[]): Parcel[] {
  const moved = new Set(parcels.filter((parcel) => parcel.status !== "label_created").map((parcel) => parcel.fulfilment_order_id));
  return parcels.filter((parcel) => parcel.status !== "label_created" || !moved.has(parcel.fulfilment_order_id));
}

/** Who brings the parcel, where that is the name of a carrier: not a supplier's code ("CAINIAO_FULFILLMENT_STD") or its own way to ship. */
export function shownCarrier(carrier: string): string {
  return /aliexpress|cainiao|\bcj|dropship|^[A-Z0-9]+(_[A-Z0-9]+)+$/i.test(carrier) ? "" : carrier;
}

/** "a•••@example.com" */
export function emailHint(email: string): string {
  const [local = "", domain = ""] = email.split("@");
  return `${local.slice(0, 1)}•••@${domain}`;
}

interface Moments {
  placed_at: number;
  ordered_at: number | null;
  shipped_at: number | null;
  out_for_delivery_at: number | null;
  delivered_at: number | null;
}

/** The order's way, step by step; a later step that was reached says that the earlier ones were. */
export function stepsOf(moments: Moments, language: string): OrderStatus["steps"] {
  const later = (...at: (number | null)[]) => at.find((one) => one !== null) ?? null;
  const words = orderWords(language).step;
  const { placed_at, ordered_at, shipped_at, out_for_delivery_at, delivered_at } = moments;
  const reached = {
    paid: placed_at,
    preparing: later(ordered_at, shipped_at, out_for_delivery_at, delivered_at),
    shipped: later(shipped_at, out_for_delivery_at, delivered_at),
    out_for_delivery: later(out_for_delivery_at, delivered_at),
    delivered: delivered_at,
  };
  const names = ["paid", "preparing", "shipped", "out_for_delivery", "delivered"] as const;
  return names.map((name) => ({ name, says: words[name], at: reached[name] }));
}
