// Who orders what in a shop's past, when, and what becomes of it?
import { between, chance, hash, pick } from "../../simulators/catalogue/dice.ts";
import { type DemoShop, productsOf } from "./shops.ts";

const day = 86_400_000;
const hour = 3_600_000;

export type Fate =
  | { kind: "usual" }
  /** Within the window in which shoppers may. */
  | { kind: "cancelled" }
  /** The fraud check holds it; a person lets it go on, cancels it, or has yet to look. */
  | { kind: "held"; decision: "released" | "cancelled" | "waiting" }
  /** Some days after delivery. */
  | { kind: "refunded"; share: number; reason: string };

export interface PlannedOrder {
  key: string;
  /** How long ago it was placed, ms. */
  age_ms: number;
  shopper: number;
  /** Titles of the catalogue. */
  goods: readonly { title: string; quantity: number }[];
  note: string;
  accepts_marketing: boolean;
  fate: Fate;
}

export interface PlannedCart {
  age_ms: number;
  shopper: number;
  goods: PlannedOrder["goods"];
}

/** How far back the shops go, and how long their first orders took to come. */
export const pastMs = 62 * day;
const firstOrderMs = 58 * day;
/** Shops share moments, so that their orders are worked off side by side. */
const slotMs = 4 * hour;

const usual: Fate = { kind: "usual" };
const reasons = ["Arrived with a scratch", "Not the colour the customer expected", "Sent back unopened"] as const;
const notes = ["Please leave it with the neighbour", "It is a present: no invoice in the parcel, please"] as const;

/** The moment of a slot: not on the hour. */
function moment(age: number): number {
  const slot = Math.max(1, Math.round(age / slotMs));
  return slot * slotMs - between(`minutes ${slot}`, 2, 210) * 60_000;
}

/** What a shop can sell: everything on sale whose supplier still delivers. */
function sellable(shop: DemoShop): string[] {
  return productsOf(shop)
    .filter((one) => one.standing === undefined)
    .map((one) => one.title);
}

/** Some things sell better than others. */
function goodsFor(seed: string, titles: readonly string[]): PlannedOrder["goods"] {
  const lines = chance(`${seed} lines`) < 0.68 ? 1 : chance(`${seed} more`) < 0.75 ? 2 : 3;
  const wanted = Array.from(
    { length: lines },
    (_, line) => titles[Math.floor(chance(`${seed} line ${line}`) ** 1.7 * titles.length)] ?? "",
  );
  return [...new Set(wanted)].map((title) => ({ title, quantity: chance(`${seed} ${title}`) < 0.13 ? 2 : 1 }));
}

/** A third of the shoppers come back. */
function shopperFor(seed: string, known: number): number {
  return known > 4 && chance(`${seed} back`) < 0.34 ? hash(`${seed} who`) % known : known;
}

/** What happens to the nth of `count` orders: most arrive. The later ones are still on their way, so troubles stand where they can be over. */
function fateOf(at: number, count: number): Fate {
  const old = Math.floor(count * 0.6);
  if (at === 2 || at === Math.floor(count * 0.45)) return { kind: "cancelled" };
  if (at === Math.floor(count * 0.2)) return { kind: "held", decision: "released" };
  if (at === Math.floor(count * 0.5)) return { kind: "held", decision: "cancelled" };
  if (at === 5 || at === Math.floor(count * 0.35)) return { kind: "refunded", share: 0.25, reason: reasons[0] };
  if (at === Math.floor(old * 0.4)) return { kind: "refunded", share: 1, reason: pick(`${at} reason`, reasons.slice(1)) };
  return usual;
}

/** Orders that stand for what a merchant has to decide, and the newest ones. */
function lately(shop: DemoShop, titles: readonly string[]): { age_ms: number; title: string; fate: Fate }[] {
  const troubled = productsOf(shop).filter((one) => one.standing === "gone" || one.standing === "dear");
  const some = (n: number) => titles[(hash(shop.slug) + n * 5) % titles.length] ?? "";
  return [
    ...troubled.map(({ title }, n) => ({ age_ms: (20 + n * 11) * hour, title, fate: usual })),
    { age_ms: 14 * hour, title: some(1), fate: { kind: "held", decision: "waiting" } },
    { age_ms: 9 * hour, title: some(2), fate: usual },
    { age_ms: 5 * hour, title: some(3), fate: { kind: "cancelled" } },
    { age_ms: 2 * hour, title: some(4), fate: usual },
    { age_ms: hour / 2, title: some(5), fate: usual },
  ];
}

/** The same plan every time. Orders come the more often the older the shop is. */
export function planOrders(shop: DemoShop): PlannedOrder[] {
  const titles = sellable(shop);
  const ordinary = Math.max(0, shop.orders - lately(shop, titles).length);
  let known = 0;
  const order = (key: string, age_ms: number, goods: PlannedOrder["goods"], fate: Fate): PlannedOrder => {
    const shopper = shopperFor(key, known);
    if (shopper === known) known += 1;
    const note = chance(`${key} note`) < 0.08 ? pick(`${key} words`, notes) : "";
    return { key, age_ms, shopper, goods, note, accepts_marketing: chance(`${key} news`) < 0.45, fate };
  };
  const earlier = Array.from({ length: ordinary }, (_, at) => {
    const key = `${shop.slug} order ${at}`;
    const age = day + (firstOrderMs - day) * (1 - ((at + 0.5) / ordinary) ** 0.78);
    return order(key, moment(age), goodsFor(key, titles), fateOf(at, ordinary));
  });
  const later = lately(shop, titles).map(({ age_ms, title, fate }, at) =>
    order(`${shop.slug} late ${at}`, age_ms, [{ title, quantity: 1 }], fate),
  );
  return [...earlier, ...later];
}

/** Carts with an address that nobody paid for. Their shoppers bought nothing else. */
export function planCarts(shop: DemoShop): PlannedCart[] {
  const titles = sellable(shop);
  return [50, 26, 7, 3].map((hours, at) => ({
    age_ms: hours * hour,
    shopper: shop.orders + at,
    goods: goodsFor(`${shop.slug} cart ${at}`, titles),
  }));
}
