import fc from "fast-check";
import { expect, test } from "vitest";
import type { ProductOption } from "./variants.contract.ts";
import { checkVariants, priceRange, rearrange, totalStock, variantTitle } from "./variants.rules.ts";

const options: ProductOption[] = [
  { name: "Colour", values: ["Red", "Blue"] },
  { name: "Size", values: ["S", "M"] },
];
const variant = (id: string, option_values: string[], position = 0) => ({ id, option_values, position });

test("a combination may be missing but never doubled, strange or short", () => {
  expect(checkVariants(options, [variant("a", ["Red", "S"])]).ok).toBe(true);
  expect(checkVariants(options, [variant("a", ["Red", "S"]), variant("b", ["Red", "S"])]).ok).toBe(false);
  expect(checkVariants(options, [variant("a", ["Green", "S"])]).ok).toBe(false);
  expect(checkVariants(options, [variant("a", ["Red"])]).ok).toBe(false);
  expect(checkVariants([{ name: "Size", values: ["S", "s"] }], []).ok).toBe(false);
  expect(checkVariants([options[0] as ProductOption, { name: "colour", values: ["x"] }], []).ok).toBe(false);
  expect(checkVariants([], [variant("a", [])]).ok).toBe(true);
});

test("the struck-out price belongs to the cheapest variant", () => {
  expect(
    priceRange([
      { price: 10, compare_at: null },
      { price: 20, compare_at: 40 },
    ]),
  ).toEqual({ price_from: 10, price_to: 20, compare_at_from: null });
  expect(
    priceRange([
      { price: 10, compare_at: 15 },
      { price: 10, compare_at: 12 },
    ]),
  ).toEqual({ price_from: 10, price_to: 10, compare_at_from: 15 });
  expect(priceRange([{ price: 10, compare_at: 9 }]).compare_at_from).toBeNull();
});

test("stock of all variants is unknown as soon as one is", () => {
  expect(
    totalStock([
      { stock: 3, reserved: 1 },
      { stock: 0, reserved: 0 },
    ]),
  ).toBe(2);
  expect(
    totalStock([
      { stock: 3, reserved: 1 },
      { stock: null, reserved: 0 },
    ]),
  ).toBeNull();
});

const full = [variant("1", ["Red", "S"], 0), variant("2", ["Red", "M"], 1), variant("3", ["Blue", "S"], 2)];
const asWanted = (all: ProductOption[]) => all.map(({ name, values }) => ({ name, values: values.map((value) => ({ value })) }));
const rearranged = (wanted: Parameters<typeof rearrange>[2]) => {
  const verdict = rearrange(options, full, wanted);
  if (!verdict.ok) throw new Error(verdict.detail);
  return verdict.value;
};

test("nothing changes when the options stay as they are, gaps included", () => {
  const { kept, added, removed } = rearranged(asWanted(options));
  expect(kept.map((one) => one.id)).toEqual(["1", "2", "3"]);
  expect([added, removed]).toEqual([[], []]);
});

test("reordering options or values only moves variants", () => {
  const { kept, added, removed } = rearranged(
    asWanted([
      { name: "Size", values: ["M", "S"] },
      { name: "Colour", values: ["Blue", "Red"] },
    ]),
  );
  expect(kept.map((one) => [one.id, variantTitle(one.option_values)])).toEqual([
    ["2", "M / Red"],
    ["3", "S / Blue"],
    ["1", "S / Red"],
  ]);
  expect([added, removed]).toEqual([[], []]);
});

test("a new option leaves the variants at its first value and starts the rest like them", () => {
  const { kept, added } = rearranged([...asWanted(options), { name: "Plug", values: [{ value: "EU" }, { value: "US" }] }]);
  expect(kept.map((one) => one.id)).toEqual(["1", "2", "3"]);
  expect(added.map((one) => [one.like, variantTitle(one.option_values)])).toEqual([
    ["1", "Red / S / US"],
    ["2", "Red / M / US"],
    ["3", "Blue / S / US"],
  ]);
});

test("a value that goes takes its variants along; an option that goes leaves the first of each", () => {
  expect(rearranged(asWanted([{ name: "Colour", values: ["Red"] }, options[1] as ProductOption])).removed).toEqual(["3"]);
  const one = rearranged(asWanted([options[0] as ProductOption]));
  expect([one.kept.map((row) => row.id), one.removed]).toEqual([["1", "3"], ["2"]]);
});

test("whatever is wanted, every variant is kept once or removed, and no combination is there twice", () => {
  const value = fc.constantFrom("Red", "Blue", "Green", "S", "M", "L");
  const wanted = fc.uniqueArray(
    fc.record({ name: fc.constantFrom("Colour", "Size", "Plug"), values: fc.uniqueArray(value, { minLength: 1, maxLength: 4 }) }),
    { selector: (one) => one.name, maxLength: 3 },
  );
  fc.assert(
    fc.property(wanted, (list) => {
      const verdict = rearrange(options, full, asWanted(list));
      if (!verdict.ok) return;
      const { kept, added, removed, options: after } = verdict.value;
      expect([...kept.map((one) => one.id), ...removed].sort()).toEqual(["1", "2", "3"]);
      expect(checkVariants(after, [...kept, ...added]).ok).toBe(true);
    }),
  );
});

test("more than two thousand combinations are refused", () => {
  const values = (count: number) => Array.from({ length: count }, (_, at) => ({ value: `v${at}` }));
  expect(
    rearrange(
      [],
      [variant("1", [])],
      [
        { name: "A", values: values(50) },
        { name: "B", values: values(41) },
      ],
    ).ok,
  ).toBe(false);
});
