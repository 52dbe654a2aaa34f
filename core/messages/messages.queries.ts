// Which mails has a store sent?
import { and, desc, eq, lt } from "drizzle-orm";
import { messages } from "../../db/tables/messages.table.ts";
import { cutPage, decodeCursor, type Page } from "../../kit/page.ts";
import type { StoreContext } from "../context.ts";
import type { SentMessage } from "./messages.contract.ts";

export async function listMessages(
  context: StoreContext,
  query: { limit: number; cursor?: string | undefined; subject_id?: string | undefined },
): Promise<Page<SentMessage>> {
  const [after] = query.cursor ? decodeCursor(query.cursor, 1) : [];
  const about = query.subject_id ? eq(messages.subject_id, query.subject_id) : undefined;
  const rows = await context.store.rows(messages, {
    where: and(about, after ? lt(messages.id, String(after)) : undefined),
    orderBy: [desc(messages.id)],
    limit: query.limit + 1,
  });
  return cutPage(
    rows,
    query.limit,
    (row) => [row.id],
    ({ id, kind, to, subject, subject_id, status, failure, created_at, sent_at }) => ({
      id,
      kind,
      to,
      subject,
      subject_id,
      status,
      failure,
      created_at,
      sent_at,
    }),
    await context.store.count(messages, about),
  );
}
