// How much goes back for which part of an order?
import { allocate, type Money, money } from "../../kit/money.ts";
import { fieldProblem, Problem } from "../../kit/problem.ts";
import { type RefundLine, refundAboveTotal } from "./refunds.contract.ts";

export interface RefundableLine {
  id: string;
  quantity: number;
  /** quantity x price, and the tax on it, minor units. */
  subtotal: number;
  tax: number;
}

export interface RefundableOrder {
  currency: string;
  total: number;
  shipping: number;
  /** All tax, that on shipping included. */
  tax: number;
  tax_included: boolean;
  /** What went back or is about to. */
  refunded: number;
  lines: readonly RefundableLine[];
  /** Units that went back as such. */
  returned: readonly RefundLine[];
}

export interface WantedRefund {
  amount?: number | undefined;
  lines: readonly { order_line_id: string; quantity: number }[];
  shipping: boolean;
}

/** Stands for the shipping among the parts of a refund. */
export const shippingPart = "shipping";

/** What was paid for a line, tax included. */
function paidFor(line: RefundableLine, taxIncluded: boolean): number {
  return line.subtotal + (taxIncluded ? 0 : line.tax);
}

export function returnedUnits(returned: readonly RefundLine[], lineId: string): number {
  return returned.filter((one) => one.order_line_id === lineId).reduce((units, one) => units + one.quantity, 0);
}

/** The price of single units of a line, to the cent: they sum to what was paid for it, and each unit always has the same share. */
function unitShares(line: RefundableLine, order: RefundableOrder): Money[] {
  return allocate(money(paidFor(line, order.tax_included), order.currency), Array(line.quantity).fill(1));
}

/** What was paid for shipping, with its tax: whatever tax is not on a line. */
function paidForShipping(order: RefundableOrder): number {
  const onLines = order.lines.reduce((sum, line) => sum + line.tax, 0);
  return order.shipping + (order.tax_included ? 0 : order.tax - onLines);
}

/**
 * A sum, or whole units at what was paid for them. Never more than is left of the order.
 * @throws Problem refund_above_total, invalid_input
 */
export function planRefund(order: RefundableOrder, wanted: WantedRefund): { amount: Money; lines: RefundLine[] } {
  const byParts = wanted.lines.length > 0 || wanted.shipping;
  if (byParts && wanted.amount !== undefined) throw fieldProblem("amount", "either_or", "Name a sum, or lines and shipping, not both.");
  if (!byParts && wanted.amount === undefined) throw fieldProblem("amount", "required", "Name a sum, lines or shipping.");
  const lines: RefundLine[] = [];
  for (const [index, one] of wanted.lines.entries()) lines.push(planLine(order, [...order.returned, ...lines], one, `lines.${index}`));
  if (wanted.shipping) lines.push(planShipping(order));
  const parts = lines.reduce((sum, line) => sum + line.amount, 0);
  const amount = wanted.amount ?? parts;
  if (amount > order.total - order.refunded) throw new Problem(refundAboveTotal, { extra: { left: order.total - order.refunded } });
  if (amount === 0) throw fieldProblem("amount", "too_small", "Nothing was paid for this.");
  return { amount: money(amount, order.currency), lines };
}

/** Shipping goes back whole and once. */
function planShipping(order: RefundableOrder): RefundLine {
  if (returnedUnits(order.returned, shippingPart) > 0) throw fieldProblem("shipping", "too_many", "Shipping went back already.");
  return { order_line_id: shippingPart, quantity: 1, amount: paidForShipping(order) };
}

function planLine(
  order: RefundableOrder,
  returned: readonly RefundLine[],
  wanted: { order_line_id: string; quantity: number },
  field: string,
): RefundLine {
  const line = order.lines.find((one) => one.id === wanted.order_line_id);
  if (!line) throw fieldProblem(`${field}.order_line_id`, "not_found", "This order has no such line.");
  const gone = returnedUnits(returned, line.id);
  if (wanted.quantity > line.quantity - gone)
    throw fieldProblem(`${field}.quantity`, "too_many", `${line.quantity - gone} units can still go back.`);
  const shares = unitShares(line, order).slice(gone, gone + wanted.quantity);
  return { order_line_id: line.id, quantity: wanted.quantity, amount: shares.reduce((sum, share) => sum + share.amount, 0) };
}
