import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FulfilmentStatus, fulfilmentStatuses } from "./orders.contract.ts";
import { advance, allowed, canCancel, shopperCanCancel } from "./orders.rules.ts";
import { explainProfit, marginOf, profitOf, revenueOf, taxKept } from "./profit.rules.ts";

const status = fc.constantFrom(...fulfilmentStatuses);
const reached: readonly FulfilmentStatus[] = ["requested", "ordered", "shipped", "out_for_delivery", "delivered"];

describe("the way of an order's goods", () => {
  it("never goes backwards, whatever is reported in whatever order", () => {
    fc.assert(
      fc.property(fc.array(status, { maxLength: 30 }), (reports) => {
        let now: FulfilmentStatus = "unfulfilled";
        let furthest = 0;
        for (const report of reports) {
          const next = advance(now, report);
          if (now === "cancelled" || now === "delivered") expect(next).toBe(now);
          const rank = reached.indexOf(next);
          if (rank >= 0) {
            expect(rank).toBeGreaterThanOrEqual(furthest);
            furthest = rank;
          }
          now = next;
        }
      }),
    );
  });

  it("ends the same however often and in whatever order the reports of one parcel come", () => {
    const parcel: FulfilmentStatus[] = ["requested", "ordered", "shipped", "out_for_delivery", "delivered"];
    fc.assert(
      fc.property(fc.shuffledSubarray([...parcel, ...parcel], { minLength: 10, maxLength: 10 }), (reports) => {
        expect(reports.reduce(advance, "unfulfilled" as FulfilmentStatus)).toBe("delivered");
      }),
    );
  });

  it("can be cancelled until a supplier was asked, and by the shopper within the time they were promised", () => {
    const order = { fulfilment_status: "requested" as const, cancelled_at: null, cancel_until: 100, fulfilments: ["waiting", "approval"] };
    expect([canCancel(order), shopperCanCancel(order, 99), shopperCanCancel(order, 100)]).toEqual([true, true, false]);
    expect(canCancel({ ...order, fulfilments: ["waiting", "placing"] })).toBe(false);
    expect(canCancel({ ...order, fulfilment_status: "ordered" })).toBe(false);
    expect(canCancel({ ...order, cancelled_at: 5 })).toBe(false);
    const state = { ...order, hold: "Risk", refunded: 10, total: 10 };
    expect(allowed(state)).toEqual({ cancel: true, refund: false, hold: false, release: true });
    expect(allowed({ ...state, cancelled_at: 5 })).toMatchObject({ hold: false, release: false });
  });
});

const earned = fc
  .record({
    total: fc.integer({ min: 0, max: 5_000_000 }),
    tax: fc.integer({ min: 0, max: 500_000 }),
    back: fc.integer({ min: 0, max: 1_000 }),
    cost: fc.integer({ min: 0, max: 2_000_000 }),
    payment_fee: fc.integer({ min: 0, max: 200_000 }),
    platform_fee: fc.integer({ min: 0, max: 100_000 }),
  })
  .map(({ back, ...rest }) => ({
    ...rest,
    currency: "USD",
    tax: Math.min(rest.tax, rest.total),
    refunded: Math.floor((rest.total * back) / 1_000),
  }));

describe("the profit of an order", () => {
  it("is the sum of its explanation", () => {
    fc.assert(
      fc.property(earned, (order) => {
        const profit = explainProfit(order, { fee: true, cost: true }, 0);
        expect(profit.lines.reduce((sum, line) => sum + line.amount.amount, 0)).toBe(profit.profit.amount);
        expect(profit.profit.amount).toBe(profitOf(order));
        expect(profit.revenue.amount).toBe(revenueOf(order));
      }),
    );
  });

  it("owes no tax on money that went back whole, and all of it on money that stayed", () => {
    expect(taxKept({ total: 1190, tax: 190, refunded: 1190 })).toBe(0);
    expect(taxKept({ total: 1190, tax: 190, refunded: 0 })).toBe(190);
    expect(taxKept({ total: 1190, tax: 190, refunded: 595 })).toBe(95);
    expect(revenueOf({ total: 1190, tax: 190, refunded: 1190 })).toBe(0);
    expect(taxKept({ total: 0, tax: 0, refunded: 0 })).toBe(0);
  });

  it("says what is expected and what is unknown", () => {
    const order = { currency: "USD", total: 5000, tax: 0, refunded: 0, cost: 1500, payment_fee: 175, platform_fee: 100 };
    const profit = explainProfit(order, { fee: false, cost: false }, 2);
    expect(profit).toMatchObject({ settled: false, cost_missing: true, profit: { amount: 3225 }, margin_ppm: 645_000 });
    expect(profit.lines.find((line) => line.label === "Supplier")?.says).toBe(
      "Goods and their shipping, as expected, without 2 lines of unknown cost",
    );
    expect(marginOf(-10, 0)).toBeNull();
  });
});
