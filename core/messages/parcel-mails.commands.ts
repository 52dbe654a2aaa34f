// Which mails does a shopper get about a parcel?
import { day, hour } from "../../kit/time.ts";
import type { StoreContext } from "../context.ts";
import { fulfilmentDelivered, fulfilmentException, fulfilmentOutForDelivery, fulfilmentShipped } from "../fulfilment/fulfilment.events.ts";
import { isParcelProblem } from "../orders/order-status.rules.ts";
import { parcelDelayedMail } from "./kinds/parcel-delayed.kind.tsx";
import { parcelDeliveredMail } from "./kinds/parcel-delivered.kind.tsx";
import { parcelOutForDeliveryMail } from "./kinds/parcel-out-for-delivery.kind.tsx";
import { parcelShippedMail } from "./kinds/parcel-shipped.kind.tsx";
import { type KnownOrder, partFacts, readKnownOrder } from "./order-facts.queries.ts";
import { writeToShopper } from "./order-mails.commands.ts";
import { findFirstTold, type Told, wasTold } from "./told.queries.ts";

const partOf = (found: KnownOrder, id: string) => found.parts.find((part) => part.id === id);

/** "Comes today" is said on that day. */
const todayMs = 14 * hour;
/** An apology is not repeated while the same trouble lasts. */
const quietMs = 3 * day;

/** Each of the three is sent while the parcel is at that very step: first heard of as delivered, it is told as delivered, once. */
export async function mailShipped(context: StoreContext, told: Told): Promise<void> {
  const { fulfilment_order_id } = fulfilmentShipped.data.parse(told.data);
  const [found, first] = await Promise.all([readKnownOrder(context, told.subject), findFirstTold(context, told, fulfilment_order_id)]);
  await writeToShopper(context, found, {
    kind: parcelShippedMail,
    event_id: first,
    facts: partOf(found, fulfilment_order_id)?.status === "shipped" ? partFacts(context, found, fulfilment_order_id) : null,
  });
}

export async function mailOutForDelivery(context: StoreContext, told: Told): Promise<void> {
  const { fulfilment_order_id } = fulfilmentOutForDelivery.data.parse(told.data);
  const found = await readKnownOrder(context, told.subject);
  const waits = found.parcels.some((one) => one.fulfilment_order_id === fulfilment_order_id && one.status === "ready_for_pickup");
  await writeToShopper(context, found, {
    kind: parcelOutForDeliveryMail,
    event_id: told.id,
    facts:
      partOf(found, fulfilment_order_id)?.status === "out_for_delivery"
        ? { ...partFacts(context, found, fulfilment_order_id), to_pick_up: waits }
        : null,
    ...(waits ? {} : { good_until: told.at + todayMs }),
  });
}

export async function mailDelivered(context: StoreContext, told: Told): Promise<void> {
  const { fulfilment_order_id, confirmed_by } = fulfilmentDelivered.data.parse(told.data);
  const found = await readKnownOrder(context, told.subject);
  await writeToShopper(context, found, {
    kind: parcelDeliveredMail,
    event_id: told.id,
    facts:
      partOf(found, fulfilment_order_id)?.status === "delivered"
        ? { ...partFacts(context, found, fulfilment_order_id), confirmed: confirmed_by === "carrier" }
        : null,
  });
}

/** What stops a part for the store's own reasons is not told to the shopper. */
export async function mailDelay(context: StoreContext, told: Told): Promise<void> {
  const { code, fulfilment_order_id } = fulfilmentException.data.parse(told.data);
  if (!isParcelProblem(code) || (await wasTold(context, told, code, fulfilment_order_id, quietMs))) return;
  const found = await readKnownOrder(context, told.subject);
  const part = partOf(found, fulfilment_order_id);
  const lasts = found.order.cancelled_at === null && part?.status !== "cancelled" && part?.problem_code === code;
  const returned = found.parcels.some((one) => one.fulfilment_order_id === fulfilment_order_id && one.status === "returned");
  await writeToShopper(context, found, {
    kind: parcelDelayedMail,
    event_id: told.id,
    facts: lasts
      ? {
          ...partFacts(context, found, fulfilment_order_id),
          trouble: code === "no_tracking" ? "no_tracking" : returned ? "returned" : "held_up",
        }
      : null,
  });
}
