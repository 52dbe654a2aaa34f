// What are the VAT and GST rates of countries with one rate for the whole country?
import type { DatedRate, RateSource } from "./rates.rules.ts";

export interface CountryRates {
  name: "VAT" | "GST" | "Consumption tax";
  rates: readonly DatedRate[];
  /** Places with a rate of their own, known by postal code. Zero where the country's tax does not apply. */
  exceptions?: readonly { place: string; postal_code: RegExp; rate: number }[];
}

export const vatSource: RateSource = {
  name: "ibericode/vat-rates for the European Union and the United Kingdom, node-sales-tax for the others",
  url: "https://github.com/ibericode/vat-rates",
  as_of: "2025-10-31",
};

const vat = (...rates: DatedRate[]): CountryRates => ({ name: "VAT", rates });
const except = (of: CountryRates, ...exceptions: NonNullable<CountryRates["exceptions"]>): CountryRates => ({ ...of, exceptions });

/** Standard rates: what a shop sells is taxed by them unless the merchant says otherwise. */
export const countryRates: Readonly<Record<string, CountryRates>> = {
  AT: except(
    vat(["", 200_000]),
    { place: "Jungholz", postal_code: /^6691$/, rate: 190_000 },
    { place: "Mittelberg", postal_code: /^699[123]$/, rate: 190_000 },
  ),
  BE: vat(["", 210_000]),
  BG: vat(["", 200_000]),
  CY: vat(["", 190_000]),
  CZ: vat(["", 210_000]),
  DE: except(
    vat(["", 190_000], ["2020-07-01", 160_000], ["2021-01-01", 190_000]),
    { place: "Büsingen am Hochrhein", postal_code: /^78266$/, rate: 0 },
    { place: "Heligoland", postal_code: /^27498$/, rate: 0 },
  ),
  DK: vat(["", 250_000]),
  EE: vat(["", 200_000], ["2024-01-01", 220_000], ["2025-07-01", 240_000]),
  ES: except(
    vat(["", 210_000]),
    { place: "Canary Islands", postal_code: /^(35|38)\d{3}$/, rate: 0 },
    { place: "Ceuta", postal_code: /^51\d{3}$/, rate: 0 },
    { place: "Melilla", postal_code: /^52\d{3}$/, rate: 0 },
  ),
  FI: except(vat(["", 240_000], ["2024-09-01", 255_000]), { place: "Åland", postal_code: /^22\d{3}$/, rate: 0 }),
  FR: except(
    vat(["", 200_000]),
    { place: "Guadeloupe, Martinique, Réunion", postal_code: /^97[124]\d{2}$/, rate: 85_000 },
    { place: "Guyane, Mayotte", postal_code: /^97[36]\d{2}$/, rate: 0 },
  ),
  GR: except(vat(["", 240_000]), { place: "Mount Athos", postal_code: /^630 ?86$/, rate: 0 }),
  HR: vat(["", 250_000]),
  HU: vat(["", 270_000]),
  IE: vat(["", 230_000], ["2020-09-01", 210_000], ["2021-03-01", 230_000]),
  IT: except(
    vat(["", 220_000]),
    { place: "Campione d'Italia", postal_code: /^22061$/, rate: 0 },
    { place: "Livigno", postal_code: /^23041$/, rate: 0 },
  ),
  LT: vat(["", 210_000]),
  LU: vat(["", 170_000], ["2023-01-01", 160_000], ["2024-01-01", 170_000]),
  LV: vat(["", 210_000]),
  MT: vat(["", 180_000]),
  NL: vat(["", 210_000]),
  PL: vat(["", 230_000]),
  PT: except(
    vat(["", 230_000]),
    { place: "Madeira", postal_code: /^9[0-4]\d{2}/, rate: 220_000 },
    { place: "Azores", postal_code: /^9[5-9]\d{2}/, rate: 180_000 },
  ),
  RO: vat(["", 190_000], ["2025-08-01", 210_000]),
  SE: vat(["", 250_000]),
  SI: vat(["", 220_000]),
  SK: vat(["", 200_000], ["2025-01-01", 230_000]),

  GB: vat(["", 200_000]),
  CH: vat(["", 77_000], ["2024-01-01", 81_000]),
  NO: vat(["", 250_000]),
  IS: vat(["", 240_000]),
  AE: vat(["", 50_000]),
  SA: vat(["", 150_000]),
  ZA: vat(["", 150_000]),
  MX: vat(["", 160_000]),
  KR: vat(["", 100_000]),
  IL: vat(["", 170_000], ["2025-01-01", 180_000]),
  AU: { name: "GST", rates: [["", 100_000]] },
  NZ: { name: "GST", rates: [["", 150_000]] },
  SG: {
    name: "GST",
    rates: [
      ["", 70_000],
      ["2023-01-01", 80_000],
      ["2024-01-01", 90_000],
    ],
  },
  JP: { name: "Consumption tax", rates: [["", 100_000]] },
};
