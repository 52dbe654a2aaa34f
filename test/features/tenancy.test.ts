// Can one store see or touch another through any operation there is?

import { eq, getTableColumns } from "drizzle-orm";
import { getTableConfig } from "drizzle-orm/sqlite-core";
import { beforeAll, expect, test } from "vitest";
import { platformTables } from "../../db/platform-table.ts";
import { storeTables } from "../../db/store-table.ts";
import { deadLetters } from "../../db/tables/platform-events.table.ts";
import { apiKeys, invites, members } from "../../db/tables/stores.table.ts";
import decision from "../../docs/decisions/011-tables-of-the-platform.md?raw";
import { apiRoutes } from "../../workers/api/table.ts";
import type { Route } from "../../workers/door.ts";
import { type Merchant, TestPlatform } from "../harness/platform.ts";
import { canary, populate, snapshot } from "../harness/populate.ts";
import { sampleInput } from "../harness/samples.ts";

let platform: TestPlatform;
let ours: Merchant;
let theirs: Merchant;
/** The other store's ids by the name a path or field gives them. */
const foreign = new Map<string, string>();

const singular = (name: string) =>
  name
    .replace(/ies$/, "y")
    .replace(/(ss|x)es$/, "$1")
    .replace(/([^s])s$/, "$1");

beforeAll(async () => {
  platform = new TestPlatform();
  [ours, theirs] = [await platform.merchant(), await platform.merchant()];
  for (const [table, id] of await populate(platform.env.STORE_DB_0, theirs.store.id, "theirs")) foreign.set(`${singular(table)}_id`, id);
  const context = platform.context();
  const key = {
    id: context.newId("api_key"),
    store_id: theirs.store.id,
    name: canary,
    secret_hash: canary,
    prefix: canary,
    scopes: [],
    created_by: theirs.user.id,
    created_at: 1,
  };
  const letter = {
    id: "dlt_theirs",
    store_id: theirs.store.id,
    queue: "quick",
    reaction: canary,
    event_id: canary,
    message: {},
    reason: canary,
    attempts: 1,
    failed_at: 1,
  };
  const invite = {
    id: context.newId("invite"),
    store_id: theirs.store.id,
    email: `${canary}@example.com`,
    role: "viewer" as const,
    invited_by: theirs.user.id,
    created_at: 1,
    expires_at: context.now() + 86_400_000,
  };
  await context.platform.commit([
    context.platform.insert(apiKeys, key),
    context.platform.insert(deadLetters, letter),
    context.platform.insert(invites, invite),
  ]);
  const member = await context.platform.first(members, eq(members.store_id, theirs.store.id));
  for (const [name, id] of [
    ["api_key_id", key.id],
    ["dead_letter_id", letter.id],
    ["user_id", theirs.user.id],
    ["member_id", member?.id ?? ""],
    ["invite_id", invite.id],
  ] as const)
    foreign.set(name, id);
});

const ofStores = apiRoutes.filter((route) => route.contract.realm === "store");
const names = (route: Route) =>
  [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? "").filter((name) => name !== "store_id" && name !== "slug");
const cases = ofStores.map((route) => [`${route.name} (${route.endpoint.method})`, route] as const);

async function callWithForeignIds(route: Route) {
  const path = route.path.replace(":store_id", ours.store.id).replace(/:(\w+)/g, (_, name: string) => foreign.get(name) ?? "unknown");
  const input = sampleInput(route.endpoint, (name) => foreign.get(name) ?? foreign.get(`${name}_id`));
  const queried = route.endpoint.method === "GET" || route.endpoint.method === "DELETE";
  const query = queried
    ? `?${new URLSearchParams(Object.entries(input).flatMap(([key, value]) => (value === null || typeof value === "object" || key === "cursor" ? [] : [[key, String(value)]])))}`
    : "";
  return platform.call(route.endpoint.method, path + query, { token: ours.token, ...(queried ? {} : { body: input }) });
}

test.each(cases)("%s does nothing to another store's things and tells nothing of them", async (_name, route) => {
  const before = await snapshot(platform.env.STORE_DB_0, theirs.store.id);
  const answer = await callWithForeignIds(route);
  expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(500);
  if (names(route).some((name) => name.endsWith("_id") && foreign.has(name)))
    expect(answer.status, `${route.name}: ${JSON.stringify(answer.body)}`).toBe(404);
  expect(JSON.stringify(answer.body)).not.toContain(canary);
  await platform.drain();
  expect(await snapshot(platform.env.STORE_DB_0, theirs.store.id)).toBe(before);
});

test("the other store has a row in every table, so that there is something to leak", async () => {
  const all = JSON.parse(await snapshot(platform.env.STORE_DB_0, theirs.store.id)) as [string, unknown[]][];
  expect(all.filter(([, rows]) => rows.length === 0).map(([name]) => name)).toEqual([]);
});

test("every path that names a thing is tried with another store's", () => {
  const untried = [...new Set(ofStores.flatMap(names))].filter((name) => name.endsWith("_id") && !foreign.has(name));
  expect(untried, "teach test/features/tenancy.test.ts about these").toEqual([]);
});

test("another store's address is as empty as one that never existed", async () => {
  const there = await platform.call("GET", `${theirs.path}/activity`, { token: ours.token });
  const nowhere = await platform.call("GET", `/api/v1/stores/sto_00000000000000000000000000/activity`, { token: ours.token });
  expect({ ...there.body, request_id: "" }).toEqual({ ...nowhere.body, request_id: "" });
});

test("every table belongs to stores, or is on the short list of the platform's own", () => {
  const listed = [...decision.matchAll(/platform table: ([^.]+)\./g)].flatMap(([, list]) => (list ?? "").split(", "));
  expect(platformTables.map((one) => one.name).sort()).toEqual(listed.sort());
  for (const { name, table } of storeTables) {
    expect(Object.keys(getTableColumns(table)), name).toContain("store_id");
    expect(
      getTableConfig(table).primaryKeys[0]?.columns.map((column) => column.name),
      name,
    ).toEqual(["store_id", "id"]);
    for (const key of getTableConfig(table).foreignKeys)
      expect(
        key.reference().columns.map((column) => column.name),
        name,
      ).toContain("store_id");
  }
});
