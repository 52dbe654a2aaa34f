// Which variant has been chosen, and what can still be chosen?

/** A variant as the page's program needs it; amounts are written already. */
export interface Choice {
  id: string;
  /** Per option, the place of its value. */
  at: readonly number[];
  price: string;
  /** The price before, where it is reduced. */
  was: string | null;
  stock: "in_stock" | "low_stock" | "sold_out" | "unknown";
  left: number | null;
  /** Place of its picture in the gallery; null shows none of its own. */
  picture: number | null;
}

export type Selection = readonly number[];

const fits = (choice: Choice, selection: Selection) => choice.at.every((value, option) => value === selection[option]);

/** The variant of a whole selection; null where this combination is not offered. */
export function chosen(choices: readonly Choice[], selection: Selection): Choice | null {
  return choices.find((one) => fits(one, selection)) ?? null;
}

/** What choosing this value would lead to, everything else staying as it is. */
export function outcome(
  choices: readonly Choice[],
  selection: Selection,
  option: number,
  value: number,
): "offered" | "sold_out" | "missing" {
  const found = chosen(
    choices,
    selection.map((one, at) => (at === option ? value : one)),
  );
  if (!found) return "missing";
  return found.stock === "sold_out" ? "sold_out" : "offered";
}

/**
 * The selection after a value was picked. Where that combination is not offered, the nearest one with the value that is: as many other values as possible
 * stay, and what can be bought goes before what is sold out.
 */
export function pick(choices: readonly Choice[], selection: Selection, option: number, value: number): Selection {
  const wanted = selection.map((one, at) => (at === option ? value : one));
  if (chosen(choices, wanted)) return wanted;
  const same = (choice: Choice) => choice.at.filter((one, at) => one === wanted[at]).length * 2 + (choice.stock === "sold_out" ? 0 : 1);
  const nearest = choices.filter((one) => one.at[option] === value).sort((left, right) => same(right) - same(left))[0];
  return nearest?.at ?? wanted;
}

/** Where a page starts: the variant of its address, else the first that can be bought. */
export function start(choices: readonly Choice[], variantId: string | null): Choice | null {
  return choices.find((one) => one.id === variantId) ?? choices.find((one) => one.stock !== "sold_out") ?? choices[0] ?? null;
}
