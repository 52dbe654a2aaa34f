// What is in a shopper's cart, and what did they agree to pay for it?
import { sql } from "drizzle-orm";
import { check, index, integer, text, unique, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { TypedAddress } from "../../core/checkout/address.contract.ts";
import type { Quote } from "../../core/checkout/quote.contract.ts";
import { belongsTo, storeTable } from "../store-table.ts";
import { amount, flag, json, moment } from "./columns.ts";

export const carts = storeTable(
  "carts",
  {
    currency: text().notNull(),
    status: text({ enum: ["open", "ordered"] }).notNull(),
    /** Raised by every change of the lines: a checkout names the revision it priced. */
    revision: integer().notNull().default(1),
    email: text(),
    created_at: moment().notNull(),
    updated_at: moment().notNull(),
  },
  (table) => [index("carts_by_age").on(table.store_id, table.status!, table.updated_at!)],
);

export const cartLines = storeTable(
  "cart_lines",
  {
    cart_id: text().notNull(),
    /** Not a reference: a variant that is deleted leaves its line behind, so that the shopper can be told. */
    variant_id: text().notNull(),
    /** What it was called when it was added, for a shopper who is told that it is gone. */
    title: text().notNull(),
    quantity: integer().notNull(),
    /** The unit price when it was added, to say plainly when it has changed. */
    seen_price: amount().notNull(),
    added_at: moment().notNull(),
  },
  (table) => [
    belongsTo(table, table.cart_id!, carts, "cascade"),
    unique("cart_line_exists").on(table.store_id, table.cart_id!, table.variant_id!),
    check("quantity_range", sql`${table.quantity!} between 1 and 999`),
  ],
);

/** One attempt to buy a cart. The quote is frozen when payment starts: what was shown is what is charged and what the order becomes. */
export const checkouts = storeTable(
  "checkouts",
  {
    cart_id: text().notNull(),
    cart_revision: integer().notNull(),
    status: text({ enum: ["open", "awaiting_payment", "paid", "expired"] }).notNull(),
    email: text().notNull().default(""),
    phone: text().notNull().default(""),
    accepts_marketing: flag().notNull().default(false),
    address: json<TypedAddress>(),
    shipping_rate_id: text(),
    note: text().notNull().default(""),
    quote: json<Quote>(),
    total: amount(),
    currency: text().notNull(),
    /** The provider's session, unique: one payment makes one order. */
    payment_session: text(),
    payment_url: text(),
    /** Raised when a payment was closed and another begins; part of the provider's idempotency key. */
    payment_attempt: integer().notNull().default(1),
    /** Frozen with the quote: a repeated request to the provider has to be the same to the letter. */
    platform_fee: amount().notNull().default(0),
    ip: text().notNull().default(""),
    order_id: text(),
    created_at: moment().notNull(),
    updated_at: moment().notNull(),
    expires_at: moment(),
  },
  (table) => [
    unique("payment_session_used").on(table.store_id, table.payment_session!),
    index("checkouts_by_cart").on(table.store_id, table.cart_id!),
    // One unpaid checkout a cart: two tabs cannot pay for the same things twice.
    uniqueIndex("checkout_exists").on(table.store_id, table.cart_id!).where(sql`status <> 'paid'`),
    index("checkouts_waiting").on(table.store_id, table.status!, table.expires_at!),
    index("checkouts_by_ip").on(table.store_id, table.ip!, table.updated_at!),
  ],
);

/** Units kept for a checkout that waits for payment. Each raised its variant's `reserved` by as much in the same batch. */
export const reservations = storeTable(
  "reservations",
  { checkout_id: text().notNull(), variant_id: text().notNull(), quantity: integer().notNull(), expires_at: moment().notNull() },
  (table) => [unique("reservation_exists").on(table.store_id, table.checkout_id!, table.variant_id!)],
);
