// Where does a checkout stand, and what would it cost?
import { eq } from "drizzle-orm";
import { checkouts } from "../../db/tables/carts.table.ts";
import { orders } from "../../db/tables/orders.table.ts";
import type { FieldError } from "../../kit/problem.ts";
import { dayIn } from "../../kit/time.ts";
import { type CartView, viewCart } from "../cart/cart.queries.ts";
import { readToken, writeToken } from "../cart/tokens.queries.ts";
import type { StoreContext } from "../context.ts";
import { listShippingRates } from "../shipping/shipping.queries.ts";
import { type PricedRate, ratesFor, reachedCountries } from "../shipping/shipping.rules.ts";
import { getSettings, type StoreSettings } from "../stores/settings.queries.ts";
import { taxesOf } from "../tax/tax.rules.ts";
import { addressHints, checkAddress, normalEmail, normalPhone } from "./address.rules.ts";
import { type Checkout, cannotShip, type PayResult } from "./checkout.contract.ts";
import { type PricedLine, priceOrder } from "./checkout.rules.ts";
import type { Quote } from "./quote.contract.ts";

export type CheckoutRow = typeof checkouts.$inferSelect;

export interface CheckoutView {
  row: CheckoutRow;
  cart: CartView;
  settings: StoreSettings;
  options: PricedRate[];
  ships_to: string[];
  /** Null while no country is known or nothing ships there. */
  quote: Quote | null;
  missing: FieldError[];
}

/** @throws Problem not_found */
export async function viewCheckout(context: StoreContext, id: string): Promise<CheckoutView> {
  const row = await context.store.get(checkouts, id);
  const [cart, settings, rates] = await Promise.all([viewCart(context, row.cart_id), getSettings(context), listShippingRates(context)]);
  const options = row.address ? ratesFor(rates, row.address.country, cart.review.subtotal) : [];
  const frozen = row.status === "awaiting_payment" || row.status === "paid";
  const quote = frozen ? row.quote : quoteOf(context, row, cart, settings, options);
  return { row, cart, settings, options, ships_to: reachedCountries(rates), quote, missing: frozen ? [] : missingIn(row, options) };
}

/** The cart's lines that can be bought, with the prices of this moment. */
export function pricedLines({ review, shelves }: CartView): PricedLine[] {
  return review.lines
    .filter((line) => line.quantity > 0)
    .map((line) => ({
      variant_id: line.variant_id,
      product_id: line.product_id,
      title: line.title,
      variant_title: line.variant_title,
      sku: shelves.get(line.variant_id)?.sku ?? "",
      asset_id: line.asset_id,
      quantity: line.quantity,
      unit_price: line.unit_price,
    }));
}

function quoteOf(context: StoreContext, row: CheckoutRow, cart: CartView, settings: StoreSettings, options: PricedRate[]): Quote | null {
  const shipping = options.find((option) => option.id === row.shipping_rate_id) ?? options[0];
  if (!row.address || !shipping) return null;
  return priceOrder({
    currency: cart.cart.currency,
    lines: pricedLines(cart),
    shipping,
    taxes: settings.collect_tax ? taxesOf(row.address, dayIn("UTC", context.now())) : null,
    tax_included: settings.tax_included,
  });
}

function missingIn(row: CheckoutRow, options: PricedRate[]): FieldError[] {
  const errors: FieldError[] = [];
  if (!normalEmail(row.email))
    errors.push({ field: "email", code: row.email ? "invalid_email" : "required", message: "Enter your e-mail address." });
  if (!normalPhone(row.phone))
    errors.push({ field: "phone", code: row.phone ? "invalid_phone" : "required", message: "Enter a phone number for the carrier." });
  errors.push(...checkAddress(row.address));
  if (row.address && options.length === 0) errors.push({ field: "address.country", code: cannotShip.code, message: cannotShip.title });
  return errors;
}

export async function showCheckout(context: StoreContext, view: CheckoutView): Promise<Checkout> {
  const { row, cart, quote, missing } = view;
  const order = row.order_id ? await context.store.first(orders, eq(orders.id, row.order_id)) : null;
  const chosen = view.options.find((option) => option.id === row.shipping_rate_id) ?? view.options[0];
  return {
    token: await writeToken(context, "checkout", row.id),
    cart_token: await writeToken(context, "cart", row.cart_id),
    status: row.status,
    currency: row.currency,
    email: row.email,
    phone: row.phone,
    accepts_marketing: row.accepts_marketing,
    address: row.address,
    note: row.note,
    shipping_rate_id: chosen?.id ?? null,
    shipping_options: view.options,
    ships_to: view.ships_to,
    quote,
    missing,
    hints: addressHints(row.address),
    changes: row.status === "paid" ? [] : cart.review.changes,
    payment_url: row.status === "awaiting_payment" ? row.payment_url : null,
    expires_at: row.status === "awaiting_payment" ? row.expires_at : null,
    order_token: order ? await writeToken(context, "order", order.id) : null,
    order_number: order?.number ?? null,
  };
}

/** @throws Problem not_found */
export async function getCheckout(context: StoreContext, input: { checkout_token: string }): Promise<Checkout> {
  return showCheckout(context, await viewCheckout(context, await readToken(context, "checkout", input.checkout_token)));
}

/** The answer for whoever has paid: their order. */
export async function paidResult(context: StoreContext, order: { id: string; number: number }): Promise<PayResult & { status: "paid" }> {
  return { status: "paid", payment_url: null, order_token: await writeToken(context, "order", order.id), order_number: order.number };
}
