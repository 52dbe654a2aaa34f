// Does an API key do what its scopes say, nothing more, and not a moment longer than it should?
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { events, idempotencyKeys } from "../../db/tables/events.table.ts";
import { apiKeys } from "../../db/tables/stores.table.ts";
import type { Role } from "../../kit/permissions.ts";
import { freshEmail } from "../builders/people.builder.ts";
import { buildPlan } from "../builders/plans.builder.ts";
import { buildSession } from "../builders/stores.builder.ts";
import { type Merchant, TestPlatform } from "../harness/platform.ts";

let platform: TestPlatform;
let merchant: Merchant;

beforeEach(async () => {
  platform = new TestPlatform();
  merchant = await platform.merchant();
  await buildPlan(platform.context(), merchant.user.id, "pro");
});

const call = (method: string, path: string, token: string, body?: unknown, headers: Record<string, string> = {}) =>
  platform.call(method, `${merchant.path}${path}`, { token, headers, ...(body === undefined ? {} : { body }) });
const make = (token: string, scopes: string[], more: object = {}) => call("POST", "/api-keys", token, { name: "Till", scopes, ...more });

async function made(scopes: string[], more: object = {}): Promise<{ secret: string; id: string }> {
  const { status, body } = await make(merchant.token, scopes, more);
  expect(status, JSON.stringify(body)).toBe(201);
  return { secret: body.secret, id: body.key.id };
}

const works = async (secret: string) => (await call("GET", "/activity", secret)).status;
const list = async () => (await call("GET", "/api-keys", merchant.token)).body.items;

test("is shown once, kept as a hash, and long enough that nobody guesses it", async () => {
  const { secret, id } = await made(["store:read"]);
  expect(secret).toMatch(/^tw_live_[0-9A-Za-z]{32}$/);
  expect(await works(secret)).toBe(200);
  const rows = await platform.context().platform.rows(apiKeys);
  expect(JSON.stringify(rows)).not.toContain(secret);
  expect(rows.find((row) => row.id === id)?.secret_hash).toBe(await platform.context().ports.digest(secret));
  expect(JSON.stringify(await list())).not.toContain(secret.slice(13));
  expect(new Set(await Promise.all(Array.from({ length: 20 }, async () => (await made(["store:read"])).secret))).size).toBe(20);
});

test("is kept nowhere else: no answer kept for repetition, no event", async () => {
  const { body } = await call("POST", "/api-keys", merchant.token, { name: "Till", scopes: ["store:read"] }, { "idempotency-key": "once" });
  await platform.drain();
  const store = platform.storeContext(merchant.store).store;
  expect(JSON.stringify([await store.rows(idempotencyKeys), await store.rows(events)])).not.toContain(body.secret);
  expect((await store.rows(events)).map((row) => row.type)).toContain("api_key.created");
});

describe("scopes", () => {
  test("allow what they name, and reading where they allow writing", async () => {
    const { secret } = await made(["store:read", "settings:write"]);
    expect((await call("PATCH", "", secret, { announcement: "Sale" })).status).toBe(200);
    expect((await call("GET", "/dead-letters", secret)).status).toBe(200);
    expect((await call("GET", "/members", secret)).body.code).toBe("forbidden");
    expect((await call("GET", "/api-keys", secret)).body.code).toBe("forbidden");
  });

  test("never go beyond who makes the key, nor beyond the key that makes it", async () => {
    const admin = await platform.member(merchant, "admin");
    const tooWide = await make(admin, ["store:read", "billing:write"]);
    expect([tooWide.status, tooWide.body.code]).toEqual([403, "scope_too_wide"]);
    expect((await make(admin, ["billing:read", "orders:write"])).status).toBe(201);
    const narrow = await made(["api:write", "store:read"]);
    expect((await make(narrow.secret, ["orders:read"])).body.code).toBe("scope_too_wide");
    expect((await make(narrow.secret, ["store:read"])).status).toBe(201);
    const viewer = await platform.member(merchant, "viewer");
    expect((await make(viewer, ["store:read"])).body.code).toBe("forbidden");
  });

  test("shrink with the role of who made the key, at once, and end when they leave", async () => {
    const admin = await platform.member(merchant, "admin");
    const { secret } = (await make(admin, ["store:read", "orders:write", "settings:write"])).body;
    expect((await call("PATCH", "", secret, { announcement: "Sale" })).status).toBe(200);
    const members = (await call("GET", "/members", merchant.token)).body.items as { id: string; role: Role }[];
    const maker = members.find((one) => one.role === "admin");
    await call("PATCH", `/members/${maker?.id}`, merchant.token, { role: "order_manager" });
    expect((await call("PATCH", "", secret, { announcement: "Sale" })).status).toBe(403);
    expect(await works(secret)).toBe(200);
    await call("DELETE", `/members/${maker?.id}`, merchant.token);
    expect(await works(secret)).toBe(401);
    expect((await list())[0].status).toBe("revoked");
  });

  test("fail closed: none, unknown ones and broken ones allow nothing", async () => {
    expect((await make(merchant.token, [])).status).toBe(422);
    expect((await make(merchant.token, ["everything:write"])).status).toBe(422);
    const { secret, id } = await made(["store:read"]);
    const { platform: rows } = platform.context();
    for (const scopes of [[], ["store"], ["*"], ["store:*"], ["admin"], ["Store:Read"]]) {
      await rows.commit([rows.update(apiKeys, eq(apiKeys.id, id), { scopes })]);
      expect(await works(secret), JSON.stringify(scopes)).toBe(403);
    }
  });

  test("do not reach other stores, nor a person's own affairs, nor the operators' console", async () => {
    const { secret } = await made(["store:write", "api:write", "team:write", "settings:write"]);
    const other = await platform.merchant();
    expect((await platform.call("GET", `${other.path}/activity`, { token: secret })).status).toBe(404);
    for (const path of ["/api/v1/me", "/api/v1/me/sessions", "/api/v1/stores", "/api/v1/admin/dead-letters"]) {
      expect((await platform.call("GET", path, { token: secret })).status, path).toBe(403);
    }
    expect((await call("DELETE", "/membership", secret)).status).toBe(403);
  });

  test("of a key that may manage the team do not let it make an admin", async () => {
    const { secret } = await made(["team:write"]);
    expect((await call("POST", "/invites", secret, { email: freshEmail(), role: "admin" })).body.code).toBe("role_too_strong");
    await platform.member(merchant, "viewer");
    const viewer = (await call("GET", "/members", merchant.token)).body.items.at(-1);
    expect((await call("PATCH", `/members/${viewer.id}`, secret, { role: "admin" })).body.code).toBe("role_too_strong");
    expect((await call("DELETE", `/members/${viewer.id}`, secret)).body.code).toBe("role_too_strong");
  });
});

describe("the end", () => {
  test("revoked: refused from the next request on, and revoking again is no error", async () => {
    const { secret, id } = await made(["store:read"]);
    expect((await call("DELETE", `/api-keys/${id}`, merchant.token)).status).toBe(200);
    expect(await works(secret)).toBe(401);
    expect((await call("DELETE", `/api-keys/${id}`, merchant.token)).status).toBe(200);
    expect((await call("POST", `/api-keys/${id}/rotate`, merchant.token, {})).body.code).toBe("key_ended");
  });

  test("expired: refused from that moment on; an end in the past cannot be chosen", async () => {
    const { secret } = await made(["store:read"], { expires_at: platform.now() + 60_000 });
    expect(await works(secret)).toBe(200);
    await platform.advance(60_001);
    expect(await works(secret)).toBe(401);
    expect((await list())[0].status).toBe("expired");
    const late = await make(merchant.token, ["store:read"], { expires_at: platform.now() - 1 });
    expect(late.body.errors).toEqual([expect.objectContaining({ field: "expires_at" })]);
  });

  test("rotated: both work for the overlap, then only the new one", async () => {
    const { secret, id } = await made(["store:read", "orders:read"]);
    const { body, status } = await call("POST", `/api-keys/${id}/rotate`, merchant.token, { overlap_hours: 2 });
    expect([status, body.key.scopes, body.key.name]).toEqual([201, ["store:read", "orders:read"], "Till"]);
    expect([await works(secret), await works(body.secret)]).toEqual([200, 200]);
    await platform.advance(2 * 3_600_000 + 1);
    expect([await works(secret), await works(body.secret)]).toEqual([401, 200]);
  });

  test("rotated without overlap: the old one stops at once; two rotations at once leave one new key", async () => {
    const { secret, id } = await made(["store:read"]);
    const rotate = () => call("POST", `/api-keys/${id}/rotate`, merchant.token, { overlap_hours: 0 });
    const both = await Promise.all([rotate(), rotate()]);
    expect(both.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(await works(secret)).toBe(401);
    expect((await list()).filter((one: { status: string }) => one.status === "active")).toHaveLength(1);
  });

  test("a store that is gone takes its keys along", async () => {
    const { secret } = await made(["store:read"]);
    await platform.env.PLATFORM_DB.prepare("update stores set status = 'deleted' where id = ?").bind(merchant.store.id).run();
    expect(await works(secret)).toBe(401);
  });
});

test("the last use is noted to the minute, with one write a minute", async () => {
  const { secret } = await made(["store:read"]);
  expect((await list())[0].last_used_at).toBeNull();
  const first = platform.now();
  for (let n = 0; n < 3; n++) await works(secret);
  const noted = (await list())[0].last_used_at;
  expect(noted).toBeGreaterThanOrEqual(first);
  await works(secret);
  expect((await list())[0].last_used_at).toBe(noted);
  await platform.advance(60_001);
  await works(secret);
  expect((await list())[0].last_used_at).toBeGreaterThan(noted);
});

test("a key in an address is refused, however good it is, also beside a good session", async () => {
  const { secret } = await made(["store:read"]);
  for (const path of [`/activity?api_key=${secret}`, `/activity?type=${encodeURIComponent(secret).replace("_", "%5F")}`]) {
    for (const token of [undefined, secret, merchant.token]) {
      const answer = await platform.call("GET", `${merchant.path}${path}`, token ? { token } : {});
      expect([answer.status, answer.body.code]).toEqual([400, "malformed_request"]);
    }
  }
});

test("a plan without API access makes no keys, and says which plan does; what exists goes on working", async () => {
  const { secret } = await made(["store:read"]);
  await buildPlan(platform.context(), merchant.user.id, "growth");
  const refused = await make(merchant.token, ["store:read"]);
  expect([refused.status, refused.body]).toEqual([
    402,
    expect.objectContaining({ code: "plan_limit", what: "api_access", lifted_by: "pro" }),
  ]);
  expect(await works(secret)).toBe(200);
});

test("made-up keys are refused like none at all", async () => {
  for (const token of ["tw_live_", `tw_live_${"a".repeat(32)}`, `tw_live_${"x".repeat(8_000)}`, "tw_test_abc", "' or 1=1 --"]) {
    expect(await works(token)).toBe(401);
  }
  expect(await works(await buildSession(platform.context(), merchant.user.id))).toBe(200);
});
