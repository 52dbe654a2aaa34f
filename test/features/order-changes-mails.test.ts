// Does whoever bought hear once of what changed afterwards: cancelled, refunded, held?
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { settings } from "../../db/tables/settings.table.ts";
import { minute } from "../../kit/time.ts";
import { buildProduct } from "../builders/products.builder.ts";
import { holdMails, sendAll, subjects } from "../harness/mails.ts";
import { bought, rowsOf, toMerchant, toShopper } from "../harness/order-mails.ts";
import { openShop } from "../harness/shop.ts";

describe("a cancelled order", () => {
  test("is told with what goes back, and the refund of the same breath not a second time", async () => {
    const shop = await openShop();
    const { shopper, order_token } = await bought(shop);
    await sendAll(shop.platform);
    await shopper.call("POST", `/orders/${order_token}/cancel`, {});
    await sendAll(shop.platform);
    const mails = await toShopper(shop, shopper);
    expect(subjects(mails)).toEqual(["Order #1001 confirmed", "Order #1001 was cancelled"]);
    expect(mails[1]?.text).toContain("$47.87 goes back");
    expect(mails[1]?.text).toContain("5 to 10 working days");
  });

  test("overtakes mails that were still waiting: no thanks for what is off", async () => {
    const shop = await openShop();
    const { shopper, order_token } = await bought(shop);
    const late = shop.platform.take();
    await shopper.call("POST", `/orders/${order_token}/cancel`, {});
    await shop.platform.redeliver(late);
    await sendAll(shop.platform);
    expect(subjects(await toShopper(shop, shopper))).toEqual(["Order #1001 was cancelled"]);
    expect(await toMerchant(shop)).toEqual([]);
  });

  test("takes back a mail that waited for the provider; the list says why, and nobody tries it again", async () => {
    const shop = await openShop();
    const { shopper, order_token } = await bought(shop);
    await shop.platform.world.fault({ vendor: "resend", operation: "POST /emails", kind: "unreachable", times: 10_000 });
    await shop.platform.drain();
    expect(await rowsOf(shop, "order_confirmation")).toMatchObject([{ status: "sending" }]);
    await shopper.call("POST", `/orders/${order_token}/cancel`, {});
    await shop.platform.world.clearFaults();
    await shop.platform.advance(20 * minute);
    await shop.platform.tick();
    await shop.platform.advance(20 * minute);
    await shop.platform.tick();
    expect(subjects(await toShopper(shop, shopper))).toEqual(["Order #1001 was cancelled"]);
    expect(await rowsOf(shop, "order_confirmation")).toMatchObject([
      { status: "failed", failure: expect.stringContaining("no longer true") },
    ]);
  });
});

describe("a refund", () => {
  test("is told with its amount, its units and what went back before", async () => {
    const shop = await openShop();
    const { shopper, id } = await bought(shop);
    await sendAll(shop.platform);
    const { lines } = (await shop.api("GET", `/orders/${id}`)).body;
    await shop.api("POST", `/orders/${id}/refunds`, { lines: [{ order_line_id: lines[0].id, quantity: 1 }], reason: "Scratched" });
    await sendAll(shop.platform);
    await shop.api("POST", `/orders/${id}/refunds`, { amount: 500, reason: "For the trouble" });
    await sendAll(shop.platform);
    const [, units, sum] = await toShopper(shop, shopper);
    // 19.99 and half of the tax.
    expect(units?.subject).toBe("Refund for order #1001: $21.44");
    expect(units?.text).toContain("We have paid back $21.44.");
    expect(units?.text).toContain("Paid back to: Visa •••• 4242");
    expect(units?.text).toContain("Paid back for:\n1 × Lamp: $21.44");
    expect(units?.text).not.toContain("Scratched");
    expect(sum?.text).toContain("Paid back so far: $26.44");
    expect(sum?.text).not.toContain("Paid back for:");
  });

  test("of everything says so", async () => {
    const shop = await openShop();
    const { shopper, id } = await bought(shop);
    await sendAll(shop.platform);
    await shop.api("POST", `/orders/${id}/refunds`, { amount: 4787, reason: "Lost" });
    await sendAll(shop.platform);
    expect((await toShopper(shop, shopper))[1]?.text).toContain("We have paid back your whole payment of $47.87.");
  });

  test("that the provider refuses is told to the merchant, not to the shopper", async () => {
    const shop = await openShop();
    const { shopper, id } = await bought(shop);
    await sendAll(shop.platform);
    await shop.platform.world.fault({ vendor: "stripe", operation: "POST /v1/refunds", kind: "status", status: 400 });
    await shop.api("POST", `/orders/${id}/refunds`, { amount: 500, reason: "For the trouble" });
    await sendAll(shop.platform);
    expect(subjects(await toShopper(shop, shopper))).toEqual(["Order #1001 confirmed"]);
    expect(subjects(await toMerchant(shop)).slice(1)).toEqual(["A refund did not get through (order #1001)"]);
  });
});

describe("an order that is held", () => {
  const elevated = "4000000000009235";

  async function risky() {
    const shop = await openShop();
    const { store } = shop.context;
    await store.commit([store.update(settings, eq(settings.id, store.id), { hold_from_risk: 30 })]);
    return { shop, ...(await bought(shop, { card: elevated })) };
  }

  test("for its payment: the shopper reads a calm word, the merchant the reasons", async () => {
    const { shop, shopper } = await risky();
    await sendAll(shop.platform);
    const mails = await toShopper(shop, shopper);
    expect(subjects(mails).sort()).toEqual(["Order #1001 confirmed", "We are checking order #1001"]);
    expect(mails.map((mail) => mail.text).join()).not.toMatch(/risk|fraud|suspicious/i);
    const work = (await toMerchant(shop)).find((mail) => mail.subject.startsWith("An order looks risky"));
    expect(work?.text).toMatch(/Risk \d+ of 100/);
  });

  test("and released before the mails went out: nobody reads of it", async () => {
    const { shop, shopper, id } = await risky();
    const held = holdMails(shop.platform);
    await shop.platform.drain();
    expect((await shop.api("POST", `/orders/${id}/release`, {})).status).toBe(200);
    await held.release();
    expect(subjects(await toShopper(shop, shopper))).toEqual(["Order #1001 confirmed"]);
    expect(subjects(await toMerchant(shop))).toEqual(["Order #1001: $47.87 at Test Store"]);
  });

  test("by a person of the store: that person knows, and the shopper need not", async () => {
    const shop = await openShop();
    const { shopper, id } = await bought(shop);
    await shop.api("POST", `/orders/${id}/hold`, { reason: "Ask for the apartment" });
    await sendAll(shop.platform);
    expect(subjects(await toShopper(shop, shopper))).toEqual(["Order #1001 confirmed"]);
    expect(await toMerchant(shop)).toHaveLength(1);
  });

  test("because no supplier sells it: only the merchant hears", async () => {
    const shop = await openShop();
    const [vase] = (await buildProduct(shop.context, { title: "Hand-made vase" })).variants;
    const shopper = shop.shopper();
    await shopper.buy([{ variant_id: vase?.id ?? "" }]);
    await sendAll(shop.platform);
    expect(subjects(await toShopper(shop, shopper))).toEqual(["Order #1001 confirmed"]);
    const work = (await toMerchant(shop)).find((mail) => mail.subject === "An order needs your eyes (order #1001)");
    expect(work?.text).toContain("No supplier is linked to Hand-made vase.");
  });
});
