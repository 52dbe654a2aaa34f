// Where do our books and the payment provider's disagree?
import { type Money, money } from "../../kit/money.ts";
import type { PaymentSession } from "../ports/payments.port.ts";

/** A payment as our ledger has it, with what went back of it and of its order. */
export interface BookedPayment {
  provider_id: string;
  amount: number;
  currency: string;
  /** Refunds that succeeded, minor units. */
  refunded: number;
}

export interface Difference {
  payment_id: string;
  what: "missing_here" | "missing_there" | "amount" | "refunded";
  here: Money | null;
  there: Money | null;
}

/**
 * Every payment of either side, looked for on the other. `settling` are refunds under way: their payments may differ for a moment.
 */
export function compareBooks(
  booked: readonly BookedPayment[],
  sessions: readonly PaymentSession[],
  settling: ReadonlySet<string>,
): Difference[] {
  const there = new Map(sessions.flatMap(({ payment }) => (payment ? [[payment.id, payment] as const] : [])));
  const here = new Map(booked.map((one) => [one.provider_id, one]));
  const missingHere = [...there.values()]
    .filter((payment) => !here.has(payment.id) && payment.refunded.amount < payment.amount.amount)
    .map((payment): Difference => ({ payment_id: payment.id, what: "missing_here", here: null, there: payment.amount }));
  const others = booked.flatMap((one): Difference[] => {
    const payment = there.get(one.provider_id);
    const amount = money(one.amount, one.currency);
    if (!payment) return [{ payment_id: one.provider_id, what: "missing_there", here: amount, there: null }];
    if (payment.amount.amount !== one.amount || payment.amount.currency !== one.currency)
      return [{ payment_id: one.provider_id, what: "amount", here: amount, there: payment.amount }];
    if (payment.refunded.amount !== one.refunded && !settling.has(one.provider_id))
      return [{ payment_id: one.provider_id, what: "refunded", here: money(one.refunded, one.currency), there: payment.refunded }];
    return [];
  });
  return [...missingHere, ...others];
}
