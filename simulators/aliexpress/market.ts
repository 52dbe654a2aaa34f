// What can a listing do for a buyer in one country, now?
import { hash } from "../catalogue/dice.ts";
import { readShelf, type Shelf } from "../suppliers/shelf.ts";
import type { WorldState } from "../vendor.ts";
import type { Listing, Sku } from "./listings.ts";

export function shelfOf(world: WorldState): Shelf {
  return readShelf(world, "aliexpress");
}

/** Nothing is sent there at all. */
const unserved = new Set(["KP", "IR", "SY", "CU", "RU", "BY"]);

/** Buyers there see prices with the tax in them. */
export const taxIncluded = new Set([
  "AT",
  "BE",
  "BG",
  "CY",
  "CZ",
  "DE",
  "DK",
  "EE",
  "ES",
  "FI",
  "FR",
  "GR",
  "HR",
  "HU",
  "IE",
  "IT",
  "LT",
  "LU",
  "LV",
  "MT",
  "NL",
  "PL",
  "PT",
  "RO",
  "SE",
  "SI",
  "SK",
  "GB",
  "NO",
  "CH",
  "AU",
  "NZ",
]);

export function shipsTo(listing: Listing, country: string): boolean {
  return !unserved.has(country) && !(listing.product.oddity === "no_ship" && ["DE", "US"].includes(country));
}

export function availableSkus(listing: Listing, shelf: Shelf): Sku[] {
  return listing.skus.filter((sku) => !shelf.gone(sku));
}

/** A listing whose every unit is gone is not found any more. */
export function isListed(listing: Listing, shelf: Shelf): boolean {
  return listing.skus.length === 0 || availableSkus(listing, shelf).length > 0;
}

export function cheapest(listing: Listing, shelf: Shelf): { sku: Sku; cents: number } | null {
  const priced = availableSkus(listing, shelf).map((sku) => ({ sku, cents: shelf.cents(sku) }));
  return priced.reduce<{ sku: Sku; cents: number } | null>((best, one) => (best && best.cents <= one.cents ? best : one), null);
}

const began = Date.UTC(2026, 0, 1);
const dayMs = 86_400_000;

/** Orders ever, which grow with the simulated clock; one listing in twelve is a trend and grows ever faster. */
export function ordersAt(listing: Listing, now: number): number {
  const days = Math.max(0, (now - began) / dayMs);
  const pace = listing.orders * (0.0008 + (hash(`pace ${listing.productId}`) % 40) / 10_000);
  const trend = hash(`trend ${listing.productId}`) % 12 === 0 ? (listing.orders * days * days) / 45_000 : 0;
  return Math.round(listing.orders + pace * days + trend);
}
