// What does buying something cost, and why?
import { z } from "zod";
import { MoneySchema } from "../../kit/money.ts";

/** One reason for a part of the total. The lines and all adjustments that are not `included` sum to the total exactly. */
export const Adjustment = z
  .object({
    /** rounding: currencies whose smallest coin cards cannot charge are rounded down, in the shopper's favour. */
    kind: z.enum(["shipping", "tax", "rounding"]),
    label: z.string(),
    amount: MoneySchema,
    /** True when the prices contain it already: it explains, and adds nothing. */
    included: z.boolean(),
    /** Where the figure comes from: "US-CA 7.25 % (state base rate, without local taxes)". */
    reason: z.string(),
  })
  .meta({ id: "Adjustment" });
export type Adjustment = z.infer<typeof Adjustment>;

export const QuoteLine = z
  .object({
    variant_id: z.string(),
    product_id: z.string(),
    title: z.string(),
    variant_title: z.string(),
    sku: z.string(),
    asset_id: z.string().nullable(),
    quantity: z.int(),
    unit_price: MoneySchema,
    /** quantity x unit price. */
    subtotal: MoneySchema,
    /** Tax on the subtotal: on top of it, or contained in it where `tax_included`. */
    tax: MoneySchema,
  })
  .meta({ id: "QuoteLine" });
export type QuoteLine = z.infer<typeof QuoteLine>;

/** The pricing engine's answer: every cent of the total has a line or an adjustment. */
export const Quote = z
  .object({
    currency: z.string(),
    lines: z.array(QuoteLine),
    adjustments: z.array(Adjustment),
    subtotal: MoneySchema,
    shipping: MoneySchema,
    /** All tax, on lines and on shipping. */
    tax: MoneySchema,
    tax_included: z.boolean(),
    total: MoneySchema,
    shipping_name: z.string(),
    delivery_min_days: z.int(),
    delivery_max_days: z.int(),
  })
  .meta({ id: "Quote" });
export type Quote = z.infer<typeof Quote>;
