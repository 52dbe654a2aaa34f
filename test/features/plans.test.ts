// Are a plan's limits exact, however many ask at once, and does the refusal say what helps?
import { beforeEach, expect, test } from "vitest";
import type { StoreContext } from "../../core/context.ts";
import { assertIncluded, assertSupplierIncluded, findUsage } from "../../core/plans/plans.queries.ts";
import { commitWithinPlan, giveBackUsage } from "../../core/plans/usage.commands.ts";
import { categories } from "../../db/tables/products.table.ts";
import { Problem } from "../../kit/problem.ts";
import { buildPlan } from "../builders/plans.builder.ts";
import { type Merchant, TestPlatform } from "../harness/platform.ts";

let platform: TestPlatform;
let merchant: Merchant;
let context: StoreContext;

beforeEach(async () => {
  platform = new TestPlatform();
  merchant = await platform.merchant();
  context = platform.storeContext(merchant.store);
  await buildPlan(platform.context(), merchant.user.id, "free");
});

const take = (amount = 1) => commitWithinPlan(context, { limit: "imports", amount }, []);
const problemOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof Problem ? error : Promise.reject(error)),
  );

test("of fifty that ask at once, exactly ten get one of ten", async () => {
  const problems = await Promise.all(Array.from({ length: 50 }, () => problemOf(take())));
  expect(problems.filter((problem) => problem === null)).toHaveLength(10);
  expect(await findUsage(context, "imports")).toBe(10);
  const refused = problems.find((problem) => problem !== null);
  expect([refused?.status, refused?.details.extra]).toEqual([
    402,
    { what: "imports", limit: 10, used: 10, plan: "free", lifted_by: "starter" },
  ]);
});

test("a refusal writes nothing of what it rode with", async () => {
  await take(10);
  const row = { id: context.newId("category"), name: "Lamps", slug: "lamps", position: 0 };
  const writes = [context.store.insert(categories, row)];
  expect((await problemOf(commitWithinPlan(context, { limit: "imports" }, writes)))?.code).toBe("plan_limit");
  expect(await context.store.count(categories)).toBe(0);
  expect((await problemOf(take(11)))?.code).toBe("plan_limit");
});

test("what is given back can be used again, in the month it was taken, and never more than was taken", async () => {
  const taken = context.now();
  await take(10);
  await context.store.commit([giveBackUsage(context, "imports", 3, taken)]);
  expect(await findUsage(context, "imports")).toBe(7);
  await platform.advance(40 * 86_400_000);
  expect(await findUsage(context, "imports")).toBe(0);
  await context.store.commit([giveBackUsage(context, "imports", 1)]);
  expect(await findUsage(context, "imports")).toBe(0);
  await take(10);
  await context.store.commit([giveBackUsage(context, "imports", 100, taken)]);
  expect((await problemOf(take()))?.code).toBe("plan_limit");
});

test("a larger plan counts from the next use on; a smaller one takes nothing away and adds nothing", async () => {
  await buildPlan(platform.context(), merchant.user.id, "growth");
  await commitWithinPlan(context, { limit: "products", amount: 900 }, []);
  await buildPlan(platform.context(), merchant.user.id, "free");
  expect((await problemOf(commitWithinPlan(context, { limit: "products" }, [])))?.details.extra).toMatchObject({ limit: 50, used: 900 });
  expect(await findUsage(context, "products")).toBe(900);
  await context.store.commit([giveBackUsage(context, "products", 1)]);
  expect(await findUsage(context, "products")).toBe(899);
  await buildPlan(platform.context(), merchant.user.id, "pro");
  await commitWithinPlan(context, { limit: "products", amount: 100_000 }, []);
  expect(await findUsage(context, "products")).toBe(100_899);
});

test("one store's use is not another's", async () => {
  const other = await platform.merchant();
  await take(10);
  expect(await findUsage(platform.storeContext(other.store), "imports")).toBe(0);
});

test("what a plan does not include is refused with the plan that does", async () => {
  expect((await problemOf(assertIncluded(context, "ads")))?.details.extra).toMatchObject({ what: "ads", plan: "free", lifted_by: "pro" });
  expect((await problemOf(assertSupplierIncluded(context, "cj")))?.details.extra).toMatchObject({
    what: "suppliers.cj",
    lifted_by: "starter",
  });
  await assertSupplierIncluded(context, "aliexpress");
  await buildPlan(platform.context(), merchant.user.id, "pro");
  await assertIncluded(context, "ads");
  await assertSupplierIncluded(context, "cj");
});
