// What does it help when a supplier reports something?
import { and, inArray, or } from "drizzle-orm";
import { fulfilmentOrders } from "../../db/tables/fulfilment.table.ts";
import type { StoreContext } from "../context.ts";

/** Looks at these orders of a supplier now instead of later. The state itself is fetched, not taken from the report. */
export async function nudgeParts(context: StoreContext, ids: readonly string[]): Promise<number> {
  const { store } = context;
  if (ids.length === 0) return 0;
  const named = and(
    or(inArray(fulfilmentOrders.supplier_order_id, [...ids]), inArray(fulfilmentOrders.reference, [...ids])),
    inArray(fulfilmentOrders.status, ["ordered", "shipped", "out_for_delivery", "exception"]),
  );
  const due = await store.select(fulfilmentOrders, { id: fulfilmentOrders.id }, { where: named });
  if (due.length > 0) await store.commit([store.update(fulfilmentOrders, named, { next_step_at: context.now() })]);
  return due.length;
}
