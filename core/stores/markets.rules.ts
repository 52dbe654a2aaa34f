// What is usual in a country?

export interface Market {
  country: string;
  currency: string;
  language: "en" | "de" | "fr" | "es" | "it" | "nl" | "pl" | "pt" | "ar";
  time_zone: string;
  /** Shoppers there expect prices that contain the tax. */
  tax_included: boolean;
}

type Row = [country: string, currency: string, language: Market["language"], timeZone: string, taxIncluded: boolean];

/** Markets the wizard offers first. A country that is not here can still be sold to: it starts from the general row. */
// biome-ignore format: a table reads better than a column
const rows: readonly Row[] = [
  ["US", "USD", "en", "America/New_York", false], ["CA", "CAD", "en", "America/Toronto", false], ["GB", "GBP", "en", "Europe/London", true],
  ["IE", "EUR", "en", "Europe/Dublin", true], ["AU", "AUD", "en", "Australia/Sydney", true], ["NZ", "NZD", "en", "Pacific/Auckland", true],
  ["DE", "EUR", "de", "Europe/Berlin", true], ["AT", "EUR", "de", "Europe/Vienna", true], ["CH", "CHF", "de", "Europe/Zurich", true],
  ["FR", "EUR", "fr", "Europe/Paris", true], ["BE", "EUR", "fr", "Europe/Brussels", true], ["NL", "EUR", "nl", "Europe/Amsterdam", true],
  ["ES", "EUR", "es", "Europe/Madrid", true], ["IT", "EUR", "it", "Europe/Rome", true], ["PT", "EUR", "pt", "Europe/Lisbon", true],
  ["PL", "PLN", "pl", "Europe/Warsaw", true], ["CZ", "CZK", "en", "Europe/Prague", true], ["RO", "RON", "en", "Europe/Bucharest", true],
  ["SE", "SEK", "en", "Europe/Stockholm", true], ["NO", "NOK", "en", "Europe/Oslo", true], ["DK", "DKK", "en", "Europe/Copenhagen", true],
  ["FI", "EUR", "en", "Europe/Helsinki", true], ["JP", "JPY", "en", "Asia/Tokyo", true], ["SG", "SGD", "en", "Asia/Singapore", true],
  ["HK", "HKD", "en", "Asia/Hong_Kong", true], ["AE", "AED", "ar", "Asia/Dubai", true], ["SA", "SAR", "ar", "Asia/Riyadh", true],
  ["KW", "KWD", "ar", "Asia/Kuwait", true], ["ZA", "ZAR", "en", "Africa/Johannesburg", true], ["MX", "MXN", "es", "America/Mexico_City", true],
  ["BR", "BRL", "pt", "America/Sao_Paulo", true],
];

export const markets: readonly Market[] = rows.map(([country, currency, language, time_zone, tax_included]) => ({
  country,
  currency,
  language,
  time_zone,
  tax_included,
}));

export function marketOf(country: string): Market {
  return (
    markets.find((one) => one.country === country) ?? { country, currency: "USD", language: "en", time_zone: "UTC", tax_included: true }
  );
}
