// How are orders told to CJ Dropshipping, and what does it say of them?
import type { NewSupplierOrder, SupplierOrder, SupplierOrderState, Tracking } from "../../core/ports/suppliers.port.ts";
import type { SupplierAddress } from "../../core/suppliers/addresses.rules.ts";
import { plainText } from "../../core/suppliers/options.rules.ts";
import { supplierUnavailable } from "../../core/suppliers/refusals.contract.ts";
import { Problem } from "../../kit/problem.ts";
import { dataOf } from "./cj-envelope.transform.ts";
import { countryName } from "./countries.transform.ts";
import { cjTrackingState } from "./tracking.transform.ts";
import { listOf, momentOf, priceOf, record, textOf } from "./values.transform.ts";

/** Pays from the balance at once; the order stands even where the balance does not reach. */
const payFromBalance = 2;

/** The body of createOrderV2. */
export function cjOrderBody(order: NewSupplierOrder, address: SupplierAddress): Record<string, unknown> {
  return {
    orderNumber: order.reference,
    shippingCountryCode: address.country,
    shippingCountry: countryName(address.country),
    shippingProvince: address.region,
    shippingCity: address.city,
    shippingAddress: address.line1,
    shippingAddress2: address.line2,
    shippingZip: address.postal_code,
    shippingPhone: address.phone_country ? `+${address.phone_country}${address.phone}` : address.phone,
    shippingCustomerName: address.name,
    taxId: address.tax_id,
    email: order.email,
    remark: order.note,
    logisticName: order.shipping_method,
    fromCountryCode: order.ships_from,
    payType: payFromBalance,
    products: order.lines.map((line) => ({ vid: line.supplier_order_key, quantity: line.quantity, storeLineItemId: line.line_id })),
  };
}

const states: Readonly<Record<string, SupplierOrderState>> = {
  CREATED: "unpaid",
  IN_CART: "unpaid",
  UNPAID: "unpaid",
  UNSHIPPED: "processing",
  SHIPPED: "shipped",
  DELIVERED: "delivered",
  CANCELLED: "cancelled",
};

/** One order as getOrderDetail tells it. */
export function readCjOrder(answer: unknown, status: number): SupplierOrder {
  const order = record(dataOf(answer, status));
  const [id, raw] = [textOf(order.orderId), textOf(order.orderStatus)];
  if (id === "" || raw === "") throw new Problem(supplierUnavailable, { detail: "CJ Dropshipping gives no state of this order." });
  const paid = textOf(order.paymentDate) !== "";
  return {
    supplier_order_id: id,
    state: states[raw] ?? "held",
    raw_state: raw,
    charged: paid ? priceOf(order.orderAmount, "USD") : null,
    tracking_number: textOf(order.trackNumber) || null,
    carrier: textOf(order.logisticName) || null,
  };
}

/** Parcels of trackInfo. It tells where they are, not how they came there; only the delivery has a time. */
export function readCjTracking(answer: unknown, status: number): Tracking[] {
  return listOf(dataOf(answer, status)).flatMap((value): Tracking[] => {
    const row = record(value);
    const raw = plainText(textOf(row.trackingStatus), 200);
    const state = raw === "" ? null : cjTrackingState(raw);
    const own = textOf(row.trackingNumber);
    if (own === "") return [];
    const deliveredAt = state === "delivered" ? momentOf(row.deliveryTime) : null;
    return [
      {
        carrier: plainText(textOf(row.logisticName), 80),
        // CJ's own number to the end: the last mile's comes later, and one parcel must not look like two.
        tracking_number: plainText(own, 60),
        tracking_url: null,
        expected_at: null,
        status: state,
        raw_status: raw,
        events:
          deliveredAt === null ? [] : [{ at: deliveredAt, status: "delivered", description: raw, location: textOf(row.trackingTo), raw }],
      },
    ];
  });
}
