// How does a person open an account and prove their address?
import { eq, sql } from "drizzle-orm";
import { subscriptions, users } from "../../db/tables/users.table.ts";
import { Problem } from "../../kit/problem.ts";
import { day } from "../../kit/time.ts";
import type { Context } from "../context.ts";
import { trialDays, trialPlan } from "../plans/plans.rules.ts";
import { linkInvalid } from "./identity.contract.ts";
import { emailVerified, registeredAgain, userRegistered, verificationAsked } from "./identity.events.ts";
import { mailsToAddress } from "./limits.rules.ts";
import { useLink } from "./links.commands.ts";
import { getLink } from "./links.queries.ts";
import { assertGoodPassword } from "./passwords.rules.ts";

/** May one more mail be caused for this address? Counted for known and unknown addresses alike. */
export async function mayMail(context: Context, email: string): Promise<boolean> {
  const { allowed } = await context.ports.limits.take(`mails:${await context.ports.digest(email)}`, mailsToAddress);
  return allowed;
}

async function isTaken(context: Context, email: string): Promise<boolean> {
  return (await context.platform.count(users, eq(users.email, email))) > 0;
}

/**
 * Opens an account on a trial. For an address that has one, the owner gets a mail instead, and the answer and the work are the same: hash, one read,
 * one commit. An account that was never verified is not given to who registers it again: the mail leads to choosing a new password, which proves the
 * address and ends whatever a stranger may have begun.
 * @throws Problem invalid_input for a password that is too easily guessed
 */
export async function register(
  context: Context,
  { name, email, password }: { name: string; email: string; password: string },
): Promise<{ email: string }> {
  assertGoodPassword("password", password, { name, email });
  const password_hash = await context.ports.passwords.hash(password);
  const mail = await mayMail(context, email);
  if (!(await isTaken(context, email)) && (await openAccount(context, { name, email, password_hash }))) return { email };
  if (mail) await context.platform.commit([], [registeredAgain(context.requestId, { email })]);
  return { email };
}

/** @returns false when somebody else took the address in the same moment */
async function openAccount(context: Context, facts: { name: string; email: string; password_hash: string }): Promise<boolean> {
  const { platform } = context;
  const now = context.now();
  const user_id = context.newId("user");
  const { name, email } = facts;
  try {
    return await platform.commit(
      [
        platform.insert(users, { id: user_id, ...facts, created_at: now, updated_at: now }),
        platform.insert(subscriptions, {
          id: context.newId("subscription"),
          user_id,
          plan: trialPlan,
          status: "trialing",
          trial_ends_at: now + trialDays * day,
          created_at: now,
        }),
      ],
      [{ ...userRegistered(user_id, { user_id, name, email }), actor: { kind: "member", id: user_id, name } }],
    );
  } catch (error) {
    if (error instanceof Problem && error.code === "email_taken") return false;
    throw error;
  }
}

/** @throws Problem link_invalid */
export async function verifyEmail(context: Context, { token }: { token: string }): Promise<{ email: string }> {
  const { platform } = context;
  const { id, user_id, email, name } = await getLink(context, "verify_email", token);
  await platform.commit(
    [...useLink(context, id), platform.update(users, eq(users.id, user_id), verified(context)), platform.guard(linkInvalid)],
    [{ ...emailVerified(user_id, { user_id, email, name }), actor: { kind: "member", id: user_id, name } }],
  );
  return { email };
}

/** The first proof counts. */
export function verified(context: Context) {
  const now = context.now();
  return { email_verified_at: sql`coalesce(${users.email_verified_at}, ${now})`, updated_at: now };
}

/** Answers the same and takes the same time for any address: who reacts to the event looks it up. */
export async function resendVerification(context: Context, { email }: { email: string }): Promise<Record<string, never>> {
  if (await mayMail(context, email)) await context.platform.commit([], [verificationAsked(context.requestId, { email })]);
  return {};
}
