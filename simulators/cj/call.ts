// What does a call to CJ bring along, and how are its parameters read?
import type { WorldState } from "../vendor.ts";
import type { Account } from "./accounts.ts";
import { CjError, type Wrapping } from "./envelope.ts";

export interface Call {
  world: WorldState;
  account: Account;
  query: URLSearchParams;
  body: Record<string, unknown>;
}

export interface Operation {
  run(call: Call): unknown;
  /** API points it takes. */
  points: number;
  wrapping: Wrapping;
}

export function operation(run: (call: Call) => unknown, points = 0, wrapping: Wrapping = "usual"): Operation {
  return { run, points, wrapping };
}

export function whole(query: URLSearchParams, name: string, otherwise: number, limit: number): number {
  const text = query.get(name);
  const value = text === null || text === "" ? otherwise : Number(text);
  if (!Number.isInteger(value) || value < 1 || value > limit) throw new CjError(1600300, `${name} must be between 1 and ${limit}`);
  return value;
}

export function cents(query: URLSearchParams, name: string, otherwise: number): number {
  const text = query.get(name);
  return text ? Math.round(Number(text) * 100) : otherwise;
}

export function features(query: URLSearchParams): Set<string> {
  return new Set(query.getAll("features").flatMap((one) => one.split(",")));
}
