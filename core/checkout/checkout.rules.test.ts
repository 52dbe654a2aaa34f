import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { currencyDigits, money } from "../../kit/money.ts";
import type { PlaceTaxes } from "../tax/tax.rules.ts";
import { taxesOf } from "../tax/tax.rules.ts";
import { chargeStep, type PricedLine, priceOrder, type ToPrice } from "./checkout.rules.ts";

const rate = (amount: number, currency: string) => ({
  id: "shr_1",
  name: "Standard",
  price: money(amount, currency),
  says: "Standard",
  min_days: 5,
  max_days: 9,
});

const line = (unit: number, quantity: number, currency: string, n = 1): PricedLine => ({
  variant_id: `var_${n}`,
  product_id: `prd_${n}`,
  title: `Thing ${n}`,
  variant_title: "",
  sku: `SKU-${n}`,
  asset_id: null,
  quantity,
  unit_price: money(unit, currency),
});

const taxed = (...rates: number[]): PlaceTaxes => ({
  components: rates.map((one, index) => ({ name: `Tax ${index}`, jurisdiction: "XX", rate: one, says: `${one}` })),
  on_shipping: true,
  precision: "country",
  source: null,
});

const order = fc
  .record({
    currency: fc.constantFrom("USD", "EUR", "JPY", "KWD", "BHD", "KRW"),
    items: fc.array(fc.tuple(fc.integer({ min: 0, max: 2_000_000 }), fc.integer({ min: 1, max: 999 })), { minLength: 1, maxLength: 140 }),
    shipping: fc.integer({ min: 0, max: 50_000 }),
    rates: fc.array(fc.integer({ min: 0, max: 270_000 }), { minLength: 0, maxLength: 3 }),
    on_shipping: fc.boolean(),
    tax_included: fc.boolean(),
    collects: fc.boolean(),
  })
  .map(
    ({ currency, items, shipping, rates, on_shipping, tax_included, collects }): ToPrice => ({
      currency,
      lines: items.map(([unit, quantity], n) => line(unit, quantity, currency, n)),
      shipping: rate(shipping, currency),
      taxes: collects ? { ...taxed(...rates), on_shipping } : null,
      tax_included,
    }),
  );

const total = (amounts: { amount: number }[]) => amounts.reduce((sum, one) => sum + one.amount, 0);

describe("the price of an order", () => {
  it("is explained to the last cent: lines and adjustments sum to the total", () => {
    fc.assert(
      fc.property(order, (toPrice) => {
        const quote = priceOrder(toPrice);
        const adjusted = quote.adjustments.filter((one) => !one.included).map((one) => one.amount);
        expect(total(quote.lines.map((one) => one.subtotal)) + total(adjusted)).toBe(quote.total.amount);
        expect(total(quote.lines.map((one) => one.subtotal))).toBe(quote.subtotal.amount);
        const taxLines = quote.adjustments.filter((one) => one.kind === "tax").map((one) => one.amount);
        if (toPrice.taxes && toPrice.taxes.components.length > 0) expect(total(taxLines)).toBe(quote.tax.amount);
      }),
    );
  });

  it("is never negative, never in fractions, and something a card can be charged", () => {
    fc.assert(
      fc.property(order, (toPrice) => {
        const quote = priceOrder(toPrice);
        expect(quote.total.amount).toBeGreaterThanOrEqual(0);
        for (const one of [...quote.lines.map((each) => each.tax), quote.total, quote.tax]) {
          expect(Number.isSafeInteger(one.amount)).toBe(true);
          expect(one.currency).toBe(toPrice.currency);
        }
        expect(quote.total.amount % chargeStep(toPrice.currency)).toBe(0);
        expect(quote.tax.amount).toBeGreaterThanOrEqual(0);
        if (currencyDigits[toPrice.currency] !== 3) expect(quote.adjustments.some((one) => one.kind === "rounding")).toBe(false);
      }),
    );
  });

  it("does not depend on the order of the lines", () => {
    fc.assert(
      fc.property(order, (toPrice) => {
        const forwards = priceOrder(toPrice);
        const backwards = priceOrder({ ...toPrice, lines: [...toPrice.lines].reverse() });
        expect(backwards.total).toEqual(forwards.total);
        expect(backwards.tax).toEqual(forwards.tax);
        expect(backwards.adjustments).toEqual(forwards.adjustments);
        expect([...backwards.lines].reverse()).toEqual(forwards.lines);
      }),
    );
  });

  it("grows with the tax where it comes on top, and stays where prices contain it", () => {
    fc.assert(
      fc.property(order, (toPrice) => {
        const without = priceOrder({ ...toPrice, taxes: null });
        const quote = priceOrder(toPrice);
        if (toPrice.tax_included) expect(quote.total).toEqual(without.total);
        else expect(quote.total.amount).toBeGreaterThanOrEqual(without.total.amount);
      }),
    );
  });

  it("rounds half to even on each line", () => {
    const quote = priceOrder({
      currency: "USD",
      lines: [line(50, 1, "USD", 1), line(150, 1, "USD", 2)],
      shipping: rate(0, "USD"),
      taxes: taxed(50_000),
      tax_included: false,
    });
    // 2.5 and 7.5 cents: to 2 and to 8.
    expect(quote.lines.map((one) => one.tax.amount)).toEqual([2, 8]);
    expect(quote.total.amount).toBe(210);
  });

  it("takes the tax out of inclusive prices", () => {
    const quote = priceOrder({
      currency: "EUR",
      lines: [line(11_900, 1, "EUR")],
      shipping: rate(595, "EUR"),
      taxes: taxesOf({ country: "DE", region: "", postal_code: "10115" }, "2026-11-21"),
      tax_included: true,
    });
    expect(quote.lines[0]?.tax.amount).toBe(1_900);
    expect(quote.tax.amount).toBe(1_900 + 95);
    expect(quote.total.amount).toBe(12_495);
    expect(quote.adjustments.find((one) => one.kind === "tax")).toMatchObject({ included: true, label: "VAT", reason: "DE VAT 19 %" });
  });

  it("shows each tax of a place by itself, together exactly the tax", () => {
    const quote = priceOrder({
      currency: "CAD",
      lines: [line(1_999, 3, "CAD")],
      shipping: rate(999, "CAD"),
      taxes: taxesOf({ country: "CA", region: "Québec", postal_code: "H2X 1Y4" }, "2026-11-21"),
      tax_included: false,
    });
    const taxes = quote.adjustments.filter((one) => one.kind === "tax");
    // 14.975 % of 59.97 is 8.98, of 9.99 is 1.50.
    expect(quote.tax.amount).toBe(898 + 150);
    expect(taxes.map((one) => [one.label, one.amount.amount])).toEqual([
      ["GST", 350],
      ["QST", 698],
    ]);
  });

  it("charges whole yen, and dinars in steps a card knows", () => {
    const yen = priceOrder({
      currency: "JPY",
      lines: [line(333, 1, "JPY")],
      shipping: rate(0, "JPY"),
      taxes: taxed(100_000),
      tax_included: false,
    });
    expect(yen.total.amount).toBe(366);
    const dinar = priceOrder({
      currency: "KWD",
      lines: [line(1_235, 1, "KWD")],
      shipping: rate(0, "KWD"),
      taxes: null,
      tax_included: false,
    });
    expect(dinar.total.amount).toBe(1_230);
    expect(dinar.adjustments.at(-1)).toMatchObject({ kind: "rounding", amount: { amount: -5, currency: "KWD" } });
  });

  it("refuses to add currencies up", () => {
    const mixed = { currency: "USD", lines: [line(100, 1, "EUR")], shipping: rate(0, "USD"), taxes: null, tax_included: false };
    expect(() => priceOrder(mixed)).toThrowError(/currency_mismatch/);
  });
});
