// What may honestly be said of a product to a shopper?
import { day } from "../../kit/time.ts";
import type { Badge, ShopVariant } from "./storefront.contract.ts";

/** From how few known units on a shopper is told the number. */
export const fewLeft = 5;

/** How long a product is called new. */
export const newFor_ms = 14 * day;

/** A number is shown only while it is known and small; an unknown stock can be ordered and promises nothing. */
export function availabilityOf(stock: number | null, reserved: number): Pick<ShopVariant, "availability" | "left"> {
  if (stock === null) return { availability: "unknown", left: null };
  const left = Math.max(0, stock - reserved);
  if (left === 0) return { availability: "sold_out", left: null };
  return left <= fewLeft ? { availability: "low_stock", left } : { availability: "in_stock", left: null };
}

/** `left`: units of all variants together, null while any is unknown. At most two badges; sold out says it all. */
export function badgesOf(card: { left: number | null; reduced: boolean; published_at: number | null }, now: number): Badge[] {
  if (card.left === 0) return ["sold_out"];
  const badges: Badge[] = [];
  if (card.reduced) badges.push("sale");
  if (card.left !== null && card.left <= fewLeft) badges.push("low_stock");
  if (card.published_at !== null && now - card.published_at < newFor_ms) badges.push("new");
  return badges.slice(0, 2);
}

/** One star, two... five: how many of each. */
export function starCounts(rows: readonly { rating: number; count: number }[]): number[] {
  return [1, 2, 3, 4, 5].map((stars) => rows.find((row) => row.rating === stars)?.count ?? 0);
}

/** The mean in hundredths of a star; null without reviews. */
export function meanOf(stars: readonly number[]): { average_hundredths: number; count: number } | null {
  const count = stars.reduce((sum, one) => sum + one, 0);
  const sum = stars.reduce((total, one, at) => total + one * (at + 1), 0);
  return count === 0 ? null : { average_hundredths: Math.round((sum * 100) / count), count };
}
