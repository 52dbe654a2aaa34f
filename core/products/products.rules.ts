// When may a product be sold, and under which address and SKUs?
import { slugify } from "../../kit/slug.ts";
import type { Missing } from "./missing.contract.ts";

/** What publishing looks at. */
export interface ForSale {
  title: string;
  description_html: string;
  image_count: number;
  delivery_min_days: number;
  delivery_max_days: number;
  variants: readonly { title: string; price: number }[];
}

/** Everything that keeps a product from being sold; empty when it is ready. */
export function missingForSale(product: ForSale): Missing[] {
  const missing: Missing[] = [];
  if (!product.title.trim()) missing.push({ field: "title", code: "required", message: "Give it a title." });
  if (product.description_html.replace(/<[^>]*>|&nbsp;|\s/g, "") === "")
    missing.push({ field: "description_html", code: "required", message: "Describe it: what is it, and for whom?" });
  if (product.image_count === 0) missing.push({ field: "images", code: "required", message: "Add at least one picture." });
  const free = product.variants.filter((one) => one.price <= 0);
  if (free.length > 0)
    missing.push({
      field: "variants",
      code: "price_required",
      message: free.length === product.variants.length ? "Set a price." : `Set a price for ${free.map((one) => one.title).join(", ")}.`,
    });
  if (product.delivery_min_days > product.delivery_max_days)
    missing.push({
      field: "delivery_max_days",
      code: "days_order",
      message: "The longest delivery must not be shorter than the shortest.",
    });
  return missing;
}

/** The address a product of this title asks for. */
export function productSlug(title: string): string {
  return slugify(title, 70) || "product";
}

/** The SKU a variant gets when nobody names one: "desk-lamp" and ["Red", "M"] give "DESK-LAMP-RED-M". */
export function defaultSku(slug: string, values: readonly string[]): string {
  const tail = values.map((value) => slugify(value, 12) || "x").join("-");
  return (tail ? `${slug.slice(0, 40)}-${tail}` : slug.slice(0, 40)).toUpperCase();
}

/** The first of "LAMP", "LAMP-2"... that is not taken; takes it. */
export function takeSku(wanted: string, taken: Set<string>): string {
  let sku = wanted;
  for (let n = 2; taken.has(sku); n++) sku = `${wanted}-${n}`;
  taken.add(sku);
  return sku;
}

/** Hundredths of a star, half-even not needed: a mean of whole stars. Null without any. */
export function ratingOf(sum: number, count: number): number | null {
  return count === 0 ? null : Math.round((sum * 100) / count);
}

/** What is earned of a price, whole percent; null while the cost is unknown or nothing is asked. */
export function marginPercent(price: number, cost: number | null): number | null {
  return cost === null || price <= 0 ? null : Math.round(((price - cost) * 100) / price);
}
