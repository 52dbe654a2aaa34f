// How does AliExpress describe one product?
import { longDescription, size } from "../catalogue/descriptions.ts";
import { digits, hash } from "../catalogue/dice.ts";
import { amountIn, withCommas } from "../suppliers/rates.ts";
import type { Shelf } from "../suppliers/shelf.ts";
import type { Listing, Sku, Store } from "./listings.ts";
import { proudCount } from "./listings.ts";
import { availableSkus, ordersAt, taxIncluded } from "./market.ts";
import { propertyOf } from "./properties.ts";

export interface ProductView {
  country: string;
  currency: string;
  language: string;
  shelf: Shelf;
}

function skuAnswer(listing: Listing, sku: Sku, view: ProductView): object {
  const offline = listing.product.oddity === "offline";
  const price = (cents: number) => {
    const amount = amountIn(view.currency, cents);
    return listing.product.oddity === "comma_price" ? withCommas(amount) : amount;
  };
  const sale = price(view.shelf.cents(sku));
  const seen = new Set<number>();
  const properties = sku.properties.map((one) => {
    const name = propertyOf(one.option, view.language, seen.has(propertyOf(one.option, "EN").id)).name;
    seen.add(one.id);
    return {
      sku_property_value: one.value,
      ...(one.image ? { sku_image: one.image } : {}),
      sku_property_name: name,
      ...(one.definition ? { property_value_definition_name: one.definition } : {}),
      property_value_id: one.valueId,
      sku_property_id: one.id,
    };
  });
  return {
    sku_attr: sku.attr,
    offer_sale_price: sale,
    sku_id: sku.skuId,
    price_include_tax: taxIncluded.has(view.country),
    currency_code: view.currency,
    sku_price: price(Math.max(sku.originalCents, view.shelf.cents(sku))),
    offer_bulk_sale_price: sale,
    sku_available_stock: offline ? 0 : view.shelf.stock(sku),
    sku_code: sku.code,
    id: sku.attr,
    ae_sku_property_dtos: properties.length ? { ae_sku_property_d_t_o: properties } : {},
  };
}

function mobileDetail(listing: Listing): string {
  const modules = [
    { type: "text", data: { content: listing.product.points.join(". ") } },
    { type: "image", data: { images: listing.images.map((url) => ({ url })) } },
  ];
  return JSON.stringify({ version: "2.0.0", moduleList: modules });
}

function itemProperties(listing: Listing): object[] {
  const number = (name: string) => Number(digits(`${listing.productId} ${name}`, 9));
  return [
    { attr_name_id: 2, attr_value_id: 201512802, attr_name: "Brand Name", attr_value: "NONE" },
    { attr_name_id: 219, attr_value_id: 9441741844, attr_name: "Origin", attr_value: "Mainland China" },
    ...listing.product.material
      .split(", ")
      .map((material) => ({ attr_name_id: 10, attr_value_id: -1, attr_name: "Material", attr_value: material })),
    { attr_name_id: 400000603, attr_value_id: number("chemical"), attr_name: "Hign-concerned Chemical", attr_value: "None" },
    { attr_name_id: -1, attr_name: "Choice", attr_value: hash(listing.productId) % 3 ? "yes" : "no" },
  ];
}

function manufacturer(store: Store): object {
  const address = `No. ${(hash(store.name) % 400) + 1}, Simulation Road, Yiwu, Zhejiang, China`;
  return { address, phone: "10000000000", country_name: "China", email: `shop${store.id}@example.com`, phone_prefix: "86" };
}

/** The body of a found product under `result`, with every trap of the real one: joined images, strings for numbers, two currencies, wrapped lists. */
export function productResult(listing: Listing, view: ProductView): object {
  const { product, store } = listing;
  const [length, width, height] = size(product);
  const skus = availableSkus(listing, view.shelf).map((sku) => skuAnswer(listing, sku, view));
  const score = (name: string) => (4.3 + (hash(`${store.id} ${name}`) % 7) / 10).toFixed(1);
  return {
    ae_item_sku_info_dtos:
      skus.length === 0 ? {} : { ae_item_sku_info_d_t_o: product.oddity === "lone_object" && skus.length === 1 ? skus[0] : skus },
    ae_multimedia_info_dto: { image_urls: listing.images.join(";") },
    package_info_dto: {
      package_width: width,
      package_height: height,
      package_length: length,
      gross_weight: (product.grams / 1000).toFixed(3),
      package_type: false,
      product_unit: 100000015,
    },
    logistics_info_dto: { delivery_time: 7, ship_to_country: view.country },
    product_id_converter_result: {
      main_product_id: Number(listing.productId),
      sub_product_id: JSON.stringify({ US: Number(listing.usProductId) }),
    },
    ae_item_base_info_dto: {
      mobile_detail: mobileDetail(listing),
      subject: listing.title,
      evaluation_count: String(listing.reviews),
      sales_count: proudCount(ordersAt(listing, view.shelf.now)).replace(",", ""),
      product_status_type: product.oddity === "offline" ? "offline" : "onSelling",
      avg_evaluation_rating: listing.rating,
      separated_listing: false,
      currency_code: "CNY",
      sl_product: false,
      category_id: product.category,
      product_id: Number(listing.productId),
      detail: longDescription(product, listing.images),
    },
    manufacturer_info: manufacturer(store),
    has_whole_sale: false,
    ae_item_properties: { ae_item_property: itemProperties(listing) },
    ae_store_info: {
      store_id: store.id,
      shipping_speed_rating: score("speed"),
      communication_rating: score("talk"),
      store_name: store.name,
      store_country_code: "CN",
      item_as_described_rating: score("described"),
    },
  };
}
