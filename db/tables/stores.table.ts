// Which stores exist, where do they live, under which names, and who may enter?
import { sql } from "drizzle-orm";
import { index, integer, text, unique, uniqueIndex } from "drizzle-orm/sqlite-core";
import { platformTable } from "../platform-table.ts";
import { json, moment } from "./columns.ts";
import { users } from "./users.table.ts";

/** The directory: enough to find a store by its host name and to list a member's stores. Everything else is in the store's own rows. */
export const stores = platformTable(
  "stores",
  {
    slug: text().notNull(),
    name: text().notNull(),
    status: text({ enum: ["creating", "active", "paused", "deleted"] }).notNull(),
    /** Which STORE_DB holds its rows. */
    shard: integer().notNull(),
    owner_id: text()
      .notNull()
      .references(() => users.id),
    created_at: moment().notNull(),
    updated_at: moment().notNull(),
  },
  (table) => [unique("slug_taken").on(table.slug!), index("stores_by_owner").on(table.owner_id!)],
);

/** Names a store had before; they redirect. The id is the old slug. */
export const formerSlugs = platformTable("former_slugs", {
  store_id: text()
    .notNull()
    .references(() => stores.id),
  changed_at: moment().notNull(),
});

/** Merchants' own host names. The id is the host, lower case without a trailing dot. */
export const domains = platformTable(
  "domains",
  {
    store_id: text()
      .notNull()
      .references(() => stores.id),
    status: text({ enum: ["pending", "active", "disabled"] }).notNull(),
    primary: integer({ mode: "boolean" }).notNull().default(false),
    created_at: moment().notNull(),
  },
  (table) => [index("domains_by_store").on(table.store_id!)],
);

export const members = platformTable(
  "members",
  {
    store_id: text()
      .notNull()
      .references(() => stores.id),
    user_id: text()
      .notNull()
      .references(() => users.id),
    role: text({ enum: ["owner", "admin", "product_manager", "order_manager", "marketer", "support", "viewer"] }).notNull(),
    created_at: moment().notNull(),
  },
  (table) => [unique("member_exists").on(table.store_id!, table.user_id!), index("members_by_user").on(table.user_id!)],
);

/** Invitations to a store. One open invitation an address. The secret in the link is derived from the row and never stored. */
export const invites = platformTable(
  "invites",
  {
    store_id: text()
      .notNull()
      .references(() => stores.id),
    email: text().notNull(),
    role: text({ enum: ["admin", "product_manager", "order_manager", "marketer", "support", "viewer"] }).notNull(),
    invited_by: text()
      .notNull()
      .references(() => users.id),
    created_at: moment().notNull(),
    expires_at: moment().notNull(),
    accepted_at: moment(),
    accepted_by: text().references(() => users.id),
    revoked_at: moment(),
  },
  (table) => [uniqueIndex("invite_exists").on(table.store_id!, table.email!).where(sql`accepted_at is null and revoked_at is null`)],
);

/** Keys for programs. The secret is shown once; its SHA-256 is kept. */
export const apiKeys = platformTable(
  "api_keys",
  {
    store_id: text()
      .notNull()
      .references(() => stores.id),
    name: text().notNull(),
    secret_hash: text().notNull(),
    /** The first letters, to tell keys apart: "tw_live_4kq2". */
    prefix: text().notNull(),
    scopes: json<string[]>().notNull(),
    created_by: text()
      .notNull()
      .references(() => users.id),
    created_at: moment().notNull(),
    expires_at: moment(),
    last_used_at: moment(),
    revoked_at: moment(),
  },
  (table) => [unique("api_key_exists").on(table.secret_hash!), index("api_keys_by_store").on(table.store_id!)],
);

/** Which store a payment account belongs to: webhooks name the account only. The id is the provider's. */
export const paymentAccounts = platformTable("payment_accounts", {
  store_id: text()
    .notNull()
    .references(() => stores.id),
  created_at: moment().notNull(),
});
