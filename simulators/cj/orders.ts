// How does CJ take an order?
import { between, digits } from "../catalogue/dice.ts";
import { parcelSpeed } from "../suppliers/parcels.ts";
import { noteOrderAttempt, takeStock } from "../suppliers/shelf.ts";
import type { WorldState } from "../vendor.ts";
import type { Account } from "./accounts.ts";
import { CjError } from "./envelope.ts";
import { isServed, logisticsFor } from "./freight.ts";
import { type Found, findByVariantSku, findByVid } from "./listings.ts";
import { findOrder, goodsCents, insertOrder, type Order, type OrderBody, setStep, totalCents } from "./order-book.ts";
import { payOrder } from "./payments.ts";
import { saleStatus, shelfOf, stockIn } from "./shelf.ts";
import { tellStock } from "./webhooks.ts";

type Fields = Record<string, unknown>;

function text(fields: Fields, name: string): string {
  const value = fields[name];
  return typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
}

function required(fields: Fields, name: string): string {
  const value = text(fields, name);
  if (!value) throw new CjError(1600300, `${name} must be not empty`);
  return value;
}

type WantedLine = Found & { quantity: number; storeLineItemId: string };

/** A line names a unit by vid or by SKU. A "-gone" one is off the shelf from the moment somebody orders it. */
function readLine(value: unknown, world: WorldState): WantedLine {
  const fields = (value && typeof value === "object" ? value : {}) as Fields;
  const vid = text(fields, "vid");
  const found = vid ? findByVid(vid) : findByVariantSku(text(fields, "sku"));
  const quantity = Number(fields.quantity);
  if (!vid && !text(fields, "sku")) throw new CjError(1600300, "vid or sku must be not empty");
  if (!Number.isInteger(quantity) || quantity < 1) throw new CjError(1600300, "quantity must be greater than 0");
  if (!found) throw new CjError(1602000, "variant not found");
  noteOrderAttempt(world, found.unit);
  const shelf = shelfOf(world);
  if (shelf.gone(found.unit) || saleStatus(found.listing, shelf) !== "3")
    throw new CjError(1602003, "The variant has been removed from shelves");
  return { ...found, quantity, storeLineItemId: text(fields, "storeLineItemId") };
}

function checkStock(lines: readonly WantedLine[], from: string, world: WorldState) {
  const shelf = shelfOf(world);
  for (const line of lines) {
    const wanted = lines.filter((one) => one.unit === line.unit).reduce((sum, one) => sum + one.quantity, 0);
    if (wanted > stockIn(line.unit, from, shelf)) throw new CjError(1603102, "Inventory deduction fail, insufficient inventory");
  }
}

function bodyOf(fields: Fields, lines: readonly WantedLine[], world: WorldState): OrderBody {
  const shelf = shelfOf(world);
  const countryCode = required(fields, "shippingCountryCode").toUpperCase();
  const from = required(fields, "fromCountryCode").toUpperCase();
  const logisticName = required(fields, "logisticName");
  if (!isServed(countryCode)) throw new CjError(1605002, "The country is not supported");
  const logistic = logisticsFor({ from, to: countryCode, goods: lines }).find((one) => one.name === logisticName);
  if (!logistic) throw new CjError(1605001, "The logistic does not support this order");
  return {
    address: {
      countryCode,
      province: required(fields, "shippingProvince"),
      city: required(fields, "shippingCity"),
      phone: text(fields, "shippingPhone"),
      address: [required(fields, "shippingAddress"), text(fields, "shippingAddress2")].filter(Boolean).join(" "),
      name: required(fields, "shippingCustomerName"),
      zip: text(fields, "shippingZip"),
    },
    remark: text(fields, "remark"),
    logisticName,
    fromCountryCode: from,
    postageCents: logistic.cents,
    weight: lines.reduce((sum, line) => sum + line.unit.grams * line.quantity, 0),
    lines: lines.map((line) => ({
      vid: line.unit.skuId,
      quantity: line.quantity,
      cents: shelf.cents(line.unit),
      lineItemId: `25${digits(`line ${world.sequence("cj_line")}`, 17)}`,
      storeLineItemId: line.storeLineItemId,
      slow: line.unit.ending === "slow",
    })),
    parcelSpeed: parcelSpeed(world),
  };
}

/**
 * Creates an order. payType 1 waits on a payment page, 2 pays from the purse at once, 3 only creates. With an empty purse the order of
 * payType 2 stands unpaid all the same: the refusal is about the money, not about the order.
 */
export function createOrder(world: WorldState, account: Account, fields: Fields): object {
  const number = required(fields, "orderNumber");
  if (number.length > 50) throw new CjError(1600300, "orderNumber length must be less than 50");
  if (findOrder(world, account.user, number)) throw new CjError(1603003, `Order number ${number} already exists`);
  required(fields, "shippingCountry");
  const items = Array.isArray(fields.products) ? fields.products : [];
  if (items.length === 0) throw new CjError(1600300, "products must be not empty");
  const lines = items.map((item) => readLine(item, world));
  const body = bodyOf(fields, lines, world);
  checkStock(lines, body.fromCountryCode, world);
  for (const line of lines) {
    takeStock(world, line.unit, line.quantity);
    tellStock(world, line.unit);
  }
  const payType = Number(fields.payType ?? 1) || 1;
  const order = insertOrder(world, account.user, number, "CREATED", body);
  if (payType === 2) {
    setStep(world, order, "UNPAID");
    payOrder(world, { ...order, step: "UNPAID" });
  } else if (payType === 1) setStep(world, order, "UNPAID");
  return createdAnswer(order, payType);
}

function createdAnswer(order: Order, payType: number): object {
  const dollars = (cents: number) => (cents / 100).toFixed(2);
  const goods = goodsCents(order);
  const total = totalCents(order);
  return {
    orderNumber: order.number,
    orderId: order.id,
    shipmentOrderId: order.shipmentId,
    iossAmount: "0.00",
    iossTaxHandlingFee: "0.00",
    postageAmount: dollars(order.postageCents),
    productAmount: dollars(goods),
    productOriginalAmount: dollars(goods),
    productDiscountAmount: "0.00",
    postageDiscountAmount: "0.00",
    postageOriginalAmount: dollars(order.postageCents),
    totalDiscountAmount: "0.00",
    actualPayment: dollars(total),
    orderOriginalAmount: dollars(total),
    cjPayUrl: payType === 1 ? `https://www.cjdropshipping.com/pay/${order.shipmentId}?t=${between(order.id, 100_000, 999_999)}` : "",
    orderAmount: dollars(total),
    logisticsMiss: false,
    productInfoList: order.lines.map((line) => ({
      storeLineItemId: line.storeLineItemId,
      lineItemId: line.lineItemId,
      variantId: line.vid,
      isGroup: false,
      quantity: line.quantity,
      subOrderProducts: [],
    })),
    orderStatus: payType === 2 ? "UNSHIPPED" : payType === 1 ? "UNPAID" : "CREATED",
    interceptOrderReasons: [],
  };
}
