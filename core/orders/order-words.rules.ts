// In which language is an order's way told?
import { ar } from "./words/ar.rules.ts";
import { de } from "./words/de.rules.ts";
import { en, type OrderWords } from "./words/en.rules.ts";
import { es } from "./words/es.rules.ts";
import { fr } from "./words/fr.rules.ts";
import { it } from "./words/it.rules.ts";
import { nl } from "./words/nl.rules.ts";
import { pl } from "./words/pl.rules.ts";
import { pt } from "./words/pt.rules.ts";

const tables: Readonly<Record<string, OrderWords>> = { ar, de, en, es, fr, it, nl, pl, pt };

/** A language without a table is answered in English. */
export const orderWords = (language: string): OrderWords => tables[language] ?? en;
