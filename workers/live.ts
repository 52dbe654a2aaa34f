// Who may listen to a store, and how do they connect?
import { findPerson, nobody } from "../core/identity/callers.queries.ts";
import { allows } from "../kit/permissions.ts";
import { forbidden, malformedRequest, notFound, Problem, unauthenticated } from "../kit/problem.ts";
import type { Env } from "../providers/env.ts";
import { openContext } from "../providers/open.ts";
import { cookieNames, cookieOf } from "./cookies.ts";
import { problemResponse } from "./door.ts";

/** A WebSocket carries cookies from any page: the Origin has to be our own. */
export function openLive(): (request: Request, env: Env, storeId: string) => Promise<Response> {
  return async (request, env, storeId) => {
    const context = openContext(env, { actor: { kind: "system", id: "live", name: "Live" } });
    try {
      if (request.headers.get("upgrade")?.toLowerCase() !== "websocket")
        throw new Problem(malformedRequest, { detail: "This address speaks WebSocket." });
      const origin = request.headers.get("origin");
      if (origin !== null && (!URL.canParse(origin) || new URL(origin).host !== new URL(request.url).host)) throw new Problem(forbidden);
      const token =
        cookieOf(request, cookieNames(context.settings.scheme === "https").access) ??
        /^Bearer (.+)$/i.exec(request.headers.get("authorization") ?? "")?.[1] ??
        "";
      const caller = token ? await findPerson(context, token, storeId) : nobody;
      if (!caller.person) throw new Problem(unauthenticated);
      if (!caller.store) throw new Problem(notFound);
      if (!allows(caller.granted, "store:read")) throw new Problem(forbidden);
      const hub = env.STORE_HUB.get(env.STORE_HUB.idFromName(caller.store.id));
      return await hub.fetch(new Request(`https://hub.invalid/?user=${caller.person.user_id}`, { headers: { upgrade: "websocket" } }));
    } catch (error) {
      if (error instanceof Problem) return problemResponse(error, context.requestId);
      throw error;
    }
  };
}
