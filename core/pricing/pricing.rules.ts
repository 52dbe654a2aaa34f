// What does a product cost the shopper, given what it costs the merchant?
import { add, compare, currencyDigits, type Money, money, roundedShare } from "../../kit/money.ts";
import type { PriceRule } from "./pricing.contract.ts";

const million = 1_000_000;

export interface Price {
  price: Money;
  /** What the rule says to compare with; null when it says nothing, or nothing higher than the price. */
  compare_at: Money | null;
  /** What is left of the price after landed cost (goods and supplier's shipping), parts per million; negative for a loss, 0 for a price of 0. */
  margin_ppm: number;
}

/** The quotient rounded up, for rules that promise "at least": half-even could fall short by half a minor unit. */
function ceilingShare(amount: number, numerator: number, denominator: number): number {
  const product = BigInt(amount) * BigInt(numerator);
  const divisor = BigInt(denominator);
  return Number((product + divisor - 1n) / divisor);
}

function markedUp(basis: number, rule: PriceRule): number {
  switch (rule.kind) {
    case "percentage":
      return basis + roundedShare(basis, rule.value, million);
    case "fixed":
      return basis + rule.value;
    case "multiplier":
      return roundedShare(basis, rule.value, million);
    case "margin":
      return ceilingShare(basis, million, million - rule.value);
  }
}

/**
 * The next amount at or above that ends as the rule wants: 99 is 24.99 dollars, 2,499 yen, 7.990 dinars. Upwards only, so that an ending never takes a
 * price below what the rule promised. Dinars keep a last digit of 0, with an ending or without: card networks charge no thousandths.
 */
export function withEnding(amount: number, currency: string, ending: number | null): number {
  const step = currencyDigits[currency] === 3 ? 10 : 1;
  if (ending === null) return Math.ceil(amount / step) * step;
  const cycle = 100 * step;
  const last = ending * step;
  return amount + ((((last - amount) % cycle) + cycle) % cycle);
}

/** What is left of a price after its landed cost, parts per million of the price. */
export function marginPpm(price: Money, landedCost: Money): number {
  const left = -compare(landedCost, price);
  return price.amount === 0 ? 0 : roundedShare(left, million, price.amount);
}

/**
 * Price of one variant. `cost` and `shipping` are the supplier's, in the store's currency; the margin always counts both, whether or not the rule marks
 * shipping up, because the merchant pays both.
 * @throws Problem currency_mismatch, amount_out_of_range
 */
export function priceFor(cost: Money, shipping: Money, rule: PriceRule): Price {
  const landed = add(cost, shipping);
  const basis = rule.include_shipping ? landed : cost;
  const { currency } = basis;
  const price = money(withEnding(money(markedUp(basis.amount, rule), currency).amount, currency, rule.ending), currency);
  return { price, compare_at: compareAtFor(price, rule), margin_ppm: marginPpm(price, landed) };
}

/** The compare-at price the rule gives; null unless it is truly higher. */
export function compareAtFor(price: Money, rule: PriceRule): Money | null {
  if (rule.compare_at_ppm === null) return null;
  const raised = roundedShare(price.amount, rule.compare_at_ppm, million);
  const compareAt = money(withEnding(raised, price.currency, rule.ending), price.currency);
  return compare(compareAt, price) > 0 ? compareAt : null;
}
