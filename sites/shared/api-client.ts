// How does a page, or any program of ours, call the API with the types of the contract?
import { type Contract, type Endpoint, fullPath, type OutputOf, type Realm, type SentInput } from "../../kit/endpoint.ts";
import type { FieldError } from "../../kit/problem.ts";

/** The API's "no", as RFC 9457 problem+json says it. `code` is what to branch on; `message` is for people. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: string | null;
  readonly errors: readonly FieldError[];
  /** Everything else the answer held: limits, the present use, the permission that was missing. */
  readonly extra: Readonly<Record<string, unknown>>;
  readonly retryAfterSeconds: number | null;
  readonly requestId: string | null;

  constructor(status: number, body: Record<string, unknown>, headers: Headers) {
    const { code, title, detail, errors, request_id, status: _status, type: _type, ...extra } = body;
    super(typeof detail === "string" ? detail : typeof title === "string" ? title : "The platform did not answer as expected.");
    this.name = "ApiProblem";
    this.status = status;
    this.code = typeof code === "string" ? code : "unreadable_answer";
    this.detail = typeof detail === "string" ? detail : null;
    this.errors = Array.isArray(errors) ? (errors as FieldError[]) : [];
    this.extra = extra;
    const wait = Number(headers.get("retry-after"));
    this.retryAfterSeconds = Number.isFinite(wait) && wait > 0 ? wait : null;
    this.requestId = typeof request_id === "string" ? request_id : headers.get("x-request-id");
  }
}

/** Code of the ApiProblem for a request that never got an answer. */
export const unreachable = "unreachable";

export interface Transport {
  /** Sends a request to a path of the API. Rejects only when there was no answer at all. */
  send(path: string, init: { method: string; headers: Record<string, string>; body?: string; signal?: AbortSignal }): Promise<Response>;
  /** Gets a new access token after a 401; false when the session is over. Absent where there is nothing to renew. */
  renew?(): Promise<boolean>;
  /** Called when a 401 stands even after renewing. */
  signedOut?(): void;
}

export interface CallOptions {
  signal?: AbortSignal;
  /** One key for one intention: pass the same again when the person presses "try again". Made anew for each call where left out. */
  idempotencyKey?: string;
  /** Revision for If-Match. */
  ifMatch?: string;
  /** Seconds this call may wait, once, when the API says when to come back. 0 unless said: people wait badly. */
  patienceSeconds?: number;
}

type ScopeNames<In extends Realm> = In extends "store" ? "store_id" : In extends "public" ? "slug" : never;
export type Scope<In extends Realm> = { [Name in ScopeNames<In>]: string };

/** Fields may be left out as a whole where none is required. */
type Arguments<Input> = Partial<Input> extends Input ? [input?: Input, options?: CallOptions] : [input: Input, options?: CallOptions];

export type Client<C extends Contract> = {
  [Name in keyof C["endpoints"]]: (...given: Arguments<SentInput<C["endpoints"][Name]>>) => Promise<OutputOf<C["endpoints"][Name]>>;
};

/** `client` with the transport and scope of a realm filled in. */
export type Api<In extends Realm> = <Endpoints extends Record<string, Endpoint>>(
  contract: Contract<Endpoints, In>,
) => Client<Contract<Endpoints, In>>;

function fillPath(realm: Realm, endpoint: Endpoint, values: Record<string, unknown>): { path: string; rest: Record<string, unknown> } {
  const rest = { ...values };
  const path = fullPath(realm, endpoint).replace(/:([a-z_]+)/g, (_, name: string) => {
    const value = rest[name];
    delete rest[name];
    if (typeof value !== "string" || value === "") throw new TypeError(`${endpoint.path} needs ${name}.`);
    return encodeURIComponent(value);
  });
  return { path, rest };
}

function toQuery(values: Record<string, unknown>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values))
    if (value !== undefined && value !== null && value !== "") query.set(name, String(value));
  const text = query.toString();
  return text && `?${text}`;
}

/** @throws ApiProblem */
async function read(response: Response): Promise<unknown> {
  if (response.status === 204 || response.status === 304) return {};
  const body: unknown = await response.json().catch(() => null);
  const record = typeof body === "object" && body !== null ? (body as Record<string, unknown>) : {};
  if (!response.ok) throw new ApiProblem(response.status, record, response.headers);
  if (body === null) throw new ApiProblem(response.status, {}, response.headers);
  return body;
}

const sleep = (seconds: number) => new Promise((done) => setTimeout(done, seconds * 1000));

async function call(transport: Transport, realm: Realm, endpoint: Endpoint, values: Record<string, unknown>, options: CallOptions) {
  const { path, rest } = fillPath(realm, endpoint, values);
  const inQuery = endpoint.method === "GET" || endpoint.method === "DELETE";
  const headers: Record<string, string> = { accept: "application/json" };
  if (!inQuery) headers["content-type"] = "application/json";
  // Made before the first try, so that the tries after a renewal or a wait are the same request.
  if (endpoint.idempotent) headers["idempotency-key"] = options.idempotencyKey ?? crypto.randomUUID();
  if (options.ifMatch !== undefined) headers["if-match"] = options.ifMatch;
  const send = async () => {
    try {
      return await transport.send(inQuery ? path + toQuery(rest) : path, {
        method: endpoint.method,
        headers,
        ...(inQuery ? {} : { body: JSON.stringify(rest) }),
        ...(options.signal ? { signal: options.signal } : {}),
      });
    } catch (error) {
      if (options.signal?.aborted) throw error;
      throw new ApiProblem(
        0,
        { code: unreachable, title: "There is no connection to Tradewind. Check your network and try again." },
        new Headers(),
      );
    }
  };
  let response = await send();
  if (response.status === 401 && transport.renew) {
    if (await transport.renew()) response = await send();
    if (response.status === 401) transport.signedOut?.();
  }
  const wait = Number(response.headers.get("retry-after"));
  if ((response.status === 429 || response.status === 503) && wait > 0 && wait <= (options.patienceSeconds ?? 0)) {
    await sleep(wait);
    response = await send();
  }
  return read(response);
}

/**
 * The operations of a contract as functions. `scope` fills what stands in the realm's prefix: the store's id, the shop's slug.
 * Every function rejects with ApiProblem and nothing else, aborts excepted.
 */
export function client<Endpoints extends Record<string, Endpoint>, In extends Realm>(
  contract: Contract<Endpoints, In>,
  transport: Transport,
  scope: Scope<In>,
): Client<Contract<Endpoints, In>> {
  const functions = Object.entries(contract.endpoints).map(([name, endpoint]) => [
    name,
    (input: Record<string, unknown> = {}, options: CallOptions = {}) =>
      call(transport, contract.realm, endpoint, { ...input, ...scope }, options),
  ]);
  return Object.fromEntries(functions) as Client<Contract<Endpoints, In>>;
}
