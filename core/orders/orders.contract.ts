// What may be asked of orders, and what is answered?
import { z } from "zod";
import { contract, endpoint } from "../../kit/endpoint.ts";
import { MoneySchema } from "../../kit/money.ts";
import { PageQuery, pageOf } from "../../kit/page.ts";
import { refusal } from "../../kit/problem.ts";
import { ActivityEntry } from "../activity/activity.contract.ts";
import { Address } from "../checkout/address.contract.ts";
import { Adjustment } from "../checkout/quote.contract.ts";
import { Refund, refundAboveTotal, refundRefused } from "../refunds/refunds.contract.ts";

export const paymentStatuses = ["paid", "partly_refunded", "refunded"] as const;
export const fulfilmentStatuses = [
  "unfulfilled",
  "requested",
  "ordered",
  "shipped",
  "out_for_delivery",
  "delivered",
  "exception",
  "cancelled",
] as const;
export const PaymentStatus = z.enum(paymentStatuses).meta({ id: "PaymentStatus" });
export type PaymentStatus = z.infer<typeof PaymentStatus>;
export const FulfilmentStatus = z.enum(fulfilmentStatuses).meta({ id: "FulfilmentStatus" });
export type FulfilmentStatus = z.infer<typeof FulfilmentStatus>;

export const orderHeldAlready = refusal("order_held_already", 409, "This order is on hold already.");
export const orderNotHeld = refusal("order_not_held", 409, "This order is not on hold.");
export const orderCancelledAlready = refusal("order_cancelled", 409, "This order was cancelled.");
export const orderAtSupplier = refusal(
  "order_at_supplier",
  409,
  "A supplier was asked already. Cancel it there first, or refund what does not ship.",
);

/** One rule of the fraud check and what it found. */
export const RiskReason = z.object({ rule: z.string(), points: z.int(), says: z.string() }).meta({ id: "RiskReason" });
export type RiskReason = z.infer<typeof RiskReason>;

/** One step from what was paid to what is left: the amounts sum to the profit. */
export const ProfitLine = z.object({ label: z.string(), amount: MoneySchema, says: z.string() }).meta({ id: "ProfitLine" });
export const Profit = z
  .object({
    lines: z.array(ProfitLine),
    /** Without tax and refunds. */
    revenue: MoneySchema,
    profit: MoneySchema,
    /** Parts per million of the revenue; null without revenue. */
    margin_ppm: z.int().nullable(),
    /** False while a cost or fee is expected, not yet charged. */
    settled: z.boolean(),
    /** True when the cost of some line is unknown: the profit is too high by it. */
    cost_missing: z.boolean(),
  })
  .meta({ id: "Profit" });
export type Profit = z.infer<typeof Profit>;

export const OrderSummary = z
  .object({
    id: z.string(),
    number: z.int(),
    placed_at: z.int(),
    customer_id: z.string(),
    customer_name: z.string(),
    email: z.string(),
    country: z.string(),
    units: z.int(),
    total: MoneySchema,
    refunded: MoneySchema,
    profit: MoneySchema,
    margin_ppm: z.int().nullable(),
    payment_status: PaymentStatus,
    fulfilment_status: FulfilmentStatus,
    /** Why it waits for a person; null when nothing holds it. */
    hold: z.string().nullable(),
    risk_score: z.int().nullable(),
    cancelled_at: z.int().nullable(),
  })
  .meta({ id: "OrderSummary" });
export type OrderSummary = z.infer<typeof OrderSummary>;

export const OrderLine = z
  .object({
    id: z.string(),
    product_id: z.string(),
    variant_id: z.string(),
    title: z.string(),
    variant_title: z.string(),
    sku: z.string(),
    asset_id: z.string().nullable(),
    quantity: z.int(),
    unit_price: MoneySchema,
    subtotal: MoneySchema,
    tax: MoneySchema,
    cost: MoneySchema.nullable(),
    /** Subtotal without tax, less cost; null while the cost is unknown. */
    profit: MoneySchema.nullable(),
    refunded_quantity: z.int(),
  })
  .meta({ id: "OrderLine" });
export type OrderLine = z.infer<typeof OrderLine>;

export const OrderPayment = z
  .object({
    id: z.string(),
    provider: z.string(),
    provider_id: z.string(),
    method: z.string(),
    amount: MoneySchema,
    /** Null until the provider has said. */
    fee: MoneySchema.nullable(),
    created_at: z.int(),
  })
  .meta({ id: "OrderPayment" });

export const OrderShipment = z
  .object({
    id: z.string(),
    carrier: z.string(),
    tracking_number: z.string(),
    tracking_url: z.string().nullable(),
    status: z.string(),
    expected_at: z.int().nullable(),
    shipped_at: z.int(),
    delivered_at: z.int().nullable(),
    events: z.array(z.object({ at: z.int(), status: z.string(), description: z.string(), location: z.string() })),
  })
  .meta({ id: "OrderShipment" });

export const OrderFulfilment = z
  .object({
    id: z.string(),
    supplier: z.string(),
    status: z.string(),
    reference: z.string(),
    supplier_order_id: z.string().nullable(),
    problem_code: z.string().nullable(),
    problem: z.string().nullable(),
    expected_cost: MoneySchema,
    charged_cost: MoneySchema.nullable(),
    next_step_at: z.int().nullable(),
    ordered_at: z.int().nullable(),
    lines: z.array(z.object({ order_line_id: z.string(), quantity: z.int() })),
    shipments: z.array(OrderShipment),
  })
  .meta({ id: "OrderFulfilment" });

export const Order = OrderSummary.extend({
  phone: z.string(),
  address: Address,
  /** What the shopper wrote at checkout. */
  note: z.string(),
  lines: z.array(OrderLine),
  adjustments: z.array(Adjustment),
  subtotal: MoneySchema,
  shipping: MoneySchema,
  tax: MoneySchema,
  tax_included: z.boolean(),
  shipping_name: z.string(),
  delivery_min_days: z.int(),
  delivery_max_days: z.int(),
  payments: z.array(OrderPayment),
  refunds: z.array(Refund),
  fulfilments: z.array(OrderFulfilment),
  risk_reasons: z.array(RiskReason),
  profit_explained: Profit,
  cancel_until: z.int(),
  timeline: z.array(ActivityEntry),
  /** The shopper's own page about this order. */
  status_url: z.string(),
  /** What the order's state allows now; the caller's permission is another matter. */
  allows: z.object({ cancel: z.boolean(), refund: z.boolean(), hold: z.boolean(), release: z.boolean() }),
}).meta({ id: "Order" });
export type Order = z.infer<typeof Order>;

const flag = z.enum(["true", "false"]).transform((text) => text === "true");

export const OrderQuery = PageQuery.extend({
  search: z.string().trim().max(100).optional().meta({ description: "An order number, or part of an e-mail address or name." }),
  payment_status: PaymentStatus.optional(),
  fulfilment_status: FulfilmentStatus.optional(),
  held: flag.optional().meta({ description: "true: only orders on hold." }),
  customer_id: z.string().max(40).optional(),
  placed_from: z.coerce.number().int().min(0).optional(),
  placed_until: z.coerce.number().int().min(0).optional(),
});

const Reason = z.string().trim().min(1).max(200);

export const ordersContract = contract("orders", "store", {
  list: endpoint({
    method: "GET",
    path: "/orders",
    can: "orders:read",
    summary: "Orders, newest first",
    input: OrderQuery,
    output: pageOf(OrderSummary),
  }),
  get: endpoint({
    method: "GET",
    path: "/orders/:order_id",
    can: "orders:read",
    summary: "An order with everything that belongs to it",
    output: Order,
  }),
  hold: endpoint({
    method: "POST",
    path: "/orders/:order_id/hold",
    can: "orders:write",
    summary: "Keep an order from being ordered at a supplier",
    input: z.object({ reason: Reason }),
    output: Order,
    refuses: [orderHeldAlready, orderCancelledAlready],
  }),
  release: endpoint({
    method: "POST",
    path: "/orders/:order_id/release",
    can: "orders:write",
    summary: "Let a held order go on",
    output: Order,
    refuses: [orderNotHeld, orderCancelledAlready],
  }),
  cancel: endpoint({
    method: "POST",
    path: "/orders/:order_id/cancel",
    can: "orders:write",
    summary: "Cancel before a supplier is asked, and pay everything back",
    input: z.object({ reason: Reason.default("Cancelled by the store") }),
    output: Order,
    refuses: [orderAtSupplier, orderCancelledAlready],
    cost: 5,
  }),
  refund: endpoint({
    method: "POST",
    path: "/orders/:order_id/refunds",
    can: "orders:write",
    summary: "Pay back a sum, or whole units of lines",
    description:
      "Either `amount`, or `lines` (their price and tax as paid), with `shipping` to pay that back too. What goes back never exceeds what was paid.",
    input: z.object({
      amount: z.int().min(1).optional().meta({ description: "Minor units of the order's currency." }),
      lines: z
        .array(z.object({ order_line_id: z.string().max(40), quantity: z.int().min(1).max(999) }))
        .max(200)
        .default([]),
      shipping: z.boolean().default(false),
      reason: Reason,
    }),
    output: Refund,
    status: 201,
    refuses: [refundAboveTotal, refundRefused],
    cost: 5,
  }),
  addNote: endpoint({
    method: "POST",
    path: "/orders/:order_id/notes",
    can: "orders:write",
    summary: "Write a note on the order's timeline",
    input: z.object({ text: z.string().trim().min(1).max(1000) }),
    output: Order,
  }),
  resendConfirmation: endpoint({
    method: "POST",
    path: "/orders/:order_id/confirmation",
    can: "orders:write",
    summary: "Send the confirmation mail again",
    output: Order,
    status: 202,
    cost: 5,
  }),
});
