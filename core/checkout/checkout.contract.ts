// What may be asked on the way from a cart to a paid order, and what is answered?
import { z } from "zod";
import { contract, endpoint } from "../../kit/endpoint.ts";
import { MoneySchema } from "../../kit/money.ts";
import { refusal } from "../../kit/problem.ts";
import { CartChange, cartOrdered, soldOut } from "../cart/cart.contract.ts";
import { TypedAddress } from "./address.contract.ts";
import { Quote } from "./quote.contract.ts";

export const cartEmpty = refusal("cart_empty", 422, "There is nothing in the cart.");
export const cartNeedsAttention = refusal("cart_needs_attention", 409, "Something in the cart changed. Look at it again before you pay.");
export const checkoutIncomplete = refusal("checkout_incomplete", 422, "Some details are still missing.");
export const checkoutPaid = refusal("checkout_paid", 409, "This was paid already.");
export const quoteChanged = refusal("quote_changed", 409, "The total has changed. Look at it again before you pay.");
export const cannotShip = refusal("cannot_ship", 422, "Nothing ships to this country.");
export const tooManyCheckouts = refusal("too_many_checkouts", 429, "You have too many unpaid checkouts. Finish or leave one first.");
export const paymentsNotReady = refusal("payments_not_ready", 409, "This store cannot take payments yet.");
export const storePaused = refusal("store_paused", 409, "This store is closed for the moment.");
export const totalTooSmall = refusal("total_too_small", 422, "The total is below the least amount that can be paid by card.");
export const paymentRefused = refusal("payment_refused", 502, "The payment provider refused to take this payment.");

export const ShippingOption = z
  .object({
    id: z.string(),
    name: z.string(),
    /** What it costs for this cart: zero where it is free from a sum that was reached. */
    price: MoneySchema,
    min_days: z.int(),
    max_days: z.int(),
  })
  .meta({ id: "ShippingOption" });
export type ShippingOption = z.infer<typeof ShippingOption>;

export const Checkout = z
  .object({
    /** Names the checkout in every later call: "chk_01h....<signature>". */
    token: z.string(),
    cart_token: z.string(),
    /** expired: the time to pay is over and the stock went back; updating or paying opens it anew. */
    status: z.enum(["open", "awaiting_payment", "paid", "expired"]),
    currency: z.string(),
    email: z.string(),
    phone: z.string(),
    accepts_marketing: z.boolean(),
    address: TypedAddress.nullable(),
    note: z.string(),
    shipping_rate_id: z.string().nullable(),
    /** For the address's country; empty until there is one, or when nothing ships there. */
    shipping_options: z.array(ShippingOption),
    /** Countries that shipping rates name; "*" among them means everywhere. */
    ships_to: z.array(z.string()),
    /** Null until a country and a shipping option are known. Frozen once payment has begun. */
    quote: Quote.nullable(),
    /** Fields that stand between here and payment, with sentences to show beside them. Empty: it can be paid. */
    missing: z.array(z.object({ field: z.string(), code: z.string(), message: z.string() })),
    /** Remarks that hold nobody up: "Parcels to PO boxes may be slow." */
    hints: z.array(z.object({ field: z.string(), code: z.string(), message: z.string() })),
    changes: z.array(CartChange),
    /** Where to pay, while awaiting_payment. */
    payment_url: z.string().nullable(),
    /** Until when the price and the stock are held. */
    expires_at: z.int().nullable(),
    order_token: z.string().nullable(),
    order_number: z.int().nullable(),
  })
  .meta({ id: "Checkout" });
export type Checkout = z.infer<typeof Checkout>;

export const UpdateCheckout = z.object({
  email: z.string().trim().max(254).optional(),
  phone: z.string().trim().max(30).optional(),
  accepts_marketing: z.boolean().optional(),
  address: TypedAddress.optional(),
  shipping_rate_id: z.string().max(40).optional(),
  note: z.string().trim().max(500).optional(),
});

export const PayResult = z
  .object({
    status: z.enum(["awaiting_payment", "paid"]),
    /** The payment page to send the browser to; null once paid. */
    payment_url: z.string().nullable(),
    order_token: z.string().nullable(),
    order_number: z.int().nullable(),
  })
  .meta({ id: "PayResult" });
export type PayResult = z.infer<typeof PayResult>;

export const checkoutContract = contract("checkout", "public", {
  start: endpoint({
    method: "POST",
    path: "/checkouts",
    can: "anyone",
    summary: "Go to checkout with a cart",
    description: "A cart has one checkout at a time: starting again answers the same one, with what was typed before.",
    input: z.object({ cart_token: z.string().max(120) }),
    output: Checkout,
    status: 201,
    refuses: [cartEmpty, cartOrdered, cartNeedsAttention, storePaused],
  }),
  get: endpoint({
    method: "GET",
    path: "/checkouts/:checkout_token",
    can: "anyone",
    summary: "The checkout as it stands, priced anew unless payment has begun",
    output: Checkout,
  }),
  update: endpoint({
    method: "PATCH",
    path: "/checkouts/:checkout_token",
    can: "anyone",
    summary: "Say who buys, where it goes and how",
    description: "Changing something while a payment is open closes that payment first, so that nobody pays an old total.",
    input: UpdateCheckout,
    output: Checkout,
    refuses: [checkoutPaid],
  }),
  pay: endpoint({
    method: "POST",
    path: "/checkouts/:checkout_token/pay",
    can: "anyone",
    summary: "Hold price and stock, and get a page to pay on",
    description:
      "Prices everything anew, freezes the quote and reserves the units for 30 minutes. Asking again answers the same payment page. A total of zero needs no payment: the order is there at once.",
    input: z.object({
      expected_total: z
        .int()
        .min(0)
        .meta({ description: "The total the shopper saw, minor units. Another total is refused with quote_changed." }),
    }),
    output: PayResult,
    idempotent: true,
    refuses: [
      cartEmpty,
      cartOrdered,
      cartNeedsAttention,
      checkoutIncomplete,
      quoteChanged,
      cannotShip,
      soldOut,
      tooManyCheckouts,
      paymentsNotReady,
      storePaused,
      totalTooSmall,
      paymentRefused,
    ],
    cost: 5,
  }),
  complete: endpoint({
    method: "POST",
    path: "/checkouts/:checkout_token/complete",
    can: "anyone",
    summary: "Back from the payment page: has it been paid?",
    description: "Asks the payment provider itself. Safe to call as often as wanted, beside webhooks and the reconciliation.",
    output: PayResult.extend({ status: z.enum(["open", "awaiting_payment", "paid", "expired"]) }),
  }),
});
