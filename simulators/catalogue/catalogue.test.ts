// Is the catalogue large, varied, consistent and the same in every run?
import { describe, expect, it } from "vitest";
import { allListings, findListing, findSku, proudCount } from "../aliexpress/listings.ts";
import { listings as cjListings } from "../cj/listings.ts";
import { formOf } from "../pictures/forms/forms.ts";
import { pictureKey, pictureKinds, readPictureKey } from "../pictures/keys.ts";
import { pictureSvg } from "../pictures/pictures.ts";
import { catalogue } from "./catalogue.ts";
import { colourHex } from "./colours.ts";
import { icons } from "./data/icons.ts";
import { nicheTables } from "./data/niches.ts";
import { hash, hex, uuid } from "./dice.ts";
import { oddTitles } from "./oddities.ts";
import { combinations, factorOf, readOptions } from "./options.ts";
import { products } from "./products.ts";

const count = <Value>(values: readonly Value[]) => new Set(values).size;

describe("the catalogue", () => {
  it("holds more than three hundred products in ten niches", () => {
    expect(products.length).toBeGreaterThanOrEqual(300);
    expect(nicheTables).toHaveLength(10);
    for (const table of nicheTables)
      expect(products.filter((one) => one.niche === table.niche).length, table.niche).toBeGreaterThanOrEqual(28);
  });

  it("is sold by one supplier or the other, and a good part by both", () => {
    const both = catalogue.filter((one) => one.aliexpress && one.cj);
    expect(both.length).toBeGreaterThanOrEqual(60);
    expect(catalogue.filter((one) => one.aliexpress && !one.cj).length).toBeGreaterThan(60);
    expect(catalogue.filter((one) => one.cj && !one.aliexpress).length).toBeGreaterThan(60);
    expect(catalogue.every((one) => one.aliexpress || one.cj)).toBe(true);
  });

  it("gives every product, unit and address a number of its own", () => {
    expect(count(products.map((one) => one.code))).toBe(products.length);
    expect(count(products.map((one) => hash(one.code)))).toBe(products.length);
    const ae = allListings();
    expect(count(ae.flatMap((one) => [one.productId, one.usProductId]))).toBe(ae.length * 2);
    const skus = ae.flatMap((one) => one.skus.map((sku) => sku.skuId));
    expect(count(skus)).toBe(skus.length);
    for (const listing of ae) expect(count(listing.skus.map((sku) => sku.attr)), listing.title).toBe(listing.skus.length);
    const cjIds = cjListings.flatMap((one) => [one.pid, one.sku, ...one.units.flatMap((unit) => [unit.skuId, unit.sku])]);
    const lone = cjListings.filter((one) => one.units.length === 1 && one.units[0]?.sku === one.sku).length;
    expect(count(cjIds)).toBe(cjIds.length - lone);
  });

  it("keeps AliExpress's product numbers within what a JSON number holds", () => {
    for (const listing of allListings()) {
      expect(listing.productId).toMatch(/^100500\d{10}$/);
      expect(Number.isSafeInteger(Number(listing.productId))).toBe(true);
      expect(Number.isSafeInteger(Number(listing.usProductId))).toBe(true);
    }
  });

  it("names every odd product as the tables do", () => {
    const titles = new Set(products.map((one) => one.title));
    expect(oddTitles.filter((title) => !titles.has(title))).toEqual([]);
  });

  it("has a shelf with two hundred variants, one with none, and codes for the three endings", () => {
    const sizes = allListings().map((one) => one.skus.length);
    expect(sizes.filter((size) => size === 200)).toHaveLength(3);
    expect(sizes).toContain(0);
    for (const ending of ["slow", "gone", "dear"] as const) {
      expect(
        allListings().some((one) => one.skus.some((sku) => sku.code.endsWith(`-${ending}`))),
        ending,
      ).toBe(true);
      expect(
        cjListings.some((one) => one.units.some((unit) => unit.sku.endsWith(`-${ending}`))),
        ending,
      ).toBe(true);
    }
  });

  it("prices like a market place: most below 25 dollars, discounts from nothing to seventy percent", () => {
    const cents = allListings().flatMap((one) => one.skus.map((sku) => sku.cents));
    expect(Math.min(...cents)).toBeGreaterThanOrEqual(59);
    expect(cents.filter((one) => one < 2500).length / cents.length).toBeGreaterThan(0.7);
    for (const sku of allListings().flatMap((one) => one.skus)) expect(sku.originalCents).toBeGreaterThanOrEqual(sku.cents);
  });

  it("costs a different amount at each supplier", () => {
    const both = products.filter((one) => one.atAliexpress && one.atCj && one.variants.length > 0 && one.oddity !== "no_variants");
    const dearer = both.filter((product) => {
      const ae = allListings().find((one) => one.product === product)?.skus[0]?.cents ?? 0;
      const cj = cjListings.find((one) => one.product === product)?.units[0]?.cents ?? 0;
      return cj > ae;
    });
    expect(dearer.length).toBeGreaterThan(3);
    expect(dearer.length).toBeLessThan(both.length / 2);
  });

  it("answers with a neighbour where the catalogue says so", () => {
    const odd = products.find((one) => one.oddity === "other_id");
    const entry = catalogue.find((one) => one.code === odd?.code);
    expect(findListing(entry?.aliexpress?.productId ?? "")?.productId).not.toBe(entry?.aliexpress?.productId);
  });

  it("finds units by number", () => {
    const listing = allListings()[0];
    const sku = listing?.skus[0];
    expect(findSku(sku?.skuId ?? "")?.sku).toBe(sku);
    expect(findSku("1")).toBeNull();
  });
});

describe("options", () => {
  it("combine with the last one changing fastest", () => {
    expect(combinations(readOptions("Color=Black,White;Size=S,M"))).toEqual([
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ]);
    expect(combinations([])).toEqual([[]]);
  });

  it("cost more for more, and nothing for a colour", () => {
    expect(factorOf({ name: "Color", values: ["Black", "White"] }, 1)).toBe(1);
    expect(factorOf({ name: "Quantity", values: ["1 pc", "4 pcs"] }, 1)).toBeCloseTo(4 ** 0.82);
    expect(factorOf({ name: "Capacity", values: ["500ml", "1000ml"] }, 1)).toBeGreaterThan(1.1);
  });

  it("writes a whole card of shades", () => {
    const [shades] = readOptions("Shade=*200");
    expect(count(shades?.values ?? [])).toBe(200);
  });
});

describe("pictures", () => {
  it("have keys that come back to what they show, and no others do", () => {
    const product = products[0];
    if (!product) throw new Error("no product");
    for (const kind of pictureKinds) expect(readPictureKey(pictureKey(product, kind, 2))).toEqual({ product, kind, colour: 2 });
    expect(readPictureKey("0".repeat(32))).toBeNull();
    expect(readPictureKey(pictureKey(product, "hero").replace(/.$/, (digit) => (digit === "0" ? "1" : "0")))).toBeNull();
  });

  it("exist for every product, refer only to what they define, and never change", () => {
    for (const entry of catalogue) {
      expect(entry.pictures.length > 0 || entry.oddity === "no_images", entry.code).toBe(true);
      for (const key of entry.pictures) {
        const svg = pictureSvg(key, 800) ?? "";
        expect(svg, entry.code).toContain('width="800"');
        expect(svg).not.toContain("undefined");
        expect(svg).not.toContain("NaN");
        const ids = new Set([...svg.matchAll(/\bid="([^"]+)"/g)].map((match) => match[1]));
        const used = [...svg.matchAll(/url\(#([^)]+)\)/g)].map((match) => match[1]);
        expect(
          used.filter((id) => !ids.has(id)),
          entry.code,
        ).toEqual([]);
      }
      const [key] = entry.pictures;
      if (key) expect(pictureSvg(key, 800)).toBe(pictureSvg(key, 800));
    }
  });

  it("have a form or an icon for every look, and a colour for every name", () => {
    expect(products.filter((one) => !formOf(one.look) && !icons[one.look]).map((one) => one.look)).toEqual([]);
    const colours = products.flatMap((one) => one.options.filter((option) => option.name === "Color").flatMap((option) => option.values));
    expect([...new Set(colours)].filter((name) => !colourHex(name))).toEqual(["Sun red", "With felt"]);
  });
});

describe("the dice", () => {
  it("fall the same way for ever", () => {
    expect(hash("ceramic-ribbed-vase")).toBe(hash("ceramic-ribbed-vase"));
    expect(hex("a", 40)).toHaveLength(40);
    expect(uuid("a")).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it("count as shops do", () => {
    expect([7, 99, 100, 5432, 12_345].map(proudCount)).toEqual(["7", "99", "100+", "5,000+", "10,000+"]);
  });
});
