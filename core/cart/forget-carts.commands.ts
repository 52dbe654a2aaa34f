// What becomes of carts nobody came back to?
import { and, asc, eq, inArray, lte } from "drizzle-orm";
import { carts, checkouts } from "../../db/tables/carts.table.ts";
import { day } from "../../kit/time.ts";
import type { StoreContext } from "../context.ts";
import { cartsForgotten } from "./cart.events.ts";

/** A cart is promised for 30 days; for 90 it can still be recovered by mail. Then the address typed at checkout has no reason to be kept. */
export const cartsKeptMs = 90 * day;

const perRun = 90;

/** Removes the oldest of them with their lines and unpaid checkouts. Checkouts that became orders stay. */
export async function forgetCarts(context: StoreContext): Promise<number> {
  const { store } = context;
  const old = and(eq(carts.status, "open"), lte(carts.updated_at, context.now() - cartsKeptMs));
  const found = await store.select(carts, { id: carts.id }, { where: old, orderBy: [asc(carts.updated_at)], limit: perRun });
  const ids = found.map((row) => row.id);
  if (ids.length === 0) return 0;
  await store.commit(
    [
      store.remove(checkouts, and(inArray(checkouts.cart_id, ids), inArray(checkouts.status, ["open", "expired"]))),
      // Whoever came back at this very moment keeps theirs.
      store.remove(carts, and(inArray(carts.id, ids), old)),
    ],
    [cartsForgotten(store.id, { carts: ids.length })],
  );
  return ids.length;
}
