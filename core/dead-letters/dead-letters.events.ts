// What is told when parked work is tried again?
import { z } from "zod";
import { eventType } from "../../kit/event.ts";

export const deadLetterReplayed = eventType(
  "dead_letter.replayed",
  z.object({ store_id: z.string().nullable(), reaction: z.string(), event_id: z.string() }),
  ({ reaction }) => `Tried ${reaction.replaceAll("-", " ")} again`,
);
