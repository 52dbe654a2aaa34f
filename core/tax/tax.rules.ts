// Which taxes does a place put on what is shipped there?
import { regionCode } from "../checkout/regions.rules.ts";
import { canadaSource, provinceTaxes } from "./canada.rules.ts";
import { type Rate, type RateSource, rateOn, sayRate } from "./rates.rules.ts";
import { stateRates, statesTaxingDelivery, usSource } from "./us-sales-tax.rules.ts";
import { countryRates, vatSource } from "./vat.rules.ts";

/** One tax among those that a place levies; each becomes an adjustment of its own. */
export interface TaxComponent {
  /** "VAT", "GST", "Sales tax" */
  name: string;
  /** "DE", "US-CA", "CA-QC" */
  jurisdiction: string;
  rate: Rate;
  /** "US-CA 7.25 % (state base rate, local taxes not included)" */
  says: string;
}

export interface PlaceTaxes {
  components: TaxComponent[];
  /** Is delivery taxed like the goods? */
  on_shipping: boolean;
  /** How exact the rates are. `state`: local taxes are missing; `none`: no rate is known. */
  precision: "country" | "province" | "state" | "none";
  source: RateSource | null;
}

export interface TaxedPlace {
  country: string;
  region: string;
  postal_code: string;
}

const untaxed = (says: string, jurisdiction: string, precision: PlaceTaxes["precision"], source: RateSource | null): PlaceTaxes => ({
  components: [{ name: "Tax", jurisdiction, rate: 0, says }],
  on_shipping: false,
  precision,
  source,
});

/** By the place a parcel goes to, on a day ("2026-11-21", UTC). A place without a known rate is taxed zero and says so. */
export function taxesOf(place: TaxedPlace, day: string): PlaceTaxes {
  if (place.country === "US") return usTaxes(place, day);
  if (place.country === "CA") return canadianTaxes(place, day);
  const known = countryRates[place.country];
  if (!known) {
    return untaxed(`No rate is known for ${place.country}: nothing is charged, duties may be due on delivery`, place.country, "none", null);
  }
  const special = known.exceptions?.find((one) => one.postal_code.test(place.postal_code.trim()));
  const rate = special?.rate ?? rateOn(known.rates, day);
  const where = special ? `${place.country} (${special.place})` : place.country;
  if (rate === 0) return untaxed(`${where} is outside the country's ${known.name}`, place.country, "country", vatSource);
  const component = { name: known.name, jurisdiction: place.country, rate, says: `${where} ${known.name} ${sayRate(rate)}` };
  return { components: [component], on_shipping: true, precision: "country", source: vatSource };
}

function usTaxes(place: TaxedPlace, day: string): PlaceTaxes {
  const state = regionCode("US", place.region);
  const rates = state ? stateRates[state] : undefined;
  if (!state || !rates) return untaxed("The state is not known, so no sales tax is charged", "US", "none", null);
  const rate = rateOn(rates, day);
  const jurisdiction = `US-${state}`;
  if (rate === 0) return untaxed(`${jurisdiction} has no state sales tax`, jurisdiction, "state", usSource);
  const says = `${jurisdiction} ${sayRate(rate)} (state base rate, local taxes not included)`;
  return {
    components: [{ name: "Sales tax", jurisdiction, rate, says }],
    on_shipping: statesTaxingDelivery.has(state),
    precision: "state",
    source: usSource,
  };
}

function canadianTaxes(place: TaxedPlace, day: string): PlaceTaxes {
  const province = regionCode("CA", place.region);
  const taxes = province ? provinceTaxes[province] : undefined;
  if (!province || !taxes) return untaxed("The province is not known, so no tax is charged", "CA", "none", null);
  const components = taxes.map(([name, rates]) => {
    const jurisdiction = name === "GST" ? "CA" : `CA-${province}`;
    const rate = rateOn(rates, day);
    return { name, jurisdiction, rate, says: `${jurisdiction} ${name} ${sayRate(rate)}` };
  });
  return { components, on_shipping: true, precision: "province", source: canadaSource };
}
