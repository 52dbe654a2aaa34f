// How is a tax rate written down, and which one held on a day?

/** Parts per million of the net price: 72_500 is 7.25 %. */
export type Rate = number;

/** A rate and the first day it held ("2025-08-01"); "" where it held before this table begins. */
export type DatedRate = readonly [from: string, rate: Rate];

export interface RateSource {
  /** Who says so. */
  name: string;
  url: string;
  /** The day the source is of. */
  as_of: string;
}

/** The rate that holds on a day ("2026-11-21", UTC): the one with the latest beginning that is not after it. */
export function rateOn(rates: readonly DatedRate[], day: string): Rate {
  const begun = rates.filter(([from]) => from <= day);
  return begun.reduce<DatedRate>((latest, one) => (one[0] >= latest[0] ? one : latest), ["", 0])[1];
}

/** "7.25 %", "20 %", "9.975 %" */
export function sayRate(rate: Rate): string {
  return `${Number((rate / 10_000).toFixed(4))} %`;
}
