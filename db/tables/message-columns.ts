// What is kept of every mail, a store's or the platform's?
import { integer, text } from "drizzle-orm/sqlite-core";
import { moment } from "./columns.ts";

export const messageColumns = () => ({
  /** What kind of mail: "order_confirmation". */
  kind: text().notNull(),
  to: text().notNull(),
  subject: text().notNull(),
  /** The event it answers: one mail per event, kind and recipient. */
  event_id: text().notNull(),
  /** What it is about: an order, a user. */
  subject_id: text().notNull(),
  status: text({ enum: ["sending", "sent", "delivered", "bounced", "complained", "failed"] }).notNull(),
  provider_id: text(),
  failure: text(),
  attempts: integer().notNull().default(0),
  created_at: moment().notNull(),
  sent_at: moment(),
});
