// What makes a table safe to share between stores?

import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import {
  type AnySQLiteColumn,
  foreignKey,
  primaryKey,
  type SQLiteColumnBuilderBase,
  type SQLiteTableExtraConfigValue,
  sqliteTable,
  text,
} from "drizzle-orm/sqlite-core";

interface StoreTableOptions {
  /** Shoppers' pages show it: a write makes every cached page of the store stale. */
  shown?: boolean;
}

interface StoreTableFacts {
  name: string;
  table: SQLiteTable;
  shown: boolean;
}

/** Every table that belongs to stores, in the order they were declared. House tests walk it. */
export const storeTables: StoreTableFacts[] = [];

const shownTables = new WeakSet<object>();

export function isShown(table: object): boolean {
  return shownTables.has(table);
}

declare const belongsToStores: unique symbol;
/** A mark that only storeTable gives: the handles refuse anything else at compile time. */
export interface StoreMark {
  readonly [belongsToStores]: true;
}

const keyColumns = () => ({ store_id: text().notNull(), id: text().notNull() });

/**
 * A table of the stores' databases. Its key is (store_id, id), so that a row is only ever named together with its store, and foreign keys are
 * composite, so that a row cannot point at another store's row.
 */
export function storeTable<Name extends string, Columns extends Record<string, SQLiteColumnBuilderBase>>(
  name: Name,
  columns: Columns,
  extra: (table: Record<keyof Columns | "store_id" | "id", AnySQLiteColumn>) => SQLiteTableExtraConfigValue[] = () => [],
  options: StoreTableOptions = {},
) {
  const table = sqliteTable(name, { ...keyColumns(), ...columns }, (built) => {
    const all = built as unknown as Record<keyof Columns | "store_id" | "id", AnySQLiteColumn>;
    return [primaryKey({ columns: [all.store_id, all.id] as [AnySQLiteColumn, AnySQLiteColumn] }), ...extra(all)];
  });
  storeTables.push({ name, table, shown: options.shown ?? false });
  if (options.shown) shownTables.add(table);
  return table as unknown as typeof table & StoreMark;
}

/** A row's reference to a row of the same store. Deleting the parent deletes the row where `onDelete` says so. */
export function belongsTo(
  table: { store_id: AnySQLiteColumn },
  column: AnySQLiteColumn,
  parent: { store_id: AnySQLiteColumn; id: AnySQLiteColumn },
  onDelete: "cascade" | "restrict" = "restrict",
) {
  return foreignKey({ columns: [table.store_id, column], foreignColumns: [parent.store_id, parent.id] }).onDelete(onDelete);
}
