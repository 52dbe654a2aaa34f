// Is every order placed at its supplier exactly once and followed to the door?
import { eq } from "drizzle-orm";
import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { advancePart } from "../../core/fulfilment/advance-part.commands.ts";
import { dropParts } from "../../core/fulfilment/decide-part.commands.ts";
import { fulfilmentStates } from "../../core/fulfilment/fulfilment.contract.ts";
import { orderStatusOf } from "../../core/fulfilment/fulfilment.rules.ts";
import { orderFollowsParts } from "../../core/fulfilment/order-progress.queries.ts";
import { fulfilmentOrders } from "../../db/tables/fulfilment.table.ts";
import { buildClearedOrder, buildLinkedProduct } from "../builders/linked-orders.builder.ts";
import { connectCj } from "../builders/suppliers.builder.ts";
import { Faults } from "../harness/faults.ts";
import {
  call,
  context,
  day,
  eventsOf,
  hour,
  lamp,
  merchant,
  openFulfilment,
  orderRow,
  part,
  pass,
  placedAt,
  plain,
  platform,
  sold,
} from "../harness/fulfilment.ts";

beforeEach(openFulfilment);

test("nothing is ordered while the shopper may still cancel; then it is, once, and followed to the door", async () => {
  const order = await sold();
  await platform.tick();
  expect((await part(order.id))?.status).toBe("waiting");
  await pass();
  const placed = await part(order.id);
  expect(placed).toMatchObject({ status: "ordered", reference: placed?.id });
  expect(await placedAt("aliexpress", "aliexpress.ds.order.create", placed?.reference ?? "")).toHaveLength(1);
  for (let n = 0; n < 40 && (await part(order.id))?.status !== "delivered"; n++) await pass(12 * hour);
  expect(await part(order.id)).toMatchObject({ status: "delivered", next_step_at: null });
  expect(await orderRow(order.id)).toMatchObject({ fulfilment_status: "delivered", cost_settled: true });
  const told = (await eventsOf(order.id)).filter((type) => type.startsWith("fulfilment."));
  expect(told).toEqual([
    "fulfilment.requested",
    "fulfilment.ordered",
    "fulfilment.shipped",
    "fulfilment.out_for_delivery",
    "fulfilment.delivered",
  ]);
});

test("an order of two suppliers becomes two parts, each with its own parcel", { timeout: 60_000 }, async () => {
  await connectCj(platform, merchant);
  const mug = await buildLinkedProduct(context, "cj", plain("cj", 3)?.cj?.pid ?? "");
  const order = await buildClearedOrder(context, [
    { variant: lamp, quantity: 1 },
    { variant: mug, quantity: 2 },
  ]);
  await platform.drain();
  await pass();
  const { body } = await call("GET", `${merchant.path}/fulfilments?order_id=${order.id}`);
  expect(body.items.map((one: { supplier: string; status: string }) => [one.supplier, one.status]).sort()).toEqual([
    ["aliexpress", "ordered"],
    ["cj", "ordered"],
  ]);
  expect((await orderRow(order.id)).fulfilment_status).toBe("ordered");
});

describe("placed exactly once", () => {
  test("when the supplier takes the order and its answer is lost", async () => {
    const order = await sold();
    await platform.world.fault({ vendor: "aliexpress", operation: "aliexpress.ds.order.create", kind: "lost_answer" });
    await pass();
    expect((await part(order.id))?.status).toBe("placing");
    await pass();
    const placed = await part(order.id);
    expect(placed?.status).toBe("ordered");
    const { body } = await call("GET", `${merchant.path}/fulfilments/${placed?.id}`);
    expect(body.supplier_order_id).toMatch(/^\d+$/);
  });

  test("when two consumers take the same step at the same moment", async () => {
    const order = await sold();
    await platform.advance(11 * 60_000);
    const task = {
      queue: "suppliers",
      body: { kind: "task", store_id: merchant.store.id, task: "advance-fulfilments" },
      due: 0,
      attempts: 1,
    };
    await Promise.all([platform.redeliver([task]), platform.redeliver([task]), platform.redeliver([task])]);
    await platform.drain();
    const placed = await part(order.id);
    expect(placed?.status).toBe("ordered");
    expect(await placedAt("aliexpress", "aliexpress.ds.order.create", placed?.reference ?? "")).toHaveLength(1);
  });

  test("whatever statement or call the consumer dies at", { timeout: 120_000 }, async () => {
    const calm = platform.env;
    /** One step with a fault, then steps without until it is ordered. */
    const survive = async (faults: Faults, name: string) => {
      const order = await sold(1, { cancel_until: platform.now() });
      const { id } = (await part(order.id)) ?? { id: "" };
      platform.env = faults.wrap(calm);
      await advancePart(platform.storeContext(merchant.store), id).catch(() => undefined);
      platform.env = calm;
      for (let tries = 0; tries < 6 && (await part(order.id))?.status !== "ordered"; tries++) {
        await platform.advance(6 * 60_000);
        await advancePart(platform.storeContext(merchant.store), id);
      }
      const placed = await part(order.id);
      expect(placed?.status, name).toBe("ordered");
      const tellings = (await eventsOf(order.id)).filter((type) => type === "fulfilment.ordered");
      expect(tellings, name).toHaveLength(1);
      return placed;
    };
    const watch = new Faults();
    await survive(watch, "without a fault");
    const touches = watch.touches.length;
    expect(touches).toBeGreaterThan(8);
    const seen = new Set<string | null | undefined>();
    for (let n = 1; n <= touches; n++) {
      for (const blow of ["before", "after"] as const)
        seen.add((await survive(new Faults().crashAt(n, blow), `crash ${blow} ${n}: ${watch.touches[n - 1]?.what}`))?.supplier_order_id);
    }
    // As many orders at the supplier as there were sales, none of them shared.
    expect(seen.size).toBe(touches * 2);
  });

  test("when the order is cleared twice", async () => {
    const order = await buildClearedOrder(context, [{ variant: lamp, quantity: 1 }]);
    const messages = platform.take();
    await platform.settle();
    await platform.redeliver([...messages, ...platform.take()]);
    await platform.drain();
    await platform.redeliver(messages);
    expect(await context.store.count(fulfilmentOrders, eq(fulfilmentOrders.order_id, order.id))).toBe(1);
  });
});

test("CJ's report makes us look at once, whoever sends it believes nothing and a wrong address does not exist", {
  timeout: 60_000,
}, async () => {
  await connectCj(platform, merchant);
  const mug = await buildLinkedProduct(context, "cj", plain("cj", 5)?.cj?.pid ?? "");
  const order = await buildClearedOrder(context, [{ variant: mug, quantity: 1 }]);
  await platform.drain();
  await pass();
  const placed = await part(order.id);
  expect(placed?.status).toBe("ordered");
  const [registered] = (await platform.world.journal({ vendor: "cj", operation: "POST /webhook/set" })).slice(-1);
  const address = /https?:\/\/[^"]+\/hooks\/cj\/[^"]+/.exec(registered?.request ?? "")?.[0] ?? "";
  await platform.world.advance(3 * day);
  const body = `{"messageId":"m1","type":"ORDER","messageType":"UPDATE","params":{"orderNumber":"${placed?.reference}","cjOrderId":${placed?.supplier_order_id},"orderStatus":"DELIVERED"}}`;
  const wrong = await platform.fetch(new Request(address.replace(/[^/]+$/, "guessed"), { method: "POST", body }));
  expect(wrong.status).toBe(404);
  const heard = await platform.fetch(new Request(address, { method: "POST", body }));
  expect(heard.status).toBe(200);
  await platform.drain();
  // The report said "delivered"; what CJ answers when it is asked is what counts.
  expect((await part(order.id))?.status).toBe("shipped");
});

test("the database tells an order's status from its parts exactly as the rule does", async () => {
  const states = fc.array(fc.constantFrom(...fulfilmentStates), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(states, async (some) => {
      const { id } = await buildClearedOrder(context, []);
      const { store } = context;
      const rows = some.map((status, n) => ({
        id: `${id}_${n}`,
        order_id: id,
        supplier: "cj" as const,
        status,
        reference: `${id}_${n}`,
        expected_cost: 5,
        cost_currency: "USD",
        rate_ppm: 1_000_000,
        store_cost: 5,
        ships_from: "CN",
        created_at: 1,
        updated_at: 1,
      }));
      await store.commit([store.insert(fulfilmentOrders, rows), orderFollowsParts(store, id, 2)]);
      const row = await orderRow(id);
      expect(row.fulfilment_status).toBe(orderStatusOf(some));
      expect(row.cost).toBe(5 * some.filter((state) => state !== "cancelled").length);
    }),
    { numRuns: 40 },
  );
});

test("an order that is cancelled before its parts are planned stays as the cancellation left it", async () => {
  const { id } = await buildClearedOrder(context, []);
  const before = await orderRow(id);
  await dropParts(context, id);
  expect(await orderRow(id)).toEqual(before);
});
