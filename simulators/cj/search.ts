// Which listings does CJ show for words, categories and prices?

import type { Shelf } from "../suppliers/shelf.ts";
import { isIn } from "./categories.ts";
import { type Listing, listings } from "./listings.ts";
import { availableUnits, saleStatus } from "./shelf.ts";

export interface Wanted {
  words: string;
  categoryId: string;
  country: string;
  /** US cents. */
  minCents: number;
  maxCents: number;
  minListed: number;
}

function matches(listing: Listing, words: readonly string[]): number {
  const { title, keywords, group } = listing.product;
  const strong = ` ${title} `.toLowerCase();
  const weak = ` ${listing.name} ${keywords} ${group} `.toLowerCase();
  return words.reduce((sum, word) => sum + (strong.includes(word) ? 3 : weak.includes(word) ? 1 : 0), 0);
}

/** What is on sale and fits; with words, the best match first. */
export function searchListings(wanted: Wanted, shelf: Shelf): Listing[] {
  const words = wanted.words
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1)
    .map((word) => word.replace(/s$/, ""));
  const fits = (listing: Listing) => {
    const cents = Math.min(...availableUnits(listing, shelf).map((unit) => shelf.cents(unit)));
    if (saleStatus(listing, shelf) !== "3" || (wanted.categoryId && !isIn(listing, wanted.categoryId))) return false;
    if (wanted.country === "US" && !listing.units.some((unit) => unit.inUs > 0)) return false;
    if (wanted.country && !["CN", "US"].includes(wanted.country)) return false;
    const priced = listing.units.length === 0 || (cents >= wanted.minCents && cents <= wanted.maxCents);
    return priced && listing.listedNum >= wanted.minListed;
  };
  const found = listings.filter(fits).map((listing) => ({ listing, points: words.length ? matches(listing, words) / words.length : 1 }));
  const kept = found.filter(({ points }) => points >= 0.6);
  if (words.length) kept.sort((a, b) => b.points - a.points);
  return kept.map(({ listing }) => listing);
}

/** orderBy of listV2: 0 best match, 1 listed, 2 price, 3 newest, 4 stock. */
export function sortV2(found: Listing[], orderBy: number, direction: string, shelf: Shelf): Listing[] {
  const sign = direction === "asc" ? 1 : -1;
  const cheapest = (listing: Listing) => Math.min(...listing.units.map((unit) => shelf.cents(unit)));
  const value = [
    null,
    (one: Listing) => one.listedNum,
    cheapest,
    (one: Listing) => one.createdAt,
    (one: Listing) => one.units.reduce((sum, unit) => sum + shelf.stock(unit), 0),
  ][orderBy];
  return value ? [...found].sort((a, b) => sign * (value(a) - value(b))) : found;
}
