import { expect, test } from "vitest";
import { addressOf, askListing, browseInput, hasFilters, readAsked } from "./browse.server.ts";

const read = (query: string) => readAsked(new URLSearchParams(query));

test("an address says what is asked for, and nonsense in it asks for nothing", () => {
  expect(read("q=lamp&sort=price_up&price_min=10&price_max=12,50&availability=now&sale=1&cursor=abc")).toEqual({
    q: "lamp",
    sort: "price_up",
    price_min: "10",
    price_max: "12,50",
    available: true,
    sale: true,
    cursor: "abc",
  });
  expect(read("sort=drop&availability=x&sale=yes")).toMatchObject({ sort: undefined, available: false, sale: false });
  expect(read(`q=${"a".repeat(999)}`).q).toHaveLength(200);
});

test("prices are typed in whole units and asked for in minor units of the shop's currency", () => {
  expect(browseInput(read("price_min=10&price_max=12,50"), "USD")).toMatchObject({ min_price_amount: 1000, max_price_amount: 1250 });
  expect(browseInput(read("price_min=1000"), "JPY")).toMatchObject({ min_price_amount: 1000 });
  expect(browseInput(read("price_min=-5&price_max=abc"), "USD")).toMatchObject({
    min_price_amount: undefined,
    max_price_amount: undefined,
  });
  expect(browseInput(read("price_max=99999999999"), "USD").max_price_amount).toBeUndefined();
});

test("an address keeps what it asked for when one thing changes", () => {
  const asked = read("q=a b&price_min=5&sale=1&cursor=x");
  expect(addressOf("/search", asked, { cursor: "y" })).toBe("/search?q=a+b&price_min=5&sale=1&cursor=y");
  expect(addressOf("/categories/x", read(""), {})).toBe("/categories/x");
  expect([hasFilters(asked), hasFilters(read("q=a&sort=newest"))]).toEqual([true, false]);
});

test("the currency is looked up only where a price was typed", async () => {
  let looked = 0;
  const visit = { storefront: { shop: async () => ({ shop: { currency: "JPY", looked: ++looked } }) } };
  const ask = async (input: object) => input;
  expect(await askListing(visit as never, read("q=a"), ask)).toMatchObject({ min_price_amount: undefined });
  expect(looked).toBe(0);
  expect(await askListing(visit as never, read("price_min=500"), ask)).toMatchObject({ min_price_amount: 500 });
  expect(looked).toBe(1);
});
