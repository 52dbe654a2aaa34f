// What happens with suppliers when an order is cleared or cancelled?
import { dropParts, wakeParts } from "../core/fulfilment/decide-part.commands.ts";
import { splitOrder } from "../core/fulfilment/split-order.commands.ts";
import { orderCancelled, orderCleared } from "../core/orders/orders.events.ts";
import { storeReaction } from "./reaction.ts";

export const splitClearedOrder = storeReaction({
  name: "split-order",
  on: [orderCleared.name],
  pace: "quick",
  robot: "Fulfilment",
  async run(context, event) {
    await splitOrder(context, event.subject, event.id);
    await wakeParts(context, event.subject);
  },
});

export const dropCancelledOrder = storeReaction({
  name: "drop-parts",
  on: [orderCancelled.name],
  pace: "quick",
  robot: "Fulfilment",
  run: (context, event) => dropParts(context, event.subject),
});
