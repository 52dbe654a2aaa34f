// What may an account or a store use now, and how much of it is used?
import { eq } from "drizzle-orm";
import { usage } from "../../db/tables/events.table.ts";
import { stores } from "../../db/tables/stores.table.ts";
import { subscriptions } from "../../db/tables/users.table.ts";
import { Problem, planLimit } from "../../kit/problem.ts";
import type { Context, StoreContext } from "../context.ts";
import type { SupplierName } from "../suppliers/supplier-products.contract.ts";
import type { LimitName, PlanFeature, PresentPlan } from "./plans.contract.ts";
import { type Plan, planThatIncludes, planThatLifts, planWithSupplier, presentPlan, type Subscription, usageId } from "./plans.rules.ts";

const fields = { plan: subscriptions.plan, status: subscriptions.status, trial_ends_at: subscriptions.trial_ends_at };

async function findSubscription(context: Context, userId: string): Promise<Subscription | null> {
  const rows = await context.platform.select(subscriptions, fields, { where: eq(subscriptions.user_id, userId), limit: 1 });
  return rows[0] ?? null;
}

/** The plan of a person's account, as it counts now. */
export async function getPlan(context: Context, userId: string): Promise<Plan> {
  return presentPlan(await findSubscription(context, userId), context.now());
}

/** A store uses its owner's plan. */
export async function getStorePlan(context: StoreContext): Promise<Plan> {
  const rows = await context.platform.select(subscriptions, fields, {
    where: eq(stores.id, context.store.id),
    joins: [{ table: stores, on: eq(stores.owner_id, subscriptions.user_id) }],
    limit: 1,
  });
  return presentPlan(rows[0] ?? null, context.now());
}

/** For the account page: what counts now, and when that changes. */
export async function showPlan(context: Context, userId: string): Promise<PresentPlan> {
  const subscription = await findSubscription(context, userId);
  const plan = presentPlan(subscription, context.now());
  const ended = subscription !== null && subscription.plan !== plan.name;
  return {
    name: plan.name,
    title: plan.title,
    status: ended ? "ended" : (subscription?.status ?? "active"),
    trial_ends_at: subscription?.trial_ends_at ?? null,
    limits: { ...plan.limits },
    suppliers: [...plan.suppliers],
    features: [...plan.features],
  };
}

/** Uses of what this store's plan limits, in the present month where it is counted by the month. */
export async function findUsage(context: StoreContext, limit: LimitName): Promise<number> {
  const row = await context.store.find(usage, usageId(limit, context.now()));
  return row?.used ?? 0;
}

/** The refusal with what a person needs to act on it: the limit, the present use and the plan that lifts it. */
export function limitProblem(plan: Plan, limit: LimitName, used: number, more = 1): Problem {
  const lifting = planThatLifts(plan, limit, used + more);
  const what = limit.replaceAll("_", " ");
  return new Problem(planLimit, {
    detail: `${plan.title} includes ${plan.limits[limit] ?? 0} ${what}; ${used} are in use.${lifting ? ` ${lifting.title} includes more.` : ""}`,
    extra: { what: limit, limit: plan.limits[limit], used, plan: plan.name, lifted_by: lifting?.name ?? null },
  });
}

/** May an account that has `used` have `more`? For what is counted by its own rows: stores, members. @throws Problem plan_limit */
export async function assertWithinPlan(context: Context, userId: string, limit: LimitName, used: number, more = 1): Promise<void> {
  const plan = await getPlan(context, userId);
  const cap = plan.limits[limit];
  if (cap !== null && used + more > cap) throw limitProblem(plan, limit, used, more);
}

/** @throws Problem plan_limit */
export async function assertIncluded(context: StoreContext, feature: PlanFeature): Promise<void> {
  const plan = await getStorePlan(context);
  if (plan.features.includes(feature)) return;
  throw notIncluded(plan, planThatIncludes(plan, feature), feature);
}

/** @throws Problem plan_limit */
export async function assertSupplierIncluded(context: StoreContext, supplier: SupplierName): Promise<void> {
  const plan = await getStorePlan(context);
  if (plan.suppliers.includes(supplier)) return;
  throw notIncluded(plan, planWithSupplier(plan, supplier), `suppliers.${supplier}`);
}

function notIncluded(plan: Plan, lifting: Plan | null, what: string): Problem {
  return new Problem(planLimit, {
    detail: `${plan.title} does not include this.${lifting ? ` ${lifting.title} does.` : ""}`,
    extra: { what, limit: 0, used: 0, plan: plan.name, lifted_by: lifting?.name ?? null },
  });
}
