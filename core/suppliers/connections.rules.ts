// How healthy is a connection, and whose authorization is this?
import { hour, minute } from "../../kit/time.ts";

export type ConnectionStatus = "connected" | "expired" | "failing" | "disconnected";

export interface Health {
  status: ConnectionStatus;
  last_ok_at: number | null;
  last_error: string | null;
  last_error_at: number | null;
}

export type Outcome = { ok: true } | { ok: false; refused: boolean; reason: string };

/** A connection that works is noted once an hour: writing it at every call would cost more than it tells. */
const notedEveryMs = hour;
const sameErrorMs = 5 * minute;

/**
 * What a call's outcome changes in the account's row; null when nothing. One failure is noted, the second in a row makes the connection "failing", refused
 * credentials make it "expired", and any success makes it whole again.
 */
export function healthAfter(before: Health, outcome: Outcome, now: number): Health | null {
  if (before.status === "disconnected") return null;
  if (outcome.ok) {
    const known = before.status === "connected" && before.last_ok_at !== null && now - before.last_ok_at < notedEveryMs;
    const failedSince = before.last_error_at !== null && before.last_error_at > (before.last_ok_at ?? 0);
    return known && !failedSince ? null : { ...before, status: "connected", last_ok_at: now };
  }
  const again = before.last_error_at !== null && before.last_error_at > (before.last_ok_at ?? 0);
  const status = outcome.refused ? "expired" : before.status === "expired" ? "expired" : again ? "failing" : before.status;
  const told = again && before.last_error === outcome.reason && now - (before.last_error_at ?? 0) < sameErrorMs;
  if (status === before.status && told) return null;
  return { ...before, status, last_error: outcome.reason, last_error_at: now };
}

/** How long a merchant may take on the supplier's page. */
export const authorizationMs = 10 * minute;

/** Who asked for an authorization, where, and until when it counts. Signed, so that only they can finish it. */
export interface Authorization {
  supplier: string;
  store_id: string;
  /** "member:usr_..." */
  actor: string;
  expires_at: number;
}

/** What the signature covers. */
export const authorizationText = (one: Authorization): string => [one.supplier, one.store_id, one.actor, one.expires_at].join("\n");

/** "sto_...-mh3k2-<signature>": readable, so that the dashboard knows which store to return to. */
export const writeState = (one: Pick<Authorization, "store_id" | "expires_at">, signature: string): string =>
  `${one.store_id}.${one.expires_at.toString(36)}.${signature}`;

export function readState(state: string): { store_id: string; expires_at: number; signature: string } | null {
  const match = /^(sto_[0-9a-z]{26})\.([0-9a-z]{1,11})\.([\w-]{43})$/.exec(state);
  if (!match) return null;
  const [, store_id = "", expires = "", signature = ""] = match;
  return { store_id, expires_at: Number.parseInt(expires, 36), signature };
}
