// Who is calling, and what may they do in this store?
import { and, eq, isNull, sql } from "drizzle-orm";
import { maybe } from "../../db/reads.ts";
import { apiKeys, members, stores } from "../../db/tables/stores.table.ts";
import { sessions, users } from "../../db/tables/users.table.ts";
import { allows, type Permission, permissions, rolePermissions } from "../../kit/permissions.ts";
import { sameText } from "../../kit/same-text.ts";
import type { Context } from "../context.ts";
import { accessIsGood, readToken, tokenText } from "./sessions.rules.ts";

export interface Person {
  user_id: string;
  session_id: string;
  name: string;
  email: string;
  email_verified: boolean;
  operator: boolean;
}

export interface StoreEntry {
  id: string;
  slug: string;
  shard: number;
  status: "creating" | "active" | "paused" | "deleted";
}

export interface Caller {
  person: Person | null;
  key: { id: string; name: string; created_by: string; last_used_at: number | null } | null;
  store: StoreEntry | null;
  /** What the role or the key's scopes allow in that store; read fresh at every call, so that a change works at once. */
  granted: readonly Permission[];
}

export const nobody: Caller = { person: null, key: null, store: null, granted: [] };

/** The person behind an access token, and their place in a store where one is named: one round trip. */
export async function findPerson(context: Context, token: string, storeId: string | null): Promise<Caller> {
  const parts = readToken(token);
  if (parts?.kind !== "access") return nobody;
  const mac = await context.ports.sign("session", tokenText("access", parts.session_id, parts.generation));
  if (!sameText(mac, parts.mac)) return nobody;
  const rows = await context.platform.select(
    sessions,
    {
      generation: sessions.generation,
      rotated_at: sessions.rotated_at,
      expires_at: sessions.expires_at,
      created_at: sessions.created_at,
      revoked_at: sessions.revoked_at,
      user_id: users.id,
      name: users.name,
      email: users.email,
      email_verified_at: users.email_verified_at,
      operator: users.operator,
      role: maybe(members.role),
      store_id: maybe(stores.id),
      slug: maybe(stores.slug),
      shard: maybe(stores.shard),
      status: maybe(stores.status),
    },
    {
      where: eq(sessions.id, parts.session_id),
      joins: [
        { table: users, on: eq(users.id, sessions.user_id) },
        { table: members, on: and(eq(members.user_id, users.id), storeId ? eq(members.store_id, storeId) : sql`false`), optional: true },
        { table: stores, on: eq(stores.id, members.store_id), optional: true },
      ],
      limit: 1,
    },
  );
  const row = rows[0];
  if (!row || !accessIsGood(row, parts.generation, context.now())) return nobody;
  const person = {
    user_id: row.user_id,
    session_id: parts.session_id,
    name: row.name,
    email: row.email,
    email_verified: row.email_verified_at !== null,
    operator: row.operator,
  };
  const entered = row.store_id !== null && row.role !== null && row.status !== "deleted";
  return {
    person,
    key: null,
    store: entered ? { id: row.store_id ?? "", slug: row.slug ?? "", shard: row.shard ?? 0, status: row.status ?? "active" } : null,
    granted: entered && row.role ? rolePermissions[row.role] : [],
  };
}

/**
 * The store behind an API key, with what it allows: its scopes, and of these only what its maker may still do. A maker who left takes the key along;
 * an empty list of scopes or one we do not know allows nothing.
 */
export async function findKey(context: Context, secret: string): Promise<Caller> {
  const hash = await context.ports.digest(secret);
  const rows = await context.platform.select(
    apiKeys,
    {
      id: apiKeys.id,
      name: apiKeys.name,
      scopes: apiKeys.scopes,
      created_by: apiKeys.created_by,
      expires_at: apiKeys.expires_at,
      last_used_at: apiKeys.last_used_at,
      role: members.role,
      store_id: stores.id,
      slug: stores.slug,
      shard: stores.shard,
      status: stores.status,
    },
    {
      where: and(eq(apiKeys.secret_hash, hash), isNull(apiKeys.revoked_at)),
      joins: [
        { table: stores, on: eq(stores.id, apiKeys.store_id) },
        { table: members, on: and(eq(members.store_id, apiKeys.store_id), eq(members.user_id, apiKeys.created_by)) },
      ],
      limit: 1,
    },
  );
  const row = rows[0];
  if (!row || row.status === "deleted" || (row.expires_at !== null && row.expires_at <= context.now())) return nobody;
  const { id, name, created_by, last_used_at, scopes, role } = row;
  return {
    person: null,
    key: { id, name, created_by, last_used_at },
    store: { id: row.store_id, slug: row.slug, shard: row.shard, status: row.status },
    granted: permissions.filter((one) => allows(scopes, one) && allows(rolePermissions[role], one)),
  };
}
