// Do sessions and refunds hold their limits?
import type Stripe from "stripe";
import { beforeEach, describe, expect, it } from "vitest";
import { line, openShop, type Shop, session } from "./test-shop.ts";

let shop: Shop;

beforeEach(() => {
  shop = openShop();
});

describe("sessions", () => {
  it("adds up shipping and a coupon, to the cent", async () => {
    const coupon = await shop.stripe.coupons.create({ percent_off: 33.3, duration: "once" });
    const fixed_amount = { amount: 495, currency: "usd" };
    const made = await shop.stripe.checkout.sessions.create(
      session({
        line_items: [line("A", 333, 3), line("B", 1), line("C", 100)],
        discounts: [{ coupon: coupon.id }],
        shipping_options: [{ shipping_rate_data: { display_name: "Standard", type: "fixed_amount", fixed_amount } }],
      }),
    );
    const lines = await shop.stripe.checkout.sessions.listLineItems(made.id);
    const sum = lines.data.reduce((total, item) => total + item.amount_total, 0);
    expect(made.total_details).toEqual({ amount_discount: 366, amount_shipping: 495, amount_tax: 0 });
    expect([made.amount_total, sum + 495]).toEqual([1100 - 366 + 495, made.amount_total]);
  });

  it("refuses what the real Stripe refuses", async () => {
    const refused = (more: Record<string, unknown>) => shop.stripe.checkout.sessions.create(session(more as never));
    const now = Math.floor(shop.world.wall() / 1_000);
    await expect(refused({ line_items: [line("A", 10)] })).rejects.toMatchObject({ code: "amount_too_small" });
    await expect(refused({ line_items: [line("A", 100), line("B", 100, 1, "eur")] })).rejects.toThrow(/same currency/);
    await expect(refused({ line_items: Array.from({ length: 101 }, () => line("A", 100)) })).rejects.toThrow(/up to 100/);
    await expect(refused({ line_items: [line("A", 1005, 1, "kwd")] })).rejects.toThrow(/three-decimal/);
    await expect(refused({ expires_at: now + 60 })).rejects.toThrow(/at least 30 minutes/);
    await expect(refused({ customer_email: "not an address" })).rejects.toMatchObject({ code: "email_invalid" });
    await expect(refused({ colour: "red" })).rejects.toMatchObject({ code: "parameter_unknown", param: "colour" });
    await expect(refused({ client_reference_id: "" })).rejects.toMatchObject({ code: "parameter_invalid_empty" });
    await expect(refused({ payment_intent_data: { application_fee_amount: 10 } })).rejects.toThrow(/direct payment/);
  });

  it("expires on request and by the clock, once, and cannot be paid then", async () => {
    const [one, two] = [await shop.stripe.checkout.sessions.create(session()), await shop.stripe.checkout.sessions.create(session())];
    expect((await shop.stripe.checkout.sessions.expire(one.id)).status).toBe("expired");
    await expect(shop.stripe.checkout.sessions.expire(one.id)).rejects.toThrow(/status of `expired`/);
    shop.world.clock.advance(24 * 3_600_000, false);
    expect((await shop.stripe.checkout.sessions.retrieve(two.id)).status).toBe("expired");
    expect((await shop.pay(two.url ?? one.url ?? "", "4242424242424242")).status).toBe(410);
    expect(shop.heard().filter((event) => event.type === "checkout.session.expired")).toHaveLength(2);
  });

  it("gives people their time when the world is fast", async () => {
    const expires_at = Math.floor(shop.world.wall() / 1_000) + 1_800;
    const made = await shop.stripe.checkout.sessions.create(session({ expires_at }));
    shop.world.clock.setSpeed(10_000);
    shop.world.pass(29 * 60_000);
    expect((await shop.stripe.checkout.sessions.retrieve(made.id)).status).toBe("open");
    shop.world.pass(60_000);
    expect((await shop.stripe.checkout.sessions.retrieve(made.id)).status).toBe("expired");
  });

  it("lists by time with cursors, so that the package can walk the pages", async () => {
    const ids: string[] = [];
    for (let index = 0; index < 5; index += 1) {
      ids.unshift((await shop.stripe.checkout.sessions.create(session())).id);
      shop.world.pass(1_000);
    }
    const walked: string[] = [];
    for await (const one of shop.stripe.checkout.sessions.list({ limit: 2 })) walked.push(one.id);
    expect(walked).toEqual(ids);
    const since = await shop.stripe.checkout.sessions.list({ created: { gte: Math.floor(shop.world.wall() / 1_000) - 2 } });
    expect(since.data.map((one) => one.id)).toEqual(ids.slice(0, 2));
  });
});

describe("refunds", () => {
  async function paidIntent(account?: string): Promise<string> {
    const options = account ? { stripeAccount: account } : {};
    const data = account ? { payment_intent_data: { application_fee_amount: 100 } } : {};
    const made = await shop.stripe.checkout.sessions.create(session({ line_items: [line("A", 1000)], ...data }), options);
    await shop.pay(made.url, "4242424242424242");
    return String((await shop.stripe.checkout.sessions.retrieve(made.id, {}, options)).payment_intent);
  }

  it("gives back in parts, never more than came", async () => {
    const payment_intent = await paidIntent();
    const part = await shop.stripe.refunds.create({
      payment_intent,
      amount: 400,
      reason: "requested_by_customer",
      metadata: { refund_id: "ref_1" },
    });
    expect(part).toMatchObject({ status: "succeeded", amount: 400, metadata: { refund_id: "ref_1" } });
    const tooMuch = shop.stripe.refunds.create({ payment_intent, amount: 601 });
    await expect(tooMuch).rejects.toMatchObject({ statusCode: 400, param: "amount" });
    expect((await shop.stripe.refunds.create({ payment_intent })).amount).toBe(600);
    await expect(shop.stripe.refunds.create({ payment_intent, amount: 1 })).rejects.toMatchObject({ code: "charge_already_refunded" });
    const refunded = shop.heard().filter((event) => event.type === "charge.refunded");
    expect(refunded.map((event) => (event.data.object as Stripe.Charge).amount_refunded)).toEqual([400, 1000]);
    expect((await shop.stripe.refunds.list({ payment_intent })).data.map((refund) => refund.amount)).toEqual([600, 400]);
  });

  it("holds its limit when asked for many at once, and one key makes one refund", async () => {
    const payment_intent = await paidIntent();
    const ask = (key: string) => shop.stripe.refunds.create({ payment_intent, amount: 300 }, { idempotencyKey: key });
    const many = await Promise.allSettled(["a", "b", "c", "c", "c", "d", "e"].map(ask));
    const made = many.flatMap((one) => (one.status === "fulfilled" ? [one.value.id] : []));
    expect([made.length, new Set(made).size]).toEqual([5, 3]);
  });

  it("returns the platform's fee in proportion when asked", async () => {
    const account = await shop.merchant();
    const payment_intent = await paidIntent(account);
    const options = { stripeAccount: account };
    const refund = await shop.stripe.refunds.create(
      { payment_intent, amount: 500, refund_application_fee: true, expand: ["balance_transaction"] },
      options,
    );
    expect(refund.balance_transaction).toMatchObject({ amount: -500, fee: -50, net: -450 });
    expect((await shop.stripe.applicationFees.list()).data[0]).toMatchObject({ amount: 100, amount_refunded: 50 });
  });

  it("answers the same key with the same refund, and another request under it with a refusal", async () => {
    const payment_intent = await paidIntent();
    const options = { idempotencyKey: "ref_1" };
    const first = await shop.stripe.refunds.create({ payment_intent, amount: 100 }, options);
    const again = await shop.stripe.refunds.create({ payment_intent, amount: 100 }, options);
    expect(again.id).toBe(first.id);
    expect(new Headers(again.lastResponse.headers).get("idempotent-replayed")).toBe("true");
    const other = shop.stripe.refunds.create({ payment_intent, amount: 200 }, options);
    await expect(other).rejects.toMatchObject({ statusCode: 400, type: "StripeIdempotencyError" });
    shop.world.clock.advance(24 * 3_600_000, false);
    expect((await shop.stripe.refunds.create({ payment_intent, amount: 100 }, options)).id).not.toBe(first.id);
  });

  it("keeps no answer under a key for a request that was never begun", async () => {
    const payment_intent = await paidIntent();
    const options = { idempotencyKey: "ref_2" };
    await expect(shop.stripe.refunds.create({ payment_intent, amount: 0 }, options)).rejects.toMatchObject({
      code: "parameter_invalid_integer",
    });
    expect((await shop.stripe.refunds.create({ payment_intent, amount: 100 }, options)).amount).toBe(100);
  });
});
