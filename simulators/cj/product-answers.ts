// How does CJ describe a product, its variants and their stock?
import { shortDescription } from "../catalogue/descriptions.ts";
import { hash } from "../catalogue/dice.ts";
import { withCommas } from "../suppliers/rates.ts";
import type { Shelf } from "../suppliers/shelf.ts";
import { categoryName, categoryPath } from "./categories.ts";
import { chinaTime } from "./envelope.ts";
import type { Listing, Unit } from "./listings.ts";
import { availableUnits, saleStatus, warehousesOf } from "./shelf.ts";
import { inventory } from "./stock-answers.ts";

function dollars(cents: number): string {
  return (cents / 100).toFixed(2);
}

function span(values: readonly number[], between: string, print: (value: number) => string): string {
  const low = Math.min(...values);
  const high = Math.max(...values);
  if (values.length === 0) return print(0);
  return low === high ? print(low) : `${print(low)}${between}${print(high)}`;
}

function prices(listing: Listing, shelf: Shelf): number[] {
  return availableUnits(listing, shelf).map((unit) => shelf.cents(unit));
}

/** "3.44", or "2.02 -- 14.10" where the variants differ. */
export function listPrice(listing: Listing, shelf: Shelf): string {
  return span(prices(listing, shelf), " -- ", dollars);
}

/** "320.00", or "10.00-29.00". */
function listWeight(listing: Listing): string {
  return span(listing.units.length ? listing.units.map((unit) => unit.grams) : [listing.product.grams], "-", (grams) => grams.toFixed(2));
}

/** Names as CJ keeps them: a JSON array, as text. The simulated world writes no Chinese but the customs word. */
function chineseNames(listing: Listing): string {
  const word = listing.product.customs[2];
  return JSON.stringify([`${word} ${listing.product.title}`, word]);
}

function isoTime(at: number): string {
  return new Date(at).toISOString().replace("Z", "+00:00");
}

/** One row of /product/list. */
export function listItem(listing: Listing, shelf: Shelf): object {
  return {
    pid: listing.pid,
    productName: chineseNames(listing),
    productNameEn: listing.name,
    productSku: listing.sku,
    productImage: listing.images[0] ?? "",
    productWeight: listWeight(listing),
    productType: listing.old ? null : "ORDINARY_PRODUCT",
    productUnit: listing.old ? "unit(s)" : null,
    categoryName: categoryName(listing),
    listingCount: listing.listedNum,
    sellPrice: listPrice(listing, shelf),
    remark: "",
    addMarkStatus: null,
    createTime: listing.old ? null : isoTime(listing.createdAt),
    isVideo: 0,
    saleStatus: Number(saleStatus(listing, shelf)),
    listedNum: listing.listedNum,
    supplierName: null,
    supplierId: null,
    categoryId: categoryPath(listing)[2].id,
    sourceFrom: listing.old ? "0" : "10",
    shippingCountryCodes: listing.units.some((unit) => unit.inUs > 0) ? ["CN", "US"] : ["CN"],
    customizationVersion: 1,
  };
}

/** One row of /product/listV2: the same goods under other names. */
export function listV2Item(listing: Listing, shelf: Shelf, features: ReadonlySet<string>): object {
  const [first, second, third] = categoryPath(listing);
  const cents = Math.min(...prices(listing, shelf));
  const total = availableUnits(listing, shelf).reduce((sum, unit) => sum + shelf.stock(unit), 0);
  const verified = availableUnits(listing, shelf).reduce(
    (sum, unit) => sum + warehousesOf(unit, shelf).reduce((all, one) => all + one.cj, 0),
    0,
  );
  const discount = hash(`discount ${listing.pid}`) % 3 === 0 ? 10 : 0;
  const now = Number.isFinite(cents) ? dollars(Math.round(cents * (1 - discount / 100))) : "";
  return {
    id: listing.pid,
    nameEn: listing.name,
    sku: listing.sku,
    spu: listing.sku,
    bigImage: listing.images[0] ?? "",
    sellPrice: listPrice(listing, shelf),
    nowPrice: now,
    listedNum: listing.listedNum,
    categoryId: third.id,
    threeCategoryName: third.name,
    twoCategoryId: second.id,
    twoCategoryName: second.name,
    oneCategoryId: first.id,
    oneCategoryName: first.name,
    addMarkStatus: 0,
    isVideo: 0,
    videoList: [],
    productType: "ORDINARY_PRODUCT",
    supplierName: "",
    createAt: listing.createdAt,
    warehouseInventoryNum: total,
    totalVerifiedInventory: verified,
    totalUnVerifiedInventory: total - verified,
    verifiedWarehouse: verified > 0 ? 1 : 2,
    customization: 0,
    hasCECertification: 0,
    isCollect: 0,
    myProduct: false,
    discountPrice: now,
    discountPriceRate: String(discount),
    ...(features.has("enable_description") ? { description: shortDescription(listing.product, listing.images) } : {}),
    deliveryCycle: listing.units.some((unit) => unit.inUs > 0) ? "3-5" : "7-12",
    saleStatus: saleStatus(listing, shelf),
    authorityStatus: "1",
    isPersonalized: 0,
  };
}

/** A variant. In /product/query its key reads "Black-XXL"; in /product/variant/query the very same key reads ["Black","XXL"], as text. */
export function variantAnswer(listing: Listing, unit: Unit, shelf: Shelf, keys: "joined" | "array", withInventory = false): object {
  const [length, width, height] = unit.box;
  const cents = shelf.cents(unit);
  const price = listing.product.oddity === "comma_price" ? withCommas(dollars(cents)) : cents / 100;
  return {
    vid: unit.skuId,
    pid: listing.pid,
    variantName: null,
    variantNameEn: [listing.name, ...unit.variant.values].join(" "),
    variantImage: unit.image,
    variantSku: unit.sku,
    variantUnit: null,
    variantProperty: null,
    variantKey: keys === "joined" ? unit.variant.values.join("-") : JSON.stringify(unit.variant.values),
    variantLength: length,
    variantWidth: width,
    variantHeight: height,
    variantVolume: length * width * height,
    variantWeight: unit.grams,
    variantSellPrice: price,
    createTime: listing.old ? null : isoTime(listing.createdAt),
    variantStandard: `long=${length},width=${width},height=${height}`,
    variantSugSellPrice: Math.round(cents * 2.6) / 100,
    ...(keys === "joined" ? { combineVariants: [], inventories: withInventory ? warehousesOf(unit, shelf).map(inventory) : null } : {}),
  };
}

/** The main picture: an address in old products; in new ones a JSON array of addresses, as text, and the same as a list. */
function pictures(listing: Listing): object {
  if (listing.old) return { productImage: listing.images[0] ?? "" };
  return { productImage: JSON.stringify(listing.images), bigImage: listing.images[0] ?? "", productImageSet: listing.images };
}

/** What customs and carriers want to know, each list a JSON array as text; CJ keeps the Chinese words beside the English ones. */
function declared({ product }: Listing): object {
  const materials = product.material.split(", ");
  const battery = product.niche === "electronics";
  const chinese: Record<string, string> = { Color: "颜色", Size: "尺寸" };
  return {
    materialName: JSON.stringify(["", ...materials]),
    materialNameEn: JSON.stringify(["", ...materials.map((one) => one.toLowerCase())]),
    materialKey: JSON.stringify(materials.map((one) => one.toUpperCase().replaceAll(" ", "_"))),
    packingWeight: (product.grams * 1.06).toFixed(1),
    packingName: JSON.stringify(["", "塑料袋"]),
    packingNameEn: JSON.stringify(["", "plastic_bag"]),
    packingKey: JSON.stringify(["PLASTIC_BAG"]),
    productKey: JSON.stringify(product.options.map((option) => chinese[option.name] ?? option.name)),
    productKeyEn: product.options.map((option) => option.name).join("-"),
    productPro: JSON.stringify([battery ? "电池" : "普货"]),
    productProSet: [battery ? "电池" : "普货"],
    productProEn: JSON.stringify([battery ? "BATTERY" : "COMMON"]),
    productProEnSet: [battery ? "BATTERY" : "COMMON"],
  };
}

/** The data of /product/query. With a country, only the variants that lie in a warehouse there. */
export function productAnswer(listing: Listing, shelf: Shelf, withInventory: boolean, country: string | null): object {
  const { product } = listing;
  const all = availableUnits(listing, shelf);
  const units = country ? all.filter((unit) => warehousesOf(unit, shelf).some((one) => one.countryCode === country && one.total > 0)) : all;
  const [entryCode, entryNameEn, entryName] = product.customs;
  const cents = prices(listing, shelf);
  return {
    pid: listing.pid,
    productName: chineseNames(listing),
    productNameEn: listing.name,
    productSku: listing.sku,
    ...pictures(listing),
    productWeight: product.grams.toFixed(1),
    productUnit: "unit(s)",
    productType: "ORDINARY_PRODUCT",
    categoryId: categoryPath(listing)[2].id,
    categoryName: categoryName(listing),
    entryCode,
    entryName,
    entryNameEn,
    ...declared(listing),
    sellPrice: new Set(cents).size <= 1 ? (cents[0] ?? 0) / 100 : span(cents, "-", dollars),
    description: shortDescription(product, listing.images),
    suggestSellPrice: span(
      cents.map((one) => Math.round(one * 2.6)),
      "-",
      dollars,
    ),
    listedNum: listing.listedNum,
    status: saleStatus(listing, shelf),
    supplierName: "",
    supplierId: "",
    customizationVersion: 1,
    customizationJson1: "",
    customizationJson2: "",
    customizationJson3: "",
    customizationJson4: "",
    variants: units.map((unit) => variantAnswer(listing, unit, shelf, "joined", withInventory)),
    createrTime: chinaTime(listing.createdAt),
  };
}
