// How does a store work on its orders?
import { listOrders } from "../../core/orders/list-orders.queries.ts";
import { cancelOrder, holdOrder, noteOrder, releaseOrder, resendConfirmation } from "../../core/orders/orders.commands.ts";
import { ordersContract } from "../../core/orders/orders.contract.ts";
import { getOrder } from "../../core/orders/orders.queries.ts";
import { refundOrder } from "../../core/refunds/refunds.commands.ts";
import { routes } from "../door.ts";

export const ordersRoutes = routes(ordersContract, {
  list: listOrders,
  get: getOrder,
  hold: holdOrder,
  release: releaseOrder,
  cancel: cancelOrder,
  refund: refundOrder,
  addNote: noteOrder,
  resendConfirmation,
});
