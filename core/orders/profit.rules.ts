// What did an order really earn?
import { formatMoney, type Money, money, roundedShare } from "../../kit/money.ts";
import type { Profit } from "./orders.contract.ts";

/** An order's figures in minor units of one currency. */
export interface Earned {
  currency: string;
  total: number;
  tax: number;
  refunded: number;
  cost: number;
  payment_fee: number;
  platform_fee: number;
}

/** Tax that stays owed after refunds: it goes back in proportion to the money. */
export function taxKept(order: Pick<Earned, "total" | "tax" | "refunded">): number {
  if (order.total === 0) return order.tax;
  return order.tax - roundedShare(order.tax, order.refunded, order.total);
}

/** What was taken for goods and shipping, without the tax that is owed and the money that went back. Minor units. */
export function revenueOf(order: Pick<Earned, "total" | "tax" | "refunded">): number {
  return order.total - order.refunded - taxKept(order);
}

/** Fees are not given back with a refund: the provider keeps its own, the platform keeps its own. Minor units. */
export function profitOf(order: Earned): number {
  return revenueOf(order) - order.cost - order.payment_fee - order.platform_fee;
}

/** Parts per million; null without revenue. */
export function marginOf(profit: number, revenue: number): number | null {
  return revenue > 0 ? roundedShare(profit, 1_000_000, revenue) : null;
}

/** The way from what was paid to what is left: the lines sum to the profit. */
export function explainProfit(order: Earned, settled: { fee: boolean; cost: boolean }, unknownCosts: number): Profit {
  const value = (amount: number): Money => money(amount, order.currency);
  const revenue = revenueOf(order);
  const profit = profitOf(order);
  const kept = taxKept(order);
  const unknown = unknownCosts > 0 ? `, without ${unknownCosts} ${unknownCosts === 1 ? "line" : "lines"} of unknown cost` : "";
  const lines = [
    { label: "Paid", amount: value(order.total), says: "Goods, shipping and tax" },
    { label: "Refunds", amount: value(-order.refunded), says: order.refunded > 0 ? "Went back to the shopper" : "None" },
    { label: "Tax", amount: value(-kept), says: "Owed to the tax office, not yours" },
    {
      label: "Supplier",
      amount: value(-order.cost),
      says: `Goods and their shipping, ${settled.cost ? "as charged" : "as expected"}${unknown}`,
    },
    {
      label: "Payment fee",
      amount: value(-order.payment_fee),
      says: settled.fee ? "As charged by Stripe" : "Expected, until Stripe has said",
    },
    { label: "Platform fee", amount: value(-order.platform_fee), says: `Of ${formatMoney(value(order.total))}` },
  ];
  return {
    lines: lines.filter((line) => line.amount.amount !== 0 || line.label === "Paid"),
    revenue: value(revenue),
    profit: value(profit),
    margin_ppm: marginOf(profit, revenue),
    settled: settled.fee && settled.cost,
    cost_missing: unknownCosts > 0,
  };
}
