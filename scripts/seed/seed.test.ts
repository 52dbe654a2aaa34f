// Is what the demo's past is made of there, and is the past whole?
import { describe, expect, it } from "vitest";
import { checkAddress } from "../../core/checkout/address.rules.ts";
import { starters } from "../../core/stores/starter.rules.ts";
import { catalogue } from "../../simulators/catalogue/catalogue.ts";
import { passesCheckDigit, testCards } from "../../simulators/stripe/cards.ts";
import { pastMs, planCarts, planOrders } from "./diary.ts";
import { addressOf } from "./fill-shelves.ts";
import { shopperOf } from "./people.ts";
import { reviewFor } from "./reviews.ts";
import { productsOf, shops } from "./shops.ts";

const day = 86_400_000;

describe.each(shops)("$name", (shop) => {
  const products = productsOf(shop);
  const orders = planOrders(shop);

  it("sells twenty things and more, each once, from both suppliers, all of which the suppliers have", () => {
    expect(products.length).toBeGreaterThanOrEqual(22);
    expect(new Set(products.map((one) => one.title)).size).toBe(products.length);
    for (const product of products) expect(addressOf(product)).toMatch(/^https:/);
    expect(new Set(products.map((one) => one.supplier))).toEqual(new Set(["aliexpress", "cj"]));
    const fine = products.filter((one) => one.standing === undefined || one.standing === "draft");
    const odd = fine.filter(({ title }) => catalogue.find((one) => one.title === title)?.oddity);
    expect(odd).toEqual([]);
  });

  it("keeps the shelves its niche begins with, and none empty", () => {
    for (const name of starters[shop.niche].categories) expect([name, products.some((one) => one.shelf === name)]).toEqual([name, true]);
  });

  it("has its orders in the past, more of them lately, by people who come back", () => {
    expect(orders.length).toBe(shop.orders);
    for (const { age_ms } of [...orders, ...planCarts(shop)]) {
      expect(age_ms).toBeGreaterThan(0);
      expect(age_ms).toBeLessThan(pastMs - day);
    }
    const half = orders.filter((one) => one.age_ms < 29 * day).length;
    expect(half).toBeGreaterThan(shop.orders / 2);
    expect(new Set(orders.map((one) => one.shopper)).size).toBeLessThan(orders.length);
  });

  it("sells in the past only what can be had, but for the troubles it shows", () => {
    const standing = new Map(products.map((one) => [one.title, one.standing]));
    const wanted = orders.flatMap((one) => one.goods).map(({ title }) => [title, standing.get(title) ?? "on sale"]);
    expect(wanted.filter(([, how]) => !["on sale", "gone", "dear"].includes(String(how)))).toEqual([]);
  });

  it("shows every fate of an order", () => {
    const fates = orders.map(({ fate }) =>
      fate.kind === "held" ? `held ${fate.decision}` : fate.kind === "refunded" ? `refunded ${fate.share}` : fate.kind,
    );
    expect(new Set(fates)).toEqual(
      new Set(["usual", "cancelled", "held released", "held cancelled", "held waiting", "refunded 0.25", "refunded 1"]),
    );
  });

  it("knows shoppers with addresses that parcels reach, mails of their own and cards that pay", () => {
    const people = Array.from({ length: shop.orders + 4 }, (_, n) => shopperOf(shop.slug, shop.country, n));
    expect(new Set(people.map((one) => one.email)).size).toBe(people.length);
    for (const { address, card } of people) {
      expect(checkAddress(address)).toEqual([]);
      expect(passesCheckDigit(card)).toBe(true);
      expect(testCards.find((one) => one.number === card)?.decline).toBeUndefined();
    }
  });

  it("hears something else from each of its first reviewers", () => {
    const texts = Array.from({ length: 25 }, (_, n) => reviewFor(shop.slug, n).body);
    expect(new Set(texts).size).toBe(texts.length);
  });
});
