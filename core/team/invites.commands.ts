// How is somebody invited to a store, and how do they join?
import { and, eq, gt, isNull, lte } from "drizzle-orm";
import { invites, members } from "../../db/tables/stores.table.ts";
import { users } from "../../db/tables/users.table.ts";
import { conflict, forbidden, Problem, tooManyRequests } from "../../kit/problem.ts";
import type { Context, StoreContext } from "../context.ts";
import type { Person } from "../identity/callers.queries.ts";
import { linkLivesMs } from "../identity/links.rules.ts";
import { mayMail, verified } from "../identity/register.commands.ts";
import { assertWithinPlan, getPlan, limitProblem } from "../plans/plans.queries.ts";
import { type Invite, inviteForAnother, inviteInvalid } from "./invites.contract.ts";
import { getOpenInvite, hasFewerMembersThan, type OpenInvite } from "./invites.queries.ts";
import type { Asking } from "./team.commands.ts";
import { type AssignableRole, alreadyMember, roleTooStrong } from "./team.contract.ts";
import { inviteRevoked, memberInvited, memberJoined } from "./team.events.ts";
import { findPlaces, getInvite, isMember } from "./team.queries.ts";
import { mayGive } from "./team.rules.ts";

async function assertMayMail(context: Context, email: string) {
  if (await mayMail(context, email)) return;
  throw new Problem(tooManyRequests, { retryAfterSeconds: 720, detail: "This address has been sent several mails. Try again in a while." });
}

/** Says the same whether the address has an account or not. @throws Problem already_member, invite_exists, role_too_strong, plan_limit */
export async function invite(
  context: StoreContext,
  asking: Asking,
  { email, role }: { email: string; role: AssignableRole },
): Promise<Invite> {
  const { platform, store } = context;
  if (!asking.user_id) throw new Problem(forbidden);
  if (!mayGive(asking.granted, role)) throw new Problem(roleTooStrong);
  if (await isMember(context, email)) throw new Problem(alreadyMember);
  const { owner_id, used } = await findPlaces(context);
  await assertWithinPlan(context, owner_id, "team_members", used);
  await assertMayMail(context, email);
  const now = context.now();
  const id = context.newId("invite");
  const open = and(eq(invites.store_id, store.id), eq(invites.email, email), isNull(invites.accepted_at), isNull(invites.revoked_at));
  await platform.commit(
    [
      // One that has run out makes room for the new one; one that is still good is refused by the index.
      platform.update(invites, and(open, lte(invites.expires_at, now)), { revoked_at: now }),
      platform.insert(invites, {
        id,
        store_id: store.id,
        email,
        role,
        invited_by: asking.user_id,
        created_at: now,
        expires_at: now + linkLivesMs.invite,
      }),
    ],
    [memberInvited(id, { store_id: store.id, invite_id: id, email, role, invited_by: asking.user_id })],
  );
  return getInvite(context, id);
}

/** The same link, good for another seven days. @throws Problem not_found, too_many_requests */
export async function resendInvite(context: StoreContext, id: string): Promise<Invite> {
  const { platform, store } = context;
  const { email, role, invited_by } = await getInvite(context, id);
  await assertMayMail(context, email);
  await platform.commit(
    [
      platform.update(invites, and(eq(invites.id, id), isNull(invites.accepted_at), isNull(invites.revoked_at)), {
        expires_at: context.now() + linkLivesMs.invite,
      }),
      platform.guard(conflict),
    ],
    [memberInvited(id, { store_id: store.id, invite_id: id, email, role, invited_by })],
  );
  return getInvite(context, id);
}

/** @throws Problem not_found */
export async function revokeInvite(context: StoreContext, id: string): Promise<Record<string, never>> {
  const { platform, store } = context;
  const { email, role } = await getInvite(context, id);
  await platform.commit(
    [
      platform.update(invites, and(eq(invites.id, id), isNull(invites.accepted_at), isNull(invites.revoked_at)), {
        revoked_at: context.now(),
      }),
      platform.guard(conflict),
    ],
    [inviteRevoked(id, { store_id: store.id, email, role })],
  );
  return {};
}

/**
 * Joins the store. The invitation is used up, the plan's places are counted and the member is written in one commit: of two that accept the last
 * place at once, one is refused.
 * @throws Problem invite_invalid, invite_for_another, plan_limit
 */
export async function acceptInvite(context: Context, person: Person, { token }: { token: string }) {
  const { platform } = context;
  const open = await getOpenInvite(context, token);
  if (open.email !== person.email) throw new Problem(inviteForAnother);
  const joined = await platform.first(members, and(eq(members.store_id, open.store_id), eq(members.user_id, person.user_id)));
  if (!joined) await join(context, person, open);
  const role = joined?.role ?? open.role;
  return { store_id: open.store_id, slug: open.slug, store_name: open.store_name, role };
}

async function join(context: Context, person: Person, open: OpenInvite): Promise<void> {
  const { platform } = context;
  const now = context.now();
  const cap = (await getPlan(context, open.owner_id)).limits.team_members;
  const still = and(eq(invites.id, open.id), isNull(invites.accepted_at), isNull(invites.revoked_at), gt(invites.expires_at, now));
  const { user_id, name, email } = person;
  try {
    await platform.commit(
      [
        platform.update(invites, cap === null ? still : and(still, hasFewerMembersThan(open.store_id, cap)), {
          accepted_at: now,
          accepted_by: user_id,
        }),
        platform.guard(inviteInvalid),
        platform.insert(members, { id: context.newId("member"), store_id: open.store_id, user_id, role: open.role, created_at: now }),
        platform.update(users, eq(users.id, user_id), verified(context)),
      ],
      [memberJoined(open.id, { store_id: open.store_id, user_id, name, email, role: open.role })],
    );
  } catch (error) {
    if (!(error instanceof Problem && error.code === inviteInvalid.code)) throw error;
    const used = await platform.count(members, eq(members.store_id, open.store_id));
    if (cap !== null && used >= cap) throw limitProblem(await getPlan(context, open.owner_id), "team_members", used);
    throw error;
  }
}
