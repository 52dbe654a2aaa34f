// What does AliExpress say of its products, in our words?
import type { BoughtVariant, Market } from "../../core/ports/suppliers.port.ts";
import { plainText } from "../../core/suppliers/options.rules.ts";
import {
  supplierProductMismatch,
  supplierProductNotFound,
  supplierProductUnusable,
  supplierUnavailable,
} from "../../core/suppliers/refusals.contract.ts";
import type { SupplierCard, SupplierProduct, SupplierShipping } from "../../core/suppliers/supplier-products.contract.ts";
import { type DraftVariant, finishProduct, pictureUrl } from "../../core/suppliers/supplier-products.rules.ts";
import { aliexpressUrl } from "../../core/suppliers/urls.rules.ts";
import { Problem } from "../../kit/problem.ts";
import { bodyOf, methodProblem } from "./aliexpress-envelope.transform.ts";
import { countryCode } from "./countries.transform.ts";
import { at, countOf, currencyOf, type Loose, listOf, parsedText, priceOf, ratingOf, record, textOf, wholeOf } from "./values.transform.ts";

/** The option every multi-warehouse listing carries. */
const shipsFromProperty = 200_007_763;
const shipsFromNames =
  /^(ships? from|expédié depuis|expédition depuis|envío desde|versand aus|versand von|spedito da|enviado de|verzonden vanuit|wysyłka z)$/i;

function isOrigin(property: Loose): boolean {
  return wholeOf(property.sku_property_id) === shipsFromProperty || shipsFromNames.test(textOf(property.sku_property_name).trim());
}

function readSku(value: unknown, facts: { currency: string; grams: number | null; origin: string }): DraftVariant {
  const sku = record(value);
  const properties = listOf(sku.ae_sku_property_dtos, "ae_sku_property_d_t_o").map(record);
  const origin = properties.find(isOrigin);
  const shown = (property: Loose) => textOf(property.property_value_definition_name).trim() || textOf(property.sku_property_value);
  const currency = currencyOf(sku.currency_code, facts.currency);
  return {
    external_id: textOf(sku.sku_id),
    // Its exact letters: stray spaces and a seller's own numbering are part of the key.
    order_key: textOf(sku.sku_attr),
    sku: textOf(sku.sku_code),
    choices: properties.filter((one) => one !== origin).map((one) => ({ name: textOf(one.sku_property_name), value: shown(one) })),
    cost: priceOf(sku.offer_sale_price, currency) ?? priceOf(sku.sku_price, currency),
    stock: wholeOf(sku.sku_available_stock),
    image: properties.map((one) => textOf(one.sku_image)).find((image) => image !== "") ?? null,
    weight_grams: facts.grams,
    ships_from: (origin && (countryCode(textOf(origin.sku_property_value)) ?? countryCode(shown(origin)))) ?? facts.origin,
  };
}

/** The description for telephones, where the long one is empty: {"moduleList":[{"type":"text","data":{"content"}}...]} in a string. */
function mobileDescription(text: unknown): string {
  const escaped = (value: string) => value.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return listOf(at(parsedText(text), "moduleList"))
    .map((one) => textOf(at(one, "data", "content")))
    .filter((content) => content !== "")
    .map((content) => `<p>${escaped(content)}</p>`)
    .join("");
}

/** AliExpress sells one product under several ids (one per country) and says so; another id without that is another product. */
function assertSame(asked: string, answered: string, result: Loose): void {
  if (answered === asked || answered === "") return;
  const converter = record(result.product_id_converter_result);
  const siblings = Object.values(record(parsedText(converter.sub_product_id) ?? converter.sub_product_id)).map(textOf);
  const family = new Set([textOf(converter.main_product_id), ...siblings]);
  if (!family.has(asked) || !family.has(answered))
    throw new Problem(supplierProductMismatch, { detail: `Asked for ${asked}, AliExpress answered with ${plainText(answered, 40)}.` });
}

/** The product's own part of the answer, or why there is none. */
function resultOf(answer: unknown, asked: string, market: Market): Loose {
  const body = bodyOf("aliexpress.ds.product.get", answer);
  const code = wholeOf(body.rsp_code);
  if (code === 605 || code === 404)
    throw new Problem(supplierProductNotFound, { detail: `AliExpress has no product ${plainText(asked, 40)}.` });
  if (code === 602) throw new Problem(supplierProductUnusable, { detail: `AliExpress does not sell this product to ${market.country}.` });
  if (code !== null && code !== 200) throw methodProblem(code, body.rsp_msg);
  if (typeof body.result !== "object" || body.result === null)
    throw new Problem(supplierProductUnusable, { detail: "AliExpress gives no details of this product." });
  return record(body.result);
}

/**
 * A product without its ways of shipping. Its id is the one AliExpress answered with: orders and freight are asked by it.
 * @throws Problem supplier_product_not_found, supplier_product_mismatch, supplier_product_unusable and those of the envelope
 */
export function readProduct(
  answer: unknown,
  asked: string,
  market: Market,
  now: number,
  bought: readonly BoughtVariant[] = [],
): SupplierProduct {
  const result = resultOf(answer, asked, market);
  const base = record(result.ae_item_base_info_dto);
  const id = textOf(base.product_id) || asked;
  assertSame(asked, id, result);
  const status = textOf(base.product_status_type);
  if (status !== "" && status !== "onSelling")
    throw new Problem(supplierProductUnusable, { detail: "AliExpress does not sell this product any more." });
  const kilograms = Number(textOf(at(result, "package_info_dto", "gross_weight")) || Number.NaN);
  const store = record(result.ae_store_info);
  const facts = {
    currency: market.currency,
    grams: Number.isFinite(kilograms) ? Math.round(kilograms * 1000) : null,
    origin: countryCode(textOf(store.store_country_code)) ?? "CN",
  };
  return finishProduct(
    {
      supplier: "aliexpress",
      external_id: id,
      url: aliexpressUrl(id),
      title: textOf(base.subject),
      description_html: textOf(base.detail).trim() || mobileDescription(base.mobile_detail),
      vendor: textOf(store.store_name),
      category: "",
      images: textOf(at(result, "ae_multimedia_info_dto", "image_urls")).split(";"),
      variants: listOf(result.ae_item_sku_info_dtos, "ae_item_sku_info_d_t_o").map((one) => readSku(one, facts)),
      attributes: listOf(result.ae_item_properties, "ae_item_property").map((one) => ({
        name: textOf(at(one, "attr_name")),
        value: textOf(at(one, "attr_value")),
      })),
      rating_hundredths: ratingOf(base.avg_evaluation_rating),
      orders_count: countOf(base.sales_count),
    },
    market.country,
    now,
    bought.map((one) => one.supplier_variant_id),
  );
}

/** Ways to send one unit; none where nobody delivers. `shipping_fee_cent` holds main units with decimals, whatever its name says. */
export function readFreight(answer: unknown, market: Market): SupplierShipping[] {
  const result = record(bodyOf("aliexpress.ds.freight.query", answer).result);
  const code = wholeOf(result.code);
  if (result.success !== true) {
    if (code === 501 || code === 505) return [];
    throw methodProblem(result.code, result.msg);
  }
  return listOf(result.delivery_options, "delivery_option_d_t_o").flatMap((value): SupplierShipping[] => {
    const option = record(value);
    const currency = currencyOf(option.shipping_fee_currency, market.currency);
    const cost = priceOf(option.free_shipping === true ? 0 : option.shipping_fee_cent, currency);
    const days = [wholeOf(option.min_delivery_days), wholeOf(option.max_delivery_days)].filter(
      (one): one is number => one !== null && one >= 0,
    );
    if (!cost || textOf(option.code) === "" || days.length === 0) return [];
    return [
      {
        code: textOf(option.code),
        name: plainText(textOf(option.company) || textOf(option.code), 80),
        cost,
        min_days: Math.min(...days),
        max_days: Math.max(...days),
        ships_from: countryCode(textOf(option.ship_from_country)) ?? "CN",
        tracked: option.tracking === true,
      },
    ];
  });
}

/** Search results, and whether there are more. Its error NGSELECTION_SEARCH_ERROR is frequent and passes. */
export function readSearch(answer: unknown, market: Market): { items: SupplierCard[]; has_more: boolean } {
  const body = bodyOf("aliexpress.ds.text.search", answer);
  const data = record(body.data);
  if (textOf(body.code) !== "00" && Object.keys(data).length === 0)
    throw new Problem(supplierUnavailable, {
      detail: `AliExpress: ${plainText(textOf(body.msg) || textOf(body.code), 200) || "the search failed"}`,
    });
  const items = listOf(data.products, "selection_search_product").flatMap((value): SupplierCard[] => {
    const item = record(value);
    const cost = priceOf(item.targetSalePrice, currencyOf(item.targetOriginalPriceCurrency, market.currency));
    const [external_id, title] = [textOf(item.itemId), plainText(textOf(item.title), 300)];
    if (!cost || cost.amount === 0 || !/^\d+$/.test(external_id) || title === "") return [];
    return [
      {
        supplier: "aliexpress",
        external_id,
        url: aliexpressUrl(external_id),
        title,
        image: pictureUrl(textOf(item.itemMainPic)) ?? "",
        cost,
        rating_hundredths: ratingOf(item.score) ?? ratingOf(item.evaluateRate),
        orders_count: countOf(item.orders),
      },
    ];
  });
  const [page, size, total] = [wholeOf(data.pageIndex) ?? 1, wholeOf(data.pageSize) ?? 20, wholeOf(data.totalCount) ?? 0];
  return { items, has_more: page * size < total };
}
