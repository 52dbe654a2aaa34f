// How many digits does a currency have, what is the least charge in it, and what does Stripe keep?
import { invalid } from "./errors.ts";

const zeroDecimal = new Set("bif clp djf gnf jpy kmf krw mga pyg rwf vnd vuv xaf xof xpf".split(" "));
const threeDecimal = new Set("bhd jod kwd omr tnd".split(" "));
const known = new Set(
  `aed afn all amd ang aoa ars aud awg azn bam bbd bdt bgn bhd bif bmd bnd bob brl bsd bwp byn bzd cad cdf chf clp cny cop crc cve czk djf dkk
   dop dzd egp etb eur fjd fkp gbp gel gip gmd gnf gtq gyd hkd hnl htg huf idr ils inr isk jmd jod jpy kes kgs khr kmf krw kwd kyd kzt lak lbp
   lkr lrd lsl mad mdl mga mkd mmk mnt mop mur mvr mwk mxn myr mzn nad ngn nio nok npr nzd omr pab pen pgk php pkr pln pyg qar ron rsd rub rwf
   sar sbd scr sek sgd shp sle sos srd std szl thb tjs tnd top try ttd twd tzs uah ugx usd uyu uzs vnd vuv wst xaf xcd xof xpf yer zar zmw`.split(
    /\s+/,
  ),
);

/** Digits after the point in Stripe's minor unit. */
export function digits(currency: string): 0 | 2 | 3 {
  if (zeroDecimal.has(currency)) return 0;
  return threeDecimal.has(currency) ? 3 : 2;
}

/** Reads a currency parameter: three letters, lower-cased, one that Stripe charges in. */
export function currencyOf(text: string, param: string): string {
  const currency = text.toLowerCase();
  if (!known.has(currency)) throw invalid(`Invalid currency: ${text}.`, param);
  return currency;
}

/** The least total, in minor units: about half a dollar (0.50, 50 yen, 0.500 dinar). Stripe has a table of its own; this is its order of size. */
export function leastCharge(currency: string): number {
  return digits(currency) === 3 ? 500 : 50;
}

/** What Stripe keeps of a charge, in minor units: 2.9 % rounded half up, plus 0.30 of the currency (30 where it has no minor unit). */
export function processingFee(amount: number, currency: string): number {
  const fixed = digits(currency) === 3 ? 300 : 30;
  return Math.floor((amount * 29 + 500) / 1_000) + fixed;
}

/** What Stripe takes for a dispute: 15.00 of the currency, won or lost. */
export function disputeFee(currency: string): number {
  return 15 * 10 ** digits(currency);
}

/** "$10.00", for messages and pages. */
export function money(amount: number, currency: string, locale = "en-US"): string {
  const fraction = digits(currency);
  return new Intl.NumberFormat(locale, {
    style: "currency",
    currency: currency.toUpperCase(),
    minimumFractionDigits: fraction,
    maximumFractionDigits: fraction,
  }).format(amount / 10 ** fraction);
}
