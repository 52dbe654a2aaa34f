// What becomes of work that comes twice, cannot be read, has to wait or is cut off?
import { createExecutionContext, createMessageBatch, getQueueResult } from "cloudflare:test";
import { eq, isNull } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { storeCreated } from "../../core/stores/stores.events.ts";
import { events } from "../../db/tables/events.table.ts";
import { cronLeases, deadLetters } from "../../db/tables/platform-events.table.ts";
import { hour, minute } from "../../kit/time.ts";
import { consume, retryDelaySeconds } from "../../queues/consume.ts";
import { runTimetable } from "../../queues/timetable.ts";
import { Faults } from "../harness/faults.ts";
import { sendAll } from "../harness/mails.ts";
import { type Merchant, TestPlatform } from "../harness/platform.ts";

let platform: TestPlatform;
let merchant: Merchant;

beforeEach(async () => {
  platform = new TestPlatform();
  merchant = await platform.merchant();
  await platform.world.clearFaults();
});

const unreadable = [{ kind: "nonsense" }, "text", null, 7, { kind: "task", store_id: 1 }, { kind: "reaction", store_id: null }];
const known = (task: string) => ({ kind: "task", store_id: merchant.store.id, task });
const lettersOf = async (reaction: string) => {
  const context = platform.context();
  return context.platform.rows(deadLetters, { where: eq(deadLetters.reaction, reaction) });
};
const welcomes = () => platform.world.inbox(merchant.user.email);

/** Delivers messages as one batch, as a queue does, and says what became of each. */
async function deliver(bodies: readonly unknown[], attempts = 1) {
  const messages = bodies.map((body, at) => ({ id: `m${at}`, timestamp: new Date(platform.now()), attempts, body }));
  const batch = createMessageBatch("quick", messages);
  const delays: (number | undefined)[] = [];
  for (const message of batch.messages) {
    const retry = message.retry.bind(message);
    message.retry = (options) => {
      delays.push(options?.delaySeconds);
      retry(options);
    };
  }
  await consume(batch, platform.env, { now: platform.now });
  await platform.settle();
  return { ...(await getQueueResult(batch, createExecutionContext())), delays };
}

/** The store was created, and nothing of it was heard yet. */
async function created(): Promise<void> {
  const { store } = platform.storeContext(merchant.store);
  const data = { name: "Lamp House", slug: merchant.store.slug, owner_id: merchant.user.id };
  await store.commit([], [storeCreated(merchant.store.id, data)]);
}
const waiting = () => platform.storeContext(merchant.store).store.count(events, isNull(events.relayed_at));

test("what cannot be read is put aside once, and its neighbours are worked off", async () => {
  const good = known("expire-checkouts");
  const result = await deliver([good, ...unreadable, good]);
  expect(result.outcome).toBe("ok");
  expect(result.explicitAcks).toHaveLength(unreadable.length + 2);
  expect(result.retryMessages).toEqual([]);
  const aside = await lettersOf("unreadable");
  await deliver(unreadable);
  expect(await lettersOf("unreadable")).toHaveLength(aside.length);
  expect(aside.map((one) => one.reason)).toContain("This message could not be read.");
});

test("work by a name nobody knows any more is put aside with the reason", async () => {
  await deliver([known("a-task-of-last-year")]);
  expect(await lettersOf("a-task-of-last-year")).toMatchObject([
    { store_id: merchant.store.id, reason: "Nothing by this name reacts any more.", replayed_at: null },
  ]);
});

test("work of a store that was erased disappears with it", async () => {
  const result = await deliver([{ kind: "task", store_id: "sto_00000000000000000000000000", task: "expire-checkouts" }]);
  expect(result.explicitAcks).toHaveLength(1);
  expect(result.retryMessages).toEqual([]);
});

test("one message that fails is tried again alone; those before and after it are not done twice", async () => {
  await created();
  await platform.settle();
  const welcome = platform
    .take()
    .map((one) => one.body)
    .find((body) => JSON.stringify(body).includes("mail-welcome"));
  await platform.world.fault({ vendor: "resend", operation: "POST /emails", kind: "status", status: 500, times: 3 });
  const result = await deliver([known("expire-checkouts"), welcome, known("settle-payments")]);
  expect(result.explicitAcks).toEqual(["m0", "m2"]);
  expect(result.retryMessages.map((one) => one.msgId)).toEqual(["m1"]);
  expect(result.delays).toEqual([expect.toSatisfy((seconds: number) => seconds >= 1 && seconds <= 3)]);
});

test("what the queue itself gave up is put where a person sees it", async () => {
  const message = known("reconcile-payments");
  const batch = createMessageBatch("dead-letters", [{ id: "d1", timestamp: new Date(platform.now()), attempts: 4, body: message }]);
  await consume(batch, platform.env, { now: platform.now });
  expect((await getQueueResult(batch, createExecutionContext())).explicitAcks).toEqual(["d1"]);
  const [letter] = (await lettersOf("reconcile-payments")).filter((one) => one.store_id === merchant.store.id);
  // Under the queue it came from: that is where it is sent again.
  expect(letter).toMatchObject({ queue: "bulk", attempts: 4, reason: "It was tried as often as the queue allows." });
});

test("the same message five times, at once and later, has one effect", async () => {
  await created();
  await platform.settle();
  const all = platform.take();
  await Promise.all([1, 2, 3].map(() => platform.redeliver(all)));
  await sendAll(platform);
  await platform.advance(hour);
  await platform.redeliver(all);
  await platform.redeliver([...all].reverse());
  await sendAll(platform);
  expect(await welcomes()).toHaveLength(1);
});

test("waits between tries grow, are never the same for all, and never longer than an hour and its jitter", () => {
  for (let attempts = 1; attempts <= 100; attempts++) {
    for (const random of [0, 0.5, 0.999]) {
      const delay = retryDelaySeconds(attempts, random);
      expect(Number.isInteger(delay) && delay >= 1 && delay <= 1.25 * 3_600).toBe(true);
    }
  }
  expect(retryDelaySeconds(8, 0.5)).toBeGreaterThan(retryDelaySeconds(4, 0.5));
  expect(retryDelaySeconds(8, 0)).not.toBe(retryDelaySeconds(8, 0.9));
});

test("the relay dies between sending and marking: it is sent again, and heard once", async () => {
  const whole = platform.env;
  platform.env = new Faults().crashOn(/update "events" set "relayed_at"/, "before").wrap(whole);
  await created();
  await platform.settle();
  platform.env = whole;
  expect(await waiting()).toBeGreaterThan(0);
  expect(platform.waiting().length).toBeGreaterThan(0);
  await platform.advance(minute);
  await platform.tick();
  await sendAll(platform);
  expect(await waiting()).toBe(0);
  expect(await welcomes()).toHaveLength(1);
});

test("a queue that takes nothing loses nothing: the sweeper sends what was written", async () => {
  const whole = platform.env;
  const refuse = { send: () => Promise.reject(new Error("Queue is down")), sendBatch: () => Promise.reject(new Error("Queue is down")) };
  platform.env = { ...whole, QUICK: refuse as unknown as Queue, OUTBOUND: refuse as unknown as Queue };
  await created();
  await platform.settle();
  expect(await waiting()).toBeGreaterThan(0);
  platform.env = whole;
  await platform.advance(minute);
  await platform.tick();
  await sendAll(platform);
  expect([await waiting(), (await welcomes()).length]).toEqual([0, 1]);
});

test("a consumer is cut off at any statement or call: tried again, its mail goes out once", async () => {
  const whole = platform.env;
  let reached = true;
  let cuts = 0;
  for (let k = 1; reached; k++) {
    for (const blow of ["before", "after"] as const) {
      merchant = await platform.merchant();
      await created();
      await platform.settle();
      const mails = platform.take().filter((one) => JSON.stringify(one.body).includes("mail-welcome"));
      expect(mails).toHaveLength(1);
      const faults = new Faults().dieAt(k, blow);
      platform.env = faults.wrap(whole);
      await platform.redeliver(mails);
      await platform.settle();
      platform.env = whole;
      reached = faults.touches.length >= k;
      await platform.advance(2 * minute);
      await platform.redeliver(mails);
      await sendAll(platform);
      expect([k, blow, (await welcomes()).length]).toEqual([k, blow, 1]);
      if (reached) cuts += 1;
    }
  }
  expect(cuts).toBeGreaterThan(8);
}, 120_000);

test("two triggers at the same moment run each line of the timetable once", async () => {
  await platform.advance(2 * hour);
  platform.take();
  await Promise.all([1, 2].map(() => runTimetable(platform.env, { now: platform.now })));
  const sent = platform.take().map((one) => JSON.stringify(one.body));
  expect(sent.length).toBeGreaterThan(0);
  expect(new Set(sent).size).toBe(sent.length);
});

test("a trigger that died with its lease holds the line up for a minute, not for ever", async () => {
  await platform.advance(2 * hour);
  const { platform: rows } = platform.context();
  const row = { started_at: platform.now() - 20 * minute, lease_until: platform.now() + minute - 1, finished_at: null };
  await rows.commit([rows.upsert(cronLeases, { id: "retry-platform-mails", ...row }, [cronLeases.id], row)]);
  const runs = async () => {
    platform.take();
    await runTimetable(platform.env, { now: platform.now });
    return platform.take().filter((one) => JSON.stringify(one.body).includes("retry-platform-mails")).length;
  };
  expect(await runs()).toBe(0);
  await platform.advance(minute);
  expect(await runs()).toBe(1);
});

test("hours without a trigger are caught up once", async () => {
  await platform.tick();
  await platform.advance(5 * hour);
  platform.take();
  await runTimetable(platform.env, { now: platform.now });
  const sent = platform.take().filter((one) => JSON.stringify(one.body).includes("retry-platform-mails"));
  expect(sent).toHaveLength(1);
});
