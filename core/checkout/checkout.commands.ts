// How does a checkout begin and take in what the shopper types?
import { and, eq, inArray, ne } from "drizzle-orm";
import type { z } from "zod";
import type { Write } from "../../db/handle.ts";
import { checkouts } from "../../db/tables/carts.table.ts";
import { conflict, Problem } from "../../kit/problem.ts";
import { type CartView, viewCart } from "../cart/cart.queries.ts";
import { readToken } from "../cart/tokens.queries.ts";
import type { StoreContext } from "../context.ts";
import { assertSelling } from "../stores/selling.queries.ts";
import type { TypedAddress } from "./address.contract.ts";
import { type Checkout, checkoutPaid, type UpdateCheckout } from "./checkout.contract.ts";
import { checkoutUpdated } from "./checkout.events.ts";
import { type CheckoutRow, getCheckout, showCheckout, viewCheckout } from "./checkout.queries.ts";
import { assertCanBuy } from "./checkout.rules.ts";
import { closePayment } from "./settle.commands.ts";

const unpaidOf = (cartId: string) => and(eq(checkouts.cart_id, cartId), ne(checkouts.status, "paid"));

/**
 * A cart's one unpaid checkout: begun, or the one that is there with what was typed.
 * @throws Problem cart_ordered, cart_empty, cart_needs_attention, store_paused
 */
export async function startCheckout(context: StoreContext, input: { cart_token: string }): Promise<Checkout> {
  const { store } = context;
  const cart = await viewCart(context, await readToken(context, "cart", input.cart_token));
  const known = await store.first(checkouts, unpaidOf(cart.cart.id));
  // A payment that is under way holds the units the cart seems to lack.
  if (known?.status !== "awaiting_payment") assertCanBuy(cart.cart, cart.review);
  await assertSelling(context);
  const id = known?.id ?? (await beginCheckout(context, cart));
  return showCheckout(context, await viewCheckout(context, id));
}

async function beginCheckout(context: StoreContext, { cart }: CartView): Promise<string> {
  const { store } = context;
  const now = context.now();
  const id = context.newId("checkout");
  const row = {
    id,
    cart_id: cart.id,
    cart_revision: cart.revision,
    status: "open" as const,
    currency: cart.currency,
    created_at: now,
    updated_at: now,
  };
  try {
    await store.commit([store.insert(checkouts, row)], [checkoutUpdated(id, { cart_id: cart.id, fields: [] })]);
    return id;
  } catch (error) {
    // Another tab began at the same moment: both go on with the same one.
    const first = error instanceof Problem && error.code === "checkout_exists" ? await store.first(checkouts, unpaidOf(cart.id)) : null;
    if (!first) throw error;
    return first.id;
  }
}

type Typed = z.output<typeof UpdateCheckout>;
const fields = ["email", "phone", "accepts_marketing", "address", "shipping_rate_id", "note"] as const;

function changesOf(typed: Typed, row: CheckoutRow): Partial<Pick<CheckoutRow, (typeof fields)[number]>> {
  const same = (left: unknown, right: unknown) => JSON.stringify(left) === JSON.stringify(right);
  return Object.fromEntries(
    fields.filter((field) => typed[field] !== undefined && !same(typed[field], row[field])).map((field) => [field, typed[field]]),
  );
}

/**
 * Takes in what was typed, right or wrong: `missing` says what is not good yet. An open payment is closed first, so that nobody pays an old total.
 * @throws Problem checkout_paid
 */
export async function updateCheckout(context: StoreContext, input: { checkout_token: string } & Typed): Promise<Checkout> {
  const { store } = context;
  const id = await readToken(context, "checkout", input.checkout_token);
  for (let left = 5; left > 0; left--) {
    const row = await store.get(checkouts, id);
    if (row.status === "paid") throw new Problem(checkoutPaid);
    const changes = changesOf(input, row);
    if (Object.keys(changes).length === 0) return getCheckout(context, input);
    if (row.status === "awaiting_payment") {
      await closePayment(context, row, "changed");
      continue;
    }
    const write: Write = store.update(checkouts, and(eq(checkouts.id, id), inArray(checkouts.status, ["open", "expired"])), {
      ...(changes as { address?: TypedAddress }),
      status: "open",
      updated_at: context.now(),
    });
    try {
      await store.commit([write, store.guard(conflict)], [checkoutUpdated(id, { cart_id: row.cart_id, fields: Object.keys(changes) })]);
      return getCheckout(context, input);
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== conflict.code) throw error;
    }
  }
  throw new Problem(conflict);
}
