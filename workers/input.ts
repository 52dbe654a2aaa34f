// What did the caller send, and may it be read?
import { z } from "zod";
import type { Endpoint } from "../kit/endpoint.ts";
import { invalidInput, malformedRequest, Problem, payloadTooLarge } from "../kit/problem.ts";
import { fieldErrors } from "./door.ts";

const maximumDepth = 20;

/** Reads at most `limit` bytes, whatever the headers claim. @throws Problem payload_too_large */
export async function readBody(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get("content-length") ?? 0) > limit) throw new Problem(payloadTooLarge, { extra: { limit_bytes: limit } });
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    if (done || !value) break;
    size += value.byteLength;
    if (size > limit) {
      await reader?.cancel();
      throw new Problem(payloadTooLarge, { extra: { limit_bytes: limit } });
    }
    chunks.push(value);
  }
  const all = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.byteLength;
  }
  return all;
}

function tooDeep(value: unknown, left = maximumDepth): boolean {
  if (typeof value !== "object" || value === null) return false;
  return left === 0 || Object.values(value).some((one) => tooDeep(one, left - 1));
}

/** Text that no database column or page should hold: lone surrogates and NUL. */
function unclean(value: unknown): boolean {
  if (typeof value === "string") return value.includes("\0") || !value.isWellFormed();
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(value).some(([key, one]) => unclean(key) || unclean(one));
}

async function readJson(request: Request, limit: number): Promise<unknown> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() ?? "";
  const bytes = await readBody(request, limit);
  if (bytes.byteLength === 0) return {};
  if (type !== "application/json") throw new Problem(malformedRequest, { detail: "Send JSON with content-type application/json." });
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes), (key, value) =>
      key === "__proto__" ? undefined : value,
    );
  } catch {
    throw new Problem(malformedRequest, { detail: "The body is not valid JSON." });
  }
}

function readQuery(url: URL): Record<string, string> {
  const query: Record<string, string> = {};
  for (const [name, value] of url.searchParams) {
    if (Object.hasOwn(query, name)) throw new Problem(malformedRequest, { detail: `"${name}" was sent more than once.` });
    if (name !== "__proto__") query[name] = value;
  }
  return query;
}

const strict = new WeakMap<Endpoint, z.ZodObject>();

/** The checked input of an endpoint, and the text it came as (for Idempotency-Key). @throws Problem invalid_input, malformed_request, payload_too_large */
export async function readInput(
  request: Request,
  endpoint: Endpoint,
  path: Record<string, string>,
): Promise<{ input: Record<string, unknown>; sent: string }> {
  const fromQuery = endpoint.method === "GET" || endpoint.method === "DELETE";
  const sent = fromQuery ? readQuery(new URL(request.url)) : await readJson(request, endpoint.bodyLimitBytes);
  if (tooDeep(sent)) throw new Problem(malformedRequest, { detail: `JSON deeper than ${maximumDepth} levels.` });
  if (unclean(sent) || unclean(path)) throw new Problem(malformedRequest, { detail: "The text holds characters that cannot be stored." });
  let schema = strict.get(endpoint);
  if (!schema) {
    schema = z.strictObject(endpoint.input.shape);
    strict.set(endpoint, schema);
  }
  const parsed = schema.safeParse(sent);
  if (!parsed.success) throw new Problem(invalidInput, { errors: fieldErrors(parsed.error) });
  return { input: { ...parsed.data, ...path }, sent: JSON.stringify(sent) };
}
