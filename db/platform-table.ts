// Which tables belong to the platform itself and not to one store?
import {
  type AnySQLiteColumn,
  type SQLiteColumnBuilderBase,
  type SQLiteTable,
  type SQLiteTableExtraConfigValue,
  sqliteTable,
  text,
} from "drizzle-orm/sqlite-core";

/** The short list of tables without a store's scope. House tests compare it with the decision record. */
export const platformTables: { name: string; table: SQLiteTable }[] = [];

declare const belongsToPlatform: unique symbol;
export interface PlatformMark {
  readonly [belongsToPlatform]: true;
}

export function platformTable<Name extends string, Columns extends Record<string, SQLiteColumnBuilderBase>>(
  name: Name,
  columns: Columns,
  extra: (table: Record<keyof Columns | "id", AnySQLiteColumn>) => SQLiteTableExtraConfigValue[] = () => [],
) {
  const table = sqliteTable(name, { id: text().primaryKey(), ...columns }, (built) =>
    extra(built as unknown as Record<keyof Columns | "id", AnySQLiteColumn>),
  );
  platformTables.push({ name, table });
  return table as unknown as typeof table & PlatformMark;
}
