// How do a supplier's variants become ours, with pictures and prices?

import { type Currency, compare, type Money, zero } from "../../kit/money.ts";
import { convertCost } from "../currencies/currencies.rules.ts";
import type { PriceRule } from "../pricing/pricing.contract.ts";
import { priceFor } from "../pricing/pricing.rules.ts";
import type { SupplierShipping } from "../suppliers/supplier-products.contract.ts";
import type { NormalProduct, NormalVariant } from "./normalise.rules.ts";

export interface PlannedVariant extends Omit<NormalVariant, "image"> {
  asset_id: string | null;
}

/** Per value of the option that decides how a variant looks (nearly always the colour), its picture. The first option whose values have one picture each. */
function picturesByValue(variants: readonly NormalVariant[]): { at: number; images: Map<string, string> } | null {
  const options = variants[0]?.option_values.length ?? 0;
  for (let at = 0; at < options; at++) {
    const images = new Map<string, string>();
    const agrees = variants.every(({ option_values, image }) => {
      const value = option_values[at] ?? "";
      if (image === null) return true;
      if (!images.has(value)) images.set(value, image);
      return images.get(value) === image;
    });
    if (agrees && images.size > 0) return { at, images };
  }
  return null;
}

/** A variant without a picture of its own has that of the variants that look the same. `assets` has the stored picture of each address that was taken in. */
export function planVariants(product: NormalProduct, assets: Readonly<Record<string, string>>): PlannedVariant[] {
  const shared = picturesByValue(product.variants);
  return product.variants.map(({ image, ...variant }) => {
    const wanted = image ?? (shared ? (shared.images.get(variant.option_values[shared.at] ?? "") ?? null) : null);
    return { ...variant, asset_id: (wanted !== null && assets[wanted]) || null };
  });
}

export interface PlannedPrice {
  /** Minor units of the store's currency. */
  price: number;
  compare_at: number | null;
  /** Landed: goods and shipping. */
  cost: number;
  margin_ppm: number;
}

export interface PricePlan {
  currency: Currency;
  /** In the supplier's currency, as it is paid; null where nobody ships. */
  shipping: SupplierShipping | null;
  /** In the order of the variants. */
  prices: PlannedPrice[];
}

/** Prices by the rule, in the store's currency at the reference rate of the day. `shipping` is null where nobody ships: then it counts nothing. */
export function planPrices(
  variants: readonly { cost: Money }[],
  shipping: SupplierShipping | null,
  rule: PriceRule,
  currency: Currency,
): PricePlan {
  const sent = shipping ? convertCost(shipping.cost, currency) : zero(currency);
  const prices = variants.map(({ cost }) => {
    const goods = convertCost(cost, currency);
    const { price, compare_at, margin_ppm } = priceFor(goods, sent, rule);
    return { price: price.amount, compare_at: compare_at?.amount ?? null, cost: goods.amount + sent.amount, margin_ppm };
  });
  return { currency, shipping, prices };
}

/** The cheapest tracked way, or the cheapest where none is tracked: what landed cost counts with. Of equals the faster. */
export function usualShipping(ways: readonly SupplierShipping[], currency: Currency): SupplierShipping | null {
  const tracked = ways.filter((one) => one.tracked);
  const ranked = [...(tracked.length > 0 ? tracked : ways)].sort(
    (left, right) =>
      compare(convertCost(left.cost, currency), convertCost(right.cost, currency)) ||
      left.max_days - right.max_days ||
      left.min_days - right.min_days,
  );
  return ranked[0] ?? null;
}
