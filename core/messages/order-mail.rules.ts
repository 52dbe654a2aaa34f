// How does a mail about an order write amounts, days, places and names for its reader?
import type { Money } from "../../kit/money.ts";
import type { Address } from "../checkout/address.contract.ts";
import type { Adjustment } from "../checkout/quote.contract.ts";
import { type Brand, brandMoney, brandUrl } from "./brand.rules.ts";
import type { MailLine } from "./mail-parts.rules.tsx";
import { oneLine } from "./messages.rules.ts";
import type { LineFacts, OrderFacts, ParcelFacts, Span } from "./order-facts.rules.ts";
import type { MailWords } from "./words/en.rules.ts";
import { fill } from "./words.rules.ts";

// Saudi Arabia's own locale counts by the Hijri calendar; parcels are promised by the one that carriers use.
const dates = (brand: Brand, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(brand.locale, { ...options, calendar: "gregory", timeZone: brand.time_zone });

/** "1–8 December", in the store's zone. */
export function brandDays(brand: Brand, { from, until }: Span): string {
  return dates(brand, { day: "numeric", month: "long" }).formatRange(from, Math.max(from, until));
}

/** "21 November at 14:05 CET", in the store's zone. */
export function brandTime(brand: Brand, at: number): string {
  const options = { day: "numeric", month: "long", hour: "2-digit", minute: "2-digit", timeZoneName: "short" } as const;
  return dates(brand, options).format(at);
}

const webAddress = /:\/\/|\bwww\.|[\p{L}\p{N}-]\.\p{L}{2,}/iu;

/** Mail programs turn addresses into links by themselves. What a shopper typed is shown as it is, and leads nowhere. */
export function inert(text: string): string {
  const line = oneLine(text);
  return webAddress.test(line) ? line.replace(/(?<=\S)[.:](?=\S)/g, "$&\u200b") : line;
}

const postalLast = new Set(["US", "CA", "AU", "NZ", "GB", "IE"]);

/** As it stands on the parcel. */
export function addressLines(brand: Brand, address: Address): string[] {
  const { name, line1, line2, city, region, postal_code, country } = address;
  const town = postalLast.has(country)
    ? [city, [region, postal_code].filter(Boolean).join(" ")].filter(Boolean).join(", ")
    : [[postal_code, city].filter(Boolean).join(" "), region].filter(Boolean).join(", ");
  const land = new Intl.DisplayNames(brand.locale, { type: "region", fallback: "code" }).of(country) ?? country;
  return [...[name, line1, line2, town].filter(Boolean).map(inert), land];
}

const cards: Readonly<Record<string, string>> = {
  visa: "Visa",
  mastercard: "Mastercard",
  amex: "American Express",
  discover: "Discover",
  diners: "Diners Club",
  jcb: "JCB",
  unionpay: "UnionPay",
};

/** "visa •••• 4242" -> "Visa •••• 4242" */
export function paymentName(method: string): string {
  const [brand = "", ...rest] = method.split(" ");
  return [cards[brand] ?? brand, ...rest].join(" ");
}

/** Gmail cuts mails at 102 KB: what is left over stands on the order's page. */
const mostLines = 40;

export interface ShownLines {
  lines: MailLine[];
  /** How many more there are. */
  more: number;
}

export function showLines(brand: Brand, lines: readonly LineFacts[]): ShownLines {
  return {
    lines: lines.slice(0, mostLines).map(({ title, variant, quantity, price, image_path }) => ({
      title: oneLine(title),
      variant: oneLine(variant),
      quantity,
      price: price ? brandMoney(brand, price) : "",
      image_url: image_path && brandUrl(brand, image_path),
    })),
    more: Math.max(0, lines.length - mostLines),
  };
}

type Row = readonly [name: string, amount: string];

function taxName(words: MailWords, label: string): string {
  if (label === "VAT") return words.vat;
  // "GST", "QST": names that every language leaves as they are.
  return /^[A-Z]{3}$/.test(label) ? label : words.tax;
}

/** Subtotal, shipping, tax, total, and below it the tax that prices contain: the rows above the total sum to it. */
export function sumRows(brand: Brand, words: MailWords, order: Pick<OrderFacts, "adjustments" | "subtotal" | "total">): Row[] {
  const { adjustments, subtotal, total } = order;
  const amount = (value: Money) => brandMoney(brand, value);
  const name = ({ kind, label }: Adjustment) =>
    kind === "shipping"
      ? [words.shipping, inert(label)].filter(Boolean).join(" · ")
      : kind === "tax"
        ? taxName(words, label)
        : words.rounding;
  const added = adjustments
    .filter((one) => !one.included && (one.kind === "shipping" || one.amount.amount !== 0))
    .map((one): Row => [name(one), one.amount.amount === 0 ? words.free : amount(one.amount)]);
  return [[words.subtotal, amount(subtotal)], ...added, [words.total, amount(total)]];
}

/** "of which VAT: 7,98 €"; empty where prices contain no tax. */
export function taxNotes(brand: Brand, words: MailWords, adjustments: readonly Adjustment[]): Row[] {
  return adjustments
    .filter((one) => one.kind === "tax" && one.included && one.amount.amount !== 0)
    .map((one) => [fill(words.tax_within, { tax: taxName(words, one.label) }), brandMoney(brand, one.amount)]);
}

/** Who carries each parcel, under which number, and when it comes. */
export function parcelRows(brand: Brand, words: MailWords, parcels: readonly ParcelFacts[]): Row[][] {
  return parcels.map(({ carrier, tracking_number, expected }) => [
    ...(carrier ? [[words.carrier, oneLine(carrier)] as const] : []),
    [words.tracking, oneLine(tracking_number)],
    ...(expected ? [[words.expected, brandDays(brand, expected)] as const] : []),
  ]);
}
