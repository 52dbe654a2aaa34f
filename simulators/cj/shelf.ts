// What has CJ in stock now, and what does it cost?
import { readShelf, type Shelf } from "../suppliers/shelf.ts";
import type { WorldState } from "../vendor.ts";
import type { Listing, Unit } from "./listings.ts";

export function shelfOf(world: WorldState): Shelf {
  return readShelf(world, "cj");
}

export function availableUnits(listing: Listing, shelf: Shelf): Unit[] {
  return listing.units.filter((unit) => !shelf.gone(unit));
}

/** 3 on sale, 2 off the shelf. */
export function saleStatus(listing: Listing, shelf: Shelf): "2" | "3" {
  const off = listing.product.oddity === "offline" || (listing.units.length > 0 && availableUnits(listing, shelf).length === 0);
  return off ? "2" : "3";
}

export interface Warehouse {
  areaId: number;
  areaEn: string;
  countryCode: "CN" | "US";
  total: number;
  /** In CJ's own hands; the rest is at the factory. */
  cj: number;
}

/** A unit's stock by warehouse. Sales are taken from China first. */
export function warehousesOf(unit: Unit, shelf: Shelf): Warehouse[] {
  const total = shelf.stock(unit);
  const us = Math.min(unit.inUs, total);
  const cn = total - us;
  const china: Warehouse = {
    areaId: 1,
    areaEn: "China Warehouse",
    countryCode: "CN",
    total: cn,
    cj: Math.min(cn, Math.floor(unit.stock / 15)),
  };
  const states: Warehouse = { areaId: 2, areaEn: "US Warehouse", countryCode: "US", total: us, cj: us };
  return unit.inUs > 0 ? [china, states] : [china];
}

export function stockIn(unit: Unit, country: string, shelf: Shelf): number {
  return warehousesOf(unit, shelf).find((one) => one.countryCode === country)?.total ?? 0;
}
