import { expect, test } from "vitest";
import { defaultSku, marginPercent, missingForSale, productSlug, ratingOf, takeSku } from "./products.rules.ts";

const ready = {
  title: "Lamp",
  description_html: "<p>Light</p>",
  image_count: 1,
  delivery_min_days: 5,
  delivery_max_days: 9,
  variants: [{ title: "Red", price: 100 }],
};

test("a product with all it needs can be sold", () => {
  expect(missingForSale(ready)).toEqual([]);
});

test("everything that is missing is named at once", () => {
  const bare = {
    ...ready,
    title: " ",
    description_html: "<p>&nbsp;<br></p>",
    image_count: 0,
    delivery_min_days: 9,
    delivery_max_days: 5,
    variants: [
      { title: "Red", price: 0 },
      { title: "Blue", price: 5 },
    ],
  };
  expect(missingForSale(bare).map((one) => one.field)).toEqual(["title", "description_html", "images", "variants", "delivery_max_days"]);
  expect(missingForSale(bare)[3]?.message).toBe("Set a price for Red.");
});

test("addresses and SKUs are made of what Latin letters and digits a title has", () => {
  expect(productSlug("Çelik & Söhne — Gürtel")).toBe("celik-and-sohne-gurtel");
  expect(productSlug("灯")).toBe("product");
  expect(defaultSku("desk-lamp", ["Red", "大"])).toBe("DESK-LAMP-RED-X");
  const taken = new Set(["A", "A-2"]);
  expect([takeSku("A", taken), takeSku("A", taken), takeSku("B", taken)]).toEqual(["A-3", "A-4", "B"]);
});

test("ratings and margins are whole numbers, or unknown", () => {
  expect([ratingOf(14, 3), ratingOf(0, 0)]).toEqual([467, null]);
  expect([marginPercent(2000, 700), marginPercent(2000, null), marginPercent(0, 5), marginPercent(100, 150)]).toEqual([
    65,
    null,
    null,
    -50,
  ]);
});
