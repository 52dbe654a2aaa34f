// In which language does the storefront speak, and which way is it written?
import { en, type Words } from "./en.ts";

/** One table a language; a store in a language without one speaks English around its own texts. */
const tables: Readonly<Record<string, Words>> = { en };

export interface Speech {
  words: Words;
  /** For the lang attribute and for Intl. */
  language: string;
  direction: "ltr" | "rtl";
}

const rightToLeft = new Set(["ar", "he", "fa", "ur"]);

export function speechOf(language: string): Speech {
  const words = tables[language];
  return words
    ? { words, language, direction: rightToLeft.has(language) ? "rtl" : "ltr" }
    : { words: en, language: "en", direction: "ltr" };
}

/** "Only {count} left" with { count: 3 } -> "Only 3 left" */
export function fill(text: string, gaps: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (gap, name: string) => String(gaps[name] ?? gap));
}
