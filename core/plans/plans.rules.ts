// What does each plan include, and which plan lifts a limit?
import { dayIn } from "../../kit/time.ts";
import type { SupplierName } from "../suppliers/supplier-products.contract.ts";
import type { LimitName, PlanFeature, PlanName } from "./plans.contract.ts";

/** null: as much as one likes. Enterprise contracts name their own figures; until one says otherwise they have no limit. */
type Limit = number | null;

export interface Plan {
  name: PlanName;
  title: string;
  /** Minor units of USD a month; a year costs ten months. Null: by contract. */
  monthly_usd: number | null;
  limits: Readonly<Record<LimitName, Limit>>;
  suppliers: readonly SupplierName[];
  research: "none" | "weekly" | "daily" | "hourly";
  features: readonly PlanFeature[];
}

const growthFeatures = ["basic_seo", "seo_suite", "social", "ab_tests"] as const;
const allFeatures = [...growthFeatures, "ads", "white_label", "api_access"] as const;

/** From the smallest to the largest: the order in which plans are offered. */
export const plans: readonly Plan[] = [
  {
    name: "free",
    title: "Free",
    monthly_usd: 0,
    limits: {
      stores: 1,
      products: 50,
      imports: 10,
      price_watches: 25,
      ai_credits: 50,
      marketing_contacts: 100,
      team_members: 1,
      custom_domains: 0,
      competitor_watches: 0,
    },
    suppliers: ["aliexpress"],
    research: "none",
    features: [],
  },
  {
    name: "starter",
    title: "Starter",
    monthly_usd: 29_00,
    limits: {
      stores: 1,
      products: 1_000,
      imports: 100,
      price_watches: 100,
      ai_credits: 500,
      marketing_contacts: 1_000,
      team_members: 2,
      custom_domains: 0,
      competitor_watches: 1,
    },
    suppliers: ["aliexpress", "cj"],
    research: "weekly",
    features: ["basic_seo"],
  },
  {
    name: "growth",
    title: "Growth",
    monthly_usd: 79_00,
    limits: {
      stores: 3,
      products: 10_000,
      imports: 500,
      price_watches: 500,
      ai_credits: 3_000,
      marketing_contacts: 10_000,
      team_members: 5,
      custom_domains: 3,
      competitor_watches: 5,
    },
    suppliers: ["aliexpress", "cj"],
    research: "daily",
    features: growthFeatures,
  },
  {
    name: "pro",
    title: "Pro",
    monthly_usd: 199_00,
    limits: {
      stores: 10,
      products: null,
      imports: null,
      price_watches: null,
      ai_credits: 15_000,
      marketing_contacts: 50_000,
      team_members: 15,
      custom_domains: null,
      competitor_watches: 25,
    },
    suppliers: ["aliexpress", "cj"],
    research: "hourly",
    features: allFeatures,
  },
  {
    name: "enterprise",
    title: "Enterprise",
    monthly_usd: null,
    limits: {
      stores: null,
      products: null,
      imports: null,
      price_watches: null,
      ai_credits: null,
      marketing_contacts: null,
      team_members: null,
      custom_domains: null,
      competitor_watches: null,
    },
    suppliers: ["aliexpress", "cj"],
    research: "hourly",
    features: allFeatures,
  },
];

/** Limits counted anew each calendar month, UTC; the others count what stands. */
export const monthlyLimits: readonly LimitName[] = ["imports", "ai_credits"];

export const trialDays = 14;
export const trialPlan: PlanName = "growth";

export function planNamed(name: PlanName): Plan {
  const plan = plans.find((one) => one.name === name);
  if (!plan) throw new Error(`There is no plan ${name}.`);
  return plan;
}

export interface Subscription {
  plan: PlanName;
  status: "trialing" | "active";
  trial_ends_at: number | null;
}

/** The plan that counts right now: a trial that is over falls to Free, and so does an account without a subscription. */
export function presentPlan(subscription: Subscription | null, now: number): Plan {
  if (!subscription) return planNamed("free");
  const over = subscription.status === "trialing" && subscription.trial_ends_at !== null && subscription.trial_ends_at <= now;
  return planNamed(over ? "free" : subscription.plan);
}

/** The row that counts uses: "imports:2026-11" for what is counted by the month, "products" for what stands. */
export function usageId(limit: LimitName, at: number): string {
  return monthlyLimits.includes(limit) ? `${limit}:${dayIn("UTC", at).slice(0, 7)}` : limit;
}

/** The smallest plan above this one under which `needed` fits; null when none does. */
export function planThatLifts(plan: Plan, limit: LimitName, needed: number): Plan | null {
  return larger(plan).find((one) => one.limits[limit] === null || (one.limits[limit] ?? 0) >= needed) ?? null;
}

export function planThatIncludes(plan: Plan, feature: PlanFeature): Plan | null {
  return larger(plan).find((one) => one.features.includes(feature)) ?? null;
}

export function planWithSupplier(plan: Plan, supplier: SupplierName): Plan | null {
  return larger(plan).find((one) => one.suppliers.includes(supplier)) ?? null;
}

function larger(plan: Plan): readonly Plan[] {
  return plans.slice(plans.findIndex((one) => one.name === plan.name) + 1);
}
