// What of a supplier's answer goes into the shop?
import type { Money } from "../../kit/money.ts";
import { claimsIn } from "../content/claims.rules.ts";
import { tidyTitle } from "../content/content.rules.ts";
import { cleanSupplierHtml, textOf } from "../content/html.rules.ts";
import { mostOptions, mostValues, type ProductOption } from "../products/variants.contract.ts";
import { variantTitle } from "../products/variants.rules.ts";
import type { SupplierProduct, SupplierShipping, SupplierVariant } from "../suppliers/supplier-products.contract.ts";

export interface NormalVariant {
  external_id: string;
  order_key: string;
  /** One for each option. */
  option_values: string[];
  cost: Money;
  stock: number | null;
  image: string | null;
  weight_grams: number | null;
  ships_from: string;
}

export interface NormalProduct {
  external_id: string;
  url: string;
  title: string;
  /** Cleaned: no links, no scripts, no offers. */
  description_html: string;
  category: string;
  options: ProductOption[];
  variants: NormalVariant[];
  attributes: { name: string; value: string }[];
  images: string[];
  shipping: SupplierShipping[];
}

const longestName = 40;
const longestValue = 60;
const longestDescription = 60_000;
const mostStated = 20;
/** What suppliers fill in for their own market place and says nothing to a shopper. */
const emptyAttribute =
  /^(?:brand name|origin|place of origin|choice|semi[_-]choice|high[- ]concerned chemical|hign-concerned chemical|model number|is customized|cn|item type)$/i;
const emptyValue = /^(?:none|no|null|n\/a|na|other|yes|-|\/)$/i;

const letters = (text: string, most: number) => [...text].slice(0, most).join("").trim();

interface Matrix {
  options: ProductOption[];
  /** One row a variant. */
  rows: string[][];
}

const columnsOf = ({ options, rows }: Matrix, keep: (at: number) => boolean): Matrix => ({
  options: options.filter((_, at) => keep(at)),
  rows: rows.map((row) => row.filter((_, at) => keep(at))),
});

/** More options than a product can have: the last ones become one, "Length / Plug" with "2 m / EU". */
function fold({ options, rows }: Matrix): Matrix {
  if (options.length <= mostOptions) return { options, rows };
  const at = mostOptions - 1;
  const name = letters(
    options
      .slice(at)
      .map((one) => one.name)
      .join(" / "),
    longestName,
  );
  const taken = new Map<string, string>();
  const used = new Set<string>();
  const joined = rows.map((row) => {
    const whole = row.slice(at).join(" / ");
    const known = taken.get(whole);
    if (known !== undefined) return known;
    let value = letters(whole, longestValue);
    for (let n = 2; used.has(value.toLowerCase()); n++) value = `${letters(whole, longestValue - 5)} ${n}`;
    used.add(value.toLowerCase());
    taken.set(whole, value);
    return value;
  });
  return {
    options: [...options.slice(0, at), { name, values: [...new Set(joined)] }],
    rows: rows.map((row, index) => [...row.slice(0, at), joined[index] ?? ""]),
  };
}

/** An option with one value for all is a fact of the product and no choice. */
function withoutChoice(matrix: Matrix): { matrix: Matrix; facts: { name: string; value: string }[] } {
  const single = matrix.options.map((_, at) => new Set(matrix.rows.map((row) => row[at])).size === 1);
  const facts = matrix.options.flatMap(({ name }, at) => (single[at] ? [{ name, value: matrix.rows[0]?.[at] ?? "" }] : []));
  return { matrix: columnsOf(matrix, (at) => !single[at]), facts };
}

/** Specifications as suppliers write them into the text, "Weight: 320 g", in a row or on a line of their own. */
function statedIn(descriptionHtml: string): { name: string; value: string }[] {
  return textOf(descriptionHtml)
    .split("\n")
    .flatMap((line) => {
      const [, name = "", value = ""] = /^([\p{L}][\p{L} ]{2,28}): *(\S.{0,78})$/u.exec(line) ?? [];
      return name && !/^(?:note|notice|attention|features?|package included|packing list)$/i.test(name) ? [{ name, value }] : [];
    })
    .slice(0, mostStated);
}

/** What an option says is said by the option. */
const spelling = (name: string) => name.toLowerCase().replace(/^colors?$/, "colour");

function attributesOf(
  product: SupplierProduct,
  options: readonly ProductOption[],
  facts: readonly { name: string; value: string }[],
  text: string,
) {
  const known = new Set(options.map((one) => spelling(one.name)));
  return [...product.attributes, ...facts, ...statedIn(text)].filter(({ name, value }) => {
    const key = spelling(name);
    if (known.has(key) || emptyAttribute.test(name) || emptyValue.test(value)) return false;
    known.add(key);
    return true;
  });
}

/** An option holds so many values; variants beyond them are left out. */
function withinValues(variants: readonly NormalVariant[], options: readonly ProductOption[]): NormalVariant[] {
  const allowed = options.map((one) => new Set(one.values.slice(0, mostValues)));
  return variants.filter(({ option_values }) => option_values.every((value, at) => allowed[at]?.has(value)));
}

/** Each combination once: of two variants that read alike the first can be chosen, the second could never be. */
function distinct(variants: readonly NormalVariant[]): NormalVariant[] {
  const seen = new Set<string>();
  return variants.filter(({ option_values }) => {
    const key = variantTitle(option_values).toLowerCase();
    return !seen.has(key) && seen.add(key);
  });
}

function normalVariant(variant: SupplierVariant, option_values: string[]): NormalVariant {
  const { external_id, order_key, cost, stock, image, weight_grams, ships_from } = variant;
  return { external_id, order_key, option_values, cost, stock, image, weight_grams, ships_from };
}

function descriptionOf(html: string): string {
  const unfit = (text: string) => claimsIn(text).length > 0;
  // Suppliers number their points in brackets that no shop prints.
  const cleaned = cleanSupplierHtml(html.replace(/【\s*\d{1,2}\s*】\s*/g, ""), unfit);
  return cleaned.length <= longestDescription ? cleaned : cleanSupplierHtml(cleaned.slice(0, longestDescription), unfit);
}

/** The supplier's product as a shop would keep it. The adapter has left out what cannot be sold. */
export function normalise(product: SupplierProduct): NormalProduct {
  const { matrix, facts } = withoutChoice({ options: product.options, rows: product.variants.map((one) => one.options) });
  const { options, rows } = fold(matrix);
  const all = distinct(product.variants.map((one, at) => normalVariant(one, rows[at] ?? [])));
  const variants = withinValues(all, options);
  const description_html = descriptionOf(product.description_html);
  const used = options.map(({ name }, at) => ({ name, values: [...new Set(variants.map((one) => one.option_values[at] ?? ""))] }));
  return {
    external_id: product.external_id,
    url: product.url,
    title: tidyTitle(product.title),
    description_html,
    category: product.category,
    options: used,
    variants,
    attributes: attributesOf(product, matrix.options, facts, description_html),
    images: [...new Set(product.images)],
    shipping: product.shipping,
  };
}
