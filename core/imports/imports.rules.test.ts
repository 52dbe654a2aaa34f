import fc from "fast-check";
import { expect, test } from "vitest";
import { money } from "../../kit/money.ts";
import { defaultPriceRule } from "../pricing/pricing.contract.ts";
import { checkVariants } from "../products/variants.rules.ts";
import type { SupplierProduct, SupplierShipping, SupplierVariant } from "../suppliers/supplier-products.contract.ts";
import { importSteps } from "./imports.contract.ts";
import { normalise } from "./normalise.rules.ts";
import { planPrices, planVariants, usualShipping } from "./plan.rules.ts";
import { publishObstacles } from "./publish.rules.ts";
import { stageAfter, stages, stepAfter } from "./stages.rules.ts";

const variant = (options: string[], facts: Partial<SupplierVariant> = {}): SupplierVariant => ({
  external_id: options.join("-") || "1",
  order_key: options.join("-") || "1",
  sku: "",
  options,
  cost: money(1000, "USD"),
  stock: 5,
  image: null,
  weight_grams: 100,
  ships_from: "CN",
  ...facts,
});

const way = (cost: number, facts: Partial<SupplierShipping> = {}): SupplierShipping => ({
  code: "STANDARD",
  name: "Standard",
  cost: money(cost, "USD"),
  min_days: 8,
  max_days: 15,
  ships_from: "CN",
  tracked: true,
  ...facts,
});

const product = (facts: Partial<SupplierProduct> = {}): SupplierProduct => ({
  supplier: "aliexpress",
  external_id: "1005006",
  url: "https://www.aliexpress.com/item/1005006.html",
  title: "HOT SALE 2024 Desk Lamp",
  description_html: "<p>Warm light. Free shipping!</p>",
  vendor: "Shop 1",
  category: "Lighting",
  images: ["https://a.example/1.jpg", "https://a.example/1.jpg"],
  options: [],
  variants: [variant([])],
  attributes: [],
  rating_hundredths: null,
  orders_count: null,
  shipping: [way(200)],
  fetched_at: 0,
  ...facts,
});

const matrix = (options: SupplierProduct["options"], rows: string[][]) => product({ options, variants: rows.map((row) => variant(row)) });

test("the stages hold every step once, in order", () => {
  expect(stages.flat()).toEqual([...importSteps]);
  let done = 0;
  for (let stage = stageAfter(done); stage; stage = stageAfter(done)) done += stage.length;
  expect(done).toBe(importSteps.length);
  expect(stepAfter(0)).toBe("fetch");
  expect(stepAfter(99)).toBe("announce");
});

test("an option without a choice becomes a fact", () => {
  const normal = normalise(
    matrix(
      [
        { name: "Colour", values: ["Black", "White"] },
        { name: "Plug", values: ["EU"] },
      ],
      [
        ["Black", "EU"],
        ["White", "EU"],
      ],
    ),
  );
  expect(normal.options).toEqual([{ name: "Colour", values: ["Black", "White"] }]);
  expect(normal.variants.map((one) => one.option_values)).toEqual([["Black"], ["White"]]);
  expect(normal.attributes).toEqual([{ name: "Plug", value: "EU" }]);
});

test("more options than a product can have are folded into the last", () => {
  const names = ["Colour", "Size", "Length", "Plug"];
  const rows = [
    ["Black", "S", "1 m", "EU"],
    ["White", "M", "2 m", "US"],
    ["Black", "M", "2 m", "EU"],
  ];
  const normal = normalise(
    matrix(
      names.map((name, at) => ({ name, values: [...new Set(rows.map((row) => row[at] ?? ""))] })),
      rows,
    ),
  );
  expect(normal.options.map((one) => one.name)).toEqual(["Colour", "Size", "Length / Plug"]);
  expect(normal.variants[1]?.option_values).toEqual(["White", "M", "2 m / US"]);
});

test("whatever a supplier's matrix looks like, what is left fits a product", () => {
  const value = fc.constantFrom("Black", "black", "White", "XL", "A".repeat(59), "A".repeat(60), "1 m");
  const shape = fc.integer({ min: 0, max: 6 }).chain((width) =>
    fc.record({
      names: fc.uniqueArray(fc.constantFrom("Colour", "Size", "Plug", "Length", "Model", "Style", "Pack"), {
        minLength: width,
        maxLength: width,
      }),
      rows: fc.array(fc.array(value, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }),
    }),
  );
  fc.assert(
    fc.property(shape, ({ names, rows }) => {
      // The adapters tell values apart without regard to case; so does this.
      const clean = rows.map((row) => row.map((one) => one.toUpperCase()));
      const normal = normalise(
        matrix(
          names.map((name, at) => ({ name, values: [...new Set(clean.map((row) => row[at] ?? ""))] })),
          clean,
        ),
      );
      expect(normal.variants.length).toBeGreaterThan(0);
      expect(normal.options.length).toBeLessThanOrEqual(3);
      expect(checkVariants(normal.options, normal.variants)).toEqual({ ok: true, value: undefined });
    }),
  );
});

test("title, text and attributes lose what speaks to nobody", () => {
  const attributes = [
    { name: "Brand Name", value: "NoBrand" },
    { name: "Material", value: "Steel" },
    { name: "material", value: "Iron" },
    { name: "Waterproof", value: "N/A" },
  ];
  const normal = normalise(product({ attributes }));
  expect(normal.title).toBe("Desk Lamp");
  expect(normal.description_html).toBe("<p>Warm light.</p>");
  expect(normal.attributes).toEqual([{ name: "Material", value: "Steel" }]);
  expect(normal.images).toHaveLength(1);
});

test("specifications in the text are facts, but for what an option says", () => {
  const description_html =
    "<p>【1】 Warm light.</p><table><tr><td><p>Weight</p></td><td>320 g</td></tr><tr><td>Color</td><td>Black, White</td></tr></table><p>Cable: 2 m<br>Note: read this</p>";
  const normal = normalise(
    product({
      description_html,
      options: [{ name: "Colour", values: ["Black", "White"] }],
      variants: [variant(["Black"]), variant(["White"])],
    }),
  );
  expect(normal.attributes).toEqual([
    { name: "Weight", value: "320 g" },
    { name: "Cable", value: "2 m" },
  ]);
  expect(normal.description_html).toContain("<p>Warm light.</p>");
});

test("a variant without a picture has that of its colour", () => {
  const [black, white] = ["https://a.example/b.jpg", "https://a.example/w.jpg"];
  const normal = normalise(
    product({
      options: [
        { name: "Size", values: ["S", "M"] },
        { name: "Colour", values: ["Black", "White", "Red"] },
      ],
      variants: [
        variant(["S", "Black"], { image: black }),
        variant(["M", "Black"]),
        variant(["S", "White"], { image: white }),
        variant(["M", "White"], { image: white }),
        variant(["S", "Red"]),
      ],
    }),
  );
  const planned = planVariants(normal, { [black]: "ast_b", [white]: "ast_w" });
  expect(planned.map((one) => one.asset_id)).toEqual(["ast_b", "ast_b", "ast_w", "ast_w", null]);
});

test("landed cost counts the cheapest tracked way, or the cheapest when none is tracked", () => {
  const ways = [way(500), way(100, { tracked: false }), way(300, { max_days: 20 }), way(300, { max_days: 12, code: "FAST" })];
  expect(usualShipping(ways, "USD")?.code).toBe("FAST");
  expect(usualShipping([way(400, { tracked: false }), way(100, { tracked: false })], "USD")?.cost.amount).toBe(100);
  expect(usualShipping([], "USD")).toBeNull();
});

test("prices are in the store's currency whatever the supplier asks in", () => {
  const plan = planPrices([variant([])], way(200), { ...defaultPriceRule, ending: null }, "EUR");
  expect(plan.prices[0]?.cost).toBe(871 + 174);
  expect(plan.prices[0]?.price).toBe(2612);
});

const publishable = (facts: {
  stock?: number | null;
  shipping?: SupplierShipping | null;
  title?: string;
  margin?: number;
  pictures?: number;
  by?: "ai" | "supplier";
}) =>
  publishObstacles({
    product: normalise(
      product({ title: facts.title ?? "Desk Lamp", variants: [variant([], { stock: facts.stock === undefined ? 5 : facts.stock })] }),
    ),
    content: { content: { title: "Desk Lamp" } as never, by: facts.by ?? "ai", wanted: "ai" },
    plan: {
      currency: "USD",
      shipping: facts.shipping === undefined ? way(200) : facts.shipping,
      prices: [{ price: 3000, compare_at: null, cost: 1200, margin_ppm: facts.margin ?? 600_000 }],
    },
    picture_count: facts.pictures ?? 3,
    country: "DE",
  });

test.each([
  [{}, []],
  [{ stock: null }, []],
  [{ stock: 0 }, ["The supplier has none in stock."]],
  [{ shipping: null }, ["The supplier does not ship it to DE."]],
  [{ margin: 99_999 }, ["Its margin is 9 %, below 10 %."]],
  [{ margin: 100_000 }, []],
  [{ pictures: 0 }, ["It has no picture."]],
  [{ by: "supplier" as const }, ["Its page was not written as you wanted."]],
  [{ title: "Pepper Spray" }, ["It may be restricted goods (pepper spray)."]],
])("with %o a product is kept back by %o", (facts, obstacles) => {
  expect(publishable(facts)).toEqual(obstacles);
});
