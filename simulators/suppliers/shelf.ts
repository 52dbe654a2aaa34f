// What is left on a supplier's shelf, at which price, and is it still for sale?
import type { Ending } from "../catalogue/oddities.ts";
import type { WorldState } from "../vendor.ts";

export type Supplier = "aliexpress" | "cj";

/** What the shelf has to know about a stock-keeping unit, whoever lists it. */
export interface Stocked {
  supplier: Supplier;
  /** The supplier's product, as its API names it. */
  productId: string;
  /** The supplier's unit: AliExpress sku_id, CJ vid. */
  skuId: string;
  ending: Ending | null;
  /** What the catalogue starts with. */
  stock: number;
  cents: number;
}

const dayMs = 86_400_000;

export function setUpShelf(world: WorldState) {
  world.sql.exec(
    "create table if not exists supplier_units (supplier text not null, sku text not null, sold integer not null default 0, stock integer, cents integer, gone integer not null default 0, primary key (supplier, sku))",
  );
  world.sql.exec(
    "create table if not exists supplier_views (supplier text not null, product text not null, first_at integer not null, primary key (supplier, product))",
  );
}

function change(world: WorldState, of: Pick<Stocked, "supplier" | "skuId">, set: string, value: number) {
  world.sql.exec("insert into supplier_units (supplier, sku) values (?, ?) on conflict do nothing", of.supplier, of.skuId);
  world.sql.exec(`update supplier_units set ${set} where supplier = ? and sku = ?`, value, of.supplier, of.skuId);
}

/** Remembers when anyone first asked for a product's details: the clock of "-gone" and "-dear" starts here. */
export function noteView(world: WorldState, supplier: Supplier, productId: string) {
  world.sql.exec(
    "insert into supplier_views (supplier, product, first_at) values (?, ?, ?) on conflict do nothing",
    supplier,
    productId,
    world.now(),
  );
}

/** Called when an order names the unit: a "-gone" one disappears under the buyer's hands. */
export function noteOrderAttempt(world: WorldState, of: Stocked) {
  if (of.ending === "gone") change(world, of, "gone = ?", 1);
}

/** How answers see the shelf at one moment. */
export interface Shelf {
  /** What one costs, US cents: the console's price, or the catalogue's, 30 % more for "-dear" a simulated day after it was first looked at. */
  cents(of: Stocked): number;
  stock(of: Stocked): number;
  /** Off the shelf: "-gone" ones are a simulated day after they were first looked at, or once somebody tried to order them. */
  gone(of: Stocked): boolean;
  /** Simulated epoch ms. */
  now: number;
}

interface UnitRow extends Record<string, SqlStorageValue> {
  sku: string;
  sold: number;
  stock: number | null;
  cents: number | null;
  gone: number;
}

/** The supplier's shelf as it is now. Read in two queries: only what differs from the catalogue is stored. */
export function readShelf(world: WorldState, supplier: Supplier): Shelf {
  const now = world.now();
  const rows = world.sql.exec<UnitRow>("select sku, sold, stock, cents, gone from supplier_units where supplier = ?", supplier).toArray();
  const units = new Map(rows.map((row) => [row.sku, row]));
  const old = world.sql
    .exec<{ product: string }>("select product from supplier_views where supplier = ? and first_at <= ?", supplier, now - dayMs)
    .toArray();
  const seenADayAgo = new Set(old.map((row) => row.product));
  return {
    cents: (of) =>
      units.get(of.skuId)?.cents ?? (of.ending === "dear" && seenADayAgo.has(of.productId) ? Math.round(of.cents * 1.3) : of.cents),
    stock: (of) => Math.max(0, (units.get(of.skuId)?.stock ?? of.stock) - (units.get(of.skuId)?.sold ?? 0)),
    gone: (of) => units.get(of.skuId)?.gone === 1 || (of.ending === "gone" && seenADayAgo.has(of.productId)),
    now,
  };
}

/** Takes ordered pieces off the shelf. The caller has looked that they are there. */
export function takeStock(world: WorldState, of: Stocked, quantity: number) {
  change(world, of, "sold = sold + ?", quantity);
}

/** Puts the pieces of a cancelled order back. */
export function returnStock(world: WorldState, of: Stocked, quantity: number) {
  change(world, of, "sold = sold - ?", quantity);
}

/** For the console and tests: exactly this many are left from now on. */
export function setStock(world: WorldState, supplier: Supplier, skuId: string, stock: number) {
  change(world, { supplier, skuId }, "stock = ?", stock);
  change(world, { supplier, skuId }, "sold = ?", 0);
}

/** For the console and tests: one costs this from now on, in US cents. */
export function setPrice(world: WorldState, supplier: Supplier, skuId: string, cents: number) {
  change(world, { supplier, skuId }, "cents = ?", cents);
}

/** For the console and tests: takes a unit off sale, or back. */
export function setGone(world: WorldState, supplier: Supplier, skuId: string, gone: boolean) {
  change(world, { supplier, skuId }, "gone = ?", gone ? 1 : 0);
}
