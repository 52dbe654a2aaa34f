// How does a store change?
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { settings } from "../../db/tables/settings.table.ts";
import { formerSlugs, stores } from "../../db/tables/stores.table.ts";
import { fieldProblem, Problem } from "../../kit/problem.ts";
import { isTimeZone, minute } from "../../kit/time.ts";
import type { StoreContext } from "../context.ts";
import { findStoreById } from "./directory.queries.ts";
import { getSettings, type StoreSettings } from "./settings.queries.ts";
import { slugReserved, slugTaken, storeNotReady, type UpdateStore } from "./stores.contract.ts";
import { storeUpdated } from "./stores.events.ts";
import { slugIsFree } from "./stores.queries.ts";
import { reservedSlugs } from "./stores.rules.ts";

type Changes = Partial<StoreSettings>;

function columnsOf(input: z.output<typeof UpdateStore>): Changes {
  const { cancel_window_minutes, cost_tolerance_percent, ...same } = input;
  return {
    ...same,
    ...(cancel_window_minutes === undefined ? {} : { cancel_window_ms: Math.round(cancel_window_minutes * minute) }),
    ...(cost_tolerance_percent === undefined ? {} : { cost_tolerance_ppm: Math.round(cost_tolerance_percent * 10_000) }),
  };
}

/** What really changes, with before and after for the log. */
function difference(before: StoreSettings, wanted: Changes): Record<string, { before: unknown; after: unknown }> {
  return Object.fromEntries(
    Object.entries(wanted)
      .filter(([name, value]) => value !== undefined && JSON.stringify(before[name as keyof StoreSettings]) !== JSON.stringify(value))
      .map(([name, value]) => [name, { before: before[name as keyof StoreSettings], after: value }]),
  );
}

export async function updateStore(context: StoreContext, input: z.output<typeof UpdateStore>): Promise<void> {
  const { store, platform } = context;
  if (input.time_zone !== undefined && !isTimeZone(input.time_zone))
    throw fieldProblem("time_zone", "unknown_time_zone", "This is not a time zone.");
  const before = await getSettings(context);
  const changes = difference(before, columnsOf(input));
  if (Object.keys(changes).length === 0) return;
  const columns = Object.fromEntries(Object.entries(changes).map(([name, { after }]) => [name, after]));
  await store.commit(
    [store.update(settings, eq(settings.id, store.id), { ...columns, updated_at: context.now() })],
    [storeUpdated(store.id, { changes })],
  );
  // The directory repeats the name for lists; it lives in another database and follows.
  if (input.name !== undefined)
    await platform.commit([platform.update(stores, eq(stores.id, store.id), { name: input.name, updated_at: context.now() })]);
}

/** The old address redirects for good, and no other store can take it. @throws Problem slug_taken, slug_reserved */
export async function renameStore(context: StoreContext, slug: string): Promise<void> {
  const { store, platform } = context;
  const entry = await findStoreById(context, store.id);
  if (!entry || entry.slug === slug) return;
  if (reservedSlugs.includes(slug)) throw new Problem(slugReserved);
  if (!(await slugIsFree(context, slug, store.id))) throw new Problem(slugTaken);
  await platform.commit([
    platform.remove(formerSlugs, eq(formerSlugs.id, slug)),
    platform.insertIfMissing(formerSlugs, { id: entry.slug, store_id: store.id, changed_at: context.now() }),
    platform.update(stores, eq(stores.id, store.id), { slug, updated_at: context.now() }),
  ]);
  // Writing the settings row makes every cached page stale: links in them carry the old address.
  await store.commit(
    [store.update(settings, eq(settings.id, store.id), { updated_at: context.now() })],
    [storeUpdated(store.id, { changes: { slug: { before: entry.slug, after: slug } } })],
  );
}

/** @throws Problem store_not_ready while it is being set up */
export async function setOpen(context: StoreContext, open: boolean): Promise<void> {
  const { store, platform } = context;
  const entry = await findStoreById(context, store.id);
  if (!entry || entry.status === "creating") throw new Problem(storeNotReady);
  const status = open ? "active" : "paused";
  if (entry.status === status) return;
  await platform.commit([platform.update(stores, eq(stores.id, store.id), { status, updated_at: context.now() })]);
  await store.commit([], [storeUpdated(store.id, { changes: { status: { before: entry.status, after: status } } })]);
}
