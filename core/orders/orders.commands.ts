// What may a person do to an order?
import { and, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import { fulfilmentOrders } from "../../db/tables/fulfilment.table.ts";
import { orders } from "../../db/tables/orders.table.ts";
import { money } from "../../kit/money.ts";
import { conflict, Problem, type Refusal } from "../../kit/problem.ts";
import { readToken } from "../cart/tokens.queries.ts";
import { restock } from "../checkout/stock.queries.ts";
import type { StoreContext } from "../context.ts";
import { intendRefund, settleRefund } from "../refunds/refunds.commands.ts";
import type { RefundRow } from "../refunds/refunds.queries.ts";
import { cancelTooLate, type OrderStatus } from "./order-status.contract.ts";
import { showStatus } from "./order-status.queries.ts";
import { type Order, orderAtSupplier, orderCancelledAlready, orderHeldAlready, orderNotHeld } from "./orders.contract.ts";
import { confirmationRequested, orderCancelled, orderCleared, orderHeld, orderUpdated } from "./orders.events.ts";
import { getOrder, noSupplierAsked, type OrderRow, readOrder } from "./orders.queries.ts";
import { canCancel } from "./orders.rules.ts";

type ById = { order_id: string };

/** @throws Problem order_held_already, order_cancelled, not_found */
export async function holdOrder(context: StoreContext, input: ById & { reason: string }): Promise<Order> {
  const { store } = context;
  const order = await store.get(orders, input.order_id);
  if (order.cancelled_at !== null) throw new Problem(orderCancelledAlready);
  await store.commit(
    [
      store.update(orders, and(eq(orders.id, order.id), isNull(orders.hold), isNull(orders.cancelled_at)), {
        hold: input.reason,
        updated_at: context.now(),
      }),
      store.guard(orderHeldAlready),
    ],
    [orderHeld(order.id, { number: order.number, code: "person", reason: input.reason })],
  );
  return getOrder(context, input);
}

/** Whatever held it, a person decided: fulfilment goes on. @throws Problem order_not_held, order_cancelled, not_found */
export async function releaseOrder(context: StoreContext, input: ById): Promise<Order> {
  const { store } = context;
  const order = await store.get(orders, input.order_id);
  if (order.cancelled_at !== null) throw new Problem(orderCancelledAlready);
  await store.commit(
    [
      store.update(orders, and(eq(orders.id, order.id), isNotNull(orders.hold), isNull(orders.cancelled_at)), {
        hold: null,
        updated_at: context.now(),
      }),
      store.guard(orderNotHeld),
    ],
    [orderCleared(order.id, { number: order.number, by: "person" })],
  );
  return getOrder(context, input);
}

export async function noteOrder(context: StoreContext, input: ById & { text: string }): Promise<Order> {
  const { store } = context;
  const { id, number } = await store.get(orders, input.order_id);
  await store.commit(
    [store.update(orders, eq(orders.id, id), { updated_at: context.now() })],
    [orderUpdated(id, { number, change: "note", text: input.text })],
  );
  return getOrder(context, input);
}

/** The mail robot hears of it. */
export async function resendConfirmation(context: StoreContext, input: ById): Promise<Order> {
  const { store } = context;
  const { id, number, email } = await store.get(orders, input.order_id);
  await store.commit([], [confirmationRequested(id, { number, email })]);
  return getOrder(context, input);
}

/** By the store, for as long as no supplier was asked. @throws Problem order_at_supplier, order_cancelled, not_found */
export async function cancelOrder(context: StoreContext, input: ById & { reason: string }): Promise<Order> {
  await cancel(context, input.order_id, input.reason, orderAtSupplier, () => true);
  return getOrder(context, input);
}

/** By the shopper, within the time the store promised. @throws Problem cancel_too_late, order_cancelled, not_found */
export async function cancelOwnOrder(context: StoreContext, input: { order_token: string }): Promise<OrderStatus> {
  const id = await readToken(context, "order", input.order_token);
  await cancel(context, id, "Cancelled by the shopper", cancelTooLate, (cancelUntil) => context.now() < cancelUntil);
  return showStatus(context, await readOrder(context, id));
}

const tries = 10;

/**
 * One commit decides it: the order is cancelled, its waiting fulfilment orders are withdrawn, its units return to the shelf, and everything that is left
 * of the payment is meant to go back. Then the provider is asked; a crash before that is finished by the sweeper.
 */
async function cancel(
  context: StoreContext,
  id: string,
  reason: string,
  tooLate: Refusal,
  inTime: (cancelUntil: number) => boolean,
): Promise<void> {
  for (let left = tries; ; left--) {
    const { order, parts } = await readOrder(context, id);
    if (order.cancelled_at !== null) throw new Problem(orderCancelledAlready);
    const allowed = canCancel({ ...order, fulfilments: parts.map((part) => part.status) });
    if (!allowed || !inTime(order.cancel_until)) throw new Problem(tooLate);
    try {
      const refund = await commitCancellation(context, order, reason);
      if (refund) await payBack(context, refund);
      return;
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== conflict.code || left === 0) throw error;
    }
  }
}

/** @throws Problem conflict when a supplier was asked, money went back or somebody else cancelled in between */
async function commitCancellation(context: StoreContext, order: OrderRow, reason: string): Promise<RefundRow | null> {
  const { store } = context;
  const { id, number, currency } = order;
  const due = order.total - order.refunded;
  const refund = due > 0 ? await intendRefund(context, order, { amount: due, lines: [], reason }) : null;
  const open = inArray(orders.fulfilment_status, ["unfulfilled", "requested"]);
  const still = and(eq(orders.id, id), isNull(orders.cancelled_at), open, noSupplierAsked(store, id));
  const waiting = and(eq(fulfilmentOrders.order_id, id), inArray(fulfilmentOrders.status, ["waiting", "approval"]));
  const now = context.now();
  await store.commit(
    [
      store.update(orders, still, { cancelled_at: now, fulfilment_status: "cancelled", hold: null, updated_at: now }),
      store.guard(conflict),
      store.update(fulfilmentOrders, waiting, { status: "cancelled", next_step_at: null, updated_at: now }),
      restock(store, id),
      ...(refund?.writes ?? []),
    ],
    [orderCancelled(id, { number, reason, refund: refund && money(due, currency) }), ...(refund?.events ?? [])],
  );
  return refund?.row ?? null;
}

/** The order stays cancelled whatever the provider says; a refund that was refused is shown to the store. */
async function payBack(context: StoreContext, row: RefundRow): Promise<void> {
  try {
    await settleRefund(context, row);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    context.log.warn("the refund of a cancelled order was refused", { refund_id: row.id, reason: error.message });
  }
}
