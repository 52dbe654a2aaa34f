import { beforeEach, expect, test } from "vitest";
import type { StoreContext } from "../../core/context.ts";
import { openSupplier } from "../../core/suppliers/accounts.commands.ts";
import { supplierAccounts } from "../../db/tables/suppliers.table.ts";
import type { Problem } from "../../kit/problem.ts";
import { buildSession } from "../builders/stores.builder.ts";
import { connectAliexpress, connectCj } from "../builders/suppliers.builder.ts";
import { TestPlatform } from "../harness/platform.ts";

const day = 86_400_000;
const market = { country: "US", currency: "USD", language: "en" };
const search = { words: "mug", page: 1, sort: "relevance" } as const;

interface Entry {
  at: number;
  operation: string;
  url: string;
  answer: string;
}

const journal = async (platform: TestPlatform, vendor: string, operation = "") =>
  (await platform.world.journal({ vendor, operation })) as unknown as Entry[];

const account = (context: StoreContext) => context.store.first(supplierAccounts, undefined);

// Each of these tests lets days pass: the world's clock starts anew with each.
beforeEach(async () => {
  await new TestPlatform().world.fetch("http://world.localhost:8787/_world/reset", { method: "POST" });
});

test("the timetable renews credentials before they die", async () => {
  const platform = new TestPlatform();
  const merchant = await platform.merchant();
  await connectCj(platform, merchant);
  await platform.drain();
  const old = await account(platform.storeContext(merchant.store));
  await platform.advance(14 * day);
  await platform.tick();
  expect((await account(platform.storeContext(merchant.store)))?.sealed_credentials).toBe(old?.sealed_credentials);
  await platform.advance(day - 3_600_000);
  await platform.tick();
  const row = await account(platform.storeContext(merchant.store));
  expect(row?.sealed_credentials).not.toBe(old?.sealed_credentials);
  expect(row?.expires_at).toBeGreaterThan(platform.now() + 14 * day);
}, 60_000);

test("dead tokens are renewed once, however many calls find them dead, and the row keeps the new ones", async () => {
  const platform = new TestPlatform();
  const merchant = await platform.merchant();
  await connectAliexpress(platform, merchant);
  const old = await account(platform.storeContext(merchant.store));
  await platform.advance(31 * day);
  const before = (await journal(platform, "aliexpress", "/rest/auth/token/refresh")).length;
  const found = await Promise.all(
    Array.from({ length: 5 }, async () => {
      const supplier = await openSupplier(platform.storeContext(merchant.store), "aliexpress");
      return (await supplier.search(search, market)).items.length;
    }),
  );
  expect(found.every((count) => count > 0)).toBe(true);
  const renewals = (await journal(platform, "aliexpress", "/rest/auth/token/refresh")).slice(before);
  expect(renewals.filter((one) => one.answer.includes("access_token"))).toHaveLength(1);
  const row = await account(platform.storeContext(merchant.store));
  expect(row?.status).toBe("connected");
  expect(row?.sealed_credentials).not.toBe(old?.sealed_credentials);
  expect(row?.expires_at).toBeGreaterThan(platform.now());
}, 60_000);

test("when the supplier takes nothing any more, the connection is marked expired, told of once, and heals by connecting again", async () => {
  const platform = new TestPlatform();
  const merchant = await platform.merchant();
  await connectAliexpress(platform, merchant, { account: "gone@example.com" });
  await platform.advance(61 * day);
  const context = platform.storeContext(merchant.store);
  const tried = await Promise.allSettled(
    Array.from({ length: 3 }, async () => (await openSupplier(context, "aliexpress")).search(search, market)),
  );
  expect(tried.map((one) => one.status === "rejected" && (one.reason as Problem).code)).toEqual(
    Array(3).fill("supplier_refused_credentials"),
  );
  expect(await account(context)).toMatchObject({ status: "expired" });
  await expect(openSupplier(context, "aliexpress")).rejects.toThrow("supplier_refused_credentials");
  const again = { ...merchant, token: await buildSession(platform.context(), merchant.user.id) };
  const told = await platform.call("GET", `${merchant.path}/activity?type=supplier.connection_lost`, { token: again.token });
  expect(told.body.items).toHaveLength(1);
  await connectAliexpress(platform, again, { account: "gone@example.com" });
  expect((await (await openSupplier(context, "aliexpress")).search(search, market)).items.length).toBeGreaterThan(0);
}, 60_000);
