// Which shipping rates does a store have?
import { asc } from "drizzle-orm";
import { shippingRates } from "../../db/tables/settings.table.ts";
import { money } from "../../kit/money.ts";
import type { StoreContext } from "../context.ts";
import type { ShippingRate } from "./shipping.contract.ts";

type RateRow = typeof shippingRates.$inferSelect;

export function showRate(row: RateRow): ShippingRate {
  const { id, name, countries, min_days, max_days, position, currency } = row;
  return {
    id,
    name,
    countries,
    price: money(row.price, currency),
    free_from: row.free_from === null ? null : money(row.free_from, currency),
    min_days,
    max_days,
    position,
  };
}

export async function listShippingRates(context: StoreContext): Promise<ShippingRate[]> {
  const rows = await context.store.rows(shippingRates, { orderBy: [asc(shippingRates.position), asc(shippingRates.id)] });
  return rows.map(showRate);
}
