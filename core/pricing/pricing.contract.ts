// How may a merchant turn a cost into a price?
import { z } from "zod";

const highestMarginPpm = 950_000;

/**
 * percentage: cost + n % · fixed: cost + an amount · multiplier: cost x n · margin: the price of which n % is left after cost.
 * Ratios are parts per million (2_000_000 is x 2 or 200 %), amounts are minor units of the store's currency.
 */
export const PriceRule = z
  .object({
    kind: z.enum(["percentage", "fixed", "multiplier", "margin"]),
    value: z.int().min(0).max(100_000_000),
    /** Whether the cost to mark up contains the supplier's shipping. */
    include_shipping: z.boolean().default(true),
    /** How the price ends: 99 is 24.99 dollars, 2,499 yen, 7.990 dinars, always at or above what the rule gives; null leaves it as computed. */
    ending: z.int().min(0).max(99).nullable().default(99),
    /**
     * Compare-at price as parts per million of the price; null for none. It is the merchant's own claim: in many places the law allows it only where that
     * price was truly asked, so nothing sets it by itself.
     */
    compare_at_ppm: z.int().min(1_000_000).max(5_000_000).nullable().default(null),
  })
  .refine((rule) => rule.kind !== "margin" || rule.value <= highestMarginPpm, {
    path: ["value"],
    message: "A margin can be 95 % at most: at 100 % no price would be high enough.",
  })
  .meta({ id: "PriceRule" });
export type PriceRule = z.infer<typeof PriceRule>;

export const defaultPriceRule: PriceRule = {
  kind: "multiplier",
  value: 2_500_000,
  include_shipping: true,
  ending: 99,
  compare_at_ppm: null,
};
