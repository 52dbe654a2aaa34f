// Which calls about orders, payment and parcels does CJ answer?
import { balanceOf } from "./accounts.ts";
import { type Call, type Operation, operation, whole } from "./call.ts";
import { cancelDispute, createDispute, disputeConfirmInfo, disputeProducts, disputesOf } from "./disputes.ts";
import { CjError } from "./envelope.ts";
import { orderDetail, orderRow, trackInfo } from "./order-answers.ts";
import { cancelOrder, findByTrackNumber, getOrder, ordersOf, statusOf } from "./order-book.ts";
import { createOrder } from "./orders.ts";
import { addCart, addCartConfirm, confirmOrder, payBalance, payBalanceV2, saveGenerateParentOrder } from "./payments.ts";

/** The documented default is cancelled orders only: whoever wants others has to say so. */
function orderList({ world, account, query }: Call): object {
  const pageNum = whole(query, "pageNum", 1, 100_000);
  const pageSize = whole(query, "pageSize", 20, 200);
  const ids = query
    .getAll("orderIds")
    .flatMap((one) => one.split(","))
    .filter(Boolean);
  const status = query.get("status") ?? (ids.length > 0 ? "" : "CANCELLED");
  const found = ordersOf(world, account.user).filter(
    (order) => (!status || statusOf(order, world.now()) === status) && (ids.length === 0 || ids.includes(order.id)),
  );
  return {
    pageNum,
    pageSize,
    total: found.length,
    list: found.slice((pageNum - 1) * pageSize, pageNum * pageSize).map((order) => orderRow(order, world.now())),
  };
}

function tracks({ world, account, query }: Call): object[] {
  const numbers = query.getAll("trackNumber").flatMap((one) => one.split(","));
  if (numbers.length === 0) throw new CjError(1600300, "trackNumber must be not empty");
  return numbers.flatMap((number) => {
    const order = findByTrackNumber(world, account.user, number);
    return order ? [trackInfo(order, number, world.now())] : [];
  });
}

export const orderCalls: Record<string, Operation> = {
  "GET /logistic/trackInfo": operation(tracks),
  "POST /shopping/order/createOrderV2": operation(({ world, account, body }) => createOrder(world, account, body)),
  "POST /shopping/order/createOrderV3": operation(({ world, account, body }) => createOrder(world, account, { ...body, payType: 3 })),
  "PATCH /shopping/order/confirmOrder": operation(({ world, account, body }) => confirmOrder(world, account, body.orderId)),
  "POST /shopping/order/addCart": operation(({ world, account, body }) => addCart(world, account, body.cjOrderIdList), 0, "cart"),
  "POST /shopping/order/addCartConfirm": operation(
    ({ world, account, body }) => addCartConfirm(world, account, body.cjOrderIdList),
    0,
    "cart",
  ),
  "POST /shopping/order/saveGenerateParentOrder": operation(
    ({ world, account, body }) => saveGenerateParentOrder(world, account, body.shipmentOrderId),
    0,
    "bare",
  ),
  "GET /shopping/order/getOrderDetail": operation(({ world, account, query }) =>
    orderDetail(getOrder(world, account.user, query.get("orderId")), world.now()),
  ),
  "GET /shopping/order/list": operation(orderList),
  "DELETE /shopping/order/deleteOrder": operation(({ world, account, query }) => {
    const order = getOrder(world, account.user, query.get("orderId"));
    cancelOrder(world, order);
    return order.id;
  }),
  "POST /shopping/pay/payBalance": operation(({ world, account, body }) => payBalance(world, account, body.orderId)),
  "POST /shopping/pay/payBalanceV2": operation(({ world, account, body }) =>
    payBalanceV2(world, account, body.shipmentOrderId, body.payId),
  ),
  "GET /shopping/pay/getBalance": operation(({ world, account }) => ({
    amount: balanceOf(world, account.user) / 100,
    noWithdrawalAmount: null,
    freezeAmount: null,
  })),
  "GET /disputes/disputeProducts": operation(({ world, account, query }) => disputeProducts(world, account, query.get("orderId"))),
  "POST /disputes/disputeConfirmInfo": operation(({ world, account, body }) => disputeConfirmInfo(world, account, body)),
  "POST /disputes/create": operation(({ world, account, body }) => createDispute(world, account, body)),
  "POST /disputes/cancel": operation(({ world, account, body }) => cancelDispute(world, account, body)),
  "GET /disputes/getDisputeList": operation(({ world, account, query }) =>
    disputesOf(world, account, query.get("orderId"), whole(query, "pageNum", 1, 100_000), whole(query, "pageSize", 10, 200)),
  ),
};
