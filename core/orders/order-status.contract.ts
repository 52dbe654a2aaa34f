// What may a shopper see of an order without logging in, and do with it?
import { z } from "zod";
import { contract, endpoint } from "../../kit/endpoint.ts";
import { MoneySchema } from "../../kit/money.ts";
import { refusal } from "../../kit/problem.ts";
import { Adjustment } from "../checkout/quote.contract.ts";
import { orderCancelledAlready } from "./orders.contract.ts";

export const cancelTooLate = refusal("cancel_too_late", 409, "The order is being prepared and cannot be cancelled any more.");

export const PublicShipment = z
  .object({
    carrier: z.string(),
    tracking_number: z.string(),
    tracking_url: z.string().nullable(),
    status: z.string(),
    /** "On its way", in words a person uses. */
    says: z.string(),
    expected_at: z.int().nullable(),
    shipped_at: z.int(),
    delivered_at: z.int().nullable(),
    order_line_ids: z.array(z.string()),
    events: z.array(z.object({ at: z.int(), description: z.string(), location: z.string() })),
  })
  .meta({ id: "PublicShipment" });

/** No supplier, no cost, no risk: what the person who bought needs. */
export const OrderStatus = z
  .object({
    number: z.int(),
    placed_at: z.int(),
    /** "a•••@example.com" */
    email_hint: z.string(),
    ship_to: z.object({ name: z.string(), city: z.string(), region: z.string(), country: z.string() }),
    lines: z.array(
      z.object({
        id: z.string(),
        product_id: z.string(),
        product_slug: z.string().nullable(),
        title: z.string(),
        variant_title: z.string(),
        asset_id: z.string().nullable(),
        quantity: z.int(),
        unit_price: MoneySchema,
        subtotal: MoneySchema,
      }),
    ),
    adjustments: z.array(Adjustment),
    subtotal: MoneySchema,
    shipping: MoneySchema,
    tax: MoneySchema,
    tax_included: z.boolean(),
    total: MoneySchema,
    refunded: MoneySchema,
    shipping_name: z.string(),
    payment_status: z.enum(["paid", "partly_refunded", "refunded"]),
    fulfilment_status: z.enum([
      "unfulfilled",
      "requested",
      "ordered",
      "shipped",
      "out_for_delivery",
      "delivered",
      "exception",
      "cancelled",
    ]),
    /** One step of the order's way, and whether it was reached. */
    steps: z.array(
      z.object({
        name: z.enum(["paid", "preparing", "shipped", "out_for_delivery", "delivered"]),
        says: z.string(),
        at: z.int().nullable(),
      }),
    ),
    /** The sentence on top: "Your order is being prepared." */
    says: z.string(),
    expected_from: z.int(),
    expected_until: z.int(),
    shipments: z.array(PublicShipment),
    /** Until when the shopper may cancel by themselves; null when that is over. */
    cancel_until: z.int().nullable(),
    cancelled_at: z.int().nullable(),
  })
  .meta({ id: "OrderStatus" });
export type OrderStatus = z.infer<typeof OrderStatus>;

export const orderStatusContract = contract("order_status", "public", {
  get: endpoint({
    method: "GET",
    path: "/orders/:order_token",
    can: "anyone",
    summary: "Where an order is",
    description: "The token is in the confirmation mail's link and proves that the caller may see the order.",
    output: OrderStatus,
  }),
  cancel: endpoint({
    method: "POST",
    path: "/orders/:order_token/cancel",
    can: "anyone",
    summary: "Cancel an order nobody has begun to prepare",
    description: "The whole payment goes back to where it came from.",
    output: OrderStatus,
    refuses: [cancelTooLate, orderCancelledAlready],
    cost: 5,
  }),
});
