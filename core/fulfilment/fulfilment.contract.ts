// What may be asked of what suppliers ship, and what is answered?
import { z } from "zod";
import { contract, endpoint } from "../../kit/endpoint.ts";
import { MoneySchema } from "../../kit/money.ts";
import { PageQuery, pageOf } from "../../kit/page.ts";
import { refusal } from "../../kit/problem.ts";
import { SupplierName } from "../suppliers/supplier-products.contract.ts";

export const fulfilmentStates = [
  /** Paid and cleared; the shopper may still cancel. */
  "waiting",
  /** A person has to say yes: dearer than tolerated, or the store wants to be asked each time. */
  "approval",
  /** The supplier is being asked; the outcome may be unknown for a while. */
  "placing",
  "ordered",
  "shipped",
  "out_for_delivery",
  "delivered",
  /** Somebody has to look: the reason is in `problem`. */
  "exception",
  "cancelled",
] as const;
export const FulfilmentState = z.enum(fulfilmentStates).meta({ id: "FulfilmentState" });
export type FulfilmentState = z.infer<typeof FulfilmentState>;

export const fulfilmentNotWaiting = refusal("fulfilment_not_waiting", 409, "This part of the order does not wait for approval.");
export const fulfilmentNotStuck = refusal("fulfilment_not_stuck", 409, "Only a part that needs attention can be tried again.");
export const fulfilmentTooLate = refusal("fulfilment_too_late", 409, "The supplier could not stop this parcel any more.");
export const fulfilmentMoved = refusal("fulfilment_moved", 409, "This part of the order has changed meanwhile.");

export const FulfilmentLine = z
  .object({
    order_line_id: z.string(),
    title: z.string(),
    variant_title: z.string(),
    asset_id: z.string().nullable(),
    quantity: z.int(),
    unit_cost: MoneySchema,
  })
  .meta({ id: "FulfilmentLine" });

export const Fulfilment = z
  .object({
    id: z.string(),
    order_id: z.string(),
    order_number: z.int(),
    supplier: SupplierName,
    status: FulfilmentState,
    /** Our name for it at the supplier. */
    reference: z.string(),
    supplier_order_id: z.string().nullable(),
    /** The order's page at the supplier, where there is one. */
    supplier_url: z.string().nullable(),
    shipping_method: z.string().nullable(),
    customer_name: z.string(),
    country: z.string(),
    expected_cost: MoneySchema,
    /** What the supplier asks now, where that is why a person is asked. */
    quoted_cost: MoneySchema.nullable(),
    charged_cost: MoneySchema.nullable(),
    problem_code: z.string().nullable(),
    problem: z.string().nullable(),
    attempts: z.int(),
    next_step_at: z.int().nullable(),
    lines: z.array(FulfilmentLine),
    tracking_numbers: z.array(z.string()),
    created_at: z.int(),
    ordered_at: z.int().nullable(),
    updated_at: z.int(),
  })
  .meta({ id: "Fulfilment" });
export type Fulfilment = z.infer<typeof Fulfilment>;

export const fulfilmentContract = contract("fulfilment", "store", {
  list: endpoint({
    method: "GET",
    path: "/fulfilments",
    can: "orders:read",
    summary: "What suppliers ship, newest first",
    input: PageQuery.extend({
      status: FulfilmentState.optional(),
      supplier: SupplierName.optional(),
      order_id: z.string().max(40).optional(),
    }),
    output: pageOf(Fulfilment),
  }),
  counts: endpoint({
    method: "GET",
    path: "/fulfilment-counts",
    can: "orders:read",
    summary: "How many there are in each state",
    output: z.object({ counts: z.array(z.object({ status: FulfilmentState, count: z.int() })) }),
  }),
  get: endpoint({
    method: "GET",
    path: "/fulfilments/:fulfilment_order_id",
    can: "orders:read",
    summary: "One part of an order",
    output: Fulfilment,
  }),
  approve: endpoint({
    method: "POST",
    path: "/fulfilments/:fulfilment_order_id/approve",
    can: "orders:write",
    summary: "Say yes to ordering it at the price it has now",
    output: Fulfilment,
    refuses: [fulfilmentNotWaiting, fulfilmentMoved],
  }),
  retry: endpoint({
    method: "POST",
    path: "/fulfilments/:fulfilment_order_id/retry",
    can: "orders:write",
    summary: "Try again what needed attention",
    description: "The supplier is asked first whether it has the order already.",
    output: Fulfilment,
    refuses: [fulfilmentNotStuck, fulfilmentMoved],
  }),
  cancel: endpoint({
    method: "POST",
    path: "/fulfilments/:fulfilment_order_id/cancel",
    can: "orders:write",
    summary: "Stop it, at the supplier too where that is still possible",
    output: Fulfilment,
    refuses: [fulfilmentTooLate, fulfilmentMoved],
  }),
});
