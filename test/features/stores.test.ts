import { introspectWorkflowInstance } from "cloudflare:test";
import { beforeEach, expect, test } from "vitest";
import { buildSession, buildUser } from "../builders/stores.builder.ts";
import { TestPlatform } from "../harness/platform.ts";

let platform: TestPlatform;
let token: string;
const wish = { name: "Volt & Söhne", niche: "electronics", country: "DE", currency: "EUR", language: "de", preset: "volt" };

beforeEach(async () => {
  platform = new TestPlatform();
  const context = platform.context();
  const user = await buildUser(context, { email: `wizard-${context.newId("user")}@example.com` });
  token = await buildSession(context, user.id);
});

/** Walks the wizard and waits until the workflow has opened the store. */
async function create(body: Record<string, unknown> = wish) {
  const answer = await platform.call("POST", "/api/v1/stores", { token, body });
  if (answer.status !== 202) return answer;
  const instance = await introspectWorkflowInstance(platform.env.STORE_CREATION, answer.body.id);
  await platform.drain();
  await instance.waitForStatus("complete");
  return answer;
}

test("the wizard's answers become an open store with pages, rates, categories and a till", async () => {
  const { body: store, status } = await create();
  expect(status).toBe(202);
  expect(store.slug).toMatch(/^volt-and-sohne/);
  const path = `/api/v1/stores/${store.id}`;
  const { body: setup } = await platform.call("GET", `${path}/setup`, { token });
  expect(setup.status).toBe("active");
  expect(setup.steps.map((step: { status: string }) => step.status)).toEqual(Array(7).fill("done"));
  const { body } = await platform.call("GET", path, { token });
  expect(body).toMatchObject({ currency: "EUR", country: "DE", time_zone: "Europe/Berlin", tax_included: true, payments_ready: true });
  expect(body.permissions).toContain("billing:write");
  const { body: pages } = await platform.call("GET", `${path}/pages`, { token });
  expect(pages.items.map((page: { slug: string }) => page.slug)).toEqual([
    "about",
    "contact",
    "faq",
    "shipping",
    "returns",
    "privacy",
    "terms",
  ]);
  const { body: rates } = await platform.call("GET", `${path}/shipping-rates`, { token });
  expect(rates.items.map((rate: { name: string }) => rate.name)).toEqual(["Standard", "Express"]);
  expect((await platform.call("GET", "/", { host: `${store.slug}.localhost:8787` })).status).toBe(200);
});

test("a name that is taken gets -2, and one that is chosen is refused", async () => {
  const first = await create({ ...wish, name: `Twin ${platform.now()}` });
  const second = await platform.call("GET", `/api/v1/store-names?name=${encodeURIComponent(first.body.name)}`, { token });
  expect(second.body).toMatchObject({ available: false, slug: `${first.body.slug}-2` });
  const chosen = await platform.call("POST", "/api/v1/stores", { token, body: { ...wish, slug: first.body.slug } });
  expect(chosen).toMatchObject({ status: 409, body: { code: "slug_taken" } });
  const reserved = await platform.call("POST", "/api/v1/stores", { token, body: { ...wish, slug: "admin" } });
  expect(reserved).toMatchObject({ status: 422, body: { code: "slug_reserved" } });
});

test("the plan limits how many stores an account has, and says which plan lifts it", async () => {
  for (let n = 0; n < 3; n++)
    expect((await platform.call("POST", "/api/v1/stores", { token, body: { ...wish, name: `Shop ${n} ${platform.now()}` } })).status).toBe(
      202,
    );
  const refused = await platform.call("POST", "/api/v1/stores", { token, body: wish });
  expect(refused).toMatchObject({ status: 402, body: { code: "plan_limit", what: "stores", limit: 3, used: 3, lifted_by: "pro" } });
});

test("delivering the request for a store twice sets it up once", async () => {
  const { body: store } = await platform.call("POST", "/api/v1/stores", { token, body: { ...wish, name: `Once ${platform.now()}` } });
  const instance = await introspectWorkflowInstance(platform.env.STORE_CREATION, store.id);
  const messages = platform.take();
  await platform.redeliver(messages);
  await platform.redeliver(messages);
  await instance.waitForStatus("complete");
  const { body: rates } = await platform.call("GET", `/api/v1/stores/${store.id}/shipping-rates`, { token });
  expect(rates.items).toHaveLength(2);
});

test("a renamed store redirects from its old address, which nobody else can take", async () => {
  const merchant = await platform.merchant();
  const renamed = await platform.call("PUT", `${merchant.path}/slug`, {
    token: merchant.token,
    body: { slug: `new-${merchant.store.slug}` },
  });
  expect(renamed.body.slug).toBe(`new-${merchant.store.slug}`);
  const old = await platform.call("GET", "/products/lamp?x=1", { host: `${merchant.store.slug}.localhost:8787` });
  expect(old.status).toBe(301);
  expect(old.headers.get("location")).toBe(`http://new-${merchant.store.slug}.localhost:8787/products/lamp?x=1`);
  const rival = await platform.call("POST", "/api/v1/stores", { token, body: { ...wish, slug: merchant.store.slug } });
  expect(rival).toMatchObject({ status: 409, body: { code: "slug_taken" } });
  const back = await platform.call("PUT", `${merchant.path}/slug`, { token: merchant.token, body: { slug: merchant.store.slug } });
  expect(back.body.slug).toBe(merchant.store.slug);
});

test("settings change with before and after in the activity log, and wrong ones change nothing", async () => {
  const { path, token: owner } = await platform.merchant();
  const changed = await platform.call("PATCH", path, { token: owner, body: { name: "Another name", cancel_window_minutes: 15 } });
  expect(changed.body).toMatchObject({ name: "Another name", cancel_window_minutes: 15 });
  const { body: log } = await platform.call("GET", `${path}/activity?type=store.updated`, { token: owner });
  expect(log.items[0].data.changes.cancel_window_ms).toEqual({ before: 600_000, after: 900_000 });
  const wrong = await platform.call("PATCH", path, { token: owner, body: { time_zone: "Mars/Olympus" } });
  expect(wrong).toMatchObject({
    status: 422,
    body: { code: "invalid_input", errors: [{ field: "time_zone", code: "unknown_time_zone" }] },
  });
});

test("a paused store shows a notice instead of its pages", async () => {
  const { path, token: owner, store } = await platform.merchant();
  await platform.call("POST", `${path}/pause`, { token: owner });
  await platform.advance(3_000);
  const closed = await platform.call("GET", "/", { host: `${store.slug}.localhost:8787` });
  expect(closed.status).toBe(503);
  expect(closed.body).toContain("short break");
});

test("the last shipping rate stays, and days must be in order", async () => {
  const { path, token: owner } = await platform.merchant();
  const { body } = await platform.call("GET", `${path}/shipping-rates`, { token: owner });
  const [first, second] = body.items;
  expect((await platform.call("DELETE", `${path}/shipping-rates/${first.id}`, { token: owner })).status).toBe(200);
  expect(await platform.call("DELETE", `${path}/shipping-rates/${second.id}`, { token: owner })).toMatchObject({
    status: 409,
    body: { code: "last_shipping_rate" },
  });
  const wrong = await platform.call("POST", `${path}/shipping-rates`, {
    token: owner,
    body: { name: "Odd", countries: ["US"], price_amount: 100, min_days: 9, max_days: 3 },
  });
  expect(wrong).toMatchObject({ status: 422, body: { code: "shipping_days_order" } });
});

test("wizards finishing at the same moment cannot take more places than the plan has", async () => {
  const names = Array.from({ length: 8 }, (_, n) => ({ ...wish, name: `Rush ${n} ${platform.now()}` }));
  const answers = await Promise.all(names.map((body) => platform.call("POST", "/api/v1/stores", { token, body })));
  expect(answers.map((one) => one.status).sort()).toEqual([202, 202, 202, 402, 402, 402, 402, 402]);
});
