// Was this request made before under the same key, and what was the answer?
import { createHash } from "node:crypto";
import type { WorldState } from "../vendor.ts";
import { StripeError } from "./errors.ts";

const keptMs = 24 * 60 * 60 * 1_000;
const longestKey = 255;

export interface KeptAnswer {
  status: number;
  body: string;
  request_id: string;
}

export function setUpIdempotency(sql: SqlStorage) {
  sql.exec(
    "create table if not exists stripe_idempotency (account text not null, key text not null, fingerprint text not null, status integer not null, body text not null, request_id text not null, at integer not null, primary key (account, key))",
  );
}

/** What a request asks for: its path and its parameters, byte for byte. */
export function fingerprintOf(path: string, body: string): string {
  return createHash("sha256").update(`${path}\n${body}`).digest("hex");
}

/** The kept answer, null when the key is new; refused when the key stood for something else. Keys are an account's own and live 24 hours. */
export function recall(world: WorldState, account: string, key: string, fingerprint: string): KeptAnswer | null {
  if (key.length > longestKey) throw idempotencyError(`Idempotency keys can have at most ${longestKey} characters.`);
  world.sql.exec("delete from stripe_idempotency where at <= ?", world.unhurried() - keptMs);
  const row = world.sql
    .exec("select fingerprint, status, body, request_id from stripe_idempotency where account = ? and key = ?", account, key)
    .toArray()[0] as (KeptAnswer & { fingerprint: string }) | undefined;
  if (!row) return null;
  if (row.fingerprint !== fingerprint) {
    throw idempotencyError(
      `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`,
    );
  }
  return row;
}

export function keep(world: WorldState, account: string, key: string, fingerprint: string, answer: KeptAnswer) {
  world.sql.exec(
    "insert into stripe_idempotency (account, key, fingerprint, status, body, request_id, at) values (?, ?, ?, ?, ?, ?, ?)",
    account,
    key,
    fingerprint,
    answer.status,
    answer.body,
    answer.request_id,
    world.unhurried(),
  );
}

function idempotencyError(message: string): StripeError {
  return new StripeError(400, { type: "idempotency_error", message });
}
