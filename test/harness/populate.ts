// How does every table get a row of some store, without anybody having to remember a new table?
import { getTableColumns } from "drizzle-orm";
import { getTableConfig, type SQLiteTable } from "drizzle-orm/sqlite-core";
import { storeTables } from "../../db/store-table.ts";

import.meta.glob("../../db/tables/*.table.ts", { eager: true });

/** Stands in every text of the other store's rows: an answer that holds it has leaked. */
export const canary = "canary-of-the-other-store";

interface Facts {
  name: string;
  table: SQLiteTable;
}

/** Parents before children. */
function inOrder(): Facts[] {
  const done = new Set<string>();
  const ordered: Facts[] = [];
  const visit = (facts: Facts) => {
    if (done.has(facts.name)) return;
    done.add(facts.name);
    for (const key of getTableConfig(facts.table).foreignKeys) {
      const parent = storeTables.find((one) => one.table === key.reference().foreignTable);
      if (parent) visit(parent);
    }
    ordered.push(facts);
  };
  for (const facts of storeTables) visit(facts);
  return ordered;
}

function valueFor(column: { name: string; dataType: string; enumValues?: readonly string[] | undefined; notNull: boolean }): unknown {
  if (column.enumValues?.length) return column.enumValues[0];
  if (column.dataType === "json") return JSON.stringify([]);
  if (column.dataType === "boolean") return 0;
  // In the past and above zero: every CHECK of ours accepts it.
  if (column.dataType === "number") return column.name.endsWith("_at") ? 1_700_000_000_000 : 1;
  return canary;
}

/**
 * Writes one row into every store table of a database.
 * @returns the id of the row in each table, by the table's name
 */
export async function populate(database: D1Database, storeId: string, stamp: string): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const { name, table } of inOrder()) {
    const config = getTableConfig(table);
    const id = name === "settings" ? storeId : `${name}_${stamp}`;
    const row: Record<string, unknown> = {};
    for (const column of Object.values(getTableColumns(table))) row[column.name] = valueFor(column as never);
    for (const column of Object.keys(row))
      if (column.endsWith("_id") && typeof row[column] === "string") row[column] = ids.get(`${column.slice(0, -3)}s`) ?? row[column];
    for (const key of config.foreignKeys) {
      const { columns, foreignTable } = key.reference();
      const parent = storeTables.find((one) => one.table === foreignTable)?.name ?? "";
      const own = columns.find((column) => column.name !== "store_id");
      if (own) row[own.name] = ids.get(parent);
    }
    Object.assign(row, { store_id: storeId, id });
    // What shoppers find by these is made unique per store where the schema asks for it.
    if (name === "settings")
      Object.assign(row, {
        currency: "USD",
        country: "US",
        look: JSON.stringify({ preset: "volt", accent_hue: null, tagline: canary, home: [] }),
      });
    ids.set(name, id);
    const names = Object.keys(row);
    await database
      .prepare(
        `insert ${name === "settings" ? "or ignore " : ""}into ${name} (${names.map((one) => `"${one}"`).join(", ")}) values (${names.map(() => "?").join(", ")})`,
      )
      .bind(...names.map((one) => row[one] ?? null))
      .run();
  }
  return ids;
}

/** Every row of a store in every store table, as one text: equal before and after means untouched. */
export async function snapshot(database: D1Database, storeId: string): Promise<string> {
  const all = await database.batch(
    storeTables.map(({ name }) => database.prepare(`select * from ${name} where store_id = ? order by id`).bind(storeId)),
  );
  return JSON.stringify(all.map(({ results }, at) => [storeTables[at]?.name, results]));
}
