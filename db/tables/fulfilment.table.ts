// Which supplier ships which part of an order, and where is the parcel?
import { index, integer, text, unique } from "drizzle-orm/sqlite-core";
import { belongsTo, storeTable } from "../store-table.ts";
import { amount, moment } from "./columns.ts";
import { orders } from "./orders.table.ts";

export const fulfilmentOrders = storeTable(
  "fulfilment_orders",
  {
    order_id: text().notNull(),
    supplier: text({ enum: ["aliexpress", "cj"] }).notNull(),
    status: text({
      enum: ["waiting", "approval", "placing", "ordered", "shipped", "out_for_delivery", "delivered", "exception", "cancelled"],
    }).notNull(),
    /** Our reference at the supplier, at most 50 letters, the same at every try: what makes placing it twice impossible. */
    reference: text().notNull(),
    supplier_order_id: text(),
    shipping_method: text(),
    /** Expected when the order was paid, asked now where a person has to agree, and really charged; minor units of the supplier's currency. */
    expected_cost: amount().notNull(),
    quoted_cost: amount(),
    charged_cost: amount(),
    cost_currency: text().notNull(),
    /** Parts per million of store currency per supplier currency: expected and charged cost use the same rate. */
    rate_ppm: integer().notNull(),
    /** What counts in the order's profit: the charged cost, or while that is unknown the expected one; minor units of the store's currency. */
    store_cost: amount().notNull(),
    ships_from: text().notNull(),
    problem_code: text(),
    problem: text(),
    attempts: integer().notNull().default(0),
    /** Looks at the supplier since something last changed; the more, the longer until the next. */
    looks: integer().notNull().default(0),
    /** When the robot next looks at it: end of the cancel window, next try, next poll. Null when nothing is due. */
    next_step_at: moment(),
    created_at: moment().notNull(),
    ordered_at: moment(),
    /** When the supplier was first asked, for suppliers that only deduplicate for a time. */
    asked_at: moment(),
    updated_at: moment().notNull(),
  },
  (table) => [
    belongsTo(table, table.order_id!, orders),
    unique("fulfilment_reference_taken").on(table.store_id, table.reference!),
    index("fulfilment_by_order").on(table.store_id, table.order_id!),
    index("fulfilment_due").on(table.next_step_at!),
    index("fulfilment_by_supplier_order").on(table.store_id, table.supplier!, table.supplier_order_id!),
  ],
);

export const fulfilmentLines = storeTable(
  "fulfilment_lines",
  {
    fulfilment_order_id: text().notNull(),
    order_line_id: text().notNull(),
    variant_id: text().notNull(),
    quantity: integer().notNull(),
    supplier_product_id: text().notNull(),
    supplier_variant_id: text().notNull(),
    supplier_order_key: text().notNull(),
    unit_cost: amount().notNull(),
  },
  (table) => [
    belongsTo(table, table.fulfilment_order_id!, fulfilmentOrders, "cascade"),
    unique("fulfilment_line_exists").on(table.store_id, table.fulfilment_order_id!, table.order_line_id!),
  ],
);

export const shipments = storeTable(
  "shipments",
  {
    fulfilment_order_id: text().notNull(),
    order_id: text().notNull(),
    carrier: text().notNull(),
    tracking_number: text().notNull(),
    tracking_url: text(),
    status: text({
      enum: [
        "label_created",
        "accepted",
        "in_transit",
        "customs",
        "out_for_delivery",
        "ready_for_pickup",
        "delivered",
        "exception",
        "returned",
      ],
    }).notNull(),
    /** When the carrier expects to hand it over; null when it says nothing. */
    expected_at: moment(),
    shipped_at: moment().notNull(),
    delivered_at: moment(),
    updated_at: moment().notNull(),
  },
  (table) => [
    belongsTo(table, table.fulfilment_order_id!, fulfilmentOrders),
    unique("shipment_exists").on(table.store_id, table.fulfilment_order_id!, table.tracking_number!),
    index("shipments_by_order").on(table.store_id, table.order_id!),
  ],
);

/** What the carrier reported. The id is made of shipment, time and text, so that the same report is the same row. */
export const trackingEvents = storeTable(
  "tracking_events",
  {
    shipment_id: text().notNull(),
    order_id: text().notNull(),
    status: text().notNull(),
    description: text().notNull(),
    location: text().notNull().default(""),
    /** The carrier's own word, kept for what our nine states do not know. */
    raw: text().notNull(),
    at: moment().notNull(),
  },
  (table) => [
    belongsTo(table, table.shipment_id!, shipments, "cascade"),
    index("tracking_by_order").on(table.store_id, table.order_id!, table.at!),
  ],
);
