// How is an invitation read and accepted?
import { z } from "zod";
import { contract, endpoint } from "../../kit/endpoint.ts";
import { roles } from "../../kit/permissions.ts";
import { planLimit, refusal } from "../../kit/problem.ts";

export const inviteInvalid = refusal("invite_invalid", 410, "This invitation is not valid any more. Ask for a new one.");
export const inviteForAnother = refusal("invite_for_another", 403, "This invitation was sent to another address. Log in with that one.");

export const Invite = z
  .object({
    id: z.string(),
    email: z.string(),
    role: z.enum(roles),
    invited_by: z.string().meta({ description: "The name of who invited." }),
    created_at: z.int(),
    expires_at: z.int(),
    expired: z.boolean(),
  })
  .meta({ id: "Invite" });
export type Invite = z.infer<typeof Invite>;

/** What the page behind the mail's link shows before anybody is logged in. Only who holds the token learns it. */
export const inviteLinksContract = contract("invite_links", "auth", {
  read: endpoint({
    method: "POST",
    path: "/invite",
    can: "anyone",
    summary: "What an invitation offers",
    input: z.object({ token: z.string().max(200) }),
    output: z.object({
      store_name: z.string(),
      email: z.string(),
      role: z.enum(roles),
      invited_by: z.string(),
      expires_at: z.int(),
      has_account: z.boolean().meta({ description: "Log in with this address; else register with it first." }),
    }),
    refuses: [inviteInvalid],
    bodyLimitBytes: 8_000,
  }),
});

export const invitesContract = contract("invites", "account", {
  acceptInvite: endpoint({
    method: "POST",
    path: "/invites/accept",
    can: "signed_in",
    summary: "Accept an invitation",
    description: "The token came by mail, so accepting also proves the address.",
    input: z.object({ token: z.string().max(200) }),
    output: z.object({ store_id: z.string(), slug: z.string(), store_name: z.string(), role: z.enum(roles) }),
    refuses: [inviteInvalid, inviteForAnother, planLimit],
    bodyLimitBytes: 8_000,
  }),
});
