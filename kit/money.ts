// How is money held, added, shared out and shown?
import { z } from "zod";
import { Problem, refusal } from "./problem.ts";

/** An amount in minor units of its currency: { amount: 1299, currency: "USD" } is 12.99 dollars, { amount: 1299, currency: "JPY" } is 1,299 yen. */
export interface Money {
  readonly amount: number;
  readonly currency: Currency;
}

/** An ISO 4217 code in capitals. */
export type Currency = string;

export const currencyMismatch = refusal("currency_mismatch", 422, "Amounts of different currencies cannot be combined.");
export const amountOutOfRange = refusal("amount_out_of_range", 422, "The amount is too large.");

// biome-ignore format: a table reads better than a column
/** Currencies a store may trade in, with the digits of their minor unit (ISO 4217; Stripe charges the same minor units). */
export const currencyDigits: Readonly<Record<Currency, number>> = {
  USD: 2, EUR: 2, GBP: 2, CAD: 2, AUD: 2, NZD: 2, CHF: 2, SEK: 2, NOK: 2, DKK: 2, PLN: 2, CZK: 2, RON: 2, HUF: 2, BRL: 2, MXN: 2,
  SGD: 2, HKD: 2, ZAR: 2, AED: 2, SAR: 2, ILS: 2, INR: 2, CNY: 2, JPY: 0, KRW: 0, CLP: 0, KWD: 3, BHD: 3, JOD: 3,
};

export const MoneySchema = z
  .object({
    amount: z.int().meta({ description: "Minor units of the currency: 1299 is 12.99 USD." }),
    currency: z.string().regex(/^[A-Z]{3}$/),
  })
  .meta({ id: "Money" });

/** @throws Problem amount_out_of_range when the amount is no safe integer. */
export function money(amount: number, currency: Currency): Money {
  if (!Number.isSafeInteger(amount)) throw new Problem(amountOutOfRange, { detail: `${amount} ${currency}` });
  return { amount: amount === 0 ? 0 : amount, currency };
}

export const zero = (currency: Currency): Money => money(0, currency);

function sameCurrency(left: Money, right: Money) {
  if (left.currency !== right.currency) throw new Problem(currencyMismatch, { detail: `${left.currency} and ${right.currency}` });
}

/** @throws Problem currency_mismatch */
export function add(left: Money, right: Money): Money {
  sameCurrency(left, right);
  return money(left.amount + right.amount, left.currency);
}

/** @throws Problem currency_mismatch */
export function subtract(left: Money, right: Money): Money {
  sameCurrency(left, right);
  return money(left.amount - right.amount, left.currency);
}

/** The sum of amounts of one currency; zero of that currency when there are none. @throws Problem currency_mismatch */
export function sum(amounts: readonly Money[], currency: Currency): Money {
  return amounts.reduce(add, zero(currency));
}

/** `times` is a whole number: a quantity. */
export function multiply(value: Money, times: number): Money {
  return money(value.amount * times, value.currency);
}

/** @throws Problem currency_mismatch */
export function compare(left: Money, right: Money): number {
  sameCurrency(left, right);
  return left.amount - right.amount;
}

/**
 * The exact product of an integer and a fraction, rounded half to even (IEEE 754 roundTiesToEven), so that rounding favours nobody over many lines.
 * BigInt throughout: no float ever holds money.
 */
export function roundedShare(amount: number, numerator: number, denominator: number): number {
  const product = BigInt(amount) * BigInt(numerator);
  const divisor = BigInt(denominator);
  const sign = product < 0n !== divisor < 0n ? -1n : 1n;
  const [top, bottom] = [product < 0n ? -product : product, divisor < 0n ? -divisor : divisor];
  const [whole, rest] = [top / bottom, top % bottom];
  const twice = rest * 2n;
  const up = twice > bottom || (twice === bottom && whole % 2n === 1n);
  const rounded = Number(sign * (whole + (up ? 1n : 0n)));
  return rounded === 0 ? 0 : rounded;
}

/** A rate in parts per million of the value: 200_000 is 20 %. Half-even. */
export function portion(value: Money, partsPerMillion: number): Money {
  return money(roundedShare(value.amount, partsPerMillion, 1_000_000), value.currency);
}

/**
 * Shares an amount out in proportion to the weights so that the parts sum to it exactly: each gets its floor, and what is left goes one by one to the
 * largest remainders, ties to the earlier weight. All weights zero: everything goes to the first.
 */
export function allocate(value: Money, weights: readonly number[]): Money[] {
  if (weights.length === 0) return [];
  const total = weights.reduce((left, right) => left + BigInt(right), 0n);
  if (total === 0n) return weights.map((_, index) => (index === 0 ? value : zero(value.currency)));
  const negative = value.amount < 0;
  const amount = BigInt(Math.abs(value.amount));
  const parts = weights.map((weight, index) => {
    const product = amount * BigInt(weight);
    return { index, share: product / total, rest: product % total };
  });
  let left = amount - parts.reduce((done, part) => done + part.share, 0n);
  for (const part of [...parts].sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1))) {
    if (left === 0n) break;
    part.share += 1n;
    left -= 1n;
  }
  return parts.map((part) => money(Number(negative ? -part.share : part.share), value.currency));
}

/** Reads a provider's decimal text ("1,299.00", "3.44") into minor units; extra digits are rounded half to even. Null when it is no amount. */
export function parseDecimal(text: string, currency: Currency): Money | null {
  const match = /^\s*(-?)(\d{1,3}(?:,\d{3})+|\d{1,13})(?:\.(\d{1,12}))?\s*$/.exec(text);
  if (!match) return null;
  const [, sign, whole = "0", fraction = ""] = match;
  const digits = currencyDigits[currency] ?? 2;
  const scaled = BigInt(whole.replaceAll(",", "") + fraction);
  const scale = 10 ** fraction.length;
  const amount = Number(scaled) <= Number.MAX_SAFE_INTEGER ? roundedShare(Number(scaled), 10 ** digits, scale) : Number.NaN;
  return Number.isSafeInteger(amount) ? money(sign ? -amount : amount, currency) : null;
}

/** The decimal text of an amount, for providers that want major units: "12.99". */
export function toDecimal(value: Money): string {
  const digits = currencyDigits[value.currency] ?? 2;
  const text = String(Math.abs(value.amount)).padStart(digits + 1, "0");
  const sign = value.amount < 0 ? "-" : "";
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

const formats = new Map<string, Intl.NumberFormat>();

/** Making a format costs a hundred times more than using it. */
function formatOf(locale: string, currency: Currency, digits: number): Intl.NumberFormat {
  const key = `${locale} ${currency}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, { style: "currency", currency, minimumFractionDigits: digits, maximumFractionDigits: digits });
  formats.set(key, made);
  return made;
}

/** For people: "$12.99", "12,99 €". */
export function formatMoney(value: Money, locale = "en-US"): string {
  const digits = currencyDigits[value.currency] ?? 2;
  return formatOf(locale, value.currency, digits).format(toDecimal(value) as Intl.StringNumericLiteral);
}

/** Converts by a rate given as parts per million of target minor units per source minor unit, half-even. The caller holds the rate's source and date. */
export function convert(value: Money, to: Currency, ratePartsPerMillion: number): Money {
  return money(roundedShare(value.amount, ratePartsPerMillion, 1_000_000), to);
}
