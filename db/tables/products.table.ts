// What does a store sell?
import { sql } from "drizzle-orm";
import { check, index, integer, text, unique } from "drizzle-orm/sqlite-core";
import type { ProductOption } from "../../core/products/variants.contract.ts";
import { belongsTo, storeTable } from "../store-table.ts";
import { amount, json, moment } from "./columns.ts";

export const categories = storeTable(
  "categories",
  { name: text().notNull(), slug: text().notNull(), parent_id: text(), position: integer().notNull() },
  (table) => [unique("category_slug_taken").on(table.store_id, table.slug!)],
  { shown: true },
);

/** Addresses a category had before, or that of a category which went up into it; they redirect. The id is the old slug. */
export const categoryRedirects = storeTable(
  "category_redirects",
  { category_id: text().notNull(), changed_at: moment().notNull() },
  (table) => [belongsTo(table, table.category_id!, categories, "cascade")],
  { shown: true },
);

/** A picture, stored once per content: its id is "ast_" and the SHA-256 of its bytes. */
export const assets = storeTable("assets", {
  media_type: text().notNull(),
  width: integer().notNull(),
  height: integer().notNull(),
  bytes: integer().notNull(),
  /** ThumbHash, base64: a blurred placeholder in about 25 bytes. */
  placeholder: text().notNull(),
  source_url: text(),
  created_at: moment().notNull(),
});

export const products = storeTable(
  "products",
  {
    title: text().notNull(),
    slug: text().notNull(),
    status: text({ enum: ["draft", "active", "archived"] }).notNull(),
    /** Cleaned HTML. */
    description_html: text().notNull().default(""),
    features: json<string[]>().notNull(),
    vendor: text().notNull().default(""),
    tags: json<string[]>().notNull(),
    category_id: text(),
    options: json<ProductOption[]>().notNull(),
    seo_title: text().notNull().default(""),
    seo_description: text().notNull().default(""),
    currency: text().notNull(),
    /** Kept from the variants by the same commit that changes them: lists need no join. */
    price_from: amount().notNull(),
    price_to: amount().notNull(),
    compare_at_from: amount(),
    cover_asset_id: text(),
    second_asset_id: text(),
    /** Days from order to door as the supplier promised at import. */
    delivery_min_days: integer().notNull(),
    delivery_max_days: integer().notNull(),
    ships_from: text().notNull(),
    rating_sum: integer().notNull().default(0),
    rating_count: integer().notNull().default(0),
    sold_count: integer().notNull().default(0),
    /** Raised by every change; the ETag. */
    revision: integer().notNull().default(1),
    published_at: moment(),
    created_at: moment().notNull(),
    updated_at: moment().notNull(),
  },
  (table) => [
    unique("product_slug_taken").on(table.store_id, table.slug!),
    index("products_by_status").on(table.store_id, table.status!, table.id),
    index("products_by_category").on(table.store_id, table.category_id!, table.status!),
    index("products_by_price").on(table.store_id, table.status!, table.price_from!, table.id),
    index("products_by_sales").on(table.store_id, table.status!, table.sold_count!, table.id),
    index("products_by_age").on(table.store_id, table.status!, table.published_at!, table.id),
  ],
  { shown: true },
);

export const variants = storeTable(
  "variants",
  {
    product_id: text().notNull(),
    title: text().notNull(),
    option_values: json<string[]>().notNull(),
    sku: text().notNull(),
    price: amount().notNull(),
    compare_at: amount(),
    /** Landed cost in the store's currency at the rate of the day it was last seen; null when no supplier is linked. */
    cost: amount(),
    currency: text().notNull(),
    /** What can be sold, as last heard from the supplier; null while unknown. */
    stock: integer(),
    /** Held by checkouts that wait for payment. */
    reserved: integer().notNull().default(0),
    weight_grams: integer(),
    asset_id: text(),
    position: integer().notNull(),
  },
  (table) => [
    belongsTo(table, table.product_id!, products, "cascade"),
    unique("sku_taken").on(table.store_id, table.sku!),
    index("variants_by_product").on(table.store_id, table.product_id!, table.position!),
    check("sold_out", sql`${table.reserved!} >= 0 and (${table.stock!} is null or ${table.reserved!} <= ${table.stock!})`),
    check("price_negative", sql`${table.price!} >= 0`),
  ],
  { shown: true },
);

export const productImages = storeTable(
  "product_images",
  { product_id: text().notNull(), asset_id: text().notNull(), alt: text().notNull().default(""), position: integer().notNull() },
  (table) => [
    belongsTo(table, table.product_id!, products, "cascade"),
    belongsTo(table, table.asset_id!, assets),
    unique("product_image_exists").on(table.store_id, table.product_id!, table.asset_id!),
  ],
  { shown: true },
);

/** Addresses a product had before; they redirect. The id is the old slug. */
export const productRedirects = storeTable(
  "product_redirects",
  { product_id: text().notNull(), changed_at: moment().notNull() },
  (table) => [belongsTo(table, table.product_id!, products, "cascade")],
  { shown: true },
);

export const reviews = storeTable(
  "reviews",
  {
    product_id: text().notNull(),
    order_id: text(),
    author: text().notNull(),
    rating: integer().notNull(),
    title: text().notNull(),
    body: text().notNull(),
    /** store: written here by somebody who bought it · import: brought from elsewhere, never shown as verified. */
    source: text({ enum: ["store", "import"] }).notNull(),
    status: text({ enum: ["pending", "approved", "rejected"] }).notNull(),
    created_at: moment().notNull(),
  },
  (table) => [
    belongsTo(table, table.product_id!, products, "cascade"),
    check("rating_range", sql`${table.rating!} between 1 and 5`),
    index("reviews_by_product").on(table.store_id, table.product_id!, table.status!, table.id),
  ],
  { shown: true },
);
