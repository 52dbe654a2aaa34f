// What do carts tell the others?
import { z } from "zod";
import { eventType } from "../../kit/event.ts";

const says = {
  created: "started a cart",
  line_added: "put something into a cart",
  line_changed: "changed a cart",
  line_removed: "took something out of a cart",
  changes_accepted: "accepted changes in a cart",
} as const;

export const cartUpdated = eventType(
  "cart.updated",
  z.object({
    change: z.enum(["created", "line_added", "line_changed", "line_removed", "changes_accepted"]),
    variant_id: z.string().nullable(),
    quantity: z.int(),
  }),
  ({ change }) => `A shopper ${says[change]}`,
);

export const cartsForgotten = eventType(
  "cart.forgotten",
  z.object({ carts: z.int() }),
  ({ carts }) => `Forgot ${carts} ${carts === 1 ? "cart" : "carts"} nobody came back to`,
);
