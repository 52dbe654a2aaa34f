// How is a plan named, and how is it shown?
import { z } from "zod";

export const planNames = ["free", "starter", "growth", "pro", "enterprise"] as const;
export const PlanName = z.enum(planNames).meta({ id: "PlanName" });
export type PlanName = z.infer<typeof PlanName>;

export const limitNames = [
  "stores",
  "products",
  "imports",
  "price_watches",
  "ai_credits",
  "marketing_contacts",
  "team_members",
  "custom_domains",
  "competitor_watches",
] as const;
export const LimitName = z.enum(limitNames).meta({ id: "LimitName" });
export type LimitName = z.infer<typeof LimitName>;

export const planFeatures = ["basic_seo", "seo_suite", "social", "ab_tests", "ads", "white_label", "api_access"] as const;
export const PlanFeature = z.enum(planFeatures).meta({ id: "PlanFeature" });
export type PlanFeature = z.infer<typeof PlanFeature>;

/** What an account may use now. A limit of null is none. */
export const PresentPlan = z
  .object({
    name: PlanName,
    title: z.string(),
    /** ended: the trial is over, and the account has fallen to Free. */
    status: z.enum(["trialing", "active", "ended"]),
    trial_ends_at: z.int().nullable(),
    limits: z.record(LimitName, z.int().nullable()),
    suppliers: z.array(z.string()),
    features: z.array(PlanFeature),
  })
  .meta({ id: "PresentPlan" });
export type PresentPlan = z.infer<typeof PresentPlan>;
