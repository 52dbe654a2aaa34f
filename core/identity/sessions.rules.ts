// What is in a session's token, and when is it good?
import { day, minute, second } from "../../kit/time.ts";

/** Short-lived access, rotating refresh: spec numbers. An honest browser may refresh twice at once; for a moment both get the same child. */
export const sessionTimes = { access_ms: 15 * minute, refresh_ms: 7 * day, absolute_ms: 90 * day, grace_ms: 10 * second } as const;

export type TokenKind = "access" | "refresh";

export interface TokenParts {
  kind: TokenKind;
  session_id: string;
  generation: number;
  mac: string;
}

/** What the signature covers. */
export function tokenText(kind: TokenKind, sessionId: string, generation: number): string {
  return `${kind}.${sessionId}.${generation}`;
}

/**
 * "twa_ses_01h....3.<mac>": readable, because every part but the signature is worthless without it. Tokens are derived, not stored: a stolen
 * database holds nothing to log in with, and a repeated refresh can be given the same child again.
 */
export function writeToken(kind: TokenKind, sessionId: string, generation: number, mac: string): string {
  return `${kind === "access" ? "twa" : "twr"}_${sessionId}.${generation}.${mac}`;
}

export function readToken(token: string): TokenParts | null {
  const match = /^tw([ar])_(ses_[0-9a-z]{26})\.(\d{1,9})\.([A-Za-z0-9_-]{43})$/.exec(token);
  if (!match) return null;
  const [, kind, session_id = "", generation = "", mac = ""] = match;
  return { kind: kind === "a" ? "access" : "refresh", session_id, generation: Number(generation), mac };
}

export interface SessionState {
  generation: number;
  rotated_at: number;
  expires_at: number;
  created_at: number;
  revoked_at: number | null;
}

/** May an access token of this generation still be used? The one before the last refresh lives on for the grace, for requests that are under way. */
export function accessIsGood(session: SessionState, generation: number, now: number): boolean {
  if (session.revoked_at !== null || now >= session.expires_at) return false;
  if (generation === session.generation) return now < session.rotated_at + sessionTimes.access_ms;
  return generation === session.generation - 1 && now < session.rotated_at + sessionTimes.grace_ms;
}

/** rotate: give the next pair · repeat: give the same pair again · stolen: an old token came back, end the session · over: it is dead anyway. */
export function judgeRefresh(session: SessionState, generation: number, now: number): "rotate" | "repeat" | "stolen" | "over" {
  if (session.revoked_at !== null || now >= session.expires_at || now >= session.created_at + sessionTimes.absolute_ms) return "over";
  if (generation === session.generation) return "rotate";
  if (generation === session.generation - 1 && now < session.rotated_at + sessionTimes.grace_ms) return "repeat";
  return "stolen";
}
