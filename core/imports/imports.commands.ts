// How is an import asked for, tried again or stopped?
import { and, eq, inArray, isNull } from "drizzle-orm";
import { importSteps as importStepRows, imports } from "../../db/tables/imports.table.ts";
import { fieldProblem, Problem } from "../../kit/problem.ts";
import { day } from "../../kit/time.ts";
import type { StoreContext } from "../context.ts";
import { assertSupplierIncluded } from "../plans/plans.queries.ts";
import { commitWithinPlan, giveBackUsage } from "../plans/usage.commands.ts";
import { getSettings } from "../stores/settings.queries.ts";
import { getAccount } from "../suppliers/connections.queries.ts";
import type { SupplierName } from "../suppliers/supplier-products.contract.ts";
import { type Import, type ImportDetail, importNotFailed, importOver, importStuck, type NewImport } from "./imports.contract.ts";
import { importCancelled, importResumed, importRetried, importStarted } from "./imports.events.ts";
import { getImport, type ImportRow, listStandingStill, showImport } from "./imports.queries.ts";
import { failImport } from "./run-import.commands.ts";
import { heldSource, sourceOf, sourceUrl } from "./source.rules.ts";
import { factsKeepMs, stepAfter, stepsTotal } from "./stages.rules.ts";

interface Source {
  supplier: SupplierName;
  external_id: string;
  url: string;
}

/** @throws Problem invalid_input, unknown_supplier_url */
async function recognise(context: StoreContext, { url, supplier, external_id }: NewImport): Promise<Source> {
  if (url !== undefined && (supplier !== undefined || external_id !== undefined))
    throw fieldProblem("url", "ambiguous", "Give the address, or the supplier and its id, not both.");
  if (url !== undefined) return context.ports.suppliers.recognise(url);
  if (!supplier) throw fieldProblem("url", "required", "Give the address of the product, or the supplier and its id.");
  if (!external_id) throw fieldProblem("external_id", "required", "Which product of the supplier?");
  return { supplier, external_id, url: sourceUrl(supplier, external_id) };
}

/** @throws Problem supplier_not_connected, supplier_refused_credentials, plan_limit */
async function assertConnected(context: StoreContext, supplier: SupplierName): Promise<void> {
  await Promise.all([getAccount(context, supplier), assertSupplierIncluded(context, supplier)]);
}

/** Accepts an import and takes one of the month's; the rest is done by `runImport`. @throws Problem unknown_supplier_url, supplier_not_connected, import_running, plan_limit */
export async function createImport(context: StoreContext, wanted: NewImport): Promise<Import> {
  const source = await recognise(context, wanted);
  const [settings] = await Promise.all([getSettings(context), assertConnected(context, source.supplier)]);
  const now = context.now();
  const row = {
    id: context.newId("import"),
    supplier: source.supplier,
    external_id: source.external_id,
    source_url: source.url,
    title: "",
    price_rule: wanted.price_rule ?? settings.price_rule,
    write_content: wanted.write_content,
    publish: wanted.publish,
    tags: [...new Set(wanted.tags)],
    status: "pending" as const,
    step: stepAfter(0),
    steps_done: 0,
    steps_total: stepsTotal,
    held_source: wanted.force ? null : heldSource(source),
    usage_taken_at: now,
    attempts: 0,
    product_id: null,
    reason_code: null,
    reason: null,
    requested_by: context.actor.id,
    created_at: now,
    started_at: null,
    updated_at: now,
    finished_at: null,
  };
  await commitWithinPlan(
    context,
    { limit: "imports" },
    [context.store.insert(imports, row)],
    [importStarted(row.id, { ...sourceOf(row), source_url: source.url })],
  );
  return showImport({ ...row, store_id: context.store.id });
}

/**
 * Goes on from the step that failed. What the supplier said is asked again when it is old; what was made of it is made again then.
 * @throws Problem not_found, import_not_failed, import_running, supplier_not_connected, plan_limit
 */
export async function retryImport(context: StoreContext, id: string): Promise<ImportDetail> {
  const { store } = context;
  const row = await store.get(imports, id);
  if (row.status !== "failed" && row.status !== "cancelled") throw new Problem(importNotFailed);
  await assertConnected(context, row.supplier);
  const now = context.now();
  const old = row.product_id === null && now - (row.started_at ?? row.created_at) > factsKeepMs;
  const steps_done = old ? 0 : row.steps_done;
  const free = row.product_id !== null;
  const writes = [
    store.update(imports, and(eq(imports.id, id), eq(imports.status, row.status)), {
      status: "pending",
      step: stepAfter(steps_done),
      steps_done,
      attempts: 0,
      reason_code: null,
      reason: null,
      held_source: heldSource(row),
      usage_taken_at: free ? null : now,
      started_at: null,
      updated_at: now,
      finished_at: null,
    }),
    store.guard(importNotFailed),
    store.remove(importStepRows, and(eq(importStepRows.import_id, id), old ? undefined : eq(importStepRows.status, "failed"))),
  ];
  const events = [importRetried(id, sourceOf(row))];
  if (free) await store.commit(writes, events);
  else await commitWithinPlan(context, { limit: "imports" }, writes, events);
  return getImport(context, id);
}

/** @throws Problem not_found, import_over */
export async function cancelImport(context: StoreContext, id: string): Promise<ImportDetail> {
  const { store } = context;
  const row = await store.get(imports, id);
  const now = context.now();
  await store.commit(
    [
      store.update(imports, and(eq(imports.id, id), inArray(imports.status, ["pending", "running"]), isNull(imports.product_id)), {
        status: "cancelled",
        held_source: null,
        usage_taken_at: null,
        updated_at: now,
        finished_at: now,
      }),
      store.guard(importOver),
      row.usage_taken_at !== null && giveBackUsage(context, "imports", 1, row.usage_taken_at),
    ],
    [importCancelled(id, sourceOf(row))],
  );
  return getImport(context, id);
}

/** Older than this it is given up: something breaks it every time without a word. */
const longestRunMs = day;

async function resume(context: StoreContext, row: ImportRow): Promise<void> {
  const { store } = context;
  const unmoved = and(eq(imports.id, row.id), eq(imports.updated_at, row.updated_at), inArray(imports.status, ["pending", "running"]));
  try {
    await store.commit(
      [store.update(imports, unmoved, { updated_at: context.now() }), store.guard(importOver)],
      [importResumed(row.id, sourceOf(row))],
    );
  } catch (error) {
    // It moved in the meantime: nothing to pick up.
    if (!(error instanceof Problem) || error.code !== importOver.code) throw error;
  }
}

/** Picks up imports that have not moved since a moment: their message was lost or their Worker died. */
export async function resumeImports(context: StoreContext, since: number): Promise<number> {
  const still = await listStandingStill(context, since);
  for (const row of still) {
    const begun = row.started_at ?? row.created_at;
    if (context.now() - begun > longestRunMs) await failImport(context, row, new Problem(importStuck));
    else await resume(context, row);
  }
  return still.length;
}
