// What happens by itself, and how often?

import { and, eq, lte } from "drizzle-orm";
import { cartsKeptMs, forgetCarts } from "../core/cart/forget-carts.commands.ts";
import { expireOverdue, waitMs as paymentWaitMs, settleWaiting } from "../core/checkout/settle.commands.ts";
import type { Context, StoreContext } from "../core/context.ts";
import { advanceDueParts } from "../core/fulfilment/advance-part.commands.ts";
import { forgetEnded } from "../core/identity/forget.commands.ts";
import { resumeImports } from "../core/imports/imports.commands.ts";
import { standsStillMs } from "../core/imports/stages.rules.ts";
import { retryPlatformMessages, retryStoreMessages, stuckAfterMs } from "../core/messages/retries.commands.ts";
import { reconcileEveryMs, reconcilePayments } from "../core/payments/reconcile.commands.ts";
import { refundWaitMs, settleWaitingRefunds } from "../core/refunds/refunds.commands.ts";
import { renewBeforeMs, renewCredentials } from "../core/suppliers/connections.commands.ts";
import { type Question, storesWith } from "../db/sweep.ts";
import { cronLeases } from "../db/tables/platform-events.table.ts";
import { conflict, Problem } from "../kit/problem.ts";
import { day, hour, minute, second } from "../kit/time.ts";
import { type Env, storeDatabases } from "../providers/env.ts";
import { openContext } from "../providers/open.ts";
import { type Message, type Pace, paceBindings } from "./message.ts";
import { relayPlatform, relayStore } from "./relay.ts";

interface Common {
  name: string;
  /** Who the activity log says did it. */
  robot: string;
  /** At least this long between two runs, ms. */
  every_ms: number;
  pace: Pace;
}

export interface StoreTask extends Common {
  /** Which stores need it, and the moment the question is about. */
  due: { question: Question; before: (now: number) => number };
  run(env: Env, context: StoreContext): Promise<unknown>;
}

/** About the platform's own rows: one run for all. */
export interface PlatformTask extends Common {
  due: "always";
  run(env: Env, context: Context): Promise<unknown>;
}

export type Task = StoreTask | PlatformTask;

const forStores = (task: StoreTask): Task => task;
const forPlatform = (task: PlatformTask): Task => task;

/** One row a task. Each fans out one message per store that needs it, so that one bad store stops no other. */
export const timetable: readonly Task[] = [
  forStores({
    name: "relay-events",
    robot: "Timetable",
    every_ms: 10 * second,
    due: { question: "waiting_events", before: (now) => now - 10 * second },
    pace: "quick",
    run: (env, context) => relayStore(env, context, context.now() - 5 * second),
  }),
  forStores({
    name: "settle-payments",
    robot: "Payments",
    every_ms: minute,
    due: { question: "waiting_payments", before: (now) => now - paymentWaitMs },
    pace: "quick",
    run: (_env, context) => settleWaiting(context),
  }),
  forStores({
    name: "expire-checkouts",
    robot: "Payments",
    every_ms: minute,
    due: { question: "expired_checkouts", before: (now) => now },
    pace: "quick",
    run: (_env, context) => expireOverdue(context),
  }),
  forStores({
    name: "settle-refunds",
    robot: "Payments",
    every_ms: minute,
    due: { question: "waiting_refunds", before: (now) => now - refundWaitMs },
    pace: "quick",
    run: (_env, context) => settleWaitingRefunds(context),
  }),
  forStores({
    name: "forget-carts",
    robot: "Housekeeping",
    every_ms: hour,
    due: { question: "forgotten_carts", before: (now) => now - cartsKeptMs },
    pace: "bulk",
    run: (_env, context) => forgetCarts(context),
  }),
  forStores({
    name: "reconcile-payments",
    robot: "Payments",
    every_ms: 10 * minute,
    due: { question: "unreconciled_payments", before: (now) => now - reconcileEveryMs },
    pace: "bulk",
    run: (_env, context) => reconcilePayments(context),
  }),
  forStores({
    name: "resume-imports",
    robot: "Imports",
    every_ms: 5 * minute,
    due: { question: "stuck_imports", before: (now) => now - standsStillMs },
    pace: "quick",
    run: (_env, context) => resumeImports(context, context.now() - standsStillMs),
  }),
  forStores({
    name: "advance-fulfilments",
    robot: "Fulfilment",
    every_ms: 5 * second,
    due: { question: "due_fulfilments", before: (now) => now },
    pace: "suppliers",
    run: (_env, context) => advanceDueParts(context),
  }),
  forStores({
    name: "renew-supplier-credentials",
    robot: "Suppliers",
    every_ms: hour,
    due: { question: "ageing_credentials", before: (now) => now + renewBeforeMs },
    pace: "suppliers",
    run: (_env, context) => renewCredentials(context),
  }),
  forStores({
    name: "retry-mails",
    robot: "Mail",
    every_ms: 15 * minute,
    due: { question: "unsent_messages", before: (now) => now - stuckAfterMs },
    pace: "outbound",
    run: (_env, context) => retryStoreMessages(context),
  }),
  forPlatform({
    name: "retry-platform-mails",
    robot: "Mail",
    every_ms: 15 * minute,
    due: "always",
    pace: "outbound",
    run: (_env, context) => retryPlatformMessages(context),
  }),
  forPlatform({
    name: "forget-ended-sessions",
    robot: "Housekeeping",
    every_ms: day,
    due: "always",
    pace: "bulk",
    run: (_env, context) => forgetEnded(context),
  }),
];

export function taskNamed(name: string): Task | undefined {
  return timetable.find((one) => one.name === name);
}

/**
 * Takes the task's lease, so that overlapping or doubled cron triggers run it once. A lease that was never given back (a crash) ends by itself.
 */
async function takeLease(context: ReturnType<typeof openContext>, task: Task): Promise<boolean> {
  const { platform } = context;
  const now = context.now();
  const lease = { started_at: now, lease_until: now + minute, finished_at: null };
  const held = await platform.find(cronLeases, task.name);
  if (held && (held.lease_until > now || now - held.started_at < task.every_ms)) return false;
  try {
    await platform.commit(
      held
        ? [
            platform.update(
              cronLeases,
              and(eq(cronLeases.id, task.name), eq(cronLeases.started_at, held.started_at), lte(cronLeases.lease_until, now)),
              lease,
            ),
            platform.guard(conflict),
          ]
        : [platform.insert(cronLeases, { id: task.name, ...lease })],
    );
    return true;
  } catch (error) {
    if (error instanceof Problem) return false;
    throw error;
  }
}

/** The stores that need a task; null stands for the platform itself. */
async function subjectsOf(env: Env, { due }: Task, now: number): Promise<(string | null)[]> {
  if (due === "always") return [null];
  return (await Promise.all(storeDatabases(env).map((database) => storesWith(database, due.question, due.before(now))))).flat();
}

/** The cron trigger: everything that is due, once. */
export async function runTimetable(env: Env, options: { now?: () => number } = {}): Promise<void> {
  const context = openContext(env, { actor: { kind: "robot", id: "timetable", name: "Timetable" }, ...options });
  await relayPlatform(env, context, context.now() - 5 * second);
  for (const task of timetable) {
    try {
      if (!(await takeLease(context, task))) continue;
      const found = await subjectsOf(env, task, context.now());
      const messages = found.map((store_id) => ({ body: { kind: "task", store_id, task: task.name } satisfies Message }));
      for (let at = 0; at < messages.length; at += 100) await env[paceBindings[task.pace]].sendBatch(messages.slice(at, at + 100));
      await context.platform.commit([
        context.platform.update(cronLeases, eq(cronLeases.id, task.name), { finished_at: context.now(), lease_until: context.now() }),
      ]);
    } catch (error) {
      context.log.error("a line of the timetable failed", { task: task.name, error: String(error) });
    }
  }
}
