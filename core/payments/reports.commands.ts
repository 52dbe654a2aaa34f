// What follows when the payment provider reports something?
import { and, eq, isNull } from "drizzle-orm";
import type { z } from "zod";
import { orders, payments, refunds } from "../../db/tables/orders.table.ts";
import { conflict, Problem } from "../../kit/problem.ts";
import { settleSession } from "../checkout/settle.commands.ts";
import type { StoreContext } from "../context.ts";
import { orderHeld } from "../orders/orders.events.ts";
import type { PaymentReport } from "../ports/payments.port.ts";
import { settleRefund } from "../refunds/refunds.commands.ts";
import { getSettings } from "../stores/settings.queries.ts";
import { createPaymentAccount } from "./payments.commands.ts";
import { paymentDisputed, paymentReported, paymentReturned } from "./payments.events.ts";
import { paymentAccountRefused } from "./refusals.contract.ts";

/** Takes note of a report once, however often it is delivered; acting on it follows by itself. */
export async function noteReport(context: StoreContext, report: PaymentReport): Promise<boolean> {
  const { type, session_id, payment_id, refund_id } = report;
  const subject = session_id ?? refund_id ?? payment_id ?? report.account;
  return context.store.commit([], [paymentReported(subject, { type, session_id, payment_id, refund_id })], { once: `stripe:${report.id}` });
}

/** Reports nothing follows from are not kept. */
export function isOurs(type: string): boolean {
  return /^(checkout\.session\.|refund\.|charge\.dispute\.created$|account\.updated$|account\.application\.deauthorized$)/.test(type);
}

/**
 * Asks the provider for the state the report is about, and acts on that. In whatever order reports come, the end is the same.
 * @throws Problem unavailable, payment_unmatched
 */
export async function actOnReport(context: StoreContext, report: z.output<typeof paymentReported.data>): Promise<void> {
  const { payment_account } = await getSettings(context);
  if (report.session_id) {
    await settleSession(context, await context.ports.payments.readSession(payment_account ?? "", report.session_id));
  } else if (report.refund_id) {
    const refund = await context.store.first(refunds, eq(refunds.provider_id, report.refund_id));
    if (refund && refund.status !== "failed") await settleRefund(context, refund);
  } else if (report.type.startsWith("account.")) {
    await followAccount(context);
  } else if (report.type === "charge.dispute.created" && report.payment_id) {
    await holdDisputed(context, report.payment_id);
  }
}

/** An account that was taken away is written down as such, and that is all there is to do. */
async function followAccount(context: StoreContext): Promise<void> {
  try {
    await createPaymentAccount(context);
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== paymentAccountRefused.code) throw error;
  }
}

/** A disputed order that no supplier has yet is kept from going there. */
async function holdDisputed(context: StoreContext, providerId: string): Promise<void> {
  const { store } = context;
  const payment = await store.first(payments, eq(payments.provider_id, providerId));
  const order = payment && (await store.find(orders, payment.order_id));
  if (!order) return;
  const reason = "The shopper disputed the payment at their bank.";
  const disputed = paymentDisputed(order.id, { payment_id: providerId });
  const holds = order.hold === null && order.cancelled_at === null;
  await store.commit(
    holds
      ? [
          store.update(orders, and(eq(orders.id, order.id), isNull(orders.hold)), { hold: reason, updated_at: context.now() }),
          store.guard(conflict),
        ]
      : [],
    [disputed, ...(holds ? [orderHeld(order.id, { number: order.number, code: "dispute", reason })] : [])],
    { once: `dispute:${providerId}` },
  );
}

/** Sends a second payment for the same order back to where it came from, under its own id. */
export async function returnDuplicate(
  context: StoreContext,
  orderId: string,
  duplicate: { payment_id: string; amount: { amount: number; currency: string } },
): Promise<void> {
  const { payment_account } = await getSettings(context);
  const { payment_id, amount } = duplicate;
  await context.ports.payments.refund({
    account: payment_account ?? "",
    payment_id,
    amount,
    key: `duplicate-${payment_id}`,
    reason: "Paid a second time",
  });
  await context.store.commit([], [paymentReturned(orderId, { payment_id, amount })], { once: `returned:${payment_id}` });
}
