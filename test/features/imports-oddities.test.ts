import { expect, test } from "vitest";
import { connectAliexpress, connectCj } from "../builders/suppliers.builder.ts";
import { withWorld } from "../harness/faults.ts";
import { address, aliexpressShop, entry, ordinary, productsOf, shop } from "../harness/imports.ts";

test.each([
  ["no_variants", "Doorway Pull-Up Bar", "supplier_product_unusable"],
  ["other_id", "Minimal Mesh-Band Watch", "supplier_product_mismatch"],
  ["offline", "Sunset Projection Lamp", "supplier_product_unusable"],
])("%s: the import fails in words, makes nothing and costs nothing", async (_oddity, title, code) => {
  const made = await aliexpressShop();
  const { body: failed } = await made.bring({ url: address(title) });
  expect(failed).toMatchObject({ status: "failed", reason_code: code, step: "fetch", product_id: null });
  expect(failed.reason.length).toBeGreaterThan(10);
  expect(failed.steps[0]).toMatchObject({ status: "failed" });
  expect(await made.used()).toBe(0);
  expect(await productsOf(made)).toEqual([]);
  const { body: log } = await made.api("GET", "/activity?type=import.failed");
  expect(log.items).toHaveLength(1);
});

test.each([
  ["comma_price", "Portable Power Station 1500 W", /^[3-9]|1 pictures?/],
  ["no_images", "Garden Kneeling Pad", /^0 pictures taken in/],
  ["missing_image", "Quick-Dry Sports Cap", /1 left out/],
  ["huge_image", "Washable Area Rug", /1 left out/],
  ["gif_image", "Feather Wand Set", /pictures? taken in$/],
  ["sold_out", "Corduroy Overshirt", /pictures? taken in$/],
  ["lone_object", "Counting Abacus", /pictures? taken in$/],
])("%s: the rest of the product is imported, as a draft even where publishing was wanted if it must", async (oddity, title, pictures) => {
  const made = await aliexpressShop();
  await connectCj(made.platform, made);
  const { body: done } = await made.bring({ url: address(title), publish: true, write_content: false });
  expect(done).toMatchObject({ status: "completed" });
  expect(done.steps[2].detail).toMatch(pictures);
  const { body: product } = await made.api("GET", `/products/${done.product_id}`);
  for (const variant of product.variants) expect(variant.cost.amount).toBeGreaterThan(0);
  if (oddity === "comma_price")
    expect(Math.min(...product.variants.map((one: { cost: { amount: number } }) => one.cost.amount))).toBeGreaterThan(50_000);
  if (oddity === "no_images" || oddity === "sold_out") expect(product.status).toBe("draft");
});

test.each(["Facial Steamer", "Silicone Lick Mat", "Hydrogel Eye Patches", "Collapsible Travel Cup"])(
  "%s: scripts and orders to language models reach nobody",
  async (title) => {
    const made = await shop();
    await connectAliexpress(made.platform, made);
    await connectCj(made.platform, made);
    const { aliexpress, cj } = entry(title);
    for (const write_content of [true, false]) {
      const { body: done } = await made.bring({ url: aliexpress?.url ?? cj?.url, write_content, force: true });
      expect(done).toMatchObject({ status: "completed" });
      const { body: product } = await made.api("GET", `/products/${done.product_id}`);
      const page = JSON.stringify([product.title, product.description_html, product.features, product.seo_title, product.seo_description]);
      expect(page).not.toMatch(/<script|onerror|javascript:|ignore (all )?previous|system prompt|api key|webhook|\[\[/i);
      for (const variant of product.variants) expect(variant.price.amount).toBeGreaterThan(variant.cost.amount);
    }
  },
);

test.each([
  ["status", 500],
  ["status", 429],
  ["html", 200],
  ["truncated", 200],
  ["unreachable", 0],
] as const)("a supplier that answers %s %i twice delays the import and does not break it", async (kind, status) => {
  const made = await aliexpressShop();
  await made.platform.world.fault({ vendor: "aliexpress", operation: "*", kind, times: 2, ...(kind === "status" ? { status } : {}) });
  const { body: done } = await made.bring({ url: ordinary(5), write_content: false });
  expect(done).toMatchObject({ status: "completed", reason: null });
  expect(await made.used()).toBe(1);
});

test("a supplier that stays down fails the import in words; trying again goes on from there", async () => {
  const made = await aliexpressShop();
  await made.platform.world.fault({ vendor: "aliexpress", operation: "*", kind: "status", status: 500, times: 200 });
  const { body: failed } = await made.bring({ url: ordinary(6), write_content: false });
  expect(failed).toMatchObject({ status: "failed", step: "fetch", reason_code: "supplier_unavailable" });
  expect(await made.used()).toBe(0);
  await made.platform.world.clearFaults();
  const again = await made.api("POST", `/imports/${failed.id}/retry`);
  expect(again.status).toBe(202);
  expect(await made.used()).toBe(1);
});

test("a picture host that is down is waited for", async () => {
  const made = await aliexpressShop();
  let failures = 12;
  made.platform.env = withWorld(made.platform.env, (request, world) =>
    request.url.startsWith("https://ae01.alicdn.com/") && failures-- > 0 ? new Response("busy", { status: 503 }) : world(request),
  );
  const { body: done } = await made.bring({ url: ordinary(7), write_content: false });
  expect(done).toMatchObject({ status: "completed" });
  expect(done.steps[2].detail).not.toContain("left out");
});

test("names that cannot be looked up are waited for too", async () => {
  const made = await aliexpressShop();
  let failures = 6;
  made.platform.env = withWorld(made.platform.env, (request, world) =>
    request.url.includes("dns-query?name=ae01.alicdn.com") && failures-- > 0 ? new Response("busy", { status: 503 }) : world(request),
  );
  const { body: done } = await made.bring({ url: ordinary(7), write_content: false });
  expect(done.steps[2].detail).not.toContain("left out");
});

test("a picture host that never comes back fails the import only when there is no picture at all; another try goes on from there", async () => {
  const made = await aliexpressShop();
  let up = false;
  made.platform.env = withWorld(made.platform.env, (request, world) =>
    request.url.startsWith("https://ae01.alicdn.com/") && !up ? new Response("busy", { status: 503 }) : world(request),
  );
  const { body: failed } = await made.bring({ url: ordinary(7), write_content: false });
  expect(failed).toMatchObject({ status: "failed", step: "images", reason_code: "unavailable", steps_done: 2 });
  expect(await made.used()).toBe(0);
  up = true;
  const again = await made.api("POST", `/imports/${failed.id}/retry`);
  expect(again.body).toMatchObject({ status: "pending", step: "images", steps_done: 2 });
  const asked = (await made.platform.world.journal({ vendor: "aliexpress" })).length;
  expect((await made.end(failed.id)).body).toMatchObject({ status: "completed", reason: null });
  expect((await made.platform.world.journal({ vendor: "aliexpress" })).length).toBe(asked);
  expect(await made.used()).toBe(1);
});

test.each([
  ["a storm", { kind: "status" as const, status: 529, times: 200 }],
  ["a wrong key", { kind: "status" as const, status: 401, times: 200 }],
])("with %s at the writer the product is imported with the supplier's cleaned text, and the step says so", async (_name, fault) => {
  const made = await aliexpressShop();
  await made.platform.world.fault({ vendor: "anthropic", operation: "*", ...fault });
  const { body: done } = await made.bring({ url: ordinary(8), publish: true });
  expect(done).toMatchObject({ status: "completed" });
  expect(done.steps[5]).toMatchObject({ status: "done", detail: expect.stringMatching(/supplier's text was cleaned up instead/) });
  expect(done.steps[8].detail).toContain("Its page was not written as you wanted.");
  const { body: product } = await made.api("GET", `/products/${done.product_id}`);
  expect(product.status).toBe("draft");
  expect(product.description_html.length).toBeGreaterThan(20);
  const credits = await made.platform.env.STORE_DB_0.prepare("select used from usage where store_id = ? and id like 'ai_credits:%'")
    .bind(made.store.id)
    .first();
  expect(credits).toBeNull();
});

test("without AI credits left nobody is asked to write", async () => {
  const made = await aliexpressShop();
  await made.platform.env.PLATFORM_DB.prepare("update subscriptions set plan = 'free' where user_id = ?").bind(made.user.id).run();
  const month = new Date(made.platform.now()).toISOString().slice(0, 7);
  await made.platform.env.STORE_DB_0.prepare("insert into usage (store_id, id, used, cap) values (?, ?, 50, 50)")
    .bind(made.store.id, `ai_credits:${month}`)
    .run();
  const before = (await made.platform.world.journal({ vendor: "anthropic" })).length;
  const { body: done } = await made.bring({ url: ordinary(9) });
  expect(done.steps[5].detail).toMatch(/AI credits are used up/);
  expect((await made.platform.world.journal({ vendor: "anthropic" })).length).toBe(before);
});

test("what is imported costs what it costs now, not what a preview once said", async () => {
  const made = await aliexpressShop();
  const url = address("Cast Iron Style Teapot");
  const { body: seen } = await made.api("POST", "/supplier-products/preview", { url });
  await made.platform.advance(2 * 86_400_000);
  const { body: done } = await made.bring({ url, write_content: false });
  const { body: product } = await made.api("GET", `/products/${done.product_id}`);
  expect(product.variants[0].cost.amount).toBeGreaterThan(seen.variants[0].landed_cost.amount);
});

const tellToWait = (seconds: number) =>
  Response.json(
    { type: "error", error: { type: "rate_limit_error", message: "slow down" } },
    { status: 429, headers: { "retry-after": String(seconds) } },
  );

test("a writer who asks to wait a minute is waited for", async () => {
  const made = await aliexpressShop();
  let refusals = 1;
  made.platform.env = withWorld(made.platform.env, (request, world) =>
    request.url.includes("api.anthropic.com") && refusals-- > 0 ? tellToWait(60) : world(request),
  );
  const { body: asked } = await made.api("POST", "/imports", { url: ordinary(18) });
  await made.platform.drain();
  expect((await made.api("GET", `/imports/${asked.id}`)).body).toMatchObject({ status: "running", step: "content", steps_done: 5 });
  const { body: done } = await made.end(asked.id);
  expect(done.steps[5].detail).toMatch(/^Written by AI/);
});

test("a writer who only ever asks to wait is not waited for beyond ten minutes", async () => {
  const made = await aliexpressShop();
  made.platform.env = withWorld(made.platform.env, (request, world) =>
    request.url.includes("api.anthropic.com") ? tellToWait(120) : world(request),
  );
  const { body: done } = await made.bring({ url: ordinary(19) });
  expect(done).toMatchObject({ status: "completed" });
  expect(done.steps[5].detail).toMatch(/kept us waiting: the supplier's text was cleaned up instead/);
});
