import fc from "fast-check";
import { expect, test } from "vitest";
import { currencyDigits, money } from "../../kit/money.ts";
import { defaultPriceRule, PriceRule } from "./pricing.contract.ts";
import { marginPpm, priceFor, withEnding } from "./pricing.rules.ts";

const usd = (amount: number) => money(amount, "USD");
const rule = (facts: Partial<PriceRule>): PriceRule => ({ ...defaultPriceRule, ending: null, ...facts });

test.each([
  ["percentage", 1_500_000, 1000, 200, 3000],
  ["fixed", 750, 1000, 200, 1950],
  ["multiplier", 2_500_000, 1000, 200, 3000],
  ["margin", 600_000, 1000, 200, 3000],
] as const)("%s of %i turns a cost of %i and shipping of %i into %i", (kind, value, cost, shipping, price) => {
  expect(priceFor(usd(cost), usd(shipping), rule({ kind, value })).price).toEqual(usd(price));
});

test("shipping that is left out of the markup still counts against the margin", () => {
  const { price, margin_ppm } = priceFor(usd(1000), usd(500), rule({ kind: "multiplier", value: 2_000_000, include_shipping: false }));
  expect(price).toEqual(usd(2000));
  expect(margin_ppm).toBe(250_000);
});

test.each([
  ["USD", 2410, 99, 2499],
  ["USD", 2499, 99, 2499],
  ["USD", 2500, 99, 2599],
  ["USD", 2401, 0, 2500],
  ["EUR", 2496, 95, 2595],
  ["JPY", 2410, 99, 2499],
  ["JPY", 2410, 80, 2480],
  ["KWD", 7123, 99, 7990],
  ["KWD", 7123, null, 7130],
  ["USD", 2410, null, 2410],
] as const)("%s %i with ending %s becomes %i", (currency, amount, ending, expected) => {
  expect(withEnding(amount, currency, ending)).toBe(expected);
});

test("a compare-at price is given only when the rule asks for one and it is higher", () => {
  expect(priceFor(usd(1000), usd(0), rule({})).compare_at).toBeNull();
  expect(priceFor(usd(1000), usd(0), rule({ compare_at_ppm: 1_000_000 })).compare_at).toBeNull();
  expect(priceFor(usd(1000), usd(0), rule({ compare_at_ppm: 1_300_000, ending: 99 })).compare_at).toEqual(usd(3399));
});

test("a margin of all or more is refused as a rule, and so is an amount too large to hold", () => {
  expect(PriceRule.safeParse({ kind: "margin", value: 1_000_000 }).success).toBe(false);
  expect(PriceRule.safeParse({ kind: "margin", value: 950_000 }).success).toBe(true);
  expect(() => priceFor(usd(9_000_000_000_000_000), usd(0), rule({}))).toThrow("amount_out_of_range");
});

test("costs of another currency are refused, never added", () => {
  expect(() => priceFor(usd(1000), money(200, "EUR"), rule({}))).toThrow("currency_mismatch");
});

test("a price of nothing has no margin, and a loss is shown as one", () => {
  expect(marginPpm(usd(0), usd(100))).toBe(0);
  expect(marginPpm(usd(1000), usd(1500))).toBe(-500_000);
});

const anyRule = fc
  .record({
    kind: fc.constantFrom("percentage", "fixed", "multiplier", "margin"),
    value: fc.integer({ min: 0, max: 10_000_000 }),
    include_shipping: fc.boolean(),
    ending: fc.option(fc.integer({ min: 0, max: 99 }), { nil: null }),
    compare_at_ppm: fc.option(fc.integer({ min: 1_000_000, max: 5_000_000 }), { nil: null }),
  })
  .map((facts) => PriceRule.safeParse(facts))
  .filter((parsed) => parsed.success)
  .map((parsed) => parsed.data as PriceRule);
const anyAmount = fc.integer({ min: 0, max: 10_000_000 });
const anyCurrency = fc.constantFrom(...Object.keys(currencyDigits));

test("prices are whole minor units, and never below what is marked up unless the rule itself says less", () => {
  fc.assert(
    fc.property(anyRule, anyAmount, anyAmount, anyCurrency, (one, cost, shipping, currency) => {
      const { price, compare_at, margin_ppm } = priceFor(money(cost, currency), money(shipping, currency), one);
      expect(Number.isSafeInteger(price.amount)).toBe(true);
      expect(Number.isSafeInteger(margin_ppm)).toBe(true);
      if (compare_at) expect(compare_at.amount).toBeGreaterThan(price.amount);
      if (one.kind !== "multiplier" || one.value >= 1_000_000)
        expect(price.amount).toBeGreaterThanOrEqual(one.include_shipping ? cost + shipping : cost);
    }),
  );
});

test("a dearer product is never sold cheaper", () => {
  fc.assert(
    fc.property(anyRule, anyAmount, anyAmount, anyAmount, anyCurrency, (one, cost, more, shipping, currency) => {
      const cheap = priceFor(money(cost, currency), money(shipping, currency), one);
      const dear = priceFor(money(cost + more, currency), money(shipping, currency), one);
      expect(dear.price.amount).toBeGreaterThanOrEqual(cheap.price.amount);
    }),
  );
});

test("a margin rule that marks up landed cost leaves at least that margin", () => {
  fc.assert(
    fc.property(anyAmount, anyAmount, fc.integer({ min: 0, max: 950_000 }), anyCurrency, (cost, shipping, value, currency) => {
      const { price } = priceFor(money(cost, currency), money(shipping, currency), rule({ kind: "margin", value }));
      const left = BigInt(price.amount - cost - shipping) * 1_000_000n;
      expect(left >= BigInt(price.amount) * BigInt(value)).toBe(true);
    }),
  );
});
