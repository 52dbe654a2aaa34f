// In which order is an import worked off, and what is committed together?
import { type ImportStepName, importSteps } from "./imports.contract.ts";

/**
 * The steps of one stage are committed as one: its first step may reach outside, the rest is computed from what it found. So a crash repeats at most one
 * visit outside, and a product never exists without its supplier links.
 */
export const stages: readonly (readonly ImportStepName[])[] = [
  ["fetch", "normalise"],
  ["images", "variants", "price"],
  ["content"],
  ["create", "link"],
  ["announce"],
];

export const stepsTotal = importSteps.length;

/** The stage that comes after so many done steps; null when all are done. */
export function stageAfter(stepsDone: number): readonly ImportStepName[] | null {
  const next = importSteps[stepsDone];
  return stages.find((stage) => stage[0] === next) ?? null;
}

/** The step that runs when so many are done; the last one when all are. */
export function stepAfter(stepsDone: number): ImportStepName {
  return importSteps[Math.min(stepsDone, stepsTotal - 1)] ?? "announce";
}

/** Failed tries of one stage before a person has to look. With the queue's growing waits that is about two minutes. */
export const mostAttempts = 6;

/** How long an import waits for the writer before the supplier's own text has to do. */
export const patienceMs = 600_000;

/** A failed import that is tried again asks the supplier anew when what it knew is older than this. */
export const factsKeepMs = 3_600_000;

/** Published by itself only when at least this much of the price is left after landed cost, parts per million. */
export const publishMarginFloorPpm = 100_000;

/** An import that has not moved for so long is picked up again. Longer than any wait between two tries. */
export const standsStillMs = 900_000;
