// How does api.anthropic.com answer?
import { bodyText } from "../body.ts";
import { newId } from "../ids.ts";
import { routes } from "../routes.ts";
import type { Vendor, WorldState } from "../vendor.ts";
import { answer } from "./answer.ts";
import { batchResults, cancelBatch, createBatch, getBatch, listBatches, setUpBatches } from "./batches.ts";
import { AnthropicError, readRequest, refuseSampling, textOf } from "./requests.ts";
import { eventsOf, streamOf } from "./stream.ts";
import { inputTokens, setUpCache } from "./tokens.ts";

const organization = "5f1d0c1e-7a57-4c0f-9d5b-7472616465aa";
/** The second one no longer takes sampling parameters; the SDK sends it since 1.0. */
const versions = ["2023-06-01", "2026-10-21"];
const mostBytes = 32 * 1024 * 1024;

interface Call {
  world: WorldState;
  body: unknown;
  ids: Record<string, string>;
  headers: Record<string, string>;
}

const find = routes<(call: Call) => Response>({
  "POST /v1/messages": createMessage,
  "POST /v1/messages/count_tokens": ({ body, headers }) =>
    Response.json({ input_tokens: inputTokens(readRequest(body, true)) }, { headers }),
  "POST /v1/messages/batches": ({ world, body, headers }) => Response.json(createBatch(world, body), { headers }),
  "GET /v1/messages/batches": ({ world, headers }) => Response.json(listBatches(world), { headers }),
  "GET /v1/messages/batches/:id": ({ world, ids, headers }) => Response.json(getBatch(world, ids.id ?? ""), { headers }),
  "POST /v1/messages/batches/:id/cancel": ({ world, ids, headers }) => Response.json(cancelBatch(world, ids.id ?? ""), { headers }),
  "GET /v1/messages/batches/:id/results": ({ world, ids, headers }) =>
    new Response(batchResults(world, ids.id ?? ""), { headers: { ...headers, "content-type": "application/x-jsonl" } }),
});

function createMessage({ world, body, headers }: Call): Response {
  const request = readRequest(body);
  const message = answer(world, request);
  if (!request.stream) return Response.json(message, { headers });
  const events = eventsOf(message, textOf(request).includes("[[stream_error]]"));
  return new Response(streamOf(events), {
    headers: { ...headers, "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-cache" },
  });
}

async function handle(request: Request, world: WorldState): Promise<Response> {
  const text = await bodyText(request);
  const headers = { "request-id": newId(world, "req_011", 21), "anthropic-organization-id": organization, ...limits(world) };
  try {
    checkHeaders(request.headers);
    if (text.length > mostBytes) throw new AnthropicError(413, "Request exceeds the maximum size");
    const route = find(request.method, new URL(request.url).pathname);
    if (!route) throw new AnthropicError(404, "Not found");
    const body = bodyOf(text);
    if (request.headers.get("anthropic-version") !== versions[0]) refuseSampling(body);
    return route.handler({ world, body, ids: route.params, headers });
  } catch (error) {
    if (error instanceof AnthropicError) return refusal(error, headers);
    throw error;
  }
}

/** Any key that starts with sk-ant- is good, unless it holds "invalid". It comes in x-api-key, or as a bearer token (the SDK since 1.0). */
function checkHeaders(headers: Headers) {
  const key = headers.get("x-api-key") ?? /^Bearer\s+(\S+)$/i.exec(headers.get("authorization") ?? "")?.[1];
  if (!key) throw new AnthropicError(401, "x-api-key header is required");
  if (!key.startsWith("sk-ant-") || key.includes("invalid")) throw new AnthropicError(401, "invalid x-api-key");
  const version = headers.get("anthropic-version");
  if (!version) throw new AnthropicError(400, "anthropic-version: header is required");
  if (!versions.includes(version)) throw new AnthropicError(400, `anthropic-version: "${version}" is not a valid version`);
}

function bodyOf(text: string): unknown {
  if (!text) return null;
  try {
    return JSON.parse(text);
  } catch {
    throw new AnthropicError(400, "The request body is not valid JSON.");
  }
}

/** Headers of a quota that is never used up: what runs out is arranged by a fault. */
function limits(world: WorldState): Record<string, string> {
  const reset = new Date(world.wall() + 60_000).toISOString();
  return {
    "anthropic-ratelimit-requests-limit": "4000",
    "anthropic-ratelimit-requests-remaining": "3999",
    "anthropic-ratelimit-requests-reset": reset,
    "anthropic-ratelimit-tokens-limit": "400000",
    "anthropic-ratelimit-tokens-remaining": "399000",
    "anthropic-ratelimit-tokens-reset": reset,
  };
}

function refusal(error: AnthropicError, headers: Record<string, string>): Response {
  const body = { type: "error", error: { type: error.type, message: error.message }, request_id: headers["request-id"] ?? null };
  return Response.json(body, { status: error.status, headers });
}

const words: Record<number, string> = {
  429: "This request would exceed your organization's rate limit. Please try again later.",
  529: "Overloaded",
  504: "The request timed out while processing.",
};

export const anthropic: Vendor = {
  name: "anthropic",
  hosts: ["api.anthropic.com"],
  setUp({ sql }) {
    setUpCache(sql);
    setUpBatches(sql);
  },
  handle,
  operation(request) {
    const { pathname } = new URL(request.url);
    return find(request.method, pathname)?.operation ?? `${request.method} ${pathname}`;
  },
  failure(status) {
    const again = status === 429 || status >= 500;
    const headers: Record<string, string> = { "request-id": "req_failure", "x-should-retry": String(again) };
    if (status === 429) headers["retry-after"] = "1";
    return refusal(new AnthropicError(status, words[status] ?? "Internal server error"), headers);
  },
};
