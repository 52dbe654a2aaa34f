// Which store is meant by a name?
import { and, eq } from "drizzle-orm";
import { domains, formerSlugs, paymentAccounts, stores } from "../../db/tables/stores.table.ts";
import type { Context } from "../context.ts";

export interface DirectoryEntry {
  id: string;
  slug: string;
  name: string;
  shard: number;
  status: "creating" | "active" | "paused" | "deleted";
}

const fields = { id: stores.id, slug: stores.slug, name: stores.name, shard: stores.shard, status: stores.status };

export async function findStoreBySlug(context: Pick<Context, "platform">, slug: string): Promise<DirectoryEntry | null> {
  const rows = await context.platform.select(stores, fields, { where: eq(stores.slug, slug), limit: 1 });
  return rows[0] ?? null;
}

export async function findStoreById(context: Pick<Context, "platform">, id: string): Promise<DirectoryEntry | null> {
  const rows = await context.platform.select(stores, fields, { where: eq(stores.id, id), limit: 1 });
  return rows[0] ?? null;
}

/** A merchant's own host name, once it is proved. */
export async function findStoreByDomain(context: Pick<Context, "platform">, host: string): Promise<DirectoryEntry | null> {
  const rows = await context.platform.select(domains, fields, {
    where: and(eq(domains.id, host), eq(domains.status, "active")),
    joins: [{ table: stores, on: eq(stores.id, domains.store_id) }],
    limit: 1,
  });
  return rows[0] ?? null;
}

/** Where a store that was renamed lives now. */
export async function findStoreByFormerSlug(context: Pick<Context, "platform">, slug: string): Promise<DirectoryEntry | null> {
  const rows = await context.platform.select(formerSlugs, fields, {
    where: eq(formerSlugs.id, slug),
    joins: [{ table: stores, on: eq(stores.id, formerSlugs.store_id) }],
    limit: 1,
  });
  return rows[0] ?? null;
}

/** Whose account at the payment provider it is. */
export async function findStoreByPaymentAccount(context: Pick<Context, "platform">, account: string): Promise<DirectoryEntry | null> {
  const rows = await context.platform.select(paymentAccounts, fields, {
    where: eq(paymentAccounts.id, account),
    joins: [{ table: stores, on: eq(stores.id, paymentAccounts.store_id) }],
    limit: 1,
  });
  return rows[0] ?? null;
}
