// What can a person see and change on the suppliers' shelves? The console's view of both.
import { allListings, findSku } from "../aliexpress/listings.ts";
import { shelfOf as aliexpressShelf } from "../aliexpress/market.ts";
import { findByVid, listings } from "../cj/listings.ts";
import { shelfOf as cjShelf } from "../cj/shelf.ts";
import { tellProduct, tellStock } from "../cj/webhooks.ts";
import type { WorldState } from "../vendor.ts";
import { type Supplier, setGone, setPrice, setStock } from "./shelf.ts";

export interface ShelfRow {
  supplier: Supplier;
  productId: string;
  skuId: string;
  /** The stock code, with the ending that decides its fate. */
  code: string;
  title: string;
  variant: string;
  stock: number;
  /** US cents. */
  cents: number;
  gone: boolean;
}

/** Every unit whose title, code or number contains the words, AliExpress first. */
export function shelfRows(world: WorldState, words: string): ShelfRow[] {
  const wanted = words.trim().toLowerCase();
  const ae = aliexpressShelf(world);
  const cj = cjShelf(world);
  const rows: ShelfRow[] = [
    ...allListings().flatMap((listing) =>
      listing.skus.map((sku) => ({
        supplier: "aliexpress" as const,
        productId: listing.productId,
        skuId: sku.skuId,
        code: sku.code,
        title: listing.product.title,
        variant: sku.variant.values.join(" / "),
        stock: ae.stock(sku),
        cents: ae.cents(sku),
        gone: ae.gone(sku),
      })),
    ),
    ...listings.flatMap((listing) =>
      listing.units.map((unit) => ({
        supplier: "cj" as const,
        productId: listing.pid,
        skuId: unit.skuId,
        code: unit.sku,
        title: listing.product.title,
        variant: unit.variant.values.join(" / "),
        stock: cj.stock(unit),
        cents: cj.cents(unit),
        gone: cj.gone(unit),
      })),
    ),
  ];
  return rows.filter((row) => [row.title, row.code, row.productId, row.skuId].some((text) => text.toLowerCase().includes(wanted)));
}

export interface ShelfChange {
  stock?: number;
  /** US cents. */
  cents?: number;
  gone?: boolean;
}

/** Changes one unit; CJ tells its subscribers. False where there is no such unit. */
export function changeUnit(world: WorldState, supplier: Supplier, skuId: string, change: ShelfChange): boolean {
  const atCj = supplier === "cj" ? findByVid(skuId) : null;
  if (!atCj && (supplier === "cj" || !findSku(skuId))) return false;
  if (change.stock !== undefined) setStock(world, supplier, skuId, change.stock);
  if (change.cents !== undefined) setPrice(world, supplier, skuId, change.cents);
  if (change.gone !== undefined) setGone(world, supplier, skuId, change.gone);
  if (atCj && change.stock !== undefined) tellStock(world, atCj.unit);
  if (atCj) tellProduct(world, atCj.listing);
  return true;
}
