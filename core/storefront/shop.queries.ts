// What does every page of a shop show around its content?
import { asc, sql } from "drizzle-orm";
import { prepared } from "../../db/prepared.ts";
import type { StoreHandle } from "../../db/store.ts";
import { categories } from "../../db/tables/products.table.ts";
import { pages, settings, shippingRates } from "../../db/tables/settings.table.ts";
import { money, zero } from "../../kit/money.ts";
import { Problem } from "../../kit/problem.ts";
import { below, inTreeOrder } from "../categories/categories.rules.ts";
import { type StoreContext, storeUrl } from "../context.ts";
import type { ShippingRate } from "../shipping/shipping.contract.ts";
import { ratesFor } from "../shipping/shipping.rules.ts";
import { storeNotReady } from "../stores/stores.contract.ts";
import type { Shop, ShopShipping } from "./storefront.contract.ts";

/** Is there something on sale in the category? Answered by the index alone. */
const filled = sql<number>`exists (select 1 from products p where p.store_id = categories.store_id and p.category_id = categories.id and p.status = 'active')`;

/** What every page takes along in its one round trip. */
export function shopSelects(store: StoreHandle) {
  return [
    store.select(
      settings,
      {
        name: settings.name,
        look: settings.look,
        country: settings.country,
        currency: settings.currency,
        language: settings.language,
        time_zone: settings.time_zone,
        contact_email: settings.contact_email,
        announcement: settings.announcement,
        tax_included: settings.tax_included,
        payments_ready: settings.payments_ready,
        // Read together with what it is the version of: whoever keeps the page keeps it under the right one.
        content_version: sql<number>`coalesce((select c.version from content_versions c where c.store_id = settings.store_id and c.id = 'content'), 0)`,
      },
      { limit: 1 },
    ),
    store.select(categories, {
      id: categories.id,
      slug: categories.slug,
      name: categories.name,
      parent_id: categories.parent_id,
      position: categories.position,
      filled,
    }),
    store.select(pages, { slug: pages.slug, title: pages.title, policy: pages.policy }, { orderBy: [asc(pages.position), asc(pages.id)] }),
    store.rows(shippingRates, { orderBy: [asc(shippingRates.position), asc(shippingRates.id)] }),
  ] as const;
}

/** The same, put into SQL once in an isolate. */
export const shopReads = prepared(shopSelects);

/** What `store.read` answers for them. */
type Rows<Reads extends readonly unknown[]> = { [At in keyof Reads]: Reads[At] extends PromiseLike<infer Row> ? Row : never };
export type ShopRows = Rows<ReturnType<typeof shopSelects>>;

function asRates(rows: ShopRows[3]): ShippingRate[] {
  return rows.map((row) => ({
    ...row,
    price: money(row.price, row.currency),
    free_from: row.free_from === null ? null : money(row.free_from, row.currency),
  }));
}

/** Ways to ship to the store's own country, cheapest first, before anything is free. */
export function shippingOf(shop: Pick<Shop, "country" | "currency">, rows: ShopRows[3]): ShopShipping[] {
  const rates = asRates(rows);
  return ratesFor(rates, shop.country, zero(shop.currency)).map(({ id, name, price, min_days, max_days }) => ({
    name,
    price,
    min_days,
    max_days,
    free_from: rates.find((one) => one.id === id)?.free_from ?? null,
  }));
}

/** @throws Problem store_not_ready while the store's first records are being written */
export function showShop(context: StoreContext, slug: string, [settingsRows, categoryRows, pageRows, rateRows]: ShopRows): Shop {
  const [row] = settingsRows;
  if (!row) throw new Problem(storeNotReady, { retryAfterSeconds: 2 });
  const tree = inTreeOrder(categoryRows);
  const shown = tree.filter((one) => below(tree, one.id).some((other) => other.filled));
  const free = shippingOf(row, rateRows).flatMap((one) => one.free_from ?? []);
  return {
    ...row,
    id: context.store.id,
    slug,
    url: storeUrl(context.settings, slug, ""),
    categories: shown,
    pages: pageRows,
    free_shipping_from: free.reduce<Shop["free_shipping_from"]>((least, one) => (least && least.amount <= one.amount ? least : one), null),
  };
}

/** One round trip. @throws Problem store_not_ready */
export async function getShop(context: StoreContext, slug: string): Promise<Shop> {
  return showShop(context, slug, (await context.store.read(...shopReads(context.store, {}))) as unknown as ShopRows);
}
