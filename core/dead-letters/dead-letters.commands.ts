// How is parked work tried again?
import { and, eq, isNull, type SQL } from "drizzle-orm";
import { deadLetters } from "../../db/tables/platform-events.table.ts";
import { Problem } from "../../kit/problem.ts";
import type { Context } from "../context.ts";
import { type DeadLetter, replayedAlready } from "./dead-letters.contract.ts";
import { deadLetterReplayed } from "./dead-letters.events.ts";
import { getDeadLetter, showDeadLetter } from "./dead-letters.queries.ts";

/**
 * Sends the message to its queue as it was, then notes it. In this order a crash in between can send it twice, which all work bears, and never loses it.
 * If it fails again it is parked again.
 * @throws Problem replayed_already, not_found
 */
export async function replayDeadLetter(context: Context, whose: SQL | undefined, id: string): Promise<DeadLetter> {
  const row = await getDeadLetter(context, whose, id);
  if (row.replayed_at !== null) throw new Problem(replayedAlready);
  await context.ports.queues.send(row.queue, row.message);
  const replayed = { replayed_at: context.now(), replayed_by: context.actor.id };
  const { store_id, reaction, event_id } = row;
  await context.platform.commit(
    [
      context.platform.update(deadLetters, and(eq(deadLetters.id, id), isNull(deadLetters.replayed_at)), replayed),
      context.platform.guard(replayedAlready),
    ],
    [deadLetterReplayed(id, { store_id, reaction, event_id })],
  );
  return showDeadLetter({ ...row, ...replayed });
}
