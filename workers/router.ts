// Which handler answers, for whom, and under which conditions?
import { Hono } from "hono";
import { noteKeyUse } from "../core/api-keys/api-keys.commands.ts";
import type { Context, StoreContext } from "../core/context.ts";
import { type Caller, findKey, findPerson, nobody } from "../core/identity/callers.queries.ts";
import type { Actor } from "../kit/event.ts";
import { allows } from "../kit/permissions.ts";
import { forbidden, internalError, malformedRequest, notFound, Problem, unauthenticated } from "../kit/problem.ts";
import type { Env } from "../providers/env.ts";
import { type Call, openContext, type Timing, timingOf, type Written, withStore } from "../providers/open.ts";
import { cookieNames, cookieOf } from "./cookies.ts";
import { type DoorRequest, problemResponse, Reply, type Route } from "./door.ts";
import { tenantBySlug } from "./gateway/tenants.ts";
import { once } from "./idempotency.ts";
import { readInput } from "./input.ts";
import { throttle } from "./throttle.ts";

/** What happens once the answer is out. */
export interface Afterwards extends Timing {
  waitUntil(work: Promise<unknown>): void;
  relay(env: Env, written: Written[]): Promise<void>;
}

/** The browser itself says that the request came from our own page. Pages of stores are other origins, though the same site. */
function fromOwnPage(request: Request): boolean {
  const origin = request.headers.get("origin");
  return origin !== null && URL.canParse(origin) && new URL(origin).host === new URL(request.url).host;
}

/** A browser sends cookies along with requests that other sites started: such a write is only believed when it came from our own page. */
function assertOwnPage(request: Request) {
  if (request.method === "GET" || request.method === "HEAD" || fromOwnPage(request)) return;
  throw new Problem(forbidden, { detail: "This request did not come from our own page." });
}

/** Addresses end in logs, histories and referrers: a key found in one is refused, however good it is. */
function assertNoKeyInAddress(request: Request) {
  if ([...new URL(request.url).searchParams.values()].some((value) => value.includes("tw_live_")))
    throw new Problem(malformedRequest, { detail: "Send the API key in the Authorization header, never in an address." });
}

async function identify(context: Context, request: Request, storeId: string | null): Promise<Caller> {
  assertNoKeyInAddress(request);
  const bearer = /^Bearer (.+)$/i.exec(request.headers.get("authorization") ?? "")?.[1]?.trim();
  if (bearer?.startsWith("tw_live_")) return findKey(context, bearer);
  if (bearer) return findPerson(context, bearer, storeId);
  const cookie = cookieOf(request, cookieNames(context.settings.scheme === "https").access);
  if (!cookie) return nobody;
  assertOwnPage(request);
  return findPerson(context, cookie, storeId);
}

function actorOf(caller: Caller, realm: string): Actor {
  if (caller.key) return { kind: "api_key", id: caller.key.id, name: caller.key.name };
  if (caller.person) return { kind: "member", id: caller.person.user_id, name: caller.person.name };
  return realm === "public" ? { kind: "shopper", id: "guest", name: "A shopper" } : { kind: "system", id: "visitor", name: "A visitor" };
}

/** The context a route may work with, or a refusal. Order matters: who are you, is this yours, may you. */
async function enter(
  env: Env,
  route: Route,
  request: Request,
  path: Record<string, string>,
  visitor: Context,
  call: Call,
): Promise<{ context: Context; caller: Caller }> {
  const { realm } = route.contract;
  if (realm === "public") {
    const store = await tenantBySlug(visitor, path.slug ?? "");
    if (!store || store.status === "deleted" || store.status === "creating") throw new Problem(notFound);
    return { context: withStore(visitor, store), caller: { ...nobody, store } };
  }
  const caller = await identify(visitor, request, path.store_id ?? null);
  const context = openContext(env, { ...call, actor: actorOf(caller, realm) });
  if (realm === "auth") return { context, caller };
  if (!caller.person && !caller.key) throw new Problem(unauthenticated);
  const { can } = route.endpoint;
  if (realm === "account") {
    if (!caller.person) throw new Problem(forbidden, { detail: "API keys belong to one store; this is a person's own affair." });
    return { context, caller };
  }
  if (!caller.store || caller.store.id !== path.store_id) throw new Problem(notFound);
  if (can === "anyone" || (can !== "signed_in" && !allows(caller.granted, can))) {
    throw new Problem(forbidden, { extra: { required_permission: can } });
  }
  return { context: withStore(context, caller.store), caller };
}

async function answer(env: Env, route: Route, request: Request, path: Record<string, string>, afterwards: Afterwards): Promise<Response> {
  const written: Written[] = [];
  const ip = request.headers.get("cf-connecting-ip") ?? "127.0.0.1";
  const call: Call = {
    actor: actorOf(nobody, route.contract.realm),
    ip,
    written: (one) => void written.push(one),
    ...timingOf(afterwards),
  };
  const visitor = openContext(env, call);
  const { requestId } = visitor;
  const { endpoint } = route;
  const began = visitor.now();
  let { log } = visitor;
  const told = (response: Response): Response => {
    log.info("call", { route: route.name, status: response.status, ms: visitor.now() - began });
    return response;
  };
  try {
    // Before anything costly: guesses at passwords are counted by address alone.
    const early = route.contract.realm === "auth" ? await throttle(env, { ...route, keyId: null, sessionId: null, ip }) : null;
    const { context, caller } = await enter(env, route, request, path, visitor, { ...call, requestId });
    log = context.log;
    if (caller.key) afterwards.waitUntil(noteKeyUse(context, caller.key));
    const throttled =
      early ?? (await throttle(env, { ...route, keyId: caller.key?.id ?? null, sessionId: caller.person?.session_id ?? null, ip }));
    const { store_id: _store, slug, ...names } = path;
    const { input, sent } = await readInput(request, endpoint, names);
    const door: DoorRequest = {
      header: (name) => request.headers.get(name),
      cookie: (name) => cookieOf(request, name),
      slug: slug ?? null,
      person: caller.person,
      granted: caller.granted,
      user_id: caller.person?.user_id ?? caller.key?.created_by ?? null,
      ownPage: fromOwnPage(request),
    };
    let extras: Reply<unknown>["extras"] = {};
    const run = async () => {
      const result = await route.handle(context, input, door);
      if (result instanceof Reply) extras = result.extras;
      const body = result instanceof Reply ? result.body : result;
      // The declared shape is all that leaves: a field too many is dropped here, whatever a query selected.
      return { status: extras.status ?? endpoint.status, body: endpoint.output.parse(body) };
    };
    const key = endpoint.idempotent ? request.headers.get("idempotency-key") : null;
    const done = key
      ? await once(context as StoreContext, key, `${route.name} ${JSON.stringify(path)}`, sent, run)
      : { ...(await run()), replayed: false };
    const headers = new Headers({
      "content-type": "application/json",
      "cache-control": "no-store",
      "x-request-id": requestId,
      ...throttled.headers,
      ...extras.headers,
    });
    if (done.replayed) headers.set("idempotent-replayed", "true");
    for (const cookie of extras.cookies ?? []) headers.append("set-cookie", cookie);
    const empty = done.status === 204 || done.status === 304;
    if (empty) headers.delete("content-type");
    return told(new Response(empty ? null : JSON.stringify(done.body), { status: done.status, headers }));
  } catch (error) {
    if (error instanceof Problem) return told(problemResponse(error, requestId, endpoint));
    log.error("call failed", { route: route.name, error: String(error), stack: error instanceof Error ? error.stack : "" });
    return told(problemResponse(new Problem(internalError), requestId, endpoint));
  } finally {
    if (written.length > 0) afterwards.waitUntil(afterwards.relay(env, written));
  }
}

/** The API as one Hono app: every route of the table, and a 404 in the same shape for the rest. */
export function openRouter(table: readonly Route[]): (request: Request, env: Env, afterwards: Afterwards) => Promise<Response> {
  const app = new Hono<{ Bindings: { env: Env; afterwards: Afterwards } }>({ strict: true });
  for (const route of table) {
    app.on(route.endpoint.method, route.path, (c) =>
      answer(c.env.env, route, c.req.raw, c.req.param() as Record<string, string>, c.env.afterwards),
    );
  }
  app.notFound(() => problemResponse(new Problem(notFound), ""));
  return async (request, env, afterwards) => app.fetch(request, { env, afterwards });
}
