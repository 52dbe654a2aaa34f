// Is this store open for business, and under which address?
import { Problem } from "../../kit/problem.ts";
import { storePaused } from "../checkout/checkout.contract.ts";
import type { StoreContext } from "../context.ts";
import { type DirectoryEntry, findStoreById } from "./directory.queries.ts";

/** @throws Problem store_paused for anything but an active store */
export async function assertSelling(context: StoreContext): Promise<DirectoryEntry> {
  const entry = await findStoreById(context, context.store.id);
  if (entry?.status !== "active") throw new Problem(storePaused);
  return entry;
}
