// Are merchants' accounts apart, and do endpoints hear what they should?
import { beforeEach, describe, expect, it } from "vitest";
import { openShop, type Shop, session } from "./test-shop.ts";

let shop: Shop;

beforeEach(() => {
  shop = openShop();
});

describe("accounts", () => {
  it("lets an account charge at once, unless onboarding is asked for", async () => {
    const ready = await shop.stripe.accounts.create({ country: "DE" });
    const pending = await shop.stripe.accounts.create({ country: "DE", metadata: { onboard: "pending" } });
    expect([ready.charges_enabled, pending.charges_enabled]).toEqual([true, false]);
    expect(pending.requirements?.currently_due).toContain("external_account");
    const refused = shop.stripe.checkout.sessions.create(session(), { stripeAccount: pending.id });
    await expect(refused).rejects.toMatchObject({ type: "StripeInvalidRequestError", code: "account_invalid" });
  });

  it("enables a pending account through the page behind a link that opens once", async () => {
    const account = await shop.stripe.accounts.create({ country: "US", metadata: { onboard: "pending" } });
    const urls = { refresh_url: "http://app.localhost/again", return_url: "http://app.localhost/back" };
    const link = await shop.stripe.accountLinks.create({ account: account.id, type: "account_onboarding", ...urls });
    const opened = await shop.world.fetch(link.url, { redirect: "manual" });
    const page = opened.headers.get("location") ?? "";
    expect((await shop.world.fetch(link.url, { redirect: "manual" })).headers.get("location")).toBe(urls.refresh_url);
    const wrong = await shop.world.fetch(page, { method: "POST", body: new URLSearchParams({ business_name: "Lamp Co" }) });
    expect(wrong.status).toBe(422);
    const form = { business_name: "Lamp Co", url: "https://lamp.example", phone: "1", account_number: "000123456789", terms: "yes" };
    const done = await shop.world.fetch(page, { method: "POST", body: new URLSearchParams(form), redirect: "manual" });
    expect(done.headers.get("location")).toBe(urls.return_url);
    expect((await shop.stripe.accounts.retrieve(account.id)).charges_enabled).toBe(true);
    expect(shop.heard().map((event) => [event.type, event.account])).toEqual([["account.updated", account.id]]);
  });

  it("keeps accounts apart and refuses strangers' accounts", async () => {
    const [one, two] = [await shop.merchant(), await shop.merchant()];
    const made = await shop.stripe.checkout.sessions.create(session(), { stripeAccount: one });
    const seen = shop.stripe.checkout.sessions.retrieve(made.id, {}, { stripeAccount: two });
    await expect(seen).rejects.toMatchObject({ statusCode: 404, code: "resource_missing" });
    const stranger = shop.client("sk_test_somebodyelse").checkout.sessions.list({}, { stripeAccount: one });
    await expect(stranger).rejects.toMatchObject({ statusCode: 403, type: "StripePermissionError" });
  });

  it("refuses missing and bad keys", async () => {
    await expect(shop.client("sk_test_invalidkey").accounts.list()).rejects.toMatchObject({
      statusCode: 401,
      type: "StripeAuthenticationError",
    });
  });
});

describe("webhook endpoints", () => {
  it("shows the secret once and silences the stand-in", async () => {
    const endpoint = await shop.stripe.webhookEndpoints.create({
      url: "http://api.localhost/h",
      enabled_events: ["checkout.session.expired"],
      connect: true,
    });
    expect(endpoint.secret).toMatch(/^whsec_/);
    expect((await shop.stripe.webhookEndpoints.retrieve(endpoint.id)).secret).toBeUndefined();
    const account = await shop.merchant();
    const [mine, own] = [
      await shop.stripe.checkout.sessions.create(session(), { stripeAccount: account }),
      await shop.stripe.checkout.sessions.create(session()),
    ];
    await shop.stripe.checkout.sessions.expire(mine.id, {}, { stripeAccount: account });
    await shop.stripe.checkout.sessions.expire(own.id);
    expect(shop.world.deliveries.map((delivery) => [delivery.url, delivery.key])).toEqual([["http://api.localhost/h", endpoint.secret]]);
  });

  it("signs every attempt at its own time", async () => {
    const made = await shop.stripe.checkout.sessions.create(session());
    await shop.stripe.checkout.sessions.expire(made.id);
    shop.world.pass(3_600_000);
    expect(shop.heard()).toHaveLength(1);
  });
});
