import { expect, test } from "vitest";
import type { StoreContext } from "../../core/context.ts";
import { openSupplier } from "../../core/suppliers/accounts.commands.ts";
import { supplierAccounts } from "../../db/tables/suppliers.table.ts";
import { Problem } from "../../kit/problem.ts";
import { connectAliexpress, connectCj } from "../builders/suppliers.builder.ts";
import { waitOnClock } from "../harness/clock.ts";
import { type Merchant, TestPlatform } from "../harness/platform.ts";

interface Entry {
  at: number;
  operation: string;
  url: string;
  answer: string;
}

const journal = async (platform: TestPlatform, vendor: string, operation = "") =>
  (await platform.world.journal({ vendor, operation })) as unknown as Entry[];

const account = (context: StoreContext) => context.store.first(supplierAccounts, undefined);

test("ten consumers at once ask CJ once a second, and CJ never has to say that it is too fast", async () => {
  const platform = new TestPlatform();
  const merchant = await platform.merchant();
  await connectCj(platform, merchant);
  const before = (await journal(platform, "cj")).length;
  // Each with its own context, as ten queue consumers in ten isolates have.
  const work = Array.from({ length: 10 }, async () => {
    const supplier = await openSupplier(platform.storeContext(merchant.store), "cj");
    for (;;) {
      try {
        return await supplier.check();
      } catch (error) {
        // More than eight seconds in line: a job comes back later, as this one does.
        if (!(error instanceof Problem) || error.code !== "supplier_busy") throw error;
        await waitOnClock((error.details.retryAfterSeconds ?? 1) * 1000);
      }
    }
  });
  await Promise.all(work);
  const calls = (await journal(platform, "cj")).slice(before);
  expect(calls).toHaveLength(10);
  expect(calls.filter((one) => one.answer.includes("1600200"))).toEqual([]);
  const gaps = calls.slice(1).map((one, index) => one.at - (calls[index]?.at ?? 0));
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1000);
}, 60_000);

test("who would wait longer than eight seconds is told when to come back, and keeps no place in the line", async () => {
  const platform = new TestPlatform();
  const merchant = await platform.merchant();
  await connectCj(platform, merchant);
  const asked = Array.from({ length: 12 }, async () => {
    const supplier = await openSupplier(platform.storeContext(merchant.store), "cj");
    return supplier.check().then(
      () => 0,
      (error: Problem) => (error.code === "supplier_busy" ? (error.details.retryAfterSeconds ?? 0) : Number.NaN),
    );
  });
  const waits = await Promise.all(asked);
  expect(waits.filter((one) => one === 0).length).toBeGreaterThanOrEqual(8);
  expect(waits.filter((one) => one > 0).every((one) => one <= 2)).toBe(true);
  expect(waits.some((one) => one > 0)).toBe(true);
}, 60_000);

test("two stores with one CJ account share its pace", async () => {
  const platform = new TestPlatform();
  const [first, second] = [await platform.merchant(), await platform.merchant()];
  const key = await connectCj(platform, first);
  await platform.advance(5 * 60_000 + 1);
  await connectCj(platform, second, key);
  const before = (await journal(platform, "cj")).length;
  const open = (merchant: Merchant) => openSupplier(platform.storeContext(merchant.store), "cj");
  await Promise.all([first, second, first, second].map(async (merchant) => (await open(merchant)).check()));
  const calls = (await journal(platform, "cj")).slice(before);
  expect(calls.filter((one) => one.answer.includes("1600200"))).toEqual([]);
}, 60_000);

test("ten failures in a row open the breaker: for a minute nobody asks", async () => {
  const platform = new TestPlatform();
  const merchant = await platform.merchant();
  await connectAliexpress(platform, merchant);
  const supplier = await openSupplier(platform.storeContext(merchant.store), "aliexpress");
  await platform.world.fault({ vendor: "aliexpress", operation: "aliexpress.ds.feedname.get", kind: "unreachable", times: 10 });
  for (let n = 0; n < 5; n++) await expect(supplier.check()).rejects.toThrow("supplier_unavailable");
  const before = (await journal(platform, "aliexpress", "aliexpress.ds.feedname.get")).length;
  const error = await supplier.check().catch((caught: Problem) => caught);
  expect(error).toMatchObject({ code: "supplier_unavailable" });
  expect((error as Problem).details.retryAfterSeconds).toBeGreaterThan(30);
  expect((await journal(platform, "aliexpress", "aliexpress.ds.feedname.get")).length).toBe(before);
  expect((await account(platform.storeContext(merchant.store)))?.status).toBe("failing");
}, 60_000);
