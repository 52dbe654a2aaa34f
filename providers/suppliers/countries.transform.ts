// Which country does a supplier mean by a name?

/** Where suppliers keep warehouses. */
const warehouses =
  "CN US ES DE FR IT PL CZ GB RU AU BR TR UA BE NL CA MX CL KR JP SA AE IL ID TH MY SG VN PH ZA NG PT HU RO SK BG AT CH SE DK FI IE GR HK TW LT LV EE SI HR".split(
    " ",
  );
const aliases: Readonly<Record<string, string>> = {
  "mainland china": "CN",
  chine: "CN",
  usa: "US",
  "united states of america": "US",
  uk: "GB",
  "russian federation": "RU",
  "czech republic": "CZ",
  turkey: "TR",
  korea: "KR",
};
const languages = ["en", "de", "fr", "es", "it", "nl", "pl", "pt", "ar"];

let byName: Map<string, string> | undefined;

function names(): Map<string, string> {
  const found = new Map(Object.entries(aliases));
  for (const language of languages) {
    const display = new Intl.DisplayNames([language], { type: "region" });
    for (const code of warehouses) found.set((display.of(code) ?? code).toLowerCase(), code);
  }
  return found;
}

/** ISO 3166 alpha-2 of a country's code or name in one of the languages suppliers answer in; null for others. */
export function countryCode(text: string): string | null {
  const plain = text.trim();
  if (/^[A-Z]{2}$/.test(plain)) return plain;
  byName ??= names();
  return byName.get(plain.toLowerCase()) ?? null;
}

/** "United States": how forms in English call it. */
export function countryName(code: string): string {
  return new Intl.DisplayNames(["en"], { type: "region" }).of(code) ?? code;
}
