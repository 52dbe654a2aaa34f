// What do teams tell the others? Told on the platform's log, and copied into the store's.
import { z } from "zod";
import { eventType } from "../../kit/event.ts";

const OfStore = z.object({ store_id: z.string(), email: z.string(), role: z.string() });

export const memberInvited = eventType(
  "member.invited",
  OfStore.extend({ invite_id: z.string(), invited_by: z.string() }),
  ({ email, role }) => `Invited ${email} as ${role.replaceAll("_", " ")}`,
);

export const inviteRevoked = eventType("member.invite_revoked", OfStore, ({ email }) => `Took back the invitation of ${email}`);

const OfMember = OfStore.extend({ user_id: z.string(), name: z.string() });

export const memberJoined = eventType("member.joined", OfMember, ({ name, role }) => `${name} joined as ${role.replaceAll("_", " ")}`);

export const memberRoleChanged = eventType(
  "member.role_changed",
  OfMember.extend({ before: z.string() }),
  ({ name, before, role }) => `${name}'s role went from ${before.replaceAll("_", " ")} to ${role.replaceAll("_", " ")}`,
);

export const memberRemoved = eventType("member.removed", OfMember.extend({ left: z.boolean() }), ({ name, left }) =>
  left ? `${name} left the team` : `Removed ${name} from the team`,
);
