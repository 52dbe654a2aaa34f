// Which states and provinces does a country have, where taxes or parcels depend on them?

type Regions = Readonly<Record<string, string>>;

// biome-ignore format: a table reads better than a column
/** ISO 3166-2 codes without the country, by country. The District of Columbia and the territories post is sent to are among the states. */
export const regionsOf: Readonly<Record<string, Regions>> = {
  US: {
    AL: "Alabama", AK: "Alaska", AZ: "Arizona", AR: "Arkansas", CA: "California", CO: "Colorado", CT: "Connecticut", DC: "District of Columbia",
    DE: "Delaware", FL: "Florida", GA: "Georgia", HI: "Hawaii", ID: "Idaho", IL: "Illinois", IN: "Indiana", IA: "Iowa", KS: "Kansas",
    KY: "Kentucky", LA: "Louisiana", ME: "Maine", MD: "Maryland", MA: "Massachusetts", MI: "Michigan", MN: "Minnesota", MS: "Mississippi",
    MO: "Missouri", MT: "Montana", NE: "Nebraska", NV: "Nevada", NH: "New Hampshire", NJ: "New Jersey", NM: "New Mexico", NY: "New York",
    NC: "North Carolina", ND: "North Dakota", OH: "Ohio", OK: "Oklahoma", OR: "Oregon", PA: "Pennsylvania", RI: "Rhode Island",
    SC: "South Carolina", SD: "South Dakota", TN: "Tennessee", TX: "Texas", UT: "Utah", VT: "Vermont", VA: "Virginia", WA: "Washington",
    WV: "West Virginia", WI: "Wisconsin", WY: "Wyoming", PR: "Puerto Rico", GU: "Guam", VI: "Virgin Islands", AS: "American Samoa",
    MP: "Northern Mariana Islands", AA: "Armed Forces Americas", AE: "Armed Forces Europe", AP: "Armed Forces Pacific",
  },
  CA: {
    AB: "Alberta", BC: "British Columbia", MB: "Manitoba", NB: "New Brunswick", NL: "Newfoundland and Labrador", NS: "Nova Scotia",
    NT: "Northwest Territories", NU: "Nunavut", ON: "Ontario", PE: "Prince Edward Island", QC: "Quebec", SK: "Saskatchewan", YT: "Yukon",
  },
  AU: {
    ACT: "Australian Capital Territory", NSW: "New South Wales", NT: "Northern Territory", QLD: "Queensland", SA: "South Australia",
    TAS: "Tasmania", VIC: "Victoria", WA: "Western Australia",
  },
};

/** Without case and accents: "Québec" is "quebec". */
function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .replace(/[^a-z]+/g, " ")
    .trim();
}

/** "California", "california", "CA" and "US-CA" are CA. Null when the country has no such region, or none are kept for it. */
export function regionCode(country: string, region: string): string | null {
  const regions = regionsOf[country];
  if (!regions) return null;
  const code = region.trim().toUpperCase().replace(`${country}-`, "");
  if (Object.hasOwn(regions, code)) return code;
  const wanted = plain(region);
  return Object.entries(regions).find(([, name]) => plain(name) === wanted)?.[0] ?? null;
}
