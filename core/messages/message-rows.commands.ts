// Where are mails written down: in a store's own rows, or in the platform's?
import { and, eq } from "drizzle-orm";
import { messages } from "../../db/tables/messages.table.ts";
import { platformMessages } from "../../db/tables/platform-messages.table.ts";
import type { NewEvent } from "../../kit/event.ts";
import { conflict, Problem } from "../../kit/problem.ts";
import type { Context, StoreContext } from "../context.ts";

export type MessageRow = typeof platformMessages.$inferSelect;
type Changes = Partial<Pick<MessageRow, "status" | "provider_id" | "failure" | "attempts" | "sent_at">>;

/** The same few things are done with both tables. */
export interface MessageRows {
  /** null: the platform's. */
  store_id: string | null;
  find(id: string): Promise<MessageRow | null>;
  findAnswer(answer: { event_id: string; kind: string; to: string }): Promise<MessageRow | null>;
  /** Leaves what is there: one mail per event, kind and recipient. */
  add(row: Pick<MessageRow, "id" | "kind" | "to" | "subject" | "event_id" | "subject_id" | "created_at">): Promise<void>;
  /** Changes a message that still has the status it was read with. @returns false when something else was faster */
  change(row: MessageRow, changes: Changes, events: NewEvent[]): Promise<boolean>;
}

async function unlessChanged(commit: Promise<unknown>): Promise<boolean> {
  try {
    await commit;
    return true;
  } catch (error) {
    if (error instanceof Problem && error.code === conflict.code) return false;
    throw error;
  }
}

export function storeMessages({ store }: StoreContext): MessageRows {
  return {
    store_id: store.id,
    find: (id) => store.find(messages, id),
    findAnswer: ({ event_id, kind, to }) =>
      store.first(messages, and(eq(messages.event_id, event_id), eq(messages.kind, kind), eq(messages.to, to))),
    add: async (row) => void (await store.commit([store.insertIfMissing(messages, { ...row, status: "sending" })])),
    change: ({ id, status }, changes, events) =>
      unlessChanged(
        store.commit(
          [store.update(messages, and(eq(messages.id, id), eq(messages.status, status)), changes), store.guard(conflict)],
          events,
        ),
      ),
  };
}

export function platformsMessages({ platform }: Context): MessageRows {
  return {
    store_id: null,
    find: (id) => platform.find(platformMessages, id),
    findAnswer: ({ event_id, kind, to }) =>
      platform.first(
        platformMessages,
        and(eq(platformMessages.event_id, event_id), eq(platformMessages.kind, kind), eq(platformMessages.to, to)),
      ),
    add: async (row) => void (await platform.commit([platform.insertIfMissing(platformMessages, { ...row, status: "sending" })])),
    change: ({ id, status }, changes, events) =>
      unlessChanged(
        platform.commit(
          [
            platform.update(platformMessages, and(eq(platformMessages.id, id), eq(platformMessages.status, status)), changes),
            platform.guard(conflict),
          ],
          events,
        ),
      ),
  };
}
