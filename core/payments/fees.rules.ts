// What will taking a payment cost, before the provider has said?
import { currencyDigits, type Money, money, roundedShare } from "../../kit/money.ts";

/**
 * What a domestic card payment usually costs by the account's country: parts per million and hundredths of the currency. Rules of thumb for reckoning
 * before the real fee is known, not quoted from a price list; each provider publishes its own (Stripe's is at https://stripe.com/pricing).
 */
// biome-ignore format: a table reads better than a column
const prices: Readonly<Record<string, readonly [ppm: number, fixed: number]>> = {
  US: [29_000, 30], CA: [29_000, 30], GB: [15_000, 20], AU: [17_000, 30], NZ: [27_000, 30], JP: [36_000, 0], SG: [34_000, 50], HK: [34_000, 235],
  CH: [29_000, 30], NO: [24_000, 200], SE: [15_000, 180], DK: [15_000, 180], PL: [15_000, 100], CZ: [15_000, 650], RO: [15_000, 100],
};
const union = [15_000, 25] as const;
const elsewhere = [29_000, 30] as const;
const euroCountries = new Set("AT BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK".split(" "));

/** An estimate to reckon profit with until the real fee replaces it, which may take a day. */
export function expectedFee(total: Money, country: string): Money {
  if (total.amount === 0) return total;
  const [ppm, hundredths] = prices[country] ?? (euroCountries.has(country) ? union : elsewhere);
  const scale = 10 ** (currencyDigits[total.currency] ?? 2);
  return money(roundedShare(total.amount, ppm, 1_000_000) + roundedShare(hundredths, scale, 100), total.currency);
}
