// How does a shopper's cart change?
import { and, eq, sql } from "drizzle-orm";
import type { Write } from "../../db/handle.ts";
import { cartLines, carts } from "../../db/tables/carts.table.ts";
import { conflict, notFound, Problem, type Refusal } from "../../kit/problem.ts";
import type { StoreContext } from "../context.ts";
import { getSettings } from "../stores/settings.queries.ts";
import {
  type Cart,
  cartChanged,
  cartFull,
  cartOrdered,
  mostLines,
  mostUnits,
  notEnoughStock,
  quantityRange,
  soldOut,
  variantUnavailable,
} from "./cart.contract.ts";
import { cartUpdated } from "./cart.events.ts";
import { type CartView, findShelves, showCart, viewCart, withinLines } from "./cart.queries.ts";
import { leftInCart, type Shelf, unitsLeft } from "./cart.rules.ts";
import { readToken } from "./tokens.queries.ts";

interface Wanted {
  variant_id: string;
  quantity: number;
}

/** May a line hold so many units of this? `own` are held by the cart's own checkout. The last word has the reservation, when payment begins. */
function assertCanHold(shelf: Shelf | undefined, quantity: number, own: number): asserts shelf is Shelf {
  if (!shelf?.for_sale) throw new Problem(variantUnavailable);
  if (quantity > mostUnits) throw new Problem(quantityRange, { extra: { most: mostUnits } });
  const most = unitsLeft(shelf, own);
  if (most === 0) throw new Problem(soldOut, { detail: `${shelf.product_title} is sold out.` });
  if (quantity > most) throw new Problem(notEnoughStock, { detail: `Only ${most} of ${shelf.product_title} are left.`, extra: { most } });
}

/** The same variant twice is one line with the sum. */
function summed(lines: readonly Wanted[]): Wanted[] {
  const byVariant = new Map<string, number>();
  for (const { variant_id, quantity } of lines) byVariant.set(variant_id, (byVariant.get(variant_id) ?? 0) + quantity);
  return [...byVariant].map(([variant_id, quantity]) => ({ variant_id, quantity }));
}

/** @throws Problem variant_unavailable, sold_out, not_enough_stock, quantity_range */
export async function createCart(context: StoreContext, input: { lines: readonly Wanted[] }): Promise<Cart> {
  const { store } = context;
  const now = context.now();
  const { currency } = await getSettings(context);
  const wanted = summed(input.lines);
  const shelves = await findShelves(
    context,
    wanted.map((one) => one.variant_id),
    currency,
  );
  const id = context.newId("cart");
  const rows = wanted.map(({ variant_id, quantity }, index) => {
    const shelf = shelves.get(variant_id);
    assertCanHold(shelf, quantity, 0);
    const seen = { title: shelf.product_title, seen_price: shelf.price };
    return { id: context.newId("cart_line"), cart_id: id, variant_id, quantity, ...seen, added_at: now + index };
  });
  await store.commit(
    [
      store.insert(carts, { id, currency, status: "open", created_at: now, updated_at: now }),
      rows.length > 0 && store.insert(cartLines, rows),
    ],
    [cartUpdated(id, { change: "created", variant_id: null, quantity: rows.length })],
  );
  return showCart(context, await viewCart(context, id));
}

async function openCart(context: StoreContext, token: string): Promise<CartView> {
  const view = await viewCart(context, await readToken(context, "cart", token));
  if (view.cart.status !== "open") throw new Problem(cartOrdered);
  return view;
}

/** Every change of the lines raises the revision; a caller who names one is refused when it is no longer the cart's. */
function raise(context: StoreContext, cartId: string, revision?: number): Write[] {
  const { store } = context;
  const open = and(eq(carts.id, cartId), eq(carts.status, "open"), revision === undefined ? undefined : eq(carts.revision, revision));
  const refused: Refusal = revision === undefined ? cartOrdered : cartChanged;
  return [store.update(carts, open, { revision: sql`${carts.revision} + 1`, updated_at: context.now() }), store.guard(refused)];
}

/**
 * Adds units, so that two tabs adding at once both count.
 * @throws Problem cart_ordered, cart_full, variant_unavailable, sold_out, not_enough_stock, quantity_range
 */
export async function addLine(context: StoreContext, input: { cart_token: string } & Wanted): Promise<Cart> {
  const { store } = context;
  const { variant_id, quantity } = input;
  const { cart, kept, review } = await openCart(context, input.cart_token);
  const known = kept.find((one) => one.variant_id === variant_id);
  const reviewed = review.lines.find((one) => one.variant_id === variant_id);
  const shelf = (await findShelves(context, [variant_id], cart.currency)).get(variant_id);
  const own = shelf && reviewed ? Math.max(0, reviewed.most - unitsLeft(shelf, 0)) : 0;
  assertCanHold(shelf, quantity + (known?.quantity ?? 0), own);
  if (!known && kept.length >= mostLines) throw new Problem(cartFull);
  const seen = { title: shelf.product_title, seen_price: shelf.price };
  await store.commit(
    [
      ...raise(context, cart.id),
      store.upsert(
        cartLines,
        { id: context.newId("cart_line"), cart_id: cart.id, variant_id, quantity, ...seen, added_at: context.now() },
        [cartLines.store_id, cartLines.cart_id, cartLines.variant_id],
        { quantity: sql`${cartLines.quantity} + ${quantity}`, ...seen },
      ),
      store.update(carts, and(eq(carts.id, cart.id), withinLines(store, cart.id)), { updated_at: context.now() }),
      store.guard(cartFull),
    ],
    [cartUpdated(cart.id, { change: "line_added", variant_id, quantity })],
  );
  return showCart(context, await viewCart(context, cart.id));
}

/**
 * Sets a line's units; 0 takes it out.
 * @throws Problem not_found, cart_ordered, cart_changed, sold_out, not_enough_stock, variant_unavailable
 */
export async function setLine(
  context: StoreContext,
  input: { cart_token: string; line_id: string; quantity: number; revision?: number | undefined },
): Promise<Cart> {
  const { store } = context;
  const view = await openCart(context, input.cart_token);
  const { cart } = view;
  if (input.revision !== undefined && input.revision !== cart.revision) throw new Problem(cartChanged);
  const line = view.review.lines.find((one) => one.id === input.line_id);
  if (!line) throw new Problem(notFound);
  const shelf = view.shelves.get(line.variant_id);
  if (input.quantity > 0) assertCanHold(shelf, input.quantity, shelf ? line.most - unitsLeft(shelf, 0) : 0);
  const here = and(eq(cartLines.id, line.id), eq(cartLines.cart_id, cart.id));
  await store.commit(
    [
      ...raise(context, cart.id, input.revision),
      input.quantity === 0
        ? store.remove(cartLines, here)
        : store.update(cartLines, here, { quantity: input.quantity, seen_price: shelf?.price ?? line.unit_price.amount }),
      // Another tab may have taken the line out just now.
      store.guard(cartChanged),
    ],
    [
      cartUpdated(cart.id, {
        change: input.quantity === 0 ? "line_removed" : "line_changed",
        variant_id: line.variant_id,
        quantity: input.quantity,
      }),
    ],
  );
  return showCart(context, await viewCart(context, cart.id));
}

/** Taking out what is gone already is done already. @throws Problem cart_ordered */
export async function removeLine(context: StoreContext, input: { cart_token: string; line_id: string }): Promise<Cart> {
  const view = await openCart(context, input.cart_token);
  if (!view.kept.some((one) => one.id === input.line_id)) return showCart(context, view);
  return setLine(context, { ...input, quantity: 0 });
}

/** Takes prices and quantities as they are now, and lets go of what cannot be bought. @throws Problem cart_ordered, cart_changed */
export async function acceptChanges(context: StoreContext, input: { cart_token: string }): Promise<Cart> {
  const { store } = context;
  const view = await openCart(context, input.cart_token);
  const { cart, review } = view;
  if (review.changes.length === 0) return showCart(context, view);
  const changed = new Set(review.changes.map((change) => change.line_id));
  const writes = review.lines
    .filter((line) => changed.has(line.id))
    .map((line) =>
      line.quantity === 0
        ? store.remove(cartLines, eq(cartLines.id, line.id))
        : store.update(cartLines, eq(cartLines.id, line.id), { quantity: line.quantity, seen_price: line.unit_price.amount }),
    );
  await store.commit(
    [...raise(context, cart.id, cart.revision), ...writes],
    [cartUpdated(cart.id, { change: "changes_accepted", variant_id: null, quantity: changed.size })],
  );
  return showCart(context, await viewCart(context, cart.id));
}

/**
 * What a purchase leaves of its cart, as part of the order's commit: it is done, unless something joined it after the payment page was opened; that stays.
 * A cart that changes at this very moment refuses the commit with `conflict`, and the caller reads again.
 */
export function settleCart(
  context: StoreContext,
  { cart, kept }: CartView,
  pricedRevision: number,
  bought: readonly { variant_id: string; quantity: number }[],
): Write[] {
  const { store } = context;
  const here = and(eq(carts.id, cart.id), eq(carts.revision, cart.revision));
  const left = leftInCart(kept, bought);
  const done = cart.revision === pricedRevision || left.every((line) => line.quantity === 0);
  const change = done ? { status: "ordered" as const } : { revision: cart.revision + 1 };
  return [
    store.update(carts, here, { ...change, updated_at: context.now() }),
    store.guard(conflict),
    ...(done ? [] : left.map((line) => remain(context, line))),
  ];
}

function remain({ store }: StoreContext, line: { id: string; quantity: number }): Write {
  const here = eq(cartLines.id, line.id);
  return line.quantity === 0 ? store.remove(cartLines, here) : store.update(cartLines, here, { quantity: line.quantity });
}
