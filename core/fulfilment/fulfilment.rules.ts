// How is an order shared out among suppliers, and how far has each part come?
import { hour } from "../../kit/time.ts";
import type { TrackingState } from "../ports/suppliers.port.ts";
import type { SupplierShipping } from "../suppliers/supplier-products.contract.ts";
import type { FulfilmentState } from "./fulfilment.contract.ts";

export interface LineToSplit {
  order_line_id: string;
  variant_id: string;
  quantity: number;
}

export interface LinkToSplit {
  variant_id: string;
  supplier: string;
  supplier_product_id: string;
  supplier_variant_id: string;
  supplier_order_key: string;
  /** Minor units of cost_currency. */
  cost: number;
  shipping_cost: number;
  cost_currency: string;
  ships_from: string;
  position: number;
  id: string;
}

export interface Part {
  supplier: string;
  ships_from: string;
  cost_currency: string;
  /** Goods and shipping of all lines, minor units of cost_currency. */
  expected_cost: number;
  lines: { line: LineToSplit; link: LinkToSplit }[];
}

/**
 * One part per supplier, warehouse country and currency; each line goes to its preferred link (lowest position, then id, so that the answer never
 * depends on the order of rows). Lines without a link are told apart: a person has to decide.
 */
export function splitBySupplier(lines: readonly LineToSplit[], links: readonly LinkToSplit[]): { parts: Part[]; unlinked: LineToSplit[] } {
  const parts = new Map<string, Part>();
  const unlinked: LineToSplit[] = [];
  for (const line of [...lines].sort((a, b) => a.order_line_id.localeCompare(b.order_line_id))) {
    const [link] = links
      .filter((one) => one.variant_id === line.variant_id)
      .sort((a, b) => a.position - b.position || a.id.localeCompare(b.id));
    if (!link) {
      unlinked.push(line);
      continue;
    }
    const { supplier, ships_from, cost_currency } = link;
    const key = `${supplier}\n${ships_from}\n${cost_currency}`;
    const part = parts.get(key) ?? { supplier, ships_from, cost_currency, expected_cost: 0, lines: [] };
    part.lines.push({ line, link });
    part.expected_cost += link.cost * line.quantity + link.shipping_cost;
    parts.set(key, part);
  }
  return { parts: [...parts.values()], unlinked };
}

/** Is what the supplier asks now more than the merchant accepts without being asked? `tolerance_ppm` of the expected cost may be added. */
export function isTooDear(expected: number, quoted: number, tolerancePpm: number): boolean {
  return BigInt(quoted) * 1_000_000n > BigInt(expected) * BigInt(1_000_000 + tolerancePpm);
}

export interface ShippingChoice {
  code: string;
  /** For all lines together, minor units. */
  cost: number;
}

/**
 * The way to ship that every line allows: the cheapest tracked one within what the shopper was promised, else the cheapest tracked, else the cheapest.
 * Null when no method takes all lines. Ties go to the quicker, then by code.
 */
export function chooseShipping(options: readonly (readonly SupplierShipping[])[], promisedMaxDays: number): ShippingChoice | null {
  const [first = [], ...others] = options;
  const common = first.flatMap((option) => {
    const same = others.map((list) => list.find((one) => one.code === option.code));
    if (same.some((one) => one === undefined)) return [];
    const all = [option, ...(same as SupplierShipping[])];
    return [
      {
        code: option.code,
        cost: all.reduce((sum, one) => sum + one.cost.amount, 0),
        max_days: Math.max(...all.map((one) => one.max_days)),
        tracked: all.every((one) => one.tracked),
      },
    ];
  });
  const rank = (one: (typeof common)[number]) => (one.tracked ? (one.max_days <= promisedMaxDays ? 0 : 1) : 2);
  const [best] = common.sort((a, b) => rank(a) - rank(b) || a.cost - b.cost || a.max_days - b.max_days || a.code.localeCompare(b.code));
  return best ? { code: best.code, cost: best.cost } : null;
}

/** How far a part has come once it is ordered; a report of something earlier changes nothing. */
const progress = ["ordered", "shipped", "out_for_delivery", "delivered"] as const satisfies readonly FulfilmentState[];
type Progress = (typeof progress)[number];

const isProgress = (state: FulfilmentState): state is Progress => (progress as readonly string[]).includes(state);

/** The steps from where a part is to what is reported, each of which is told: a parcel first heard of as delivered has also shipped. Empty for old news. */
export function stepsTo(current: FulfilmentState, reported: Progress): Progress[] {
  return isProgress(current) ? progress.slice(progress.indexOf(current) + 1, progress.indexOf(reported) + 1) : [];
}

/** What a carrier's state means for the part of the order. */
export function progressOf(state: TrackingState): Progress | "exception" {
  if (state === "delivered") return "delivered";
  if (state === "out_for_delivery" || state === "ready_for_pickup") return "out_for_delivery";
  return state === "exception" || state === "returned" ? "exception" : "shipped";
}

/** A part of several parcels has come as far as its slowest; one that went wrong needs somebody's eyes. */
export function slowest(states: readonly TrackingState[]): Progress | "exception" | null {
  if (states.length === 0) return null;
  const all = states.map(progressOf);
  if (all.includes("exception")) return "exception";
  return all.reduce((least, one) => (progress.indexOf(one as Progress) < progress.indexOf(least as Progress) ? one : least));
}

const carrierOrder: readonly TrackingState[] = [
  "label_created",
  "accepted",
  "in_transit",
  "customs",
  "out_for_delivery",
  "ready_for_pickup",
  "delivered",
];

/** A parcel's state after a report. It never goes back, except to say that something is wrong; what is delivered or returned stays so. */
export function laterState(current: TrackingState, reported: TrackingState): TrackingState {
  if (current === "delivered" || current === "returned") return current;
  if (reported === "exception" || reported === "returned" || current === "exception") return reported;
  return carrierOrder.indexOf(reported) > carrierOrder.indexOf(current) ? reported : current;
}

/** Until the next look at a supplier's order: half as long again after each look that found nothing new, at most half a day. */
export function lookDelay(firstMs: number, looks: number): number {
  return Math.min(Math.round(firstMs * 1.5 ** Math.min(looks, 30)), 12 * hour);
}

/** Until placing is tried again after a fault: doubling from the first interval, at most an hour. */
export function retryDelay(firstMs: number, attempts: number): number {
  return Math.min(firstMs * 2 ** Math.min(attempts, 12), hour);
}

/** Faults in a row before a person has to look. */
export const mostAttempts = 8;
/** Without a tracking number for so long an ordered part needs attention (DSers flags the same after 7 days). */
export const silentAfterMs = 7 * 24 * hour;

/** Where an order stands, from its parts. Told in SQL by order-progress.queries.ts; tests hold the two together. */
export function orderStatusOf(parts: readonly FulfilmentState[]): "unfulfilled" | "requested" | Progress | "exception" | "cancelled" {
  if (parts.length === 0) return "unfulfilled";
  const alive = parts.filter((state) => state !== "cancelled");
  if (alive.length === 0) return "cancelled";
  if (alive.includes("exception")) return "exception";
  const least = Math.min(...alive.map((state) => (isProgress(state) ? progress.indexOf(state) : -1)));
  return least < 0 ? "requested" : (progress[least] ?? "requested");
}

/** May a part still be dropped without asking the supplier? */
export const nobodyAsked = (state: FulfilmentState) => state === "waiting" || state === "approval";
