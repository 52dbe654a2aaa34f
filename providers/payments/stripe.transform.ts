// How do Stripe's objects read in our words, and ours in Stripe's?
import type Stripe from "stripe";
import type { NewPaymentSession, Payment, PaymentReport, PaymentSession, RefundResult } from "../../core/ports/payments.port.ts";
import { currencyDigits, type Money, money } from "../../kit/money.ts";

/** Stripe takes at most 100 lines a session, names of 250 letters and addresses of pictures of 2,048. */
const most = { lines: 100, name: 250, description: 500, image: 2_048, shipping_name: 100 } as const;

const wire = (currency: string) => currency.toLowerCase();
const cut = (text: string, letters: number) => (text.length > letters ? `${text.slice(0, letters - 1)}…` : text);

type LineItem = Stripe.Checkout.SessionCreateParams.LineItem;

function item(name: string, unit: Money, quantity: number, more: { description?: string; image_url?: string | null } = {}): LineItem {
  const image = more.image_url && more.image_url.length <= most.image ? { images: [more.image_url] } : {};
  const description = more.description ? { description: cut(more.description, most.description) } : {};
  const product_data = { name: cut(name, most.name), ...description, ...image };
  return { quantity, price_data: { currency: wire(unit.currency), unit_amount: unit.amount, product_data } };
}

/** Cards know two decimals: an amount of a currency with three has to end in 0. */
function chargeable(amount: Money): boolean {
  return amount.amount >= 0 && (currencyDigits[amount.currency] !== 3 || amount.amount % 10 === 0);
}

/**
 * The order line by line, taxes last, and its shipping. What Stripe could not show that way (more lines than it takes, amounts that cards cannot charge, a
 * rounding) becomes one line of the same sum: the page then shows less, and charges the same.
 */
export function chargedAs(session: NewPaymentSession): { lines: LineItem[]; shipping: NewPaymentSession["shipping"] } {
  const { shipping, total } = session;
  const taxes = session.taxes.filter((tax) => tax.amount.amount !== 0).map((tax) => item(tax.name, tax.amount, 1));
  const lines = [...session.lines.map((line) => item(line.name, line.unit_price, line.quantity, line)), ...taxes];
  const amounts = [...session.lines.map((line) => line.unit_price), ...session.taxes.map((tax) => tax.amount)];
  const summed = lines.reduce((sum, one) => sum + (one.price_data?.unit_amount ?? 0) * (one.quantity ?? 1), 0);
  const separate = shipping && chargeable(shipping.cost) ? shipping : null;
  const goods = total.amount - (separate?.cost.amount ?? 0);
  if (amounts.every(chargeable) && summed === goods && lines.length <= most.lines) return { lines, shipping: separate };
  const units = session.lines.reduce((sum, line) => sum + line.quantity, 0);
  const name = `Your order, ${units} ${units === 1 ? "item" : "items"}`;
  return { lines: [item(name, money(goods, session.currency), 1)], shipping: separate };
}

/** The request that opens a payment. Repeating it has to give the same letters, so everything in it comes from the frozen checkout. */
export function sessionParams(session: NewPaymentSession): Stripe.Checkout.SessionCreateParams {
  const metadata = { checkout_id: session.checkout_id, store_id: session.store_id, attempt: String(session.attempt) };
  const { ship_to } = session;
  const { lines, shipping } = chargedAs(session);
  return {
    mode: "payment",
    // Only methods that answer at once: an order is paid or it is not.
    allowed_payment_method_types: ["card"],
    // Otherwise Stripe may show the shopper another currency than the quote's.
    adaptive_pricing: { enabled: false },
    client_reference_id: session.checkout_id,
    customer_email: session.email,
    metadata,
    line_items: lines,
    ...(shipping && {
      shipping_options: [
        {
          shipping_rate_data: {
            type: "fixed_amount" as const,
            display_name: cut(shipping.name, most.shipping_name),
            fixed_amount: { amount: shipping.cost.amount, currency: wire(session.currency) },
          },
        },
      ],
    }),
    payment_intent_data: {
      ...(session.platform_fee.amount > 0 && { application_fee_amount: session.platform_fee.amount }),
      metadata,
      shipping: {
        name: ship_to.name,
        phone: ship_to.phone,
        address: {
          line1: ship_to.line1,
          line2: ship_to.line2,
          city: ship_to.city,
          state: ship_to.region,
          postal_code: ship_to.postal_code,
          country: ship_to.country,
        },
      },
    },
    success_url: session.success_url,
    cancel_url: session.cancel_url,
    expires_at: Math.floor(session.expires_at / 1_000),
  };
}

/** What every read of a session asks Stripe to send along. */
export const sessionExpansions = ["payment_intent.latest_charge.balance_transaction"];

const expanded = <Value extends object>(value: string | Value | null | undefined): Value | null =>
  typeof value === "object" && value !== null ? value : null;

const moneyOf = (amount: number, currency: string) => money(amount, currency.toUpperCase());

/** Of the balance transaction's fees only what Stripe and the banks keep: the platform's part is known by us. */
function feeOf(charge: Stripe.Charge): Money | null {
  const balance = expanded(charge.balance_transaction);
  if (!balance) return null;
  const platform = balance.fee_details.filter((part) => part.type === "application_fee").reduce((sum, part) => sum + part.amount, 0);
  const fee = moneyOf(balance.fee - platform, balance.currency);
  // Settled in another currency than it was charged in: not comparable without the day's rate.
  return fee.currency === charge.currency.toUpperCase() ? fee : null;
}

function paymentOf(intent: Stripe.PaymentIntent, charge: Stripe.Charge): Payment {
  const card = charge.payment_method_details?.card;
  const level = charge.outcome?.risk_level ?? "unknown";
  return {
    id: intent.id,
    amount: moneyOf(intent.amount_received, intent.currency),
    refunded: moneyOf(charge.amount_refunded, charge.currency),
    fee: feeOf(charge),
    method: card ? `${card.brand ?? "card"} •••• ${card.last4 ?? ""}`.trim() : (charge.payment_method_details?.type ?? "card"),
    card_country: card?.country ?? null,
    card_fingerprint: card?.fingerprint ?? null,
    risk_level: level === "normal" || level === "elevated" || level === "highest" ? level : "unknown",
    risk_score: charge.outcome?.risk_score ?? null,
  };
}

function statusOf(status: Stripe.Checkout.Session.Status | null): PaymentSession["status"] {
  if (status === "complete") return "complete";
  return status === "expired" ? "expired" : "open";
}

/** A session that was read with `sessionExpansions`. */
export function sessionOf(session: Stripe.Checkout.Session): PaymentSession {
  const intent = expanded(session.payment_intent);
  const charge = expanded(intent?.latest_charge);
  const paid = session.status === "complete" && session.payment_status === "paid";
  return {
    id: session.id,
    url: session.url,
    status: statusOf(session.status),
    paid,
    checkout_id: session.metadata?.checkout_id ?? session.client_reference_id ?? "",
    attempt: Number(session.metadata?.attempt ?? 1),
    store_id: session.metadata?.store_id ?? "",
    total: moneyOf(session.amount_total ?? 0, session.currency ?? "usd"),
    payment: paid && intent && charge ? paymentOf(intent, charge) : null,
  };
}

export function refundOf(refund: Stripe.Refund): RefundResult {
  const status =
    refund.status === "succeeded" ? "succeeded" : refund.status === "failed" || refund.status === "canceled" ? "failed" : "pending";
  return { id: refund.id, status, failure: refund.failure_reason ?? null };
}

/** Which of our things a verified event is about. Its content is not looked at any further: the state is asked for. */
export function reportOf(event: Stripe.Event): PaymentReport {
  const object = event.data.object as { object?: string; id?: string; payment_intent?: string | { id: string } | null };
  const of = (kind: string) => (object.object === kind ? (object.id ?? null) : null);
  const intent = typeof object.payment_intent === "string" ? object.payment_intent : (object.payment_intent?.id ?? null);
  return {
    id: event.id,
    type: event.type,
    account: event.account ?? "",
    session_id: of("checkout.session"),
    payment_id: of("payment_intent") ?? intent,
    refund_id: of("refund"),
  };
}

/** The unix seconds a Stripe-Signature header claims; null when it claims none. */
export function signedAt(header: string): number | null {
  const seconds = /(?:^|,)t=(\d{1,12})(?:,|$)/.exec(header)?.[1];
  return seconds === undefined ? null : Number(seconds);
}
