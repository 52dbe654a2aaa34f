// Is every operation closed to those who may not use it? Walks the registry: a new route is tested the moment it exists.
import { beforeAll, describe, expect, test } from "vitest";
import { apiKeys } from "../../db/tables/stores.table.ts";
import { allows, type Permission, type Role, rolePermissions, roles } from "../../kit/permissions.ts";
import { apiRoutes } from "../../workers/api/table.ts";
import type { Route } from "../../workers/door.ts";
import { type Merchant, TestPlatform } from "../harness/platform.ts";

let platform: TestPlatform;
let merchant: Merchant;
const tokens = new Map<Role, string>();

beforeAll(async () => {
  platform = new TestPlatform();
  merchant = await platform.merchant();
  for (const role of roles) tokens.set(role, role === "owner" ? merchant.token : await platform.member(merchant, role));
});

/** An input no endpoint knows stops every call before its command: access is decided first, nothing is done. */
const harmless = (route: Route) => {
  const path = route.path
    .replace(":store_id", merchant.store.id)
    .replace(":slug", merchant.store.slug)
    .replace(/:(\w+)/g, "prd_00000000000000000000000000");
  const queried = route.endpoint.method === "GET" || route.endpoint.method === "DELETE";
  return { path: queried ? `${path}?nothing_knows_this=1` : path, body: queried ? undefined : { nothing_knows_this: 1 } };
};

async function statusFor(route: Route, token?: string): Promise<number> {
  const { path, body } = harmless(route);
  const { status } = await platform.call(route.endpoint.method, path, { ...(token ? { token } : {}), ...(body ? { body } : {}) });
  return status;
}

const closed = apiRoutes.filter((route) => route.contract.realm === "store" || route.contract.realm === "account");

test("every operation declares who may use it, and only public realms admit anybody", () => {
  for (const route of apiRoutes) {
    expect(route.endpoint.can, route.name).toBeTruthy();
    if (route.endpoint.can === "anyone") expect(["auth", "public"], route.name).toContain(route.contract.realm);
    if (route.contract.realm === "store") expect(route.endpoint.can, route.name).toMatch(/^\w+:(read|write)$/);
  }
  expect(new Set(apiRoutes.map((route) => `${route.endpoint.method} ${route.path}`)).size).toBe(apiRoutes.length);
});

test.each(closed.map((route) => [route.name, route] as const))("%s turns a stranger away", async (_name, route) => {
  expect(await statusFor(route)).toBe(401);
  expect(await statusFor(route, "twa_ses_00000000000000000000000000.1.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")).toBe(401);
});

describe("each role may exactly what the table says", () => {
  const ofStores = closed.filter((route) => route.contract.realm === "store");
  test.each(roles.map((role) => [role] as const))("%s", async (role) => {
    for (const route of ofStores) {
      const status = await statusFor(route, tokens.get(role));
      const may = allows(rolePermissions[role], route.endpoint.can as Permission);
      expect(status === 403, `${role} at ${route.name}: ${status}`).toBe(!may);
    }
  });
});

test("an API key without scopes may nothing, and none may a person's own affairs", async () => {
  const context = platform.context();
  const secret = "tw_live_without_scopes_0123456789";
  await context.platform.commit([
    context.platform.insert(apiKeys, {
      id: context.newId("api_key"),
      store_id: merchant.store.id,
      name: "Empty",
      secret_hash: await context.ports.digest(secret),
      prefix: "tw_live_with",
      scopes: [],
      created_by: merchant.user.id,
      created_at: context.now(),
    }),
  ]);
  for (const route of closed) expect(await statusFor(route, secret), route.name).toBe(403);
});
