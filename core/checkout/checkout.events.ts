// What does a checkout tell the others?
import { z } from "zod";
import { eventType } from "../../kit/event.ts";
import { formatMoney, MoneySchema } from "../../kit/money.ts";

export const checkoutUpdated = eventType(
  "checkout.updated",
  z.object({ cart_id: z.string(), fields: z.array(z.string()) }),
  ({ fields }) =>
    fields.length === 0 ? "A shopper went to checkout" : `A shopper filled in ${fields.map((one) => one.replaceAll("_", " ")).join(", ")}`,
);

/** Price and units are held, and a payment page is about to open. */
export const checkoutStarted = eventType(
  "checkout.started",
  z.object({ cart_id: z.string(), total: MoneySchema, units: z.int(), email: z.string(), expires_at: z.int() }),
  ({ total }) => `A shopper began to pay ${formatMoney(total)}`,
);

const reasons = {
  time: "was not paid in time",
  changed: "was changed before it was paid",
  refused: "was refused by the payment provider",
} as const;

/** The units went back. */
export const checkoutExpired = eventType(
  "checkout.expired",
  z.object({ cart_id: z.string(), reason: z.enum(["time", "changed", "refused"]) }),
  ({ reason }) => `A checkout ${reasons[reason]}`,
);
