// Who has an account on the platform, and which of their devices are logged in?
import { index, integer, text, unique } from "drizzle-orm/sqlite-core";
import { platformTable } from "../platform-table.ts";
import { flag, moment } from "./columns.ts";

export const users = platformTable(
  "users",
  {
    /** Normalised: trimmed, lower case. */
    email: text().notNull(),
    name: text().notNull(),
    /** scrypt, with its parameters and salt: "scrypt$16384$8$5$salt$hash". */
    password_hash: text().notNull(),
    email_verified_at: moment(),
    operator: flag().notNull().default(false),
    created_at: moment().notNull(),
    updated_at: moment().notNull(),
  },
  (table) => [unique("email_taken").on(table.email!)],
);

/** One logged-in device. Its tokens are derived from the id and the generation; see sessions.rules.ts. */
export const sessions = platformTable(
  "sessions",
  {
    user_id: text()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    /** Raised by one at every refresh; tokens of older generations are dead, and using one ends the session. */
    generation: integer().notNull().default(1),
    rotated_at: moment().notNull(),
    expires_at: moment().notNull(),
    created_at: moment().notNull(),
    last_seen_at: moment().notNull(),
    revoked_at: moment(),
    device: text().notNull(),
    ip: text().notNull(),
  },
  (table) => [index("sessions_by_user").on(table.user_id!)],
);

/**
 * Single-use links sent by mail. The secret in a link is derived from the row and never stored: see links.rules.ts. The id is that of the event which
 * asked for the link, so that a mail made twice holds the same one.
 */
export const emailTokens = platformTable(
  "email_tokens",
  {
    user_id: text()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    purpose: text({ enum: ["verify_email", "reset_password"] }).notNull(),
    /** The address it was sent to: a changed address kills older links. */
    email: text().notNull(),
    expires_at: moment().notNull(),
    used_at: moment(),
    created_at: moment().notNull(),
  },
  (table) => [index("email_tokens_by_user").on(table.user_id!, table.purpose!)],
);

/** What an account pays for. The limits of each plan are in core/plans. */
export const subscriptions = platformTable(
  "subscriptions",
  {
    user_id: text()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    plan: text({ enum: ["free", "starter", "growth", "pro", "enterprise"] }).notNull(),
    status: text({ enum: ["trialing", "active"] }).notNull(),
    trial_ends_at: moment(),
    created_at: moment().notNull(),
  },
  (table) => [unique("subscription_exists").on(table.user_id!)],
);
