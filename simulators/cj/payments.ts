// How does an order at CJ get from the cart to paid?
import { digits } from "../catalogue/dice.ts";
import type { WorldState } from "../vendor.ts";
import { type Account, balanceOf, spend } from "./accounts.ts";
import { CjError, orderTime } from "./envelope.ts";
import { findOrder, getOrder, goodsCents, type Order, ordersOf, setStep, totalCents } from "./order-book.ts";

/** Takes the money for an unpaid order out of the purse. */
export function payOrder(world: WorldState, order: Order) {
  if (order.step !== "UNPAID") throw new CjError(1603101, "pay order fail, order status is not unpaid");
  spend(world, order.user, totalCents(order));
  setStep(world, order, "PAID");
}

export function payBalance(world: WorldState, account: Account, orderId: unknown): null {
  payOrder(world, getOrder(world, account.user, orderId));
  return null;
}

/** For the console: somebody paid from the purse by hand. */
export function payCjOrder(world: WorldState, user: string, orderId: string) {
  payOrder(world, getOrder(world, user, orderId));
}

export function confirmOrder(world: WorldState, account: Account, orderId: unknown): string {
  const order = getOrder(world, account.user, orderId);
  if (order.step !== "CREATED" && order.step !== "IN_CART") throw new CjError(1603001, "order confirm fail");
  setStep(world, order, "UNPAID");
  return order.id;
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

export function addCart(world: WorldState, account: Account, ids: unknown): object {
  const orders = listOf(ids).map((id) => findOrder(world, account.user, id));
  const added = orders.filter((order): order is Order => order?.step === "CREATED");
  for (const order of added) setStep(world, order, "IN_CART");
  return { successCount: added.length, addSuccessOrders: added.map((order) => order.id), unInterceptAddressCount: 0, interceptOrders: [] };
}

export function addCartConfirm(world: WorldState, account: Account, ids: unknown): object {
  const orders = listOf(ids).map((id) => findOrder(world, account.user, id));
  const confirmed = orders.filter((order): order is Order => order?.step === "IN_CART");
  for (const order of confirmed) setStep(world, order, "UNPAID");
  return {
    successCount: confirmed.length,
    submitSuccess: confirmed.length > 0,
    shipmentsId: confirmed[0]?.shipmentId ?? "",
    result: confirmed.length > 0 ? 0 : 1,
    interceptOrders: [],
  };
}

function shipment(world: WorldState, account: Account, id: unknown): Order {
  const order = ordersOf(world, account.user).find((one) => one.shipmentId === id);
  if (!order) throw new CjError(1603100, "order not found");
  return order;
}

const payLifeMs = 24 * 3_600_000;

/** The bill for a shipment, with the number it is paid by. */
export function saveGenerateParentOrder(world: WorldState, account: Account, shipmentOrderId: unknown): object {
  const order = shipment(world, account, shipmentOrderId);
  if (order.step !== "UNPAID") throw new CjError(1603101, "pay order fail, order status is not unpaid");
  const dollars = (cents: number) => cents / 100;
  const total = totalCents(order);
  const payId = `PAY${digits(`pay ${order.id}`, 9)}`;
  world.sql.exec("update cj_orders set pay_id = ? where id = ?", payId, order.id);
  return {
    orderMoney: dollars(total),
    payExpireTime: orderTime(world.now() + payLifeMs),
    payId,
    result: 0,
    submitSuccess: true,
    unMatchOrderCodes: [],
    successOrders: [order.id],
    unMatchProductCodes: [],
    paymentInformation: {
      actualPayment: dollars(total),
      balanceDeduction: 0,
      billAmount: dollars(total),
      canDeduct: balanceOf(world, account.user) >= total,
      commodityDiscount: 0,
      commodityTotalAmount: dollars(goodsCents(order)),
      couponAmount: 0,
      freight: dollars(order.postageCents),
      iossAmount: 0,
      iossNumber: "",
      iossTaxHandlingFee: 0,
      iossTaxes: 0,
      iossType: 1,
      orderOriginalAmount: dollars(total),
      orderProductAmount: dollars(goodsCents(order)),
      payableAmount: dollars(total),
      postageDiscount: 0,
      serviceFee: 0,
    },
    interceptOrders: [],
  };
}

export function payBalanceV2(world: WorldState, account: Account, shipmentOrderId: unknown, payId: unknown): null {
  const order = shipment(world, account, shipmentOrderId);
  const billed = world.sql.exec<{ pay_id: string }>("select pay_id from cj_orders where id = ?", order.id).one().pay_id;
  if (!billed || billed !== payId) throw new CjError(1603101, "pay order fail, payId is not matched");
  payOrder(world, order);
  return null;
}
