import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { checkouts } from "../../db/tables/carts.table.ts";
import { orders, refunds } from "../../db/tables/orders.table.ts";
import { variants } from "../../db/tables/products.table.ts";
import { day, minute } from "../../kit/time.ts";
import { assertBooks } from "../harness/books.ts";
import { type Blow, Faults } from "../harness/faults.ts";
import { openShop, type Shop } from "../harness/shop.ts";
import type { Shopper } from "../harness/shopper.ts";
import { deliver, webhooksOf } from "../harness/stripe-webhooks.ts";

const long = { timeout: 400_000 };

/** Dozens of orders are made here, and time passes again and again: that none of them is ever due at a supplier keeps the timetable about payments. */
const longWindow = () => openShop({ cancel_window_ms: 60 * day });

interface Scene {
  /** What is cut off somewhere. */
  act(): Promise<unknown>;
  /** What happens afterwards: the shopper tries again, the queue and the timetable go on. */
  recover(): Promise<void>;
  check(): Promise<void>;
}

/**
 * Cuts the act off before and after each of its touches of a database or provider, one run each, lets recovery do its work, and checks the end.
 * Answers how many places were cut.
 */
async function cutEverywhere(shop: Shop, prepare: () => Promise<Scene>): Promise<number> {
  const real = shop.platform.env;
  let cuts = 0;
  for (const blow of ["before", "after"] satisfies Blow[]) {
    for (let k = 1; ; k++) {
      const scene = await prepare();
      const faults = new Faults().crashAt(k, blow);
      shop.platform.env = faults.wrap(real);
      try {
        await scene.act();
      } catch {
        // The crash itself, where no door stands between it and the test.
      }
      shop.platform.env = real;
      const reached = faults.touches.length >= k;
      await scene.recover();
      try {
        await scene.check();
      } catch (error) {
        throw new Error(`Cut ${blow} ${k}: ${faults.touches[k - 1]?.what.slice(0, 300)}`, { cause: error });
      }
      if (!reached) break;
      cuts += 1;
    }
  }
  return cuts;
}

const stockOf = (shop: Shop, id: string) => shop.context.store.get(variants, id);
const ordersBy = (shop: Shop, shopper: Shopper) => shop.context.store.rows(orders, { where: eq(orders.email, shopper.email) });
const sessionsFor = async (shop: Shop, checkoutId: string) =>
  (await shop.platform.world.journal({ vendor: "stripe", operation: "POST /v1/checkout/sessions" })).filter(
    (one) => one.request.includes(checkoutId) && one.status === 200,
  );
const idOf = (token: string) => token.split(".")[0] ?? "";

async function ready(shop: Shop) {
  const lamp = await shop.variant({ price: 2000, stock: 3 });
  const shopper = shop.shopper();
  const checkout = await shopper.checkout(await shopper.cart([{ variant_id: lamp, quantity: 2 }]));
  return { lamp, shopper, checkout };
}

test("paying is cut off anywhere: trying again gives one page to pay on, and one order", long, async () => {
  const shop = await longWindow();
  const cuts = await cutEverywhere(shop, async () => {
    const { lamp, shopper, checkout } = await ready(shop);
    let url = "";
    return {
      act: () => shopper.pay(checkout),
      async recover() {
        const again = await shopper.pay(checkout);
        expect([again.status, again.body.status]).toEqual([200, "awaiting_payment"]);
        url = again.body.payment_url;
      },
      async check() {
        expect(await stockOf(shop, lamp)).toMatchObject({ stock: 3, reserved: 2 });
        const ids = new Set(
          (await sessionsFor(shop, idOf(checkout.token))).map((one) => JSON.parse((one as unknown as { answer: string }).answer).id),
        );
        expect(ids.size).toBe(1);
        expect((await shopper.card(url)).status).toBe(303);
        expect((await shopper.complete(checkout)).body.status).toBe("paid");
        expect(await ordersBy(shop, shopper)).toHaveLength(1);
        expect(await stockOf(shop, lamp)).toMatchObject({ stock: 1, reserved: 0 });
      },
    };
  });
  expect(cuts).toBeGreaterThan(15);
  await assertBooks(shop);
});

test("paying is cut off anywhere and the shopper walks away: after half an hour nothing is held", long, async () => {
  const shop = await longWindow();
  await cutEverywhere(shop, async () => {
    const { lamp, shopper, checkout } = await ready(shop);
    return {
      act: () => shopper.pay(checkout),
      async recover() {
        await shop.platform.advance(32 * minute);
        await shop.platform.tick();
      },
      async check() {
        expect(await stockOf(shop, lamp)).toMatchObject({ stock: 3, reserved: 0 });
        expect((await shop.context.store.get(checkouts, idOf(checkout.token))).status).not.toBe("awaiting_payment");
      },
    };
  });
  await assertBooks(shop);
});

async function paid(shop: Shop) {
  const { lamp, shopper, checkout } = await ready(shop);
  const { body } = await shopper.pay(checkout);
  await shopper.card(body.payment_url);
  return { lamp, shopper, checkout };
}

const assertOrdered = async (shop: Shop, shopper: Shopper, lamp: string) => {
  expect(await ordersBy(shop, shopper)).toMatchObject([{ payment_status: "paid", total: 4789 }]);
  expect(await stockOf(shop, lamp)).toMatchObject({ stock: 1, reserved: 0 });
};

test("coming back from the payment page is cut off anywhere: looking again shows the one order", long, async () => {
  const shop = await longWindow();
  const cuts = await cutEverywhere(shop, async () => {
    const { lamp, shopper, checkout } = await paid(shop);
    return {
      act: () => shopper.complete(checkout),
      recover: async () => expect((await shopper.complete(checkout)).body.status).toBe("paid"),
      check: () => assertOrdered(shop, shopper, lamp),
    };
  });
  expect(cuts).toBeGreaterThan(12);
  await assertBooks(shop);
});

test("the report is cut off anywhere, in the door or in the queue: the order comes anyway", long, async () => {
  const shop = await longWindow();
  await shop.platform.world.hold();
  await cutEverywhere(shop, async () => {
    const { lamp, shopper } = await paid(shop);
    const completed = (await webhooksOf(shop, "checkout.session.completed")).at(-1);
    if (!completed) throw new Error("Stripe told nothing");
    let answer = 0;
    return {
      async act() {
        answer = await deliver(shop, completed);
        await shop.platform.drain();
      },
      async recover() {
        // Stripe repeats what was not answered with 2xx; the queue and the timetable do the rest.
        if (answer !== 200) await deliver(shop, completed);
        await shop.platform.advance(2 * minute);
        await shop.platform.tick();
        await shop.platform.advance(2 * minute);
        await shop.platform.tick();
      },
      check: () => assertOrdered(shop, shopper, lamp),
    };
  });
  await assertBooks(shop);
});

test("a refund is cut off anywhere, also between the provider and our books: the money goes back once", long, async () => {
  const shop = await longWindow();
  const cuts = await cutEverywhere(shop, async () => {
    const { shopper, checkout } = await paid(shop);
    await shopper.complete(checkout);
    const [order] = await ordersBy(shop, shopper);
    const id = order?.id ?? "";
    return {
      act: () => shop.api("POST", `/orders/${id}/refunds`, { amount: 1000, reason: "A scratch" }),
      async recover() {
        await shop.platform.advance(2 * minute);
        await shop.platform.tick();
      },
      async check() {
        const rows = await shop.context.store.rows(refunds, { where: eq(refunds.order_id, id) });
        // Cut off before it was meant, nothing happened; after that, all of it.
        expect(rows.length).toBeLessThanOrEqual(1);
        expect(rows.every((row) => row.status === "succeeded" && row.amount === 1000)).toBe(true);
        const [now] = await ordersBy(shop, shopper);
        expect([now?.refunded, now?.payment_status]).toEqual(rows.length === 1 ? [1000, "partly_refunded"] : [0, "paid"]);
      },
    };
  });
  expect(cuts).toBeGreaterThan(12);
  await assertBooks(shop);
});

test("cancelling is cut off anywhere: the order is cancelled and paid back whole, or untouched", long, async () => {
  const shop = await longWindow();
  await cutEverywhere(shop, async () => {
    const { lamp, shopper, checkout } = await paid(shop);
    const { body } = await shopper.complete(checkout);
    return {
      act: () => shopper.call("POST", `/orders/${body.order_token}/cancel`, {}),
      async recover() {
        await shop.platform.advance(2 * minute);
        await shop.platform.tick();
      },
      async check() {
        const [order] = await ordersBy(shop, shopper);
        const cancelled = order?.cancelled_at !== null;
        expect([order?.fulfilment_status === "cancelled", order?.payment_status, order?.refunded]).toEqual(
          cancelled ? [true, "refunded", order?.total] : [false, "paid", 0],
        );
        expect(await stockOf(shop, lamp)).toMatchObject({ stock: cancelled ? 3 : 1, reserved: 0 });
      },
    };
  });
  await assertBooks(shop);
});

test("the provider's answer is lost after it opened the page, or paid back: asking again finds the same", async () => {
  const shop = await longWindow();
  const { lamp, shopper, checkout } = await ready(shop);
  const lost = (operation: string, times = 2) => shop.platform.world.fault({ vendor: "stripe", operation, kind: "lost_answer", times });
  await lost("POST /v1/checkout/sessions");
  const cut = await shopper.pay(checkout);
  expect([cut.status, cut.body.code]).toEqual([503, "unavailable"]);
  expect(await stockOf(shop, lamp)).toMatchObject({ stock: 3, reserved: 2 });
  const again = await shopper.pay(checkout);
  await shopper.card(again.body.payment_url);
  const done = await shopper.complete(checkout);
  const [order] = await ordersBy(shop, shopper);
  await lost("POST /v1/refunds");
  const refund = await shop.api("POST", `/orders/${order?.id}/refunds`, { amount: 500, reason: "Late" });
  expect([refund.status, refund.body.status]).toEqual([201, "requested"]);
  await shop.platform.advance(2 * minute);
  await shop.platform.tick();
  expect((await shop.api("GET", `/orders/${order?.id}`)).body.refunds).toMatchObject([{ status: "succeeded", amount: { amount: 500 } }]);
  expect(done.body.status).toBe("paid");
  await assertBooks(shop);
});

test("a refund that was forgotten for days is found at the provider by its own id, not made again", async () => {
  const shop = await longWindow();
  const { shopper, checkout } = await paid(shop);
  await shopper.complete(checkout);
  const [order] = await ordersBy(shop, shopper);
  await shop.platform.world.fault({ vendor: "stripe", operation: "POST /v1/refunds", kind: "lost_answer", times: 2 });
  await shop.api("POST", `/orders/${order?.id}/refunds`, { amount: 700, reason: "Lost" });
  // Longer than Stripe remembers an idempotency key.
  await shop.platform.advance(26 * 60 * minute);
  await shop.platform.tick();
  expect((await shop.api("GET", `/orders/${order?.id}`)).body.refunds).toMatchObject([{ status: "succeeded" }]);
  await assertBooks(shop);
});
