// How does a person get a new password?
import { eq } from "drizzle-orm";
import { users } from "../../db/tables/users.table.ts";
import { Problem } from "../../kit/problem.ts";
import type { Context } from "../context.ts";
import { wrongPassword } from "./account.contract.ts";
import type { Person } from "./callers.queries.ts";
import { linkInvalid } from "./identity.contract.ts";
import { passwordChanged, resetAsked } from "./identity.events.ts";
import { endResetLinks, useLink } from "./links.commands.ts";
import { getLink } from "./links.queries.ts";
import { countTry, triesOf } from "./log-in.commands.ts";
import { assertGoodPassword } from "./passwords.rules.ts";
import { mayMail, verified } from "./register.commands.ts";
import { endAllSessions } from "./sessions.commands.ts";

/** Answers the same and takes the same time for any address: who reacts to the event looks it up. */
export async function forgotPassword(context: Context, { email }: { email: string }): Promise<Record<string, never>> {
  if (await mayMail(context, email)) await context.platform.commit([], [resetAsked(context.requestId, { email })]);
  return {};
}

/**
 * The mail proved the address, so it counts as verified. Every session ends: whoever knew the old password is out.
 * @throws Problem link_invalid, or invalid_input for a password that is too easily guessed; the link stays good then.
 */
export async function resetPassword(
  context: Context,
  { token, password }: { token: string; password: string },
): Promise<{ email: string }> {
  const { platform } = context;
  const { id, user_id, email, name } = await getLink(context, "reset_password", token);
  assertGoodPassword("password", password, { email, name });
  const password_hash = await context.ports.passwords.hash(password);
  await platform.commit(
    [
      ...useLink(context, id),
      platform.update(users, eq(users.id, user_id), { password_hash, ...verified(context) }),
      platform.guard(linkInvalid),
      endResetLinks(context, user_id),
      endAllSessions(context, user_id),
    ],
    [{ ...passwordChanged(user_id, { user_id, email, name, by: "reset" }), actor: { kind: "member", id: user_id, name } }],
  );
  await context.ports.limits.forget(await triesOf(context, email));
  return { email };
}

/** Tries at the present password count like tries to log in. @throws Problem wrong_password, too_many_requests, invalid_input */
export async function changePassword(
  context: Context,
  person: Person,
  { current_password, new_password }: { current_password: string; new_password: string },
): Promise<Record<string, never>> {
  const { platform } = context;
  const { user_id, session_id, email, name } = person;
  const tries = await triesOf(context, email);
  await countTry(context, tries);
  const user = await platform.get(users, user_id);
  if (!(await context.ports.passwords.verify(current_password, user.password_hash))) throw new Problem(wrongPassword);
  await context.ports.limits.forget(tries);
  assertGoodPassword("new_password", new_password, { email, name });
  const password_hash = await context.ports.passwords.hash(new_password);
  await platform.commit(
    [
      platform.update(users, eq(users.id, user_id), { password_hash, updated_at: context.now() }),
      endResetLinks(context, user_id),
      endAllSessions(context, user_id, session_id),
    ],
    [passwordChanged(user_id, { user_id, email, name, by: "change" })],
  );
  return {};
}
