// What is the next step of a part of an order, and what if it fails?
import { eq } from "drizzle-orm";
import { fulfilmentOrders } from "../../db/tables/fulfilment.table.ts";
import { Later } from "../../kit/later.ts";
import { Problem } from "../../kit/problem.ts";
import { hour } from "../../kit/time.ts";
import type { StoreContext } from "../context.ts";
import { supplierNotConnected, supplierRefusedCredentials } from "../suppliers/refusals.contract.ts";
import { followPart } from "./follow-part.commands.ts";
import { fulfilmentMoved } from "./fulfilment.contract.ts";
import { type LoadedPart, listDueParts, loadPart } from "./fulfilment.queries.ts";
import { mostAttempts, nobodyAsked, retryDelay } from "./fulfilment.rules.ts";
import { movePart, raise } from "./part-writes.commands.ts";
import { placePart } from "./place-part.commands.ts";

/** Which of the parts that are due one run takes; the rest waits for the next. */
const perRun = 20;

async function step(context: StoreContext, loaded: LoadedPart): Promise<void> {
  const { part, order } = loaded;
  if (part.next_step_at === null || part.next_step_at > context.now()) return;
  const stopped = order.cancelled_at !== null || order.hold !== null;
  if (stopped && (nobodyAsked(part.status) || part.status === "placing")) {
    // Released again, the order is cleared again, and waiting parts are woken. One whose order may exist already is looked at again in an hour.
    await context.store.commit(movePart(context, loaded, { next_step_at: part.status === "placing" ? context.now() + hour : null }));
    return;
  }
  if (part.status === "waiting" && order.cancel_until > context.now()) {
    await context.store.commit(movePart(context, loaded, { next_step_at: order.cancel_until }));
    return;
  }
  if (part.status === "waiting" || part.status === "placing") return placePart(context, loaded);
  if (part.supplier_order_id) return followPart(context, loaded);
}

/** A fault is nobody's decision: try again later, and after too many ask a person. Following never gives up: the parcel travels on. */
async function postpone(context: StoreContext, id: string, error: unknown): Promise<void> {
  const loaded = await loadPart(context, id);
  const { part } = loaded;
  const reason = error instanceof Error ? error.message : String(error);
  context.log.warn("a part of an order could not go on", { fulfilment_order_id: id, status: part.status, reason });
  if (error instanceof Problem && [supplierNotConnected.code, supplierRefusedCredentials.code].includes(error.code)) {
    return raise(context, loaded, { code: error.code, reason: error.refusal.title });
  }
  if (error instanceof Later) {
    await context.store.commit([
      context.store.update(fulfilmentOrders, eq(fulfilmentOrders.id, id), { next_step_at: context.now() + error.delay_ms }),
    ]);
    return;
  }
  const placing = part.status === "waiting" || part.status === "placing";
  const attempts = placing && part.status === "waiting" ? part.attempts + 1 : part.attempts;
  if (placing && attempts >= mostAttempts)
    return raise(context, loaded, { code: "gave_up", reason: `It was tried ${attempts} times. Last: ${reason}`, changes: { attempts } });
  const delay = retryDelay(context.settings.follow_interval_ms, placing ? attempts : part.looks);
  await context.store.commit(
    movePart(context, loaded, { next_step_at: context.now() + delay, ...(placing ? { attempts } : { looks: part.looks + 1 }) }),
  );
}

/** One step of one part. A fault postpones it and stops no other. */
export async function advancePart(context: StoreContext, id: string): Promise<void> {
  try {
    await step(context, await loadPart(context, id));
  } catch (error) {
    // Somebody else moved it: they also said what comes next.
    if (error instanceof Problem && error.code === fulfilmentMoved.code) return;
    await postpone(context, id, error);
  }
}

export async function advanceDueParts(context: StoreContext): Promise<void> {
  for (const id of await listDueParts(context, perRun)) await advancePart(context, id);
}
