// Are webhooks sent once when all is well, again when not, and in the order a test asks for?
import { beforeEach, describe, expect, it } from "vitest";
import { Deliveries } from "./deliveries.ts";
import { Settings } from "./settings.ts";
import { storage } from "./test-world.ts";

let real: number;
let posted: string[];
let answers: Record<string, number>;
let deliveries: Deliveries;

beforeEach(() => {
  const sql = storage();
  real = 1_000_000;
  posted = [];
  answers = {};
  deliveries = new Deliveries(
    sql,
    new Settings(sql),
    async ({ body }) => {
      await Promise.resolve();
      posted.push(body);
      return { status: answers[body] ?? 200, answer: "" };
    },
    () => real,
  );
});

function add(...bodies: string[]) {
  for (const body of bodies) deliveries.add({ vendor: "stripe", url: "http://x/", headers: {}, body, key: "k" }, real);
}

describe("the background", () => {
  it("sends each once, oldest first, also what joins meanwhile and however often it is woken", async () => {
    add("a", "b");
    const first = deliveries.sendDue();
    add("c");
    await Promise.all([first, deliveries.sendDue(), deliveries.sendDue()]);
    await deliveries.sendDue();
    expect(posted).toEqual(["a", "b", "c"]);
  });

  it("tries a refused one again later, five times in all", async () => {
    answers.a = 500;
    add("a");
    await deliveries.sendDue();
    await deliveries.sendDue();
    expect([posted.length, deliveries.nextAttemptAt()]).toEqual([1, real + 5_000]);
    for (let round = 0; round < 9; round += 1) {
      real += 60_000;
      await deliveries.sendDue();
    }
    expect([posted.length, deliveries.nextAttemptAt()]).toEqual([5, null]);
  });

  it("stays still while everything is held", async () => {
    deliveries.hold(true);
    add("a");
    await deliveries.sendDue();
    expect([posted, deliveries.nextAttemptAt()]).toEqual([[], null]);
    deliveries.hold(false);
    await deliveries.sendDue();
    expect(posted).toEqual(["a"]);
  });
});

describe("by hand", () => {
  it("sends any one, in any order, as often as asked, held or not", async () => {
    deliveries.hold(true);
    add("a", "b");
    const [a, b] = deliveries.list().map((one) => one.id) as [number, number];
    for (const id of [b, a, b]) expect(await deliveries.send(id)).toBe(200);
    expect(posted).toEqual(["b", "a", "b"]);
    expect(deliveries.find(b)).toMatchObject({ attempts: 2, status: 200 });
    expect(await deliveries.send(99)).toBe(0);
  });

  it("sends all that wait, without waiting for their time", async () => {
    answers.a = 503;
    add("a", "b");
    await deliveries.sendDue();
    answers.a = 200;
    expect(await deliveries.sendAll()).toBe(1);
    expect(posted).toEqual(["a", "b", "a"]);
  });
});
