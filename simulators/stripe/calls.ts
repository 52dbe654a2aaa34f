// What does one API operation get, and what does it give back?
import type { Params } from "./form.ts";
import type { Place } from "./store.ts";

export interface Call extends Place {
  params: Params;
  /** The ids in the path. */
  ids: Record<string, string>;
}

/** Runs without waiting, so that two requests never see each other's half. */
export type Operation = (call: Call) => object;
export type Operations = Record<string, Operation>;
