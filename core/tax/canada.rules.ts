// What do Canada and its provinces add to a price?
import type { DatedRate, RateSource } from "./rates.rules.ts";

export const canadaSource: RateSource = {
  name: "node-sales-tax",
  url: "https://github.com/valeriansaliou/node-sales-tax",
  as_of: "2025-10-31",
};

export type CanadianTax = "GST" | "HST" | "PST" | "QST" | "RST";
type Province = readonly (readonly [name: CanadianTax, rates: readonly DatedRate[]])[];

const gst = ["GST", [["", 50_000]]] as const;
const hst = (...rates: DatedRate[]): Province => [["HST", rates]];

/** A province either joins its tax with the federal one (HST) or adds its own beside the GST. */
export const provinceTaxes: Readonly<Record<string, Province>> = {
  AB: [gst],
  BC: [gst, ["PST", [["", 70_000]]]],
  MB: [gst, ["RST", [["", 70_000]]]],
  NB: hst(["", 150_000]),
  NL: hst(["", 150_000]),
  NS: hst(["", 150_000], ["2025-04-01", 140_000]),
  NT: [gst],
  NU: [gst],
  ON: hst(["", 130_000]),
  PE: hst(["", 150_000]),
  QC: [gst, ["QST", [["", 99_750]]]],
  SK: [gst, ["PST", [["", 60_000]]]],
  YT: [gst],
};
