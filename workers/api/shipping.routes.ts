// How are shipping rates asked for and changed?
import { createShippingRate, removeShippingRate, updateShippingRate } from "../../core/shipping/shipping.commands.ts";
import { shippingContract } from "../../core/shipping/shipping.contract.ts";
import { listShippingRates } from "../../core/shipping/shipping.queries.ts";
import { routes } from "../door.ts";

export const shippingRoutes = routes(shippingContract, {
  list: async (context) => ({ items: await listShippingRates(context) }),
  create: (context, input) => createShippingRate(context, input),
  update: (context, { shipping_rate_id, ...wanted }) => updateShippingRate(context, shipping_rate_id, wanted),
  remove: (context, { shipping_rate_id }) => removeShippingRate(context, shipping_rate_id),
});
