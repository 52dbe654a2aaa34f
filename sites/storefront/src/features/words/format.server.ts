// How are amounts, days and places written in a shop?
import { formatMoney, type Money } from "../../../../../kit/money.ts";
import { addDays, dayIn, minute } from "../../../../../kit/time.ts";

/** Making a formatter costs a hundred times more than using it; there are only as many as a shop has languages and zones. */
function kept<Value>(): (key: string, make: () => Value) => Value {
  const all = new Map<string, Value>();
  return (key, make) => {
    const known = all.get(key);
    if (known !== undefined) return known;
    if (all.size > 500) all.clear();
    const made = make();
    all.set(key, made);
    return made;
  };
}

const dates = kept<Intl.DateTimeFormat>();
const locales = kept<string>();
const places = kept<Intl.DisplayNames>();
const numbers = kept<Intl.NumberFormat>();
const ranges = kept<string>();
const prices = kept<string>();
const placeNames = kept<string>();
const todays = kept<string>();

/** Where most shoppers are decides the form: "$12.99" in the US, "12,99 €" in Germany. */
export function localeOf(shop: { language: string; country: string }): string {
  const locale = `${shop.language}-${shop.country}`;
  return locales(locale, () => (Intl.NumberFormat.supportedLocalesOf(locale).length > 0 ? locale : shop.language));
}

export function price(amount: Money, locale: string): string {
  return prices(`${amount.amount} ${amount.currency} ${locale}`, () => formatMoney(amount, locale));
}

/** "Dec 3 – 12": calendar days of the store, counted from its today. */
export function arrival(shop: { time_zone: string }, nowMs: number, minDays: number, maxDays: number, locale: string): string {
  const today = todays(`${shop.time_zone} ${Math.floor(nowMs / minute)}`, () => dayIn(shop.time_zone, nowMs));
  return dayRange(addDays(today, minDays), addDays(today, maxDays), locale);
}

export function dayRange(from: string, until: string, locale: string): string {
  const format = dates(`range ${locale}`, () => new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", timeZone: "UTC" }));
  // The same few ranges stand on every page of a day, and writing one takes as long as writing a hundred prices.
  return ranges(`${from} ${until} ${locale}`, () => format.formatRange(Date.parse(`${from}T00:00:00Z`), Date.parse(`${until}T00:00:00Z`)));
}

/** "4.5", "1,204": with as many decimals as asked for at least, and one at most. */
export function numberOf(value: number, locale: string, decimals: 0 | 1 = 0): string {
  const make = () => new Intl.NumberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: 1 });
  return numbers(`${locale} ${decimals}`, make).format(value);
}

export function dateOf(atMs: number, zone: string, locale: string): string {
  return dates(`date ${locale} ${zone}`, () => new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: zone })).format(atMs);
}

export function momentOf(atMs: number, zone: string, locale: string): string {
  const make = () => new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short", timeZone: zone });
  return dates(`moment ${locale} ${zone}`, make).format(atMs);
}

/** "CN" -> "China"; the code itself where nothing is known. */
export function placeName(country: string, language: string): string {
  if (!/^[A-Z]{2}$/.test(country)) return country;
  const names = () => places(language, () => new Intl.DisplayNames(language, { type: "region" }));
  return placeNames(`${country} ${language}`, () => names().of(country) ?? country);
}
