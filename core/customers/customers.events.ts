// What do customers tell the others?
import { z } from "zod";
import { eventType } from "../../kit/event.ts";

export const customerCreated = eventType(
  "customer.created",
  z.object({ email: z.string(), name: z.string() }),
  ({ name }) => `${name} bought for the first time`,
);

export const customerSubscribed = eventType(
  "customer.subscribed",
  z.object({ email: z.string(), at_checkout: z.boolean() }),
  ({ email }) => `${email} agreed to receive news`,
);
