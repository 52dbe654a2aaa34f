// Which version of a store's public pages is current?
import { contentVersions } from "../../db/tables/events.table.ts";
import type { StoreContext } from "../context.ts";

/** Raised by every commit that writes what shoppers see; 0 for a store that never wrote any. */
export async function findContentVersion(context: StoreContext): Promise<number> {
  const row = await context.store.find(contentVersions, "content");
  return row?.version ?? 0;
}
