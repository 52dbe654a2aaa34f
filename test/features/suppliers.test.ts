import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { listingLinks, supplierAccounts } from "../../db/tables/suppliers.table.ts";
import { buildProduct } from "../builders/products.builder.ts";
import { buildSession } from "../builders/stores.builder.ts";
import { allow, cjKey, connectAliexpress, connectCj } from "../builders/suppliers.builder.ts";
import { type Merchant, TestPlatform } from "../harness/platform.ts";

const day = 86_400_000;

const call = (platform: TestPlatform, merchant: { token: string; path: string }, method: string, path: string, body?: unknown) =>
  platform.call(method, `${merchant.path}${path}`, { token: merchant.token, ...(body === undefined ? {} : { body }) });

const list = async (platform: TestPlatform, merchant: Merchant) => (await call(platform, merchant, "GET", "/suppliers")).body.items;

const journal = async (platform: TestPlatform, vendor: string, operation: string) =>
  (await platform.world.journal({ vendor, operation })) as unknown as { at: number; status: number; request: string; answer: string }[];

test("before anything is connected, both suppliers are offered", async () => {
  const platform = new TestPlatform();
  const merchant = await platform.merchant();
  expect(await list(platform, merchant)).toMatchObject([
    { supplier: "aliexpress", connects_by: "authorization", included: true, status: "not_connected" },
    { supplier: "cj", connects_by: "api_key", included: true, status: "not_connected" },
  ]);
  expect((await call(platform, merchant, "GET", "/supplier-products?words=mug")).body.code).toBe("supplier_not_connected");
  expect((await call(platform, merchant, "POST", "/suppliers/spocket/authorization")).status).toBe(404);
});

test("AliExpress is connected by allowing it on its own page; no answer ever holds a credential", async () => {
  const platform = new TestPlatform();
  const merchant = await platform.merchant();
  await connectAliexpress(platform, merchant, { account: "ada@example.com" });
  expect((await list(platform, merchant))[0]).toMatchObject({ status: "connected", name: "ada@example.com", last_error: null });
  const row = await platform.storeContext(merchant.store).store.first(supplierAccounts, undefined);
  const shown = JSON.stringify([await list(platform, merchant), (await call(platform, merchant, "GET", "/activity")).body]);
  expect(shown).toContain("Connected AliExpress");
  expect(shown).not.toContain(row?.sealed_credentials?.slice(3, 40));
  expect(shown).not.toMatch(/access_token|refresh_token|sealed|webhook_secret/);
});

test("an authorization is good for the person, the store and the ten minutes it was made for", async () => {
  const platform = new TestPlatform();
  const [merchant, other] = [await platform.merchant(), await platform.merchant()];
  const admin = { token: await platform.member(merchant, "admin"), path: merchant.path };
  const asked = (await call(platform, merchant, "POST", "/suppliers/aliexpress/authorization")).body;
  const back = await allow(platform, asked.url, "ada@example.com");
  expect(back.origin + back.pathname).toBe("http://app.localhost:8787/suppliers/aliexpress/connected");
  const proof = { code: back.searchParams.get("code"), state: back.searchParams.get("state") ?? "" };
  const tried = async (who: { token: string; path: string }, state = proof.state) =>
    (await call(platform, who, "POST", "/suppliers/aliexpress/code", { ...proof, state })).body.code;
  expect(await tried(other)).toBe("authorization_invalid");
  expect(await tried(admin)).toBe("authorization_invalid");
  expect(await tried(merchant, `${proof.state.slice(0, -1)}${proof.state.endsWith("A") ? "B" : "A"}`)).toBe("authorization_invalid");
  expect(await tried(merchant, "nonsense")).toBe("authorization_invalid");
  await platform.advance(10 * 60_000 + 1);
  expect(await tried(merchant)).toBe("authorization_invalid");
  expect((await list(platform, merchant))[0].status).toBe("not_connected");
});

test("a code works once", async () => {
  const platform = new TestPlatform();
  const merchant = await platform.merchant();
  const asked = (await call(platform, merchant, "POST", "/suppliers/aliexpress/authorization")).body;
  const back = await allow(platform, asked.url, "ada@example.com");
  const proof = { code: back.searchParams.get("code"), state: back.searchParams.get("state") };
  expect((await call(platform, merchant, "POST", "/suppliers/aliexpress/code", proof)).status).toBe(200);
  const again = await call(platform, merchant, "POST", "/suppliers/aliexpress/code", proof);
  expect([again.status, again.body.code]).toEqual([422, "supplier_refused_credentials"]);
  expect((await list(platform, merchant))[0].status).toBe("connected");
});

test("CJ is connected with a key, and asked to report to an address nobody can guess", async () => {
  const platform = new TestPlatform();
  const merchant = await platform.merchant();
  const key = await connectCj(platform, merchant);
  expect((await list(platform, merchant))[1]).toMatchObject({ status: "connected", name: key.split("@")[0] });
  await platform.drain();
  const row = await platform.storeContext(merchant.store).store.first(supplierAccounts, eq(supplierAccounts.supplier, "cj"));
  const [asked] = (await journal(platform, "cj", "POST /webhook/set")).filter((one) => one.request.includes(merchant.store.id));
  expect(row?.webhook_secret).toMatch(/^[0-9a-f]{48}$/);
  expect(JSON.parse(asked?.request ?? "{}").order).toEqual({
    type: "ENABLE",
    callbackUrls: [`http://api.localhost:8787/hooks/cj/${merchant.store.id}/${row?.webhook_secret}`],
  });
  expect(JSON.parse(asked?.answer ?? "{}").data).toBe(true);
});

test("a wrong key is refused, a key tried twice within five minutes has to wait, and neither leaves a trace", async () => {
  const platform = new TestPlatform();
  const [merchant, other] = [await platform.merchant(), await platform.merchant()];
  const wrong = await call(platform, merchant, "POST", "/suppliers/cj/key", { api_key: "not-a-key-of-cj" });
  expect([wrong.status, wrong.body.code]).toEqual([422, "supplier_refused_credentials"]);
  const key = await connectCj(platform, merchant);
  const soon = await call(platform, other, "POST", "/suppliers/cj/key", { api_key: key });
  expect([soon.status, soon.body.code, soon.headers.get("retry-after")]).toEqual([429, "supplier_busy", "300"]);
  expect((await list(platform, other))[1].status).toBe("not_connected");
  expect((await call(platform, merchant, "POST", "/suppliers/aliexpress/key", { api_key: "whatever it is" })).body.code).toBe(
    "supplier_refused_credentials",
  );
});

test("who may only read connects nothing, and the Free plan has AliExpress alone", async () => {
  const platform = new TestPlatform();
  const merchant = await platform.merchant();
  const viewer = { token: await platform.member(merchant, "viewer"), path: merchant.path };
  expect((await call(platform, viewer, "GET", "/suppliers")).status).toBe(200);
  expect((await call(platform, viewer, "POST", "/suppliers/cj/key", { api_key: cjKey() })).status).toBe(403);
  await platform.advance(15 * day);
  const free = await platform.merchant();
  await platform.advance(15 * day);
  const session = { token: await buildSession(platform.context(), free.user.id), path: free.path };
  const refused = await call(platform, session, "POST", "/suppliers/cj/key", { api_key: cjKey() });
  expect([refused.status, refused.body.code, refused.body.lifted_by]).toEqual([402, "plan_limit", "starter"]);
  expect((await call(platform, session, "POST", "/suppliers/aliexpress/authorization")).status).toBe(200);
  expect((await call(platform, session, "GET", "/suppliers")).body.items.map((one: { included: boolean }) => one.included)).toEqual([
    true,
    false,
  ]);
});

test("letting go forgets the credentials, and nothing is shown any more", async () => {
  const platform = new TestPlatform();
  const merchant = await platform.merchant();
  await connectAliexpress(platform, merchant);
  const found = (await call(platform, merchant, "GET", "/supplier-products?words=mug")).body.items[0];
  const source = { supplier: "aliexpress", external_id: found.external_id };
  expect((await call(platform, merchant, "POST", "/supplier-products/preview", source)).status).toBe(200);
  expect((await call(platform, merchant, "DELETE", "/suppliers/aliexpress")).status).toBe(204);
  const row = await platform.storeContext(merchant.store).store.first(supplierAccounts, undefined);
  expect(row).toMatchObject({ status: "disconnected", sealed_credentials: null, webhook_secret: null });
  expect((await call(platform, merchant, "POST", "/supplier-products/preview", source)).body.code).toBe("supplier_not_connected");
  expect((await call(platform, merchant, "DELETE", "/suppliers/aliexpress")).body.code).toBe("supplier_not_connected");
  expect((await call(platform, merchant, "POST", "/suppliers/aliexpress/test")).body.code).toBe("supplier_not_connected");
});

test("sealed credentials moved into another store's row do not open there", async () => {
  const platform = new TestPlatform();
  const [merchant, thief] = [await platform.merchant(), await platform.merchant()];
  await connectAliexpress(platform, merchant);
  await connectAliexpress(platform, thief);
  const stolen = await platform.storeContext(merchant.store).store.first(supplierAccounts, undefined);
  const { store } = platform.storeContext(thief.store);
  await store.commit([store.update(supplierAccounts, undefined, { sealed_credentials: stolen?.sealed_credentials ?? "" })]);
  expect((await call(platform, thief, "POST", "/suppliers/aliexpress/test")).body).toMatchObject({
    ok: false,
    code: "supplier_refused_credentials",
  });
});

test("the suppliers answer a search together; one that fails is named and the other's results stand", async () => {
  const platform = new TestPlatform();
  const merchant = await platform.merchant({ currency: "EUR", country: "DE" });
  await connectAliexpress(platform, merchant);
  await connectCj(platform, merchant);
  const both = (await call(platform, merchant, "GET", "/supplier-products?words=mug")).body;
  expect(both.answers.map((one: { ok: boolean }) => one.ok)).toEqual([true, true]);
  expect(new Set(both.items.map((one: { supplier: string }) => one.supplier)).size).toBe(2);
  for (const item of both.items) {
    expect(item.store_cost.currency).toBe("EUR");
    expect(item.image).toMatch(/^http:\/\/world\.localhost:8787\//);
  }
  const priced = (await call(platform, merchant, "GET", "/supplier-products?words=mug&sort=price")).body.items.map(
    (one: { store_cost: { amount: number } }) => one.store_cost.amount,
  );
  expect(priced).toEqual([...priced].sort((left, right) => left - right));
  await platform.world.fault({ vendor: "aliexpress", operation: "aliexpress.ds.text.search", kind: "html", times: 2 });
  const half = (await call(platform, merchant, "GET", "/supplier-products?words=mug")).body;
  expect(half.answers).toMatchObject([
    { supplier: "aliexpress", ok: false, code: "supplier_unavailable" },
    { supplier: "cj", ok: true },
  ]);
  expect(half.items.length).toBeGreaterThan(0);
});

test("a preview has the figures an import would give, is kept for a day, and asked anew on demand", async () => {
  const platform = new TestPlatform();
  const merchant = await platform.merchant({ currency: "EUR", country: "DE" });
  await connectAliexpress(platform, merchant);
  const found = (await call(platform, merchant, "GET", "/supplier-products?words=mug")).body.items[0];
  const asked = { url: `https://de.aliexpress.com/item/${found.external_id}.html?spm=a2g0o` };
  const first = (await call(platform, merchant, "POST", "/supplier-products/preview", asked)).body;
  expect(first).toMatchObject({ cached: false, currency: "EUR", rate: { from: "USD", to: "EUR" }, duplicates: [] });
  for (const variant of first.variants) {
    expect(variant.landed_cost.amount).toBe(variant.store_cost.amount + variant.shipping.amount);
    expect(variant.margin.amount).toBe(variant.suggested_price.amount - variant.landed_cost.amount);
    expect(variant.margin_ppm).toBeGreaterThan(500_000);
    expect(variant.suggested_price.amount % 100).toBe(99);
  }
  const counted = async () => (await journal(platform, "aliexpress", "aliexpress.ds.product.get")).length;
  const before = await counted();
  expect((await call(platform, merchant, "POST", "/supplier-products/preview", asked)).body.cached).toBe(true);
  expect(await counted()).toBe(before);
  expect((await call(platform, merchant, "POST", "/supplier-products/preview", { ...asked, refresh: true })).body.cached).toBe(false);
  await platform.advance(day);
  const merchantAgain = { ...merchant, token: await buildSession(platform.context(), merchant.user.id) };
  expect((await call(platform, merchantAgain, "POST", "/supplier-products/preview", asked)).body.cached).toBe(false);
});

test("a preview with another price rule prices by it; one that sells below cost is warned of", async () => {
  const platform = new TestPlatform();
  const merchant = await platform.merchant();
  await connectAliexpress(platform, merchant);
  const found = (await call(platform, merchant, "GET", "/supplier-products?words=mug")).body.items[0];
  const price_rule = { kind: "fixed", value: 0, include_shipping: false, ending: null, compare_at_ppm: null };
  const { body } = await call(platform, merchant, "POST", "/supplier-products/preview", {
    supplier: "aliexpress",
    external_id: found.external_id,
    price_rule,
  });
  expect(body.variants[0].suggested_price).toEqual(body.variants[0].store_cost);
  const warned = body.warnings.some((one: { code: string }) => one.code === "negative_margin");
  expect(warned).toBe(body.variants.some((one: { margin: { amount: number } }) => one.margin.amount < 0));
});

test("products already bought from there are named", async () => {
  const platform = new TestPlatform();
  const merchant = await platform.merchant();
  await connectAliexpress(platform, merchant);
  const found = (await call(platform, merchant, "GET", "/supplier-products?words=mug")).body.items[0];
  const context = platform.storeContext(merchant.store);
  const made = await buildProduct(context, { title: "Our mug" });
  await context.store.commit([
    context.store.insert(listingLinks, {
      id: context.newId("listing_link"),
      variant_id: made.variants[0]?.id ?? "",
      product_id: made.id,
      supplier: "aliexpress",
      supplier_product_id: found.external_id,
      supplier_variant_id: "1",
      supplier_order_key: "1",
      source_url: "",
      imported_cost: 100,
      cost: 100,
      shipping_cost: 0,
      cost_currency: "USD",
      ships_from: "CN",
      checked_at: context.now(),
    }),
  ]);
  const { body } = await call(platform, merchant, "POST", "/supplier-products/preview", {
    supplier: "aliexpress",
    external_id: found.external_id,
  });
  expect(body.duplicates).toEqual([{ product_id: made.id, title: "Our mug", status: "active" }]);
  expect(body.warnings.map((one: { code: string }) => one.code)).toContain("already_imported");
});

test("bad input to a preview is refused by name, and the supplier is not asked", async () => {
  const platform = new TestPlatform();
  const merchant = await platform.merchant();
  await connectAliexpress(platform, merchant);
  const tried = async (body: unknown) => {
    const answer = await call(platform, merchant, "POST", "/supplier-products/preview", body);
    return [answer.status, answer.body.code];
  };
  expect(await tried({})).toEqual([422, "invalid_input"]);
  expect(await tried({ supplier: "aliexpress" })).toEqual([422, "invalid_input"]);
  expect(await tried({ url: "https://www.aliexpress.com/item/1005008177221739.html", supplier: "cj" })).toEqual([422, "invalid_input"]);
  expect(await tried({ url: "https://example.com/lamp" })).toEqual([422, "unknown_supplier_url"]);
  expect(await tried({ url: `https://www.aliexpress.com/item/1005008177221739.html?${"x".repeat(3000)}` })).toEqual([
    422,
    "unknown_supplier_url",
  ]);
  expect(await tried({ supplier: "cj", external_id: "1" })).toEqual([422, "supplier_not_connected"]);
  expect(await tried({ supplier: "aliexpress", external_id: "1005000000000000" })).toEqual([422, "supplier_product_not_found"]);
});

test("a short link is followed to its product; one that leads nowhere is refused", async () => {
  const platform = new TestPlatform();
  const merchant = await platform.merchant();
  await connectAliexpress(platform, merchant);
  const found = (await call(platform, merchant, "GET", "/supplier-products?words=mug")).body.items[0];
  const url = `Look! https://a.aliexpress.com/_${Number(found.external_id).toString(36)}`;
  expect((await call(platform, merchant, "POST", "/supplier-products/preview", { url })).body.product.external_id).toBe(found.external_id);
  const nowhere = await call(platform, merchant, "POST", "/supplier-products/preview", {
    url: "https://s.click.aliexpress.com/e/_zzzzzzzz",
  });
  expect([nowhere.status, nowhere.body.code]).toEqual([422, "unknown_supplier_url"]);
});
