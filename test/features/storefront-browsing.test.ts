import { expect, test } from "vitest";
import { day } from "../../kit/time.ts";
import { buildCategory, buildProduct } from "../builders/products.builder.ts";
import { TestPlatform } from "../harness/platform.ts";
import { openShop, slugs } from "../harness/storefront.ts";

test("categories show what is below them, keep their old addresses, and give their products to the parent when they go", async () => {
  const { platform, merchant, context, get, patch } = await openShop();
  const home = await buildCategory(context, "Home");
  const lights = await buildCategory(context, "Lights", home.id);
  const desk = await buildCategory(context, "Desk", lights.id);
  await buildProduct(context, { title: "Sofa", category_id: home.id });
  await buildProduct(context, { title: "Lamp", category_id: desk.id });
  expect(slugs((await get("/categories/home")).body).sort()).toEqual(["lamp", "sofa"]);
  const inner = (await get("/categories/desk")).body;
  expect(inner.category.breadcrumb.map((one: { name: string }) => one.name)).toEqual(["Home", "Lights", "Desk"]);
  await patch(`/categories/${lights.id}`, { slug: "lighting" });
  expect((await get("/categories/lights")).body.category.slug).toBe("lighting");
  const loop = await patch(`/categories/${home.id}`, { parent_id: desk.id });
  expect([loop.status, loop.body.code]).toEqual([422, "category_loop"]);
  const removed = await platform.call("DELETE", `${merchant.path}/categories/${desk.id}`, { token: merchant.token });
  expect(removed.body).toEqual({ moved_products: 1, moved_categories: 0 });
  expect((await get("/categories/desk")).body.category.slug).toBe("lighting");
  expect(slugs((await get("/categories/lighting")).body)).toEqual(["lamp"]);
  expect((await get("/categories/nothing")).status).toBe(404);
});

test("a renamed category is found under its new name", async () => {
  const { platform, context, get, patch } = await openShop();
  const lights = await buildCategory(context, "Lights");
  await buildProduct(context, { title: "Sol", category_id: lights.id });
  await platform.drain();
  expect(slugs((await get("/search?q=lights")).body)).toEqual(["sol"]);
  await patch(`/categories/${lights.id}`, { name: "Luminaires" });
  await platform.drain();
  expect(slugs((await get("/search?q=luminaires")).body)).toEqual(["sol"]);
  expect(slugs((await get("/search?q=lights")).body)).toEqual([]);
});

test("cursors show every product once in each order, with filters", async () => {
  const { context, get } = await openShop();
  const all = await buildCategory(context, "All");
  for (let n = 0; n < 7; n++) {
    await buildProduct(context, {
      title: `Lamp ${n}`,
      price: 1000 + (n % 3) * 100,
      category_id: all.id,
      sold: n % 2,
      age_ms: (n % 2) * day,
      compare_at: n % 2 ? 5000 : null,
    });
  }
  for (const sort of ["relevance", "newest", "price_up", "price_down", "best_selling", "top_rated"]) {
    for (const where of ["/categories/all?", "/search?q=lamp&", "/search?"]) {
      const seen: string[] = [];
      let cursor = "";
      do {
        const { status, body } = await get(`${where}sort=${sort}&limit=2${cursor && `&cursor=${cursor}`}`);
        expect(status).toBe(200);
        expect(body.products.total).toBe(7);
        seen.push(...slugs(body));
        cursor = body.products.next_cursor ?? "";
      } while (cursor);
      expect([sort, where, new Set(seen).size, seen.length]).toEqual([sort, where, 7, 7]);
    }
  }
  const { body } = await get("/categories/all?min_price_amount=1100&max_price_amount=1100&on_sale=1&sort=newest");
  expect(slugs(body).sort()).toEqual(["lamp-1"]);
  expect([body.products.price_min.amount, body.products.price_max.amount, body.products.total]).toEqual([1000, 1200, 1]);
  expect((await get("/categories/all?cursor=x")).status).toBe(422);
  expect((await get("/categories/all?limit=1000000")).status).toBe(422);
});

test("titles count more than descriptions in a search", async () => {
  const { context, get } = await openShop();
  await buildProduct(context, { title: "Chair", description_html: "<p>Goes well with any lamp, lamp, lamp.</p>" });
  await buildProduct(context, { title: "Lamp", description_html: "<p>Light.</p>" });
  expect(slugs((await get("/search?q=lamp")).body)).toEqual(["lamp", "chair"]);
});

test("nothing typed into the search breaks it or finds what is not asked for", async () => {
  const { context, get } = await openShop();
  await buildProduct(context, { title: "Lamp" });
  const typed = [
    '"',
    "'",
    "' OR 1=1 --",
    '" OR "',
    "NEAR(a b)",
    "*",
    "a* b*",
    "AND",
    "NOT x",
    "title:lamp OR x",
    "store_id:sto",
    "{a}",
    "(",
    "lamp)",
    "^",
    "-lamp",
    "+",
    "lamp; drop table products",
    "😀",
    "\\",
    "%",
    "_",
    "a".repeat(200),
    "ｌａｍｐ",
  ];
  for (const q of typed) {
    for (const path of ["/search", "/suggest"]) {
      const text = path === "/suggest" ? q.slice(0, 80) : q;
      const { status } = await get(`${path}?q=${encodeURIComponent(text)}`);
      expect([path, q, status]).toEqual([path, q, 200]);
    }
  }
  expect(slugs((await get(`/search?q=${encodeURIComponent("store_id")}`)).body)).toEqual([]);
  expect(slugs((await get("/search?q=prd")).body)).toEqual([]);
});

test("a search never finds another store's products", async () => {
  const platform = new TestPlatform();
  const [ours, theirs] = [await platform.merchant(), await platform.merchant()];
  await buildProduct(platform.storeContext(theirs.store), { title: "Their lamp", tags: ["x"] });
  for (const q of ["lamp", "their", theirs.store.id, `lamp" OR store_id : "${theirs.store.id}`]) {
    const { body } = await platform.call("GET", `/api/v1/public/stores/${ours.store.slug}/search?q=${encodeURIComponent(q)}`);
    expect([q, body.products.items]).toEqual([q, []]);
  }
});
