import { readFileSync } from "node:fs";
import fc from "fast-check";
import Stripe from "stripe";
import { describe, expect, it } from "vitest";
import type { NewPaymentSession } from "../../core/ports/payments.port.ts";
import { money } from "../../kit/money.ts";
import { chargedAs, refundOf, reportOf, sessionOf, sessionParams, signedAt } from "./stripe.transform.ts";

const session = (more: Partial<NewPaymentSession> = {}): NewPaymentSession => ({
  account: "acct_1",
  checkout_id: "chk_1",
  attempt: 2,
  store_id: "sto_1",
  email: "ada@example.com",
  ship_to: {
    name: "Ada",
    line1: "1 A St",
    line2: "",
    city: "Austin",
    region: "TX",
    postal_code: "73301",
    country: "US",
    phone: "+15125550123",
  },
  currency: "USD",
  lines: [{ name: "Lamp", description: "Black", unit_price: money(1999, "USD"), quantity: 2, image_url: "https://shop.example/l.jpeg" }],
  shipping: { name: "Standard", cost: money(499, "USD") },
  taxes: [{ name: "US-TX 6.25 %", amount: money(281, "USD") }],
  total: money(3998 + 499 + 281, "USD"),
  platform_fee: money(95, "USD"),
  success_url: "https://shop.example/thanks?session_id={CHECKOUT_SESSION_ID}",
  cancel_url: "https://shop.example/checkout",
  expires_at: 1_800_000_000_999,
  ...more,
});

const charged = (wanted: NewPaymentSession) => {
  const { lines, shipping } = chargedAs(wanted);
  return lines.reduce((sum, one) => sum + (one.price_data?.unit_amount ?? 0) * (one.quantity ?? 0), 0) + (shipping?.cost.amount ?? 0);
};

describe("the version of Stripe's API", () => {
  it("is the one the webhook endpoint is to be pinned to", () => {
    expect(readFileSync("docs/checkout.md", "utf8")).toContain(`API version \`${Stripe.API_VERSION}\``);
  });
});

describe("what Stripe is asked for", () => {
  it("is the order line by line, its taxes, its shipping, and what ties it to us", () => {
    const params = sessionParams(session());
    expect(params).toMatchObject({
      mode: "payment",
      client_reference_id: "chk_1",
      metadata: { checkout_id: "chk_1", store_id: "sto_1", attempt: "2" },
      adaptive_pricing: { enabled: false },
      expires_at: 1_800_000_000,
      payment_intent_data: { application_fee_amount: 95, metadata: { checkout_id: "chk_1" }, shipping: { address: { state: "TX" } } },
    });
    expect(params.line_items?.map((one) => [one.price_data?.product_data?.name, one.price_data?.unit_amount, one.quantity])).toEqual([
      ["Lamp", 1999, 2],
      ["US-TX 6.25 %", 281, 1],
    ]);
  });

  it("sums to the total whatever the lines are, and only of amounts a card can be charged", () => {
    const lines = fc.array(fc.tuple(fc.integer({ min: 0, max: 90_000 }), fc.integer({ min: 1, max: 20 })), {
      minLength: 1,
      maxLength: 150,
    });
    fc.assert(
      fc.property(
        fc.constantFrom("USD", "JPY", "KWD"),
        lines,
        fc.integer({ min: 0, max: 9_999 }),
        fc.nat(5_000),
        (currency, items, shipping, tax) => {
          const exact = items.reduce((sum, [unit, quantity]) => sum + unit * quantity, 0) + shipping + tax;
          const step = currency === "KWD" ? 10 : 1;
          const wanted = session({
            currency,
            lines: items.map(([unit, quantity]) => ({
              name: "x",
              description: "",
              unit_price: money(unit, currency),
              quantity,
              image_url: null,
            })),
            shipping: { name: "Post", cost: money(shipping, currency) },
            taxes: [{ name: "VAT", amount: money(tax, currency) }],
            total: money(exact - (exact % step), currency),
          });
          expect(charged(wanted)).toBe(wanted.total.amount);
          const all = chargedAs(wanted);
          expect(all.lines.length).toBeLessThanOrEqual(100);
          for (const one of [...all.lines.map((line) => line.price_data?.unit_amount ?? 0), all.shipping?.cost.amount ?? 0])
            expect(one % step).toBe(0);
        },
      ),
    );
  });

  it("cuts long names and leaves out what Stripe would refuse", () => {
    const long = session({
      lines: [
        { name: "n".repeat(400), description: "", unit_price: money(1, "USD"), quantity: 1, image_url: `https://x/${"y".repeat(3_000)}` },
      ],
    });
    const [line] = sessionParams({ ...long, total: money(1 + 499 + 281, "USD") }).line_items ?? [];
    expect(line?.price_data?.product_data?.name).toHaveLength(250);
    expect(line?.price_data?.product_data).not.toHaveProperty("images");
    expect(line?.price_data?.product_data).not.toHaveProperty("description");
    expect(sessionParams(session({ platform_fee: money(0, "USD") })).payment_intent_data).not.toHaveProperty("application_fee_amount");
  });
});

/** Objects in the shape of Stripe's fixtures (openapi/fixtures3.json), cut to what is read. */
const paid = {
  id: "cs_1",
  object: "checkout.session",
  url: null,
  status: "complete",
  payment_status: "paid",
  amount_total: 4778,
  currency: "usd",
  client_reference_id: "chk_1",
  metadata: { checkout_id: "chk_1", store_id: "sto_1", attempt: "2" },
  payment_intent: {
    id: "pi_1",
    object: "payment_intent",
    amount_received: 4778,
    currency: "usd",
    latest_charge: {
      id: "ch_1",
      object: "charge",
      amount_refunded: 100,
      currency: "usd",
      outcome: { risk_level: "elevated", risk_score: 65 },
      payment_method_details: { type: "card", card: { brand: "visa", last4: "4242", country: "DE", fingerprint: "fp_1" } },
      balance_transaction: {
        id: "txn_1",
        fee: 264,
        currency: "usd",
        fee_details: [
          { type: "stripe_fee", amount: 169 },
          { type: "application_fee", amount: 95 },
        ],
      },
    },
  },
};
const read = (more: object = {}) => sessionOf({ ...paid, ...more } as unknown as Stripe.Checkout.Session);

describe("what Stripe answers", () => {
  it("is a payment with its fee, its card and its risk", () => {
    expect(read()).toEqual({
      id: "cs_1",
      url: null,
      status: "complete",
      paid: true,
      checkout_id: "chk_1",
      attempt: 2,
      store_id: "sto_1",
      total: money(4778, "USD"),
      payment: {
        id: "pi_1",
        amount: money(4778, "USD"),
        refunded: money(100, "USD"),
        fee: money(169, "USD"),
        method: "visa •••• 4242",
        card_country: "DE",
        card_fingerprint: "fp_1",
        risk_level: "elevated",
        risk_score: 65,
      },
    });
  });

  it("is not paid while the money is on its way, and has no fee before the balance is written", () => {
    expect(read({ payment_status: "unpaid" })).toMatchObject({ status: "complete", paid: false, payment: null });
    expect(read({ status: "open", payment_status: "unpaid", payment_intent: null })).toMatchObject({ status: "open", paid: false });
    const { payment_intent: intent } = paid;
    const early = { ...intent, latest_charge: { ...intent.latest_charge, balance_transaction: null } };
    expect(read({ payment_intent: early }).payment?.fee).toBeNull();
    const settledInEuro = {
      ...intent,
      latest_charge: { ...intent.latest_charge, balance_transaction: { fee: 1, currency: "eur", fee_details: [] } },
    };
    expect(read({ payment_intent: settledInEuro }).payment?.fee).toBeNull();
  });

  it("knows refunds that are under way, done and sent back", () => {
    const status = (one: string) => refundOf({ id: "re_1", status: one } as Stripe.Refund).status;
    expect(["succeeded", "pending", "requires_action", "failed", "canceled"].map(status)).toEqual([
      "succeeded",
      "pending",
      "pending",
      "failed",
      "failed",
    ]);
  });

  it("reports name the account and the thing, in the old shapes too", () => {
    const event = (type: string, object: object) =>
      reportOf({ id: "evt_1", type, account: "acct_1", data: { object } } as unknown as Stripe.Event);
    expect(event("checkout.session.completed", { object: "checkout.session", id: "cs_1", payment_intent: "pi_1" })).toMatchObject({
      account: "acct_1",
      session_id: "cs_1",
      payment_id: "pi_1",
      refund_id: null,
    });
    expect(event("refund.failed", { object: "refund", id: "re_1", payment_intent: "pi_1" })).toMatchObject({
      refund_id: "re_1",
      session_id: null,
    });
    expect(event("charge.dispute.created", { object: "dispute", id: "dp_1", payment_intent: { id: "pi_1" } })).toMatchObject({
      payment_id: "pi_1",
    });
    expect(
      reportOf({ id: "evt_2", type: "account.updated", data: { object: { object: "account", id: "acct_1" } } } as unknown as Stripe.Event)
        .account,
    ).toBe("");
  });

  it("claims a time in its signature", () => {
    expect([signedAt("t=1700000000,v1=ab"), signedAt("v1=ab,t=17"), signedAt("v1=ab"), signedAt("t=x,v1=ab"), signedAt("")]).toEqual([
      1_700_000_000,
      17,
      null,
      null,
      null,
    ]);
  });
});
