// Does whoever bought or sold something read about it once, truly, and from nobody else?
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { paymentAccountChanged } from "../../core/payments/payments.events.ts";
import { settings } from "../../db/tables/settings.table.ts";
import { minute } from "../../kit/time.ts";
import { sendAll, subjects } from "../harness/mails.ts";
import { bought, contactOf, rowsOf, toMerchant, toShopper } from "../harness/order-mails.ts";
import { openShop } from "../harness/shop.ts";
import { deliver, webhooksOf } from "../harness/stripe-webhooks.ts";

test("whoever buys reads what was bought, line by line, and whoever sells reads what it earns", async () => {
  const shop = await openShop({ time_zone: "America/New_York" });
  const { shopper, order_token, id } = await bought(shop, { details: { note: "Ring twice" } });
  await sendAll(shop.platform);
  const [mail, ...more] = await toShopper(shop, shopper);
  expect(more).toEqual([]);
  expect(mail?.subject).toBe("Order #1001 confirmed");
  expect(mail?.reply_to).toEqual([contactOf(shop)]);
  for (const part of [mail?.html, mail?.text]) {
    for (const words of [
      "Lamp",
      "$39.98",
      "$4.99",
      "$2.90",
      "$47.87",
      "Grace Hopper",
      "San Francisco, CA 94107",
      "United States",
      "Visa •••• 4242",
    ])
      expect(part).toContain(words);
  }
  // 2 × 19.99, and what is added to it: the rows above the total sum to it.
  expect(mail?.text).toContain("Subtotal: $39.98\nShipping · Standard: $4.99\nTax: $2.90\nTotal: $47.87");
  expect(mail?.text).toMatch(/You can cancel until \w+ \d+ at \d\d?:\d\d [AP]M E[SD]T;/);
  const status = `http://${shop.merchant.store.slug}.localhost:8787/orders/${order_token}`;
  expect(mail?.text).toContain(status);
  expect(mail?.html).toMatch(
    new RegExp(`src="http://${shop.merchant.store.slug}\\.localhost:8787/media/${shop.merchant.store.id}/ast_\\w+/160\\.jpeg"`),
  );
  expect((await shopper.call("GET", `/orders/${order_token}`)).body.number).toBe(1001);

  const [sold, ...others] = await toMerchant(shop);
  expect(others).toEqual([]);
  expect(sold?.subject).toBe("Order #1001: $47.87 at Test Store");
  // 47.87 less 2.90 tax, 14.00 cost, 1.69 to Stripe and 0.96 to the platform.
  expect(sold?.text).toContain("profit $28.32");
  expect(sold?.text).toContain(`http://app.localhost:8787/stores/${shop.merchant.store.id}/orders/${id}`);
  expect(sold?.text).toContain("Note: Ring twice");
});

describe("once", () => {
  test("however often, late and at the same moment an event is delivered", async () => {
    const shop = await openShop();
    const { shopper } = await bought(shop);
    const waiting = shop.platform.take();
    await Promise.all([1, 2, 3].map(() => shop.platform.redeliver(waiting)));
    await shop.platform.advance(60 * minute);
    await shop.platform.redeliver(waiting);
    await sendAll(shop.platform);
    expect(subjects(await toShopper(shop, shopper))).toEqual(["Order #1001 confirmed"]);
    expect(await toMerchant(shop)).toHaveLength(1);
  });

  test("though the provider takes it and its answer is lost", async () => {
    const shop = await openShop();
    const { shopper } = await bought(shop);
    await shop.platform.world.fault({ vendor: "resend", operation: "POST /emails", kind: "lost_answer", times: 9 });
    for (let round = 0; round < 5; round++) {
      await shop.platform.drain();
      await shop.platform.advance(2 * minute);
    }
    expect(subjects(await toShopper(shop, shopper))).toEqual(["Order #1001 confirmed"]);
    expect(await toMerchant(shop)).toHaveLength(1);
    expect(await rowsOf(shop, "order_confirmation")).toMatchObject([{ status: "sent", to: shopper.email }]);
  });

  test("again only when the store asks for it again, each time once", async () => {
    const shop = await openShop();
    const { shopper, id } = await bought(shop);
    await sendAll(shop.platform);
    await shop.api("POST", `/orders/${id}/confirmation`, {});
    const waiting = shop.platform.take();
    await shop.platform.redeliver([...waiting, ...waiting]);
    await sendAll(shop.platform);
    expect(subjects(await toShopper(shop, shopper))).toEqual(["Order #1001 confirmed", "Order #1001 confirmed"]);
  });
});

test("a payment disputed at the bank is the merchant's to answer", async () => {
  const shop = await openShop();
  const { shopper } = await bought(shop, { card: "4000000000000259" });
  for (const webhook of await webhooksOf(shop, "charge.dispute.created")) await deliver(shop, webhook);
  await sendAll(shop.platform);
  const work = subjects(await toMerchant(shop));
  expect(work.filter((subject) => subject.includes("disputed"))).toEqual(["A shopper disputed a payment at their bank (order #1001)"]);
  expect(subjects(await toShopper(shop, shopper))).not.toContain("We are checking order #1001");
});

test("another store's people and shoppers read nothing, and its pages do not open the order", async () => {
  const [shop, other] = [await openShop(), await openShop()];
  const { shopper, order_token } = await bought(shop);
  await sendAll(shop.platform);
  await sendAll(other.platform);
  expect(await toMerchant(other)).toEqual([]);
  expect((await other.api("GET", "/messages")).body.items).toEqual([]);
  expect((await other.shopper().call("GET", `/orders/${order_token}`)).status).toBe(404);
  expect((await shop.api("GET", "/messages")).body.items.map((one: { to: string }) => one.to).sort()).toEqual(
    expect.arrayContaining([contactOf(shop), shopper.email].sort()),
  );
});

const polyglot = `</title>"'><script>alert(1)</script><img src=x onerror=alert(2)> javascript:alert(3) {number}`;

test("names, titles and notes that are made to break out stay what they are: words", async () => {
  const shop = await openShop({ name: `Volt\r\nBcc: eve@evil.example${polyglot.slice(0, 20)}` });
  const { shopper } = await bought(shop, {
    title: `Lamp ${polyglot}`,
    details: {
      note: `${polyglot} https://evil.example/x www.evil.example`,
      address: {
        name: "Free gift https://evil.example/win",
        line1: `1 <b>Navy</b> Way${polyglot.slice(0, 40)}`,
        line2: "www.evil.example",
        city: "San Francisco",
        region: "California",
        postal_code: "94107",
        country: "US",
      },
    },
  });
  await sendAll(shop.platform);
  const [mail] = (await shop.platform.world.inbox(shopper.email)) as unknown as {
    html: string;
    text: string;
    sender: string;
    subject: string;
  }[];
  const [sold] = (await shop.platform.world.inbox(contactOf(shop))) as unknown as {
    html: string;
    text: string;
    sender: string;
    subject: string;
  }[];
  for (const one of [mail, sold]) {
    expect(one?.html).not.toMatch(/<script|<img src=x|<b>Navy/);
    expect(one?.html).toContain("&lt;script&gt;");
    expect(`${one?.sender}${one?.subject}`).not.toMatch(/[\r\n]/);
    // What a shopper typed is no address that a mail program would make a link of.
    expect(one?.text).not.toMatch(/https:\/\/evil\.example|www\.evil\.example/);
    expect(one?.html).not.toMatch(/https:\/\/evil\.example|www\.evil\.example/);
    expect(one?.html.match(/href="[^"]*evil[^"]*"/)).toBeNull();
  }
  expect(mail?.subject).toBe("Order #1001 confirmed");
});

describe("in the store's own language", () => {
  test("an Arabic store writes from right to left, in its currency and its zone", async () => {
    const shop = await openShop({ language: "ar", country: "AE", currency: "AED", time_zone: "Asia/Dubai" });
    const { shopper } = await bought(shop);
    await sendAll(shop.platform);
    const [mail] = await toShopper(shop, shopper);
    expect(mail?.html).toContain('<html lang="ar" dir="rtl">');
    expect(mail?.subject).toBe("تم تأكيد الطلب رقم 1001");
    expect(mail?.text).toContain("د.إ");
    expect(mail?.text).not.toMatch(/Thank you|Subtotal|Delivery address/);
    const [sold] = await toMerchant(shop);
    expect(sold?.html).toContain('<html lang="en" dir="ltr">');
  });

  test("a German store writes German dates and amounts, and which tax the prices contain", async () => {
    const shop = await openShop({ language: "de", country: "DE", currency: "EUR", time_zone: "Europe/Berlin", tax_included: true });
    const address = {
      name: "Ada Lovelace",
      line1: "Lindenstraße 7",
      line2: "",
      city: "Berlin",
      region: "",
      postal_code: "10969",
      country: "DE",
    };
    const { shopper } = await bought(shop, { details: { address, phone: "+49 30 1234567" } });
    await sendAll(shop.platform);
    const [mail] = await toShopper(shop, shopper);
    expect(mail?.subject).toBe("Bestellung 1001 bestätigt");
    expect(mail?.text.replaceAll("\u00a0", " ")).toContain(
      "Zwischensumme: 39,98 €\nVersand · Standard: 4,99 €\nGesamtsumme: 44,97 €\ndavon MwSt.: 7,18 €",
    );
    expect(mail?.text).toContain("10969 Berlin\nDeutschland");
    expect(mail?.text).toMatch(/bis \d+\. \p{L}+ um \d\d:\d\d MEZ stornieren/u);
  });

  test("amounts without a minor unit stay whole", async () => {
    const shop = await openShop({ currency: "JPY", country: "JP", time_zone: "Asia/Tokyo", tax_included: true });
    const { shopper } = await bought(shop, { price: 2400 });
    await sendAll(shop.platform);
    expect((await toShopper(shop, shopper))[0]?.text).toMatch(/Subtotal: (JP)?¥4,800\n/);
  });
});

test("an account that could take payments and cannot any more is trouble; a new one is not", async () => {
  const shop = await openShop();
  await sendAll(shop.platform);
  expect(await toMerchant(shop)).toEqual([]);
  const { store } = shop.context;
  const say = (ready: boolean) =>
    store.commit(
      [store.update(settings, eq(settings.id, store.id), { payments_ready: ready })],
      [paymentAccountChanged(store.id, { account: shop.account, ready })],
    );
  await say(true);
  await say(false);
  await sendAll(shop.platform);
  const [work, ...more] = await toMerchant(shop);
  expect(more).toEqual([]);
  expect(work?.subject).toBe("Your store cannot take payments any more (Test Store)");
  expect(work?.text).toContain(`http://app.localhost:8787/stores/${store.id}/settings/payments`);
});
