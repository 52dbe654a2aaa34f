// What may be asked about the people of a store?
import { z } from "zod";
import { contract, endpoint, Nothing } from "../../kit/endpoint.ts";
import { roles } from "../../kit/permissions.ts";
import { planLimit, refusal } from "../../kit/problem.ts";
import { Email } from "../identity/credentials.contract.ts";
import { Invite } from "./invites.contract.ts";

export const ownerFixed = refusal("owner_fixed", 409, "The owner's role cannot be changed, and the owner cannot be removed.");
export const roleTooStrong = refusal("role_too_strong", 403, "You cannot give or take away more than you may do yourself.");
export const alreadyMember = refusal("already_member", 409, "This person is a member of the store already.");
export const inviteExists = refusal("invite_exists", 409, "This address has an open invitation. Send it again instead.");

/** Ownership is not given by invitation or by a change of role. */
export const AssignableRole = z.enum(roles).exclude(["owner"]).meta({ id: "AssignableRole" });
export type AssignableRole = z.infer<typeof AssignableRole>;

export const Member = z
  .object({
    id: z.string(),
    user_id: z.string(),
    name: z.string(),
    email: z.string(),
    role: z.enum(roles),
    created_at: z.int(),
    you: z.boolean(),
  })
  .meta({ id: "Member" });
export type Member = z.infer<typeof Member>;

export const teamContract = contract("team", "store", {
  listMembers: endpoint({
    method: "GET",
    path: "/members",
    can: "team:read",
    summary: "Who works in this store",
    output: z.object({ items: z.array(Member), limit: z.int().nullable().meta({ description: "Members the plan allows." }) }),
  }),
  updateMember: endpoint({
    method: "PATCH",
    path: "/members/:member_id",
    can: "team:write",
    summary: "Change a member's role",
    description: "Counts from the member's next request on.",
    input: z.object({ role: AssignableRole }),
    output: Member,
    refuses: [ownerFixed, roleTooStrong],
  }),
  removeMember: endpoint({
    method: "DELETE",
    path: "/members/:member_id",
    can: "team:write",
    summary: "Remove a member",
    description: "Their next request is refused, their live connection is closed, and API keys they made stop working.",
    output: Nothing,
    refuses: [ownerFixed, roleTooStrong],
  }),
  leave: endpoint({
    method: "DELETE",
    path: "/membership",
    can: "store:read",
    summary: "Leave this store",
    output: Nothing,
    refuses: [ownerFixed],
  }),
  listInvites: endpoint({
    method: "GET",
    path: "/invites",
    can: "team:read",
    summary: "Invitations that are not answered yet",
    output: z.object({ items: z.array(Invite) }),
  }),
  invite: endpoint({
    method: "POST",
    path: "/invites",
    can: "team:write",
    summary: "Invite somebody by mail",
    description: "The link works once, for 7 days, and only for that address.",
    input: z.object({ email: Email, role: AssignableRole }),
    output: Invite,
    status: 201,
    refuses: [alreadyMember, inviteExists, roleTooStrong, planLimit],
    cost: 10,
  }),
  resendInvite: endpoint({
    method: "POST",
    path: "/invites/:invite_id/resend",
    can: "team:write",
    summary: "Send an invitation again",
    description: "It is good for another 7 days.",
    output: Invite,
    cost: 10,
  }),
  revokeInvite: endpoint({
    method: "DELETE",
    path: "/invites/:invite_id",
    can: "team:write",
    summary: "Take an invitation back",
    output: Nothing,
  }),
});
