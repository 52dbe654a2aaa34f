// How does a pure rule answer yes or no without throwing?
import type { Refusal } from "./problem.ts";

/** A verdict of a pure rule. The command that asked turns a no into a Problem. */
export type Verdict<Value = undefined> = { ok: true; value: Value } | { ok: false; refusal: Refusal; detail?: string };

export const yes = <Value>(value: Value): Verdict<Value> => ({ ok: true, value });
export const no = (refusal: Refusal, detail?: string): { ok: false; refusal: Refusal; detail?: string } => ({ ok: false, refusal, detail });
