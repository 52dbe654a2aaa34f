// What does an invitation's link offer, and is it still good?
import { eq, type SQL, sql } from "drizzle-orm";
import { invites, members, stores } from "../../db/tables/stores.table.ts";
import { users } from "../../db/tables/users.table.ts";
import { Problem } from "../../kit/problem.ts";
import { sameText } from "../../kit/same-text.ts";
import type { Context } from "../context.ts";
import { linkText, readLink, writeLink } from "../identity/links.rules.ts";
import { inviteInvalid } from "./invites.contract.ts";
import type { AssignableRole } from "./team.contract.ts";

/** The token that goes into the mail: bound to the store and the address. */
export async function inviteToken(context: Context, invite: { id: string; store_id: string; email: string }): Promise<string> {
  return writeLink(invite.id, await context.ports.sign("link", linkText("invite", invite.id, [invite.store_id, invite.email])));
}

export interface OpenInvite {
  id: string;
  store_id: string;
  email: string;
  role: AssignableRole;
  expires_at: number;
  invited_by: string;
  store_name: string;
  slug: string;
  owner_id: string;
}

/** @throws Problem invite_invalid, whatever is wrong with it */
export async function getOpenInvite(context: Context, token: string): Promise<OpenInvite> {
  const parts = readLink(token);
  const rows = parts
    ? await context.platform.select(
        invites,
        {
          id: invites.id,
          store_id: invites.store_id,
          email: invites.email,
          role: invites.role,
          expires_at: invites.expires_at,
          accepted_at: invites.accepted_at,
          revoked_at: invites.revoked_at,
          invited_by: users.name,
          store_name: stores.name,
          slug: stores.slug,
          status: stores.status,
          owner_id: stores.owner_id,
        },
        {
          where: eq(invites.id, parts.id),
          joins: [
            { table: stores, on: eq(stores.id, invites.store_id) },
            { table: users, on: eq(users.id, invites.invited_by) },
          ],
          limit: 1,
        },
      )
    : [];
  const row = rows[0];
  if (!parts || !row || !sameText(await inviteToken(context, row), token)) throw new Problem(inviteInvalid);
  const { accepted_at, revoked_at, status, ...invite } = row;
  if (accepted_at !== null || revoked_at !== null || invite.expires_at <= context.now() || status === "deleted") {
    throw new Problem(inviteInvalid);
  }
  return invite;
}

/** A condition for the write that lets somebody in: counted in the same commit, so that two cannot take the last place. */
export const hasFewerMembersThan = (storeId: string, cap: number): SQL =>
  sql`(select count(*) from ${members} where ${members.store_id} = ${storeId}) < ${cap}`;

/** What the page behind the link shows. @throws Problem invite_invalid */
export async function readInvite(context: Context, { token }: { token: string }) {
  const { store_name, email, role, invited_by, expires_at } = await getOpenInvite(context, token);
  const has_account = (await context.platform.count(users, eq(users.email, email))) > 0;
  return { store_name, email, role, invited_by, expires_at, has_account };
}
