// How is this store set up?
import { settings } from "../../db/tables/settings.table.ts";
import { Problem } from "../../kit/problem.ts";
import type { StoreContext } from "../context.ts";
import { storeNotReady } from "./stores.contract.ts";

export type StoreSettings = typeof settings.$inferSelect;

/** @throws Problem store_not_ready while the store's first records are being written */
export async function getSettings(context: StoreContext): Promise<StoreSettings> {
  const row = await context.store.find(settings, context.store.id);
  if (!row) throw new Problem(storeNotReady, { retryAfterSeconds: 2 });
  return row;
}
