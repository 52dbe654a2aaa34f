// Which mails did the platform write to its users, and did they arrive?
import { sql } from "drizzle-orm";
import { index, unique } from "drizzle-orm/sqlite-core";
import { platformTable } from "../platform-table.ts";
import { messageColumns } from "./message-columns.ts";

export const platformMessages = platformTable("platform_messages", messageColumns(), (table) => [
  unique("platform_message_exists").on(table.event_id!, table.kind!, table.to!),
  index("platform_messages_waiting").on(table.created_at!).where(sql`status = 'sending'`),
]);
