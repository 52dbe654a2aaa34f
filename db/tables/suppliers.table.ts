// Which suppliers is a store connected to, and what do they sell?
import { index, integer, text, unique } from "drizzle-orm/sqlite-core";
import type { SupplierProduct } from "../../core/suppliers/supplier-products.contract.ts";
import { storeTable } from "../store-table.ts";
import { json, moment } from "./columns.ts";

/** A merchant's connection to a supplier. Credentials are sealed (AES-256-GCM under an envelope key) and never leave providers/. */
export const supplierAccounts = storeTable(
  "supplier_accounts",
  {
    supplier: text({ enum: ["aliexpress", "cj"] }).notNull(),
    name: text().notNull(),
    status: text({ enum: ["connected", "expired", "failing", "disconnected"] }).notNull(),
    sealed_credentials: text(),
    /** When the access token dies; it is renewed before. */
    expires_at: moment(),
    calls_per_second: integer().notNull().default(1),
    last_ok_at: moment(),
    last_error: text(),
    last_error_at: moment(),
    webhook_secret: text(),
    created_at: moment().notNull(),
    updated_at: moment().notNull(),
  },
  (table) => [unique("supplier_connected").on(table.store_id, table.supplier!)],
);

/** A supplier's answer about one product for one market, in our words; kept 24 h for previews. */
export const supplierProducts = storeTable(
  "supplier_products",
  {
    supplier: text().notNull(),
    external_id: text().notNull(),
    country: text().notNull(),
    answer: json<SupplierProduct>().notNull(),
    fetched_at: moment().notNull(),
  },
  (table) => [unique("supplier_product_known").on(table.store_id, table.supplier!, table.external_id!, table.country!)],
);

/** Our variant is bought as this supplier variant. Lowest position is preferred. */
export const listingLinks = storeTable(
  "listing_links",
  {
    variant_id: text().notNull(),
    product_id: text().notNull(),
    supplier: text({ enum: ["aliexpress", "cj"] }).notNull(),
    supplier_product_id: text().notNull(),
    /** The id a supplier quotes freight by, and the one it takes orders by; the same at some. */
    supplier_variant_id: text().notNull(),
    supplier_order_key: text().notNull(),
    source_url: text().notNull(),
    /** Minor units of cost_currency: what the supplier asked when it was imported, and when last seen. */
    imported_cost: integer().notNull(),
    cost: integer().notNull(),
    shipping_cost: integer().notNull(),
    cost_currency: text().notNull(),
    ships_from: text().notNull(),
    position: integer().notNull().default(0),
    checked_at: moment().notNull(),
  },
  (table) => [
    unique("listing_link_exists").on(table.store_id, table.variant_id!, table.supplier!, table.supplier_variant_id!),
    index("listing_links_by_source").on(table.store_id, table.supplier!, table.supplier_product_id!),
    index("listing_links_by_product").on(table.store_id, table.product_id!),
  ],
);
