// How are a checkout's price and units held, so that it can be paid?
import { and, eq, inArray } from "drizzle-orm";
import { checkouts, reservations } from "../../db/tables/carts.table.ts";
import { conflict, Problem } from "../../kit/problem.ts";
import type { CartView } from "../cart/cart.queries.ts";
import { lowStock } from "../cart/cart.rules.ts";
import type { StoreContext } from "../context.ts";
import { platformFee, unitsOf } from "../orders/place-order.rules.ts";
import { assertSelling } from "../stores/selling.queries.ts";
import type { TypedAddress } from "./address.contract.ts";
import { finishAddress, normalEmail } from "./address.rules.ts";
import { cannotShip, checkoutIncomplete, paymentsNotReady, quoteChanged, tooManyCheckouts } from "./checkout.contract.ts";
import { checkoutStarted } from "./checkout.events.ts";
import type { CheckoutRow, CheckoutView } from "./checkout.queries.ts";
import { assertCanBuy, holdTimes, mostOpenPayments } from "./checkout.rules.ts";
import type { Quote } from "./quote.contract.ts";
import { fewerPayments, holdStock } from "./stock.queries.ts";

function assertPayable(view: CheckoutView, expected: number): Quote {
  const { cart, quote, missing, settings } = view;
  assertCanBuy(cart.cart, cart.review);
  if (missing.some((error) => error.code === cannotShip.code)) throw new Problem(cannotShip);
  if (missing.length > 0 || !quote) throw new Problem(checkoutIncomplete, { errors: missing });
  if (quote.total.amount !== expected) throw new Problem(quoteChanged, { extra: { total: quote.total.amount, currency: quote.currency } });
  if (quote.total.amount > 0 && !(settings.payments_ready && settings.payment_account)) throw new Problem(paymentsNotReady);
  return quote;
}

/** Everything the payment and the order will be made of, from this moment on. */
function freeze(context: StoreContext, { row, cart }: CheckoutView, quote: Quote) {
  const now = context.now();
  const { phone, ...address } = finishAddress(row.address as TypedAddress, row.phone);
  return {
    status: "awaiting_payment" as const,
    cart_revision: cart.cart.revision,
    email: normalEmail(row.email) ?? row.email,
    phone,
    address,
    quote,
    total: quote.total.amount,
    platform_fee: platformFee(quote.total, context.settings.platform_fee_ppm).amount,
    ip: context.ip,
    expires_at: now + holdTimes.session_ms,
    updated_at: now,
  };
}

/** Does any variant run so low by this that pages may say how many are left? */
function runsLow(cart: CartView, quote: Quote): boolean {
  const most = new Map(cart.review.lines.map((line) => [line.variant_id, line.most]));
  return quote.lines.some((line) => (most.get(line.variant_id) ?? 0) - line.quantity <= lowStock);
}

/**
 * Prices anew, freezes the quote and holds the units, in one commit. Null when the checkout changed at the same time: look at it again.
 * @throws Problem cart_empty, cart_ordered, cart_needs_attention, checkout_incomplete, cannot_ship, quote_changed, sold_out, too_many_checkouts,
 * payments_not_ready, store_paused
 */
export async function holdCheckout(context: StoreContext, view: CheckoutView, expected: number): Promise<CheckoutRow | null> {
  const { store } = context;
  const { row, cart } = view;
  const quote = assertPayable(view, expected);
  await assertSelling(context);
  const frozen = freeze(context, view, quote);
  const { email, expires_at, updated_at: now } = frozen;
  const unpaid = inArray(checkouts.status, ["open", "expired"]);
  const still = and(eq(checkouts.id, row.id), unpaid, eq(checkouts.payment_attempt, row.payment_attempt));
  const few = and(eq(checkouts.id, row.id), fewerPayments(store, row.id, context.ip, now, mostOpenPayments));
  const holds = quote.lines.map(({ variant_id, quantity }) => ({
    id: context.newId("reservation"),
    checkout_id: row.id,
    variant_id,
    quantity,
    expires_at,
  }));
  try {
    await store.commit(
      [
        store.update(checkouts, few, { updated_at: now }),
        store.guard(tooManyCheckouts),
        store.update(checkouts, still, frozen),
        store.guard(conflict),
        store.insert(reservations, holds),
        holdStock(store, row.id, runsLow(cart, quote)),
      ],
      [checkoutStarted(row.id, { cart_id: row.cart_id, total: quote.total, units: unitsOf(quote.lines), email, expires_at })],
    );
  } catch (error) {
    if (error instanceof Problem && error.code === conflict.code) return null;
    throw error;
  }
  return { ...row, ...frozen, payment_session: null, payment_url: null };
}
