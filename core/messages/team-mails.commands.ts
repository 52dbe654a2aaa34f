// Which mails does somebody get who is invited to a team?
import { eq } from "drizzle-orm";
import { invites, stores } from "../../db/tables/stores.table.ts";
import { users } from "../../db/tables/users.table.ts";
import { appUrl, type Context } from "../context.ts";
import { inviteToken } from "../team/invites.queries.ts";
import { memberInvited } from "../team/team.events.ts";
import { roleTitles } from "../team/team.rules.ts";
import { memberInvitedMail } from "./kinds/member-invited.kind.tsx";
import { sendPlatformMessage } from "./send.commands.ts";

/** Nothing for an invitation that was taken back or accepted in the meantime. */
export async function mailInvite(context: Context, event: { id: string; data: unknown }): Promise<void> {
  const { invite_id } = memberInvited.data.parse(event.data);
  const rows = await context.platform.select(
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
    },
    {
      where: eq(invites.id, invite_id),
      joins: [
        { table: stores, on: eq(stores.id, invites.store_id) },
        { table: users, on: eq(users.id, invites.invited_by) },
      ],
      limit: 1,
    },
  );
  const invite = rows[0];
  if (!invite || invite.accepted_at !== null || invite.revoked_at !== null) return;
  await sendPlatformMessage(context, {
    kind: memberInvitedMail,
    to: invite.email,
    event_id: event.id,
    subject_id: invite.id,
    facts: {
      store_name: invite.store_name,
      role: roleTitles[invite.role],
      invited_by: invite.invited_by,
      url: `${appUrl(context.settings, "/invite")}?token=${await inviteToken(context, invite)}`,
      expires_at: invite.expires_at,
    },
    good_until: invite.expires_at,
  });
}
