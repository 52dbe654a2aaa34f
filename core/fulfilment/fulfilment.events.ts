// What does fulfilment tell the others? The subject of each is the order.
import { z } from "zod";
import { eventType } from "../../kit/event.ts";
import { formatMoney, MoneySchema } from "../../kit/money.ts";
import { SupplierName, supplierTitles } from "../suppliers/supplier-products.contract.ts";

const Part = z.object({ number: z.int(), fulfilment_order_id: z.string(), supplier: SupplierName });
const Parcel = Part.extend({ carrier: z.string(), tracking_number: z.string() });

export const fulfilmentRequested = eventType(
  "fulfilment.requested",
  Part.extend({ units: z.int(), expected_cost: MoneySchema, ask_first: z.boolean() }),
  ({ number, supplier, units, ask_first }) =>
    `${ask_first ? "Asked to approve" : "Planned"} ${units} ${units === 1 ? "unit" : "units"} of order #${number} for ${supplierTitles[supplier]}`,
);

export const fulfilmentOrdered = eventType(
  "fulfilment.ordered",
  Part.extend({ supplier_order_id: z.string(), cost: MoneySchema }),
  ({ number, supplier, cost }) => `Ordered order #${number} at ${supplierTitles[supplier]} for ${formatMoney(cost)}`,
);

export const fulfilmentShipped = eventType(
  "fulfilment.shipped",
  Parcel,
  ({ number, carrier, tracking_number }) => `A parcel of order #${number} is on its way: ${carrier} ${tracking_number}`,
);

export const fulfilmentOutForDelivery = eventType(
  "fulfilment.out_for_delivery",
  Parcel,
  ({ number }) => `A parcel of order #${number} comes today`,
);

/** `confirmed_by` says whose word it is: a carrier's scan, or only the supplier's order status. */
export const fulfilmentDelivered = eventType(
  "fulfilment.delivered",
  Parcel.extend({ confirmed_by: z.enum(["carrier", "supplier"]) }),
  ({ number }) => `A parcel of order #${number} was delivered`,
);

/** Somebody has to look. `code` is stable, `reason` is for people. */
export const fulfilmentException = eventType(
  "fulfilment.exception",
  Part.extend({ code: z.string(), reason: z.string() }),
  ({ number, reason }) => `Order #${number} needs attention: ${reason}`,
);

export const fulfilmentApproved = eventType(
  "fulfilment.approved",
  Part.extend({ cost: MoneySchema }),
  ({ number, supplier, cost }) => `Agreed to order #${number} at ${supplierTitles[supplier]} for ${formatMoney(cost)}`,
);

export const fulfilmentRetried = eventType(
  "fulfilment.retried",
  Part,
  ({ number, supplier }) => `Asked ${supplierTitles[supplier]} again for order #${number}`,
);

export const fulfilmentCancelled = eventType(
  "fulfilment.cancelled",
  Part.extend({ at_supplier: z.boolean() }),
  ({ number, supplier, at_supplier }) =>
    at_supplier
      ? `Stopped order #${number} at ${supplierTitles[supplier]}`
      : `Dropped the part of order #${number} meant for ${supplierTitles[supplier]}`,
);
