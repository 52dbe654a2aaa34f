// What may a signed-in person ask about their own account?
import { z } from "zod";
import { contract, endpoint, Nothing } from "../../kit/endpoint.ts";
import { notFound, refusal, tooManyRequests } from "../../kit/problem.ts";
import { PresentPlan } from "../plans/plans.contract.ts";
import { NewPassword, Password, PersonName } from "./credentials.contract.ts";

export const wrongPassword = refusal("wrong_password", 403, "The present password is not right.");

export const Account = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    email_verified: z.boolean(),
    operator: z.boolean().meta({ description: "Works for the platform: may see the admin console." }),
    created_at: z.int(),
    plan: PresentPlan,
  })
  .meta({ id: "Account" });
export type Account = z.infer<typeof Account>;

export const Device = z
  .object({
    id: z.string(),
    device: z.string().meta({ description: '"Chrome on Windows"' }),
    ip: z.string(),
    created_at: z.int(),
    last_seen_at: z.int(),
    current: z.boolean().meta({ description: "The session this request came with." }),
  })
  .meta({ id: "Device" });
export type Device = z.infer<typeof Device>;

export const accountContract = contract("account", "account", {
  me: endpoint({ method: "GET", path: "/me", can: "signed_in", summary: "Who is signed in, and on which plan", output: Account }),
  updateMe: endpoint({
    method: "PATCH",
    path: "/me",
    can: "signed_in",
    summary: "Change your name",
    input: z.object({ name: PersonName }),
    output: Account,
  }),
  changePassword: endpoint({
    method: "PUT",
    path: "/me/password",
    can: "signed_in",
    summary: "Choose a new password",
    description: "Ends every other session and tells the address by mail.",
    input: z.object({ current_password: Password, new_password: NewPassword }),
    output: Nothing,
    refuses: [wrongPassword, tooManyRequests],
    cost: 10,
    bodyLimitBytes: 8_000,
  }),
  listSessions: endpoint({
    method: "GET",
    path: "/me/sessions",
    can: "signed_in",
    summary: "Devices that are logged in",
    output: z.object({ items: z.array(Device) }),
  }),
  revokeSession: endpoint({
    method: "DELETE",
    path: "/me/sessions/:session_id",
    can: "signed_in",
    summary: "Log one device out",
    output: Nothing,
    refuses: [notFound],
  }),
  revokeOtherSessions: endpoint({
    method: "DELETE",
    path: "/me/sessions",
    can: "signed_in",
    summary: "Log every other device out",
    output: z.object({ ended: z.int() }),
  }),
});
