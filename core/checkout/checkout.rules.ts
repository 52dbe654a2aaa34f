// What does an order cost, to the last cent, and why?
import { add, allocate, type Currency, currencyDigits, type Money, money, multiply, roundedShare, sum, zero } from "../../kit/money.ts";
import { Problem } from "../../kit/problem.ts";
import { cartOrdered } from "../cart/cart.contract.ts";
import type { Review } from "../cart/cart.rules.ts";
import type { PricedRate } from "../shipping/shipping.rules.ts";
import type { PlaceTaxes } from "../tax/tax.rules.ts";
import { cartEmpty, cartNeedsAttention } from "./checkout.contract.ts";
import type { Adjustment, Quote, QuoteLine } from "./quote.contract.ts";

/** A line with the price the server found, never one a browser sent. */
export interface PricedLine {
  variant_id: string;
  product_id: string;
  title: string;
  variant_title: string;
  sku: string;
  asset_id: string | null;
  quantity: number;
  unit_price: Money;
}

export interface ToPrice {
  currency: Currency;
  lines: readonly PricedLine[];
  shipping: PricedRate;
  /** Null where the store collects no tax. */
  taxes: PlaceTaxes | null;
  /** The store's prices, shipping too, contain the tax of wherever the parcel goes. */
  tax_included: boolean;
}

/** The least amount of a currency that cards can charge: with three decimals the last digit has to be 0 (https://docs.stripe.com/currencies#three-decimal). */
export function chargeStep(currency: Currency): number {
  return currencyDigits[currency] === 3 ? 10 : 1;
}

/**
 * The pricing spine: prices -> shipping -> tax -> total, each step from what the one before left. Tax is rounded half to even on each line by itself, so the
 * order of the lines cannot matter, and is shared among several taxes of one place by largest remainder. Lines and adjustments that are not `included`
 * sum to the total exactly.
 * @throws Problem currency_mismatch, amount_out_of_range
 */
export function priceOrder(order: ToPrice): Quote {
  const { currency, shipping, tax_included } = order;
  const rates = order.taxes?.components.map((component) => component.rate) ?? [];
  const taxOn = (net: Money) => taxOf(net, rates, tax_included);
  const lines = order.lines.map((line): QuoteLine => {
    const subtotal = multiply(line.unit_price, line.quantity);
    return { ...line, subtotal, tax: taxOn(subtotal) };
  });
  const shippingTax = order.taxes?.on_shipping ? taxOn(shipping.price) : zero(currency);
  const subtotal = sum(
    lines.map((line) => line.subtotal),
    currency,
  );
  const taxed = [...lines.map((line) => line.tax), shippingTax];
  const tax = sum(taxed, currency);
  const exact = sum([subtotal, shipping.price, ...(tax_included ? [] : [tax])], currency);
  const rounding = money(-(exact.amount % chargeStep(currency)), currency);
  return {
    currency,
    lines,
    adjustments: [shippingLine(shipping), ...taxLines(order, taxed), ...roundingLine(rounding)],
    subtotal,
    shipping: shipping.price,
    tax,
    tax_included,
    total: add(exact, rounding),
    shipping_name: shipping.name,
    delivery_min_days: shipping.min_days,
    delivery_max_days: shipping.max_days,
  };
}

/** On top of a net amount, rounded to what can be charged; or the part of a gross amount that is tax. */
function taxOf(value: Money, rates: readonly number[], included: boolean): Money {
  const rate = rates.reduce((left, right) => left + right, 0);
  const million = 1_000_000;
  if (included) return money(roundedShare(value.amount, rate, million + rate), value.currency);
  const step = chargeStep(value.currency);
  return money(roundedShare(value.amount, rate, million * step) * step, value.currency);
}

function shippingLine(shipping: PricedRate): Adjustment {
  return { kind: "shipping", label: shipping.name, amount: shipping.price, included: false, reason: shipping.says };
}

/** One adjustment for each tax of the place: what every line and the shipping gave to it. */
function taxLines({ currency, taxes, tax_included }: ToPrice, taxed: readonly Money[]): Adjustment[] {
  if (!taxes) return [];
  const rates = taxes.components.map((component) => component.rate);
  const shares = taxed.map((tax) => allocate(tax, rates));
  return taxes.components.map((component, index) => ({
    kind: "tax",
    label: component.name,
    amount: sum(
      shares.map((share) => share[index] ?? zero(currency)),
      currency,
    ),
    included: tax_included,
    reason: component.says,
  }));
}

function roundingLine(rounding: Money): Adjustment[] {
  if (rounding.amount === 0) return [];
  return [{ kind: "rounding", label: "Rounding", amount: rounding, included: false, reason: "Cards charge this currency in steps of ten" }];
}

/** How long a price and the units are held, and how long the payment page lives: a minute more, because Stripe counts its 30 from when it hears of it. */
export const holdTimes = { quote_ms: 30 * 60_000, session_ms: 31 * 60_000 } as const;

/** Unpaid checkouts one address may hold stock with at a time. */
export const mostOpenPayments = 5;

/** @throws Problem cart_ordered, cart_empty, cart_needs_attention */
export function assertCanBuy(cart: { status: "open" | "ordered" }, review: Pick<Review, "lines" | "ready">) {
  if (cart.status !== "open") throw new Problem(cartOrdered);
  if (review.lines.length === 0) throw new Problem(cartEmpty);
  if (!review.ready) throw new Problem(cartNeedsAttention);
}
