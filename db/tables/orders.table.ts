// What was bought, what was paid for it, and what did it earn?
import { sql } from "drizzle-orm";
import { check, index, integer, text, unique } from "drizzle-orm/sqlite-core";
import type { Address } from "../../core/checkout/address.contract.ts";
import type { Adjustment } from "../../core/checkout/quote.contract.ts";
import type { RiskReason } from "../../core/orders/orders.contract.ts";
import type { RefundLine } from "../../core/refunds/refunds.contract.ts";
import { belongsTo, storeTable } from "../store-table.ts";
import { amount, flag, json, moment } from "./columns.ts";

export const orders = storeTable(
  "orders",
  {
    number: integer().notNull(),
    checkout_id: text().notNull(),
    customer_id: text().notNull(),
    email: text().notNull(),
    phone: text().notNull(),
    address: json<Address>().notNull(),
    /** The address as letters and digits only: tells parcels to the same door apart from others. */
    address_key: text().notNull(),
    note: text().notNull().default(""),
    currency: text().notNull(),
    subtotal: amount().notNull(),
    shipping: amount().notNull(),
    tax: amount().notNull(),
    tax_included: flag().notNull(),
    total: amount().notNull(),
    adjustments: json<Adjustment[]>().notNull(),
    shipping_name: text().notNull(),
    delivery_min_days: integer().notNull(),
    delivery_max_days: integer().notNull(),
    payment_status: text({ enum: ["paid", "partly_refunded", "refunded"] }).notNull(),
    fulfilment_status: text({
      enum: ["unfulfilled", "requested", "ordered", "shipped", "out_for_delivery", "delivered", "exception", "cancelled"],
    }).notNull(),
    /** Why nobody may order it at a supplier yet; null when nothing holds it. */
    hold: text(),
    risk_score: integer(),
    risk_reasons: json<RiskReason[]>(),
    refunded: amount().notNull().default(0),
    payment_fee: amount().notNull().default(0),
    platform_fee: amount().notNull().default(0),
    /** Supplier cost and shipping in the store's currency: expected at purchase, replaced by what was really charged. */
    cost: amount().notNull().default(0),
    cost_settled: flag().notNull().default(false),
    cancel_until: moment().notNull(),
    cancelled_at: moment(),
    placed_at: moment().notNull(),
    updated_at: moment().notNull(),
  },
  (table) => [
    unique("order_number_taken").on(table.store_id, table.number!),
    unique("checkout_ordered").on(table.store_id, table.checkout_id!),
    index("orders_by_age").on(table.store_id, table.placed_at!, table.id),
    index("orders_by_customer").on(table.store_id, table.customer_id!),
    index("orders_by_address").on(table.store_id, table.address_key!, table.placed_at!),
    index("orders_by_fulfilment").on(table.store_id, table.fulfilment_status!, table.id),
    check("refund_above_total", sql`${table.refunded!} >= 0 and ${table.refunded!} <= ${table.total!}`),
  ],
);

export const orderLines = storeTable(
  "order_lines",
  {
    order_id: text().notNull(),
    product_id: text().notNull(),
    variant_id: text().notNull(),
    title: text().notNull(),
    variant_title: text().notNull(),
    sku: text().notNull(),
    asset_id: text(),
    quantity: integer().notNull(),
    unit_price: amount().notNull(),
    /** quantity x unit price, and the tax on it. */
    subtotal: amount().notNull(),
    tax: amount().notNull(),
    /** Expected landed cost of all its units; null when unknown. */
    cost: amount(),
    position: integer().notNull(),
  },
  (table) => [belongsTo(table, table.order_id!, orders, "cascade"), index("order_lines_by_order").on(table.store_id, table.order_id!)],
);

/** Money that came in. The id at the provider is unique: the same payment is never recorded twice. */
export const payments = storeTable(
  "payments",
  {
    order_id: text().notNull(),
    provider: text({ enum: ["stripe"] }).notNull(),
    provider_id: text().notNull(),
    method: text().notNull(),
    amount: amount().notNull(),
    /** Null until the provider has said; the order counts with an estimate meanwhile. */
    fee: amount(),
    currency: text().notNull(),
    card_country: text(),
    card_fingerprint: text(),
    risk_level: text({ enum: ["normal", "elevated", "highest", "unknown"] }).notNull(),
    risk_score: integer(),
    created_at: moment().notNull(),
  },
  (table) => [
    belongsTo(table, table.order_id!, orders),
    index("payments_by_order").on(table.store_id, table.order_id!),
    index("payments_by_card").on(table.store_id, table.card_fingerprint!, table.created_at!),
    unique("payment_recorded").on(table.store_id, table.provider!, table.provider_id!),
  ],
);

/** Money that goes back. The row is the intent and exists before the provider is asked; its id is the idempotency key. */
export const refunds = storeTable(
  "refunds",
  {
    order_id: text().notNull(),
    payment_id: text().notNull(),
    amount: amount().notNull(),
    currency: text().notNull(),
    reason: text().notNull(),
    /** Units that were paid back as such; empty for a sum. */
    lines: json<RefundLine[]>().notNull(),
    status: text({ enum: ["requested", "succeeded", "failed"] }).notNull(),
    provider_id: text(),
    failure: text(),
    created_at: moment().notNull(),
    finished_at: moment(),
  },
  (table) => [
    belongsTo(table, table.order_id!, orders),
    index("refunds_by_order").on(table.store_id, table.order_id!),
    index("refunds_waiting").on(table.store_id, table.status!, table.created_at!),
  ],
);
