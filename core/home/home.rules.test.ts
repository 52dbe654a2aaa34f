import { describe, expect, it } from "vitest";
import { dayIn, hour } from "../../kit/time.ts";
import { dayStarts, daysOf, figuresOf, type Quarter } from "./home.rules.ts";

const quarter = (at: number, more: Partial<Quarter> = {}): Quarter => ({
  at,
  orders: 1,
  total: 1190,
  tax_kept: 190,
  refunded: 0,
  cost: 400,
  payment_fee: 65,
  platform_fee: 24,
  ...more,
});

describe("days of a store", () => {
  it.each(["UTC", "America/New_York", "Pacific/Auckland", "Asia/Kathmandu", "America/Sao_Paulo", "Europe/Berlin"])(
    "begin at its own midnight: %s",
    (zone) => {
      // A month with a change of the clocks in Berlin and New York.
      const now = Date.UTC(2026, 10, 5, 9, 30);
      const starts = dayStarts(zone, now, 20);
      expect(starts).toHaveLength(20);
      const names = starts.map((at) => dayIn(zone, at));
      expect(new Set(names).size).toBe(20);
      expect(names.at(-1)).toBe(dayIn(zone, now));
      for (const [n, at] of starts.entries()) {
        expect(dayIn(zone, at - 1)).not.toBe(names[n]);
        const next = starts[n + 1];
        if (next) expect([23, 24, 25]).toContain((next - at) / hour);
      }
    },
  );

  it("show empty days too, and each order on its day", () => {
    const now = Date.UTC(2026, 10, 21, 12);
    const starts = dayStarts("America/New_York", now, 3);
    const late = Date.UTC(2026, 10, 21, 3); // still the 20th in New York
    const days = daysOf([quarter(late)], starts, now + 1, "America/New_York", "USD");
    expect(days.map((one) => [one.day, one.orders, one.revenue.amount])).toEqual([
      ["2026-11-19", 0, 0],
      ["2026-11-20", 1, 1000],
      ["2026-11-21", 0, 0],
    ]);
  });
});

describe("figures", () => {
  it("are revenue without tax and refunds, and what is left of it", () => {
    const figures = figuresOf([quarter(10), quarter(20, { refunded: 1190, tax_kept: 0 })], 0, 100, "USD");
    expect(figures).toEqual({
      revenue: { amount: 1000, currency: "USD" },
      orders: 2,
      profit: { amount: 1000 - 800 - 130 - 48, currency: "USD" },
      margin_ppm: 22_000,
      average_order: { amount: 500, currency: "USD" },
    });
    expect(figuresOf([], 0, 100, "USD")).toMatchObject({ orders: 0, margin_ppm: null });
  });
});
