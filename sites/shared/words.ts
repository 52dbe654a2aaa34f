// How are counts and codes written as words?

/** "1 order", "3 orders", "1,204 orders" */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}

/** "out_for_delivery" -> "Out for delivery" */
export function sentence(code: string): string {
  const words = code.replaceAll("_", " ").replaceAll(".", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Parts per million as a percentage with at most one digit: 412_345 -> "41.2 %". */
export function percent(partsPerMillion: number): string {
  const tenths = Math.round(partsPerMillion / 1_000);
  return `${(tenths / 10).toLocaleString("en", { maximumFractionDigits: 1 })} %`;
}

const countries = new Intl.DisplayNames("en", { type: "region" });

/** "DE" -> "Germany"; the code itself where nothing is known. */
export function countryName(code: string): string {
  try {
    return /^[A-Z]{2}$/.test(code) ? (countries.of(code) ?? code) : code;
  } catch {
    return code;
  }
}

const currencies = new Intl.DisplayNames("en", { type: "currency" });
const languages = new Intl.DisplayNames("en", { type: "language" });

/** "EUR" -> "Euro" */
export const currencyName = (code: string): string => currencies.of(code) ?? code;

/** "de" -> "German" */
export const languageName = (code: string): string => languages.of(code) ?? code;
