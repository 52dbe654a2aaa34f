// How does a member's role change, and how does a member go?
import { and, eq } from "drizzle-orm";
import { members } from "../../db/tables/stores.table.ts";
import type { Permission } from "../../kit/permissions.ts";
import { conflict, Problem } from "../../kit/problem.ts";
import type { StoreContext } from "../context.ts";
import { type AssignableRole, type Member, ownerFixed, roleTooStrong } from "./team.contract.ts";
import { memberRemoved, memberRoleChanged } from "./team.events.ts";
import { getMember } from "./team.queries.ts";
import { mayGive } from "./team.rules.ts";

/** Who asks, and what they may do themselves. */
export interface Asking {
  user_id: string | null;
  granted: readonly Permission[];
}

/**
 * Roles are read at every request, so this counts from the member's next one on.
 * @throws Problem owner_fixed, role_too_strong, not_found
 */
export async function updateMember(context: StoreContext, asking: Asking, memberId: string, role: AssignableRole): Promise<Member> {
  const { platform, store } = context;
  const member = await getMember(context, { id: memberId });
  if (member.role === "owner") throw new Problem(ownerFixed);
  if (!mayGive(asking.granted, role) || !mayGive(asking.granted, member.role)) throw new Problem(roleTooStrong);
  const { user_id, name, email } = member;
  if (member.role !== role) {
    await platform.commit(
      [platform.update(members, and(eq(members.id, memberId), eq(members.role, member.role)), { role }), platform.guard(conflict)],
      [memberRoleChanged(memberId, { store_id: store.id, user_id, name, email, before: member.role, role })],
    );
  }
  return { ...member, role, you: user_id === asking.user_id };
}

async function take(context: StoreContext, member: Omit<Member, "you">, left: boolean): Promise<Record<string, never>> {
  const { platform, store } = context;
  const { id, user_id, name, email, role } = member;
  // The role in the condition keeps an owner safe who became one in the meantime.
  await platform.commit(
    [platform.remove(members, and(eq(members.id, id), eq(members.role, role))), platform.guard(conflict)],
    [memberRemoved(id, { store_id: store.id, user_id, name, email, role, left })],
  );
  return {};
}

/** @throws Problem owner_fixed, role_too_strong, not_found */
export async function removeMember(context: StoreContext, asking: Asking, memberId: string): Promise<Record<string, never>> {
  const member = await getMember(context, { id: memberId });
  if (member.role === "owner") throw new Problem(ownerFixed);
  if (!mayGive(asking.granted, member.role)) throw new Problem(roleTooStrong);
  return take(context, member, false);
}

/** @throws Problem owner_fixed: a store is never without an owner */
export async function leaveStore(context: StoreContext, userId: string): Promise<Record<string, never>> {
  const member = await getMember(context, { user_id: userId });
  if (member.role === "owner") throw new Problem(ownerFixed);
  return take(context, member, true);
}
