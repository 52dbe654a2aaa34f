// How do people register, log in and look after their account?

import type { Context } from "../../core/context.ts";
import { revokeOtherSessions, revokeSession, updateMe } from "../../core/identity/account.commands.ts";
import { accountContract } from "../../core/identity/account.contract.ts";
import { getAccount, listSessions } from "../../core/identity/account.queries.ts";
import { deviceName } from "../../core/identity/devices.rules.ts";
import { identityContract, type Session, sessionEnded } from "../../core/identity/identity.contract.ts";
import { logIn, logOut } from "../../core/identity/log-in.commands.ts";
import { changePassword, forgotPassword, resetPassword } from "../../core/identity/passwords.commands.ts";
import { register, resendVerification, verifyEmail } from "../../core/identity/register.commands.ts";
import { type OpenSession, refresh } from "../../core/identity/sessions.commands.ts";
import { forbidden, Problem } from "../../kit/problem.ts";
import { second } from "../../kit/time.ts";
import { cookieNames, setCookie } from "../cookies.ts";
import { type DoorRequest, type Reply, reply, routes } from "../door.ts";
import { personOf } from "./stores.routes.ts";

const secure = (context: Context) => context.settings.scheme === "https";

/** As cookies, which no script of the page can read, or in the body. */
function answerSession(context: Context, opened: OpenSession, transport: "cookie" | "token"): Reply<Session> {
  if (transport === "token") return reply(opened, {});
  const names = cookieNames(secure(context));
  const seconds = (until: number) => Math.max(1, Math.floor((until - context.now()) / second));
  return reply(
    { ...opened, access_token: null, refresh_token: null },
    {
      cookies: [
        setCookie(names.access, opened.access_token, seconds(opened.access_expires_at), secure(context)),
        setCookie(names.refresh, opened.refresh_token, seconds(opened.refresh_expires_at), secure(context)),
      ],
    },
  );
}

/** Without this another site could log a visitor into an account of its own choice. */
function assertOwnPage(request: DoorRequest) {
  if (!request.ownPage) throw new Problem(forbidden, { detail: "Cookies are only set for our own page; programs ask for tokens." });
}

function refreshCookie(context: Context, request: DoorRequest): string | null {
  return request.ownPage ? request.cookie(cookieNames(secure(context)).refresh) : null;
}

export const identityRoutes = [
  ...routes(identityContract, {
    register,
    verifyEmail,
    resendVerification,
    forgotPassword,
    resetPassword,
    logIn: async (context, { transport, ...input }, request) => {
      if (transport === "cookie") assertOwnPage(request);
      return answerSession(context, await logIn(context, { ...input, device: deviceName(request.header("user-agent")) }), transport);
    },
    refresh: async (context, input, request) => {
      const cookie = input.refresh_token ? null : refreshCookie(context, request);
      const token = input.refresh_token ?? cookie;
      if (!token) throw new Problem(sessionEnded);
      return answerSession(context, await refresh(context, token), cookie ? "cookie" : "token");
    },
    logOut: async (context, input, request) => {
      const refresh_token = input.refresh_token ?? refreshCookie(context, request);
      await logOut(context, { session_id: request.person?.session_id ?? null, refresh_token });
      const names = cookieNames(secure(context));
      const gone = [names.access, names.refresh].map((name) => setCookie(name, "", 0, secure(context)));
      return reply({}, request.ownPage ? { cookies: gone } : {});
    },
  }),
  ...routes(accountContract, {
    me: (context, _input, request) => getAccount(context, personOf(request)),
    updateMe: (context, input, request) => updateMe(context, personOf(request), input),
    changePassword: (context, input, request) => changePassword(context, personOf(request), input),
    listSessions: (context, _input, request) => listSessions(context, personOf(request)),
    revokeSession: (context, { session_id }, request) => revokeSession(context, personOf(request), session_id),
    revokeOtherSessions: (context, _input, request) => revokeOtherSessions(context, personOf(request)),
  }),
];
