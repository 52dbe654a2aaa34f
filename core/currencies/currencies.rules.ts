// What is one currency worth in another, for comparing costs?
import { type Currency, convert, currencyDigits, type Money } from "../../kit/money.ts";
import { Problem, refusal } from "../../kit/problem.ts";
import type { RateUsed } from "./currencies.contract.ts";

export const rateUnknown = refusal("rate_unknown", 422, "There is no reference rate for this currency.");

/** A currency's rate: millionths of a unit for one unit of the anchor. */
interface Row {
  anchor: "EUR" | "USD";
  ppm: number;
  date: string;
  source: string;
}

const ecb = "European Central Bank, euro foreign exchange reference rates";
const fromEcb = (ppm: number): Row => ({ anchor: "EUR", ppm, date: "2026-03-13", source: ecb });
const pegged = (ppm: number, bank: string): Row => ({ anchor: "USD", ppm, date: "2026-03-13", source: `${bank}, fixed to the US dollar` });

/**
 * Rates of one day, so that the same cost is the same number wherever it is shown. What the bank does not publish is either fixed by law to the dollar,
 * or of another day and says so. A supplier's charge is settled in the supplier's own currency; nothing here decides what anybody pays.
 */
// biome-ignore format: a table reads better than a column
const table: Readonly<Record<Currency, Row>> = {
  EUR: fromEcb(1_000_000), USD: fromEcb(1_147_600), JPY: fromEcb(182_850_000), CZK: fromEcb(24_437_000), DKK: fromEcb(7_472_600),
  GBP: fromEcb(865_030), HUF: fromEcb(391_480_000), PLN: fromEcb(4_267_500), RON: fromEcb(5_094_700), SEK: fromEcb(10_754_500),
  CHF: fromEcb(903_400), NOK: fromEcb(11_159_000), AUD: fromEcb(1_629_300), BRL: fromEcb(6_017_200), CAD: fromEcb(1_572_600),
  CNY: fromEcb(7_914_500), HKD: fromEcb(8_982_700), ILS: fromEcb(3_588_300), INR: fromEcb(106_020_500), KRW: fromEcb(1_711_870_000),
  MXN: fromEcb(20_451_700), NZD: fromEcb(1_969_100), SGD: fromEcb(1_468_500), ZAR: fromEcb(19_275_400),
  AED: pegged(3_672_500, "Central Bank of the UAE"), SAR: pegged(3_750_000, "Saudi Central Bank"),
  BHD: pegged(376_000, "Central Bank of Bahrain"), JOD: pegged(709_000, "Central Bank of Jordan"),
  CLP: { anchor: "USD", ppm: 899_700_000, date: "2026-03-03", source: "interbank market as reported by La Tercera" },
  KWD: { anchor: "USD", ppm: 307_980, date: "2026-01-15", source: "market middle rate of mid-January" },
};

function rowOf(currency: Currency): Row {
  const row = table[currency];
  if (!row) throw new Problem(rateUnknown, { detail: currency });
  return row;
}

/** Units for one euro as a fraction of integers. */
function perEuro(currency: Currency): { top: bigint; bottom: bigint } {
  const row = rowOf(currency);
  const scale = 1_000_000n;
  if (row.anchor === "EUR") return { top: BigInt(row.ppm), bottom: scale };
  return { top: BigInt(row.ppm) * BigInt(rowOf("USD").ppm), bottom: scale * scale };
}

const power = (digits: number) => 10n ** BigInt(digits);

/** The reference rate between two currencies, of minor units in parts per million, rounded half up. @throws Problem rate_unknown */
export function rateBetween(from: Currency, to: Currency): RateUsed {
  if (from === to) return { from, to, rate_ppm: 1_000_000, date: rowOf(from).date, source: "the same currency" };
  const [source, target] = [perEuro(from), perEuro(to)];
  const top = target.top * source.bottom * power(currencyDigits[to] ?? 2) * 1_000_000n;
  const bottom = target.bottom * source.top * power(currencyDigits[from] ?? 2);
  const rows = [rowOf(from), rowOf(to)].sort((left, right) => left.date.localeCompare(right.date));
  return {
    from,
    to,
    rate_ppm: Number((top * 2n + bottom) / (bottom * 2n)),
    date: rows[0]?.date ?? "",
    source: [...new Set(rows.map((row) => row.source))].join("; "),
  };
}

/** A cost in another currency by the reference rate. @throws Problem rate_unknown, amount_out_of_range */
export function convertCost(cost: Money, to: Currency): Money {
  return cost.currency === to ? cost : convert(cost, to, rateBetween(cost.currency, to).rate_ppm);
}
