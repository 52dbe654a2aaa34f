// What do orders tell the others?
import { z } from "zod";
import { eventType } from "../../kit/event.ts";
import { formatMoney, MoneySchema } from "../../kit/money.ts";

const orderNumber = z.int();

export const orderCreated = eventType(
  "order.created",
  z.object({ number: orderNumber, total: MoneySchema, units: z.int(), customer_id: z.string() }),
  ({ number, total }) => `Order #${number} was placed for ${formatMoney(total)}`,
);

/** Tells of the money. The fraud check follows, and only then fulfilment. */
export const orderPaid = eventType(
  "order.paid",
  z.object({ number: orderNumber, total: MoneySchema, payment_id: z.string().nullable(), method: z.string() }),
  ({ number, total, method }) =>
    method ? `${formatMoney(total)} was paid for order #${number} with ${method}` : `Order #${number} cost nothing`,
);

/** Nothing stands in the way of ordering it at a supplier. Comes again when a person releases an order that was held. */
export const orderCleared = eventType(
  "order.cleared",
  z.object({ number: orderNumber, by: z.enum(["check", "person"]) }),
  ({ number, by }) => (by === "check" ? `Order #${number} passed the fraud check` : `Order #${number} was released`),
);

export const orderHeld = eventType(
  "order.held",
  z.object({ number: orderNumber, code: z.enum(["risk", "needs_review", "dispute", "person"]), reason: z.string() }),
  ({ number, reason }) => `Order #${number} is on hold: ${reason}`,
);

export const fraudFlagged = eventType(
  "fraud.flagged",
  z.object({ number: orderNumber, score: z.int(), reasons: z.array(z.string()) }),
  ({ number, score }) => `Order #${number} scored ${score} of 100 in the fraud check`,
);

export const orderUpdated = eventType(
  "order.updated",
  z.object({ number: orderNumber, change: z.enum(["note", "risk"]), text: z.string() }),
  ({ text }) => text,
);

export const orderCancelled = eventType(
  "order.cancelled",
  z.object({ number: orderNumber, reason: z.string(), refund: MoneySchema.nullable() }),
  ({ number, reason }) => `Order #${number} was cancelled: ${reason}`,
);

export const confirmationRequested = eventType(
  "order.confirmation_requested",
  z.object({ number: orderNumber, email: z.string() }),
  ({ number }) => `Asked to send the confirmation of order #${number} again`,
);
