// Which calls about products, stock and freight does CJ answer?
import { nicheTables } from "../catalogue/data/niches.ts";
import { noteView } from "../suppliers/shelf.ts";
import type { WorldState } from "../vendor.ts";
import { type Call, cents, features, type Operation, operation, whole } from "./call.ts";
import { categoryTree } from "./categories.ts";
import { CjError } from "./envelope.ts";
import { isServed, logisticAnswer, logisticsFor } from "./freight.ts";
import { type Found, findByPid, findBySku, findByVariantSku, findByVid, type Listing } from "./listings.ts";
import { listItem, listV2Item, productAnswer, variantAnswer } from "./product-answers.ts";
import { searchListings, sortV2 } from "./search.ts";
import { availableUnits, shelfOf, stockIn } from "./shelf.ts";
import { inventoryAnswer, stockAnswer, warehouseList } from "./stock-answers.ts";
import { subscribe } from "./webhooks.ts";

/** The product a query names: by pid, by its SKU or by a variant's. Off the shelf is another refusal than unknown. */
function productOf({ world, account, query }: Call): Listing {
  const [pid, sku, variantSku] = ["pid", "productSku", "variantSku"].map((name) => query.get(name));
  if (!pid && !sku && !variantSku) throw new CjError(1600300, "pid or productSku or variantSku must be not empty");
  const listing = pid ? findByPid(pid) : sku ? findBySku(sku) : (findByVariantSku(variantSku ?? "")?.listing ?? null);
  if (!listing) throw new CjError(1602001, "Product not found");
  noteView(world, "cj", listing.pid);
  subscribe(world, account.user, listing.pid);
  if (listing.units.length > 0 && availableUnits(listing, shelfOf(world)).length === 0)
    throw new CjError(1602002, "The product has been removed from shelves");
  return listing;
}

function unitOf(found: Found | null, world: WorldState): Found {
  if (!found) throw new CjError(1602000, "Variant not found");
  noteView(world, "cj", found.listing.pid);
  if (shelfOf(world).gone(found.unit)) throw new CjError(1602003, "The variant has been removed from shelves");
  return found;
}

function list({ world, query }: Call): object {
  const shelf = shelfOf(world);
  const pageNum = whole(query, "pageNum", 1, 100_000);
  const pageSize = whole(query, "pageSize", 20, 200);
  const wanted = {
    words: query.get("productNameEn") ?? "",
    categoryId: query.get("categoryId") ?? "",
    country: query.get("countryCode") ?? "",
    minCents: cents(query, "minPrice", 0),
    maxCents: cents(query, "maxPrice", Number.POSITIVE_INFINITY),
    minListed: Number(query.get("minListedNum") ?? 0),
  };
  let found = searchListings(wanted, shelf);
  const [pid, sku] = [query.get("pid"), query.get("productSku")];
  if (pid || sku) found = found.filter((one) => (!pid || one.pid === pid) && (!sku || one.sku === sku));
  const sign = query.get("sort") === "asc" ? 1 : -1;
  const key = query.get("orderBy");
  if (key === "listedNum") found = [...found].sort((a, b) => sign * (a.listedNum - b.listedNum));
  if (key === "createAt") found = [...found].sort((a, b) => sign * (a.createdAt - b.createdAt));
  return {
    pageNum,
    pageSize,
    total: found.length,
    list: found.slice((pageNum - 1) * pageSize, pageNum * pageSize).map((one) => listItem(one, shelf)),
  };
}

function listV2({ world, query }: Call): object {
  const shelf = shelfOf(world);
  const pageNumber = whole(query, "page", 1, 1000);
  const pageSize = whole(query, "size", 10, 100);
  const words = query.get("keyWord") ?? "";
  const wanted = {
    words,
    categoryId: query.get("categoryId") ?? "",
    country: query.get("countryCode") ?? "",
    minCents: cents(query, "startSellPrice", 0),
    maxCents: cents(query, "endSellPrice", Number.POSITIVE_INFINITY),
    minListed: 0,
  };
  const found = sortV2(searchListings(wanted, shelf), Number(query.get("orderBy") ?? 0), query.get("sort") ?? "desc", shelf);
  const productList = found.slice((pageNumber - 1) * pageSize, pageNumber * pageSize).map((one) => listV2Item(one, shelf, features(query)));
  const related = nicheTables.slice(0, 3).map((table) => ({ categoryId: table.niche, categoryName: table.name }));
  return {
    pageSize,
    pageNumber,
    totalRecords: found.length,
    totalPages: Math.ceil(found.length / pageSize),
    content: [{ productList, relatedCategoryList: words ? related : [], keyWord: words, keyWordOld: words }],
  };
}

function variants(call: Call): object[] {
  const listing = productOf(call);
  const shelf = shelfOf(call.world);
  const country = call.query.get("countryCode");
  return availableUnits(listing, shelf)
    .filter((unit) => !country || stockIn(unit, country, shelf) > 0)
    .map((unit) => variantAnswer(listing, unit, shelf, "array"));
}

function stockBySku({ world, query }: Call): object[] {
  const sku = query.get("sku") ?? "";
  const product = findBySku(sku);
  const units = product ? availableUnits(product, shelfOf(world)) : [unitOf(findByVariantSku(sku), world).unit];
  return units.flatMap((unit) => stockAnswer(unit, shelfOf(world), "number"));
}

function freight({ world, body }: Call): object[] {
  const from = typeof body.startCountryCode === "string" ? body.startCountryCode.toUpperCase() : "";
  const to = typeof body.endCountryCode === "string" ? body.endCountryCode.toUpperCase() : "";
  const items = Array.isArray(body.products) ? (body.products as { vid?: unknown; quantity?: unknown }[]) : [];
  if (!from || !to) throw new CjError(1600300, "startCountryCode and endCountryCode must be not empty");
  if (items.length === 0) throw new CjError(1600300, "products must be not empty");
  if (!isServed(to)) throw new CjError(1605002, "The country is not supported");
  const shelf = shelfOf(world);
  const goods = items.map((item) => ({
    ...unitOf(findByVid(String(item.vid ?? "")), world),
    quantity: Math.max(1, Number(item.quantity) || 1),
  }));
  if (goods.some((one) => stockIn(one.unit, from, shelf) < one.quantity)) return [];
  return logisticsFor({ from, to, goods }).map(logisticAnswer);
}

export const productCalls: Record<string, Operation> = {
  "GET /product/getCategory": operation(() => categoryTree(), 10),
  "GET /product/list": operation(list, 50),
  "GET /product/listV2": operation(listV2, 50),
  "GET /product/query": operation(
    (call) =>
      productAnswer(productOf(call), shelfOf(call.world), features(call.query).has("enable_inventory"), call.query.get("countryCode")),
    10,
  ),
  "GET /product/variant/query": operation(variants, 10),
  "GET /product/variant/queryByVid": operation(({ world, query }) => {
    const { listing, unit } = unitOf(findByVid(query.get("vid") ?? ""), world);
    return variantAnswer(listing, unit, shelfOf(world), "joined", features(query).has("enable_inventory"));
  }, 10),
  "GET /product/stock/queryByVid": operation(
    ({ world, query }) => stockAnswer(unitOf(findByVid(query.get("vid") ?? ""), world).unit, shelfOf(world), "text"),
    10,
  ),
  "GET /product/stock/queryBySku": operation(stockBySku, 10),
  "GET /product/stock/getInventoryByPid": operation((call) => inventoryAnswer(productOf(call), shelfOf(call.world)), 10, "stock"),
  "GET /product/globalWarehouseList": operation(() => warehouseList),
  "POST /logistic/freightCalculate": operation(freight),
};
