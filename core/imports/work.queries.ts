// What does a running import have to work with?
import { asc, eq } from "drizzle-orm";
import type { Write } from "../../db/handle.ts";
import { importSteps as importStepRows, imports } from "../../db/tables/imports.table.ts";
import { settings as settingsTable } from "../../db/tables/settings.table.ts";
import type { NewEvent } from "../../kit/event.ts";
import type { StoreContext } from "../context.ts";
import type { StoreSettings } from "../stores/settings.queries.ts";
import { type ImportStepName, importSteps } from "./imports.contract.ts";
import type { ImportRow } from "./imports.queries.ts";
import type { ImportResults } from "./results.rules.ts";

/** What a step found and wants written; everything of one stage is committed together. */
export interface Outcome<Name extends ImportStepName> {
  result: ImportResults[Name];
  /** A few words for the merchant. */
  detail: string;
  changes?: Partial<Pick<ImportRow, "title" | "product_id">>;
  writes?: readonly Write[];
  events?: readonly NewEvent[];
}

export interface Work {
  context: StoreContext;
  /** As committed last. */
  row: ImportRow;
  settings: StoreSettings;
  results: Partial<ImportResults>;
}

export type Steps = { [Name in ImportStepName]: (work: Work) => Promise<Outcome<Name>> | Outcome<Name> };

/** What an earlier step left. */
export function resultOf<Name extends ImportStepName>(work: Work, name: Name): ImportResults[Name] {
  const result = work.results[name];
  if (result === undefined) throw new Error(`Import ${work.row.id} has no result of ${name}.`);
  return result as ImportResults[Name];
}

/** Null when there is no such import or it is over. One round trip. */
export async function openWork(context: StoreContext, id: string): Promise<Work | null> {
  const { store } = context;
  const [rows, steps, settings] = await store.read(
    store.rows(imports, { where: eq(imports.id, id), limit: 1 }),
    store.rows(importStepRows, { where: eq(importStepRows.import_id, id), orderBy: [asc(importStepRows.position)] }),
    store.rows(settingsTable, { limit: 1 }),
  );
  const [row, setting] = [rows[0], settings[0]];
  if (!row || !setting || (row.status !== "pending" && row.status !== "running")) return null;
  const done = steps.filter((one) => one.status === "done" && importSteps.some((name) => name === one.name));
  // Written by the steps themselves, below their own names.
  const results = Object.fromEntries(done.map((one) => [one.name, one.result])) as Partial<ImportResults>;
  return { context, row, settings: setting, results };
}
