// Which mails did a store write, to whom, and did they arrive?
import { sql } from "drizzle-orm";
import { index, unique } from "drizzle-orm/sqlite-core";
import { storeTable } from "../store-table.ts";
import { messageColumns } from "./message-columns.ts";

/** Mails to its shoppers, and the platform's mails to its members about it. */
export const messages = storeTable("messages", messageColumns(), (table) => [
  unique("message_exists").on(table.store_id, table.event_id!, table.kind!, table.to!),
  index("messages_by_subject").on(table.store_id, table.subject_id!, table.id),
  index("messages_waiting").on(table.created_at!).where(sql`status = 'sending'`),
]);
