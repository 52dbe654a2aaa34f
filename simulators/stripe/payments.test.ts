// Does a payment go from session to money as Stripe's own package sees it?
import type Stripe from "stripe";
import { beforeEach, describe, expect, it } from "vitest";
import { openShop, type Shop, session } from "./test-shop.ts";

let shop: Shop;

beforeEach(() => {
  shop = openShop();
});

describe("a payment", () => {
  it("goes from session to money, with the merchant's account, the fee and the webhooks", async () => {
    const account = await shop.merchant();
    const made = await shop.stripe.checkout.sessions.create(
      session({ payment_intent_data: { application_fee_amount: 108, metadata: { order_id: "ord_1" } } }),
      { stripeAccount: account },
    );
    expect(made).toMatchObject({ status: "open", payment_status: "unpaid", amount_total: 5410, payment_intent: null, livemode: false });
    const paid = await shop.pay(made.url, "4242 4242 4242 4242");
    expect([paid.status, paid.headers.get("location")]).toEqual([303, `http://shop.localhost:8787/thanks?session=${made.id}`]);

    const read = await shop.stripe.checkout.sessions.retrieve(
      made.id,
      { expand: ["payment_intent.latest_charge.balance_transaction", "line_items.data.price.product"] },
      { stripeAccount: account },
    );
    const intent = read.payment_intent as Stripe.PaymentIntent;
    const charge = intent.latest_charge as Stripe.Charge;
    const balance = charge.balance_transaction as Stripe.BalanceTransaction;
    expect(read).toMatchObject({ status: "complete", payment_status: "paid", url: null, customer_details: { email: "ada@example.com" } });
    expect(intent).toMatchObject({ status: "succeeded", amount_received: 5410, metadata: { order_id: "ord_1" } });
    expect(charge.outcome).toMatchObject({ risk_level: "normal", network_status: "approved_by_network" });
    expect(balance).toMatchObject({ amount: 5410, fee: 157 + 30 + 108, net: 5410 - 295 });
    expect(read.line_items?.data[0]?.price?.product).toMatchObject({ metadata: { variant: "var_1" } });

    const events = shop.heard();
    const own = events.filter((event) => event.account === account).map((event) => event.type);
    expect(own).toEqual(["payment_intent.created", "charge.succeeded", "payment_intent.succeeded", "checkout.session.completed"]);
    expect(events.filter((event) => !event.account).map((event) => event.type)).toEqual(["application_fee.created"]);
  });

  it("keeps the session open after a decline, and takes the next card", async () => {
    const made = await shop.stripe.checkout.sessions.create(session());
    const declined = await shop.pay(made.url, "4000000000009995");
    expect(declined.status).toBe(402);
    expect(await declined.text()).toContain("Your card has insufficient funds.");
    const open = await shop.stripe.checkout.sessions.retrieve(made.id, { expand: ["payment_intent"] });
    const intent = open.payment_intent as Stripe.PaymentIntent;
    expect([open.status, intent.status, intent.last_payment_error?.decline_code]).toEqual([
      "open",
      "requires_payment_method",
      "insufficient_funds",
    ]);
    expect((await shop.pay(made.url, "5555555555554444")).status).toBe(303);
    const charges = await shop.stripe.charges.list({ payment_intent: intent.id });
    expect(charges.data.map((charge) => charge.status)).toEqual(["succeeded", "failed"]);
    expect((await shop.pay(made.url, "4242424242424242")).status).toBe(200);
    expect((await shop.stripe.charges.list({ payment_intent: intent.id })).data).toHaveLength(2);
  });

  it("asks the bank where the card wants it, and ends either way", async () => {
    const made = await shop.stripe.checkout.sessions.create(session());
    const url = made.url;
    const bank = (await shop.pay(url, "4000002500003155")).headers.get("location") ?? "";
    expect(bank).toContain("hooks.stripe.com");
    const failed = await shop.world.fetch(bank, { method: "POST", body: new URLSearchParams({ answer: "fail" }) });
    expect(await failed.text()).toContain("We are unable to authenticate your payment method");
    await shop.pay(url, "4000002760003184");
    const passed = await shop.world.fetch(bank, { method: "POST", body: new URLSearchParams({ answer: "complete" }), redirect: "manual" });
    expect(passed.status).toBe(303);
    const paid = await shop.stripe.checkout.sessions.retrieve(made.id, { expand: ["payment_intent.latest_charge"] });
    const charge = (paid.payment_intent as Stripe.PaymentIntent).latest_charge as Stripe.Charge;
    expect([paid.status, charge.payment_method_details?.card?.three_d_secure?.result]).toEqual(["complete", "authenticated"]);
  });

  it.each([
    ["4000000000009235", { risk_level: "elevated", risk_score: 65 }, "succeeded"],
    ["4000000000004954", { risk_level: "highest", risk_score: 92, type: "authorized" }, "succeeded"],
    ["4100000000000019", { risk_level: "highest", type: "blocked" }, "failed"],
  ])("carries the risk of card %s", async (card, outcome, status) => {
    const made = await shop.stripe.checkout.sessions.create(session());
    await shop.pay(made.url, card);
    const [charge] = (await shop.stripe.charges.list()).data;
    expect(charge).toMatchObject({ status, outcome });
  });

  it("says what is wrong on the page before anything is charged", async () => {
    const made = await shop.stripe.checkout.sessions.create(session());
    const answer = await shop.pay(made.url, "4242424242424241", { card_expiry: "01 / 20", card_cvc: "1", postal_code: "" });
    const text = await answer.text();
    expect(answer.status).toBe(422);
    for (const words of ["card number is invalid", "in the past", "security code is incomplete", "ZIP is invalid"])
      expect(text).toContain(words);
    expect((await shop.stripe.charges.list()).data).toEqual([]);
  });
});

describe("disputes", () => {
  it("takes the money of the disputed card, and gives it back for winning evidence", async () => {
    const made = await shop.stripe.checkout.sessions.create(session());
    await shop.pay(made.url, "4000000000000259");
    const [dispute] = (await shop.stripe.disputes.list()).data as [Stripe.Dispute];
    expect(dispute).toMatchObject({ status: "needs_response", reason: "fraudulent", amount: 5410 });
    const payment_intent = String(dispute.payment_intent);
    await expect(shop.stripe.refunds.create({ payment_intent })).rejects.toMatchObject({ code: "charge_disputed" });
    await shop.stripe.disputes.update(dispute.id, {
      evidence: { uncategorized_text: "winning_evidence", shipping_tracking_number: "LX1" },
    });
    expect((await shop.stripe.disputes.retrieve(dispute.id)).status).toBe("won");
    const types = shop.heard().map((event) => event.type);
    expect(types).toContain("charge.dispute.created");
    expect(types.slice(-2)).toEqual(["charge.dispute.closed", "charge.dispute.funds_reinstated"]);
  });
});

describe("search", () => {
  it("finds a payment by its metadata", async () => {
    const made = await shop.stripe.checkout.sessions.create(session({ payment_intent_data: { metadata: { order_id: "ord_7" } } }));
    await shop.pay(made.url, "4242424242424242");
    const found = await shop.stripe.paymentIntents.search({ query: "metadata['order_id']:'ord_7' AND status:'succeeded'" });
    expect(found.data.map((intent) => intent.amount)).toEqual([5410]);
    expect((await shop.stripe.paymentIntents.search({ query: "metadata['order_id']:'ord_8'" })).data).toEqual([]);
  });
});
