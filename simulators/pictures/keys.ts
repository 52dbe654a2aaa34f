// Which picture does an address on a supplier's image host stand for?
import { hash, hex } from "../catalogue/dice.ts";
import type { Product } from "../catalogue/products.ts";
import { productByHash } from "../catalogue/products.ts";

/** hero, scene, close-up, group and plinth show the product; the last three are files that go wrong. */
export const pictureKinds = ["hero", "scene", "close", "group", "plinth", "missing", "huge", "gif"] as const;
export type PictureKind = (typeof pictureKinds)[number];

export interface Picture {
  product: Product;
  kind: PictureKind;
  /** Which value of the option "Color" it shows; null for the product's own colour. */
  colour: number | null;
}

const noColour = 255;

function byte(value: number): string {
  return value.toString(16).padStart(2, "0");
}

function masked(text: string, check: string): string {
  const mask = hex(`mask ${check}`, text.length);
  return [...text].map((digit, i) => (Number.parseInt(digit, 16) ^ Number.parseInt(mask[i] ?? "0", 16)).toString(16)).join("");
}

/**
 * The 32 hexadecimal digits that name a picture: what it shows, hidden under a check sum, so that the hosts need no memory and
 * addresses look as random as the real ones.
 */
export function pictureKey(product: Product, kind: PictureKind, colour: number | null = null): string {
  const meaning = hash(product.code).toString(16).padStart(8, "0") + byte(pictureKinds.indexOf(kind)) + byte(colour ?? noColour);
  const check = hex(meaning, 20);
  return masked(meaning, check) + check;
}

/** The picture a key names, or null where nobody ever gave it out. */
export function readPictureKey(key: string): Picture | null {
  if (!/^[0-9a-f]{32}$/.test(key)) return null;
  const check = key.slice(12);
  const meaning = masked(key.slice(0, 12), check);
  const product = productByHash(Number.parseInt(meaning.slice(0, 8), 16));
  const kind = pictureKinds[Number.parseInt(meaning.slice(8, 10), 16)];
  if (hex(meaning, 20) !== check || !product || !kind) return null;
  const colour = Number.parseInt(meaning.slice(10, 12), 16);
  return { product, kind, colour: colour === noColour ? null : colour };
}

/** The pictures of a listing, main picture first: three to five, one of them broken where the product is odd. */
export function pictureKindsOf(product: Product): PictureKind[] {
  if (product.oddity === "no_images") return [];
  const kinds: PictureKind[] = (["hero", "scene", "close", "group", "plinth"] as const).slice(
    0,
    3 + (hash(`pictures ${product.code}`) % 3),
  );
  if (product.oddity === "missing_image") kinds[1] = "missing";
  if (product.oddity === "gif_image") kinds[1] = "gif";
  if (product.oddity === "huge_image") kinds[2] = "huge";
  return kinds;
}
