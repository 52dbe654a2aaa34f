// Do the payment provider's books and ours agree?
import { and, eq, isNull, ne } from "drizzle-orm";
import { unseen } from "../../db/handle.ts";
import { orders, payments } from "../../db/tables/orders.table.ts";
import { settings } from "../../db/tables/settings.table.ts";
import { conflict } from "../../kit/problem.ts";
import { day, hour } from "../../kit/time.ts";
import { settleSession } from "../checkout/settle.commands.ts";
import type { StoreContext } from "../context.ts";
import type { PaymentSession } from "../ports/payments.port.ts";
import { getSettings } from "../stores/settings.queries.ts";
import { paymentDiffered } from "./payments.events.ts";
import { booksSince } from "./reconcile.queries.ts";
import { compareBooks, type Difference } from "./reconcile.rules.ts";

/** How far back each daily comparison looks: days overlap, so that a day that was missed is caught up. */
const window = 3 * day;
export const reconcileEveryMs = day;

/**
 * Compares every payment of the last days with the provider's, both ways. A payment nobody recorded becomes its order; fees that are known by now replace
 * estimates; what still differs is told, once, for a person to look at.
 */
export async function reconcilePayments(context: StoreContext): Promise<Difference[]> {
  const { store } = context;
  const { payment_account } = await getSettings(context);
  if (!payment_account) return [];
  // Payments of the last minutes may be under way on either side.
  const since = context.now() - window;
  const sessions = (await context.ports.payments.listCompletedSessions(payment_account, since - hour)).filter(
    (session) => session.store_id === store.id && session.paid,
  );
  const before = await booksSince(context, since - 2 * hour);
  const known = new Set(before.booked.map((one) => one.provider_id));
  for (const session of sessions) {
    if (session.payment && !known.has(session.payment.id)) await settleAlone(context, session);
  }
  await settleFees(context, sessions);
  const { booked, settling } = await booksSince(context, since);
  const differences = compareBooks(booked, sessions, settling);
  for (const one of differences) {
    const once = `differs:${one.payment_id}:${one.what}:${one.there?.amount ?? "none"}`;
    await store.commit([], [paymentDiffered(one.payment_id, one)], { once });
  }
  await store.commit([unseen(store.update(settings, eq(settings.id, store.id), { reconciled_at: context.now() }))]);
  return differences;
}

/** A payment that cannot become an order shows up as a difference and does not stop the comparison. */
async function settleAlone(context: StoreContext, session: PaymentSession): Promise<void> {
  try {
    await settleSession(context, session);
  } catch (error) {
    context.log.error("a payment of the provider's books could not be settled", { session_id: session.id, error: String(error) });
  }
}

/** Real fees replace the estimates that orders were counted with. */
async function settleFees(context: StoreContext, sessions: readonly PaymentSession[]): Promise<void> {
  const { store } = context;
  const waiting = await store.rows(payments, { where: and(isNull(payments.fee), ne(payments.amount, 0)), limit: 500 });
  for (const row of waiting) {
    const fee = sessions.find((session) => session.payment?.id === row.provider_id)?.payment?.fee;
    if (!fee || fee.currency !== row.currency) continue;
    await store.commit([
      store.update(payments, and(eq(payments.id, row.id), isNull(payments.fee)), { fee: fee.amount }),
      store.guard(conflict),
      store.update(orders, eq(orders.id, row.order_id), { payment_fee: fee.amount, updated_at: context.now() }),
    ]);
  }
}
