// How is a queue message worked off so that nothing is lost and nothing innocent suffers?
import type { Context, StoreContext } from "../core/context.ts";
import { findStoreById } from "../core/stores/directory.queries.ts";
import { events } from "../db/tables/events.table.ts";
import { deadLetters, platformEvents } from "../db/tables/platform-events.table.ts";
import { Later } from "../kit/later.ts";
import { Problem } from "../kit/problem.ts";
import { hour, minute, second } from "../kit/time.ts";
import type { Env } from "../providers/env.ts";
import { openContext, type Timing, type Written, withStore } from "../providers/open.ts";
import { type Pace, paceBindings, Message as WorkMessage } from "./message.ts";
import type { Happened, Reaction } from "./reaction.ts";
import { relay } from "./relay.ts";
import { reactionNamed } from "./subscriptions.ts";
import { taskNamed } from "./timetable.ts";

/** 2^n seconds with jitter, at most an hour. Cloudflare's own example overflows the 12 hours a queue allows. */
export function retryDelaySeconds(attempts: number, random: number): number {
  const base = Math.min(2 ** Math.min(attempts, 12) * second, hour);
  return Math.max(1, Math.round((base * (0.75 + random / 2)) / second));
}

/** Faults of the input or the rules: trying again would give the same answer. */
function isFinal(error: unknown): boolean {
  return error instanceof Problem && error.status >= 400 && error.status < 500 && ![408, 409, 412, 425, 429].includes(error.status);
}

/** "Not now": a throttle or an open window, said as Later, or as 429 with the time to wait by what also serves requests. Null for a failure. */
function notNowMs(error: unknown): number | null {
  if (error instanceof Later) return error.delay_ms;
  return error instanceof Problem && error.status === 429 ? (error.details.retryAfterSeconds ?? 5) * second : null;
}

function paceOf(message: WorkMessage): Pace {
  return (message.kind === "reaction" ? reactionNamed(message.reaction)?.pace : taskNamed(message.task)?.pace) ?? "quick";
}

function queueOf(env: Env, pace: Pace): Queue {
  return env[paceBindings[pace]];
}

async function loadEvent(context: Context | StoreContext, id: string): Promise<Happened | null> {
  const row = "store" in context ? await context.store.find(events, id) : await context.platform.find(platformEvents, id);
  if (!row) return null;
  return {
    id: row.id,
    type: row.type,
    version: row.version,
    subject: row.subject,
    summary: row.summary,
    data: row.data,
    at: row.at,
    actor: { kind: row.actor_kind, id: row.actor_id, name: row.actor_name },
  };
}

type Work = { robot: string; attempts: number; run(env: Env, context: Context | StoreContext): Promise<unknown> };

function workOf(message: WorkMessage): Work | null {
  if (message.kind === "task") {
    const task = taskNamed(message.task);
    return task ? { robot: task.robot, attempts: 5, run: (env, context) => task.run(env, context as StoreContext) } : null;
  }
  const reaction: Reaction | undefined = reactionNamed(message.reaction);
  if (!reaction) return null;
  return {
    robot: reaction.robot,
    attempts: reaction.attempts ?? 12,
    async run(_env, context) {
      const event = await loadEvent(context, message.event_id);
      if (event) await reaction.run(context as StoreContext, event);
    },
  };
}

async function park(context: Context, queue: string, message: unknown, reason: string, attempts: number) {
  const parsed = WorkMessage.safeParse(message);
  const facts = parsed.success ? parsed.data : null;
  const reaction = facts ? (facts.kind === "reaction" ? facts.reaction : facts.task) : "unreadable";
  const event_id = facts?.kind === "reaction" ? facts.event_id : "";
  // Named after the work: a message parked twice is one dead letter.
  const id = `dlt_${(await context.ports.digest(`${facts?.store_id}\n${reaction}\n${event_id}\n${facts ? "" : JSON.stringify(message)}`)).slice(0, 26)}`;
  const row = {
    store_id: facts?.store_id ?? null,
    queue,
    reaction,
    event_id,
    // A body of null is no value to the database, and putting it aside would fail for ever.
    message: message ?? {},
    reason: reason.slice(0, 1000),
    attempts,
    failed_at: context.now(),
    replayed_at: null,
    replayed_by: null,
  };
  await context.platform.commit([context.platform.upsert(deadLetters, { id, ...row }, [deadLetters.id], row)]);
  context.log.error("work parked", { queue, reaction, event_id, reason });
}

async function work(env: Env, queue: string, message: Message<unknown>, options: Timing): Promise<void> {
  const written: Written[] = [];
  const base = { written: (one: Written) => void written.push(one), ...options };
  const system = openContext(env, { ...base, actor: { kind: "system", id: "queue", name: "Queue" } });
  const parsed = WorkMessage.safeParse(message.body);
  const job = parsed.success ? workOf(parsed.data) : null;
  try {
    if (!parsed.success || !job) {
      await park(
        system,
        queue,
        message.body,
        parsed.success ? "Nothing by this name reacts any more." : "This message could not be read.",
        message.attempts,
      );
      return message.ack();
    }
    const context = openContext(env, { ...base, actor: { kind: "robot", id: job.robot, name: job.robot } });
    const { store_id } = parsed.data;
    if (store_id === null) await job.run(env, context);
    else {
      const store = await findStoreById(system, store_id);
      // A store that was erased takes its work with it.
      if (store && store.status !== "deleted") await job.run(env, withStore(context, store));
    }
    message.ack();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const laterMs = notNowMs(error);
    if (laterMs !== null) {
      // Sent anew instead of retried: waiting one's turn is no failed try.
      await queueOf(env, paceOf(parsed.data as WorkMessage)).send(parsed.data, {
        delaySeconds: Math.min(Math.max(1, Math.ceil(laterMs / second)), 12 * 3600),
      });
      message.ack();
    } else if (isFinal(error) || message.attempts >= (job?.attempts ?? 1)) {
      await park(system, queue, message.body, reason, message.attempts);
      message.ack();
    } else {
      system.log.warn("work failed, will be tried again", { queue, reason, attempts: message.attempts });
      message.retry({ delaySeconds: retryDelaySeconds(message.attempts, (system.random(1)[0] ?? 0) / 256) });
    }
  } finally {
    if (written.length > 0) await relay(env, written, options.now);
  }
}

/** Every message for itself: a consumer that throws would make the queue retry, and in the end bury, the whole batch. */
export async function consume(batch: MessageBatch<unknown>, env: Env, options: Timing = {}): Promise<void> {
  for (const message of batch.messages) {
    try {
      if (batch.queue === "dead-letters") {
        const system = openContext(env, { actor: { kind: "system", id: "queue", name: "Queue" }, ...options });
        const read = WorkMessage.safeParse(message.body);
        // Under the queue it came from: that is where it is sent again.
        await park(
          system,
          read.success ? paceOf(read.data) : "quick",
          message.body,
          "It was tried as often as the queue allows.",
          message.attempts,
        );
        message.ack();
      } else await work(env, batch.queue, message, options);
    } catch (error) {
      console.error(JSON.stringify({ level: "error", message: "consumer failed", queue: batch.queue, error: String(error) }));
      message.retry({ delaySeconds: Math.round(minute / second) });
    }
  }
}
