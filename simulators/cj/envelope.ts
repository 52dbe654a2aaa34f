// How does CJ wrap its answers, good and bad?
import { hex } from "../catalogue/dice.ts";
import type { WorldState } from "../vendor.ts";

/** A refusal. It rides on status 200 unless CJ is known to do otherwise. */
export class CjError extends Error {
  readonly code: number;
  readonly status: number;
  readonly more: object;

  constructor(code: number, message: string, status = 200, more: object = {}) {
    super(message);
    this.code = code;
    this.status = status;
    this.more = more;
  }
}

/** "usual" has code and result; "cart" says success and congratulates; "bare" has no code at all; "stock" an empty message. */
export type Wrapping = "usual" | "cart" | "bare" | "stock";

function requestId(world: WorldState): string {
  return hex(`request ${world.sequence("cj_request")}`, 32);
}

/** Eighteen-digit numbers leave as JSON numbers where `bigNumbers` names their keys, which no JavaScript number could write. */
export function jsonText(body: unknown, bigNumbers: readonly string[] = []): string {
  return bigNumbers.reduce((text, key) => text.replace(new RegExp(`"${key}":"(\\d+)"`, "g"), `"${key}":$1`), JSON.stringify(body));
}

function json(body: unknown, status = 200): Response {
  return new Response(jsonText(body), { status, headers: { "content-type": "application/json" } });
}

export function wrap(data: unknown, wrapping: Wrapping, world: WorldState, more: object = {}): Response {
  if (wrapping === "cart") return json({ success: true, code: 200, message: "Congratulation! Well done!", data });
  if (wrapping === "bare") return json({ success: true, message: "", data });
  const id = requestId(world);
  if (wrapping === "stock") return json({ success: true, code: 200, message: "", data, requestId: id, ...more });
  return json({ code: 200, result: true, message: "Success", data, requestId: id, success: true, ...more });
}

/** The rate limiter stands before everything else, so its refusals carry no requestId. */
export function refuse(error: CjError, world: WorldState): Response {
  const id = error.code === 1600200 ? {} : { requestId: requestId(world), success: false };
  return json({ code: error.code, result: false, message: error.message, data: null, ...id, ...error.more }, error.status);
}

/** "2023-09-30T15:59:29+08:00": China's clock, for tokens. */
export function chinaTime(at: number): string {
  return `${new Date(at + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;
}

/** "2021-08-23 11:31:45": UTC without saying so, for orders. */
export function orderTime(at: number): string {
  return new Date(at).toISOString().slice(0, 19).replace("T", " ");
}
