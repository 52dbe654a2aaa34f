// Which products are being brought in, and how far has each come?
import { sql } from "drizzle-orm";
import { index, integer, text, unique } from "drizzle-orm/sqlite-core";
import type { PriceRule } from "../../core/pricing/pricing.contract.ts";
import { storeTable } from "../store-table.ts";
import { flag, json, moment } from "./columns.ts";

export const imports = storeTable(
  "imports",
  {
    supplier: text({ enum: ["aliexpress", "cj"] }).notNull(),
    external_id: text().notNull(),
    source_url: text().notNull(),
    title: text().notNull().default(""),
    price_rule: json<PriceRule>().notNull(),
    write_content: flag().notNull(),
    publish: flag().notNull(),
    tags: json<string[]>().notNull(),
    status: text({ enum: ["pending", "running", "completed", "failed", "cancelled"] }).notNull(),
    /** Name of the step that runs or ran last, and how many of all are done. */
    step: text().notNull(),
    steps_done: integer().notNull().default(0),
    steps_total: integer().notNull(),
    /** "aliexpress:1005006": held while it runs, so that one product is not imported twice at once; null when it is over or was forced. */
    held_source: text(),
    /** When it took one of the month's imports; null once that was given back. */
    usage_taken_at: moment(),
    /** Failed tries of the present step. */
    attempts: integer().notNull().default(0),
    product_id: text(),
    reason_code: text(),
    reason: text(),
    requested_by: text().notNull(),
    created_at: moment().notNull(),
    started_at: moment(),
    /** Moved by every step: one that stands still for long is picked up again. */
    updated_at: moment().notNull(),
    finished_at: moment(),
  },
  (table) => [
    unique("import_running").on(table.store_id, table.held_source!),
    index("imports_by_status").on(table.store_id, table.status!, table.id),
    index("imports_unfinished").on(table.updated_at!).where(sql`status in ('pending', 'running')`),
    index("imports_by_source").on(table.store_id, table.supplier!, table.external_id!),
  ],
);

/** What each step found; a resumed job reads it instead of doing the step again. The id is "<import id>:<step>". */
export const importSteps = storeTable("import_steps", {
  import_id: text().notNull(),
  position: integer().notNull(),
  name: text().notNull(),
  status: text({ enum: ["running", "done", "failed"] }).notNull(),
  detail: text().notNull().default(""),
  result: json<unknown>(),
  started_at: moment().notNull(),
  finished_at: moment(),
});
