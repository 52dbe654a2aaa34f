// What do the states of the USA add to a price?
import type { DatedRate, RateSource } from "./rates.rules.ts";

export const usSource: RateSource = {
  name: "state base rates without counties, cities and districts",
  url: "https://federalstatelaw.com/tables/sales-tax",
  as_of: "2025-12-15",
};

// biome-ignore format: a table reads better than a column
/**
 * State-level rates only: a county or city may add to them, so they may be too low and never too high. The figures of CA, UT and VA hold the part every
 * place in the state adds. Sources disagree about NM (4.875 or 5.13) and UT (4.85 or 6.1); the lower is here.
 */
export const stateRates: Readonly<Record<string, readonly DatedRate[]>> = {
  AL: [["", 40_000]], AK: [["", 0]], AZ: [["", 56_000]], AR: [["", 65_000]], CA: [["", 72_500]], CO: [["", 29_000]], CT: [["", 63_500]],
  DC: [["", 60_000]], DE: [["", 0]], FL: [["", 60_000]], GA: [["", 40_000]], HI: [["", 40_000]], ID: [["", 60_000]], IL: [["", 62_500]],
  IN: [["", 70_000]], IA: [["", 60_000]], KS: [["", 65_000]], KY: [["", 60_000]], LA: [["", 44_500], ["2025-01-01", 50_000]],
  ME: [["", 55_000]], MD: [["", 60_000]], MA: [["", 62_500]], MI: [["", 60_000]], MN: [["", 68_750]], MS: [["", 70_000]],
  MO: [["", 42_250]], MT: [["", 0]], NE: [["", 55_000]], NV: [["", 68_500]], NH: [["", 0]], NJ: [["", 66_250]], NM: [["", 48_750]],
  NY: [["", 40_000]], NC: [["", 47_500]], ND: [["", 50_000]], OH: [["", 57_500]], OK: [["", 45_000]], OR: [["", 0]], PA: [["", 60_000]],
  RI: [["", 70_000]], SC: [["", 60_000]], SD: [["", 42_000]], TN: [["", 70_000]], TX: [["", 62_500]], UT: [["", 48_500]],
  VT: [["", 60_000]], VA: [["", 53_000]], WA: [["", 65_000]], WV: [["", 60_000]], WI: [["", 50_000]], WY: [["", 40_000]],
};

/**
 * States that tax delivery even where it is a line of its own (https://www.taxjar.com/blog/calculations/sales-tax-and-shipping, compared with
 * https://help.whatnot.com/hc/en-us/articles/4412099990157). Florida is among them because a shopper cannot avoid the charge by collecting the parcel.
 */
export const statesTaxingDelivery: ReadonlySet<string> = new Set(
  "AR CT DC FL GA HI IN KY MN MS NE NJ NM NY NC ND OH PA RI SC SD TN TX VT WA WV WI".split(" "),
);
