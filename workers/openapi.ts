// How is the API described to those who write programs against it?
import { z } from "zod";
import type { Endpoint } from "../kit/endpoint.ts";
import {
  forbidden,
  idempotencyInProgress,
  idempotencyKeyReused,
  internalError,
  invalidInput,
  malformedRequest,
  notFound,
  payloadTooLarge,
  type Refusal,
  tooManyRequests,
  unauthenticated,
} from "../kit/problem.ts";
import type { Route } from "./door.ts";

type Json = Record<string, unknown>;

const tagTitles: Readonly<Record<string, string>> = {
  identity: "Signing in",
  invite_links: "Signing in",
  account: "Account",
  invites: "Account",
  team: "Team",
  api_keys: "API keys",
  messages: "Mails",
  dead_letters: "Failed work",
  platform_dead_letters: "Operators",
  public: "Storefront",
};

function schemasOf(routes: readonly Route[]) {
  const components: Json = {};
  const convert = (schema: z.ZodType, io: "input" | "output"): Json => {
    const {
      $defs,
      $schema: _version,
      ...rest
    } = z.toJSONSchema(schema, { io, target: "draft-2020-12", unrepresentable: "any" }) as Json & { $defs?: Json };
    for (const [name, definition] of Object.entries($defs ?? {})) components[name] ??= strip(definition as Json);
    return lift(strip(rest), components, io);
  };
  return { components, convert, routes };
}

/** "$id" and "id" of registered schemas are ours, not JSON Schema's business. */
function strip(schema: Json): Json {
  return JSON.parse(
    JSON.stringify(schema, (key, value) =>
      key === "$id" || key === "$schema"
        ? undefined
        : typeof value === "string" && value.startsWith("#/$defs/")
          ? value.replace("#/$defs/", "#/components/schemas/")
          : value,
    ),
  );
}

/** A schema that has a name of its own is described once. Inputs with defaults differ from outputs, so only outputs are lifted. */
function lift(schema: Json, components: Json, io: "input" | "output"): Json {
  const { id, ...rest } = schema as { id?: string } & Json;
  if (!id) return schema;
  if (io === "input") return rest;
  components[id] ??= rest;
  return { $ref: `#/components/schemas/${id}` };
}

function refusalsOf(route: Route): Refusal[] {
  const { endpoint, contract } = route;
  const always = [malformedRequest, invalidInput, tooManyRequests, internalError];
  const entered =
    contract.realm === "auth"
      ? []
      : contract.realm === "public"
        ? [notFound]
        : [unauthenticated, ...(contract.realm === "store" ? [forbidden, notFound] : [])];
  return [
    ...always,
    ...entered,
    ...(endpoint.idempotent ? [idempotencyInProgress, idempotencyKeyReused] : []),
    ...(hasBody(endpoint) ? [payloadTooLarge] : []),
    ...endpoint.refuses,
  ];
}

function problemResponses(route: Route): Json {
  const byStatus = Map.groupBy(refusalsOf(route), (one) => one.status);
  return Object.fromEntries(
    [...byStatus]
      .sort(([a], [b]) => a - b)
      .map(([status, refusals]) => [
        String(status),
        {
          description: [...new Map(refusals.map((one) => [one.code, one])).values()]
            .map((one) => `\`${one.code}\`: ${one.title}`)
            .join("\n\n"),
          content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
        },
      ]),
  );
}

function parametersOf(route: Route, convert: (schema: z.ZodType, io: "input" | "output") => Json): Json[] {
  const { endpoint } = route;
  const path = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => ({ name, in: "path", required: true, schema: { type: "string" } }));
  const queried =
    endpoint.method === "GET" || endpoint.method === "DELETE"
      ? (convert(endpoint.input, "input") as { properties?: Record<string, Json>; required?: string[] })
      : {};
  const query = Object.entries(queried.properties ?? {}).map(([name, schema]) => ({
    name,
    in: "query",
    required: queried.required?.includes(name) ?? false,
    schema,
  }));
  const key = endpoint.idempotent
    ? [
        {
          name: "Idempotency-Key",
          in: "header",
          required: false,
          description: "Repeating the request with the same key within 24 h gives the first answer again.",
          schema: { type: "string", maxLength: 255 },
        },
      ]
    : [];
  return [...path, ...query, ...key];
}

function hasBody(endpoint: Endpoint): boolean {
  return endpoint.method !== "GET" && endpoint.method !== "DELETE" && Object.keys(endpoint.input.shape).length > 0;
}

function operation(route: Route, convert: (schema: z.ZodType, io: "input" | "output") => Json): Json {
  const { endpoint, contract } = route;
  const needs = endpoint.can === "anyone" ? "" : endpoint.can === "signed_in" ? "A signed-in person." : `Permission \`${endpoint.can}\`.`;
  return {
    operationId: route.name.replace(".", "_"),
    tags: [contract.realm === "public" ? "Storefront" : (tagTitles[contract.feature] ?? contract.feature)],
    summary: endpoint.summary,
    description: [endpoint.description, needs, `Costs ${endpoint.cost} of the caller's rate limit.`].filter(Boolean).join("\n\n"),
    ...(endpoint.can === "anyone" ? { security: [] } : {}),
    parameters: parametersOf(route, convert),
    ...(hasBody(endpoint)
      ? { requestBody: { required: true, content: { "application/json": { schema: convert(endpoint.input, "input") } } } }
      : {}),
    responses: {
      [String(endpoint.status)]:
        endpoint.status === 204
          ? { description: "Done" }
          : { description: "Done", content: { "application/json": { schema: convert(endpoint.output, "output") } } },
      ...problemResponses(route),
    },
  };
}

const problemSchema = {
  type: "object",
  required: ["type", "title", "status", "code"],
  properties: {
    type: { type: "string", format: "uri" },
    title: { type: "string" },
    status: { type: "integer" },
    code: { type: "string", description: "Stable; branch on this." },
    detail: { type: "string" },
    errors: {
      type: "array",
      items: {
        type: "object",
        required: ["field", "code", "message"],
        properties: { field: { type: "string" }, code: { type: "string" }, message: { type: "string" } },
      },
    },
    request_id: { type: "string" },
  },
};

/** The OpenAPI 3.1 document, made from the endpoint values that validate requests and answers. */
export function describe(table: readonly Route[], serverUrl: string): Json {
  const { components, convert } = schemasOf(table);
  const paths: Record<string, Json> = {};
  for (const route of table) {
    const path = route.path.replace(/:(\w+)/g, "{$1}");
    paths[path] = { ...paths[path], [route.endpoint.method.toLowerCase()]: operation(route, convert) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Tradewind API",
      version: "1",
      description:
        "The whole platform by program. Errors are RFC 9457 problem+json with a stable `code`; lists have `items` and `next_cursor`; money is integer minor units with its currency.",
      license: { name: "Proprietary", identifier: "LicenseRef-Proprietary" },
    },
    servers: [{ url: serverUrl }],
    security: [{ api_key: [] }, { session: [] }],
    tags: [...new Set(Object.values(paths).flatMap((path) => Object.values(path).flatMap((one) => (one as { tags: string[] }).tags)))].map(
      (name) => ({ name }),
    ),
    paths,
    components: {
      schemas: { Problem: problemSchema, ...components },
      securitySchemes: {
        api_key: {
          type: "http",
          scheme: "bearer",
          description: "`tw_live_...`, made under Settings, API keys. It acts in its own store within its scopes.",
        },
        session: { type: "http", scheme: "bearer", description: "`twa_...`, the access token of a log-in; lives 15 minutes." },
      },
    },
  };
}
