import { expect, test } from "vitest";
import { newFor_ms } from "../../core/storefront/storefront.rules.ts";
import { day } from "../../kit/time.ts";
import type { Env } from "../../providers/env.ts";
import { buildCategory, buildProduct, buildReviews } from "../builders/products.builder.ts";
import type { TestPlatform } from "../harness/platform.ts";
import { openShop, slugs } from "../harness/storefront.ts";

/** The store's database with every round trip counted. */
function counted(platform: TestPlatform): { trips: () => number } {
  let trips = 0;
  const database = platform.env.STORE_DB_0;
  const counting = new Proxy(database, {
    get(target, name) {
      if (name === "batch") {
        return (statements: D1PreparedStatement[]) => {
          trips++;
          return target.batch(statements);
        };
      }
      if (name === "prepare") {
        return (text: string) => {
          const statement = target.prepare(text);
          const wrap = (one: D1PreparedStatement): D1PreparedStatement => {
            for (const method of ["all", "first", "run", "raw"] as const) {
              const original = one[method].bind(one) as (...given: unknown[]) => unknown;
              Object.assign(one, {
                [method]: (...given: unknown[]) => {
                  trips++;
                  return original(...given);
                },
              });
            }
            const bind = one.bind.bind(one);
            Object.assign(one, { bind: (...values: unknown[]) => wrap(bind(...values)) });
            return one;
          };
          return wrap(statement);
        };
      }
      const value = Reflect.get(target, name);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  platform.env = { ...platform.env, STORE_DB_0: counting } as Env;
  return { trips: () => trips };
}

test("every page is answered in one round trip to the store's database", async () => {
  const { platform, context, get } = await openShop();
  const lights = await buildCategory(context, "Lights");
  await buildProduct(context, { title: "Lamp", category_id: lights.id });
  const { trips } = counted(platform);
  const pages = [
    "/shop",
    "/home",
    "/products/lamp",
    "/products/lamp/reviews",
    "/categories/lights",
    "/search?q=lamp",
    "/search",
    "/suggest?q=la",
    "/sitemap",
  ];
  for (const page of pages) {
    const before = trips();
    expect([page, (await get(page)).status]).toEqual([page, 200]);
    expect([page, trips() - before]).toEqual([page, 1]);
  }
});

test("the home page holds what its blocks show, and no more", async () => {
  const look = {
    preset: "volt" as const,
    accent_hue: null,
    tagline: "",
    home: [
      { kind: "hero" as const, heading: "Hi", text: "", button: "Go", product_slug: "old-lamp" },
      { kind: "products" as const, heading: "New", source: "newest" as const, count: 2 },
    ],
  };
  const { context, get } = await openShop({ look });
  const lights = await buildCategory(context, "Lights");
  await buildCategory(context, "Empty");
  const inner = await buildCategory(context, "Desk lamps", lights.id);
  const lamp = await buildProduct(context, { title: "Old Lamp", category_id: inner.id, age_ms: 40 * day });
  for (const title of ["One", "Two", "Three"]) await buildProduct(context, { title });
  await buildReviews(context, lamp.id, [
    { rating: 5, title: "Bright", body: "Lovely", author: "Ada" },
    { rating: 5, body: "Hidden", status: "pending" },
    { rating: 1, body: "Bad" },
  ]);
  const { body } = await get("/home");
  expect(body.newest.map((one: { slug: string }) => one.slug)).toEqual(["three", "two"]);
  expect(body.featured.map((one: { slug: string }) => one.slug)).toEqual(["old-lamp"]);
  expect(body.top_rated).toEqual([]);
  expect(body.shop.categories.map((one: { name: string }) => one.name)).toEqual(["Lights", "Desk lamps"]);
  expect(body.categories).toHaveLength(1);
  expect(body.categories[0].picture.asset_id).toMatch(/^ast_/);
  expect(body.reviews).toMatchObject([
    { title: "Bright", body: "Lovely", author: "Ada", product_slug: "old-lamp", product_title: "Old Lamp" },
  ]);
});

test("a product page tells what may be told and nothing of costs, suppliers or drafts", async () => {
  const { context, get } = await openShop();
  await buildProduct(context, {
    title: "Lamp",
    cost: 700,
    price: 2000,
    compare_at: 3000,
    options: [{ name: "Colour", values: ["Red", "Blue"] }],
  });
  await buildProduct(context, { title: "Secret", status: "draft" });
  const { status, body } = await get("/products/lamp");
  expect(status).toBe(200);
  expect(body.product.variants.map((one: { title: string }) => one.title)).toEqual(["Red", "Blue"]);
  expect(body.product.variants[0]).toMatchObject({
    price: { amount: 2000, currency: "USD" },
    compare_at: { amount: 3000 },
    availability: "in_stock",
    left: null,
  });
  expect(body.shipping.map((one: { name: string }) => one.name)).toEqual(["Standard", "Express"]);
  expect(JSON.stringify(body)).not.toMatch(/cost|supplier|sku|reserved|"stock"/i);
  expect((await get("/products/secret")).status).toBe(404);
  const everything = JSON.stringify(
    [await get("/home"), await get("/search"), await get("/sitemap"), await get("/suggest?q=secret")].map((one) => one.body),
  );
  expect(everything).not.toMatch(/secret/i);
});

test("stock is told only while it is known and small", async () => {
  const { context, get } = await openShop();
  for (const [title, stock] of [
    ["Plenty", 50],
    ["Few", 3],
    ["None", 0],
    ["Unknown", null],
  ] as const)
    await buildProduct(context, { title, stock, age_ms: 40 * day });
  const of = async (slug: string) => (await get(`/products/${slug}`)).body.product.variants[0];
  expect(await of("plenty")).toMatchObject({ availability: "in_stock", left: null });
  expect(await of("few")).toMatchObject({ availability: "low_stock", left: 3 });
  expect(await of("none")).toMatchObject({ availability: "sold_out", left: null });
  expect(await of("unknown")).toMatchObject({ availability: "unknown", left: null });
  const { body } = await get("/search?sort=price_up");
  const badges = Object.fromEntries(body.products.items.map((one: { slug: string; badges: string[] }) => [one.slug, one.badges]));
  expect(badges).toEqual({ plenty: [], few: ["low_stock"], none: ["sold_out"], unknown: [] });
  expect(slugs((await get("/search?available=1")).body).sort()).toEqual(["few", "plenty", "unknown"]);
});

test("a struck-out price is that of the cheapest variant, or none", async () => {
  const { context, get } = await openShop();
  const variant = (option_values: string[], price_amount: number, compare_at_amount: number | null) => ({
    option_values,
    price_amount,
    compare_at_amount,
    stock: 9,
    weight_grams: null,
  });
  const options = [{ name: "Size", values: ["S", "L"] }];
  await buildProduct(context, { title: "Other", options, variants: [variant(["S"], 1000, null), variant(["L"], 2000, 4000)] });
  await buildProduct(context, { title: "Own", options, variants: [variant(["S"], 1000, 1500), variant(["L"], 2000, null)] });
  const { body } = await get("/search?sort=newest");
  expect(body.products.items.map((one: { slug: string; compare_at: unknown }) => [one.slug, one.compare_at])).toEqual([
    ["own", { amount: 1500, currency: "USD" }],
    ["other", null],
  ]);
  expect(slugs((await get("/search?on_sale=1")).body)).toEqual(["own"]);
});

test("an address a product had before answers with the present one, until another product takes it", async () => {
  const { context, get, patch } = await openShop();
  const lamp = await buildProduct(context, { title: "Lamp" });
  await patch(`/products/${lamp.id}`, { slug: "bright-lamp" });
  await patch(`/products/${lamp.id}`, { slug: "brighter-lamp" });
  for (const old of ["lamp", "bright-lamp"]) expect((await get(`/products/${old}`)).body.product.slug).toBe("brighter-lamp");
  await buildProduct(context, { title: "Lamp", slug: "lamp" });
  expect((await get("/products/lamp")).body.product.slug).toBe("lamp");
  await patch(`/products/${lamp.id}`, { slug: "bright-lamp" });
  expect((await get("/products/brighter-lamp")).body.product.slug).toBe("bright-lamp");
});

test("only approved reviews are shown; imported ones are never verified and never count for search engines", async () => {
  const { context, get } = await openShop();
  const lamp = await buildProduct(context, { title: "Lamp" });
  await buildReviews(context, lamp.id, [
    { rating: 5, source: "store", order_id: "ord_1", body: "real" },
    { rating: 2, source: "import", body: "brought" },
    { rating: 1, status: "pending", body: "pending" },
    { rating: 1, status: "rejected", body: "rejected" },
  ]);
  const { product } = (await get("/products/lamp")).body;
  expect(product.reviews.map((one: { body: string; verified: boolean }) => [one.body, one.verified]).sort()).toEqual([
    ["brought", false],
    ["real", true],
  ]);
  expect(product.stars).toEqual([0, 1, 0, 0, 1]);
  expect(product.rating).toEqual({ average_hundredths: 350, count: 2 });
  expect(product.verified_rating).toEqual({ average_hundredths: 500, count: 1 });
  const page = await get("/products/lamp/reviews?limit=1");
  expect([page.body.items.length, page.body.total, typeof page.body.next_cursor]).toEqual([1, 2, "string"]);
});

test("text fields hold any text and give it back as data", async () => {
  const { platform, merchant, context, get, patch } = await openShop();
  const polyglot = `jaVasCript:/*-/*\`/*\\\`/*'/*"/**/(/* */oNcliCk=alert() )//%0D%0A//</stYle/</titLe/</teXtarEa/</scRipt/--!>\\x3csVg/<sVg/oNloAd=alert()//>\\x3e`;
  const lamp = await buildProduct(context, {
    title: polyglot.slice(0, 190),
    vendor: polyglot.slice(0, 80),
    features: [polyglot.slice(0, 190)],
    tags: [polyglot.slice(0, 40)],
    description_html: polyglot,
    slug: "x",
  });
  await buildReviews(context, lamp.id, [{ rating: 5, author: polyglot, title: polyglot, body: polyglot }]);
  await patch(`/products/${lamp.id}`, { seo_title: polyglot.slice(0, 110), seo_description: polyglot });
  const { body } = await get("/products/x");
  expect(body.product.title).toBe(polyglot.slice(0, 190));
  expect(body.product.description_html).not.toMatch(/<svg|<script/i);
  expect(body.product.reviews[0].body).toBe(polyglot);
  expect(
    (await platform.call("GET", `${merchant.path}/products?q=${encodeURIComponent("jaVasCript")}`, { token: merchant.token })).body.items,
  ).toHaveLength(1);
});

test("a sitemap names every product on sale with its pictures, in pages", async () => {
  const { context, get } = await openShop();
  await buildProduct(context, { title: "Lamp", pictures: 3 });
  const { body } = await get("/sitemap");
  expect(body.page_count).toBe(1);
  expect(body.products[0]).toMatchObject({ slug: "lamp" });
  expect(body.products[0].asset_ids).toHaveLength(3);
  expect((await get("/sitemap?page=2")).status).toBe(404);
});

test("a product is new for two weeks", async () => {
  const { platform, context, get } = await openShop();
  await buildProduct(context, { title: "Lamp" });
  expect((await get("/search")).body.products.items[0].badges).toEqual(["new"]);
  await platform.advance(newFor_ms + 1);
  expect((await get("/search")).body.products.items[0].badges).toEqual([]);
});

test("a store that is not there has no pages", async () => {
  const { platform } = await openShop();
  expect((await platform.call("GET", "/api/v1/public/stores/no-such-store/home")).status).toBe(404);
});
