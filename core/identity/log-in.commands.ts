// How does a person log in and out?
import { eq } from "drizzle-orm";
import { sessions, users } from "../../db/tables/users.table.ts";
import { Problem, tooManyRequests } from "../../kit/problem.ts";
import type { Context } from "../context.ts";
import { wrongCredentials } from "./identity.contract.ts";
import { loggedIn, loggedOut } from "./identity.events.ts";
import { passwordTries } from "./limits.rules.ts";
import { endSessions, type OpenSession, openTokens, signedSession } from "./sessions.commands.ts";
import { sessionTimes } from "./sessions.rules.ts";

/** The bucket in which tries at an account's password are counted, whether the account exists or not. */
export async function triesOf(context: Context, email: string): Promise<string> {
  return `password:${await context.ports.digest(email)}`;
}

/** Counts a try at a password before anything is computed. @throws Problem too_many_requests */
export async function countTry(context: Context, bucket: string): Promise<void> {
  const { allowed, wait_ms } = await context.ports.limits.take(bucket, passwordTries);
  if (allowed) return;
  const seconds = Math.ceil(wait_ms / 1000);
  throw new Problem(tooManyRequests, { retryAfterSeconds: seconds, detail: `Too many tries for this account. Try again in ${seconds} s.` });
}

/**
 * Always a new session: a log-in never goes on with one that a visitor brought. An unknown address costs the same hash as a wrong password.
 * @throws Problem wrong_credentials, too_many_requests
 */
export async function logIn(
  context: Context,
  { email, password, device }: { email: string; password: string; device: string },
): Promise<OpenSession> {
  const bucket = await triesOf(context, email);
  await countTry(context, bucket);
  const user = await context.platform.first(users, eq(users.email, email));
  const right = await context.ports.passwords.verify(password, user?.password_hash ?? null);
  if (!user || !right) {
    context.log.info("log-in refused", { account: bucket, ip: context.ip });
    throw new Problem(wrongCredentials);
  }
  await context.ports.limits.forget(bucket);
  const now = context.now();
  const session = {
    id: context.newId("session"),
    user_id: user.id,
    generation: 1,
    rotated_at: now,
    expires_at: now + sessionTimes.refresh_ms,
    created_at: now,
    last_seen_at: now,
    device,
    ip: context.ip,
  };
  const actor = { kind: "member" as const, id: user.id, name: user.name };
  await context.platform.commit(
    [context.platform.insert(sessions, session)],
    [{ ...loggedIn(user.id, { user_id: user.id, session_id: session.id, device }), actor }],
  );
  return openTokens(context, user, session);
}

/** Ends the session that the caller is in or holds the refresh token of. Nothing to end is no error. */
export async function logOut(context: Context, held: { session_id: string | null; refresh_token: string | null }): Promise<void> {
  const named = held.session_id ?? (held.refresh_token ? (await signedSession(context, held.refresh_token))?.id : null);
  const session = named ? await context.platform.find(sessions, named) : null;
  if (!session || session.revoked_at !== null) return;
  const { id, user_id } = session;
  await context.platform.commit([endSessions(context, eq(sessions.id, id))], [loggedOut(user_id, { user_id, session_id: id })]);
}
