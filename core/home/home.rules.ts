// Which days does a span of time hold, and what was earned in each?
import { type Money, money, roundedShare } from "../../kit/money.ts";
import { dayIn, startOfDay } from "../../kit/time.ts";
import { marginOf } from "../orders/profit.rules.ts";
import type { HomeDay, HomeFigures } from "./home.contract.ts";

/** Sums of the orders that were placed within one quarter of an hour: fine enough for every time zone there is. */
export interface Quarter {
  /** Epoch ms of its beginning. */
  at: number;
  orders: number;
  total: number;
  tax_kept: number;
  refunded: number;
  cost: number;
  payment_fee: number;
  platform_fee: number;
}

export const quarterMs = 15 * 60_000;

interface Sums {
  orders: number;
  revenue: number;
  profit: number;
}

function sumUp(quarters: readonly Quarter[]): Sums {
  return quarters.reduce(
    (sums, one) => {
      const revenue = one.total - one.refunded - one.tax_kept;
      const profit = revenue - one.cost - one.payment_fee - one.platform_fee;
      return { orders: sums.orders + one.orders, revenue: sums.revenue + revenue, profit: sums.profit + profit };
    },
    { orders: 0, revenue: 0, profit: 0 },
  );
}

/** The beginnings of `count` days up to and with the day of `now`, oldest first. */
export function dayStarts(zone: string, now: number, count: number): number[] {
  const starts = [startOfDay(zone, now)];
  while (starts.length < count) starts.push(startOfDay(zone, (starts.at(-1) ?? now) - 1));
  return starts.reverse();
}

const between = (quarters: readonly Quarter[], from: number, until: number) => quarters.filter((one) => one.at >= from && one.at < until);

export function figuresOf(quarters: readonly Quarter[], from: number, until: number, currency: string): HomeFigures {
  const { orders, revenue, profit } = sumUp(between(quarters, from, until));
  const value = (amount: number): Money => money(amount, currency);
  return {
    revenue: value(revenue),
    orders,
    profit: value(profit),
    margin_ppm: marginOf(profit, revenue),
    average_order: value(orders === 0 ? 0 : roundedShare(revenue, 1, orders)),
  };
}

/** One entry a day, empty days too. `starts` are consecutive; the last day ends at `until`. */
export function daysOf(quarters: readonly Quarter[], starts: readonly number[], until: number, zone: string, currency: string): HomeDay[] {
  return starts.map((from, index) => {
    const { orders, revenue, profit } = sumUp(between(quarters, from, starts[index + 1] ?? until));
    return { day: dayIn(zone, from), revenue: money(revenue, currency), profit: money(profit, currency), orders };
  });
}
