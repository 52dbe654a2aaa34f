// Would the tests notice what only production refuses?
import { expect, test } from "vitest";
import { OverLimit } from "../harness/limits.ts";
import { TestPlatform } from "../harness/platform.ts";

const { STORE_DB_0: database, QUICK: queue } = new TestPlatform().env;
const message = { kind: "task", store_id: null, task: "none" };

test("a statement with a hundred values passes, with one more it does not", () => {
  const prepared = database.prepare(`select 1 where 1 in (${Array(101).fill("?").join()})`);
  expect(() => prepared.bind(...Array(100).fill(1))).not.toThrow();
  expect(() => prepared.bind(...Array(101).fill(1))).toThrow(OverLimit);
});

test("texts beyond what a row may hold, and statements beyond what may be sent, are refused", () => {
  expect(() => database.prepare("select ?").bind("é".repeat(1_000_001))).toThrow(OverLimit);
  expect(() => database.prepare(`select '${"x".repeat(100_000)}'`)).toThrow(OverLimit);
});

test("a batch that could never run within one call is refused", async () => {
  const one = database.prepare("select 1");
  await expect(database.batch([one, one])).resolves.toHaveLength(2);
  expect(() => database.batch(Array(1_001).fill(one))).toThrow(OverLimit);
});

test("messages too big, too many or too late are refused", async () => {
  await expect(queue.send({ ...message, task: "x".repeat(127_000) })).resolves.toBeUndefined();
  await expect(queue.send({ ...message, task: "x".repeat(128_000) })).rejects.toThrow(OverLimit);
  await expect(queue.sendBatch(Array(101).fill({ body: message }))).rejects.toThrow(OverLimit);
  await expect(queue.sendBatch(Array(3).fill({ body: { ...message, task: "x".repeat(100_000) } }))).rejects.toThrow(OverLimit);
  await expect(queue.send(message, { delaySeconds: 43_201 })).rejects.toThrow(OverLimit);
});
