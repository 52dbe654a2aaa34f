// What does CJ list, under which numbers, at which price and in which warehouse?
import { shortTitle } from "../catalogue/descriptions.ts";
import { between, chance, hash } from "../catalogue/dice.ts";
import { cjPid, cjProductSku, cjVariantSku, cjVid } from "../catalogue/ids.ts";
import { type Product, products, type Variant } from "../catalogue/products.ts";
import { type PictureKind, pictureKey, pictureKindsOf } from "../pictures/keys.ts";
import type { Stocked } from "../suppliers/shelf.ts";

export interface Unit extends Stocked {
  supplier: "cj";
  sku: string;
  variant: Variant;
  grams: number;
  /** Millimetres. */
  box: readonly [length: number, width: number, height: number];
  image: string;
  /** How much of the stock lies in the United States; the rest is in China. */
  inUs: number;
}

export interface Listing {
  pid: string;
  sku: string;
  product: Product;
  name: string;
  images: readonly string[];
  units: readonly Unit[];
  listedNum: number;
  /** Epoch ms. */
  createdAt: number;
  /** Old products have UUIDs and say less; new ones have nineteen digits. */
  old: boolean;
}

export function imageUrl(product: Product, kind: PictureKind, colour: number | null = null): string {
  const key = pictureKey(product, kind, colour);
  const id = [key.slice(0, 8), key.slice(8, 12), key.slice(12, 16), key.slice(16, 20), key.slice(20)].join("-");
  return hash(key) % 2
    ? `https://cc-west-usa.oss-accelerate.aliyuncs.com/${id}.jpg`
    : `https://cc-west-usa.oss-us-west-1.aliyuncs.com/${20210100 + (hash(key) % 28)}/${id}.jpg`;
}

/** Without AliExpress's discounts, and without postage in the price: mostly a little below, now and then above. */
function centsFor(product: Product, variant: Variant): number {
  const share = 0.74 + chance(`share ${product.code}`) * 0.36;
  return Math.max(38, Math.round(product.cost * variant.factor * share));
}

function stockFor(product: Product, seed: string): number {
  if (product.oddity === "sold_out" || product.oddity === "offline") return 0;
  const luck = chance(`stock ${seed}`);
  if (luck < 0.04) return 0;
  return luck < 0.25 ? between(`some ${seed}`, 3, 300) : between(`many ${seed}`, 300, 13_000);
}

function unitOf(product: Product, variant: Variant): Unit {
  const seed = `cj ${product.code} ${variant.index}`;
  const stock = stockFor(product, seed);
  const american = hash(`us ${product.code}`) % 5 === 0;
  const colours = product.options.find((option) => option.name === "Color")?.values ?? [];
  const edge = Math.max(40, Math.round(Math.cbrt(product.grams * variant.factor * 6) * 10));
  return {
    supplier: "cj",
    productId: cjPid(product),
    skuId: cjVid(product, variant.index),
    ending: variant.ending,
    stock,
    cents: centsFor(product, variant),
    sku: cjVariantSku(product, variant),
    variant,
    grams: Math.round(product.grams * variant.factor),
    box: [edge + 30, edge, Math.max(20, edge - 20)],
    image:
      product.oddity === "no_images" ? "" : imageUrl(product, "hero", variant.colour === null ? null : colours.indexOf(variant.colour)),
    inUs: american ? Math.min(Math.floor(stock / 3), between(`${seed} us`, 0, 260)) : 0,
  };
}

function listingOf(product: Product): Listing {
  return {
    pid: cjPid(product),
    sku: cjProductSku(product),
    product,
    name: shortTitle(product),
    images: pictureKindsOf(product).map((kind) => imageUrl(product, kind)),
    units: product.oddity === "no_variants" ? [] : product.variants.map((variant) => unitOf(product, variant)),
    listedNum: Math.round(10 ** (0.6 + chance(`listed ${product.code}`) * 2.9)),
    createdAt: Date.UTC(2021, 0, 29) + Math.floor(chance(`created ${product.code}`) * 1_900) * 86_400_000,
    old: cjPid(product).includes("-"),
  };
}

/** In CJ's own order: newest first. */
export const listings: readonly Listing[] = products
  .filter((product) => product.atCj)
  .map(listingOf)
  .sort((a, b) => b.createdAt - a.createdAt || (a.pid < b.pid ? -1 : 1));

const byPid = new Map(listings.map((listing) => [listing.pid, listing]));
const bySku = new Map(listings.map((listing) => [listing.sku, listing]));
const units = listings.flatMap((listing) => listing.units.map((unit) => ({ listing, unit })));
const unitByVid = new Map(units.map((one) => [one.unit.skuId, one]));
const unitBySku = new Map(units.map((one) => [one.unit.sku, one]));

export interface Found {
  listing: Listing;
  unit: Unit;
}

export function findByPid(pid: string): Listing | null {
  return byPid.get(pid) ?? null;
}

export function findBySku(sku: string): Listing | null {
  return bySku.get(sku) ?? null;
}

export function findByVid(vid: string): Found | null {
  return unitByVid.get(vid) ?? null;
}

export function findByVariantSku(sku: string): Found | null {
  return unitBySku.get(sku) ?? null;
}
