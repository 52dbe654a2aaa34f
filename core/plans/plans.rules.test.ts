import { expect, test } from "vitest";
import { limitNames, planNames } from "./plans.contract.ts";
import { planNamed, plans, planThatIncludes, planThatLifts, presentPlan, usageId } from "./plans.rules.ts";

test("a larger plan never includes less", () => {
  expect(plans.map((plan) => plan.name)).toEqual(planNames);
  for (const [at, plan] of plans.entries()) {
    for (const smaller of plans.slice(0, at)) {
      for (const limit of limitNames) {
        const [less, more] = [smaller.limits[limit] ?? Number.POSITIVE_INFINITY, plan.limits[limit] ?? Number.POSITIVE_INFINITY];
        expect(more, `${plan.name} ${limit}`).toBeGreaterThanOrEqual(less);
      }
      expect(plan.features).toEqual(expect.arrayContaining([...smaller.features]));
      expect(plan.suppliers).toEqual(expect.arrayContaining([...smaller.suppliers]));
    }
  }
});

test("a trial counts to its last millisecond, then the account is on Free; so is one that never subscribed", () => {
  const trial = { plan: "growth", status: "trialing", trial_ends_at: 1_000 } as const;
  expect(presentPlan(trial, 999).name).toBe("growth");
  expect(presentPlan(trial, 1_000).name).toBe("free");
  expect(presentPlan({ plan: "pro", status: "active", trial_ends_at: 5 }, 1_000).name).toBe("pro");
  expect(presentPlan(null, 0).name).toBe("free");
});

test("the smallest plan that lifts a limit is named, and none where none does", () => {
  expect(planThatLifts(planNamed("free"), "imports", 11)?.name).toBe("starter");
  expect(planThatLifts(planNamed("free"), "imports", 501)?.name).toBe("pro");
  expect(planThatLifts(planNamed("starter"), "custom_domains", 1)?.name).toBe("growth");
  expect(planThatLifts(planNamed("pro"), "team_members", 16)?.name).toBe("enterprise");
  expect(planThatLifts(planNamed("enterprise"), "stores", 1_000)).toBeNull();
  expect(planThatIncludes(planNamed("growth"), "api_access")?.name).toBe("pro");
});

test("imports are counted by the month in UTC, products by what stands", () => {
  expect(usageId("imports", Date.parse("2026-11-30T23:59:59.999Z"))).toBe("imports:2026-11");
  expect(usageId("imports", Date.parse("2026-12-01T00:00:00Z"))).toBe("imports:2026-12");
  expect(usageId("products", 0)).toBe("products");
});
