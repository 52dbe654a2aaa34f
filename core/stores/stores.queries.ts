// Which stores does a person have, and what is known of one?
import { and, asc, eq, inArray, like, ne, type SQL, sql } from "drizzle-orm";
import { setupSteps } from "../../db/tables/settings.table.ts";
import { formerSlugs, members, stores } from "../../db/tables/stores.table.ts";
import { freeSlug, slugify } from "../../kit/slug.ts";
import { minute } from "../../kit/time.ts";
import { type Context, type StoreContext, storeUrl } from "../context.ts";
import { findStoreById } from "./directory.queries.ts";
import { getSettings, type StoreSettings } from "./settings.queries.ts";
import { showSetup } from "./setup.rules.ts";
import type { Niche, SetupStep, Store, StoreSummary } from "./stores.contract.ts";
import { reservedSlugs } from "./stores.rules.ts";

export async function listStores(context: Context, userId: string): Promise<StoreSummary[]> {
  const rows = await context.platform.select(
    members,
    { id: stores.id, slug: stores.slug, name: stores.name, status: stores.status, role: members.role, created_at: stores.created_at },
    {
      where: and(eq(members.user_id, userId), ne(stores.status, "deleted")),
      joins: [{ table: stores, on: eq(stores.id, members.store_id) }],
      orderBy: [asc(stores.created_at)],
    },
  );
  return rows.map((row) => ({ ...row, url: storeUrl(context.settings, row.slug) }));
}

/** The address a store of this name gets: the name's own, or with -2, -3... Old addresses of other stores count as taken. */
export async function suggestSlug(context: Context, name: string): Promise<string> {
  const made = slugify(name, 36);
  const base = made.length < 3 ? `${made || "my"}-store` : made;
  const [present, former] = await context.platform.read(
    context.platform.select(stores, { slug: stores.slug }, { where: like(stores.slug, `${base}%`) }),
    context.platform.select(formerSlugs, { slug: formerSlugs.id }, { where: like(formerSlugs.id, `${base}%`) }),
  );
  return freeSlug(base, new Set([...reservedSlugs, ...present.map((row) => row.slug), ...former.map((row) => row.slug)]));
}

/** Is an address free for a store to take? Its own former ones are. */
export async function slugIsFree(context: Context, slug: string, storeId?: string): Promise<boolean> {
  const [present, former] = await context.platform.read(
    context.platform.select(stores, { id: stores.id }, { where: eq(stores.slug, slug) }),
    context.platform.select(formerSlugs, { id: formerSlugs.store_id }, { where: eq(formerSlugs.id, slug) }),
  );
  return [...present, ...former].every((row) => row.id === storeId);
}

export function showStore(
  context: Context,
  entry: { id: string; slug: string; status: Store["status"] },
  row: StoreSettings,
  permissions: readonly string[],
): Store {
  return {
    id: entry.id,
    slug: entry.slug,
    url: storeUrl(context.settings, entry.slug),
    status: entry.status,
    name: row.name,
    niche: row.niche as Niche,
    country: row.country,
    currency: row.currency,
    language: row.language,
    time_zone: row.time_zone,
    contact_email: row.contact_email,
    announcement: row.announcement,
    look: row.look,
    price_rule: row.price_rule,
    cancel_window_minutes: row.cancel_window_ms / minute,
    hold_from_risk: row.hold_from_risk,
    fulfilment_mode: row.fulfilment_mode,
    cost_tolerance_percent: row.cost_tolerance_ppm / 10_000,
    tax_included: row.tax_included,
    collect_tax: row.collect_tax,
    payments_ready: row.payments_ready,
    permissions: [...permissions],
  };
}

/** @throws Problem store_not_ready */
export async function getStore(context: StoreContext, permissions: readonly string[]): Promise<Store> {
  const [entry, row] = await Promise.all([findStoreById(context, context.store.id), getSettings(context)]);
  if (!entry) throw new Error("A store that was entered is not in the directory.");
  return showStore(context, entry, row, permissions);
}

export async function getSetup(context: StoreContext): Promise<{ status: Store["status"]; url: string; steps: SetupStep[] }> {
  const [entry, rows] = await Promise.all([findStoreById(context, context.store.id), context.store.rows(setupSteps)]);
  const known = rows.map(({ id, ...row }) => ({ ...row, name: id }));
  return { status: entry?.status ?? "creating", url: storeUrl(context.settings, entry?.slug ?? ""), steps: showSetup(known) };
}

/** Does the owner have no more stores than that, once the commit this is part of has written its own? */
export function ownsAtMost(userId: string, cap: number): SQL {
  return sql`(select count(*) from stores where owner_id = ${userId} and status in ('creating', 'active', 'paused')) <= ${cap}`;
}

/** How many stores count towards the owner's plan. */
export async function countOwnedStores(context: Context, userId: string): Promise<number> {
  return context.platform.count(stores, and(eq(stores.owner_id, userId), inArray(stores.status, ["creating", "active", "paused"])));
}
