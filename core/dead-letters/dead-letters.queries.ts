// Which work failed for good and waits for a person?
import { and, desc, eq, isNull, lt, or, type SQL } from "drizzle-orm";
import { deadLetters } from "../../db/tables/platform-events.table.ts";
import { cutPage, decodeCursor, type Page } from "../../kit/page.ts";
import { notFound, Problem } from "../../kit/problem.ts";
import type { Context } from "../context.ts";
import type { DeadLetter } from "./dead-letters.contract.ts";

type Row = typeof deadLetters.$inferSelect;

export function showDeadLetter({ id, store_id, reaction, event_id, reason, attempts, failed_at, replayed_at }: Row): DeadLetter {
  return { id, store_id, reaction, event_id, reason, attempts, failed_at, replayed_at };
}

/** Whose dead letters: one store's, or everybody's for an operator. */
export const ofStore = (storeId: string): SQL => eq(deadLetters.store_id, storeId);

export async function listDeadLetters(
  context: Context,
  whose: SQL | undefined,
  query: { limit: number; cursor?: string | undefined; state: "waiting" | "all" },
): Promise<Page<DeadLetter>> {
  const [at, id] = query.cursor ? decodeCursor(query.cursor, 2) : [];
  const older = at
    ? or(lt(deadLetters.failed_at, Number(at)), and(eq(deadLetters.failed_at, Number(at)), lt(deadLetters.id, String(id))))
    : undefined;
  const chosen = and(whose, query.state === "waiting" ? isNull(deadLetters.replayed_at) : undefined);
  const [rows, total] = await Promise.all([
    context.platform.rows(deadLetters, {
      where: and(chosen, older),
      orderBy: [desc(deadLetters.failed_at), desc(deadLetters.id)],
      limit: query.limit + 1,
    }),
    context.platform.count(deadLetters, chosen),
  ]);
  return cutPage(rows, query.limit, (row) => [row.failed_at, row.id], showDeadLetter, total);
}

/** @throws Problem not_found, also for another store's */
export async function getDeadLetter(context: Context, whose: SQL | undefined, id: string): Promise<Row> {
  const row = await context.platform.first(deadLetters, and(whose, eq(deadLetters.id, id)));
  if (!row) throw new Problem(notFound);
  return row;
}
