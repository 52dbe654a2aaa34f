// How does whoever bought something see their order?
import { orderStatusContract } from "../../core/orders/order-status.contract.ts";
import { getOrderStatus } from "../../core/orders/order-status.queries.ts";
import { cancelOwnOrder } from "../../core/orders/orders.commands.ts";
import { routes } from "../door.ts";

export const orderStatusRoutes = routes(orderStatusContract, { get: getOrderStatus, cancel: cancelOwnOrder });
