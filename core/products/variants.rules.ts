// Which variants does a product have, and what do they say of it as a whole?
import { no, type Verdict, yes } from "../../kit/result.ts";
import { mostVariants, type NewOption, type ProductOption, variantsMismatch } from "./variants.contract.ts";

/** What the rules need to know of a variant. */
export interface VariantFacts {
  id: string;
  option_values: readonly string[];
  position: number;
}

/** "Red / M"; a product without options has one variant that needs no name. */
export function variantTitle(values: readonly string[]): string {
  return values.length === 0 ? "Default" : values.join(" / ");
}

const folded = (text: string) => text.toLowerCase();

function firstDouble(texts: readonly string[]): string | null {
  const seen = new Set<string>();
  for (const text of texts) {
    if (seen.has(folded(text))) return text;
    seen.add(folded(text));
  }
  return null;
}

/** Names and values are told apart without regard to case: "Red" and "red" are one colour. */
export function checkOptions(options: readonly ProductOption[]): Verdict {
  const name = firstDouble(options.map((one) => one.name));
  if (name) return no(variantsMismatch, `The option "${name}" is there twice.`);
  for (const option of options) {
    const value = firstDouble(option.values);
    if (value) return no(variantsMismatch, `"${value}" is there twice in ${option.name}.`);
  }
  return yes(undefined);
}

/** Every variant is one combination of the options' values, and no combination is there twice. Not every combination has to be sold. */
export function checkVariants(options: readonly ProductOption[], variants: readonly { option_values: readonly string[] }[]): Verdict {
  const checked = checkOptions(options);
  if (!checked.ok) return checked;
  if (variants.length > mostVariants) return no(variantsMismatch, `At most ${mostVariants} variants; these are ${variants.length}.`);
  for (const { option_values } of variants) {
    const title = variantTitle(option_values);
    if (option_values.length !== options.length)
      return no(variantsMismatch, `"${title}" needs one value for each of ${options.length} options.`);
    const stray = option_values.find((value, at) => !options[at]?.values.includes(value));
    if (stray !== undefined) return no(variantsMismatch, `"${stray}" is not among the values of its option.`);
  }
  const double = firstDouble(variants.map((one) => JSON.stringify(one.option_values)));
  if (double) return no(variantsMismatch, `"${variantTitle(JSON.parse(double))}" is there twice.`);
  return yes(undefined);
}

export interface PriceFacts {
  price: number;
  compare_at: number | null;
}

/** The range shown in lists, minor units. The compare-at price is that of the cheapest variant and only if it is higher: no struck-out price of something else. */
export function priceRange(variants: readonly PriceFacts[]): { price_from: number; price_to: number; compare_at_from: number | null } {
  const price_from = Math.min(...variants.map((one) => one.price));
  const cheapest = variants.filter((one) => one.price === price_from).map((one) => one.compare_at ?? 0);
  const compareAt = Math.max(...cheapest);
  return {
    price_from,
    price_to: Math.max(...variants.map((one) => one.price)),
    compare_at_from: compareAt > price_from ? compareAt : null,
  };
}

/** What becomes of variants when the options change. */
export interface Rearranged {
  options: ProductOption[];
  kept: { id: string; option_values: string[]; position: number }[];
  /** `like` is the variant whose price, weight and picture a new one starts with. */
  added: { like: string; option_values: string[]; position: number }[];
  removed: string[];
}

function combinations(options: readonly ProductOption[]): string[][] {
  return options.reduce<string[][]>((rows, option) => rows.flatMap((row) => option.values.map((value) => [...row, value])), [[]]);
}

/** Per new option: where it was among the old ones (-1: it is new), and the old value behind each of its values (null: it is new). */
function origins(before: readonly ProductOption[], wanted: readonly NewOption[]) {
  return wanted.map((option) => {
    const at = before.findIndex((old) => folded(old.name) === folded(option.was ?? option.name));
    const known = before[at]?.values ?? [];
    const was = new Map(
      option.values.map(({ value, was: old }) => [value, known.find((one) => folded(one) === folded(old ?? value)) ?? null]),
    );
    return { at, was };
  });
}

/**
 * A combination keeps its variant when its values are the same or were renamed. Of an option that is new, the variants there take the first value; of one
 * that goes, the first variant of each remaining combination stays. A new combination is made where the rest of it was sold before, so a gap a supplier
 * left stays a gap.
 */
export function rearrange(
  before: readonly ProductOption[],
  variants: readonly VariantFacts[],
  wanted: readonly NewOption[],
): Verdict<Rearranged> {
  const options = wanted.map(({ name, values }) => ({ name, values: values.map((one) => one.value) }));
  const checked = checkOptions(options);
  if (!checked.ok) return checked;
  const count = options.reduce((product, option) => product * option.values.length, 1);
  if (count > mostVariants) return no(variantsMismatch, `These options make ${count} combinations; at most ${mostVariants} are possible.`);
  const from = origins(before, wanted);
  const ordered = [...variants].sort((left, right) => left.position - right.position);
  const free = new Set(ordered.map((one) => one.id));
  const result: Rearranged = { options, kept: [], added: [], removed: [] };
  for (const option_values of combinations(options)) {
    const old = option_values.map((value, at) => from[at]?.was.get(value) ?? null);
    const fits = (variant: VariantFacts) => from.every(({ at }, n) => at < 0 || old[n] === null || variant.option_values[at] === old[n]);
    const like = ordered.find(fits);
    if (!like) continue;
    const hasNewValue = from.some(({ at }, n) => (at < 0 ? option_values[n] !== options[n]?.values[0] : old[n] === null));
    const position = result.kept.length + result.added.length;
    const same = hasNewValue ? undefined : ordered.find((variant) => free.has(variant.id) && fits(variant));
    if (same) {
      free.delete(same.id);
      result.kept.push({ id: same.id, option_values, position });
    } else result.added.push({ like: like.id, option_values, position });
  }
  result.removed = [...free];
  if (result.kept.length + result.added.length === 0) return no(variantsMismatch, "Nothing would be left to sell.");
  return yes(result);
}

/** Units that can still be sold of all variants together; null while any is unknown. */
export function totalStock(variants: readonly { stock: number | null; reserved: number }[]): number | null {
  let total = 0;
  for (const { stock, reserved } of variants) {
    if (stock === null) return null;
    total += stock - reserved;
  }
  return total;
}
