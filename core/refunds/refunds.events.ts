// What do refunds tell the others?
import { z } from "zod";
import { eventType } from "../../kit/event.ts";
import { formatMoney, MoneySchema } from "../../kit/money.ts";

const facts = z.object({ refund_id: z.string(), number: z.int(), amount: MoneySchema, reason: z.string() });

/** It is meant, and about to be asked of the provider. */
export const refundRequested = eventType(
  "refund.requested",
  facts,
  ({ amount, number, reason }) => `${formatMoney(amount)} of order #${number} is to go back: ${reason}`,
);

export const orderRefunded = eventType(
  "order.refunded",
  facts.extend({ whole: z.boolean() }),
  ({ amount, number }) => `${formatMoney(amount)} of order #${number} went back`,
);

export const refundFailed = eventType(
  "refund.failed",
  facts.extend({ failure: z.string() }),
  ({ amount, number, failure }) => `${formatMoney(amount)} of order #${number} could not go back: ${failure}`,
);
