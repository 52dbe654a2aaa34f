// How are many messages asked for at half the price, to be fetched later?
import type Anthropic from "@anthropic-ai/sdk";
import { newId } from "../ids.ts";
import type { WorldState } from "../vendor.ts";
import { answer } from "./answer.ts";
import { AnthropicError, readRequest } from "./requests.ts";

const takesMs = 60_000;
const expiresMs = 24 * 60 * 60_000;
const most = 100_000;

interface Row {
  id: string;
  created_at: number;
  due_at: number;
  canceled: number;
  requests: string;
  results: string | null;
}

interface Asked {
  custom_id: string;
  params: Anthropic.MessageCreateParamsNonStreaming;
}

export function setUpBatches(sql: SqlStorage) {
  sql.exec(
    "create table if not exists anthropic_batches (id text primary key, created_at integer not null, due_at integer not null, canceled integer not null default 0, requests text not null, results text)",
  );
}

/** A batch is done a minute of simulated time after it was asked for. */
export function createBatch(world: WorldState, body: unknown): Anthropic.Messages.MessageBatch {
  const requests = (body as { requests?: Asked[] } | null)?.requests;
  if (!Array.isArray(requests) || requests.length === 0)
    throw new AnthropicError(400, "requests: List should have at least 1 item after validation");
  if (requests.length > most) throw new AnthropicError(400, `requests: List should have at most ${most} items after validation`);
  const ids = requests.map((one) => one?.custom_id);
  if (ids.some((id) => !/^[a-zA-Z0-9_-]{1,64}$/.test(id ?? "")))
    throw new AnthropicError(400, "requests.custom_id: String should match pattern '^[a-zA-Z0-9_-]{1,64}$'");
  if (new Set(ids).size < ids.length) throw new AnthropicError(400, "requests: custom_id values must be unique");
  const id = newId(world, "msgbatch_01", 22);
  world.sql.exec(
    "insert into anthropic_batches (id, created_at, due_at, requests) values (?, ?, ?, ?)",
    id,
    world.wall(),
    world.now() + takesMs,
    JSON.stringify(requests),
  );
  return show(world, rowOf(world, id));
}

function rowOf(world: WorldState, id: string): Row {
  const row = world.sql.exec("select * from anthropic_batches where id = ?", id).toArray()[0] as unknown as Row | undefined;
  if (!row) throw new AnthropicError(404, `Batch ${id} not found`);
  return row;
}

export function getBatch(world: WorldState, id: string): Anthropic.Messages.MessageBatch {
  return show(world, finished(world, rowOf(world, id)));
}

export function listBatches(world: WorldState): object {
  const rows = world.sql.exec("select * from anthropic_batches order by rowid desc").toArray() as unknown as Row[];
  const data = rows.map((row) => show(world, finished(world, row)));
  return { data, has_more: false, first_id: data[0]?.id ?? null, last_id: data.at(-1)?.id ?? null };
}

export function cancelBatch(world: WorldState, id: string): Anthropic.Messages.MessageBatch {
  const row = rowOf(world, id);
  if (row.results === null) world.sql.exec("update anthropic_batches set canceled = 1, due_at = ? where id = ?", world.now(), id);
  return getBatch(world, id);
}

/** One line of JSON a request, not in the order they were asked: take them by custom_id. */
export function batchResults(world: WorldState, id: string): string {
  const row = finished(world, rowOf(world, id));
  if (row.results === null) throw new AnthropicError(404, `Batch ${id} has no results yet.`);
  return row.results;
}

/** Answers a due batch when somebody looks, and keeps the answers. */
function finished(world: WorldState, row: Row): Row {
  if (row.results !== null || row.due_at > world.now()) return row;
  const lines = (JSON.parse(row.requests) as Asked[])
    .map((one) => JSON.stringify({ custom_id: one.custom_id, result: row.canceled ? { type: "canceled" } : resultOf(world, one) }))
    .reverse();
  const results = `${lines.join("\n")}\n`;
  world.sql.exec("update anthropic_batches set results = ? where id = ?", results, row.id);
  return { ...row, results };
}

function resultOf(world: WorldState, { params }: Asked): object {
  try {
    return { type: "succeeded", message: answer(world, readRequest(params)) };
  } catch (error) {
    if (!(error instanceof AnthropicError)) throw error;
    return { type: "errored", error: { type: "error", error: { type: error.type, message: error.message }, request_id: null } };
  }
}

function show(world: WorldState, row: Row): Anthropic.Messages.MessageBatch {
  const total = (JSON.parse(row.requests) as Asked[]).length;
  const counts = { processing: 0, succeeded: 0, errored: 0, canceled: 0, expired: 0 };
  const lines = row.results?.trim().split("\n") ?? [];
  for (const line of lines) counts[(JSON.parse(line).result as { type: keyof typeof counts }).type] += 1;
  if (row.results === null) counts.processing = total;
  const time = (at: number) => new Date(at).toISOString();
  return {
    id: row.id,
    type: "message_batch",
    archived_at: null,
    cancel_initiated_at: row.canceled ? time(row.created_at) : null,
    created_at: time(row.created_at),
    ended_at: row.results === null ? null : time(world.wall()),
    expires_at: time(row.created_at + expiresMs),
    processing_status: row.results === null ? "in_progress" : "ended",
    request_counts: counts,
    results_url: row.results === null ? null : `https://api.anthropic.com/v1/messages/batches/${row.id}/results`,
  };
}
