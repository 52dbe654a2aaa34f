// Which writes recur whenever a part of an order moves?
import { and, eq, isNull } from "drizzle-orm";
import type { Write } from "../../db/handle.ts";
import { fulfilmentOrders } from "../../db/tables/fulfilment.table.ts";
import { orders } from "../../db/tables/orders.table.ts";
import type { StoreContext } from "../context.ts";
import { type FulfilmentState, fulfilmentMoved } from "./fulfilment.contract.ts";
import { fulfilmentException } from "./fulfilment.events.ts";
import type { LoadedPart } from "./fulfilment.queries.ts";
import { orderFollowsParts } from "./order-progress.queries.ts";

type Changes = Parameters<typeof movePart>[2];

/** Changes a part if it is still as it was read; otherwise the whole commit is refused with fulfilment_moved. */
export function movePart(
  context: StoreContext,
  { part }: LoadedPart,
  changes: Partial<Omit<typeof fulfilmentOrders.$inferInsert, "store_id" | "id">>,
): Write[] {
  const { store } = context;
  const unchanged = and(
    eq(fulfilmentOrders.id, part.id),
    eq(fulfilmentOrders.status, part.status),
    eq(fulfilmentOrders.attempts, part.attempts),
    eq(fulfilmentOrders.looks, part.looks),
  );
  return [store.update(fulfilmentOrders, unchanged, { ...changes, updated_at: context.now() }), store.guard(fulfilmentMoved)];
}

/** The order may still be fulfilled: neither cancelled nor on hold, at the moment of the commit. */
export function orderIsClear(context: StoreContext, { order }: LoadedPart): Write[] {
  const { store } = context;
  const clear = and(eq(orders.id, order.id), isNull(orders.cancelled_at), isNull(orders.hold));
  return [store.update(orders, clear, { updated_at: context.now() }), store.guard(fulfilmentMoved)];
}

export const partFacts = ({ part, order }: LoadedPart) => ({ number: order.number, fulfilment_order_id: part.id, supplier: part.supplier });

/** A person has to look: the part stops, says why, and everybody who should know is told. */
export async function raise(
  context: StoreContext,
  loaded: LoadedPart,
  problem: { code: string; reason: string; status?: FulfilmentState; changes?: Changes },
): Promise<void> {
  const { code, reason, status = "exception", changes = {} } = problem;
  const writes = movePart(context, loaded, { status, problem_code: code, problem: reason, next_step_at: null, ...changes });
  await context.store.commit(
    [...writes, orderFollowsParts(context.store, loaded.order.id, context.now())],
    [fulfilmentException(loaded.order.id, { ...partFacts(loaded), code, reason })],
  );
}
