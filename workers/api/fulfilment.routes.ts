// How are parts of orders asked for and decided on?
import { approvePart, cancelPart, retryPart } from "../../core/fulfilment/decide-part.commands.ts";
import { fulfilmentContract } from "../../core/fulfilment/fulfilment.contract.ts";
import { countFulfilments, getFulfilment, listFulfilments } from "../../core/fulfilment/fulfilment.queries.ts";
import { routes } from "../door.ts";

export const fulfilmentRoutes = routes(fulfilmentContract, {
  list: (context, input) => listFulfilments(context, input),
  counts: async (context) => ({ counts: await countFulfilments(context) }),
  get: (context, { fulfilment_order_id }) => getFulfilment(context, fulfilment_order_id),
  approve: (context, { fulfilment_order_id }) => approvePart(context, fulfilment_order_id),
  retry: (context, { fulfilment_order_id }) => retryPart(context, fulfilment_order_id),
  cancel: (context, { fulfilment_order_id }) => cancelPart(context, fulfilment_order_id),
});
