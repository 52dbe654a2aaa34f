// What does a look at the supplier's order bring to light?
import { and, eq } from "drizzle-orm";
import type { Write } from "../../db/handle.ts";
import { shipments, trackingEvents } from "../../db/tables/fulfilment.table.ts";
import type { NewEvent } from "../../kit/event.ts";
import { convert } from "../../kit/money.ts";
import type { StoreContext } from "../context.ts";
import type { SupplierOrder, Tracking, TrackingState } from "../ports/suppliers.port.ts";
import { openSupplier } from "../suppliers/accounts.commands.ts";
import type { FulfilmentState } from "./fulfilment.contract.ts";
import { fulfilmentDelivered, fulfilmentException, fulfilmentOutForDelivery, fulfilmentShipped } from "./fulfilment.events.ts";
import type { LoadedPart } from "./fulfilment.queries.ts";
import { laterState, lookDelay, silentAfterMs, slowest, stepsTo } from "./fulfilment.rules.ts";
import { orderFollowsParts } from "./order-progress.queries.ts";
import { movePart, partFacts, raise } from "./part-writes.commands.ts";

type ShipmentRow = typeof shipments.$inferSelect;

/** What the supplier's order tells without its parcels. */
function withoutParcels(found: SupplierOrder): Tracking[] {
  if (!found.tracking_number) return [];
  const status: TrackingState = found.state === "delivered" ? "delivered" : "label_created";
  return [
    {
      carrier: found.carrier ?? "",
      tracking_number: found.tracking_number,
      tracking_url: null,
      expected_at: null,
      status,
      raw_status: found.raw_state,
      events: [],
    },
  ];
}

const latestOf = (parcel: Tracking): TrackingState => parcel.status ?? parcel.events.at(-1)?.status ?? "label_created";

/** Rows of parcels and of what carriers reported; a report heard before is the same row and stays. */
async function parcelWrites(
  context: StoreContext,
  { part, order }: LoadedPart,
  known: readonly ShipmentRow[],
  parcels: readonly Tracking[],
): Promise<{ writes: Write[]; states: TrackingState[]; fresh: boolean }> {
  const { store } = context;
  const now = context.now();
  const writes: Write[] = [];
  const states: TrackingState[] = [];
  let fresh = false;
  for (const parcel of parcels) {
    const row = known.find((one) => one.tracking_number === parcel.tracking_number);
    const status = row ? laterState(row.status, latestOf(parcel)) : latestOf(parcel);
    states.push(status);
    const id = row?.id ?? context.newId("shipment");
    const delivered_at = row?.delivered_at ?? (status === "delivered" ? (parcel.events.at(-1)?.at ?? now) : null);
    const facts = {
      carrier: parcel.carrier || (row?.carrier ?? ""),
      tracking_url: parcel.tracking_url,
      expected_at: parcel.expected_at,
      status,
      delivered_at,
      updated_at: now,
    };
    if (!row || row.status !== status || row.expected_at !== parcel.expected_at) fresh = true;
    writes.push(
      row
        ? store.update(shipments, and(eq(shipments.id, id), eq(shipments.updated_at, row.updated_at)), facts)
        : store.insert(shipments, {
            id,
            fulfilment_order_id: part.id,
            order_id: order.id,
            tracking_number: parcel.tracking_number,
            shipped_at: parcel.events[0]?.at ?? now,
            ...facts,
          }),
    );
    for (const event of parcel.events) {
      const name = await context.ports.digest(`${parcel.tracking_number}\n${event.at}\n${event.raw}\n${event.location}`);
      writes.push(
        store.insertIfMissing(trackingEvents, {
          id: `trk_${part.id.slice(4)}_${name.slice(0, 20)}`,
          shipment_id: id,
          order_id: order.id,
          ...event,
        }),
      );
    }
  }
  return { writes, states, fresh };
}

/** Every step in between is told once, in order, so that nobody hears of a delivery without a dispatch. */
function eventsOf(loaded: LoadedPart, steps: readonly FulfilmentState[], parcels: readonly Tracking[], byCarrier: boolean): NewEvent[] {
  const parcel = { ...partFacts(loaded), carrier: parcels[0]?.carrier ?? "", tracking_number: parcels[0]?.tracking_number ?? "" };
  return steps.flatMap((step) => {
    if (step === "shipped") return [fulfilmentShipped(loaded.order.id, parcel)];
    if (step === "out_for_delivery") return [fulfilmentOutForDelivery(loaded.order.id, parcel)];
    return step === "delivered"
      ? [fulfilmentDelivered(loaded.order.id, { ...parcel, confirmed_by: byCarrier ? "carrier" : "supplier" })]
      : [];
  });
}

/** Seven days without a tracking number: told once, while the robot goes on looking. */
function silence(
  context: StoreContext,
  loaded: LoadedPart,
  parcels: readonly Tracking[],
): { changes: { problem_code: string; problem: string }; events: NewEvent[] } | null {
  const { part, order } = loaded;
  if (parcels.length > 0 || part.problem_code !== null || context.now() - (part.ordered_at ?? context.now()) < silentAfterMs) return null;
  const reason = "The supplier has had the order for a week and gives no tracking number.";
  return {
    changes: { problem_code: "no_tracking", problem: reason },
    events: [fulfilmentException(order.id, { ...partFacts(loaded), code: "no_tracking", reason })],
  };
}

/** One look at a part that is ordered: what was charged, where the parcels are. Looks grow rarer while nothing changes. */
export async function followPart(context: StoreContext, loaded: LoadedPart): Promise<void> {
  const { store } = context;
  const { part, order } = loaded;
  const supplier = await openSupplier(context, part.supplier);
  const supplierOrderId = part.supplier_order_id ?? "";
  const found = await supplier.readOrder(supplierOrderId);
  if (found.state === "cancelled")
    return raise(context, loaded, { code: "supplier_cancelled", reason: "The supplier cancelled this order." });
  const [reported, known] = await Promise.all([
    supplier.tracking({ supplier_order_id: supplierOrderId, tracking_number: found.tracking_number }),
    store.rows(shipments, { where: eq(shipments.fulfilment_order_id, part.id) }),
  ]);
  const parcels = reported.length > 0 ? reported : withoutParcels(found);
  const { writes, states, fresh } = await parcelWrites(context, loaded, known, parcels);
  const reached = slowest(states);
  if (reached === "exception" && part.problem_code !== "parcel_problem") {
    const last = parcels.flatMap((parcel) => parcel.events).at(-1);
    await store.commit(writes);
    return raise(context, loaded, {
      code: "parcel_problem",
      reason: last?.description ?? "The carrier reports a problem.",
      changes: { next_step_at: context.now() + lookDelay(context.settings.follow_interval_ms, 0), looks: part.looks + 1 },
    });
  }
  const bySupplier = found.state === "delivered" && reached !== "delivered" && reported.length === 0;
  const target = bySupplier ? "delivered" : reached === "exception" || reached === null ? null : reached;
  // A part that needed attention goes on from what the shopper was told last.
  const told = part.status === "exception" ? (known.length > 0 ? "shipped" : "ordered") : part.status;
  const steps = target ? stepsTo(told, target) : [];
  const recovered = part.status === "exception" && target !== null;
  const charged =
    found.charged && found.charged.currency === part.cost_currency && found.charged.amount !== part.charged_cost ? found.charged : null;
  const quiet = silence(context, loaded, parcels);
  const changed = steps.length > 0 || recovered || fresh || charged !== null;
  const looks = changed ? 0 : part.looks + 1;
  const status = steps.at(-1) ?? (recovered ? target : part.status);
  await store.commit(
    [
      ...movePart(context, loaded, {
        status,
        looks,
        next_step_at: status === "delivered" ? null : context.now() + lookDelay(context.settings.follow_interval_ms, looks),
        ...(charged ? { charged_cost: charged.amount, store_cost: convert(charged, order.currency, part.rate_ppm).amount } : {}),
        ...(steps.length > 0 || recovered ? { problem_code: null, problem: null } : {}),
        ...quiet?.changes,
      }),
      ...writes,
      ...(steps.length > 0 || recovered || charged ? [orderFollowsParts(store, order.id, context.now())] : []),
    ],
    [...eventsOf(loaded, steps, parcels, !bySupplier), ...(quiet?.events ?? [])],
  );
}
