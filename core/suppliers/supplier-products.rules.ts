// When is a supplier's product whole enough to be sold?
import { currencyDigits, type Money } from "../../kit/money.ts";
import { Problem } from "../../kit/problem.ts";
import { cleanOptions, oneWarehouse, plainText, type RawChoice } from "./options.rules.ts";
import { supplierProductUnusable } from "./refusals.contract.ts";
import type { SupplierName, SupplierProduct, SupplierVariant } from "./supplier-products.contract.ts";

/** A variant as an adapter read it: anything may be missing. */
export interface DraftVariant {
  external_id: string;
  order_key: string;
  sku: string;
  choices: readonly RawChoice[];
  cost: Money | null;
  stock: number | null;
  image: string | null;
  weight_grams: number | null;
  ships_from: string;
}

export interface DraftProduct {
  supplier: SupplierName;
  external_id: string;
  url: string;
  title: string;
  description_html: string;
  vendor: string;
  category: string;
  images: readonly string[];
  variants: readonly DraftVariant[];
  attributes: readonly { name: string; value: string }[];
  rating_hundredths: number | null;
  orders_count: number | null;
}

/** What a store can hold; a supplier's list beyond it is cut where that is harmless and refused where it is not. */
export const productLimits = { variants: 2_000, options: 6, images: 60, attributes: 100, description: 200_000, title: 300 } as const;

/** A picture's address as it can be fetched: https, no credentials. Null for anything else. */
export function pictureUrl(raw: string): string | null {
  const text = raw
    .trim()
    .replace(/^\/\//, "https://")
    .replace(/^http:\/\//i, "https://");
  if (text.length > 2_048 || !URL.canParse(text)) return null;
  const url = new URL(text);
  return url.protocol === "https:" && url.hostname.includes(".") && !url.username && !url.password ? url.href : null;
}

const unusable = (detail: string) => new Problem(supplierProductUnusable, { detail });

const within = (value: number | null, low: number, high: number): number | null =>
  value !== null && Number.isSafeInteger(value) && value >= low && value <= high ? value : null;

/** Stock below nothing is nothing; a number nobody can mean is unknown. */
function stockOf(stock: number | null): number | null {
  if (stock === null || !Number.isFinite(stock)) return null;
  return Math.min(Math.max(0, Math.trunc(stock)), 1_000_000_000);
}

/** Variants that can be ordered and have a price, each once. Only a product without options may do without a key to order it by. */
function sellable(variants: readonly DraftVariant[]): (DraftVariant & { cost: Money })[] {
  const seen = new Set<string>();
  return variants.filter((one): one is DraftVariant & { cost: Money } => {
    const priced = one.cost !== null && one.cost.amount > 0 && Object.hasOwn(currencyDigits, one.cost.currency);
    const orderable = one.external_id !== "" && (one.order_key !== "" || variants.length === 1);
    const key = `${one.external_id}\n${one.order_key}`;
    if (!priced || !orderable || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function cleanVariants(draft: DraftProduct, country: string, bought: readonly string[]): Pick<SupplierProduct, "options" | "variants"> {
  const good = sellable(draft.variants);
  if (good.length === 0) throw unusable("The supplier lists no variant with a price.");
  if (new Set(good.map((one) => one.cost.currency)).size > 1) throw unusable("The supplier mixes currencies within the product.");
  if (good.length > productLimits.variants) throw unusable(`The supplier lists more than ${productLimits.variants} variants.`);
  const { options, values } = cleanOptions(good.map((one) => one.choices));
  if (options.length > productLimits.options) throw unusable(`The supplier lists more than ${productLimits.options} options.`);
  const variants = good.map(
    (one, at): SupplierVariant => ({
      external_id: one.external_id,
      order_key: one.order_key,
      sku: plainText(one.sku, 120),
      options: values[at] ?? [],
      cost: one.cost,
      stock: stockOf(one.stock),
      image: one.image === null ? null : pictureUrl(one.image),
      weight_grams: within(one.weight_grams, 1, 1_000_000),
      ships_from: /^[A-Z]{2}$/.test(one.ships_from) ? one.ships_from : "CN",
    }),
  );
  return { options, variants: oneWarehouse(variants, country, bought) };
}

/**
 * The product in our words, without shipping. `bought` are ids of variants that must stay whatever warehouse they are in. Broken variants (no price, no key, listed twice) are left out; a product of which nothing is left is refused.
 * @throws Problem supplier_product_unusable
 */
export function finishProduct(draft: DraftProduct, country: string, now: number, bought: readonly string[] = []): SupplierProduct {
  const title = plainText(draft.title, productLimits.title);
  if (title === "") throw unusable("The supplier gives it no title.");
  const images = draft.images.map(pictureUrl).filter((url): url is string => url !== null);
  return {
    supplier: draft.supplier,
    external_id: draft.external_id,
    url: draft.url,
    title,
    description_html: draft.description_html.toWellFormed().replaceAll("\0", "").slice(0, productLimits.description),
    vendor: plainText(draft.vendor, 120),
    category: plainText(draft.category, 200),
    images: [...new Set(images)].slice(0, productLimits.images),
    ...cleanVariants(draft, country, bought),
    attributes: draft.attributes
      .map(({ name, value }) => ({ name: plainText(name, 80), value: plainText(value, 300) }))
      .filter(({ name, value }) => name !== "" && value !== "")
      .slice(0, productLimits.attributes),
    rating_hundredths: within(draft.rating_hundredths, 1, 500),
    orders_count: within(draft.orders_count, 0, 1_000_000_000),
    shipping: [],
    fetched_at: now,
  };
}

/** The variant freight is asked for: the heaviest that is in stock, so that no variant costs more to send than was counted with. */
export function freightVariant(product: SupplierProduct): SupplierVariant | null {
  const inStock = product.variants.filter((one) => one.stock !== 0);
  const weight = (one: SupplierVariant) => one.weight_grams ?? 0;
  return inStock.reduce<SupplierVariant | null>((heaviest, one) => (heaviest && weight(heaviest) >= weight(one) ? heaviest : one), null);
}
