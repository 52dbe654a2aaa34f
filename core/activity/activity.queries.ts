// What happened in this store, and who did it?
import { and, desc, eq, lt } from "drizzle-orm";
import { events } from "../../db/tables/events.table.ts";
import { cutPage, decodeCursor, type Page } from "../../kit/page.ts";
import type { StoreContext } from "../context.ts";
import type { ActivityEntry } from "./activity.contract.ts";

type EventRow = typeof events.$inferSelect;

function show(row: EventRow): ActivityEntry {
  return {
    id: row.id,
    type: row.type,
    at: row.at,
    subject: row.subject,
    summary: row.summary,
    actor: { kind: row.actor_kind, id: row.actor_id, name: row.actor_name },
    data: row.data,
  };
}

export async function listActivity(
  context: StoreContext,
  query: { limit: number; cursor?: string | undefined; subject?: string | undefined; type?: string | undefined },
): Promise<Page<ActivityEntry>> {
  const [after] = query.cursor ? decodeCursor(query.cursor, 1) : [];
  const rows = await context.store.rows(events, {
    where: and(
      query.subject ? eq(events.subject, query.subject) : undefined,
      query.type ? eq(events.type, query.type) : undefined,
      after ? lt(events.id, String(after)) : undefined,
    ),
    orderBy: [desc(events.id)],
    limit: query.limit + 1,
  });
  return cutPage(rows, query.limit, (row) => [row.id], show);
}
