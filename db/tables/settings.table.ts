// How is a store set up?

import { sql } from "drizzle-orm";
import { check, integer, text, unique } from "drizzle-orm/sqlite-core";
import type { PriceRule } from "../../core/pricing/pricing.contract.ts";
import type { StoreLook } from "../../core/themes/themes.contract.ts";
import { storeTable } from "../store-table.ts";
import { amount, flag, json, moment } from "./columns.ts";

/** One row a store; its id is the store's. */
export const settings = storeTable(
  "settings",
  {
    name: text().notNull(),
    niche: text().notNull(),
    /** Target market, ISO 3166 alpha-2. */
    country: text().notNull(),
    currency: text().notNull(),
    language: text().notNull(),
    time_zone: text().notNull(),
    contact_email: text().notNull(),
    announcement: text().notNull().default(""),
    look: json<StoreLook>().notNull(),
    /** Applied at import where the merchant names no other. */
    price_rule: json<PriceRule>().notNull(),
    /** A shopper may still cancel, and nothing is ordered at a supplier, until this has passed since payment. */
    cancel_window_ms: integer().notNull(),
    /** Orders scored at or above are held for a person. */
    hold_from_risk: integer().notNull().default(65),
    fulfilment_mode: text({ enum: ["automatic", "approval"] })
      .notNull()
      .default("automatic"),
    /** How much dearer than at import a supplier may be before a person is asked, in parts per million. */
    cost_tolerance_ppm: integer().notNull().default(100_000),
    tax_included: flag().notNull(),
    collect_tax: flag().notNull().default(true),
    payment_account: text(),
    payments_ready: flag().notNull().default(false),
    /** When our ledger was last compared with the payment provider's. */
    reconciled_at: moment(),
    next_order_number: integer().notNull().default(1001),
    created_at: moment().notNull(),
    updated_at: moment().notNull(),
  },
  (table) => [check("cost_tolerance_range", sql`${table.cost_tolerance_ppm!} between 0 and 10000000`)],
  { shown: true },
);

/** What the set-up of a new store has done so far; the id is the step's name. */
export const setupSteps = storeTable("setup_steps", {
  position: integer().notNull(),
  title: text().notNull(),
  status: text({ enum: ["waiting", "running", "done", "failed"] }).notNull(),
  detail: text().notNull().default(""),
  started_at: moment(),
  finished_at: moment(),
});

/** Starter and custom pages; the slug is the address below /pages. */
export const pages = storeTable(
  "pages",
  {
    slug: text().notNull(),
    title: text().notNull(),
    body_html: text().notNull(),
    policy: flag().notNull(),
    position: integer().notNull(),
    updated_at: moment().notNull(),
  },
  (table) => [unique("page_slug_taken").on(table.store_id, table.slug!)],
  { shown: true },
);

export const shippingRates = storeTable(
  "shipping_rates",
  {
    name: text().notNull(),
    /** ISO 3166 alpha-2 codes; "*" is everywhere else. */
    countries: json<string[]>().notNull(),
    price: amount().notNull(),
    /** Subtotal from which it costs nothing; null never. */
    free_from: amount(),
    currency: text().notNull(),
    min_days: integer().notNull(),
    max_days: integer().notNull(),
    position: integer().notNull(),
  },
  (table) => [check("shipping_days_order", sql`${table.min_days!} <= ${table.max_days!}`)],
  { shown: true },
);
