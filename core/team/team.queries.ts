// Who works in a store, and who is invited?
import { and, asc, desc, eq, gt, isNull } from "drizzle-orm";
import { invites, members, stores } from "../../db/tables/stores.table.ts";
import { users } from "../../db/tables/users.table.ts";
import { notFound, Problem } from "../../kit/problem.ts";
import type { StoreContext } from "../context.ts";
import { getStorePlan } from "../plans/plans.queries.ts";
import type { Invite } from "./invites.contract.ts";
import type { Member } from "./team.contract.ts";

const memberFields = {
  id: members.id,
  user_id: members.user_id,
  role: members.role,
  created_at: members.created_at,
  name: users.name,
  email: users.email,
};

const withUser = [{ table: users, on: eq(users.id, members.user_id) }];

export async function listMembers(context: StoreContext, asking: string | null): Promise<{ items: Member[]; limit: number | null }> {
  const [rows, plan] = await Promise.all([
    context.platform.select(members, memberFields, {
      where: eq(members.store_id, context.store.id),
      joins: withUser,
      orderBy: [asc(members.created_at), asc(members.id)],
    }),
    getStorePlan(context),
  ]);
  return { items: rows.map((row) => ({ ...row, you: row.user_id === asking })), limit: plan.limits.team_members };
}

/** A member of this store; another store's is not found. @throws Problem not_found */
export async function getMember(context: StoreContext, which: { id: string } | { user_id: string }): Promise<Omit<Member, "you">> {
  const named = "id" in which ? eq(members.id, which.id) : eq(members.user_id, which.user_id);
  const rows = await context.platform.select(members, memberFields, {
    where: and(eq(members.store_id, context.store.id), named),
    joins: withUser,
    limit: 1,
  });
  if (!rows[0]) throw new Problem(notFound);
  return rows[0];
}

export async function isMember(context: StoreContext, email: string): Promise<boolean> {
  const rows = await context.platform.select(
    members,
    { id: members.id },
    { where: and(eq(members.store_id, context.store.id), eq(users.email, email)), joins: withUser, limit: 1 },
  );
  return rows.length > 0;
}

/** The owner, and how many places of the plan are taken by members and open invitations. */
export async function findPlaces(context: StoreContext): Promise<{ owner_id: string; used: number }> {
  const { platform, store } = context;
  const [owners, joined, invited] = await Promise.all([
    platform.select(stores, { owner_id: stores.owner_id }, { where: eq(stores.id, store.id), limit: 1 }),
    platform.count(members, eq(members.store_id, store.id)),
    platform.count(
      invites,
      and(ofStore(context), isNull(invites.accepted_at), isNull(invites.revoked_at), gt(invites.expires_at, context.now())),
    ),
  ]);
  if (!owners[0]) throw new Problem(notFound);
  return { owner_id: owners[0].owner_id, used: joined + invited };
}

const inviteFields = {
  id: invites.id,
  email: invites.email,
  role: invites.role,
  created_at: invites.created_at,
  expires_at: invites.expires_at,
  invited_by: users.name,
};

function ofStore(context: StoreContext) {
  return eq(invites.store_id, context.store.id);
}

const withInviter = [{ table: users, on: eq(users.id, invites.invited_by) }];

/** Invitations that are neither accepted nor taken back; those that have run out can be sent again. */
export async function listInvites(context: StoreContext): Promise<{ items: Invite[] }> {
  const rows = await context.platform.select(invites, inviteFields, {
    where: and(ofStore(context), isNull(invites.accepted_at), isNull(invites.revoked_at)),
    joins: withInviter,
    orderBy: [desc(invites.created_at), desc(invites.id)],
  });
  return { items: rows.map((row) => ({ ...row, expired: row.expires_at <= context.now() })) };
}

/** @throws Problem not_found for one that is answered, taken back or another store's */
export async function getInvite(context: StoreContext, id: string): Promise<Invite> {
  const rows = await context.platform.select(invites, inviteFields, {
    where: and(ofStore(context), eq(invites.id, id), isNull(invites.accepted_at), isNull(invites.revoked_at)),
    joins: withInviter,
    limit: 1,
  });
  if (!rows[0]) throw new Problem(notFound);
  return { ...rows[0], expired: rows[0].expires_at <= context.now() };
}
