// How is the use of what a plan limits counted, exactly, however many ask at once?
import { eq, sql } from "drizzle-orm";
import type { CommitOptions, Write } from "../../db/handle.ts";
import { usage } from "../../db/tables/events.table.ts";
import type { NewEvent } from "../../kit/event.ts";
import { Problem, planLimit } from "../../kit/problem.ts";
import type { StoreContext } from "../context.ts";
import type { LimitName } from "./plans.contract.ts";
import { findUsage, getStorePlan, limitProblem } from "./plans.queries.ts";
import { type Plan, usageId } from "./plans.rules.ts";

/** What is counted by a row of `usage`. Stores and members are counted by their own rows. */
export type CountedLimit = Exclude<LimitName, "stores" | "team_members" | "custom_domains">;

/**
 * The write that takes `amount` of the plan's limit, to ride in the same commit as what uses it. Its CHECK refuses the whole commit with `plan_limit`
 * when the limit would be passed, so that racing calls never pass it together. Prefer `commitWithinPlan`, which also says by how much and what helps.
 */
export function reserveUsage(context: StoreContext, plan: Plan, limit: CountedLimit, amount = 1): Write {
  const cap = plan.limits[limit];
  return context.store.upsert(
    usage,
    { id: usageId(limit, context.now()), used: amount, cap },
    [usage.store_id, usage.id],
    // The cap travels along: a changed plan counts from the next use on.
    { used: sql`${usage.used} + ${amount}`, cap },
  );
}

/**
 * The write that gives back what was reserved at the moment `reservedAt` (another month's count stays that month's). What was never reserved cannot
 * be given back: the count ends at zero.
 */
export function giveBackUsage(context: StoreContext, limit: CountedLimit, amount = 1, reservedAt = context.now()): Write {
  return context.store.update(usage, eq(usage.id, usageId(limit, reservedAt)), { used: sql`max(0, ${usage.used} - ${amount})` });
}

/**
 * Commits together with the use of `amount` of a limit of the owner's plan.
 * @throws Problem plan_limit with the limit, the present use and the plan that lifts it; nothing is written then.
 */
export async function commitWithinPlan(
  context: StoreContext,
  { limit, amount = 1 }: { limit: CountedLimit; amount?: number },
  writes: readonly (Write | null | undefined | false)[],
  events: readonly NewEvent[] = [],
  options: CommitOptions = {},
): Promise<boolean> {
  const plan = await getStorePlan(context);
  try {
    return await context.store.commit([...writes, reserveUsage(context, plan, limit, amount)], events, options);
  } catch (error) {
    if (error instanceof Problem && error.code === planLimit.code) {
      throw limitProblem(plan, limit, await findUsage(context, limit), amount);
    }
    throw error;
  }
}
