// Why did the database refuse a batch, in words a caller can act on?
import { getTableConfig } from "drizzle-orm/sqlite-core";
import { Problem, refusal } from "../kit/problem.ts";
import { platformTables } from "./platform-table.ts";
import { storeTables } from "./store-table.ts";

/** Messages along the chain of causes: the D1 binding's own error is wrapped by the query builder's. */
function messagesOf(error: unknown): string {
  const messages: string[] = [];
  for (let at = error; at instanceof Error; at = at.cause) messages.push(at.message);
  return messages.join("\n");
}

let uniqueNames: Map<string, string> | undefined;

/** SQLite names a UNIQUE constraint by its columns only: "products.store_id, products.slug" -> "product_slug_taken". */
function uniqueName(columns: string): string | undefined {
  if (!uniqueNames) {
    uniqueNames = new Map();
    for (const { name, table } of [...storeTables, ...platformTables]) {
      const { uniqueConstraints, indexes } = getTableConfig(table);
      for (const one of uniqueConstraints)
        uniqueNames.set(one.columns.map((column) => `${name}.${column.name}`).join(", "), one.getName() ?? "");
      for (const { config } of indexes) {
        if (config.unique)
          uniqueNames.set(config.columns.map((column) => `${name}.${"name" in column ? column.name : ""}`).join(", "), config.name);
      }
    }
  }
  return uniqueNames.get(columns);
}

/** The refusal a constraint stands for. Its name is the code that the endpoint declares; the door adds the declared sentence. */
function refusedBy(name: string): Problem {
  return new Problem(refusal(name, 409, "This is not possible any more, because something else happened first."));
}

/**
 * Reads a failed batch. A CHECK is reported by its name, a guard by the code its trigger raised, a UNIQUE by its columns.
 * "done_already" means that the ledger knew the effect. Null means that it was no refusal but a fault.
 */
export function explainFailure(error: unknown): Problem | "done_already" | null {
  const text = messagesOf(error);
  const unique = /UNIQUE constraint failed: ([\w., ]+)/.exec(text)?.[1];
  if (unique) {
    if (unique.startsWith("ledger.") || unique.startsWith("platform_ledger.")) return "done_already";
    return refusedBy(uniqueName(unique) ?? "already_exists");
  }
  const check = /CHECK constraint failed: (\w+)/.exec(text)?.[1];
  if (check) return refusedBy(check);
  const raised = /D1_ERROR: (\w+): SQLITE_CONSTRAINT/.exec(text)?.[1];
  if (raised) return refusedBy(raised);
  if (/FOREIGN KEY constraint failed/.test(text)) return refusedBy("reference_missing");
  return null;
}
