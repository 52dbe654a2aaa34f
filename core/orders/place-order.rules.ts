// What becomes of a checkout once it is paid?
import { type Money, money, portion, zero } from "../../kit/money.ts";
import type { Shelf } from "../cart/cart.rules.ts";
import type { TypedAddress } from "../checkout/address.contract.ts";
import { addressKey, finishAddress } from "../checkout/address.rules.ts";
import { chargeStep } from "../checkout/checkout.rules.ts";
import type { Quote, QuoteLine } from "../checkout/quote.contract.ts";
import { expectedFee } from "../payments/fees.rules.ts";
import type { Payment } from "../ports/payments.port.ts";

/** The platform's part of a total, in an amount the provider can move. */
export function platformFee(total: Money, feePpm: number): Money {
  const fee = portion(total, feePpm);
  return money(fee.amount - (fee.amount % chargeStep(fee.currency)), fee.currency);
}

export interface ToPlace {
  quote: Quote;
  /** What came in; null for an order that costs nothing. */
  paid: { total: Money; payment: Payment | null } | null;
  platform_fee: number;
  address: TypedAddress;
  phone: string;
  shelves: ReadonlyMap<string, Shelf>;
  /** Where the checkout stood when the payment arrived: its units went back unless it was waiting. */
  stood: "open" | "awaiting_payment" | "expired";
  /** The payment account's country. */
  country: string;
}

/** Why a paid order has to be looked at before anybody orders it; null when nothing is odd. */
export function needsReview({ quote, paid, shelves, stood }: ToPlace): string | null {
  const came = paid?.total ?? zero(quote.currency);
  if (came.currency !== quote.total.currency || came.amount !== quote.total.amount)
    return `Paid ${came.amount} ${came.currency} (minor units), agreed ${quote.total.amount} ${quote.total.currency}.`;
  if (paid?.payment && (paid.payment.amount.amount !== quote.total.amount || paid.payment.amount.currency !== quote.currency))
    return `The card was charged ${paid.payment.amount.amount} ${paid.payment.amount.currency} (minor units), agreed ${quote.total.amount} ${quote.currency}.`;
  if (stood === "open") return "It was paid after the shopper had begun to change it.";
  if (stood === "awaiting_payment") return null;
  const short = quote.lines.find((line) => {
    const shelf = shelves.get(line.variant_id);
    return shelf && shelf.stock !== null && shelf.stock - shelf.reserved < line.quantity;
  });
  return short ? `It was paid after its time was over, and ${short.title} has sold out since.` : null;
}

/** Landed cost of a line at this moment; null when no supplier is known. */
export function lineCost(line: QuoteLine, shelves: ReadonlyMap<string, Shelf>): number | null {
  const cost = shelves.get(line.variant_id)?.cost ?? null;
  return cost === null ? null : cost * line.quantity;
}

/** The order's own figures. Fees are estimates until the provider has said. */
export function orderFigures(order: ToPlace) {
  const { quote, paid } = order;
  const address = finishAddress(order.address, order.phone);
  const costs = quote.lines.map((line) => lineCost(line, order.shelves) ?? 0);
  const fee = paid ? (paid.payment?.fee ?? expectedFee(quote.total, order.country)) : zero(quote.currency);
  return {
    address,
    address_key: addressKey(address),
    phone: address.phone,
    currency: quote.currency,
    subtotal: quote.subtotal.amount,
    shipping: quote.shipping.amount,
    tax: quote.tax.amount,
    tax_included: quote.tax_included,
    total: quote.total.amount,
    adjustments: quote.adjustments,
    shipping_name: quote.shipping_name,
    delivery_min_days: quote.delivery_min_days,
    delivery_max_days: quote.delivery_max_days,
    payment_fee: fee.amount,
    platform_fee: paid ? order.platform_fee : 0,
    cost: costs.reduce((left, right) => left + right, 0),
    hold: needsReview(order),
  };
}

export const unitsOf = (lines: readonly { quantity: number }[]) => lines.reduce((units, line) => units + line.quantity, 0);
