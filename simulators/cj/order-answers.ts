// How does CJ report an order and its parcel?
import { eventsUntil, hasReached, type ParcelStage, planParcel, stageAt } from "../suppliers/parcels.ts";
import { orderTime } from "./envelope.ts";
import { goodsCents, lastMileNumber, type Order, parcelOf, statusOf, totalCents, trackNumberOf } from "./order-book.ts";

const storage = { storageId: "201e67f6ba4644c0a36d63bf4989dd70", storageName: "Cranbury Warehouse" };

function head(order: Order, now: number): Record<string, unknown> {
  return {
    orderId: order.id,
    orderNum: order.number,
    cjOrderId: null,
    shippingCountryCode: order.address.countryCode,
    shippingProvince: order.address.province,
    shippingCity: order.address.city,
    shippingPhone: order.address.phone,
    shippingAddress: order.address.address,
    shippingCustomerName: order.address.name,
    remark: order.remark || null,
    orderWeight: order.weight,
    orderStatus: statusOf(order, now),
    orderAmount: totalCents(order) / 100,
    productAmount: goodsCents(order) / 100,
    postageAmount: order.postageCents / 100,
    logisticName: order.logisticName,
    trackNumber: trackNumberOf(order, now),
    createDate: orderTime(order.createdAt),
    paymentDate: order.paidAt === null ? null : orderTime(order.paidAt),
    ...storage,
  };
}

function items(order: Order, now: number): object[] {
  const plan = parcelOf(order);
  const packed = plan !== null && hasReached(plan, now, "packed");
  return order.lines.map((line) => ({
    vid: line.vid,
    quantity: line.quantity,
    sellPrice: line.cents / 100,
    lineItemId: line.lineItemId,
    storeLineItemId: line.storeLineItemId,
    productionOrderStatus: packed ? 2 : 1,
    abnormalType: [],
  }));
}

export function orderDetail(order: Order, now: number): object {
  const products = items(order, now).map((item) => ({ ...item, podPropertiesInfo: null }));
  return { ...head(order, now), platformOrderId: null, isComplete: 1, fromCountryCode: order.fromCountryCode, productList: products };
}

export function orderRow(order: Order, now: number): object {
  return { ...head(order, now), productList: null };
}

const words: Record<ParcelStage, string> = {
  paid: "Pending",
  accepted: "Pending",
  packed: "Information Received",
  shipped: "In transit",
  departed: "In transit",
  arrived: "In transit",
  customs: "In transit",
  cleared: "In transit",
  carrier: "In transit",
  out_for_delivery: "Out for delivery",
  delivered: "Delivered",
};

/** The same stages as numbers, for webhooks. */
const stageNumbers: Record<ParcelStage, number> = {
  paid: 0,
  accepted: 0,
  packed: 0,
  shipped: 1,
  departed: 5,
  arrived: 6,
  customs: 7,
  cleared: 8,
  carrier: 9,
  out_for_delivery: 10,
  delivered: 12,
};

function carrier(order: Order): string {
  return (
    {
      US: "USPS",
      GB: "Royal Mail",
      DE: "DHL",
      FR: "La Poste",
      NL: "PostNL",
      ES: "Correos",
      IT: "Poste Italiane",
      CA: "Canada Post",
      AU: "Australia Post",
    }[order.address.countryCode] ?? "CJPacket"
  );
}

/** One row of trackInfo. The status is a word here, a number in webhooks. */
export function trackInfo(order: Order, trackNumber: string, now: number): object {
  const plan = parcelOf(order);
  if (!plan) return { trackingNumber: trackNumber };
  const delivered = planParcel(plan).at(-1)?.at ?? 0;
  const lastMile = lastMileNumber(order, now);
  return {
    trackingNumber: trackNumber,
    logisticName: order.logisticName,
    trackingFrom: order.fromCountryCode,
    trackingTo: order.address.countryCode,
    deliveryDay: String(Math.round((Math.min(now, delivered) - plan.paidAt) / 86_400_000)),
    deliveryTime: now >= delivered ? orderTime(delivered) : null,
    trackingStatus: words[stageAt(plan, now)],
    lastMileCarrier: lastMile ? carrier(order) : null,
    lastTrackNumber: lastMile,
  };
}

/** The parameters of an ORDER webhook. */
export function orderMessage(order: Order, now: number): object {
  const plan = parcelOf(order);
  const events = plan ? eventsUntil(plan, now) : [];
  const at = (stage: ParcelStage) => events.find((event) => event.stage === stage)?.at;
  const shipped = at("shipped");
  const delivered = at("delivered");
  return {
    orderNumber: order.number,
    cjOrderId: order.id,
    orderStatus: statusOf(order, now),
    logisticName: order.logisticName,
    trackNumber: trackNumberOf(order, now),
    createDate: orderTime(order.createdAt),
    updateDate: orderTime(now),
    payDate: order.paidAt === null ? null : orderTime(order.paidAt),
    deliveryDate: shipped === undefined ? null : orderTime(shipped),
    completeDate: delivered === undefined ? null : orderTime(delivered),
    orderItems: items(order, now),
  };
}

/** The parameters of a LOGISTIC webhook; null while there is nothing to track. */
export function logisticMessage(order: Order, now: number): object | null {
  const plan = parcelOf(order);
  const trackNumber = trackNumberOf(order, now);
  if (!plan || !trackNumber || !hasReached(plan, now, "shipped")) return null;
  const events = eventsUntil(plan, now)
    .filter((event) => stageNumbers[event.stage] > 0)
    .map((event) => ({
      status: stageNumbers[event.stage],
      activity: event.text,
      location: event.place,
      eventTime: orderTime(event.at),
      statusDesc: words[event.stage],
      thirdActivity: event.text,
      thirdLocation: event.place,
      thirdEventTime: orderTime(event.at),
    }));
  return {
    orderId: order.id,
    logisticName: order.logisticName,
    trackingNumber: trackNumber,
    trackingUrl: `https://www.cjpacket.com/?trackingNumber=${trackNumber}`,
    trackingStatus: stageNumbers[stageAt(plan, now)],
    logisticsTrackEvents: JSON.stringify(events.reverse()),
  };
}
