// How does CJ report what is in stock, and where?

import type { Shelf } from "../suppliers/shelf.ts";
import type { Listing, Unit } from "./listings.ts";
import { availableUnits, type Warehouse, warehousesOf } from "./shelf.ts";

/** One warehouse, as variants list it. */
export function inventory(one: Warehouse): object {
  return {
    countryCode: one.countryCode,
    totalInventory: one.total,
    cjInventory: one.cj,
    factoryInventory: one.total - one.cj,
    verifiedWarehouse: one.cj > 0 ? 1 : 2,
    stock: [{ stockId: stockId(one), inventory: one.cj, factoryInventory: one.total - one.cj }],
  };
}

function stockId(one: Warehouse): string {
  return one.countryCode === "CN" ? "{6709CCD7-0DC7-43B1-B310-17AB499E9B0A}" : "{201E67F6-BA46-44C0-A36D-63BF4989DD70}";
}

/** Stock by warehouse. Asked by vid the area is text, asked by SKU it is a number. */
export function stockAnswer(unit: Unit, shelf: Shelf, area: "text" | "number"): object[] {
  return warehousesOf(unit, shelf).map((one) => ({
    vid: unit.skuId,
    areaId: area === "text" ? String(one.areaId) : one.areaId,
    areaEn: one.areaEn,
    countryCode: one.countryCode,
    storageNum: one.total,
    totalInventoryNum: one.total,
    cjInventoryNum: one.cj,
    factoryInventoryNum: one.total - one.cj,
    stock: [{ stockId: stockId(one), inventory: one.cj, factoryInventory: one.total - one.cj }],
  }));
}

/** The answer of getInventoryByPid: sums for the product, rows for its variants. */
export function inventoryAnswer(listing: Listing, shelf: Shelf): object {
  const rows = availableUnits(listing, shelf).map((unit) => ({ unit, warehouses: warehousesOf(unit, shelf) }));
  const areas = [...new Set(rows.flatMap((row) => row.warehouses.map((one) => one.countryCode)))];
  const sums = areas.map((country) => {
    const here = rows.flatMap((row) => row.warehouses.filter((one) => one.countryCode === country));
    const total = here.reduce((sum, one) => sum + one.total, 0);
    const cj = here.reduce((sum, one) => sum + one.cj, 0);
    const [first] = here;
    return {
      areaEn: first?.areaEn,
      areaId: first?.areaId,
      countryCode: country,
      totalInventoryNum: total,
      cjInventoryNum: cj,
      factoryInventoryNum: total - cj,
      countryNameEn: first?.areaEn,
    };
  });
  return {
    inventories: sums,
    variantInventories: rows.map(({ unit, warehouses }) => ({ vid: unit.skuId, inventory: warehouses.map(inventory) })),
  };
}

export const warehouseList: readonly object[] = [
  {
    areaCn: "中国仓",
    areaEn: "China Warehouse",
    areaId: 1,
    countryCode: "CN",
    nameEn: "China",
    valueEn: "CN",
    disabled: false,
    zh: "中国仓",
    en: "China Warehouse",
    de: "China-Lager",
    fr: "Entrepôt Chine",
    th: "คลังสินค้าจีน",
    id: "1",
  },
  {
    areaCn: "美国仓",
    areaEn: "US Warehouse",
    areaId: 2,
    countryCode: "US",
    nameEn: "United States",
    valueEn: "US",
    disabled: false,
    zh: "美国仓",
    en: "US Warehouse",
    de: "US-Lager",
    fr: "Entrepôt américain",
    th: "คลังสินค้าสหรัฐ",
    id: "2",
  },
];
