// What is a region called in English, where suppliers know it by that name only?

// biome-ignore format: a table reads better than a column
const names: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  AT: {
    burgenland: "Burgenland", karnten: "Carinthia", kaernten: "Carinthia", niederosterreich: "Lower Austria", niederoesterreich: "Lower Austria", salzburg: "Salzburg",
    steiermark: "Styria", tirol: "Tyrol", oberosterreich: "Upper Austria", oberoesterreich: "Upper Austria", wien: "Vienna", vorarlberg: "Vorarlberg",
    carinthia: "Carinthia", "lower austria": "Lower Austria", styria: "Styria", tyrol: "Tyrol", "upper austria": "Upper Austria", vienna: "Vienna",
  },
  DE: {
    "baden wurttemberg": "Baden-Wuerttemberg", bayern: "Bavaria", hessen: "Hesse", niedersachsen: "Lower Saxony", "mecklenburg vorpommern": "Mecklenburg-Western Pomerania",
    "nordrhein westfalen": "North Rhine-Westphalia", "rheinland pfalz": "Rhineland-Palatinate", sachsen: "Saxony", "sachsen anhalt": "Saxony-Anhalt", thuringen: "Thuringia",
  },
};

/** Italy's provinces by the region they lie in: suppliers list the twenty regions (ISO 3166-2:IT). */
// biome-ignore format: a table reads better than a column
const italy: Readonly<Record<string, string>> = {
  Abruzzo: "AQ CH PE TE", "Aosta Valley": "AO", Apulia: "BA BT BR FG LE TA", Basilicata: "MT PZ", Calabria: "CZ CS KR RC VV", Campania: "AV BN CE NA SA",
  "Emilia-Romagna": "BO FE FC MO PR PC RA RE RN", "Friuli-Venezia Giulia": "GO PN TS UD", Lazio: "FR LT RI RM VT", Liguria: "GE IM SP SV",
  Lombardy: "BG BS CO CR LC LO MN MI MB PV SO VA", Marche: "AN AP FM MC PU", Molise: "CB IS", Piedmont: "AL AT BI CN NO TO VB VC", Sardinia: "CA NU OR SS SU",
  Sicily: "AG CL CT EN ME PA RG SR TP", "Trentino-Alto Adige": "BZ TN", Tuscany: "AR FI GR LI LU MS PI PT PO SI", Umbria: "PG TR", Veneto: "BL PD RO TV VE VR VI",
};
// biome-ignore format: a table reads better than a column
const italianNames: Readonly<Record<string, string>> = {
  "valle d aosta": "Aosta Valley", puglia: "Apulia", lombardia: "Lombardy", piemonte: "Piedmont", sardegna: "Sardinia", sicilia: "Sicily", toscana: "Tuscany",
  "trentino alto adige sudtirol": "Trentino-Alto Adige", "emilia romagna": "Emilia-Romagna", "friuli venezia giulia": "Friuli-Venezia Giulia",
  roma: "Lazio", milano: "Lombardy", napoli: "Campania", torino: "Piedmont", palermo: "Sicily", firenze: "Tuscany", bologna: "Emilia-Romagna", genova: "Liguria", venezia: "Veneto", bari: "Apulia",
};

function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z]+/g, " ")
    .trim();
}

/** "Tirol" is "Tyrol", "MI" and "Milano" are "Lombardy". "Other" where the country's list is closed and has no such name; null where no list is kept. */
export function englishRegion(country: string, region: string): string | null {
  const wanted = plain(region);
  if (wanted === "") return null;
  if (country === "IT") {
    const own = Object.entries(italy).find(([name, codes]) => plain(name) === wanted || codes.split(" ").includes(wanted.toUpperCase()));
    return own?.[0] ?? italianNames[wanted] ?? "Other";
  }
  if (country === "AT") return names.AT?.[wanted] ?? "Other";
  return names[country]?.[wanted] ?? null;
}
