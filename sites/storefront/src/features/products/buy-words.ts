// What does the box that sells a product say, drawn on the server and again as the choice changes?
import type { Words } from "../words/en.ts";
import { fill } from "../words/words.ts";
import type { Choice } from "./choice.ts";

const names = ["add", "adding", "sold_out", "in_stock", "left", "ask_supplier", "not_offered", "this_choice_missing", "go_wrong"] as const;
export type BuyWords = Pick<Words["product"], (typeof names)[number]>;

/** What the page tells its program. */
export interface BuyFacts {
  choices: readonly Choice[];
  /** Id of the variant the page starts with. */
  start: string;
  words: BuyWords;
}

export function wordsOf(words: Words["product"]): BuyWords {
  return Object.fromEntries(names.map((name) => [name, words[name]])) as BuyWords;
}

export function stockText(choice: Choice | null, words: BuyWords): string {
  if (choice === null) return words.this_choice_missing;
  if (choice.stock === "low_stock") return fill(words.left, { count: choice.left ?? 0 });
  return choice.stock === "unknown" ? words.ask_supplier : words[choice.stock];
}
