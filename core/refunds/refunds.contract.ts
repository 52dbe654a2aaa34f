// What is a refund?
import { z } from "zod";
import { MoneySchema } from "../../kit/money.ts";
import { refusal } from "../../kit/problem.ts";

export const refundAboveTotal = refusal("refund_above_total", 409, "More would go back than was paid.");
export const refundRefused = refusal("refund_refused", 409, "The payment provider refused to pay this back.");

/** Units of a line that went back, and what was paid for them, tax included. */
export const RefundLine = z.object({ order_line_id: z.string(), quantity: z.int(), amount: z.int() }).meta({ id: "RefundLine" });
export type RefundLine = z.infer<typeof RefundLine>;

export const Refund = z
  .object({
    id: z.string(),
    order_id: z.string(),
    amount: MoneySchema,
    reason: z.string(),
    lines: z.array(RefundLine),
    /** requested: the provider has been asked or will be, its answer is not recorded yet. */
    status: z.enum(["requested", "succeeded", "failed"]),
    failure: z.string().nullable(),
    created_at: z.int(),
    finished_at: z.int().nullable(),
  })
  .meta({ id: "Refund" });
export type Refund = z.infer<typeof Refund>;
