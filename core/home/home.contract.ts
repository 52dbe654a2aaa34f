// What does a merchant want to know first?
import { z } from "zod";
import { contract, endpoint } from "../../kit/endpoint.ts";
import { MoneySchema } from "../../kit/money.ts";
import { OrderSummary } from "../orders/orders.contract.ts";

/** Figures of a span of time. Revenue is without tax and refunds; profit is revenue less cost, payment fees and platform fees. */
export const HomeFigures = z
  .object({
    revenue: MoneySchema,
    orders: z.int(),
    profit: MoneySchema,
    /** Parts per million of the revenue; null without revenue. */
    margin_ppm: z.int().nullable(),
    average_order: MoneySchema,
  })
  .meta({ id: "HomeFigures" });
export type HomeFigures = z.infer<typeof HomeFigures>;

export const HomeDay = z
  .object({
    day: z.string().meta({ description: "2026-11-21, in the store's time zone." }),
    revenue: MoneySchema,
    profit: MoneySchema,
    orders: z.int(),
  })
  .meta({ id: "HomeDay" });
export type HomeDay = z.infer<typeof HomeDay>;

export const homePeriods = { today: 1, "7_days": 7, "30_days": 30 } as const;

export const HomeSummary = z
  .object({
    period: z.enum(["today", "7_days", "30_days"]),
    time_zone: z.string(),
    currency: z.string(),
    now: HomeFigures,
    /** The span of the same length before; a part of today is compared with the same part of yesterday. */
    before: HomeFigures,
    /** One entry per day of the period, days without orders included; today alone shows the last 7 days. */
    days: z.array(HomeDay),
    days_before: z.array(HomeDay),
    /** What waits for a person. */
    attention: z.object({
      orders_held: z.int(),
      orders_to_approve: z.int(),
      orders_with_problems: z.int(),
      refunds_failed: z.int(),
      payments_differ: z.int(),
      parked_jobs: z.int(),
    }),
    /** False while a cost or fee of the period is expected, not yet charged. */
    settled: z.boolean(),
    latest_orders: z.array(OrderSummary),
  })
  .meta({ id: "HomeSummary" });
export type HomeSummary = z.infer<typeof HomeSummary>;

export const homeContract = contract("home", "store", {
  summary: endpoint({
    method: "GET",
    path: "/home",
    can: "analytics:read",
    summary: "Revenue, orders and true profit, and what waits for a person",
    input: z.object({ period: z.enum(["today", "7_days", "30_days"]).default("30_days") }),
    output: HomeSummary,
  }),
});
