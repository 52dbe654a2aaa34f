// What would a supplier's product cost and bring in this store, and what speaks against it?
import { type Currency, type Money, money, subtract } from "../../kit/money.ts";
import { convertCost, rateBetween } from "../currencies/currencies.rules.ts";
import { planPrices, usualShipping } from "../imports/plan.rules.ts";
import type { PriceRule } from "../pricing/pricing.contract.ts";
import { brandWords, restrictedWords } from "./policies.rules.ts";
import type { PreviewVariant, PreviewWarning, SupplierPreview } from "./previews.contract.ts";
import type { SupplierProduct, SupplierShipping } from "./supplier-products.contract.ts";
import { supplierTitles } from "./supplier-products.contract.ts";

export interface PreviewFacts {
  product: SupplierProduct;
  currency: Currency;
  price_rule: PriceRule;
  cached: boolean;
  duplicates: SupplierPreview["duplicates"];
  /** The store's market, for words: "DE". */
  country: string;
}

/** From this many days on shoppers ask where their parcel is. */
const slowDays = 25;

function variantsOf(facts: PreviewFacts, shipping: SupplierShipping | null): PreviewVariant[] {
  const { product, currency, price_rule } = facts;
  const { prices } = planPrices(product.variants, shipping, price_rule, currency);
  return product.variants.map((variant, at) => {
    const planned = prices[at] ?? { price: 0, compare_at: null, cost: 0, margin_ppm: 0 };
    const store_cost = convertCost(variant.cost, currency);
    const [price, landed] = [money(planned.price, currency), money(planned.cost, currency)];
    return {
      external_id: variant.external_id,
      sku: variant.sku,
      options: variant.options,
      image: variant.image,
      stock: variant.stock,
      ships_from: variant.ships_from,
      cost: variant.cost,
      store_cost,
      shipping: subtract(landed, store_cost),
      landed_cost: landed,
      suggested_price: price,
      compare_at: planned.compare_at === null ? null : money(planned.compare_at, currency),
      margin: subtract(price, landed),
      margin_ppm: planned.margin_ppm,
    };
  });
}

function warningsOf(facts: PreviewFacts, shipping: SupplierShipping | null, variants: readonly PreviewVariant[]): PreviewWarning[] {
  const { product, duplicates, country } = facts;
  const texts = [product.title, ...product.options.flatMap((option) => option.values), ...product.attributes.map((one) => one.value)];
  const [brands, goods] = [brandWords(texts), restrictedWords([product.title, product.category])];
  const soldOut = variants.filter((one) => one.stock === 0);
  const say = (code: PreviewWarning["code"], says: string, about: string[] = []): PreviewWarning => ({ code, says, about });
  const name = (one: PreviewVariant) => one.options.join(" / ") || one.sku || product.title;
  const warnings: (PreviewWarning | false)[] = [
    duplicates.length > 0 &&
      say(
        "already_imported",
        "A product of this store is already bought from here.",
        duplicates.map((one) => one.title),
      ),
    shipping === null && say("no_shipping", `${supplierTitles[product.supplier]} does not ship this to ${country}.`),
    soldOut.length === variants.length && say("out_of_stock", "No variant is in stock."),
    soldOut.length > 0 &&
      soldOut.length < variants.length &&
      say("some_out_of_stock", "Some variants are not in stock.", soldOut.slice(0, 20).map(name)),
    variants.some((one) => one.stock === null) && say("stock_unknown", "The supplier does not say how much is in stock."),
    product.images.length === 0 && say("no_images", "The supplier shows no pictures. Add your own before publishing."),
    brands.length > 0 && say("brand_words", "It names brands. Selling it may need their owner's permission.", brands),
    goods.length > 0 && say("restricted_goods", "Goods like these are restricted in many countries and by payment providers.", goods),
    shipping !== null && !shipping.tracked && say("untracked_shipping", "It ships without a tracking number.", [shipping.name]),
    shipping !== null &&
      shipping.max_days >= slowDays &&
      say("slow_delivery", `It may take ${shipping.max_days} days to arrive.`, [shipping.name]),
    variants.some((one) => one.margin.amount < 0) &&
      say(
        "negative_margin",
        "The price rule does not cover what some variants cost.",
        variants
          .filter((one) => one.margin.amount < 0)
          .slice(0, 20)
          .map(name),
      ),
  ];
  return warnings.filter((one): one is PreviewWarning => one !== false);
}

function rangeOf(amounts: readonly Money[], currency: Currency): [Money, Money] {
  const values = amounts.map((one) => one.amount);
  return values.length === 0
    ? [money(0, currency), money(0, currency)]
    : [money(Math.min(...values), currency), money(Math.max(...values), currency)];
}

/** The very figures an import would give, before anything is imported. */
export function previewOf(facts: PreviewFacts): SupplierPreview {
  const { product, currency, price_rule, cached, duplicates } = facts;
  const shipping = usualShipping(product.shipping, currency);
  const variants = variantsOf(facts, shipping);
  const from = product.variants[0]?.cost.currency ?? currency;
  const [price_from, price_to] = rangeOf(
    variants.map((one) => one.suggested_price),
    currency,
  );
  const [landed_from, landed_to] = rangeOf(
    variants.map((one) => one.landed_cost),
    currency,
  );
  return {
    product,
    cached,
    currency,
    rate: from === currency ? null : rateBetween(from, currency),
    price_rule,
    shipping,
    delivery: shipping && { min_days: shipping.min_days, max_days: shipping.max_days },
    price_from,
    price_to,
    landed_from,
    landed_to,
    variants,
    duplicates,
    warnings: warningsOf(facts, shipping, variants),
  };
}
