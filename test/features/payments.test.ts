import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { reconcilePayments } from "../../core/payments/reconcile.commands.ts";
import { checkouts } from "../../db/tables/carts.table.ts";
import { orders, payments } from "../../db/tables/orders.table.ts";
import { settings } from "../../db/tables/settings.table.ts";
import { day, minute } from "../../kit/time.ts";
import { openShop, type Shop } from "../harness/shop.ts";
import { deliver, webhooksOf } from "../harness/stripe-webhooks.ts";

/** What a merchant does in Stripe's own dashboard, behind our back. */
const atStripe = (
  shop: Shop,
  path: string,
  fields: Record<string, string>,
  account: Record<string, string> = { "stripe-account": shop.account },
) =>
  shop.platform.world.fetch(`https://api.stripe.com/v1/${path}`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${shop.platform.env.STRIPE_SECRET_KEY}`,
      ...account,
      "content-type": "application/x-www-form-urlencoded",
    },
    body: new URLSearchParams(fields).toString(),
  });

const differences = async (shop: Shop) => (await shop.api("GET", "/activity?type=payment.differed")).body.items;

async function bought(shop: Shop) {
  const shopper = shop.shopper();
  const done = await shopper.buy([{ variant_id: await shop.variant({ price: 2000 }) }]);
  const order = await shop.context.store.first(orders, eq(orders.number, done.number));
  const payment = await shop.context.store.first(payments, eq(payments.order_id, order?.id ?? ""));
  return { ...done, shopper, id: order?.id ?? "", payment };
}

test("the books agree after a day of selling and refunding", async () => {
  const shop = await openShop();
  const [one] = [await bought(shop), await bought(shop)];
  await shop.api("POST", `/orders/${one.id}/refunds`, { amount: 300, reason: "Late" });
  await shop.platform.advance(day + minute);
  await shop.platform.tick();
  expect(await differences(shop)).toEqual([]);
  expect((await shop.context.store.get(settings, shop.merchant.store.id)).reconciled_at).not.toBeNull();
});

test("money given back behind our back, and a payment that is not there, are told once, for a person to look at", async () => {
  const shop = await openShop();
  const { payment } = await bought(shop);
  const given = await atStripe(shop, "refunds", { payment_intent: payment?.provider_id ?? "", amount: "500" });
  expect(given.status).toBe(200);
  const { store } = shop.context;
  const other = await bought(shop);
  await store.commit([store.update(payments, eq(payments.id, other.payment?.id ?? ""), { provider_id: "pi_nowhere" })]);
  await store.commit([store.update(checkouts, eq(checkouts.order_id, other.id), { order_id: null })]);
  for (let round = 0; round < 2; round++) {
    await shop.platform.advance(day + minute);
    await shop.platform.tick();
  }
  const told = await differences(shop);
  expect(told.map((one: { data: { what: string } }) => one.data.what).sort()).toEqual(["missing_here", "missing_there", "refunded"]);
  expect(told.find((one: { data: { what: string } }) => one.data.what === "refunded").data).toMatchObject({
    here: { amount: 0 },
    there: { amount: 500, currency: "USD" },
  });
  expect((await shop.api("GET", "/home")).body.attention.payments_differ).toBe(3);
});

test("a fee Stripe had not said yet replaces the estimate when it has", async () => {
  const shop = await openShop();
  const { id, payment } = await bought(shop);
  const { store } = shop.context;
  await store.commit([
    store.update(payments, eq(payments.id, payment?.id ?? ""), { fee: null }),
    store.update(orders, eq(orders.id, id), { payment_fee: 1 }),
  ]);
  expect((await shop.api("GET", `/orders/${id}`)).body.profit_explained.settled).toBe(false);
  expect(await reconcilePayments(shop.context)).toEqual([]);
  const order = (await shop.api("GET", `/orders/${id}`)).body;
  expect(order.payments[0].fee.amount).toBe(payment?.fee);
  expect(order.profit_explained.lines.find((one: { label: string }) => one.label === "Payment fee")).toMatchObject({
    amount: { amount: -(payment?.fee ?? 0) },
    says: "As charged by Stripe",
  });
});

test("a store that could not take payments can, once the merchant proved who they are", async () => {
  const shop = await openShop();
  const status = await shop.api("GET", "/payments/account");
  expect(status.body).toMatchObject({ provider: "stripe", account: shop.account, ready: true });
  const link = await shop.api("POST", "/payments/account/link", {});
  expect([link.status, link.body.url]).toEqual([201, expect.stringContaining("connect.stripe.com/setup/")]);
  const { store } = shop.context;
  await store.commit([store.update(settings, eq(settings.id, store.id), { payments_ready: false })]);
  await shop.platform.world.hold();
  await atStripe(shop, `accounts/${shop.account}`, { "business_profile[name]": "Lamps" }, {});
  const [updated] = (await webhooksOf(shop, "account.updated")).slice(-1);
  if (!updated) throw new Error("Stripe told nothing");
  await deliver(shop, updated);
  await shop.platform.drain();
  expect((await shop.api("GET", "/payments/account")).body.ready).toBe(true);
  const again = await shop.api("POST", "/payments/account", {});
  expect(again.body.account).toBe(shop.account);
});

test("an account that was taken away from us takes no payments: the store is told, shoppers are told before they pay", async () => {
  const shop = await openShop();
  const { store } = shop.context;
  await store.commit([store.update(settings, eq(settings.id, store.id), { payment_account: "acct_1TakenAway00000" })]);
  const gone = await shop.api("POST", "/payments/account", {});
  expect([gone.status, gone.body.code]).toEqual([409, "payment_account_refused"]);
  expect((await shop.api("GET", "/payments/account")).body.ready).toBe(false);
  const shopper = shop.shopper();
  const refused = await shopper.pay(await shopper.checkout(await shopper.cart([{ variant_id: await shop.variant() }])));
  expect(refused.body.code).toBe("payments_not_ready");
});

test("a shopper hears that the payment was refused, and nothing of the shop's account with the provider", async () => {
  const shop = await openShop();
  const { store } = shop.context;
  const shopper = shop.shopper();
  const checkout = await shopper.checkout(await shopper.cart([{ variant_id: await shop.variant() }]));
  await store.commit([store.update(settings, eq(settings.id, store.id), { payment_account: "acct_1TakenAway00000" })]);
  const { status, body } = await shopper.pay(checkout);
  expect([status, body.code]).toEqual([502, "payment_refused"]);
  expect(JSON.stringify(body)).not.toMatch(/acct_|key|account/i);
});

test("opening the account again and again answers the same account", async () => {
  const shop = await openShop();
  const { store } = shop.context;
  await store.commit([store.update(settings, eq(settings.id, store.id), { payment_account: null, payments_ready: false })]);
  const answers = await Promise.all([1, 2, 3].map(() => shop.api("POST", "/payments/account", {})));
  expect(answers.map((one) => [one.status, one.body.account])).toEqual(Array(3).fill([200, shop.account]));
});

test("while Stripe is down nothing is lost: the shopper is told to wait, and what was begun goes on", async () => {
  const shop = await openShop();
  const shopper = shop.shopper();
  const checkout = await shopper.checkout(await shopper.cart([{ variant_id: await shop.variant() }]));
  await shop.platform.world.fault({ vendor: "stripe", operation: "*", kind: "status", status: 500, times: 4 });
  const down = await shopper.pay(checkout);
  expect([down.status, down.body.code, down.headers.get("retry-after")]).toEqual([503, "unavailable", "5"]);
  await shop.platform.world.clearFaults();
  const page = await shopper.pay(checkout);
  await shopper.card(page.body.payment_url);
  await shop.platform.world.fault({ vendor: "stripe", operation: "*", kind: "html", times: 2 });
  expect((await shopper.complete(checkout)).status).toBe(503);
  await shop.platform.world.clearFaults();
  expect((await shopper.complete(checkout)).body.status).toBe("paid");
});
