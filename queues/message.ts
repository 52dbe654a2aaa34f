// What travels through the queues?
import { z } from "zod";

/** Ids, never payloads: what the event says is read when the message arrives. */
export const Message = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("reaction"), store_id: z.string().nullable(), event_id: z.string(), reaction: z.string() }),
  z.object({ kind: z.literal("task"), store_id: z.string().nullable(), task: z.string() }),
]);
export type Message = z.infer<typeof Message>;

/** A queue stands for a pace: quick · suppliers (throttled) · ai (slow, few) · outbound (mail, webhooks) · bulk. */
export type Pace = "quick" | "suppliers" | "ai" | "outbound" | "bulk";

export const paceBindings = {
  quick: "QUICK",
  suppliers: "SUPPLIERS",
  ai: "AI",
  outbound: "OUTBOUND",
  bulk: "BULK",
} as const satisfies Record<Pace, string>;
