// How many tokens is a text, and which of them were read from the cache?
import { createHash } from "node:crypto";
import type Anthropic from "@anthropic-ai/sdk";
import type { WorldState } from "../vendor.ts";
import type { MessageRequest } from "./requests.ts";

const cacheLifeMs = 5 * 60_000;
const leastCached = 1_024;

/** About four letters a token. */
export function tokensIn(text: string): number {
  return Math.ceil(text.length / 4);
}

/** Everything the model reads: tools, system and messages. */
export function inputTokens(request: Pick<MessageRequest, "system" | "messages" | "tools" | "output_config">): number {
  const { system, messages, tools, output_config } = request;
  const parts = [tools ?? [], system ?? "", messages, output_config?.format?.schema ?? ""];
  return 8 + parts.reduce((sum: number, part) => sum + tokensIn(typeof part === "string" ? part : JSON.stringify(part)), 0);
}

export function setUpCache(sql: SqlStorage) {
  sql.exec("create table if not exists anthropic_cache (prefix text primary key, at integer not null)");
}

/** Usage with prompt caching: what stands up to the last `cache_control` is written once and read for five minutes after. */
export function usageOf(world: WorldState, request: MessageRequest, output: number): Anthropic.Usage {
  const input = inputTokens(request);
  const prefix = cachedPrefix(request);
  const cached = prefix ? Math.min(input, tokensIn(prefix)) : 0;
  const counts = cached >= leastCached ? touch(world, `${request.model}\n${prefix}`) : null;
  const created = counts === "created" ? cached : 0;
  const read = counts === "read" ? cached : 0;
  return {
    cache_creation: { ephemeral_5m_input_tokens: created, ephemeral_1h_input_tokens: 0 },
    cache_creation_input_tokens: created,
    cache_read_input_tokens: read,
    inference_geo: "not_available",
    input_tokens: input - created - read,
    output_tokens: output,
    output_tokens_details: null,
    server_tool_use: null,
    service_tier: "standard",
    speed: null,
  };
}

/** The text up to the last block that carries `cache_control`, in the order tools, system, messages. */
function cachedPrefix(request: MessageRequest): string {
  const blocks: unknown[] = [
    ...(request.tools ?? []),
    ...(Array.isArray(request.system) ? request.system : []),
    ...request.messages.flatMap((message) => (Array.isArray(message.content) ? message.content : [])),
  ];
  const last = blocks.findLastIndex((block) => (block as { cache_control?: unknown }).cache_control);
  return last < 0 ? "" : JSON.stringify(blocks.slice(0, last + 1));
}

function touch(world: WorldState, text: string): "created" | "read" {
  const prefix = createHash("sha256").update(text).digest("hex");
  world.sql.exec("delete from anthropic_cache where at <= ?", world.wall() - cacheLifeMs);
  const known = world.sql.exec("select at from anthropic_cache where prefix = ?", prefix).toArray().length > 0;
  world.sql.exec(
    "insert into anthropic_cache (prefix, at) values (?, ?) on conflict (prefix) do update set at = excluded.at",
    prefix,
    world.wall(),
  );
  return known ? "read" : "created";
}
