// What is in a cart, and what is each line now?
import { and, asc, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Query } from "../../db/query.ts";
import type { StoreHandle } from "../../db/store.ts";
import { cartLines, carts, checkouts, reservations } from "../../db/tables/carts.table.ts";
import { products, variants } from "../../db/tables/products.table.ts";
import { notFound, Problem } from "../../kit/problem.ts";
import type { StoreContext } from "../context.ts";
import { type Cart, mostLines } from "./cart.contract.ts";
import { type KeptLine, type Review, reviewCart, type Shelf } from "./cart.rules.ts";
import { readToken, writeToken } from "./tokens.queries.ts";

export type CartRow = typeof carts.$inferSelect;

/** A cart with what its lines are now. */
export interface CartView {
  cart: CartRow;
  kept: KeptLine[];
  shelves: Map<string, Shelf>;
  review: Review;
}

const shelfFields = {
  variant_id: variants.id,
  product_id: variants.product_id,
  product_slug: products.slug,
  product_title: products.title,
  variant_title: variants.title,
  sku: variants.sku,
  asset_id: variants.asset_id,
  cover_asset_id: products.cover_asset_id,
  price: variants.price,
  compare_at: variants.compare_at,
  cost: variants.cost,
  currency: variants.currency,
  stock: variants.stock,
  reserved: variants.reserved,
  status: products.status,
};

function shelvesWhere(store: StoreHandle, where: SQL | undefined) {
  return store.select(variants, shelfFields, { where, joins: [{ table: products, on: eq(products.id, variants.product_id) }] });
}

type ShelfRow = ReturnType<typeof shelvesWhere> extends Query<infer Row> ? Row : never;

/** A price in another currency than the store's is no price at all: such a variant is not for sale. */
function shelfOf({ cover_asset_id, currency, status, ...row }: ShelfRow, storeCurrency: string): Shelf {
  return { ...row, asset_id: row.asset_id ?? cover_asset_id, for_sale: status === "active" && currency === storeCurrency };
}

/** What these variants are now, by id. Unknown ones are left out. */
export async function findShelves(context: StoreContext, variantIds: readonly string[], currency: string): Promise<Map<string, Shelf>> {
  const found = new Map<string, Shelf>();
  for (let at = 0; at < variantIds.length; at += 90) {
    const rows = await shelvesWhere(context.store, inArray(variants.id, variantIds.slice(at, at + 90)));
    for (const row of rows) found.set(row.variant_id, shelfOf(row, currency));
  }
  return found;
}

/** One round trip: the cart, its lines, what they are now, and what its own unpaid checkout holds. @throws Problem not_found */
export async function viewCart(context: StoreContext, id: string): Promise<CartView> {
  const { store } = context;
  const ofCart = eq(cartLines.cart_id, id);
  const [[cart], kept, shelves, held] = await store.read(
    store.rows(carts, { where: eq(carts.id, id), limit: 1 }),
    store.rows(cartLines, { where: ofCart, orderBy: [asc(cartLines.added_at), asc(cartLines.id)], limit: mostLines }),
    store.select(variants, shelfFields, {
      joins: [
        { table: products, on: eq(products.id, variants.product_id) },
        { table: cartLines, on: and(eq(cartLines.variant_id, variants.id), ofCart) },
      ],
    }),
    store.select(
      reservations,
      { variant_id: reservations.variant_id, quantity: reservations.quantity },
      {
        joins: [
          {
            table: checkouts,
            on: and(eq(checkouts.id, reservations.checkout_id), eq(checkouts.cart_id, id), eq(checkouts.status, "awaiting_payment")),
          },
        ],
      },
    ),
  );
  if (!cart) throw new Problem(notFound);
  const byId = new Map(shelves.map((row) => [row.variant_id, shelfOf(row, cart.currency)]));
  const own = new Map(held.map((row) => [row.variant_id, row.quantity]));
  return { cart, kept, shelves: byId, review: reviewCart(kept, byId, own, cart.currency) };
}

export async function showCart(context: StoreContext, { cart, review }: CartView): Promise<Cart> {
  const { lines, changes, units, subtotal, ready } = review;
  return {
    token: await writeToken(context, "cart", cart.id),
    status: cart.status,
    currency: cart.currency,
    revision: cart.revision,
    lines,
    changes: cart.status === "open" ? changes : [],
    units,
    subtotal,
    ready: ready && cart.status === "open",
    updated_at: cart.updated_at,
  };
}

/** @throws Problem not_found */
export async function getCart(context: StoreContext, input: { cart_token: string }): Promise<Cart> {
  return showCart(context, await viewCart(context, await readToken(context, "cart", input.cart_token)));
}

/** Holds while the cart has no more lines than it may. For the condition of a write that a guard follows. */
export function withinLines(store: StoreHandle, cartId: string): SQL {
  return sql`(select count(*) from ${cartLines} where ${cartLines.store_id} = ${store.id} and ${cartLines.cart_id} = ${cartId}) <= ${mostLines}`;
}
