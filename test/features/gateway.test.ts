// Who answers under which host name, and what of it may be shown to the next visitor?
import { beforeEach, expect, test } from "vitest";
import { domains } from "../../db/tables/stores.table.ts";
import { forgetPages } from "../../workers/gateway/edge-cache.ts";
import { forgetTenants } from "../../workers/gateway/tenants.ts";
import { buildProduct } from "../builders/products.builder.ts";
import { Faults } from "../harness/faults.ts";
import { type Merchant, TestPlatform } from "../harness/platform.ts";

let platform: TestPlatform;
let merchant: Merchant;
let host: string;
let serial = 0;

beforeEach(async () => {
  platform = new TestPlatform();
  merchant = await platform.merchant();
  host = `${merchant.store.slug}.localhost:8787`;
});

const visit = (path: string, headers: Record<string, string> = {}, method = "GET") => platform.call(method, path, { host, headers });
const cacheOf = async (path: string, headers: Record<string, string> = {}) => (await visit(path, headers)).headers.get("x-cache");

async function ownDomain(status: "pending" | "active" | "disabled" = "active"): Promise<string> {
  const id = `shop-${Date.now().toString(36)}${serial++}.example`;
  const { platform: rows } = platform.context();
  const row = { id, store_id: merchant.store.id, status, created_at: platform.now() };
  await rows.commit([rows.insert(domains, row)]);
  return id;
}

test.each([
  ["an unknown shop", "nobody-sells-here.localhost:8787", 404],
  ["somebody else's domain", "example.com", 404],
  ["an address", "127.0.0.1:8787", 404],
  ["an IPv6 address", "[::1]:8787", 421],
  ["another port", "localhost:9999", 421],
  ["another port of a shop", "api.localhost:1", 421],
  ["a shop of a shop", "a.b.localhost:8787", 421],
  ["a reserved name", "admin.localhost:8787", 421],
  ["a name that only looks like ours", "xlocalhost:8787", 404],
  ["ours in front of another's", "localhost.evil.example", 404],
  ["letters of another script", "xn--80ak6aa92e.example", 404],
  ["a path for a name", "localhost%2fevil", 421],
  ["a name with an underscore", "a_b.localhost:8787", 421],
  ["a name without end", `${"a".repeat(300)}.localhost:8787`, 421],
])("%s (%s) is refused before any cache is looked at", async (_what, name, status) => {
  await visit("/");
  const faults = new Faults();
  const whole = platform.env;
  platform.env = faults.wrap(whole);
  const response = await platform.fetch(new Request("http://localhost:8787/", { headers: { host: name } }));
  expect([name, response.status]).toEqual([name, status]);
  expect(response.headers.get("x-cache")).toBeNull();
  expect(faults.touches.filter((touch) => touch.on !== "database")).toEqual([]);
  // What is refused by its form alone is not even looked for.
  if (status === 421) expect(faults.touches).toEqual([]);
});

test("a shop answers to its name in any case and with the dot of a full name", async () => {
  for (const name of [host, host.toUpperCase(), `${merchant.store.slug}.localhost.:8787`]) {
    const response = await platform.fetch(new Request("http://localhost:8787/about", { headers: { host: name } }));
    const { seen } = (await response.json()) as { seen: Record<string, string> };
    expect([name, response.status, seen["x-tradewind-store"]]).toEqual([name, 200, merchant.store.id]);
  }
});

test("a merchant's own domain leads to the shop once it is proved, and no more when it is given up", async () => {
  for (const [status, expected] of [
    ["pending", 404],
    ["active", 200],
    ["disabled", 404],
  ] as const) {
    const name = await ownDomain(status);
    const response = await platform.fetch(new Request("http://localhost:8787/", { headers: { host: name } }));
    expect([status, response.status]).toEqual([status, expected]);
    await response.text();
  }
});

test("no header but Host says which shop is meant, and nobody can pose as the gateway", async () => {
  const other = await platform.merchant();
  const answer = await visit("/private", {
    "x-forwarded-host": `${other.store.slug}.localhost:8787`,
    forwarded: `host=${other.store.slug}.localhost:8787`,
    "x-host": `${other.store.slug}.localhost:8787`,
    "x-tradewind-store": other.store.id,
    "x-tradewind-anything": "yes",
  });
  expect(answer.body.seen).toMatchObject({ "x-tradewind-store": merchant.store.id, "x-tradewind-slug": merchant.store.slug });
  expect(answer.body.seen["x-tradewind-anything"]).toBeUndefined();
});

test("a page is shared by everybody, whatever cookies they carry, and says so to no browser for longer than one look", async () => {
  const first = await visit("/products/lamp", { cookie: "cart=ada" });
  expect([first.headers.get("x-cache"), first.headers.get("cache-control")]).toEqual(["made", "public, max-age=0, must-revalidate"]);
  const second = await visit("/products/lamp", { cookie: "cart=bob" });
  expect([second.headers.get("x-cache"), second.body.made]).toEqual(["isolate", first.body.made]);
  expect(first.headers.get("x-edge-cache")).toBeNull();
});

test.each(["/cart", "/checkout/chk_1", "/account", "/orders/ord_1", "/private", "/cookie"])("%s is never kept", async (path) => {
  const [first, second] = [await visit(path), await visit(path)];
  expect(second.body.made).not.toBe(first.body.made);
  for (const { headers } of [first, second])
    expect([headers.get("x-cache"), headers.get("cache-control")?.includes("public")]).not.toContain(true);
  forgetPages();
  expect((await visit(path)).headers.get("x-cache")).toBeNull();
});

test("what is sent is never answered from a cache", async () => {
  await visit("/products/lamp");
  expect((await visit("/products/lamp", {}, "POST")).headers.get("x-cache")).toBeNull();
});

test("two shops keep their pages apart under the same path, also under their own domains", async () => {
  const mine = await visit("/products/lamp");
  const other = await platform.merchant();
  const theirs = await platform.call("GET", "/products/lamp", { host: `${other.store.slug}.localhost:8787` });
  expect(theirs.headers.get("x-cache")).toBe("made");
  expect(theirs.body.made).not.toBe(mine.body.made);
  expect(theirs.body.seen["x-tradewind-store"]).toBe(other.store.id);
});

test("HEAD says what GET would, without the page", async () => {
  const page = await visit("/products/lamp");
  const head = await visit("/products/lamp", {}, "HEAD");
  expect([head.status, head.body, head.headers.get("etag")]).toEqual([200, "", page.headers.get("etag")]);
  const again = await visit("/products/lamp", { "if-none-match": page.headers.get("etag") ?? "" });
  expect([again.status, again.body]).toEqual([304, ""]);
});

test("a page asked for again is sent compressed to whoever takes that, and plainly to everybody else", async () => {
  const plain = await visit("/products/lamp");
  const ask = (accept: string) =>
    platform.fetch(new Request(`http://${host}/products/lamp`, { headers: { host, "accept-encoding": accept } }));
  // The first to ask for it compressed has it compressed for the others.
  expect((await ask("gzip")).headers.get("content-encoding")).toBeNull();
  await platform.settle();
  const zipped = await ask("br;q=1, gzip;q=0.8");
  expect([zipped.headers.get("content-encoding"), zipped.headers.get("vary"), zipped.headers.get("etag")]).toEqual([
    "gzip",
    "accept-encoding",
    plain.headers.get("etag"),
  ]);
  const unpacked = await new Response(zipped.body?.pipeThrough(new DecompressionStream("gzip"))).json();
  expect(unpacked).toEqual(plain.body);
  for (const accept of ["identity", "br", "gzip;q=0", "gzip;q=0.0, br"]) {
    const answer = await ask(accept);
    expect([accept, answer.headers.get("content-encoding"), await answer.json()]).toEqual([accept, null, plain.body]);
  }
});

test("a HEAD that comes first does not leave an empty page behind", async () => {
  await visit("/products/first", {}, "HEAD");
  expect((await visit("/products/first")).body.path).toBe("/products/first");
});

test("campaign names and the order of a query make no second page; what changes a page does", async () => {
  const first = await visit("/search?q=lamp&page=2&utm_source=mail&gclid=1");
  expect((await visit("/search?fbclid=9&page=2&q=lamp")).body.made).toBe(first.body.made);
  expect(await cacheOf("/search?q=lamp&page=3")).toBe("made");
  expect(await cacheOf("/search?q=lamps&page=2")).toBe("made");
});

test("a write that shoppers see makes every kept page stale within seconds; a write they do not see leaves them", async () => {
  const context = platform.storeContext(merchant.store);
  const version = async () =>
    (await context.store.database
      .prepare("select version from content_versions where store_id = ?")
      .bind(context.store.id)
      .first<number>("version")) ?? 0;
  // The page says which version it was drawn from, as the storefront does.
  await buildProduct(context, { title: "Lamp" });
  const drawn = await version();
  const path = `/products/lamp?version=${drawn}`;
  forgetTenants();
  await visit(path);
  expect(await cacheOf(path)).toBe("isolate");
  await buildProduct(context, { title: "Table" });
  expect(await version()).toBeGreaterThan(drawn);
  await platform.advance(3_000);
  const answers: (string | null)[] = [];
  // The first look may still be the old one, while the new version is being asked for behind it.
  for (let look = 0; look < 2; look++) answers.push(await cacheOf(`/products/lamp?version=${await version()}`));
  expect(answers).toContain("made");
  const kept = await version();
  await platform.call("GET", `${merchant.path}/activity`, { token: merchant.token });
  expect(await version()).toBe(kept);
});

test("the site is not asked for a page that is kept, and the databases are not either", async () => {
  await visit("/products/lamp");
  const faults = new Faults();
  platform.env = { ...faults.wrap(platform.env), STOREFRONT: { fetch: () => Promise.reject(new Error("asked")) } as unknown as Fetcher };
  expect(await cacheOf("/products/lamp")).toBe("isolate");
  expect(faults.touches).toEqual([]);
});

test("a page that fails is not kept", async () => {
  const { STOREFRONT } = platform.env;
  const failing = async () => new Response("No", { status: 500, headers: { "x-edge-cache": "public", "x-content-version": "1" } });
  platform.env = { ...platform.env, STOREFRONT: { fetch: failing } as unknown as Fetcher };
  expect((await visit("/products/lamp")).status).toBe(500);
  platform.env = { ...platform.env, STOREFRONT };
  expect((await visit("/products/lamp")).status).toBe(200);
});
