// What was told before about the same thing?
import { and, asc, desc, eq, gt, inArray, lt, sql } from "drizzle-orm";
import { events } from "../../db/tables/events.table.ts";
import type { StoreContext } from "../context.ts";
import { orderCancelled, orderPaid } from "../orders/orders.events.ts";
import { paymentAccountChanged } from "../payments/payments.events.ts";
import { refundRequested } from "../refunds/refunds.events.ts";

/** An event as reactions get it. */
export interface Told {
  id: string;
  type: string;
  subject: string;
  at: number;
  data: unknown;
}

const fact = (name: string) => sql`json_extract(${events.data}, ${`$.${name}`})`;

/** The event that paid for an order: an anchor for mails that an order gets once, however many events ask for them. */
export async function findPaidEvent(context: StoreContext, orderId: string): Promise<string | null> {
  const found = await context.store.first(events, and(eq(events.subject, orderId), eq(events.type, orderPaid.name)), [asc(events.id)]);
  return found?.id ?? null;
}

/** The first event of this kind about the same part of an order: a part that is looked at anew may tell of its parcel again. */
export async function findFirstTold(context: StoreContext, told: Told, partId: string): Promise<string> {
  const same = and(eq(events.subject, told.subject), eq(events.type, told.type), eq(fact("fulfilment_order_id"), partId));
  return (await context.store.first(events, same, [asc(events.id)]))?.id ?? told.id;
}

/** Was the same code told within that time before: about the same part of an order, or anywhere in the store where there is no part? */
export async function wasTold(context: StoreContext, told: Told, code: string, partId: string | null, withinMs: number): Promise<boolean> {
  const earlier = and(
    eq(events.type, told.type),
    lt(events.id, told.id),
    gt(events.at, told.at - withinMs),
    eq(fact("code"), code),
    partId === null ? undefined : and(eq(events.subject, told.subject), eq(fact("fulfilment_order_id"), partId)),
  );
  return (await context.store.first(events, earlier, [desc(events.id)])) !== null;
}

/** Did the store's account take payments before this event said that it does not? */
export async function couldTakePayments(context: StoreContext, told: Told): Promise<boolean> {
  const ready = and(eq(events.type, paymentAccountChanged.name), lt(events.id, told.id), eq(fact("ready"), 1));
  return (await context.store.first(events, ready)) !== null;
}

/** Was this refund meant in the same breath as the order was cancelled? Then the cancellation's mail tells of it. */
export async function isPartOfCancellation(context: StoreContext, orderId: string, refundId: string): Promise<boolean> {
  const rows = await context.store.rows(events, {
    where: and(eq(events.subject, orderId), inArray(events.type, [orderCancelled.name, refundRequested.name])),
  });
  const asked = rows.find((row) => row.type === refundRequested.name && refundRequested.data.parse(row.data).refund_id === refundId);
  return rows.some((row) => row.type === orderCancelled.name && row.request_id === asked?.request_id);
}
