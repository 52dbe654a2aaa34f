// What does it take to react to an event?
import type { Context, StoreContext } from "../core/context.ts";
import type { Pace } from "./message.ts";

/** An event as it is read back. */
export interface Happened {
  id: string;
  type: string;
  version: number;
  subject: string;
  summary: string;
  data: unknown;
  at: number;
  actor: { kind: string; id: string; name: string };
}

interface Common {
  /** Unique and stable: part of messages, ledger rows and dead letters. */
  name: string;
  /** Types of events; "*" for all. */
  on: readonly string[] | "*";
  pace: Pace;
  /** Who the activity log names. */
  robot: string;
  /** Failed tries before a person has to look; 12 unless said, which is about an hour. */
  attempts?: number;
}

/** A reaction to what happened in a store. It runs at least once per event: its commit carries `once(event)`, or every step of it can be repeated. */
export interface StoreReaction extends Common {
  realm: "store";
  run(context: StoreContext, event: Happened): Promise<unknown>;
}

export interface PlatformReaction extends Common {
  realm: "platform";
  run(context: Context, event: Happened): Promise<unknown>;
}

export type Reaction = StoreReaction | PlatformReaction;

export const storeReaction = (reaction: Omit<StoreReaction, "realm">): StoreReaction => ({ realm: "store", ...reaction });
export const platformReaction = (reaction: Omit<PlatformReaction, "realm">): PlatformReaction => ({ realm: "platform", ...reaction });
