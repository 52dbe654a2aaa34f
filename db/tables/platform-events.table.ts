// What has happened on the platform outside any one store, and what was done about it?
import { sql } from "drizzle-orm";
import { index, integer, text } from "drizzle-orm/sqlite-core";
import { platformTable } from "../platform-table.ts";
import { json, moment } from "./columns.ts";

export const platformEvents = platformTable(
  "platform_events",
  {
    type: text().notNull(),
    version: integer().notNull(),
    subject: text().notNull(),
    summary: text().notNull(),
    data: json<unknown>().notNull(),
    at: moment().notNull(),
    actor_kind: text().notNull(),
    actor_id: text().notNull(),
    actor_name: text().notNull(),
    request_id: text().notNull(),
    relayed_at: moment(),
  },
  (table) => [index("platform_events_waiting").on(table.at!).where(sql`relayed_at is null`)],
);

export const platformLedger = platformTable("platform_ledger", { at: moment().notNull() });

export const platformIdempotencyKeys = platformTable("platform_idempotency_keys", {
  request_hash: text().notNull(),
  status: integer(),
  answer: json<unknown>(),
  created_at: moment().notNull(),
});

/** Work that was refused for good or failed too often, parked where a person sees it. `store_id` is null for the platform's own. */
export const deadLetters = platformTable(
  "dead_letters",
  {
    store_id: text(),
    queue: text().notNull(),
    reaction: text().notNull(),
    event_id: text().notNull(),
    /** The queue message as it was, to be sent again. */
    message: json<unknown>().notNull(),
    reason: text().notNull(),
    attempts: integer().notNull(),
    failed_at: moment().notNull(),
    replayed_at: moment(),
    replayed_by: text(),
  },
  (table) => [index("dead_letters_by_store").on(table.store_id!, table.id)],
);

/** One row per line of the timetable: who runs it until when, and when it last ran. The id is the line's name. */
export const cronLeases = platformTable("cron_leases", {
  started_at: moment().notNull(),
  lease_until: moment().notNull(),
  finished_at: moment(),
});
