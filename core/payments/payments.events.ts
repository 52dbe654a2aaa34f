// What does the till tell the others?
import { z } from "zod";
import { eventType } from "../../kit/event.ts";
import { formatMoney, MoneySchema } from "../../kit/money.ts";

/** The provider says that something changed; what, is asked of the provider itself. */
export const paymentReported = eventType(
  "payment.reported",
  z.object({
    type: z.string(),
    session_id: z.string().nullable(),
    payment_id: z.string().nullable(),
    refund_id: z.string().nullable(),
  }),
  ({ type }) => `Stripe reported ${type}`,
);

export const paymentAccountChanged = eventType(
  "payment.account_changed",
  z.object({ account: z.string(), ready: z.boolean() }),
  ({ ready }) => (ready ? "The store can take payments" : "The store cannot take payments yet"),
);

/** A second payment for an order that was paid already. It goes back by itself. */
export const paymentDuplicated = eventType(
  "payment.duplicated",
  z.object({ payment_id: z.string(), amount: MoneySchema }),
  ({ amount }) => `${formatMoney(amount)} was paid a second time and goes back`,
);

export const paymentReturned = eventType(
  "payment.returned",
  z.object({ payment_id: z.string(), amount: MoneySchema }),
  ({ amount }) => `${formatMoney(amount)} that was paid twice went back`,
);

/** The provider's books and ours say different things. A person has to look. */
export const paymentDiffered = eventType(
  "payment.differed",
  z.object({
    payment_id: z.string(),
    what: z.enum(["missing_here", "missing_there", "amount", "refunded"]),
    here: MoneySchema.nullable(),
    there: MoneySchema.nullable(),
  }),
  ({ what, payment_id }) => `Payment ${payment_id} differs from the provider's books: ${what.replace("_", " ")}`,
);

export const paymentDisputed = eventType(
  "payment.disputed",
  z.object({ payment_id: z.string() }),
  ({ payment_id }) => `The shopper disputed payment ${payment_id} at their bank`,
);
