import { expect, test } from "vitest";
import { importSteps } from "../../core/imports/imports.contract.ts";
import { runImport } from "../../core/imports/run-import.commands.ts";
import { runTimetable } from "../../queues/timetable.ts";
import { catalogue } from "../../simulators/catalogue/catalogue.ts";
import { connectCj } from "../builders/suppliers.builder.ts";
import { address, aliexpressShop, ordinary, plainProducts, productsOf, shop } from "../harness/imports.ts";

test("a product address becomes a draft: priced, pictured, written, linked, found, and counted once", async () => {
  const made = await aliexpressShop("real");
  const asked = await made.api("POST", "/imports", { url: `${ordinary(0)}?spm=a2g0o.tracked&gatewayAdapt=glo2usa`, tags: ["new"] });
  expect(asked.status).toBe(202);
  expect(asked.body).toMatchObject({ status: "pending", step: "fetch", steps_done: 0, steps_total: 9 });
  const { body: done } = await made.end(asked.body.id);
  expect(done).toMatchObject({ status: "completed", steps_done: 9, reason: null });
  expect(done.steps.map((one: { status: string }) => one.status)).toEqual(Array(9).fill("done"));
  const { body: product } = await made.api("GET", `/products/${done.product_id}`);
  expect(product).toMatchObject({ status: "draft", title: done.title });
  expect(product.tags).toContain("new");
  expect(product.variants.length).toBe(plainProducts[0]?.variants);
  expect(product.images.length).toBeGreaterThanOrEqual(3);
  expect(product.delivery_max_days).toBeGreaterThan(0);
  for (const variant of product.variants) {
    expect(variant.price.amount % 100).toBe(99);
    expect(variant.price.amount).toBeGreaterThanOrEqual(Math.round(variant.cost.amount * 2.5));
    expect(variant.asset_id).toMatch(/^ast_/);
  }
  const { body: found } = await made.api("GET", `/products?q=${encodeURIComponent(product.title.split(" ")[0])}`);
  expect(found.items.map((one: { id: string }) => one.id)).toContain(product.id);
  const links = await made.platform.env.STORE_DB_0.prepare("select * from listing_links where store_id = ? and product_id = ?")
    .bind(made.store.id, product.id)
    .all();
  expect(links.results).toHaveLength(product.variants.length);
  expect(await made.used()).toBe(1);
  const { body: log } = await made.api("GET", "/activity?limit=50");
  const types = log.items.map((one: { type: string }) => one.type);
  for (const type of ["import.started", "product.created", "content.generated", "import.completed"])
    expect(types.filter((one: string) => one === type)).toEqual([type]);
});

test("CJ's product by its id lands in a store of another currency, in that currency", async () => {
  const made = await shop({ currency: "EUR", country: "DE" });
  await connectCj(made.platform, made);
  const wanted = catalogue.find((one) => one.cj && !one.oddity && !one.ending && one.variants > 1 && one.variants < 6);
  const { body: done } = await made.bring({ supplier: "cj", external_id: wanted?.cj?.pid, write_content: false });
  expect(done).toMatchObject({ status: "completed" });
  const { body: product } = await made.api("GET", `/products/${done.product_id}`);
  for (const variant of product.variants) {
    expect(variant.price.currency).toBe("EUR");
    expect(variant.cost.currency).toBe("EUR");
  }
});

test("publishing by itself needs a margin; the rule of one import is that import's alone", async () => {
  const made = await aliexpressShop();
  const live = await made.bring({ url: ordinary(1), publish: true });
  expect(live.body).toMatchObject({ status: "completed" });
  const thin = { kind: "percentage", value: 20_000, include_shipping: true, ending: null, compare_at_ppm: null };
  const kept = await made.bring({ url: ordinary(2), publish: true, price_rule: thin });
  expect(kept.body.steps.at(-1).detail).toMatch(/Kept as a draft: Its margin is \d %/);
  const statuses = new Map((await productsOf(made)).map((one) => [one.id, one.status]));
  expect(statuses.get(live.body.product_id)).toBe("active");
  expect(statuses.get(kept.body.product_id)).toBe("draft");
});

test("two hundred variants arrive whole", async () => {
  const made = await aliexpressShop();
  const { body: done } = await made.bring({ url: address("Milk Cotton Yarn 50 g") });
  expect(done).toMatchObject({ status: "completed" });
  const { body: product } = await made.api("GET", `/products/${done.product_id}`);
  expect(product.variants).toHaveLength(200);
  expect(new Set(product.variants.map((one: { sku: string }) => one.sku)).size).toBe(200);
});

test("the same product is not imported twice at once, unless somebody insists; afterwards it may be", async () => {
  const made = await aliexpressShop();
  const both = await Promise.all([made.api("POST", "/imports", { url: ordinary(3) }), made.api("POST", "/imports", { url: ordinary(3) })]);
  expect(both.map((one) => one.status).sort()).toEqual([202, 409]);
  expect(both.find((one) => one.status === 409)?.body.code).toBe("import_running");
  const forced = await made.api("POST", "/imports", { url: ordinary(3), force: true });
  expect(forced.status).toBe(202);
  const first = both.find((one) => one.status === 202)?.body.id;
  await made.end(first);
  await made.end(forced.body.id);
  expect((await made.bring({ url: ordinary(3) })).body.status).toBe("completed");
  const all = await productsOf(made);
  expect(all).toHaveLength(3);
  expect(await made.used()).toBe(3);
});

test("a month's imports are taken exactly, however many ask at once, and told with what lifts the limit", async () => {
  const made = await aliexpressShop();
  await made.platform.env.PLATFORM_DB.prepare("update subscriptions set plan = 'free' where user_id = ?").bind(made.user.id).run();
  const urls = plainProducts.slice(0, 14).map((one) => one.aliexpress?.url);
  const asked = await Promise.all(urls.map((url) => made.api("POST", "/imports", { url, write_content: false })));
  expect(asked.filter((one) => one.status === 202)).toHaveLength(10);
  const refused = asked.filter((one) => one.status !== 202);
  for (const { status, body } of refused) {
    expect(status).toBe(402);
    expect(body).toMatchObject({ code: "plan_limit", what: "imports", limit: 10, used: 10, lifted_by: "starter" });
  }
  expect(await made.used()).toBe(10);
});

test.each([
  [{}, 422, "invalid_input"],
  [{ url: "https://example.com/lamp" }, 422, "unknown_supplier_url"],
  [{ url: "javascript:alert(1)" }, 422, "unknown_supplier_url"],
  [{ supplier: "aliexpress" }, 422, "invalid_input"],
  [{ supplier: "temu", external_id: "1" }, 422, "invalid_input"],
  [{ supplier: "aliexpress", external_id: "../../x" }, 422, "invalid_input"],
  [{ url: "https://www.aliexpress.com/item/1005006001234567.html", supplier: "cj", external_id: "1" }, 422, "invalid_input"],
  [{ supplier: "cj", external_id: "1234567890123456" }, 422, "supplier_not_connected"],
  [{ supplier: "aliexpress", external_id: "1005006001234567", price_rule: { kind: "margin", value: 1_000_000 } }, 422, "invalid_input"],
  [{ supplier: "aliexpress", external_id: "1005006001234567", price: 0 }, 422, "invalid_input"],
])("%o is refused with %i %s and leaves nothing", async (wanted, status, code) => {
  const made = await aliexpressShop();
  const answer = await made.api("POST", "/imports", wanted);
  expect([answer.status, answer.body.code]).toEqual([status, code]);
  expect((await made.api("GET", "/imports")).body.items).toEqual([]);
  expect(await made.used()).toBe(0);
});

test("an import is stopped before it makes its product, and not after", async () => {
  const made = await aliexpressShop();
  const asked = await made.api("POST", "/imports", { url: ordinary(4) });
  const stopped = await made.api("POST", `/imports/${asked.body.id}/cancel`);
  expect(stopped.body).toMatchObject({ status: "cancelled" });
  expect(await made.used()).toBe(0);
  await made.platform.drain();
  expect(await productsOf(made)).toEqual([]);
  expect((await made.api("POST", `/imports/${asked.body.id}/cancel`)).body.code).toBe("import_over");
  const again = await made.api("POST", `/imports/${asked.body.id}/retry`);
  expect(again.status).toBe(202);
  expect((await made.end(asked.body.id)).body.status).toBe("completed");
  expect((await made.api("POST", `/imports/${asked.body.id}/cancel`)).body.code).toBe("import_over");
  expect((await made.api("POST", `/imports/${asked.body.id}/retry`)).body.code).toBe("import_not_failed");
  expect(await made.used()).toBe(1);
});

test("a job delivered twice, three times, at once and again later makes one product", async () => {
  const made = await aliexpressShop();
  const { body: asked } = await made.api("POST", "/imports", { url: ordinary(10) });
  const messages = made.platform.take();
  await Promise.all([made.platform.redeliver(messages), made.platform.redeliver(messages), made.platform.redeliver(messages)]);
  const { body: done } = await made.end(asked.id);
  await made.platform.redeliver(messages);
  await made.platform.drain();
  expect(done).toMatchObject({ status: "completed" });
  expect(await productsOf(made)).toHaveLength(1);
  expect(await made.used()).toBe(1);
  const { body: log } = await made.api("GET", "/activity?type=import.completed");
  expect(log.items).toHaveLength(1);
});

test("a job whose message was lost is picked up by the timetable", async () => {
  const made = await aliexpressShop();
  const { body: asked } = await made.api("POST", "/imports", { url: ordinary(11) });
  made.platform.take();
  await made.platform.advance(20 * 60_000);
  await made.platform.tick();
  expect((await made.end(asked.id)).body.status).toBe("completed");
  expect(await productsOf(made)).toHaveLength(1);
});

test("nobody sees or stops another store's import", async () => {
  const [ours, theirs] = [await aliexpressShop(), await aliexpressShop()];
  const { body: asked } = await ours.api("POST", "/imports", { url: ordinary(12) });
  for (const [method, path] of [
    ["GET", ""],
    ["POST", "/retry"],
    ["POST", "/cancel"],
  ] as const)
    expect((await theirs.api(method, `/imports/${asked.id}${path}`)).status).toBe(404);
  expect((await theirs.api("GET", "/imports")).body).toMatchObject({ items: [], total: 0 });
  expect((await ours.end(asked.id)).body.status).toBe("completed");
  expect(await productsOf(theirs)).toEqual([]);
  const viewer = await ours.platform.member(ours, "viewer");
  expect((await ours.platform.call("POST", `${ours.path}/imports`, { token: viewer, body: { url: ordinary(12) } })).status).toBe(403);
});

test("the list is told by status and in pages", async () => {
  const made = await aliexpressShop();
  for (const at of [13, 14, 15]) await made.api("POST", "/imports", { url: ordinary(at) });
  const first = await made.api("GET", "/imports?limit=2");
  expect(first.body.items).toHaveLength(2);
  expect(first.body.total).toBe(3);
  const second = await made.api("GET", `/imports?limit=2&cursor=${first.body.next_cursor}`);
  expect(second.body.items).toHaveLength(1);
  expect((await made.api("GET", "/imports?status=completed")).body.total).toBe(0);
  expect((await made.api("GET", "/imports?cursor=nonsense")).status).toBe(422);
});

test("every step is told to whoever has the store open, in order", async () => {
  const made = await aliexpressShop();
  const { body: asked } = await made.api("POST", "/imports", { url: ordinary(16) });
  made.platform.take();
  const told: { type: string; subject: string; data: { step: string; steps_done: number; status: string } }[] = [];
  const context = made.platform.storeContext(made.store);
  const live = { publish: async (_store: string, message: never) => void told.push(message) };
  await runImport({ ...context, ports: Object.create(context.ports, { live: { value: live } }) }, asked.id);
  expect(new Set(told.map((one) => `${one.type} ${one.subject}`))).toEqual(new Set([`import.progress ${asked.id}`]));
  expect([...new Set(told.map((one) => one.data.step))]).toEqual([...importSteps]);
  const done = told.map((one) => one.data.steps_done);
  expect(done).toEqual([...done].sort((left, right) => left - right));
  expect(told.at(-1)?.data).toMatchObject({ status: "completed", steps_done: 9 });
});

test("an import that gets nowhere for a day is given up, and its place is given back", async () => {
  const made = await aliexpressShop();
  const { body: asked } = await made.api("POST", "/imports", { url: ordinary(17) });
  for (let hours = 0; hours < 26; hours += 2) {
    made.platform.take();
    await made.platform.advance(2 * 3_600_000);
    await runTimetable(made.platform.env, { now: made.platform.now });
    await made.platform.redeliver(made.platform.take().filter((one) => JSON.stringify(one.body).includes("resume-imports")));
  }
  expect((await made.api("GET", `/imports/${asked.id}`)).body).toMatchObject({ status: "failed", reason_code: "import_stuck" });
  expect(await made.used()).toBe(0);
});

test("a supplier the plan no longer includes is not imported from", async () => {
  const made = await shop();
  await connectCj(made.platform, made);
  await made.platform.env.PLATFORM_DB.prepare("update subscriptions set plan = 'free' where user_id = ?").bind(made.user.id).run();
  const wanted = catalogue.find((one) => one.cj && !one.oddity);
  const answer = await made.api("POST", "/imports", { supplier: "cj", external_id: wanted?.cj?.pid });
  expect(answer).toMatchObject({ status: 402, body: { code: "plan_limit", what: "suppliers.cj", lifted_by: "starter" } });
});
