import { describe, expect, test } from "vitest";
import { defaultPriceRule } from "../pricing/pricing.contract.ts";
import { SupplierPreview } from "./previews.contract.ts";
import { previewOf } from "./previews.rules.ts";
import type { SupplierProduct, SupplierShipping, SupplierVariant } from "./supplier-products.contract.ts";

const way: SupplierShipping = {
  code: "STD",
  name: "Standard",
  cost: { amount: 200, currency: "USD" },
  min_days: 8,
  max_days: 13,
  ships_from: "CN",
  tracked: true,
};
const variant: SupplierVariant = {
  external_id: "1",
  order_key: "1",
  sku: "A",
  options: ["Red"],
  cost: { amount: 800, currency: "USD" },
  stock: 5,
  image: null,
  weight_grams: 100,
  ships_from: "CN",
};
const product: SupplierProduct = {
  supplier: "cj",
  external_id: "p",
  url: "https://cjdropshipping.com/product/x-p-1.html",
  title: "A mat",
  description_html: "",
  vendor: "",
  category: "",
  images: ["https://cf.cjdropshipping.com/a.jpg"],
  options: [{ name: "Colour", values: ["Red"] }],
  variants: [variant],
  attributes: [],
  rating_hundredths: null,
  orders_count: null,
  shipping: [way],
  fetched_at: 0,
};
const preview = (change: Partial<SupplierProduct> = {}, currency = "USD", rule = defaultPriceRule) =>
  previewOf({ product: { ...product, ...change }, currency, price_rule: rule, cached: false, duplicates: [], country: "US" });
const warned = (change: Partial<SupplierProduct>) => preview(change).warnings.map((one) => one.code);

test("cost and shipping make the landed cost, the rule the price, and what is left the margin", () => {
  const shown = preview();
  expect(SupplierPreview.parse(shown)).toEqual(shown);
  expect(shown.variants[0]).toMatchObject({
    store_cost: { amount: 800 },
    shipping: { amount: 200 },
    landed_cost: { amount: 1000 },
    suggested_price: { amount: 2599 },
    margin: { amount: 1599 },
    margin_ppm: 615_237,
  });
  expect(shown).toMatchObject({ rate: null, delivery: { min_days: 8, max_days: 13 }, warnings: [] });
});

test("in another currency everything but the supplier's own cost is converted", () => {
  const shown = preview({}, "EUR");
  expect(shown.rate).toMatchObject({ from: "USD", to: "EUR", date: "2026-03-13" });
  expect(shown.variants[0]).toMatchObject({
    cost: { amount: 800, currency: "USD" },
    store_cost: { amount: 697, currency: "EUR" },
    shipping: { amount: 174, currency: "EUR" },
    landed_cost: { amount: 871 },
  });
});

test("the cheapest way with a number to follow counts, also beside a cheaper one without", () => {
  const cheap = { ...way, code: "ECO", cost: { amount: 50, currency: "USD" }, tracked: false };
  expect(preview({ shipping: [cheap, way] }).shipping?.code).toBe("STD");
  expect(preview({ shipping: [cheap] }).shipping?.code).toBe("ECO");
});

describe("warnings", () => {
  test.each([
    ["no_shipping", { shipping: [] }],
    ["untracked_shipping", { shipping: [{ ...way, tracked: false }] }],
    ["slow_delivery", { shipping: [{ ...way, max_days: 40 }] }],
    ["no_images", { images: [] }],
    ["out_of_stock", { variants: [{ ...variant, stock: 0 }] }],
    ["some_out_of_stock", { variants: [variant, { ...variant, external_id: "2", options: ["Blue"], stock: 0 }] }],
    ["stock_unknown", { variants: [{ ...variant, stock: null }] }],
    ["brand_words", { title: "Mat for iPhone" }],
    ["restricted_goods", { title: "Vape mat" }],
  ] as const)("%s", (code, change) => {
    expect(warned(change as Partial<SupplierProduct>)).toEqual([code]);
  });

  test("a rule that does not cover what the goods cost", () => {
    const rule = { ...defaultPriceRule, kind: "fixed", value: 0, include_shipping: false, ending: null } as const;
    expect(preview({}, "USD", rule).warnings).toMatchObject([{ code: "negative_margin", about: ["Red"] }]);
  });
});
