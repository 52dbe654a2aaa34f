// Which ways of shipping may a shopper choose from?
import { type Money, zero } from "../../kit/money.ts";
import type { ShippingRate } from "./shipping.contract.ts";

/** A rate with what it costs for one cart. */
export interface PricedRate {
  id: string;
  name: string;
  price: Money;
  /** "Free from 50.00" and the like; why it costs what it costs. */
  says: string;
  min_days: number;
  max_days: number;
}

/** Rates that name the country; where none does, those for everywhere else ("*"). Cheapest first, ties in the merchant's order. Empty: nothing ships there. */
export function ratesFor(rates: readonly ShippingRate[], country: string, subtotal: Money): PricedRate[] {
  const named = rates.filter((rate) => rate.countries.includes(country));
  const reaching = named.length > 0 ? named : rates.filter((rate) => rate.countries.includes("*"));
  return reaching
    .map((rate) => ({ rate, price: priceOf(rate, subtotal) }))
    .sort((a, b) => a.price.amount - b.price.amount || a.rate.position - b.rate.position || (a.rate.id < b.rate.id ? -1 : 1))
    .map(({ rate, price }) => ({
      id: rate.id,
      name: rate.name,
      price,
      says: price.amount === 0 && rate.price.amount > 0 ? `${rate.name}, free from a subtotal that was reached` : rate.name,
      min_days: rate.min_days,
      max_days: rate.max_days,
    }));
}

function priceOf(rate: ShippingRate, subtotal: Money): Money {
  const free = rate.free_from !== null && subtotal.amount >= rate.free_from.amount;
  return free ? zero(rate.price.currency) : rate.price;
}

/** Every country some rate names, and "*" when one is for everywhere else. */
export function reachedCountries(rates: readonly ShippingRate[]): string[] {
  return [...new Set(rates.flatMap((rate) => rate.countries))].sort();
}
