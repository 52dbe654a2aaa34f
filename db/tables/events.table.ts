// What has happened in a store, what was done about it, and which requests were answered already?
import { sql } from "drizzle-orm";
import { check, index, integer, text } from "drizzle-orm/sqlite-core";
import { storeTable } from "../store-table.ts";
import { amount, json, moment } from "./columns.ts";

/** Outbox, activity log and source of webhooks in one: written in the same batch as what it tells of. */
export const events = storeTable(
  "events",
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
    /** When the relay had handed it to every reaction; null while it waits. */
    relayed_at: moment(),
  },
  (table) => [
    index("events_waiting").on(table.at!).where(sql`relayed_at is null`),
    index("events_by_subject").on(table.store_id, table.subject!, table.id),
    index("events_by_type").on(table.store_id, table.type!, table.id),
  ],
);

/** Effects that happened, by name: "evt_...:send-order-mail". */
export const ledger = storeTable("ledger", { at: moment().notNull() });

/** Counts writes that shoppers can see; part of every cache key. */
export const contentVersions = storeTable("content_versions", { version: integer().notNull() });

/** Answers kept for 24 h under the caller's Idempotency-Key. The id is a hash of caller, operation and key. */
export const idempotencyKeys = storeTable(
  "idempotency_keys",
  { request_hash: text().notNull(), status: integer(), answer: json<unknown>(), created_at: moment().notNull() },
  (table) => [index("idempotency_keys_by_age").on(table.created_at!)],
);

/** Uses of what a plan limits. The id is "imports:2026-11". The cap is the plan's at the last use, or null for no limit. */
export const usage = storeTable("usage", { used: amount().notNull(), cap: amount() }, (table) => [
  check("plan_limit", sql`${table.cap!} is null or ${table.used!} <= ${table.cap!}`),
]);
