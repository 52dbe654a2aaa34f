// What does CJ Dropshipping say of its products, in our words?
import type { BoughtVariant, Market } from "../../core/ports/suppliers.port.ts";
import { plainText, type RawChoice } from "../../core/suppliers/options.rules.ts";
import { supplierProductMismatch, supplierProductUnusable } from "../../core/suppliers/refusals.contract.ts";
import type { SupplierCard, SupplierProduct, SupplierShipping } from "../../core/suppliers/supplier-products.contract.ts";
import { type DraftVariant, finishProduct, pictureUrl } from "../../core/suppliers/supplier-products.rules.ts";
import { cjUrl } from "../../core/suppliers/urls.rules.ts";
import type { Money } from "../../kit/money.ts";
import { Problem } from "../../kit/problem.ts";
import { dataOf } from "./cj-envelope.transform.ts";
import { daysOf, gramsOf, type Loose, listOf, parsedText, priceOf, record, textOf, wholeOf } from "./values.transform.ts";

/** CJ counts in dollars, whatever the market. */
const currency = "USD";

/** A list that may be a JSON array in a string, names joined by a hyphen, or a real list. */
function partsOf(value: unknown, separator: string): string[] {
  const list = Array.isArray(value) ? value : listOf(parsedText(value));
  if (list.length > 0) return list.map(textOf).filter((one) => one !== "");
  const text = textOf(value).trim();
  return text === "" ? [] : text.split(separator).map((one) => one.trim());
}

/** "Black-XXL" by the options "Color-Size". Values with hyphens of their own are taken to be in front: "T-Shirt Black-XL" ends with its size. */
function choicesOf(key: unknown, names: readonly string[]): RawChoice[] {
  const listed = listOf(parsedText(key)).map(textOf);
  const parts = listed.length > 0 ? listed : textOf(key).split("-");
  if (parts.every((part) => part.trim() === "")) return [];
  const options = names.length > 0 ? names : parts.map((_, index) => (index === 0 ? "Option" : `Option ${index + 1}`));
  const extra = Math.max(0, parts.length - options.length);
  const values = [parts.slice(0, extra + 1).join("-"), ...parts.slice(extra + 1)];
  return options.flatMap((name, index) => (values[index] === undefined ? [] : [{ name, value: values[index] }]));
}

/** Where to ship a variant from: where it was bought before, else the market itself where there is stock, else China, else wherever there is some. */
function warehouseOf(inventories: unknown, country: string, before?: string): { ships_from: string; stock: number | null } {
  const rows = listOf(inventories)
    .map(record)
    .map((one) => ({ ships_from: textOf(one.countryCode), stock: wholeOf(one.totalInventory ?? one.totalInventoryNum) }))
    .filter((one) => /^[A-Z]{2}$/.test(one.ships_from));
  if (before !== undefined && rows.length > 0) return rows.find((one) => one.ships_from === before) ?? { ships_from: before, stock: 0 };
  const stocked = rows.filter((one) => (one.stock ?? 0) > 0);
  const find = (code: string) => stocked.find((one) => one.ships_from === code);
  return (
    find(country) ?? find("CN") ?? stocked[0] ?? rows.find((one) => one.ships_from === "CN") ?? rows[0] ?? { ships_from: "CN", stock: null }
  );
}

function readVariant(
  value: unknown,
  facts: { names: readonly string[]; price: Money | null; grams: number | null; country: string; bought: readonly BoughtVariant[] },
): DraftVariant {
  const variant = record(value);
  const vid = textOf(variant.vid);
  return {
    external_id: vid,
    order_key: vid,
    sku: textOf(variant.variantSku),
    choices: choicesOf(variant.variantKey, facts.names),
    cost: priceOf(variant.variantSellPrice, currency) ?? facts.price,
    image: textOf(variant.variantImage) || null,
    weight_grams: gramsOf(variant.variantWeight) ?? facts.grams,
    ...warehouseOf(variant.inventories, facts.country, facts.bought.find((one) => one.supplier_variant_id === vid)?.ships_from),
  };
}

/** Old products give one address; new ones a JSON array of them as text, and the same as a list. */
function picturesOf(product: Record<string, unknown>): string[] {
  const set = listOf(product.productImageSet).map(textOf);
  return [...set, ...partsOf(product.productImage, ";"), textOf(product.bigImage)].filter((one) => one !== "");
}

const wordsOf = (value: unknown) =>
  partsOf(value, ",")
    .map((one) => one.replaceAll("_", " ").toLowerCase())
    .join(", ");

/** The product's own part of the answer, once it is the one that was asked for and on sale. */
function productOf(answer: unknown, status: number, asked: string): Loose {
  const product = record(dataOf(answer, status));
  const pid = textOf(product.pid);
  if (pid === "") throw new Problem(supplierProductUnusable, { detail: "CJ Dropshipping gives no details of this product." });
  if (pid.toUpperCase() !== asked.toUpperCase())
    throw new Problem(supplierProductMismatch, { detail: `Asked for ${asked}, CJ Dropshipping answered with ${plainText(pid, 40)}.` });
  const sale = textOf(product.status || product.saleStatus);
  if (sale !== "" && sale !== "3")
    throw new Problem(supplierProductUnusable, { detail: "CJ Dropshipping does not sell this product any more." });
  return product;
}

/**
 * A product without its ways of shipping, from /product/query with the feature enable_inventory.
 * @throws Problem supplier_product_mismatch, supplier_product_unusable and those of the envelope
 */
export function readCjProduct(
  answer: unknown,
  status: number,
  asked: string,
  market: Market,
  now: number,
  bought: readonly BoughtVariant[] = [],
): SupplierProduct {
  const product = productOf(answer, status, asked);
  const pid = textOf(product.pid);
  const title = textOf(product.productNameEn);
  const facts = {
    names: partsOf(product.productKeyEn, "-"),
    price: priceOf(product.sellPrice, currency),
    grams: gramsOf(product.packingWeight ?? product.packWeight) ?? gramsOf(product.productWeight),
    country: market.country,
    bought,
  };
  return finishProduct(
    {
      supplier: "cj",
      external_id: pid,
      url: cjUrl(pid, title),
      title,
      description_html: textOf(product.description),
      vendor: textOf(product.supplierName) || "CJ Dropshipping",
      category: textOf(product.categoryName)
        .split(/\s*[/>]\s*/)
        .filter(Boolean)
        .join(" > "),
      images: picturesOf(product),
      variants: listOf(product.variants).map((one) => readVariant(one, facts)),
      attributes: [
        { name: "Material", value: wordsOf(product.materialNameEn) },
        { name: "Properties", value: wordsOf(product.productProEn) },
        { name: "Packing", value: wordsOf(product.packingNameEn) },
      ],
      rating_hundredths: null,
      // CJ counts the shops that list a product, not its sales.
      orders_count: null,
    },
    market.country,
    now,
    bought.map((one) => one.supplier_variant_id),
  );
}

/** Cheap letters without a number to follow. CJ's own lines and couriers all give one. */
const untracked = /untracked|without tracking|ordinary mail|surface/i;

/** Ways to send goods; none where nobody delivers. */
export function readCjFreight(answer: unknown, status: number, shipsFrom: string): SupplierShipping[] {
  return listOf(dataOf(answer, status)).flatMap((value): SupplierShipping[] => {
    const option = record(value);
    const name = textOf(option.logisticName);
    const cost = priceOf(option.totalPostageFee, currency) ?? priceOf(option.logisticPrice, currency);
    const days = daysOf(option.logisticAging);
    if (name === "" || !cost || !days) return [];
    return [{ code: name, name: plainText(name, 80), cost, ...days, ships_from: shipsFrom, tracked: !untracked.test(name) }];
  });
}

/** Results of /product/listV2. */
export function readCjSearch(answer: unknown, status: number): { items: SupplierCard[]; has_more: boolean } {
  const data = record(dataOf(answer, status));
  const rows = listOf(data.content).flatMap((page) => listOf(record(page).productList));
  const items = rows.flatMap((value): SupplierCard[] => {
    const item = record(value);
    const [external_id, title] = [textOf(item.id), plainText(textOf(item.nameEn), 300)];
    const cost = priceOf(item.sellPrice, currency) ?? priceOf(item.nowPrice, currency);
    const onSale = ["", "3"].includes(textOf(item.saleStatus));
    if (!cost || cost.amount === 0 || external_id === "" || title === "" || !onSale) return [];
    const image = pictureUrl(textOf(item.bigImage)) ?? "";
    return [
      { supplier: "cj", external_id, url: cjUrl(external_id, title), title, image, cost, rating_hundredths: null, orders_count: null },
    ];
  });
  return { items, has_more: (wholeOf(data.pageNumber) ?? 1) < (wholeOf(data.totalPages) ?? 1) };
}
