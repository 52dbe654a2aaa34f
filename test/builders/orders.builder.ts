// How does an order come into being as in life: a cart, a checkout, a card on the payment page, and what became of it?
import { eq, sql } from "drizzle-orm";
import { createCart } from "../../core/cart/cart.commands.ts";
import { readToken } from "../../core/cart/tokens.queries.ts";
import { startCheckout, updateCheckout } from "../../core/checkout/checkout.commands.ts";
import { payCheckout } from "../../core/checkout/pay.commands.ts";
import { completeCheckout } from "../../core/checkout/settle.commands.ts";
import type { StoreContext } from "../../core/context.ts";
import { cancelOrder, holdOrder } from "../../core/orders/orders.commands.ts";
import { refundOrder } from "../../core/refunds/refunds.commands.ts";
import { customers } from "../../db/tables/customers.table.ts";
import { events } from "../../db/tables/events.table.ts";
import { orders } from "../../db/tables/orders.table.ts";

/** Reaches the simulated provider's pages as a person's browser does. */
export type Browser = (url: string, init?: RequestInit) => Promise<Response>;

export const goodCard = "4242424242424242";

export const shopperAddress = {
  name: "Grace Hopper",
  line1: "1 Navy Way",
  line2: "",
  city: "San Francisco",
  region: "California",
  postal_code: "94107",
  country: "US",
};

/** Fills in the payment provider's page and presses Pay. The answer is the page's: 303 to the shop when it was paid. */
export function payWithCard(
  browser: Browser,
  url: string,
  card = goodCard,
  email = "grace@example.com",
  { name, country, postal_code } = shopperAddress,
): Promise<Response> {
  const typed = { card_number: card, card_expiry: "12 / 34", card_cvc: "123", name, country, postal_code, email };
  return browser(url, { method: "POST", body: new URLSearchParams(typed), redirect: "manual" });
}

export interface BuyFacts {
  lines: readonly { variant_id: string; quantity: number }[];
  email?: string;
  phone?: string;
  address?: typeof shopperAddress;
  accepts_marketing?: boolean;
  note?: string;
}

export interface OrderFacts extends BuyFacts {
  card?: string;
  /** How long ago it was placed, ms: orders and their timeline move, the provider's books stay. */
  age_ms?: number;
  /** What a person did with it afterwards. */
  then?: { hold: string } | { cancel: string } | { refund: number; reason: string };
}

export interface BuiltOrder {
  id: string;
  number: number;
  order_token: string;
}

let serial = 0;

/** A checkout with everything filled in, not paid: a cart somebody walked away from. */
export async function buildCheckout(context: StoreContext, facts: BuyFacts) {
  const cart = await createCart(context, { lines: facts.lines });
  const { token } = await startCheckout(context, { cart_token: cart.token });
  return updateCheckout(context, {
    checkout_token: token,
    email: facts.email ?? `shopper-${serial++}@example.com`,
    phone: facts.phone ?? "+1 415 555 0123",
    address: facts.address ?? shopperAddress,
    accepts_marketing: facts.accepts_marketing ?? false,
    note: facts.note ?? "",
  });
}

/** A paid order. The fraud check and fulfilment follow through the queues, as always. */
export async function buildOrder(context: StoreContext, browser: Browser, facts: OrderFacts): Promise<BuiltOrder> {
  const checkout = await buildCheckout(context, facts);
  const expected_total = checkout.quote?.total.amount ?? 0;
  const { payment_url } = await payCheckout(context, { checkout_token: checkout.token, expected_total });
  if (payment_url) {
    const answer = await payWithCard(browser, payment_url, facts.card, checkout.email, facts.address);
    if (answer.status !== 303) throw new Error(`The card did not pay: ${answer.status}`);
  }
  const { order_token, order_number } = await completeCheckout(context, { checkout_token: checkout.token });
  if (!order_token || !order_number) throw new Error("The payment did not become an order");
  const id = await readToken(context, "order", order_token);
  await goOn(context, id, facts);
  if (facts.age_ms) await ageOrder(context, id, facts.age_ms);
  return { id, number: order_number, order_token };
}

async function goOn(context: StoreContext, order_id: string, { then }: OrderFacts): Promise<void> {
  if (!then) return;
  if ("hold" in then) await holdOrder(context, { order_id, reason: then.hold });
  else if ("cancel" in then) await cancelOrder(context, { order_id, reason: then.cancel });
  else await refundOrder(context, { order_id, amount: then.refund, lines: [], shipping: false, reason: then.reason });
}

async function ageOrder(context: StoreContext, id: string, ms: number): Promise<void> {
  const { store } = context;
  const { customer_id, placed_at } = await store.get(orders, id);
  const earlier = placed_at - ms;
  await store.commit([
    store.update(orders, eq(orders.id, id), {
      placed_at: earlier,
      updated_at: sql`${orders.updated_at} - ${ms}`,
      cancel_until: sql`${orders.cancel_until} - ${ms}`,
    }),
    store.update(events, eq(events.subject, id), { at: sql`${events.at} - ${ms}` }),
    store.update(customers, eq(customers.id, customer_id), {
      first_order_at: sql`min(coalesce(${customers.first_order_at}, ${earlier}), ${earlier})`,
      created_at: sql`min(${customers.created_at}, ${earlier})`,
    }),
  ]);
}
