// When does fulfilment ask a person, or stop?
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { orders } from "../../db/tables/orders.table.ts";
import { buildClearedOrder, buildLinkedProduct } from "../builders/linked-orders.builder.ts";
import { buildSession } from "../builders/stores.builder.ts";
import {
  call,
  context,
  day,
  ending,
  hour,
  merchant,
  openFulfilment,
  orderRow,
  part,
  pass,
  placedAt,
  platform,
  sold,
} from "../harness/fulfilment.ts";

beforeEach(openFulfilment);

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
