// How does a person come to have an account, prove their address, and log in?
import { z } from "zod";
import { contract, endpoint, Nothing } from "../../kit/endpoint.ts";
import { refusal } from "../../kit/problem.ts";
import { Email, NewPassword, Password, PersonName } from "./credentials.contract.ts";

export const wrongCredentials = refusal("wrong_credentials", 401, "This e-mail address and password do not belong together.");
export const sessionEnded = refusal("session_ended", 401, "This session has ended. Log in again.");
export const linkInvalid = refusal("link_invalid", 410, "This link is not valid any more. Ask for a new one.");

/**
 * cookie: for browsers on app.<root>; the tokens ride in HttpOnly cookies and are not in the body, where scripts could read them.
 * token: for programs; the tokens are in the body.
 */
const Transport = z.enum(["cookie", "token"]).default("token");

/** A logged-in device. Tokens are null where they were set as cookies. */
export const Session = z
  .object({
    user: z.object({ id: z.string(), name: z.string(), email: z.string(), email_verified: z.boolean() }),
    access_token: z.string().nullable(),
    access_expires_at: z.int(),
    refresh_token: z.string().nullable(),
    refresh_expires_at: z.int(),
  })
  .meta({ id: "Session" });
export type Session = z.infer<typeof Session>;

const smallBody = 8_000;

export const identityContract = contract("identity", "auth", {
  register: endpoint({
    method: "POST",
    path: "/register",
    can: "anyone",
    summary: "Open an account",
    description:
      "Answers the same for an address that has an account already; that address gets a mail which says so. An account begins with 14 days of the Growth plan.",
    input: z.object({ name: PersonName, email: Email, password: NewPassword }),
    output: z.object({ email: z.string() }),
    status: 202,
    idempotent: false,
    bodyLimitBytes: smallBody,
  }),
  verifyEmail: endpoint({
    method: "POST",
    path: "/verify-email",
    can: "anyone",
    summary: "Prove an e-mail address with the token of the mail",
    input: z.object({ token: z.string().max(200) }),
    output: z.object({ email: z.string() }),
    refuses: [linkInvalid],
    bodyLimitBytes: smallBody,
  }),
  resendVerification: endpoint({
    method: "POST",
    path: "/resend-verification",
    can: "anyone",
    summary: "Send the mail that proves an address again",
    input: z.object({ email: Email }),
    output: Nothing,
    status: 202,
    idempotent: false,
    bodyLimitBytes: smallBody,
  }),
  logIn: endpoint({
    method: "POST",
    path: "/log-in",
    can: "anyone",
    summary: "Log in",
    input: z.object({ email: Email, password: Password, transport: Transport }),
    output: Session,
    refuses: [wrongCredentials],
    bodyLimitBytes: smallBody,
  }),
  refresh: endpoint({
    method: "POST",
    path: "/refresh",
    can: "anyone",
    summary: "Exchange a refresh token for the next pair",
    description:
      "Each refresh token works once; a second use within 10 seconds gets the same pair again, later it ends the session. Without a token in the body the cookie is read.",
    input: z.object({ refresh_token: z.string().max(200).optional() }),
    output: Session,
    refuses: [sessionEnded],
    bodyLimitBytes: smallBody,
  }),
  logOut: endpoint({
    method: "POST",
    path: "/log-out",
    can: "anyone",
    summary: "End this session",
    description: "By access token, by refresh token, or by cookie. Ending a session that has ended already is no error.",
    input: z.object({ refresh_token: z.string().max(200).optional() }),
    output: Nothing,
    bodyLimitBytes: smallBody,
  }),
  forgotPassword: endpoint({
    method: "POST",
    path: "/forgot-password",
    can: "anyone",
    summary: "Ask for a mail with a link to choose a new password",
    description: "Answers the same whether the address has an account or not.",
    input: z.object({ email: Email }),
    output: Nothing,
    status: 202,
    idempotent: false,
    bodyLimitBytes: smallBody,
  }),
  resetPassword: endpoint({
    method: "POST",
    path: "/reset-password",
    can: "anyone",
    summary: "Choose a new password with the token of the mail",
    description: "Ends every session of the account.",
    input: z.object({ token: z.string().max(200), password: NewPassword }),
    output: z.object({ email: z.string() }),
    refuses: [linkInvalid],
    bodyLimitBytes: smallBody,
  }),
});
