import { describe, expect, test } from "vitest";
import type { NewSupplierOrder, SupplierOrder } from "../../core/ports/suppliers.port.ts";
import { addressForSupplier } from "../../core/suppliers/addresses.rules.ts";
import { Problem } from "../../kit/problem.ts";
import { joinOrders, orderParameters, readOrder, readPlaced, readTracking } from "./aliexpress-orders.transform.ts";
import refusedCity from "./fixtures/aliexpress/ds.order.create.fail.json" with { type: "json" };
import created from "./fixtures/aliexpress/ds.order.create.success.json" with { type: "json" };
import tracked from "./fixtures/aliexpress/ds.order.tracking.get.success.json" with { type: "json" };
import finished from "./fixtures/aliexpress/trade.ds.order.get.success.json" with { type: "json" };

const placedBy = (result: object) => readPlaced({ aliexpress_ds_order_create_response: { result } });
const problemOf = (work: () => unknown): Problem => {
  try {
    work();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error("No refusal.");
};

const order: NewSupplierOrder = {
  reference: "tw-1",
  address: {
    name: "Ada Müller",
    line1: "Street 1",
    line2: "",
    city: "wien",
    region: "Wien",
    postal_code: "1010",
    country: "AT",
    phone: "+43 1 5131 0000",
  },
  email: "ada@example.com",
  lines: [
    {
      supplier_product_id: "1005008000000001",
      supplier_variant_id: "1",
      supplier_order_key: "14:29#01-Sage",
      ships_from: "CN",
      quantity: 2,
      line_id: "oln_1",
    } as never,
    {
      supplier_product_id: "1005008000000002",
      supplier_variant_id: "2",
      supplier_order_key: "",
      ships_from: "CN",
      quantity: 1,
      line_id: "oln_2",
    } as never,
  ],
  shipping_method: "CAINIAO_STANDARD",
  ships_from: "CN",
  note: "",
  tax_id: "",
};

test("an order is told the same way every time, letter for letter, with an address AliExpress takes", () => {
  const verdict = addressForSupplier(order.address);
  if (!verdict.ok) throw new Error("The address is good.");
  const parameters = orderParameters(order, verdict.value);
  expect(orderParameters(structuredClone(order), verdict.value)).toEqual(parameters);
  const request = JSON.parse(parameters.param_place_order_request4_open_api_d_t_o ?? "{}");
  expect(request.out_order_id).toBe("tw-1");
  expect(request.logistics_address).toMatchObject({
    contact_person: "Ada Mueller",
    city: "Wien",
    province: "Vienna",
    mobile_no: "151310000",
    phone_country: "43",
  });
  expect(request.product_items).toEqual([
    {
      product_id: "1005008000000001",
      product_count: 2,
      sku_attr: "14:29#01-Sage",
      logistics_service_name: "CAINIAO_STANDARD",
      order_memo: "",
    },
    { product_id: "1005008000000002", product_count: 1, logistics_service_name: "CAINIAO_STANDARD", order_memo: "" },
  ]);
  expect(JSON.parse(parameters.ds_extend_request ?? "{}").payment.try_to_pay).toBe("true");
});

describe("placing", () => {
  test("the documentation's success and refusal", () => {
    expect(readPlaced(created)).toEqual({ ids: ["8198352049851315"], paid: true });
    const problem = problemOf(() => readPlaced(refusedCity));
    expect([problem.code, problem.details.errors?.[0]?.field]).toEqual(["supplier_address_refused", "city"]);
  });

  test("an order that exists unpaid is an order", () => {
    const result = { is_success: true, error_msg: "OrderCreated, autoPay fail:APIPayFail", order_list: { number: [1, 2] } };
    expect(placedBy(result)).toEqual({ ids: ["1", "2"], paid: false });
    expect(placedBy({ is_success: true, order_list: { number: 7 } }).ids).toEqual(["7"]);
  });

  test.each([
    [{ is_success: false, error_code: "INVENTORY_HOLD_ERROR", error_msg: "x" }, "supplier_refused"],
    [{ is_success: false, error_code: "A001_ORDER_CANNOT_BE_PLACED", error_msg: "x" }, "supplier_refused"],
    [{ is_success: false, error_code: "DELIVERY_ADDRESS_CPF_INVALID", error_msg: "Please enter a valid CPF" }, "supplier_address_refused"],
    [{ is_success: false, error_code: "REPEATED_ORDER_ERROR", error_msg: "x" }, "supplier_unclear"],
    [{ is_success: false, error_code: "SYSTEM_ERROR", error_msg: "x" }, "supplier_unclear"],
    [{ is_success: false }, "supplier_unclear"],
    [{ is_success: true, order_list: {} }, "supplier_unclear"],
    [{}, "supplier_unclear"],
  ])("%j is %s", (result, code) => {
    expect(problemOf(() => placedBy(result)).code).toBe(code);
  });
});

describe("orders", () => {
  const read = (result: object) => readOrder({ aliexpress_trade_ds_order_get_response: { result } }, "1");

  test("the documentation's finished order", () => {
    expect(readOrder(finished, "8198352049851315")).toEqual({
      supplier_order_id: "8198352049851315",
      state: "delivered",
      raw_state: "FINISH",
      charged: { amount: 834, currency: "USD" },
      tracking_number: "LP00675700340000",
      carrier: "AliExpress Selection Standard",
    });
  });

  test.each([
    ["YANWEN_JYT", "Yanwen Jyt"],
    ["DHL", "DHL"],
    ["", null],
  ])("a service of code %j is called %j", (logistics_service, carrier) => {
    const list = { aeop_order_logistics_info: [{ logistics_no: "LP1", logistics_service }] };
    expect(read({ order_status: "WAIT_BUYER_ACCEPT_GOODS", logistics_info_list: list }).carrier).toBe(carrier);
  });

  test.each([
    ["PLACE_ORDER_SUCCESS", {}, "unpaid"],
    ["WAIT_SELLER_SEND_GOODS", {}, "processing"],
    ["WAIT_BUYER_ACCEPT_GOODS", {}, "shipped"],
    ["RISK_CONTROL_HOLD", {}, "held"],
    ["SOMETHING_NEW", {}, "held"],
    ["FINISH", { logistics_status: "NO_LOGISTICS" }, "cancelled"],
    ["FINISH", { child_order_list: { aeop_child_order_info: { end_reason: "buyer_pay_timeout" } } }, "cancelled"],
  ])("%s %j is %s", (order_status, more, state) => {
    expect(read({ order_status, ...more }).state).toBe(state);
  });

  test("nothing is charged before it is paid", () => {
    expect(read({ order_status: "PLACE_ORDER_SUCCESS", user_order_amount: { amount: "8.34", currency_code: "USD" } }).charged).toBeNull();
  });

  test("one cart at several shops is one order, as far as its slowest part", () => {
    const part = (id: string, state: SupplierOrder["state"], amount: number | null): SupplierOrder => ({
      supplier_order_id: id,
      state,
      raw_state: state,
      charged: amount === null ? null : { amount, currency: "USD" },
      tracking_number: null,
      carrier: null,
    });
    expect(joinOrders([part("1", "delivered", 100), part("2", "processing", 50)])).toMatchObject({
      supplier_order_id: "1,2",
      state: "processing",
      charged: { amount: 150 },
    });
    expect(joinOrders([part("1", "shipped", 100), part("2", "cancelled", null)])).toMatchObject({
      state: "shipped",
      charged: { amount: 100 },
    });
    expect(joinOrders([part("1", "processing", 100), part("2", "unpaid", null)]).charged).toBeNull();
    expect(joinOrders([part("1", "cancelled", null)]).state).toBe("cancelled");
  });
});

describe("tracking", () => {
  const nodes = (...list: object[]) => ({
    aliexpress_ds_order_tracking_get_response: {
      result: {
        ret: true,
        data: {
          tracking_detail_line_list: { tracking_detail: { mail_no: "LX1", carrier_name: "Post", detail_node_list: { detail_node: list } } },
        },
      },
    },
  });

  test("the documentation's parcel", () => {
    expect(readTracking(tracked)).toMatchObject([
      {
        tracking_number: "4209795192144903600008220012159992",
        carrier: "AliExpress standard shipping",
        expected_at: 1740273780000,
        status: "in_transit",
        events: [{ at: 1739928180000, location: "" }],
      },
    ]);
  });

  test("events stand in their order; a word we do not know keeps the state before it, and is kept itself", () => {
    const [parcel] = readTracking(
      nodes(
        { time_stamp: 3000, tracking_detail_desc: "Zorp happened", tracking_name: "Update" },
        { time_stamp: 2000, tracking_detail_desc: "[Frankfurt] Import customs clearance started", tracking_name: "Update" },
        { time_stamp: 1000, tracking_detail_desc: "Departed from country of origin", tracking_name: "Update" },
        { time_stamp: "never", tracking_detail_desc: "Delivered" },
      ),
    );
    expect(parcel?.events.map((event) => [event.at, event.status, event.location])).toEqual([
      [1000, "in_transit", ""],
      [2000, "customs", "Frankfurt"],
      [3000, "customs", ""],
    ]);
    expect(parcel?.events.at(-1)?.raw).toBe("Update: Zorp happened");
  });

  test("before the first scan there is no parcel; other failures are failures", () => {
    const failed = (result: object) => ({ aliexpress_ds_order_tracking_get_response: { result } });
    expect(readTracking(failed({ ret: false, code: "1001", msg: "TRACKING DATA NOT FOUND" }))).toEqual([]);
    expect(() => readTracking(failed({ ret: false, code: "500", msg: "system error" }))).toThrow("supplier_unavailable");
  });
});
