// What does AliExpress list, under which numbers and at which price?
import { longTitle } from "../catalogue/descriptions.ts";
import { between, chance, digits, hash, pick } from "../catalogue/dice.ts";
import { aliexpressId, aliexpressSkuId, aliexpressUsId, sellerCode } from "../catalogue/ids.ts";
import { answeredInstead } from "../catalogue/oddities.ts";
import { combinations, type Option } from "../catalogue/options.ts";
import { type Product, products, type Variant } from "../catalogue/products.ts";
import { type PictureKind, pictureKey, pictureKindsOf } from "../pictures/keys.ts";
import type { Stocked } from "../suppliers/shelf.ts";
import { propertyOf, spellingOf } from "./properties.ts";

export interface SkuProperty {
  option: string;
  id: number;
  valueId: number;
  value: string;
  definition: string | null;
  image: string | null;
}

export interface Sku extends Stocked {
  supplier: "aliexpress";
  /** "14:29#01-Sage;5:361386": the key orders are placed with. */
  attr: string;
  code: string;
  /** The struck-out price, US cents. */
  originalCents: number;
  shipsFrom: string;
  properties: readonly SkuProperty[];
  variant: Variant;
}

export interface Store {
  id: number;
  sellerId: number;
  name: string;
}

export interface Listing {
  productId: string;
  usProductId: string;
  product: Product;
  title: string;
  store: Store;
  images: readonly string[];
  skus: readonly Sku[];
  /** Lifetime orders before the simulated world began. */
  orders: number;
  rating: string;
  reviews: number;
}

const origins: readonly (readonly [name: string, code: string])[] = [
  ["China", "CN"],
  ["United States", "US"],
  ["Spain", "ES"],
  ["Germany", "DE"],
];

export function imageUrl(product: Product, kind: PictureKind, colour: number | null = null, host = "ae01.alicdn.com"): string {
  const key = pictureKey(product, kind, colour);
  const ending = kind === "group" && hash(key) % 3 === 0 ? "png" : "jpg";
  return `https://${host}/kf/S${key}${"abcdefghijkmnoqrstuvwxyz"[hash(key) % 24]}.${ending}`;
}

/** Forty-eight shops share the listings, so that carts of several shops happen. */
function storeOf(product: Product): Store {
  const index = hash(`store ${product.code}`) % 48;
  const id = Number(`110${digits(`shop ${index}`, 7)}`);
  const words = [
    "Homely",
    "Brightway",
    "Lumen",
    "Juniper",
    "Kestrel",
    "Marigold",
    "Oakline",
    "Sunleaf",
    "Tidal",
    "Willow",
    "Northlane",
    "Pebble",
  ];
  const name =
    index % 3 === 0
      ? `Shop${id} Store`
      : `${pick(`shop word ${index}`, words)} ${index % 3 === 1 ? "Official Store" : "Factory Direct Store"}`;
  return { id, sellerId: Number(`2${digits(`seller ${index}`, 9)}`), name };
}

/** Sellers' endings: .99, .49, .19 more often than not. */
function charmed(cents: number, seed: string): number {
  return Math.max(59, Math.floor(cents / 10) * 10 + pick(seed, [9, 9, 9, 5, 8, 2, 0]));
}

function stockFor(product: Product, seed: string): number {
  if (product.oddity === "sold_out") return 0;
  const luck = chance(`stock ${seed}`);
  if (luck < 0.03) return 0;
  if (luck < 0.15) return between(`few ${seed}`, 1, 9);
  return luck < 0.7 ? between(`some ${seed}`, 10, 400) : between(`many ${seed}`, 400, 9900);
}

/** One listing in six ships from a second country as well: one more option, dearer there. */
function originsOf(product: Product): Option | null {
  const fits = product.variants.length <= 40 && !product.oddity && !product.ending && hash(`origin ${product.code}`) % 6 === 0;
  return fits
    ? { name: "Ships From", values: ["China", pick(`second ${product.code}`, ["United States", "United States", "Spain", "Germany"])] }
    : null;
}

function propertiesOf(product: Product, options: readonly Option[], combination: readonly number[]): SkuProperty[] {
  const used = new Set<number>();
  return options.map((option, at) => {
    const index = combination[at] ?? 0;
    const { id } = propertyOf(option.name, "EN");
    const property = propertyOf(option.name, "EN", used.has(id));
    used.add(id);
    const spelling = spellingOf(product, option.name, option.values[index] ?? "", index);
    const image = option.name === "Color" && product.oddity !== "no_images" ? imageUrl(product, "hero", index) : null;
    return { option: option.name, id: property.id, valueId: spelling.id, value: spelling.name, definition: spelling.definition, image };
  });
}

function skusOf(product: Product): Sku[] {
  if (product.oddity === "no_variants") return [];
  const origin = originsOf(product);
  const options = origin ? [...product.options, origin] : product.options;
  const discount = pick(`discount ${product.code}`, [3, 12, 20, 28, 35, 42, 45, 50, 52, 55, 58, 60, 64, 70]);
  const perVariant = origin ? origin.values.length : 1;
  return combinations(options).map((combination, index) => {
    const variant = product.variants[Math.floor(index / perVariant)] as Variant;
    const from = origin?.values[combination.at(-1) ?? 0] ?? "China";
    const properties = propertiesOf(product, options, combination);
    const cents = charmed(product.cost * variant.factor * (from === "China" ? 1 : 1.18), `${product.code} ${variant.factor}`);
    return {
      supplier: "aliexpress",
      productId: aliexpressId(product),
      skuId: aliexpressSkuId(product, index),
      ending: variant.ending,
      stock: stockFor(product, `ae ${product.code} ${index}`),
      cents,
      originalCents: Math.round(cents / (1 - discount / 100)),
      attr: properties.map((one) => `${one.id}:${one.valueId}${one.definition ? `#${one.definition}` : ""}`).join(";"),
      code: sellerCode(product, variant, origin ? from : undefined),
      shipsFrom: origins.find(([name]) => name === from)?.[1] ?? "CN",
      properties,
      variant,
    };
  });
}

function listingOf(product: Product): Listing {
  const luck = chance(`orders ${product.code}`);
  const orders = Math.round(10 ** (1 + luck * 3.1));
  return {
    productId: aliexpressId(product),
    usProductId: aliexpressUsId(product),
    product,
    title: longTitle(product),
    store: storeOf(product),
    images: pictureKindsOf(product).map((kind) => imageUrl(product, kind)),
    skus: skusOf(product),
    orders,
    rating: (3.9 + chance(`rating ${product.code}`) * 1.05).toFixed(1),
    reviews: Math.round(orders * (0.12 + chance(`reviews ${product.code}`) * 0.25)),
  };
}

const listed = products.filter((product) => product.atAliexpress);
const byId = new Map<string, Product>(
  listed.flatMap((product) => [
    [aliexpressId(product), product],
    [aliexpressUsId(product), product],
  ]),
);
const bySku = new Map<string, Product>();
const built = new Map<string, Listing>();

function build(product: Product): Listing {
  const found = built.get(product.code);
  if (found) return found;
  const listing = listingOf(product);
  built.set(product.code, listing);
  return listing;
}

export function allListings(): Listing[] {
  return listed.map(build);
}

/** By either number; one odd listing answers with its neighbour. */
export function findListing(productId: string): Listing | null {
  const product = byId.get(productId);
  if (!product) return null;
  const odd = product.oddity === "other_id" ? listed.find((one) => one.title === answeredInstead) : undefined;
  return build(odd ?? product);
}

/** The unit a freight query names. */
export function findSku(skuId: string): { listing: Listing; sku: Sku } | null {
  if (bySku.size === 0) for (const listing of allListings()) for (const sku of listing.skus) bySku.set(sku.skuId, listing.product);
  const product = bySku.get(skuId);
  const listing = product && build(product);
  const sku = listing?.skus.find((one) => one.skuId === skuId);
  return listing && sku ? { listing, sku } : null;
}

/** The rounded count shops are proud of: "5,000+", exact below a hundred. */
export function proudCount(orders: number): string {
  if (orders < 100) return String(orders);
  const magnitude = 10 ** Math.floor(Math.log10(orders));
  return `${(Math.floor(orders / magnitude) * magnitude).toLocaleString("en-US")}+`;
}
