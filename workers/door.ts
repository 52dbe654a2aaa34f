// How does an HTTP request become a call of the business, and its answer a response?
import type { z } from "zod";
import type { Context, StoreContext } from "../core/context.ts";
import type { Person } from "../core/identity/callers.queries.ts";
import { type Contract, type Endpoint, fullPath, type InputOf, type OutputOf } from "../kit/endpoint.ts";
import type { Permission } from "../kit/permissions.ts";
import type { Problem } from "../kit/problem.ts";

/** What a handler may need of the request beyond its input. Few do. */
export interface DoorRequest {
  header(name: string): string | null;
  cookie(name: string): string | null;
  /** The path's slug in the public realm. */
  slug: string | null;
  /** Who is signed in; always set in the account realm. */
  person: Person | null;
  /** What the caller's role or key allows in the store. */
  granted: readonly Permission[];
  /** The person who answers for this call: who is signed in, or who made the API key. */
  user_id: string | null;
  /** The browser says that one of our own pages sent this. Without it no cookie may be believed or set. */
  ownPage: boolean;
}

export interface Extras {
  headers?: Record<string, string>;
  /** Set-Cookie values. */
  cookies?: string[];
  status?: 200 | 201 | 202 | 204 | 304;
}

/** A body with something besides: cookies, an ETag, another status. */
export class Reply<Body> {
  readonly body: Body;
  readonly extras: Extras;
  constructor(body: Body, extras: Extras) {
    this.body = body;
    this.extras = extras;
  }
}

export const reply = <Body>(body: Body, extras: Extras) => new Reply(body, extras);

type ContextOf<C> = C extends { realm: "store" | "public" } ? StoreContext : Context;

/** One handler per endpoint of the contract: a missing one does not compile. */
export type Handlers<C extends Contract> = {
  [Name in keyof C["endpoints"]]: (
    context: ContextOf<C>,
    input: InputOf<C["endpoints"][Name]>,
    request: DoorRequest,
  ) => Promise<OutputOf<C["endpoints"][Name]> | Reply<OutputOf<C["endpoints"][Name]>>>;
};

/** An endpoint with its handler, as the router and the house tests see it. */
export interface Route {
  name: string;
  contract: Contract;
  endpoint: Endpoint;
  path: string;
  handle(context: Context, input: Record<string, unknown>, request: DoorRequest): Promise<unknown>;
}

export function routes<C extends Contract>(served: C, handlers: Handlers<C>): Route[] {
  return Object.entries(served.endpoints).map(([name, endpoint]) => ({
    name: `${served.feature}.${name}`,
    contract: served,
    endpoint,
    path: fullPath(served.realm, endpoint),
    handle: handlers[name as keyof typeof handlers] as never,
  }));
}

/** RFC 9457. The sentence is the endpoint's own where it declared one for the code. */
export function problemResponse(problem: Problem, requestId: string, endpoint?: Endpoint): Response {
  const declared = endpoint?.refuses.find((one) => one.code === problem.code);
  const { detail, errors, extra, retryAfterSeconds } = problem.details;
  const status = declared?.status ?? problem.status;
  const headers: Record<string, string> = {
    "content-type": "application/problem+json",
    "cache-control": "no-store",
    "x-request-id": requestId,
  };
  if (retryAfterSeconds !== undefined) headers["retry-after"] = String(retryAfterSeconds);
  const body = {
    type: `https://tradewind.example/problems/${problem.code}`,
    title: declared?.title ?? problem.refusal.title,
    status,
    code: problem.code,
    ...(detail ? { detail } : {}),
    ...(errors ? { errors } : {}),
    ...extra,
    request_id: requestId,
  };
  return new Response(JSON.stringify(body), { status, headers });
}

/** Zod's findings as fields with stable codes. */
export function fieldErrors(error: z.ZodError) {
  return error.issues.flatMap((issue) => {
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => ({
        field: [...issue.path, key].join("."),
        code: "unknown_field",
        message: "This field is not known here.",
      }));
    }
    const missing = issue.code === "invalid_type" && issue.input === undefined;
    return [
      {
        field: issue.path.join("."),
        code: missing ? "required" : issue.code === "custom" ? "invalid" : issue.code,
        message: missing ? "This field is required." : issue.message,
      },
    ];
  });
}
