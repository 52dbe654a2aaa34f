// How do shipping rates change?
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { shippingRates } from "../../db/tables/settings.table.ts";
import { notFound, Problem } from "../../kit/problem.ts";
import type { StoreContext } from "../context.ts";
import { getSettings } from "../stores/settings.queries.ts";
import { storeUpdated } from "../stores/stores.events.ts";
import { lastShippingRate, type NewShippingRate, type ShippingRate, shippingDaysOrder } from "./shipping.contract.ts";
import { showRate } from "./shipping.queries.ts";

type Wanted = z.output<typeof NewShippingRate>;

function columnsOf({ price_amount, free_from_amount, ...same }: Wanted) {
  if (same.min_days > same.max_days)
    throw new Problem(shippingDaysOrder, {
      errors: [{ field: "min_days", code: shippingDaysOrder.code, message: shippingDaysOrder.title }],
    });
  return { ...same, price: price_amount, free_from: free_from_amount };
}

const changed = (storeId: string, before: ShippingRate | null, after: ShippingRate | null) =>
  storeUpdated(storeId, { changes: { shipping_rate: { before, after } } });

export async function createShippingRate(context: StoreContext, wanted: Wanted): Promise<ShippingRate> {
  const { store } = context;
  const [{ currency }, count] = await Promise.all([getSettings(context), store.count(shippingRates)]);
  const row = { id: context.newId("shipping_rate"), ...columnsOf(wanted), currency, position: count };
  const made = showRate({ ...row, store_id: store.id });
  await store.commit([store.insert(shippingRates, row)], [changed(store.id, null, made)]);
  return made;
}

export async function updateShippingRate(context: StoreContext, id: string, wanted: Wanted): Promise<ShippingRate> {
  const { store } = context;
  const before = await store.get(shippingRates, id);
  const after = showRate({ ...before, ...columnsOf(wanted) });
  await store.commit(
    [store.update(shippingRates, eq(shippingRates.id, id), columnsOf(wanted)), store.guard(notFound)],
    [changed(store.id, showRate(before), after)],
  );
  return after;
}

/** @throws Problem last_shipping_rate */
export async function removeShippingRate(context: StoreContext, id: string): Promise<Record<never, never>> {
  const { store } = context;
  const before = await store.get(shippingRates, id);
  if ((await store.count(shippingRates)) === 1) throw new Problem(lastShippingRate);
  await store.commit([store.remove(shippingRates, eq(shippingRates.id, id))], [changed(store.id, showRate(before), null)]);
  return {};
}
