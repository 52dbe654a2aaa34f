import { eq } from "drizzle-orm";
import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import type { StoreContext } from "../../core/context.ts";
import { advancePart } from "../../core/fulfilment/advance-part.commands.ts";
import { fulfilmentStates } from "../../core/fulfilment/fulfilment.contract.ts";
import { orderStatusOf } from "../../core/fulfilment/fulfilment.rules.ts";
import { orderFollowsParts } from "../../core/fulfilment/order-progress.queries.ts";
import { fulfilmentOrders } from "../../db/tables/fulfilment.table.ts";
import { orders } from "../../db/tables/orders.table.ts";
import { supplierAccounts } from "../../db/tables/suppliers.table.ts";
import { catalogue } from "../../simulators/catalogue/catalogue.ts";
import { buildClearedOrder, buildLinkedProduct, type LinkedVariant } from "../builders/linked-orders.builder.ts";
import { buildSession } from "../builders/stores.builder.ts";
import { connectAliexpress, connectCj } from "../builders/suppliers.builder.ts";
import { Faults } from "../harness/faults.ts";
import { type Merchant, TestPlatform } from "../harness/platform.ts";

const hour = 3_600_000;
const day = 24 * hour;
const plain = (supplier: "aliexpress" | "cj", n = 0) =>
  catalogue.filter((one) => one.oddity === null && one.ending === null && one[supplier] !== null)[n];
const ending = (wanted: string, supplier: "aliexpress" | "cj") => catalogue.find((one) => one.ending === wanted && one[supplier] !== null);

let platform: TestPlatform;
let merchant: Merchant;
let context: StoreContext;
let lamp: LinkedVariant;

/** Days pass in these tests, and log-ins do not last so long. */
const call: TestPlatform["call"] = async (method, path, options) =>
  platform.call(method, path, { ...options, token: await buildSession(context, merchant.user.id) });

beforeEach(async () => {
  platform = new TestPlatform();
  // Parcels of earlier tests need not be followed any more.
  await platform.env.STORE_DB_0.prepare("update fulfilment_orders set next_step_at = null").run();
  merchant = await platform.merchant();
  context = platform.storeContext(merchant.store);
  await connectAliexpress(platform, merchant);
  // The simulated supplier bears more than the pace we keep to; these tests need not wait for it.
  await context.store.commit([context.store.update(supplierAccounts, undefined, { calls_per_second: 100 })]);
  lamp = await buildLinkedProduct(context, "aliexpress", plain("aliexpress")?.aliexpress?.productId ?? "");
});

const part = async (orderId: string, n = 0) =>
  (await context.store.rows(fulfilmentOrders, { where: eq(fulfilmentOrders.order_id, orderId) }))[n];
const orderRow = (id: string) => context.store.get(orders, id);
const eventsOf = async (subject: string) => {
  const { body } = await call("GET", `${merchant.path}/activity?subject=${subject}&limit=100`);
  return (body.items as { type: string }[]).map((one) => one.type).reverse();
};
const placedAt = async (vendor: string, operation: string, reference: string) =>
  (await platform.world.journal({ vendor, operation })).filter((one) => decodeURIComponent(one.request).includes(reference));

/** Time passes until the cancel window is over, then everything due is done. */
async function pass(ms = 11 * 60_000) {
  await platform.advance(ms);
  await platform.tick();
}

async function sold(quantity = 1, facts = {}) {
  const order = await buildClearedOrder(context, [{ variant: lamp, quantity }], facts);
  await platform.drain();
  return order;
}

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

describe("asking a person", () => {
  test("when the price rose by more than tolerated; a yes orders it at that price", async () => {
    const dear = ending("dear", "aliexpress");
    const item = await buildLinkedProduct(context, "aliexpress", dear?.aliexpress?.productId ?? "");
    const order = await buildClearedOrder(context, [{ variant: item, quantity: 1 }]);
    await platform.drain();
    await pass(2 * day);
    const asked = await part(order.id);
    expect(asked).toMatchObject({ status: "approval", problem_code: "dearer" });
    expect(asked?.quoted_cost).toBeGreaterThan(asked?.expected_cost ?? 0);
    const yes = await call("POST", `${merchant.path}/fulfilments/${asked?.id}/approve`);
    expect(yes.body).toMatchObject({ status: "waiting", expected_cost: { amount: asked?.quoted_cost } });
    await pass(6_000);
    expect((await part(order.id))?.status).toBe("ordered");
    const again = await call("POST", `${merchant.path}/fulfilments/${asked?.id}/approve`);
    expect(again).toMatchObject({ status: 409, body: { code: "fulfilment_not_waiting" } });
  });

  test("when the store wants to be asked each time", async () => {
    await call("PATCH", merchant.path, { body: { fulfilment_mode: "approval" } });
    const order = await sold();
    await pass();
    expect(await part(order.id)).toMatchObject({ status: "approval", problem_code: "ask_first" });
  });

  test("when the supplier no longer has it, with the reason in words", async () => {
    const order = await sold(1_000);
    await pass();
    const stopped = await part(order.id);
    expect(stopped).toMatchObject({ status: "exception", problem_code: "supplier_sold_out" });
    expect(stopped?.problem).toMatch(/needed/);
    expect((await orderRow(order.id)).fulfilment_status).toBe("exception");
    expect(await placedAt("aliexpress", "aliexpress.ds.order.create", stopped?.reference ?? "")).toHaveLength(0);
  });

  test("when an address field is refused; mended, it is tried again", async () => {
    const order = await sold(1, {
      address: {
        name: "Grace Hopper",
        line1: "1 Navy Way",
        line2: "",
        city: "Arlington",
        region: "",
        postal_code: "22202",
        country: "US",
        phone: "",
      },
    });
    await pass();
    expect((await part(order.id))?.problem_code).toMatch(/supplier_(address_)?refused/);
    const stopped = await part(order.id);
    await context.store.commit([
      context.store.update(orders, eq(orders.id, order.id), {
        address: {
          name: "Grace Hopper",
          line1: "1 Navy Way",
          line2: "",
          city: "Arlington",
          region: "Virginia",
          postal_code: "22202",
          country: "US",
          phone: "2025550123",
        },
      }),
    ]);
    const retried = await call("POST", `${merchant.path}/fulfilments/${stopped?.id}/retry`);
    expect(retried.status).toBe(200);
    await pass();
    expect((await part(order.id))?.status).toBe("ordered");
  });

  test("when the supplier fails again and again: at last somebody has to look", async () => {
    const order = await sold();
    await platform.world.fault({ vendor: "aliexpress", operation: "aliexpress.ds.product.get", kind: "status", status: 500, times: 200 });
    for (let n = 0; n < 14 && (await part(order.id))?.status !== "exception"; n++) await pass(2 * hour);
    await platform.world.clearFaults();
    expect(await part(order.id)).toMatchObject({ status: "exception", problem_code: "gave_up" });
  });
});

describe("stopping", () => {
  test("an order on hold is not ordered until a person releases it", async () => {
    const order = await sold();
    await context.store.commit([context.store.update(orders, eq(orders.id, order.id), { hold: "Under review" })]);
    await pass();
    expect(await part(order.id)).toMatchObject({ status: "waiting", next_step_at: null });
  });

  test("a part nobody asked for can be dropped, one that has shipped cannot", async () => {
    const order = await sold();
    const waiting = await part(order.id);
    const dropped = await call("POST", `${merchant.path}/fulfilments/${waiting?.id}/cancel`);
    expect(dropped.body.status).toBe("cancelled");
    const other = await sold();
    await pass();
    for (let n = 0; n < 20 && (await part(other.id))?.status === "ordered"; n++) await pass(12 * hour);
    const late = await platform.call("POST", `${merchant.path}/fulfilments/${(await part(other.id))?.id}/cancel`, {
      token: await buildSession(context, merchant.user.id),
    });
    expect(late).toMatchObject({ status: 409, body: { code: "fulfilment_too_late" } });
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
