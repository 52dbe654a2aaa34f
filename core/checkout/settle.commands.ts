// What does the payment provider say about a checkout, and what follows from it?
import { and, asc, eq, lte } from "drizzle-orm";
import { checkouts } from "../../db/tables/carts.table.ts";
import { orders } from "../../db/tables/orders.table.ts";
import { conflict, Problem } from "../../kit/problem.ts";
import { hour, minute } from "../../kit/time.ts";
import { readToken } from "../cart/tokens.queries.ts";
import type { StoreContext } from "../context.ts";
import { type PlacedOrder, placeOrder } from "../orders/place-order.commands.ts";
import { paymentUnmatched } from "../payments/refusals.contract.ts";
import type { PaymentSession } from "../ports/payments.port.ts";
import { getSettings } from "../stores/settings.queries.ts";
import type { PayResult } from "./checkout.contract.ts";
import { checkoutExpired } from "./checkout.events.ts";
import { type CheckoutRow, paidResult } from "./checkout.queries.ts";
import { returnStock } from "./stock.queries.ts";

/**
 * Acts on a session's state as the provider told it just now. Late, repeated and out of order reports all end the same: a paid session is an order, an
 * expired one gives its units back, anything else waits.
 * @throws Problem payment_unmatched for a paid session of no checkout of this store
 */
export async function settleSession(context: StoreContext, session: PaymentSession): Promise<PlacedOrder | null> {
  if (session.store_id !== context.store.id) {
    if (session.paid) throw new Problem(paymentUnmatched, { detail: session.id });
    return null;
  }
  if (session.paid) return placeOrder(context, session.checkout_id, session);
  if (session.status === "expired") {
    const row = await context.store.find(checkouts, session.checkout_id);
    // Only the payment that is open now can end it: an earlier one was closed on purpose.
    if (row?.payment_session === session.id) await release(context, row, "time");
  }
  return null;
}

/** Gives the units of an unpaid checkout back, once: whoever finds it paid, expired or at another attempt by now does nothing. */
export async function release(context: StoreContext, row: CheckoutRow, reason: "time" | "changed" | "refused"): Promise<void> {
  const { store } = context;
  const still = and(eq(checkouts.id, row.id), eq(checkouts.status, "awaiting_payment"), eq(checkouts.payment_attempt, row.payment_attempt));
  // The frozen quote stays: should money arrive for it after all, it says what was bought.
  const closed = { payment_session: null, payment_url: null, expires_at: null };
  try {
    await store.commit(
      [
        store.update(checkouts, still, {
          ...closed,
          status: reason === "time" ? "expired" : "open",
          payment_attempt: row.payment_attempt + 1,
          updated_at: context.now(),
        }),
        store.guard(conflict),
        ...returnStock(store, row.id, true),
      ],
      [checkoutExpired(row.id, { cart_id: row.cart_id, reason })],
    );
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== conflict.code) throw error;
  }
}

/** Ends an open payment: first at the provider, so that nobody can pay any more, then here. If it was paid at this very moment, it becomes the order. */
export async function closePayment(context: StoreContext, row: CheckoutRow, reason: "time" | "changed"): Promise<void> {
  if (row.payment_session) {
    const { payment_account } = await getSettings(context);
    const session = await context.ports.payments.expireSession(payment_account ?? "", row.payment_session);
    if (session.paid) return void (await settleSession(context, session));
    // Complete and not yet paid: the money is on its way, and the units stay held for it.
    if (session.status !== "expired") return;
  }
  // Without a session nobody was ever given a page to pay on.
  await release(context, row, reason);
}

/** Back from the payment page, or impatient: asks the provider, and answers where the checkout stands. @throws Problem not_found */
export async function completeCheckout(
  context: StoreContext,
  input: { checkout_token: string },
): Promise<Omit<PayResult, "status"> & { status: CheckoutRow["status"] }> {
  const { store } = context;
  const id = await readToken(context, "checkout", input.checkout_token);
  const row = await store.get(checkouts, id);
  if (row.status === "awaiting_payment") {
    const placed = await askProvider(context, row);
    if (placed) return paidResult(context, placed);
  }
  const now = row.status === "awaiting_payment" ? await store.get(checkouts, id) : row;
  if (now.order_id) return paidResult(context, await store.get(orders, now.order_id));
  return { status: now.status, payment_url: now.payment_url, order_token: null, order_number: null };
}

/** What became of a checkout that awaits payment. */
async function askProvider(context: StoreContext, row: CheckoutRow): Promise<PlacedOrder | null> {
  if (row.total === 0) return placeOrder(context, row.id, null);
  if (!row.payment_session) return null;
  const { payment_account } = await getSettings(context);
  return settleSession(context, await context.ports.payments.readSession(payment_account ?? "", row.payment_session));
}

const perRun = 50;
const waiting = eq(checkouts.status, "awaiting_payment");

/** The sweeper for payments whose report got lost: asks the provider about each that has been quiet for some minutes. */
export async function settleWaiting(context: StoreContext): Promise<void> {
  const { store } = context;
  const quiet = lte(checkouts.updated_at, context.now() - waitMs);
  const rows = await store.rows(checkouts, { where: and(waiting, quiet), orderBy: [asc(checkouts.updated_at)], limit: perRun });
  await eachAlone(context, rows, async (row) => {
    await askProvider(context, row);
    await store.commit([store.update(checkouts, and(eq(checkouts.id, row.id), waiting), { updated_at: context.now() })]);
  });
}

export const waitMs = 3 * minute;

/** The sweeper for checkouts whose time is over: closes each at the provider and gives its units back. */
export async function expireOverdue(context: StoreContext): Promise<void> {
  const { store } = context;
  const over = lte(checkouts.expires_at, context.now());
  const rows = await store.rows(checkouts, { where: and(waiting, over), orderBy: [asc(checkouts.expires_at)], limit: perRun });
  await eachAlone(context, rows, async (row) => {
    await closePayment(context, row, "time");
    // Money on its way: looked at again later.
    await store.commit([
      store.update(checkouts, and(eq(checkouts.id, row.id), waiting, over), {
        expires_at: context.now() + hour,
        updated_at: context.now(),
      }),
    ]);
  });
}

/** One checkout that cannot be settled does not stop the others; the run fails in the end and is tried again. */
async function eachAlone(context: StoreContext, rows: readonly CheckoutRow[], work: (row: CheckoutRow) => Promise<void>): Promise<void> {
  let failure: unknown;
  for (const row of rows) {
    try {
      await work(row);
    } catch (error) {
      failure ??= error;
      context.log.error("a checkout could not be settled", { checkout_id: row.id, error: String(error) });
    }
  }
  if (failure) throw failure;
}
