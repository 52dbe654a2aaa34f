// What may a person decide about a part of an order?
import { and, eq, inArray, isNull } from "drizzle-orm";
import { fulfilmentOrders } from "../../db/tables/fulfilment.table.ts";
import { orders } from "../../db/tables/orders.table.ts";
import { money } from "../../kit/money.ts";
import { Problem } from "../../kit/problem.ts";
import type { StoreContext } from "../context.ts";
import { openSupplier } from "../suppliers/accounts.commands.ts";
import { type Fulfilment, fulfilmentNotStuck, fulfilmentNotWaiting, fulfilmentTooLate } from "./fulfilment.contract.ts";
import { fulfilmentApproved, fulfilmentCancelled, fulfilmentRetried } from "./fulfilment.events.ts";
import { getFulfilment, loadPart } from "./fulfilment.queries.ts";
import { nobodyAsked } from "./fulfilment.rules.ts";
import { orderFollowsParts } from "./order-progress.queries.ts";
import { movePart, partFacts } from "./part-writes.commands.ts";

/** Yes to the price it has now: that price is what is expected from here on. @throws Problem fulfilment_not_waiting, fulfilment_moved */
export async function approvePart(context: StoreContext, id: string): Promise<Fulfilment> {
  const loaded = await loadPart(context, id);
  const { part, order } = loaded;
  if (part.status !== "approval") throw new Problem(fulfilmentNotWaiting);
  const expected_cost = part.quoted_cost ?? part.expected_cost;
  const changes = {
    status: "waiting" as const,
    expected_cost,
    quoted_cost: null,
    problem_code: null,
    problem: null,
    attempts: 0,
    next_step_at: Math.max(context.now(), order.cancel_until),
  };
  await context.store.commit(
    [...movePart(context, loaded, changes), orderFollowsParts(context.store, order.id, context.now())],
    [fulfilmentApproved(order.id, { ...partFacts(loaded), cost: money(expected_cost, part.cost_currency) })],
  );
  return getFulfilment(context, id);
}

/**
 * Tries again what stopped. A part whose order may exist at the supplier goes back to `placing`, which looks there first; one that is ordered is followed again.
 * @throws Problem fulfilment_not_stuck, fulfilment_moved
 */
export async function retryPart(context: StoreContext, id: string): Promise<Fulfilment> {
  const loaded = await loadPart(context, id);
  const { part, order } = loaded;
  if (part.status !== "exception") throw new Problem(fulfilmentNotStuck);
  const status = part.supplier_order_id ? ("ordered" as const) : part.asked_at !== null ? ("placing" as const) : ("waiting" as const);
  const changes = { status, problem_code: null, problem: null, attempts: 0, looks: 0, next_step_at: context.now() };
  await context.store.commit(
    [...movePart(context, loaded, changes), orderFollowsParts(context.store, order.id, context.now())],
    [fulfilmentRetried(order.id, partFacts(loaded))],
  );
  return getFulfilment(context, id);
}

/** Stops a part; where the supplier has it, there first. @throws Problem fulfilment_too_late, fulfilment_moved */
export async function cancelPart(context: StoreContext, id: string): Promise<Fulfilment> {
  const loaded = await loadPart(context, id);
  const { part, order } = loaded;
  const stoppable = nobodyAsked(part.status) || part.status === "exception" || part.status === "ordered";
  if (!stoppable) throw new Problem(fulfilmentTooLate);
  const at_supplier = part.supplier_order_id !== null;
  if (part.supplier_order_id && part.problem_code !== "supplier_cancelled") {
    const supplier = await openSupplier(context, part.supplier);
    if (!(await supplier.cancelOrder(part.supplier_order_id))) throw new Problem(fulfilmentTooLate);
  }
  await context.store.commit(
    [...movePart(context, loaded, { status: "cancelled", next_step_at: null }), orderFollowsParts(context.store, order.id, context.now())],
    [fulfilmentCancelled(order.id, { ...partFacts(loaded), at_supplier })],
  );
  return getFulfilment(context, id);
}

/** The order was cancelled while nobody had asked a supplier: its parts go with it. */
export async function dropParts(context: StoreContext, orderId: string): Promise<void> {
  const { store } = context;
  await store.commit([
    store.update(
      fulfilmentOrders,
      and(
        eq(fulfilmentOrders.order_id, orderId),
        inArray(fulfilmentOrders.status, ["waiting", "approval", "exception"]),
        isNull(fulfilmentOrders.asked_at),
      ),
      { status: "cancelled", next_step_at: null, updated_at: context.now() },
    ),
    orderFollowsParts(store, orderId, context.now()),
  ]);
}

/** The order was released after a hold: parts that were planned before go on when they may. */
export async function wakeParts(context: StoreContext, orderId: string): Promise<void> {
  const { store } = context;
  const order = await store.find(orders, orderId);
  if (!order) return;
  const sleeping = and(
    eq(fulfilmentOrders.order_id, orderId),
    eq(fulfilmentOrders.status, "waiting"),
    isNull(fulfilmentOrders.next_step_at),
  );
  await store.commit([
    store.update(fulfilmentOrders, sleeping, { next_step_at: Math.max(context.now(), order.cancel_until), updated_at: context.now() }),
  ]);
}
