// How does a signed-in person change their account and log devices out?
import { and, eq, isNull, ne } from "drizzle-orm";
import { sessions, users } from "../../db/tables/users.table.ts";
import { notFound, Problem } from "../../kit/problem.ts";
import type { Context } from "../context.ts";
import type { Account } from "./account.contract.ts";
import { getAccount } from "./account.queries.ts";
import type { Person } from "./callers.queries.ts";
import { loggedOut, userUpdated } from "./identity.events.ts";
import { endAllSessions, endSessions } from "./sessions.commands.ts";

export async function updateMe(context: Context, person: Person, { name }: { name: string }): Promise<Account> {
  const { platform } = context;
  const { user_id } = person;
  await platform.commit(
    [platform.update(users, eq(users.id, user_id), { name, updated_at: context.now() })],
    person.name === name ? [] : [userUpdated(user_id, { user_id, before: person.name, after: name })],
  );
  return getAccount(context, person);
}

/** @throws Problem not_found for another person's session, as for one that ended */
export async function revokeSession(context: Context, person: Person, sessionId: string): Promise<Record<string, never>> {
  const { platform } = context;
  const { user_id } = person;
  const own = and(eq(sessions.id, sessionId), eq(sessions.user_id, user_id));
  if ((await platform.count(sessions, and(own, isNull(sessions.revoked_at)))) === 0) throw new Problem(notFound);
  await platform.commit([endSessions(context, own)], [loggedOut(user_id, { user_id, session_id: sessionId })]);
  return {};
}

export async function revokeOtherSessions(context: Context, person: Person): Promise<{ ended: number }> {
  const { platform } = context;
  const { user_id, session_id } = person;
  const others = and(eq(sessions.user_id, user_id), ne(sessions.id, session_id), isNull(sessions.revoked_at));
  const ended = await platform.count(sessions, others);
  if (ended > 0) await platform.commit([endAllSessions(context, user_id, session_id)], [loggedOut(user_id, { user_id, session_id: null })]);
  return { ended };
}
