import fc from "fast-check";
import { expect, test } from "vitest";
import { currencyDigits, money } from "../../kit/money.ts";
import { convertCost, rateBetween } from "./currencies.rules.ts";

test("a euro and a dollar exchange at the day's reference rate, and say which day", () => {
  expect(rateBetween("EUR", "USD")).toMatchObject({ rate_ppm: 1_147_600, date: "2026-03-13" });
  expect(convertCost(money(1000, "USD"), "EUR")).toEqual({ amount: 871, currency: "EUR" });
});

test("currencies without cents and with thousandths keep their own minor units", () => {
  expect(convertCost(money(100, "USD"), "JPY")).toEqual({ amount: 159, currency: "JPY" });
  expect(convertCost(money(100, "USD"), "KWD")).toEqual({ amount: 308, currency: "KWD" });
  expect(convertCost(money(159, "JPY"), "USD").amount).toBeGreaterThanOrEqual(99);
});

test("a pair of two dates is as old as the older one and names both sources", () => {
  const rate = rateBetween("CLP", "EUR");
  expect(rate.date).toBe("2026-03-03");
  expect(rate.source).toMatch(/La Tercera.*European Central Bank/);
});

test("every currency a store may trade in has a rate", () => {
  for (const currency of Object.keys(currencyDigits)) expect(rateBetween("USD", currency).rate_ppm).toBeGreaterThan(0);
});

test("a currency nobody knows is refused by name", () => {
  expect(() => rateBetween("USD", "XXX")).toThrow("rate_unknown");
});

// A rate in whole millionths holds four digits where a unit is worth very little of the other (fillér to cents), hence the share of the amount.
test("there and back again loses at most one minor unit of the coarser currency and two ten-thousandths", () => {
  const codes = Object.keys(currencyDigits);
  fc.assert(
    fc.property(fc.constantFrom(...codes), fc.constantFrom(...codes), fc.integer({ min: 0, max: 10_000_000 }), (from, to, amount) => {
      const there = convertCost(money(amount, from), to);
      const back = convertCost(there, from);
      const worth = Math.ceil(rateBetween(to, from).rate_ppm / 1_000_000) + Math.ceil(amount / 5_000);
      return Math.abs(back.amount - amount) <= worth;
    }),
  );
});
