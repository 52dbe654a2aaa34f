// Is work that failed for good seen by those it concerns, and can they try it again?
import { beforeEach, expect, test } from "vitest";
import { storeCreated } from "../../core/stores/stores.events.ts";
import { deadLetters } from "../../db/tables/platform-events.table.ts";
import { freshEmail } from "../builders/people.builder.ts";
import { buildSession, buildUser } from "../builders/stores.builder.ts";
import { type Merchant, TestPlatform } from "../harness/platform.ts";

let platform: TestPlatform;
let merchant: Merchant;

beforeEach(async () => {
  platform = new TestPlatform();
  merchant = await platform.merchant();
});

const call = (method: string, path: string, token = merchant.token) => platform.call(method, `${merchant.path}${path}`, { token });
const letters = async () => (await call("GET", "/dead-letters")).body.items;

/** A store's welcome mail that the provider would not take, try after try. */
async function failed(): Promise<{ id: string }> {
  const { store } = platform.storeContext(merchant.store);
  const data = { name: "Lamp House", slug: merchant.store.slug, owner_id: merchant.user.id };
  await platform.world.fault({ vendor: "resend", operation: "POST /emails", kind: "status", status: 401, times: 10_000 });
  await store.commit([], [storeCreated(merchant.store.id, data)]);
  for (let n = 0; n < 10; n++) {
    await platform.drain();
    await platform.advance(300_000);
  }
  merchant.token = await buildSession(platform.context(), merchant.user.id);
  await platform.world.clearFaults();
  const [letter] = await letters();
  return letter;
}

test("is listed with its reason, tried again once, and gone from the list when it worked", async () => {
  const letter = await failed();
  expect(letter).toMatchObject({ reaction: "mail-welcome", attempts: 12, replayed_at: null, reason: expect.stringContaining("Resend") });
  const both = await Promise.all([1, 2].map(() => call("POST", `/dead-letters/${letter.id}/replay`)));
  expect(both.map(({ status }) => status)).toContain(202);
  await platform.drain();
  expect(await platform.world.inbox(merchant.user.email)).toHaveLength(1);
  expect(await letters()).toEqual([]);
  expect((await call("GET", "/dead-letters?state=all")).body).toMatchObject({ total: 1, items: [{ id: letter.id }] });
  expect((await call("POST", `/dead-letters/${letter.id}/replay`)).body.code).toBe("replayed_already");
  const log = (await call("GET", "/activity?type=dead_letter.replayed")).body.items;
  expect(log[0]).toMatchObject({ subject: letter.id, actor: { id: merchant.user.id } });
});

test("that fails again is listed again", async () => {
  const letter = await failed();
  await platform.world.fault({ vendor: "resend", operation: "POST /emails", kind: "status", status: 401, times: 10_000 });
  await call("POST", `/dead-letters/${letter.id}/replay`);
  for (let n = 0; n < 10; n++) {
    await platform.drain();
    await platform.advance(300_000);
  }
  merchant.token = await buildSession(platform.context(), merchant.user.id);
  expect(await letters()).toMatchObject([{ id: letter.id, replayed_at: null }]);
});

test("is seen by members who may see settings, and by nobody of another store", async () => {
  const letter = await failed();
  const other = await platform.merchant();
  const theirs = (method: string, path: string) => platform.call(method, `${other.path}${path}`, { token: other.token });
  expect((await theirs("GET", "/dead-letters?state=all")).body.items).toEqual([]);
  expect((await theirs("POST", `/dead-letters/${letter.id}/replay`)).status).toBe(404);
  expect((await call("POST", `/dead-letters/${letter.id}/replay`, await platform.member(merchant, "viewer"))).status).toBe(403);
  expect((await call("GET", "/dead-letters", await platform.member(merchant, "support"))).status).toBe(403);
  expect((await letters())[0].replayed_at).toBeNull();
});

test("of every store and of the platform is seen by operators, and to others the console is not there", async () => {
  const letter = await failed();
  const context = platform.context();
  const row = { queue: "quick", reaction: "gone-reaction", event_id: "evt_1", message: { kind: "task", store_id: null, task: "gone" } };
  await context.platform.commit([
    context.platform.insert(deadLetters, { ...row, id: "dlt_platform", store_id: null, reason: "No", attempts: 1, failed_at: 1 }),
  ]);
  const operator = await buildSession(context, (await buildUser(context, { email: freshEmail("operator"), operator: true })).id);
  const ask = (method: string, path: string, token: string) => platform.call(method, `/api/v1/admin/dead-letters${path}`, { token });
  const all: { id: string; store_id: string | null }[] = [];
  for (let cursor = ""; ; ) {
    const { body } = await ask("GET", `?limit=1${cursor && `&cursor=${cursor}`}`, operator);
    all.push(...body.items);
    expect(all.length).toBeLessThanOrEqual(body.total);
    if (body.next_cursor === null) break;
    cursor = body.next_cursor;
  }
  expect(new Set(all.map((one) => one.id)).size).toBe(all.length);
  expect(all).toContainEqual(expect.objectContaining({ id: letter.id, store_id: merchant.store.id }));
  expect(all.at(-1)).toMatchObject({ id: "dlt_platform", store_id: null });
  expect((await ask("GET", `?store_id=${merchant.store.id}`, operator)).body.total).toBe(1);
  expect((await ask("POST", `/${letter.id}/replay`, operator)).status).toBe(202);
  expect((await ask("POST", "/dlt_platform/replay", operator)).status).toBe(202);
  await platform.drain();
  const again = (await ask("GET", "", operator)).body.items as { id: string }[];
  expect(again).toContainEqual(expect.objectContaining({ reaction: "gone", reason: "Nothing by this name reacts any more." }));
  expect(again.map((one) => one.id)).not.toContain(letter.id);
  for (const [method, path] of [
    ["GET", ""],
    ["POST", `/${letter.id}/replay`],
  ] as const) {
    expect((await ask(method, path, merchant.token)).body.code).toBe("not_found");
  }
});
