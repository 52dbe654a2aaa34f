// How does a paid checkout become an order, exactly once?
import { and, eq } from "drizzle-orm";
import { unseen, type Write } from "../../db/handle.ts";
import { checkouts } from "../../db/tables/carts.table.ts";
import { customers } from "../../db/tables/customers.table.ts";
import { orderLines, orders, payments } from "../../db/tables/orders.table.ts";
import { settings } from "../../db/tables/settings.table.ts";
import type { NewEvent } from "../../kit/event.ts";
import { money } from "../../kit/money.ts";
import { conflict, Problem } from "../../kit/problem.ts";
import { settleCart } from "../cart/cart.commands.ts";
import { type CartView, findShelves, viewCart } from "../cart/cart.queries.ts";
import { lowStock, type Shelf } from "../cart/cart.rules.ts";
import { normalEmail } from "../checkout/address.rules.ts";
import type { CheckoutRow } from "../checkout/checkout.queries.ts";
import type { Quote } from "../checkout/quote.contract.ts";
import { sellStock } from "../checkout/stock.queries.ts";
import type { StoreContext } from "../context.ts";
import { recordPurchase } from "../customers/customers.commands.ts";
import { paymentDuplicated } from "../payments/payments.events.ts";
import { paymentUnmatched } from "../payments/refusals.contract.ts";
import type { PaymentSession } from "../ports/payments.port.ts";
import { getSettings, type StoreSettings } from "../stores/settings.queries.ts";
import { orderCreated, orderHeld, orderPaid } from "./orders.events.ts";
import { lineCost, orderFigures, unitsOf } from "./place-order.rules.ts";

export interface PlacedOrder {
  id: string;
  number: number;
}

/** Losing a race to another shopper's order means reading again; this many in a row would be a fault of ours. */
const tries = 25;
const lostRaces = new Set([conflict.code, "order_number_taken", "checkout_ordered", "customer_exists", "payment_recorded"]);

/**
 * The one way an order comes into being, for the payment provider's report, the return page and the reconciliation alike. Whoever comes second, at whatever
 * moment, gets the order that is there. `session` is what the provider says now, null for a total of zero.
 * @throws Problem payment_unmatched when the payment belongs to no checkout of this store
 */
export async function placeOrder(context: StoreContext, checkoutId: string, session: PaymentSession | null): Promise<PlacedOrder> {
  for (let left = tries; ; left--) {
    const checkout = await context.store.find(checkouts, checkoutId);
    if (!checkout?.quote || !checkout.address) throw new Problem(paymentUnmatched, { detail: session?.id ?? checkoutId });
    const { status } = checkout;
    if (status === "paid") return placedAlready(context, checkout, session);
    try {
      return await commitOrder(context, { ...checkout, status }, checkout.quote, session);
    } catch (error) {
      if (!(error instanceof Problem) || !lostRaces.has(error.code) || left === 0) throw error;
    }
  }
}

/** The order of a checkout that was paid before. A payment that is not the one it was paid with has to go back. */
async function placedAlready(context: StoreContext, checkout: CheckoutRow, session: PaymentSession | null): Promise<PlacedOrder> {
  const { store } = context;
  const order = await store.get(orders, checkout.order_id ?? "");
  const payment = session?.payment;
  if (payment) {
    const known = await store.first(payments, and(eq(payments.order_id, order.id), eq(payments.provider_id, payment.id)));
    if (!known) {
      const event = paymentDuplicated(order.id, { payment_id: payment.id, amount: payment.amount });
      await store.commit([], [event], { once: `duplicate:${payment.id}` });
    }
  }
  return { id: order.id, number: order.number };
}

interface Found {
  setup: StoreSettings;
  cart: CartView;
  shelves: Map<string, Shelf>;
  customer: typeof customers.$inferSelect | null;
  email: string;
}

async function gather(context: StoreContext, checkout: CheckoutRow, quote: Quote): Promise<Found> {
  const { store } = context;
  const email = normalEmail(checkout.email) ?? checkout.email;
  const [setup, cart, shelves, customer] = await Promise.all([
    getSettings(context),
    viewCart(context, checkout.cart_id),
    findShelves(
      context,
      quote.lines.map((line) => line.variant_id),
      quote.currency,
    ),
    store.first(customers, eq(customers.email, email)),
  ]);
  return { setup, cart, shelves, customer, email };
}

type Unpaid = CheckoutRow & { status: Exclude<CheckoutRow["status"], "paid"> };

async function commitOrder(context: StoreContext, checkout: Unpaid, quote: Quote, session: PaymentSession | null): Promise<PlacedOrder> {
  const { store } = context;
  const found = await gather(context, checkout, quote);
  const { setup, shelves, email } = found;
  const placed = { id: context.newId("order"), number: setup.next_order_number };
  const figures = figuresOf(checkout, quote, session, found);
  const customer = recordPurchase(context, found.customer, { ...buyerOf(checkout, email), name: figures.address.name, total: quote.total });
  const low = quote.lines.some((line) => (shelves.get(line.variant_id)?.stock ?? Number.POSITIVE_INFINITY) - line.quantity <= lowStock);
  await store.commit(
    [
      // First what decides the race: whoever finds the checkout paid by now writes nothing.
      ...claim(context, checkout, placed, session),
      ...customer.writes,
      store.insert(orders, {
        ...placed,
        ...figures,
        checkout_id: checkout.id,
        customer_id: customer.id,
        email,
        note: checkout.note,
        payment_status: "paid",
        fulfilment_status: "unfulfilled",
        cancel_until: context.now() + setup.cancel_window_ms,
        placed_at: context.now(),
        updated_at: context.now(),
      }),
      store.insert(orderLines, lineRows(context, placed.id, quote, shelves)),
      session?.payment && store.insert(payments, paymentRow(context, placed.id, session.payment, quote)),
      ...sellStock(store, checkout.id, placed.id, low),
      ...settleCart(context, found.cart, checkout.cart_revision, quote.lines),
    ],
    [...orderEvents(placed, quote, { id: customer.id, name: figures.address.name }, session, figures.hold), ...customer.events],
  );
  return placed;
}

/** The checkout becomes this order's, and the order's number nobody else's; either refuses the commit with `conflict`. */
function claim(context: StoreContext, checkout: Unpaid, placed: PlacedOrder, session: PaymentSession | null): Write[] {
  const { store } = context;
  const still = and(
    eq(checkouts.id, checkout.id),
    eq(checkouts.status, checkout.status),
    eq(checkouts.payment_attempt, checkout.payment_attempt),
  );
  const next = and(eq(settings.id, store.id), eq(settings.next_order_number, placed.number));
  const paid = { status: "paid" as const, order_id: placed.id, updated_at: context.now() };
  return [
    store.update(checkouts, still, session ? { ...paid, payment_session: session.id } : paid),
    store.guard(conflict),
    unseen(store.update(settings, next, { next_order_number: placed.number + 1 })),
    store.guard(conflict),
  ];
}

function figuresOf(checkout: Unpaid, quote: Quote, session: PaymentSession | null, { setup, shelves }: Found) {
  return orderFigures({
    quote,
    paid: session && { total: session.total, payment: session.payment },
    platform_fee: checkout.platform_fee,
    address: checkout.address as NonNullable<CheckoutRow["address"]>,
    phone: checkout.phone,
    shelves,
    stood: checkout.status,
    country: setup.country,
  });
}

function buyerOf(checkout: CheckoutRow, email: string) {
  return { email, phone: checkout.phone, country: checkout.address?.country ?? "", accepts_marketing: checkout.accepts_marketing };
}

function lineRows(context: StoreContext, orderId: string, quote: Quote, shelves: Map<string, Shelf>) {
  return quote.lines.map((line, position) => ({
    id: context.newId("order_line"),
    order_id: orderId,
    product_id: line.product_id,
    variant_id: line.variant_id,
    title: line.title,
    variant_title: line.variant_title,
    sku: line.sku,
    asset_id: line.asset_id,
    quantity: line.quantity,
    unit_price: line.unit_price.amount,
    subtotal: line.subtotal.amount,
    tax: line.tax.amount,
    cost: lineCost(line, shelves),
    position,
  }));
}

function paymentRow(context: StoreContext, orderId: string, payment: NonNullable<PaymentSession["payment"]>, quote: Quote) {
  return {
    id: context.newId("payment"),
    order_id: orderId,
    provider: "stripe" as const,
    provider_id: payment.id,
    method: payment.method,
    amount: payment.amount.amount,
    fee: payment.fee?.currency === quote.currency ? payment.fee.amount : null,
    currency: payment.amount.currency,
    card_country: payment.card_country,
    card_fingerprint: payment.card_fingerprint,
    risk_level: payment.risk_level,
    risk_score: payment.risk_score,
    created_at: context.now(),
  };
}

function orderEvents(
  placed: PlacedOrder,
  quote: Quote,
  buyer: { id: string; name: string },
  session: PaymentSession | null,
  hold: string | null,
): NewEvent[] {
  const { id, number } = placed;
  const total = money(quote.total.amount, quote.currency);
  // Whoever reports it first, a webhook or the returning browser: it is the shopper's doing.
  const actor = { kind: "shopper" as const, ...buyer };
  return [
    { ...orderCreated(id, { number, total, units: unitsOf(quote.lines), customer_id: buyer.id }), actor },
    { ...orderPaid(id, { number, total, payment_id: session?.payment?.id ?? null, method: session?.payment?.method ?? "" }), actor },
    ...(hold ? [orderHeld(id, { number, code: "needs_review", reason: hold })] : []),
  ];
}
