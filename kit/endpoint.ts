// What does one operation of the API promise?
import { z } from "zod";
import type { Permission } from "./permissions.ts";
import type { Refusal } from "./problem.ts";

/**
 * Where an operation lives and how its caller is known:
 * store: /api/v1/stores/:store_id/..., a member's session or an API key of that store · account: /api/v1/..., a signed-in person ·
 * auth: /api/v1/auth/..., anybody, strictly throttled · public: /api/v1/public/stores/:slug/..., shoppers.
 */
export type Realm = "store" | "account" | "auth" | "public";

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** The names behind colons in a path: "/products/:product_id/publish" -> "product_id". */
export type PathNames<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | PathNames<Rest>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;

type Shape = z.ZodObject;
export type NoInput = z.ZodObject<Record<never, never>>;

export interface EndpointSpec<Path extends string, Input extends Shape, Output extends z.ZodType> {
  method: Method;
  path: Path;
  /** A permission of the store; "signed_in" for a person's own affairs; "anyone" for the auth and public realms. Leaving it out does not compile. */
  can: Permission | "signed_in" | "anyone";
  /** One line for the API reference. */
  summary: string;
  description?: string;
  /** Query of a GET or DELETE, JSON body of the rest. Unknown keys are refused. */
  input?: Input;
  output: Output;
  /** 200 unless said. */
  status?: 200 | 201 | 202 | 204;
  refuses?: readonly Refusal[];
  /** Tokens taken from the caller's bucket; 1 unless said. */
  cost?: number;
  /** Bytes of body accepted; 1 MB unless said. */
  bodyLimitBytes?: number;
  /** Creates or pays: an Idempotency-Key is honoured for 24 h. True for every POST that says 201 or 202 unless said. */
  idempotent?: boolean;
}

export interface Endpoint<Path extends string = string, Input extends Shape = Shape, Output extends z.ZodType = z.ZodType>
  extends EndpointSpec<Path, Input, Output> {
  input: Input;
  status: 200 | 201 | 202 | 204;
  refuses: readonly Refusal[];
  cost: number;
  bodyLimitBytes: number;
  idempotent: boolean;
}

/** Input of a handler: what the path says and what the query or body says, checked. */
export type InputOf<E> =
  E extends Endpoint<infer Path, infer Input, z.ZodType> ? z.output<Input> & { [Name in PathNames<Path>]: string } : never;
/** What a caller sends. */
export type SentInput<E> =
  E extends Endpoint<infer Path, infer Input, z.ZodType> ? z.input<Input> & { [Name in PathNames<Path>]: string } : never;
export type OutputOf<E> = E extends Endpoint<string, Shape, infer Output> ? z.output<Output> : never;

export function endpoint<const Path extends string, Output extends z.ZodType, Input extends Shape = NoInput>(
  spec: EndpointSpec<Path, Input, Output>,
): Endpoint<Path, Input, Output> {
  const status = spec.status ?? 200;
  return {
    refuses: [],
    cost: 1,
    bodyLimitBytes: 1_000_000,
    idempotent: spec.method === "POST" && (status === 201 || status === 202),
    ...spec,
    input: (spec.input ?? z.object({})) as Input,
    status,
  };
}

/** The operations of one feature in one realm. */
export interface Contract<Endpoints extends Record<string, Endpoint> = Record<string, Endpoint>, In extends Realm = Realm> {
  readonly feature: string;
  readonly realm: In;
  readonly endpoints: Endpoints;
}

export function contract<const Endpoints extends Record<string, Endpoint>, const In extends Realm>(
  feature: string,
  realm: In,
  endpoints: Endpoints,
): Contract<Endpoints, In> {
  return { feature, realm, endpoints };
}

const realmPrefixes: Record<Realm, string> = {
  store: "/api/v1/stores/:store_id",
  account: "/api/v1",
  auth: "/api/v1/auth",
  public: "/api/v1/public/stores/:slug",
};

/** The whole path of an operation, with its names behind colons. */
export function fullPath(realm: Realm, one: Pick<Endpoint, "path">): string {
  return realmPrefixes[realm] + one.path;
}

/** Answer without a body. */
export const Nothing = z.object({}).meta({ id: "Nothing" });
