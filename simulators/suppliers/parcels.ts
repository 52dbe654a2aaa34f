// Where is a parcel by the simulated clock?
import { between, chance, pick } from "../catalogue/dice.ts";
import type { WorldState } from "../vendor.ts";

export const parcelStages = [
  "paid",
  "accepted",
  "packed",
  "shipped",
  "departed",
  "arrived",
  "customs",
  "cleared",
  "carrier",
  "out_for_delivery",
  "delivered",
] as const;
export type ParcelStage = (typeof parcelStages)[number];

export interface ParcelEvent {
  stage: ParcelStage;
  /** Simulated epoch ms. */
  at: number;
  text: string;
  place: string;
}

export interface ParcelPlan {
  /** Decides the parcel's own luck: its order number. */
  seed: string;
  paidAt: number;
  /** A "-slow" unit is in it: everything takes twice as long. */
  slow: boolean;
  /** How many times quicker than in life it travels; once unless said. */
  speed?: number;
  fromCountry: string;
  toCountry: string;
  toCity: string;
}

const dayMs = 86_400_000;

/** The speed at which parcels of orders made now will travel: a demo has minutes, not weeks. */
export function parcelSpeed(world: Pick<WorldState, "variable">): number {
  return Math.max(1, Number(world.variable("PARCEL_SPEED")) || 1);
}

const hubs: Record<string, string> = {
  US: "Los Angeles",
  GB: "London",
  DE: "Frankfurt",
  FR: "Paris",
  ES: "Madrid",
  IT: "Milano",
  NL: "Amsterdam",
  CA: "Toronto",
  AU: "Sydney",
  AT: "Wien",
  BR: "Curitiba",
  PL: "Warszawa",
};

const texts: Record<ParcelStage, string> = {
  paid: "Payment received",
  accepted: "Order accepted, being prepared",
  packed: "Package ready for shipping from warehouse",
  shipped: "Package shipped out from warehouse",
  departed: "Departed from country/region of origin",
  arrived: "Arrived at destination country/region",
  customs: "Import customs clearance started",
  cleared: "Import customs clearance complete",
  carrier: "Received by local delivery company",
  out_for_delivery: "Out for delivery",
  delivered: "Package delivered",
};

/** Days from payment to each stage: shipped after about two, delivered after nine to fourteen from abroad and three to five at home. */
function daysTo(plan: ParcelPlan): Record<ParcelStage, number> {
  const home = plan.fromCountry === plan.toCountry;
  const total = home ? 3 + chance(`${plan.seed} home`) * 2 : 9 + chance(`${plan.seed} days`) * 5;
  const shipped = (home ? 0.8 : 1.7) + chance(`${plan.seed} ship`) * 0.6;
  const along = (share: number) => shipped + (total - shipped) * share;
  return {
    paid: 0,
    accepted: 0.15,
    packed: shipped * 0.7,
    shipped,
    departed: along(0.15),
    arrived: along(0.55),
    customs: along(0.6),
    cleared: along(0.72),
    carrier: along(0.8),
    out_for_delivery: total - 0.3,
    delivered: total,
  };
}

/** Everything that will happen to a parcel, in order. At home it meets no customs. */
export function planParcel(plan: ParcelPlan): ParcelEvent[] {
  const days = daysTo(plan);
  const home = plan.fromCountry === plan.toCountry;
  const origin = home ? (hubs[plan.fromCountry] ?? plan.fromCountry) : pick(plan.seed, ["Shenzhen", "Yiwu", "Guangzhou", "Hangzhou"]);
  const hub = hubs[plan.toCountry] ?? plan.toCountry;
  const stages = parcelStages.filter((stage) => !home || !["departed", "arrived", "customs", "cleared"].includes(stage));
  return stages.map((stage) => ({
    stage,
    at: Math.round(plan.paidAt + (days[stage] * dayMs * (plan.slow ? 2 : 1)) / (plan.speed ?? 1)),
    text: texts[stage],
    place: ["arrived", "customs", "cleared", "carrier"].includes(stage)
      ? hub
      : ["out_for_delivery", "delivered"].includes(stage)
        ? plan.toCity
        : origin,
  }));
}

/** What has happened by now, oldest first; never empty once paid. */
export function eventsUntil(plan: ParcelPlan, now: number): ParcelEvent[] {
  return planParcel(plan).filter((event, index) => index === 0 || event.at <= now);
}

export function stageAt(plan: ParcelPlan, now: number): ParcelStage {
  return eventsUntil(plan, now).at(-1)?.stage ?? "paid";
}

/** When the next thing happens, epoch ms; null for a delivered parcel. */
export function nextEventAt(plan: ParcelPlan, now: number): number | null {
  return planParcel(plan).find((event, index) => index > 0 && event.at > now)?.at ?? null;
}

export function hasReached(plan: ParcelPlan, now: number, stage: ParcelStage): boolean {
  return parcelStages.indexOf(stageAt(plan, now)) >= parcelStages.indexOf(stage);
}

/** The last-mile number: twenty-two digits in the United States, thirteen signs of the postal union elsewhere. */
export function carrierNumber(seed: string, toCountry: string): string {
  const digit = (n: number) => Array.from({ length: n }, (_, i) => between(`${seed} ${i} digit`, 0, 9)).join("");
  if (toCountry === "US") return `92001902${digit(14)}`;
  return `L${pick(`${seed} letter`, ["P", "V", "B", "X"])}${digit(9)}CN`;
}
