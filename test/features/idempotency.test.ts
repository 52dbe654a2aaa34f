// Does a request that is sent again with the same Idempotency-Key happen once?
import { beforeEach, expect, test } from "vitest";
import { categories } from "../../db/tables/products.table.ts";
import { day, minute } from "../../kit/time.ts";
import { buildSession } from "../builders/stores.builder.ts";
import { Faults } from "../harness/faults.ts";
import { type Merchant, TestPlatform } from "../harness/platform.ts";

let platform: TestPlatform;
let merchant: Merchant;

beforeEach(async () => {
  platform = new TestPlatform();
  merchant = await platform.merchant();
});

const lights = { name: "Lights" };
const make = (key: string, body: object = lights, token = merchant.token, { path } = merchant) =>
  platform.call("POST", `${path}/categories`, { token, body, headers: { "idempotency-key": key } });
const made = () => platform.storeContext(merchant.store).store.count(categories);

test("the same request gets the first answer again and does nothing", async () => {
  const first = await make("one");
  expect(first.status, JSON.stringify(first.body)).toBe(201);
  const again = await make("one");
  expect([again.status, again.body]).toEqual([201, first.body]);
  expect(again.headers.get("idempotent-replayed")).toBe("true");
  expect(await made()).toBe(1);
});

test("another request under the same key is refused, whoever wrote it", async () => {
  await make("one");
  const other = await make("one", { name: "Tables" });
  expect([other.status, other.body.code]).toEqual([422, "idempotency_key_reused"]);
  expect(await made()).toBe(1);
});

test("ten at once make one; who came second hears the answer or that it is being made", async () => {
  const answers = await Promise.all(Array.from({ length: 10 }, () => make("one")));
  for (const { status, body } of answers) {
    expect([201, 409]).toContain(status);
    if (status === 409) expect(body.code).toBe("idempotency_in_progress");
  }
  expect(new Set(answers.filter((one) => one.status === 201).map((one) => one.body.id)).size).toBe(1);
  expect(await made()).toBe(1);
});

test("another member, another store and another operation have keys of their own", async () => {
  await make("one");
  expect((await make("one", lights, await platform.member(merchant, "admin"))).status).toBe(201);
  const other = await platform.merchant();
  expect((await make("one", lights, other.token, other)).status).toBe(201);
  const page = await platform.call("POST", `${merchant.path}/pages`, {
    token: merchant.token,
    body: { title: "Lights", body_html: "<p>Bright</p>" },
    headers: { "idempotency-key": "one" },
  });
  expect(page.status, JSON.stringify(page.body)).toBe(201);
  expect(await made()).toBe(2);
});

test("a refused request leaves its key free", async () => {
  expect((await make("one", { name: "" })).status).toBe(422);
  expect((await make("one")).status).toBe(201);
});

test("after a day the key is new", async () => {
  await make("one");
  await platform.advance(day + minute);
  const token = await buildSession(platform.context(), merchant.user.id);
  expect((await make("one", { name: "Tables" }, token)).status).toBe(201);
  expect(await made()).toBe(2);
});

test("a key nobody could have meant is refused", async () => {
  const answer = await make("x".repeat(256));
  expect([answer.status, answer.body.code]).toEqual([422, "invalid_input"]);
});

test("a caller that dies before anything was written may try again after a minute", async () => {
  const whole = platform.env;
  const counting = new Faults();
  platform.env = counting.wrap(whole);
  await make("count");
  const write = counting.touches.findIndex((touch) => touch.what.includes('insert into "categories"')) + 1;
  platform.env = new Faults().dieAt(write, "before").wrap(whole);
  expect((await make("one")).status).toBe(500);
  platform.env = whole;
  expect((await make("one")).body.code).toBe("idempotency_in_progress");
  await platform.advance(minute + 1);
  expect((await make("one")).status).toBe(201);
  expect(await made()).toBe(2);
});

test("what was done is not done again because its answer could not be kept", async () => {
  const whole = platform.env;
  platform.env = new Faults().crashOn(/update "idempotency_keys"/, "before").wrap(whole);
  await make("one");
  platform.env = whole;
  const again = await make("one");
  expect([201, 409]).toContain(again.status);
  expect(await made()).toBe(1);
});
