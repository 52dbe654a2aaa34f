// How does a shopper get from a cart to a paid order?
import { startCheckout, updateCheckout } from "../../core/checkout/checkout.commands.ts";
import { checkoutContract } from "../../core/checkout/checkout.contract.ts";
import { getCheckout } from "../../core/checkout/checkout.queries.ts";
import { payCheckout } from "../../core/checkout/pay.commands.ts";
import { completeCheckout } from "../../core/checkout/settle.commands.ts";
import { routes } from "../door.ts";

export const checkoutRoutes = routes(checkoutContract, {
  start: startCheckout,
  get: getCheckout,
  update: updateCheckout,
  pay: payCheckout,
  complete: completeCheckout,
});
