// How do units move between shelf, checkout and order, all of them in one statement?
import { eq, type SQL, sql } from "drizzle-orm";
import { unseen, type Write } from "../../db/handle.ts";
import type { StoreHandle } from "../../db/store.ts";
import { reservations } from "../../db/tables/carts.table.ts";
import { products, variants } from "../../db/tables/products.table.ts";

/** Units of one variant in a checkout or an order. */
const held = (store: StoreHandle, checkoutId: string): SQL =>
  sql`coalesce((select r.quantity from reservations r where r.store_id = ${store.id} and r.checkout_id = ${checkoutId} and r.variant_id = variants.id), 0)`;
const heldVariants = (store: StoreHandle, checkoutId: string): SQL =>
  sql`${variants.id} in (select r.variant_id from reservations r where r.store_id = ${store.id} and r.checkout_id = ${checkoutId})`;
const sold = (store: StoreHandle, orderId: string): SQL =>
  sql`(select sum(l.quantity) from order_lines l where l.store_id = ${store.id} and l.order_id = ${orderId} and l.variant_id = variants.id)`;
const soldVariants = (store: StoreHandle, orderId: string): SQL =>
  sql`${variants.id} in (select l.variant_id from order_lines l where l.store_id = ${store.id} and l.order_id = ${orderId})`;

/** Shoppers see a stock that runs low; above that, moving units makes no cached page wrong. */
function shownIf(seen: boolean, write: Write): Write {
  return seen ? write : unseen(write);
}

/** Follows the insert of the reservations. The CHECK sold_out refuses the whole commit when one variant has too few left. */
export function holdStock(store: StoreHandle, checkoutId: string, seen: boolean): Write {
  return shownIf(
    seen,
    store.update(variants, heldVariants(store, checkoutId), { reserved: sql`${variants.reserved} + ${held(store, checkoutId)}` }),
  );
}

/** Gives the held units back and forgets the reservations. */
export function returnStock(store: StoreHandle, checkoutId: string, seen: boolean): Write[] {
  return [
    shownIf(
      seen,
      store.update(variants, heldVariants(store, checkoutId), { reserved: sql`${variants.reserved} - ${held(store, checkoutId)}` }),
    ),
    store.remove(reservations, eq(reservations.checkout_id, checkoutId)),
  ];
}

/**
 * Follows the insert of the order's lines: the units leave the shelf, and what was held for them is held no more. A checkout that was paid after its units
 * went back takes what is not held by others, never below.
 */
export function sellStock(store: StoreHandle, checkoutId: string, orderId: string, seen: boolean): Write[] {
  const reserved = sql`${variants.reserved} - ${held(store, checkoutId)}`;
  return [
    shownIf(
      seen,
      store.update(variants, soldVariants(store, orderId), {
        stock: sql`case when ${variants.stock} is null then null else max(${variants.stock} - ${sold(store, orderId)}, ${reserved}) end`,
        reserved,
      }),
    ),
    store.remove(reservations, eq(reservations.checkout_id, checkoutId)),
    unseen(
      store.update(
        products,
        sql`${products.id} in (select l.product_id from order_lines l where l.store_id = ${store.id} and l.order_id = ${orderId})`,
        {
          sold_count: sql`${products.sold_count} + (select sum(l.quantity) from order_lines l where l.store_id = ${store.id} and l.order_id = ${orderId} and l.product_id = products.id)`,
        },
      ),
    ),
  ];
}

/** A cancelled order's units can be sold again; the supplier's next word replaces the number anyway. */
export function restock(store: StoreHandle, orderId: string): Write {
  return store.update(variants, sql`${variants.stock} is not null and ${soldVariants(store, orderId)}`, {
    stock: sql`${variants.stock} + ${sold(store, orderId)}`,
  });
}

/** Holds while an address has fewer unpaid checkouts with units held than `most`, this one not counted. For a write that a guard follows. */
export function fewerPayments(store: StoreHandle, checkoutId: string, ip: string, now: number, most: number): SQL {
  return sql`(select count(*) from checkouts c where c.store_id = ${store.id} and c.ip = ${ip} and c.status = 'awaiting_payment' and c.expires_at > ${now} and c.id <> ${checkoutId}) < ${most}`;
}
