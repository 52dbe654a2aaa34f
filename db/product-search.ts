// How does the query builder see the full-text index?
import { sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { StoreMark } from "./store-table.ts";

/**
 * The FTS5 table that 0001_guard_and_search.sql creates (https://sqlite.org/fts5.html). It is a virtual table, so it has no keys and stands outside the
 * generated schema; the handle scopes it by store_id like any other. Every read and removal also names the store inside `match`: FTS5 finds rows by that alone.
 */
const table = sqliteTable("product_search", {
  store_id: text().notNull(),
  product_id: text().notNull(),
  title: text().notNull(),
  tags: text().notNull(),
  sku: text().notNull(),
  vendor: text().notNull(),
  category: text().notNull(),
  description: text().notNull(),
});

export const productSearch = table as typeof table & StoreMark;
