// In which language does a store's mail speak?
import { ar } from "./words/ar.rules.ts";
import { de } from "./words/de.rules.ts";
import { en, type MailWords } from "./words/en.rules.ts";
import { es } from "./words/es.rules.ts";
import { fr } from "./words/fr.rules.ts";
import { it } from "./words/it.rules.ts";
import { nl } from "./words/nl.rules.ts";
import { pl } from "./words/pl.rules.ts";
import { pt } from "./words/pt.rules.ts";

const tables: Readonly<Record<string, MailWords>> = { ar, de, en, es, fr, it, nl, pl, pt };

/** A language without a table is answered in English. */
export const mailWords = (language: string): MailWords => tables[language] ?? en;

/** "Order #{number}" with { number: 1001 } -> "Order #1001" */
export function fill(text: string, gaps: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (gap, name: string) => String(gaps[name] ?? gap));
}
