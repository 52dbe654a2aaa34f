// How does an event reach those who react to it?
import { and, asc, inArray, isNull, lt } from "drizzle-orm";
import type { Context, StoreContext } from "../core/context.ts";
import { events } from "../db/tables/events.table.ts";
import { platformEvents } from "../db/tables/platform-events.table.ts";
import type { Env } from "../providers/env.ts";
import { openContext, type Written, withStore } from "../providers/open.ts";
import { type Message, type Pace, paceBindings } from "./message.ts";
import { reactionsTo } from "./subscriptions.ts";

const perRound = 100;

async function send(env: Env, messages: { pace: Pace; message: Message }[]) {
  for (const pace of new Set(messages.map((one) => one.pace))) {
    const bodies = messages.filter((one) => one.pace === pace).map(({ message }) => ({ body: message }));
    for (let at = 0; at < bodies.length; at += 100) await env[paceBindings[pace]].sendBatch(bodies.slice(at, at + 100));
  }
}

interface Waiting {
  id: string;
  type: string;
  subject: string;
  summary: string;
  at: number;
}

function messagesFor(event: Waiting, storeId: string | null): { pace: Pace; message: Message }[] {
  return reactionsTo(event.type, storeId ? "store" : "platform").map((reaction) => ({
    pace: reaction.pace,
    message: { kind: "reaction", store_id: storeId, event_id: event.id, reaction: reaction.name },
  }));
}

/**
 * Hands waiting events of a store to the queues, oldest first, and marks them. A crash in between sends some twice, which reactions bear; nothing is
 * ever marked that was not sent.
 * @param before only events written earlier than this: the sweeper leaves fresh ones to the call that wrote them.
 */
export async function relayStore(env: Env, context: StoreContext, before: number): Promise<number> {
  const { store } = context;
  const waiting = await store.select(
    events,
    { id: events.id, type: events.type, subject: events.subject, summary: events.summary, at: events.at },
    { where: and(isNull(events.relayed_at), lt(events.at, before)), orderBy: [asc(events.id)], limit: perRound },
  );
  if (waiting.length === 0) return 0;
  await send(
    env,
    waiting.flatMap((event) => messagesFor(event, store.id)),
  );
  await store.commit([
    store.update(
      events,
      inArray(
        events.id,
        waiting.slice(0, 90).map((event) => event.id),
      ),
      { relayed_at: context.now() },
    ),
    ...(waiting.length > 90
      ? [
          store.update(
            events,
            inArray(
              events.id,
              waiting.slice(90).map((event) => event.id),
            ),
            { relayed_at: context.now() },
          ),
        ]
      : []),
  ]);
  await Promise.allSettled(
    waiting.map((event) =>
      context.ports.live.publish(store.id, {
        type: event.type,
        subject: event.subject,
        data: { id: event.id, summary: event.summary, at: event.at },
      }),
    ),
  );
  return waiting.length;
}

export async function relayPlatform(env: Env, context: Context, before: number): Promise<number> {
  const { platform } = context;
  const waiting = await platform.select(
    platformEvents,
    {
      id: platformEvents.id,
      type: platformEvents.type,
      subject: platformEvents.subject,
      summary: platformEvents.summary,
      at: platformEvents.at,
    },
    { where: and(isNull(platformEvents.relayed_at), lt(platformEvents.at, before)), orderBy: [asc(platformEvents.id)], limit: 90 },
  );
  if (waiting.length === 0) return 0;
  await send(
    env,
    waiting.flatMap((event) => messagesFor(event, null)),
  );
  await platform.commit([
    platform.update(
      platformEvents,
      inArray(
        platformEvents.id,
        waiting.map((event) => event.id),
      ),
      { relayed_at: context.now() },
    ),
  ]);
  return waiting.length;
}

/** After a call: hurries along what it wrote. Failing here loses nothing; the sweeper comes within a minute. */
export async function relay(env: Env, written: Written[], now?: () => number): Promise<void> {
  const context = openContext(env, { actor: { kind: "robot", id: "relay", name: "Relay" }, ...(now ? { now } : {}) });
  const stores = new Map(written.flatMap(({ store }) => (store ? [[store.id, store] as const] : [])));
  const until = context.now() + 1;
  const rounds = [...stores.values()].map((store) => relayStore(env, withStore(context, store), until));
  if (written.some(({ store }) => store === null)) rounds.push(relayPlatform(env, context, until));
  for (const result of await Promise.allSettled(rounds)) {
    if (result.status === "rejected") context.log.warn("relay failed, the sweeper will follow", { error: String(result.reason) });
  }
}
