// What does the supplier ask for this part right now, and can it deliver at all?
import { type Money, money } from "../../kit/money.ts";
import { Problem, refusal } from "../../kit/problem.ts";
import { no, type Verdict, yes } from "../../kit/result.ts";
import type { StoreContext } from "../context.ts";
import type { BoughtVariant, Supplier } from "../ports/suppliers.port.ts";
import { noShipping, supplierProductNotFound, supplierProductUnusable } from "../suppliers/refusals.contract.ts";
import type { LoadedPart } from "./fulfilment.queries.ts";
import { chooseShipping } from "./fulfilment.rules.ts";

export const supplierGone = refusal("supplier_gone", 409, "The supplier no longer sells this.");
export const supplierSoldOut = refusal("supplier_sold_out", 409, "The supplier has too few of it.");
export const supplierCurrencyChanged = refusal("supplier_currency_changed", 409, "The supplier answers in another currency than before.");

export interface PartQuote {
  cost: Money;
  shipping_method: string;
}

/** The supplier's words for a product that is gone are refusals of its own; anything else goes on up. */
async function productOrGone(supplier: Supplier, id: string, market: Parameters<Supplier["product"]>[1], bought: BoughtVariant) {
  try {
    return await supplier.product(id, market, [bought]);
  } catch (error) {
    if (error instanceof Problem && [supplierProductNotFound.code, supplierProductUnusable.code].includes(error.code)) return null;
    throw error;
  }
}

async function shippingOrNone(supplier: Supplier, line: Parameters<Supplier["shipping"]>[0], market: Parameters<Supplier["shipping"]>[1]) {
  try {
    return await supplier.shipping(line, market);
  } catch (error) {
    if (error instanceof Problem && error.code === noShipping.code) return [];
    throw error;
  }
}

/** Asks for every line: price and stock, then the ways to ship. Nothing is ordered and nothing written. */
export async function quotePart(
  _context: StoreContext,
  supplier: Supplier,
  { part, order, lines }: LoadedPart,
): Promise<Verdict<PartQuote>> {
  const market = { country: order.address.country, currency: part.cost_currency, language: "en" };
  let goods = 0;
  const ways = [];
  for (const line of lines) {
    const bought = { supplier_variant_id: line.supplier_variant_id, ships_from: part.ships_from };
    const product = await productOrGone(supplier, line.supplier_product_id, market, bought);
    const variant = product?.variants.find((one) => one.external_id === line.supplier_variant_id);
    if (!variant) return no(supplierGone, "The product or this variant of it is not sold any more.");
    if (variant.stock !== null && variant.stock < line.quantity)
      return no(supplierSoldOut, `${variant.stock} left, ${line.quantity} needed.`);
    if (variant.cost.currency !== part.cost_currency) return no(supplierCurrencyChanged);
    goods += variant.cost.amount * line.quantity;
    const { supplier_product_id, supplier_variant_id, quantity } = line;
    ways.push(await shippingOrNone(supplier, { supplier_product_id, supplier_variant_id, ships_from: part.ships_from, quantity }, market));
  }
  const way = chooseShipping(ways, order.delivery_max_days);
  if (!way) return no(noShipping, `Nothing ships to ${order.address.country} at present.`);
  return yes({ cost: money(goods + way.cost, part.cost_currency), shipping_method: way.code });
}
