import { expect, test } from "vitest";
import { forgetPages } from "../../workers/gateway/edge-cache.ts";
import { TestPlatform } from "../harness/platform.ts";

test("a stranger is told to log in, in problem+json with a code", async () => {
  const platform = new TestPlatform();
  const { path } = await platform.merchant();
  const answer = await platform.call("GET", `${path}/activity`);
  expect(answer.status).toBe(401);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  expect(answer.body.code).toBe("unauthenticated");
});

test("a member reads their own store and finds nothing at another store's address", async () => {
  const platform = new TestPlatform();
  const [ours, theirs] = [await platform.merchant(), await platform.merchant()];
  expect((await platform.call("GET", `${ours.path}/activity`, { token: ours.token })).status).toBe(200);
  expect((await platform.call("GET", `${theirs.path}/activity`, { token: ours.token })).status).toBe(404);
});

test("a list refuses what it does not know, by field", async () => {
  const platform = new TestPlatform();
  const { path, token } = await platform.merchant();
  const answer = await platform.call("GET", `${path}/activity?limit=1000&colour=red`, { token });
  expect(answer.status).toBe(422);
  expect(answer.body.errors.map((one: { field: string }) => one.field).sort()).toEqual(["colour", "limit"]);
});

test("an unknown host is refused before anything is looked up", async () => {
  const platform = new TestPlatform();
  expect((await platform.call("GET", "/", { host: "nothing-here.localhost:8787" })).status).toBe(404);
  expect((await platform.call("GET", "/", { host: "localhost:9999" })).status).toBe(421);
});

test("the reference describes every operation as OpenAPI 3.1", async () => {
  const platform = new TestPlatform();
  const { body } = await platform.call("GET", "/openapi.json");
  expect(body.openapi).toBe("3.1.0");
  expect(body.paths["/api/v1/stores/{store_id}/activity"].get.operationId).toBe("activity_list");
});

test("a store's page is made once, then served from memory, and made anew when the store writes something shoppers see", async () => {
  const platform = new TestPlatform();
  const { store } = await platform.merchant();
  const host = `${store.slug}.localhost:8787`;
  const first = await platform.call("GET", "/products/lamp", { host });
  const second = await platform.call("GET", "/products/lamp?utm_source=mail", { host });
  expect(second.headers.get("x-cache")).toBe("isolate");
  expect(second.body.made).toBe(first.body.made);
  expect(first.body.seen["x-tradewind-store"]).toBe(store.id);
});

test("other isolates of a location find a page without a query there; chosen variants and searches are each isolate's own", async () => {
  const platform = new TestPlatform();
  const host = `${(await platform.merchant()).store.slug}.localhost:8787`;
  const where = async (path: string) => (await platform.call("GET", path, { host })).headers.get("x-cache");
  for (const path of ["/products/lamp", "/products/lamp?variant=red"]) expect([path, await where(path)]).toEqual([path, "made"]);
  forgetPages();
  expect(await where("/products/lamp")).toBe("location");
  expect(await where("/products/lamp?variant=red")).toBe("made");
  expect(await where("/products/lamp?variant=red")).toBe("isolate");
});
