// How does a checkout come to a payment page?
import { and, eq } from "drizzle-orm";
import { checkouts } from "../../db/tables/carts.table.ts";
import { orders } from "../../db/tables/orders.table.ts";
import { money } from "../../kit/money.ts";
import { conflict, Problem } from "../../kit/problem.ts";
import { readToken, writeToken } from "../cart/tokens.queries.ts";
import { type StoreContext, storeUrl } from "../context.ts";
import { placeOrder } from "../orders/place-order.commands.ts";
import { paymentWindowClosed } from "../payments/refusals.contract.ts";
import { imagePath } from "../ports/media.port.ts";
import type { NewPaymentSession } from "../ports/payments.port.ts";
import { assertSelling } from "../stores/selling.queries.ts";
import type { StoreSettings } from "../stores/settings.queries.ts";
import type { TypedAddress } from "./address.contract.ts";
import { finishAddress } from "./address.rules.ts";
import { type PayResult, paymentRefused, quoteChanged, totalTooSmall } from "./checkout.contract.ts";
import { type CheckoutRow, type CheckoutView, paidResult, viewCheckout } from "./checkout.queries.ts";
import { holdTimes } from "./checkout.rules.ts";
import { holdCheckout } from "./hold.commands.ts";
import type { Quote } from "./quote.contract.ts";
import { closePayment, release } from "./settle.commands.ts";

/** Losing a race means looking again; this often in a row would be a fault of ours. */
const rounds = 6;

/**
 * Intent, act, record: first the quote is frozen and the units are held, in one commit; then the provider is asked for a page, under a key made of the
 * checkout; then the page is written down. A crash anywhere in between is resumed by asking again.
 * @throws Problem cart_empty, cart_ordered, cart_needs_attention, checkout_incomplete, cannot_ship, quote_changed, sold_out, too_many_checkouts,
 * payments_not_ready, store_paused, total_too_small, payment_refused, unavailable
 */
export async function payCheckout(context: StoreContext, input: { checkout_token: string; expected_total: number }): Promise<PayResult> {
  const id = await readToken(context, "checkout", input.checkout_token);
  for (let round = 0; round < rounds; round++) {
    const result = await nextStep(context, await viewCheckout(context, id), input.expected_total);
    if (result) return result;
  }
  throw new Problem(conflict, { retryAfterSeconds: 1 });
}

/** Null: something else happened at the same time, look again. */
async function nextStep(context: StoreContext, view: CheckoutView, expected: number): Promise<PayResult | null> {
  const { row, settings } = view;
  if (row.status === "paid") return paidResult(context, await context.store.get(orders, row.order_id ?? ""));
  if (row.status !== "awaiting_payment") {
    const held = await holdCheckout(context, view, expected);
    return held && openPayment(context, held, settings);
  }
  const inTime = context.now() < (row.expires_at ?? 0) - (holdTimes.session_ms - holdTimes.quote_ms);
  if (inTime && view.cart.cart.revision === row.cart_revision) {
    // A tab with an old total does not close the page that another tab has open.
    if (row.total !== expected) throw new Problem(quoteChanged, { extra: { total: row.total, currency: row.currency } });
    return openPayment(context, row, settings);
  }
  await closePayment(context, row, inTime ? "changed" : "time");
  return null;
}

const nothingOpened = new Set([totalTooSmall.code, paymentRefused.code, paymentWindowClosed.code]);

/** Asks for the payment page of a checkout that is held, or gives the one it has. Null when it changed at the same time. */
async function openPayment(context: StoreContext, row: CheckoutRow, settings: StoreSettings): Promise<PayResult | null> {
  if (row.total === 0) return paidResult(context, await placeOrder(context, row.id, null));
  if (row.payment_url) return { status: "awaiting_payment", payment_url: row.payment_url, order_token: null, order_number: null };
  const { slug } = await assertSelling(context);
  const { payments } = context.ports;
  const account = settings.payment_account ?? "";
  try {
    const session = await payments.createSession(await sessionOf(context, row, account, slug));
    if (await recordPage(context, row, session.id, session.url ?? ""))
      return { status: "awaiting_payment", payment_url: session.url, order_token: null, order_number: null };
    const now = await context.store.get(checkouts, row.id);
    // The checkout went on without this page: nobody has it, and nobody shall pay on it.
    if (now.payment_session !== session.id) await payments.expireSession(account, session.id);
    return null;
  } catch (error) {
    if (!(error instanceof Problem) || !nothingOpened.has(error.code)) throw error;
    await release(context, row, "refused");
    if (error.code === paymentWindowClosed.code) return null;
    // The provider's sentence is about the shop's account: for whoever runs the shop, not for the shopper.
    if (error.code === paymentRefused.code) {
      context.log.warn("a payment was refused", { checkout_id: row.id, reason: error.details.detail });
      throw new Problem(paymentRefused);
    }
    throw error;
  }
}

async function recordPage(context: StoreContext, row: CheckoutRow, id: string, url: string): Promise<boolean> {
  const { store } = context;
  const still = and(eq(checkouts.id, row.id), eq(checkouts.status, "awaiting_payment"), eq(checkouts.payment_attempt, row.payment_attempt));
  try {
    return await store.commit([
      store.update(checkouts, still, { payment_session: id, payment_url: url, updated_at: context.now() }),
      store.guard(conflict),
    ]);
  } catch (error) {
    if (error instanceof Problem && error.code === conflict.code) return false;
    throw error;
  }
}

/** The same letters at every try: all of it comes from the frozen row. */
async function sessionOf(context: StoreContext, row: CheckoutRow, account: string, slug: string): Promise<NewPaymentSession> {
  const quote = row.quote as Quote;
  const token = await writeToken(context, "checkout", row.id);
  const address = (path: string) => storeUrl(context.settings, slug, path);
  return {
    account,
    checkout_id: row.id,
    attempt: row.payment_attempt,
    store_id: context.store.id,
    email: row.email,
    ship_to: finishAddress(row.address as TypedAddress, row.phone),
    currency: quote.currency,
    lines: quote.lines.map((line) => ({
      name: line.title,
      description: line.variant_title,
      unit_price: line.unit_price,
      quantity: line.quantity,
      image_url: line.asset_id && address(imagePath(context.store.id, line.asset_id, 320, "jpeg")),
    })),
    shipping: { name: quote.shipping_name, cost: quote.shipping },
    taxes: quote.adjustments.filter((one) => one.kind === "tax" && !one.included).map((one) => ({ name: one.reason, amount: one.amount })),
    total: quote.total,
    platform_fee: money(row.platform_fee, quote.currency),
    success_url: `${address(`/checkout/${token}/thanks`)}?session_id={CHECKOUT_SESSION_ID}`,
    cancel_url: address(`/checkout/${token}`),
    expires_at: row.expires_at ?? 0,
  };
}
