// Was this very request answered already?
import { and, eq } from "drizzle-orm";
import type { Context, StoreContext } from "../core/context.ts";
import { idempotencyKeys } from "../db/tables/events.table.ts";
import { platformIdempotencyKeys } from "../db/tables/platform-events.table.ts";
import { conflict, fieldProblem, idempotencyInProgress, idempotencyKeyReused, Problem } from "../kit/problem.ts";
import { hour, minute } from "../kit/time.ts";

export interface Answer {
  status: number;
  body: unknown;
}

interface Kept {
  request_hash: string;
  status: number | null;
  answer: unknown;
  created_at: number;
}

/** The rows of keys, whichever database they are in. */
interface Keys {
  find(id: string): Promise<Kept | null>;
  add(id: string, hash: string): Promise<boolean>;
  takeOver(id: string, createdAt: number, hash: string): Promise<boolean>;
  finish(id: string, answer: Answer): Promise<void>;
  forget(id: string): Promise<void>;
}

function keysOf(context: Context | StoreContext): Keys {
  const now = context.now();
  const add = async (write: () => Promise<unknown>) => {
    try {
      await write();
      return true;
    } catch (error) {
      if (error instanceof Problem) return false;
      throw error;
    }
  };
  if ("store" in context) {
    const { store } = context;
    const row = (id: string) => eq(idempotencyKeys.id, id);
    return {
      find: (id) => store.find(idempotencyKeys, id),
      add: (id, request_hash) => add(() => store.commit([store.insert(idempotencyKeys, { id, request_hash, created_at: now })])),
      takeOver: (id, createdAt, request_hash) =>
        add(() =>
          store.commit([
            store.update(idempotencyKeys, and(row(id), eq(idempotencyKeys.created_at, createdAt)), {
              created_at: now,
              request_hash,
              status: null,
              answer: null,
            }),
            store.guard(conflict),
          ]),
        ),
      finish: async (id, { status, body }) => void (await store.commit([store.update(idempotencyKeys, row(id), { status, answer: body })])),
      forget: async (id) => void (await store.commit([store.remove(idempotencyKeys, row(id))])),
    };
  }
  const { platform } = context;
  const row = (id: string) => eq(platformIdempotencyKeys.id, id);
  return {
    find: (id) => platform.find(platformIdempotencyKeys, id),
    add: (id, request_hash) =>
      add(() => platform.commit([platform.insert(platformIdempotencyKeys, { id, request_hash, created_at: now })])),
    takeOver: (id, createdAt, request_hash) =>
      add(() =>
        platform.commit([
          platform.update(platformIdempotencyKeys, and(row(id), eq(platformIdempotencyKeys.created_at, createdAt)), {
            created_at: now,
            request_hash,
            status: null,
            answer: null,
          }),
          platform.guard(conflict),
        ]),
      ),
    finish: async (id, { status, body }) =>
      void (await platform.commit([platform.update(platformIdempotencyKeys, row(id), { status, answer: body })])),
    forget: async (id) => void (await platform.commit([platform.remove(platformIdempotencyKeys, row(id))])),
  };
}

/** After this long a request without an answer has died, and its key may be taken over; commands themselves are safe to repeat. */
const abandonedAfterMs = minute;
const keptMs = 24 * hour;

/**
 * Runs the call once per Idempotency-Key of a caller and operation; later requests get the first answer again for 24 h. Refusals and failures are not
 * kept: nothing happened, so trying again is right. Contract as at https://docs.stripe.com/api/idempotent_requests.
 * @throws Problem idempotency_key_reused, idempotency_in_progress
 */
export async function once(
  context: Context | StoreContext,
  key: string,
  operation: string,
  sent: string,
  run: () => Promise<Answer>,
): Promise<Answer & { replayed: boolean }> {
  if (key.length > 255) throw fieldProblem("Idempotency-Key", "too_long", "An Idempotency-Key has at most 255 characters.");
  const keys = keysOf(context);
  const id = await context.ports.digest(`${context.actor.kind}:${context.actor.id}\n${operation}\n${key}`);
  const hash = await context.ports.digest(sent);
  if (!(await keys.add(id, hash))) {
    const kept = await keys.find(id);
    const age = context.now() - (kept?.created_at ?? 0);
    if (kept && age < keptMs) {
      if (kept.request_hash !== hash) throw new Problem(idempotencyKeyReused);
      if (kept.status !== null) return { status: kept.status, body: kept.answer, replayed: true };
      if (age < abandonedAfterMs) throw new Problem(idempotencyInProgress, { retryAfterSeconds: 1 });
    }
    if (kept && !(await keys.takeOver(id, kept.created_at, hash))) throw new Problem(idempotencyInProgress, { retryAfterSeconds: 1 });
  }
  let answer: Answer;
  try {
    answer = await run();
  } catch (error) {
    await keys.forget(id);
    throw error;
  }
  try {
    await keys.finish(id, answer);
  } catch (error) {
    // It is done, and the key stays taken: forgetting it would invite the caller to do it again.
    context.log.warn("an answer could not be kept for its Idempotency-Key", { operation, error: String(error) });
  }
  return { ...answer, replayed: false };
}
