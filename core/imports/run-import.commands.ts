// How does an import run to its end, whatever is delivered twice or breaks on the way?
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Write } from "../../db/handle.ts";
import { importSteps as importStepRows, imports } from "../../db/tables/imports.table.ts";
import type { NewEvent } from "../../kit/event.ts";
import { Later } from "../../kit/later.ts";
import { internalError, Problem, refusal } from "../../kit/problem.ts";
import { second } from "../../kit/time.ts";
import type { StoreContext } from "../context.ts";
import { giveBackUsage } from "../plans/usage.commands.ts";
import { type ImportStepName, importSteps, ImportStepName as StepName } from "./imports.contract.ts";
import { importFailed } from "./imports.events.ts";
import type { ImportRow } from "./imports.queries.ts";
import { sourceOf } from "./source.rules.ts";
import { mostAttempts, stageAfter, stepAfter, stepsTotal } from "./stages.rules.ts";
import { steps } from "./steps.commands.ts";
import { type Outcome, openWork, type Work } from "./work.queries.ts";

/** The import is not where this run left it: it was cancelled, or another delivery of the same job is ahead. */
const importMovedOn = refusal("import_moved_on", 409, "This import has moved on.");

/** How often a stage is done again at once because somebody else took an address, a SKU or the last of a limit in between. */
const mostConflicts = 3;

interface Done {
  name: ImportStepName;
  outcome: Outcome<ImportStepName>;
  started_at: number;
  finished_at: number;
}

/**
 * Runs what is left of an import. Every stage is committed together with the progress and only if the import still stands where this run took it up, so that
 * running it twice, even at once, does each stage once.
 * @throws whatever failed, when it is worth another try later
 */
export async function runImport(context: StoreContext, id: string): Promise<void> {
  const work = await openWork(context, id);
  if (!work) return;
  const told: Promise<unknown>[] = [];
  const tell = () => void told.push(publishProgress(work));
  try {
    await begin(work);
    for (let stage = stageAfter(work.row.steps_done); stage; stage = stageAfter(work.row.steps_done)) await runStage(work, stage, tell);
  } catch (error) {
    if (!isMovedOn(error)) await afterFailure(work, error);
  } finally {
    tell();
    await Promise.allSettled(told);
  }
}

const isMovedOn = (error: unknown) => error instanceof Problem && error.code === importMovedOn.code;

function publishProgress({ context, row }: Work): Promise<void> {
  const { id, step, steps_done, steps_total, status, title } = row;
  return context.ports.live.publish(context.store.id, {
    type: "import.progress",
    subject: id,
    data: { step, steps_done, steps_total, status, title },
  });
}

/** The row, if it still stands where this run left it. */
const standing = (row: ImportRow) => and(eq(imports.id, row.id), eq(imports.status, row.status), eq(imports.steps_done, row.steps_done));

async function move(
  work: Work,
  changes: Partial<ImportRow>,
  writes: readonly Write[] = [],
  events: readonly NewEvent[] = [],
): Promise<void> {
  const { store } = work.context;
  const moved = { ...changes, updated_at: work.context.now() };
  await store.commit([store.update(imports, standing(work.row), moved), store.guard(importMovedOn), ...writes], events);
  work.row = { ...work.row, ...moved };
}

async function begin(work: Work): Promise<void> {
  if (work.row.status === "pending") await move(work, { status: "running", started_at: work.row.started_at ?? work.context.now() });
}

async function runStage(work: Work, stage: readonly ImportStepName[], tell: () => void): Promise<void> {
  for (let conflicts = 0; ; conflicts++) {
    const done: Done[] = [];
    for (const name of stage) {
      work.row = { ...work.row, step: name };
      tell();
      const started_at = work.context.now();
      const outcome = (await steps[name](work)) as Outcome<ImportStepName>;
      Object.assign(work.results, { [name]: outcome.result });
      done.push({ name, outcome, started_at, finished_at: work.context.now() });
    }
    try {
      return await commitStage(work, done);
    } catch (error) {
      const lost = error instanceof Problem && error.status === 409 && !isMovedOn(error);
      if (!lost || conflicts >= mostConflicts) throw error;
    }
  }
}

async function commitStage(work: Work, done: readonly Done[]): Promise<void> {
  const { context, row } = work;
  const steps_done = row.steps_done + done.length;
  const over = steps_done === stepsTotal;
  const outcomes = done.map((one) => one.outcome);
  const changes: Partial<ImportRow> = {
    ...Object.assign({}, ...outcomes.map((one) => one.changes ?? {})),
    steps_done,
    step: stepAfter(steps_done),
    attempts: 0,
    ...(over ? { status: "completed" as const, finished_at: context.now(), held_source: null } : {}),
  };
  const rows = done.map(({ name, outcome, started_at, finished_at }) =>
    stepWrite(context, row.id, name, { status: "done", detail: outcome.detail, result: kept(name, outcome), started_at, finished_at }),
  );
  await move(
    work,
    changes,
    [...rows, ...outcomes.flatMap((one) => one.writes ?? [])],
    outcomes.flatMap((one) => one.events ?? []),
  );
}

/** What was fetched is kept in its clean form only. */
function kept(name: ImportStepName, outcome: Outcome<ImportStepName>): unknown {
  return name === "fetch" ? null : outcome.result;
}

type StepFacts = Pick<typeof importStepRows.$inferInsert, "status" | "detail" | "result" | "started_at" | "finished_at">;

function stepWrite({ store }: StoreContext, import_id: string, name: ImportStepName, facts: StepFacts): Write {
  const row = { import_id, position: importSteps.indexOf(name), name, ...facts };
  return store.upsert(importStepRows, { id: `${import_id}:${name}`, ...row }, [importStepRows.store_id, importStepRows.id], row);
}

/** Trying again would give the same answer. Conflicts and throttles pass. */
const isFinal = (error: unknown): error is Problem =>
  error instanceof Problem && error.status >= 400 && error.status < 500 && ![408, 409, 412, 425, 429].includes(error.status);

/** Counts the failure and throws it on for another try, or ends the import. */
async function afterFailure(work: Work, error: unknown): Promise<void> {
  if (error instanceof Later) throw error;
  if (error instanceof Problem && error.status === 429) throw new Later((error.details.retryAfterSeconds ?? 30) * second, error.message);
  const { context, row } = work;
  const attempts = row.attempts + 1;
  if (isFinal(error) || attempts >= mostAttempts) return failImport(context, row, error);
  const { store } = context;
  await store.commit([store.update(imports, standing(row), { attempts: sql`${imports.attempts} + 1`, updated_at: context.now() })]);
  throw error;
}

/** Ends an import for good and gives its place in the month's imports back, unless it has made its product. Does nothing to one that is over already. */
export async function failImport(context: StoreContext, row: ImportRow, error: unknown): Promise<void> {
  const { store } = context;
  const problem = error instanceof Problem ? error : new Problem(internalError);
  if (!(error instanceof Problem)) context.log.error("import failed", { import_id: row.id, step: row.step, error: String(error) });
  const step = StepName.parse(row.step);
  const reason = problem.details.detail ?? problem.refusal.title;
  const now = context.now();
  const changes = {
    status: "failed" as const,
    step,
    reason_code: problem.code,
    reason,
    held_source: null,
    finished_at: now,
    updated_at: now,
  };
  const back = row.usage_taken_at !== null && row.product_id === null;
  try {
    await store.commit(
      [
        store.update(imports, and(standing(row), row.product_id === null ? isNull(imports.product_id) : undefined), {
          ...changes,
          ...(back ? { usage_taken_at: null } : {}),
        }),
        store.guard(importMovedOn),
        stepWrite(context, row.id, step, { status: "failed", detail: reason, result: null, started_at: now, finished_at: now }),
        back && giveBackUsage(context, "imports", 1, row.usage_taken_at ?? now),
      ],
      [importFailed(row.id, { ...sourceOf(row), step, code: problem.code, reason })],
    );
  } catch (raced) {
    if (!isMovedOn(raced)) throw raced;
  }
  Object.assign(row, changes);
}
