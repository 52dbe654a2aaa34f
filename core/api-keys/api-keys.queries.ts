// Which keys does a store have?
import { and, desc, eq } from "drizzle-orm";
import { maybe } from "../../db/reads.ts";
import { apiKeys, members } from "../../db/tables/stores.table.ts";
import { users } from "../../db/tables/users.table.ts";
import { notFound, Problem } from "../../kit/problem.ts";
import type { StoreContext } from "../context.ts";
import type { ApiKey } from "./api-keys.contract.ts";
import { keyStatus } from "./api-keys.rules.ts";

const most = 200;

async function read(context: StoreContext, id?: string): Promise<ApiKey[]> {
  const { platform, store } = context;
  const rows = await platform.select(
    apiKeys,
    {
      id: apiKeys.id,
      name: apiKeys.name,
      prefix: apiKeys.prefix,
      scopes: apiKeys.scopes,
      created_at: apiKeys.created_at,
      expires_at: apiKeys.expires_at,
      last_used_at: apiKeys.last_used_at,
      revoked_at: apiKeys.revoked_at,
      created_by: users.name,
      member_id: maybe(members.id),
    },
    {
      where: and(eq(apiKeys.store_id, store.id), id ? eq(apiKeys.id, id) : undefined),
      joins: [
        { table: users, on: eq(users.id, apiKeys.created_by) },
        { table: members, on: and(eq(members.store_id, apiKeys.store_id), eq(members.user_id, apiKeys.created_by)), optional: true },
      ],
      orderBy: [desc(apiKeys.id)],
      limit: most,
    },
  );
  return rows.map(({ revoked_at, member_id, ...key }) => {
    const facts = { revoked_at, expires_at: key.expires_at, maker_left: member_id === null };
    return { ...key, status: keyStatus(facts, context.now()) };
  });
}

export async function listKeys(context: StoreContext): Promise<{ items: ApiKey[] }> {
  return { items: await read(context) };
}

/** @throws Problem not_found, also for another store's */
export async function getKey(context: StoreContext, id: string): Promise<ApiKey> {
  const [key] = await read(context, id);
  if (!key) throw new Problem(notFound);
  return key;
}
