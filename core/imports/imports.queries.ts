// Which imports are there, and how far has each come?
import { and, asc, desc, eq, lt, lte, or } from "drizzle-orm";
import { importSteps as importStepRows, imports } from "../../db/tables/imports.table.ts";
import { cutPage, decodeCursor, type Page } from "../../kit/page.ts";
import { notFound, Problem } from "../../kit/problem.ts";
import type { StoreContext } from "../context.ts";
import {
  type Import,
  type ImportDetail,
  type ImportStatus,
  type ImportStep,
  ImportStepName,
  importSteps,
  importStepTitles,
} from "./imports.contract.ts";

export type ImportRow = typeof imports.$inferSelect;
export type ImportStepRow = typeof importStepRows.$inferSelect;

export function showImport(row: ImportRow): Import {
  const { store_id: _store, held_source: _held, usage_taken_at: _taken, attempts: _attempts, updated_at: _updated, ...shown } = row;
  return { ...shown, step: ImportStepName.parse(row.step) };
}

/** Steps that were not reached wait; the one at hand runs while the import does. */
function showStep(row: ImportRow, known: ImportStepRow | undefined, name: ImportStepName): ImportStep {
  const title = importStepTitles[name];
  if (known) {
    const { status, detail, started_at, finished_at } = known;
    return { name, title, status, detail, started_at, finished_at };
  }
  const status = row.status === "running" && row.step === name ? "running" : "waiting";
  return { name, title, status, detail: "", started_at: null, finished_at: null };
}

/** @throws Problem not_found */
export async function getImport(context: StoreContext, id: string): Promise<ImportDetail> {
  const { store } = context;
  const [rows, steps] = await store.read(
    store.rows(imports, { where: eq(imports.id, id), limit: 1 }),
    store.rows(importStepRows, { where: eq(importStepRows.import_id, id), orderBy: [asc(importStepRows.position)] }),
  );
  const row = rows[0];
  if (!row) throw new Problem(notFound);
  return {
    ...showImport(row),
    steps: importSteps.map((name) =>
      showStep(
        row,
        steps.find((one) => one.name === name),
        name,
      ),
    ),
  };
}

export async function listImports(
  context: StoreContext,
  query: { limit: number; cursor?: string | undefined; status?: ImportStatus | undefined },
): Promise<Page<Import>> {
  const [after] = query.cursor ? decodeCursor(query.cursor, 1) : [];
  const status = query.status ? eq(imports.status, query.status) : undefined;
  const { store } = context;
  const [rows, total] = await Promise.all([
    store.rows(imports, {
      where: and(status, after ? lt(imports.id, String(after)) : undefined),
      orderBy: [desc(imports.id)],
      limit: query.limit + 1,
    }),
    store.count(imports, status),
  ]);
  return cutPage(rows, query.limit, (row) => [row.id], showImport, total);
}

/** Imports that have not moved since a moment, oldest first. */
export async function listStandingStill(context: StoreContext, since: number): Promise<ImportRow[]> {
  return context.store.rows(imports, {
    where: and(or(eq(imports.status, "pending"), eq(imports.status, "running")), lte(imports.updated_at, since)),
    orderBy: [asc(imports.id)],
    limit: 50,
  });
}
