// How does a person come by another plan?
import { eq } from "drizzle-orm";
import type { Context } from "../../core/context.ts";
import type { PlanName } from "../../core/plans/plans.contract.ts";
import { subscriptions } from "../../db/tables/users.table.ts";

/** Puts an account on a paid plan, as if it had been bought. */
export async function buildPlan(context: Context, userId: string, plan: PlanName): Promise<void> {
  await context.platform.commit([
    context.platform.update(subscriptions, eq(subscriptions.user_id, userId), { plan, status: "active", trial_ends_at: null }),
  ]);
}
