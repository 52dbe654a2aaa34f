// What goods exist in the simulated world, whoever sells them?
import { nicheTables } from "./data/niches.ts";
import type { ItemRow } from "./data/tables.ts";
import { hash } from "./dice.ts";
import { type Ending, endingOf, type Oddity, oddityOf, variantEndingOf } from "./oddities.ts";
import { combinations, factorOf, type Option, readOptions } from "./options.ts";

export interface Variant {
  /** Position in the product's variant list. */
  index: number;
  /** One clean value for each option: ["Black", "M"]. */
  values: readonly string[];
  /** The value of the option "Color", where there is one. */
  colour: string | null;
  /** Price and weight against the first variant. */
  factor: number;
  ending: Ending | null;
}

export interface Product {
  /** Stable name made from the title: "rose-quartz-roller-and-gua-sha". */
  code: string;
  niche: string;
  nicheName: string;
  nicheCategory: number;
  group: string;
  category: number;
  customs: readonly [code: string, name: string, chinese: string];
  /** The title a careful merchant would write. */
  title: string;
  /** What suppliers add to be found. */
  keywords: string;
  /** The form or icon its pictures show, and the colour where no option names one. */
  look: string;
  lookColour: string;
  /** What the first variant costs, in US cents. */
  cost: number;
  grams: number;
  options: readonly Option[];
  variants: readonly Variant[];
  points: readonly string[];
  material: string;
  atAliexpress: boolean;
  atCj: boolean;
  oddity: Oddity | null;
  ending: Ending | null;
}

export function codeOf(title: string): string {
  return title
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

function variantsOf(title: string, options: readonly Option[]): Variant[] {
  const colourAt = options.findIndex((option) => option.name === "Color");
  return combinations(options).map((combination, index) => {
    const values = combination.map((value, at) => options[at]?.values[value] ?? "");
    return {
      index,
      values,
      colour: colourAt < 0 ? null : (values[colourAt] ?? null),
      factor: combination.reduce((factor, value, at) => factor * factorOf(options[at] as Option, value), 1),
      ending: variantEndingOf(title, values),
    };
  });
}

function productOf(table: (typeof nicheTables)[number], group: (typeof table.groups)[number], row: ItemRow): Product {
  const [title, keywords, look, cost, grams, optionText, points, material, where] = row;
  const [form = "", colour] = look.split(" ");
  const options = readOptions(optionText);
  return {
    code: codeOf(title),
    niche: table.niche,
    nicheName: table.name,
    nicheCategory: table.category,
    group: group.name,
    category: group.category,
    customs: table.customs,
    title,
    keywords,
    look: form,
    lookColour: colour ?? options.find((option) => option.name === "Color")?.values[0] ?? "",
    cost,
    grams,
    options,
    variants: variantsOf(title, options),
    points: points.split(";"),
    material,
    atAliexpress: where !== "c",
    atCj: where !== "a",
    oddity: oddityOf(title),
    ending: endingOf(title),
  };
}

/** Every product, niche by niche, in the order of the tables. */
export const products: readonly Product[] = nicheTables.flatMap((table) =>
  table.groups.flatMap((group) => group.items.map((row) => productOf(table, group, row))),
);

const byHash = new Map(products.map((product) => [hash(product.code), product]));

/** Finds a product by the hash of its code: the form in which picture addresses name it. */
export function productByHash(value: number): Product | null {
  return byHash.get(value) ?? null;
}
