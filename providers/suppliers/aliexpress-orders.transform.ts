// How are orders told to AliExpress, and what does it say of them?
import type { NewSupplierOrder, SupplierOrder, SupplierOrderState, Tracking, TrackingState } from "../../core/ports/suppliers.port.ts";
import type { SupplierAddress } from "../../core/suppliers/addresses.rules.ts";
import { plainText } from "../../core/suppliers/options.rules.ts";
import { supplierAddressRefused, supplierRefused, supplierUnavailable, supplierUnclear } from "../../core/suppliers/refusals.contract.ts";
import { Problem } from "../../kit/problem.ts";
import { bodyOf, methodProblem } from "./aliexpress-envelope.transform.ts";
import { trackingStateOf } from "./tracking.transform.ts";
import { at, currencyOf, listOf, momentOf, priceOf, record, textOf, wholeOf } from "./values.transform.ts";

/**
 * The two JSON parameters of aliexpress.ds.order.create. The same order gives the same text, letter for letter: only then does a repeated
 * out_order_id answer with the first order.
 */
export function orderParameters(order: NewSupplierOrder, address: SupplierAddress): Record<string, string> {
  const request = {
    out_order_id: order.reference,
    logistics_address: {
      address: address.line1,
      address2: address.line2,
      city: address.city,
      province: address.region,
      country: address.country,
      zip: address.postal_code,
      contact_person: address.name,
      full_name: address.name,
      mobile_no: address.phone,
      phone_country: address.phone_country,
      locale: "en_US",
      ...(address.tax_id ? { cpf: address.tax_id } : {}),
    },
    product_items: order.lines.map((line) => ({
      product_id: line.supplier_product_id,
      product_count: line.quantity,
      ...(line.supplier_order_key ? { sku_attr: line.supplier_order_key } : {}),
      logistics_service_name: order.shipping_method,
      order_memo: order.note,
    })),
  };
  return {
    param_place_order_request4_open_api_d_t_o: JSON.stringify(request),
    ds_extend_request: JSON.stringify({ payment: { pay_currency: "USD", try_to_pay: "true" } }),
  };
}

/** What refusals of an order mean to a merchant. */
const sentences: Readonly<Record<string, string>> = {
  INVENTORY_HOLD_ERROR: "The seller has no stock left.",
  DELIVERY_METHOD_NOT_EXIST: "This way of shipping is not offered any more; often because stock is below the quantity.",
  SKU_NOT_EXIST: "The seller does not list this variant any more.",
  PRODUCT_NOT_EXIST: "The product is gone from AliExpress.",
  PRODUCT_OFF_SHELF: "The seller took the product off sale.",
  BLACKLIST_BUYER_IN_LIST: "The seller does not sell to this AliExpress account.",
  USER_ACCOUNT_DISABLED: "The AliExpress account is disabled.",
  PRICE_PAY_CURRENCY_ERROR: "AliExpress does not take payment in this currency for this account.",
};

/** Codes after which the order may exist all the same. */
const unclearCodes = /REPEATED_ORDER|SYSTEM|TIMEOUT|UNKNOWN|SERVICE/i;

function orderProblem(code: string, said: string): Problem {
  const extra = { supplier_code: code };
  const detail = `AliExpress: ${sentences[code] ?? said}`;
  if (unclearCodes.test(code)) return new Problem(supplierUnclear, { detail, extra });
  if (/ADDRESS|CPF/.test(code)) {
    const field = /cpf/i.test(code + said)
      ? "tax_id"
      : /city/i.test(said)
        ? "city"
        : /province|state/i.test(said)
          ? "region"
          : /zip|postal/i.test(said)
            ? "postal_code"
            : /mobile|phone/i.test(said)
              ? "phone"
              : /name/i.test(said)
                ? "name"
                : "line1";
    return new Problem(supplierAddressRefused, { detail, extra, errors: [{ field, code: "refused", message: said }] });
  }
  return new Problem(supplierRefused, { detail, extra });
}

/**
 * The ids of what was ordered, one per shop, and whether it still waits for payment.
 * @throws Problem supplier_refused, supplier_address_refused (nothing was ordered), supplier_unclear
 */
export function readPlaced(answer: unknown): { ids: string[]; paid: boolean } {
  const result = record(bodyOf("aliexpress.ds.order.create", answer).result);
  const said = plainText(textOf(result.error_msg), 300);
  if (result.is_success !== true) {
    const code = textOf(result.error_code);
    if (code === "") throw new Problem(supplierUnclear, { detail: `AliExpress: ${said || "no reason given"}` });
    throw orderProblem(code, said || code);
  }
  const ids = listOf(result.order_list, "number")
    .map(textOf)
    .filter((id) => /^\d+$/.test(id));
  if (ids.length === 0) throw new Problem(supplierUnclear, { detail: "AliExpress says it ordered, but not under which number." });
  // "OrderCreated, autoPay fail:APIPayFail": it exists and nobody has paid.
  return { ids, paid: !/pay\s*fail/i.test(said) };
}

const states: Readonly<Record<string, SupplierOrderState>> = {
  PLACE_ORDER_SUCCESS: "unpaid",
  PAYMENT_PROCESSING: "processing",
  WAIT_SELLER_EXAMINE_MONEY: "processing",
  RISK_CONTROL: "held",
  RISK_CONTROL_HOLD: "held",
  WAIT_SELLER_SEND_GOODS: "processing",
  SELLER_PART_SEND_GOODS: "processing",
  WAIT_BUYER_ACCEPT_GOODS: "shipped",
  IN_CANCEL: "cancelled",
  WAIT_GROUP: "held",
  WAIT_COMPLETE_ADDRESS: "held",
};

/** FINISH ends both a parcel that came and an order nobody paid; the parcel's own state tells which. */
function stateOf(status: string, logistics: string, endReason: string): SupplierOrderState {
  if (status !== "FINISH") return states[status] ?? "held";
  return logistics === "NO_LOGISTICS" || endReason !== "" ? "cancelled" : "delivered";
}

/** One order as trade.ds.order.get tells it. @throws Problem supplier_refused when it knows no such order */
export function readOrder(answer: unknown, id: string): SupplierOrder {
  const body = bodyOf("aliexpress.trade.ds.order.get", answer);
  const code = wholeOf(body.rsp_code);
  if (code !== null && code !== 200) throw methodProblem(code, body.rsp_msg);
  const result = record(body.result);
  const status = textOf(result.order_status);
  if (status === "") throw new Problem(supplierUnavailable, { detail: "AliExpress gives no state of this order." });
  const [child] = listOf(result.child_order_list, "aeop_child_order_info").map(record);
  const state = stateOf(status, textOf(result.logistics_status), textOf(child?.end_reason));
  const amount = record(result.user_order_amount ?? result.order_amount);
  const paid = state !== "unpaid" && state !== "cancelled";
  const [parcel] = listOf(result.logistics_info_list, "aeop_order_logistics_info").map(record);
  return {
    supplier_order_id: id,
    state,
    raw_state: status,
    charged: paid ? priceOf(amount.amount, currencyOf(amount.currency_code, "USD")) : null,
    tracking_number: textOf(parcel?.logistics_no) || null,
    carrier: serviceTitle(textOf(parcel?.logistics_service)) || null,
  };
}

/** The services' titles at AliExpress; orders name their codes. */
const serviceTitles: Readonly<Record<string, string>> = {
  CAINIAO_FULFILLMENT_STD: "AliExpress Selection Standard",
  CAINIAO_FULFILLMENT_PRE: "AliExpress Selection Premium",
  CAINIAO_STANDARD: "AliExpress standard shipping",
  CAINIAO_PREMIUM: "AliExpress Premium Shipping",
  CAINIAO_ECONOMY: "Cainiao Super Economy",
};

/** A shopper reads it: an unknown code is at least written as words, "YANWEN_JYT" as "Yanwen Jyt". */
function serviceTitle(code: string): string {
  if (!/^[A-Z0-9]+(_[A-Z0-9]+)+$/.test(code)) return code;
  return (
    serviceTitles[code] ?? code.toLowerCase().replace(/(^|_)([a-z0-9])/g, (_, gap, letter) => `${gap ? " " : ""}${letter.toUpperCase()}`)
  );
}

const progress: readonly SupplierOrderState[] = ["cancelled", "held", "unpaid", "processing", "shipped", "delivered"];

/** Orders that one cart became at several shops, as one: as far as the slowest, charged together. */
export function joinOrders(orders: readonly SupplierOrder[]): SupplierOrder {
  const living = orders.filter((one) => one.state !== "cancelled");
  const [slowest = orders[0] as SupplierOrder] = [...living].sort(
    (left, right) => progress.indexOf(left.state) - progress.indexOf(right.state),
  );
  const charged = orders.flatMap((one) => (one.charged ? [one.charged] : []));
  const whole = charged.length === living.length && charged.every((one) => one.currency === charged[0]?.currency) && charged[0];
  return {
    ...slowest,
    supplier_order_id: orders.map((one) => one.supplier_order_id).join(","),
    raw_state: [...new Set(orders.map((one) => one.raw_state))].join(","),
    charged: whole ? { amount: charged.reduce((total, one) => total + one.amount, 0), currency: whole.currency } : null,
  };
}

/** "[Frankfurt] Arrived at destination country" names its place in front. */
function placeIn(text: string): { location: string; description: string } {
  const [, location = "", description = text] = /^\[([^\]]{1,80})\]\s*(.*)$/.exec(text) ?? [];
  return { location: plainText(location, 80), description: plainText(description, 300) };
}

/** The parcels of an order; none before the first scan ("TRACKING DATA NOT FOUND"). */
export function readTracking(answer: unknown): Tracking[] {
  const result = record(bodyOf("aliexpress.ds.order.tracking.get", answer).result);
  if (result.ret !== true) {
    if (textOf(result.code) === "1001" || /not found/i.test(textOf(result.msg))) return [];
    throw methodProblem(result.code, result.msg);
  }
  const lines = listOf(at(result, "data", "tracking_detail_line_list"), "tracking_detail").map(record);
  return lines.flatMap((line): Tracking[] => {
    const number = textOf(line.mail_no);
    if (number === "") return [];
    const nodes = listOf(line.detail_node_list, "detail_node").map(record);
    const reported = nodes
      .map((node) => {
        const words = { title: textOf(node.tracking_name), text: textOf(node.tracking_detail_desc) };
        return { at: momentOf(node.time_stamp), words, state: trackingStateOf(words.text) ?? trackingStateOf(words.title) };
      })
      .filter((one) => one.at !== null)
      .sort((left, right) => (left.at ?? 0) - (right.at ?? 0));
    let state: TrackingState = "label_created";
    const events = reported.map((one) => {
      state = one.state ?? state;
      return { at: one.at ?? 0, status: state, ...placeIn(one.words.text), raw: plainText(`${one.words.title}: ${one.words.text}`, 300) };
    });
    return [
      {
        carrier: plainText(textOf(line.carrier_name), 80),
        tracking_number: plainText(number, 60),
        tracking_url: null,
        expected_at: momentOf(line.eta_time_stamps),
        status: events.at(-1)?.status ?? null,
        raw_status: events.at(-1)?.raw ?? "",
        events,
      },
    ];
  });
}
