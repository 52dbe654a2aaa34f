// Under which numbers do the suppliers list a product?

import { valueCode } from "./colours.ts";
import { digits, hash, pick, uuid } from "./dice.ts";
import { codeOf, type Product, type Variant } from "./products.ts";

const letters: Record<string, string> = {
  electronics: "DZ",
  fashion: "FS",
  beauty: "MZ",
  home: "JJ",
  kitchen: "CF",
  fitness: "YD",
  pets: "CW",
  kids: "MY",
  outdoor: "HW",
  hobby: "WJ",
};

/** AliExpress, world-wide listing: sixteen digits, safe as a JSON number. */
export function aliexpressId(product: Product): string {
  return `100500${4 + (hash(product.code) % 6)}${digits(`ae ${product.code}`, 9)}`;
}

/** The same listing as the United States see it; a query by this number answers with the world-wide one. */
export function aliexpressUsId(product: Product): string {
  return `325680${3 + (hash(product.code) % 7)}${digits(`us ${product.code}`, 9)}`;
}

/** Seventeen digits, always sent as a string; neighbours in one listing follow each other, as the real ones do. */
export function aliexpressSkuId(product: Product, index: number): string {
  return `1200004${Number(digits(`sku ${product.code}`, 10)) - index}`;
}

/** The seller's own code: "TWJJ4821-SAGE-M", with the ending that decides its fate. */
export function sellerCode(product: Product, variant: Variant, origin?: string): string {
  const parts = [`TW${letters[product.niche]}${digits(`code ${product.code}`, 4)}`, ...variant.values.map(valueCode)];
  if (origin) parts.push(valueCode(origin));
  return parts.join("-") + (variant.ending ? `-${variant.ending}` : "");
}

/** Old CJ products carry an upper-case UUID, new ones nineteen digits. */
export function cjPid(product: Product): string {
  return hash(`old ${product.code}`) % 3 === 0 ? uuid(`pid ${product.code}`).toUpperCase() : `1${digits(`pid ${product.code}`, 18)}`;
}

export function cjVid(product: Product, index: number): string {
  return hash(`old ${product.code}`) % 3 === 0
    ? uuid(`vid ${product.code} ${index}`).toUpperCase()
    : `1${digits(`vid ${product.code} ${index}`, 18)}`;
}

function cjBase(product: Product): string {
  return `CJ${letters[product.niche]}${pick(product.code, ["", "SY", "LY"])}${digits(`cj ${product.code}`, 7)}`;
}

export function cjProductSku(product: Product): string {
  return cjBase(product) + (product.ending ? `-${product.ending}` : "");
}

/** "CJJJ1791003-Sage-M", with the ending that decides its fate. */
export function cjVariantSku(product: Product, variant: Variant): string {
  return [cjBase(product), ...variant.values].join("-") + (variant.ending ? `-${variant.ending}` : "");
}

/** CJ's categories are UUIDs at every level. */
export function cjCategoryId(name: string): string {
  return uuid(`category ${codeOf(name)}`).toUpperCase();
}

/** Where a shopper finds the listing. */
export function aliexpressUrl(productId: string): string {
  return `https://www.aliexpress.com/item/${productId}.html`;
}

/** The short link people share: the number in base 36, behind an underscore. */
export function aliexpressShortUrl(productId: string): string {
  return `https://a.aliexpress.com/_${Number(productId).toString(36)}`;
}

/** "https://cjdropshipping.com/product/<words>-p-<pid>.html" */
export function cjUrl(name: string, pid: string): string {
  return `https://cjdropshipping.com/product/${codeOf(name)}-p-${pid}.html`;
}
