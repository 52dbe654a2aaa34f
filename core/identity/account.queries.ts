// What does a signed-in person see of their account?
import { and, desc, eq, gt, isNull } from "drizzle-orm";
import { sessions, users } from "../../db/tables/users.table.ts";
import type { Context } from "../context.ts";
import { showPlan } from "../plans/plans.queries.ts";
import type { Account, Device } from "./account.contract.ts";
import type { Person } from "./callers.queries.ts";

export async function getAccount(context: Context, person: Person): Promise<Account> {
  const [user, plan] = await Promise.all([context.platform.get(users, person.user_id), showPlan(context, person.user_id)]);
  const { id, name, email, operator, created_at } = user;
  return { id, name, email, email_verified: user.email_verified_at !== null, operator, created_at, plan };
}

/** Devices that could still call: not logged out and not run out. */
export async function listSessions(context: Context, person: Person): Promise<{ items: Device[] }> {
  const rows = await context.platform.rows(sessions, {
    where: and(eq(sessions.user_id, person.user_id), isNull(sessions.revoked_at), gt(sessions.expires_at, context.now())),
    orderBy: [desc(sessions.last_seen_at)],
    limit: 200,
  });
  return {
    items: rows.map(({ id, device, ip, created_at, last_seen_at }) => ({
      id,
      device,
      ip,
      created_at,
      last_seen_at,
      current: id === person.session_id,
    })),
  };
}
