// How does a session go on, and how is one ended?
import { and, eq, isNull, ne, type SQL } from "drizzle-orm";
import type { Write } from "../../db/handle.ts";
import { sessions, users } from "../../db/tables/users.table.ts";
import { conflict, Problem } from "../../kit/problem.ts";
import { sameText } from "../../kit/same-text.ts";
import type { Context } from "../context.ts";
import { sessionEnded } from "./identity.contract.ts";
import { sessionStolen } from "./identity.events.ts";
import { judgeRefresh, readToken, sessionTimes, type TokenKind, tokenText, writeToken } from "./sessions.rules.ts";

type UserRow = typeof users.$inferSelect;
type SessionRow = typeof sessions.$inferSelect;

/** What the door turns into cookies or into a body. */
export interface OpenSession {
  user: { id: string; name: string; email: string; email_verified: boolean };
  access_token: string;
  access_expires_at: number;
  refresh_token: string;
  refresh_expires_at: number;
}

async function token(context: Context, kind: TokenKind, sessionId: string, generation: number): Promise<string> {
  return writeToken(kind, sessionId, generation, await context.ports.sign("session", tokenText(kind, sessionId, generation)));
}

/** The tokens of a session's present generation. */
export async function openTokens(
  context: Context,
  user: UserRow,
  session: Pick<SessionRow, "id" | "generation" | "rotated_at" | "expires_at">,
): Promise<OpenSession> {
  return {
    user: { id: user.id, name: user.name, email: user.email, email_verified: user.email_verified_at !== null },
    access_token: await token(context, "access", session.id, session.generation),
    access_expires_at: Math.min(session.rotated_at + sessionTimes.access_ms, session.expires_at),
    refresh_token: await token(context, "refresh", session.id, session.generation),
    refresh_expires_at: session.expires_at,
  };
}

/** The session a refresh token names, if we signed it. */
export async function signedSession(context: Context, refreshToken: string): Promise<{ id: string; generation: number } | null> {
  const parts = readToken(refreshToken);
  if (parts?.kind !== "refresh") return null;
  const mac = await context.ports.sign("session", tokenText("refresh", parts.session_id, parts.generation));
  return sameText(mac, parts.mac) ? { id: parts.session_id, generation: parts.generation } : null;
}

/**
 * The next pair of tokens. A second use of the same token within the grace gets the same pair; later it ends the session, since two parties hold it.
 * @throws Problem session_ended
 */
export async function refresh(context: Context, refreshToken: string): Promise<OpenSession> {
  const signed = await signedSession(context, refreshToken);
  if (!signed) throw new Problem(sessionEnded);
  for (let attempt = 1; ; attempt++) {
    const session = await context.platform.find(sessions, signed.id);
    const user = session && (await context.platform.find(users, session.user_id));
    if (!session || !user) throw new Problem(sessionEnded);
    const verdict = judgeRefresh(session, signed.generation, context.now());
    if (verdict === "over") throw new Problem(sessionEnded);
    if (verdict === "repeat") return openTokens(context, user, session);
    if (verdict === "stolen") {
      const { user_id, device } = session;
      await context.platform.commit(
        [endSessions(context, eq(sessions.id, session.id))],
        [sessionStolen(user_id, { user_id, session_id: session.id, device })],
      );
      context.log.warn("an old refresh token was used", { session_id: session.id, user_id, ip: context.ip });
      throw new Problem(sessionEnded);
    }
    try {
      return await openTokens(context, user, await rotate(context, session));
    } catch (error) {
      // Another request of the same browser was first: look again, and find that this one repeats it.
      if (!(error instanceof Problem && error.code === conflict.code) || attempt === 3) throw error;
    }
  }
}

async function rotate(context: Context, session: SessionRow): Promise<SessionRow> {
  const { platform } = context;
  const now = context.now();
  const next = {
    generation: session.generation + 1,
    rotated_at: now,
    expires_at: Math.min(now + sessionTimes.refresh_ms, session.created_at + sessionTimes.absolute_ms),
    last_seen_at: now,
    ip: context.ip,
  };
  await platform.commit([
    platform.update(
      sessions,
      and(eq(sessions.id, session.id), eq(sessions.generation, session.generation), isNull(sessions.revoked_at)),
      next,
    ),
    platform.guard(conflict),
  ]);
  return { ...session, ...next };
}

/** Ends sessions that are alive. */
export function endSessions(context: Context, which: SQL | undefined): Write {
  return context.platform.update(sessions, and(which, isNull(sessions.revoked_at)), { revoked_at: context.now() });
}

export const endAllSessions = (context: Context, userId: string, except?: string): Write =>
  endSessions(context, and(eq(sessions.user_id, userId), except ? ne(sessions.id, except) : undefined));
