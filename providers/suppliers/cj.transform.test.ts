import { describe, expect, test } from "vitest";
import type { NewSupplierOrder } from "../../core/ports/suppliers.port.ts";
import { addressForSupplier } from "../../core/suppliers/addresses.rules.ts";
import { SupplierProduct } from "../../core/suppliers/supplier-products.contract.ts";
import { Problem } from "../../kit/problem.ts";
import { cjCodeOf, dataOf, readCjTokens } from "./cj-envelope.transform.ts";
import { cjOrderBody, readCjOrder, readCjTracking } from "./cj-orders.transform.ts";
import { readCjFreight, readCjProduct, readCjSearch } from "./cj-products.transform.ts";
import refreshFailed from "./fixtures/cj/auth.refresh.error.json" with { type: "json" };
import refreshed from "./fixtures/cj/auth.refreshAccessToken.json" with { type: "json" };
import invalidToken from "./fixtures/cj/error.1600001.json" with { type: "json" };
import paramError from "./fixtures/cj/error.1600100.json" with { type: "json" };
import tooFast from "./fixtures/cj/error.1600200.rate-limit.json" with { type: "json" };
import confirmFailed from "./fixtures/cj/error.1603001.confirm.json" with { type: "json" };
import freight from "./fixtures/cj/logistic.freightCalculate.json" with { type: "json" };
import tracked from "./fixtures/cj/logistic.trackInfo.json" with { type: "json" };
import detail from "./fixtures/cj/order.getOrderDetail.json" with { type: "json" };
import listed from "./fixtures/cj/product.listV2.json" with { type: "json" };
import product from "./fixtures/cj/product.query.json" with { type: "json" };
import { parseLossless } from "./values.transform.ts";

const market = { country: "US", currency: "USD", language: "en" };
const pid = product.data.pid;
const problemOf = (work: () => unknown): Problem => {
  try {
    work();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error("No refusal.");
};

describe("the envelope", () => {
  test.each([
    [{ code: 200, result: true, data: 1 }],
    [{ success: true, message: "", data: 1 }],
    [{ code: "200", success: true, data: 1 }],
    [{ result: true, data: 1 }],
  ])("%j is a success", (answer) => {
    expect(dataOf(answer, 200)).toBe(1);
  });

  test.each([
    [invalidToken, 200, "supplier_refused_credentials", null],
    [refreshFailed, 200, "supplier_refused_credentials", null],
    [tooFast, 200, "supplier_busy", 1],
    [{ code: 1600200, message: "Too Many Requests, QPS limit is 1 time/300second" }, 200, "supplier_busy", 300],
    [{ code: 16900500, message: "Insufficient API points. Used today: 50000, Remaining: 0, Required: 10" }, 429, "supplier_busy", 3600],
    [{ code: 1600201, message: "Quota has been used up" }, 200, "supplier_busy", 3600],
    [paramError, 200, "supplier_refused", null],
    [{ code: 1600100, message: "Interface is offline" }, 503, "supplier_unavailable", null],
    [{ code: 1600000, message: "System error" }, 500, "supplier_unavailable", null],
    [confirmFailed, 200, "supplier_refused", null],
    [{ code: 1602001, message: "product not found" }, 200, "supplier_product_not_found", null],
    [{ code: 1602002, message: "off shelf" }, 200, "supplier_product_unusable", null],
    [{ code: 200, result: false, message: "no" }, 200, "supplier_refused", null],
    [{ code: 200, result: true, data: 1 }, 502, "supplier_unavailable", null],
    [{}, 200, "supplier_unavailable", null],
    [[], 200, "supplier_unavailable", null],
    [null, 200, "supplier_unavailable", null],
    ["text", 200, "supplier_unavailable", null],
  ])("%j with status %i", (answer, status, code, seconds) => {
    const problem = problemOf(() => dataOf(answer, status));
    expect([problem.code, problem.details.retryAfterSeconds ?? null]).toEqual([code, seconds]);
  });

  test("its number stays readable to who decides by it", () => {
    expect(cjCodeOf(problemOf(() => dataOf(confirmFailed, 200)))).toBe(1603001);
    expect(cjCodeOf(new Error("other"))).toBeNull();
  });

  test("tokens end when China's clock says", () => {
    expect(readCjTokens(refreshed, 200, 0)).toMatchObject({
      access_token: "f59ac98193d64d62a9e887abea830369",
      expires_at: Date.UTC(2021, 7, 18, 1, 16, 33),
      open_id: "",
    });
    expect(() => readCjTokens({ code: 200, data: { accessToken: "a" } }, 200, 0)).toThrow("supplier_unavailable");
  });
});

describe("products", () => {
  const read = (change: object, variants: object[] = product.data.variants) =>
    readCjProduct({ ...product, data: { ...product.data, ...change, variants } }, 200, pid, market, 1_000);
  const variant = product.data.variants[0];

  test("the documentation's product, in our words", () => {
    const ours = readCjProduct(product, 200, pid.toLowerCase(), market, 1_000);
    expect(SupplierProduct.parse(ours)).toEqual(ours);
    expect(ours).toMatchObject({
      external_id: pid,
      title: "Small trailer model",
      url: `https://cjdropshipping.com/product/small-trailer-model-p-${pid}.html`,
      category: "Home & Garden, Furniture > Home Storage > Home Office Storage",
      options: [{ name: "Colour", values: ["Black"] }],
      orders_count: null,
      attributes: [
        { name: "Material", value: "metal" },
        { name: "Properties", value: "common" },
        { name: "Packing", value: "plastic bag" },
      ],
    });
    expect(ours.variants[0]).toMatchObject({
      order_key: variant?.vid,
      cost: { amount: 5809, currency: "USD" },
      stock: 12_912,
      weight_grams: 1580,
      ships_from: "CN",
    });
  });

  test.each([
    ["Black-XXL", "Color-Size", ["Black", "XXL"]],
    ['["Black","XXL"]', "Color-Size", ["Black", "XXL"]],
    ["T-Shirt Black-XL", "Color-Size", ["T-Shirt Black", "XL"]],
    ["XS", '["Size"]', ["XS"]],
    ["Black", null, ["Black"]],
  ])("the key %s by %s", (variantKey, productKeyEn, values) => {
    expect(read({ productKeyEn }, [{ ...variant, variantKey }]).variants[0]?.options).toEqual(values);
  });

  test("prices: a number, text with commas, none at all", () => {
    const priced = (variantSellPrice: unknown, sellPrice: unknown) =>
      read({ sellPrice }, [{ ...variant, variantSellPrice }]).variants[0]?.cost.amount;
    expect(priced(0.57, 1)).toBe(57);
    expect(priced("1,299.00", 1)).toBe(129_900);
    expect(priced(null, "4.56 -- 4.92")).toBe(456);
    expect(() => priced(null, null)).toThrow("supplier_product_unusable");
  });

  test("stock is where the parcel would start: the market, else China, else anywhere; unknown is not nothing", () => {
    const from = (inventories: unknown) => {
      const { stock, ships_from } = read({}, [{ ...variant, inventories }]).variants[0] ?? {};
      return [ships_from, stock];
    };
    const at = (countryCode: string, totalInventory: number) => ({ countryCode, totalInventory });
    expect(from([at("CN", 5), at("US", 3)])).toEqual(["US", 3]);
    expect(from([at("CN", 5), at("US", 0)])).toEqual(["CN", 5]);
    expect(from([at("CN", 0), at("DE", 2)])).toEqual(["DE", 2]);
    expect(from([at("CN", 0)])).toEqual(["CN", 0]);
    expect(from(null)).toEqual(["CN", null]);
  });

  test("what was bought before is looked for in the same warehouse", () => {
    const inventories = [
      { countryCode: "CN", totalInventory: 5 },
      { countryCode: "US", totalInventory: 3 },
    ];
    const stocked = (ships_from: string) => {
      const answer = { ...product, data: { ...product.data, variants: [{ ...variant, inventories }] } };
      return readCjProduct(answer, 200, pid, market, 0, [{ supplier_variant_id: variant?.vid ?? "", ships_from }]).variants[0];
    };
    expect(stocked("CN")).toMatchObject({ ships_from: "CN", stock: 5 });
    expect(stocked("DE")).toMatchObject({ ships_from: "DE", stock: 0 });
  });

  test("pictures come as one address, as a list in text, and as a list", () => {
    expect(
      read({
        productImage: '["https://cf.cjdropshipping.com/a.jpg","http://cf.cjdropshipping.com/b.jpg"]',
        productImageSet: ["https://cf.cjdropshipping.com/a.jpg"],
      }).images,
    ).toEqual(["https://cf.cjdropshipping.com/a.jpg", "https://cf.cjdropshipping.com/b.jpg"]);
    expect(read({ productImage: null }).images).toEqual([]);
  });

  test.each([
    [{ pid: "OTHER" }, "supplier_product_mismatch"],
    [{ pid: null }, "supplier_product_unusable"],
    [{ status: "2" }, "supplier_product_unusable"],
    [{ productNameEn: "" }, "supplier_product_unusable"],
  ])("%j is %s", (change, code) => {
    expect(() => read(change)).toThrow(code);
  });

  test("no variants make it unusable", () => {
    expect(() => read({}, [])).toThrow("supplier_product_unusable");
  });
});

test("the documentation's search page", () => {
  expect(readCjSearch(listed, 200)).toMatchObject({
    has_more: true,
    items: [{ supplier: "cj", external_id: "04A22450-67F0-4617-A132-E7AE7F8963B0", cost: { amount: 1185 }, orders_count: null }],
  });
});

test("freight counts taxes where CJ collects them; nothing is nothing", () => {
  expect(readCjFreight(freight, 200, "US")).toEqual([
    { code: "USPS+", name: "USPS+", cost: { amount: 471, currency: "USD" }, min_days: 2, max_days: 5, ships_from: "US", tracked: true },
  ]);
  const taxed = {
    code: 200,
    data: [
      { logisticName: "CJPacket", logisticPrice: 4, totalPostageFee: 5.5, logisticAging: "7-12" },
      { logisticName: "", logisticPrice: 1, logisticAging: "1" },
    ],
  };
  expect(readCjFreight(taxed, 200, "CN").map((one) => one.cost.amount)).toEqual([550]);
  expect(readCjFreight({ code: 200, data: [] }, 200, "CN")).toEqual([]);
});

describe("orders", () => {
  test("the documentation's order is created and not charged", () => {
    expect(readCjOrder(detail, 200)).toEqual({
      supplier_order_id: "210823100016290555",
      state: "unpaid",
      raw_state: "CREATED",
      charged: null,
      tracking_number: null,
      carrier: "CJPacket Ordinary",
    });
  });

  test("an order's number as a JSON number keeps its digits", () => {
    const text = JSON.stringify(detail).replace('"orderId":"210823100016290555"', '"orderId":210823100016290555');
    expect(readCjOrder(parseLossless(text), 200).supplier_order_id).toBe("210823100016290555");
  });

  test("a paid order was charged", () => {
    const paid = { ...detail, data: { ...detail.data, orderStatus: "SHIPPED", paymentDate: "2021-08-23 11:31:45", trackNumber: "CJ1" } };
    expect(readCjOrder(paid, 200)).toMatchObject({ state: "shipped", charged: { amount: 425, currency: "USD" }, tracking_number: "CJ1" });
    expect(readCjOrder({ ...detail, data: { ...detail.data, orderStatus: "OTHER" } }, 200).state).toBe("held");
  });

  test("what CJ is told", () => {
    const order = {
      reference: "tw-1",
      address: {
        name: "Ada",
        line1: "Street 1",
        line2: "",
        city: "Berlin",
        region: "",
        postal_code: "10115",
        country: "DE",
        phone: "030 1234567",
      },
      email: "ada@example.com",
      lines: [{ supplier_product_id: "p", supplier_variant_id: "v", supplier_order_key: "v", quantity: 2, line_id: "oln_1" }],
      shipping_method: "CJPacket Ordinary",
      ships_from: "CN",
      note: "",
      tax_id: "",
    } satisfies NewSupplierOrder;
    const verdict = addressForSupplier(order.address);
    if (!verdict.ok) throw new Error("The address is good.");
    expect(cjOrderBody(order, verdict.value)).toMatchObject({
      orderNumber: "tw-1",
      shippingCountry: "Germany",
      shippingProvince: "Other",
      shippingPhone: "+490301234567",
      payType: 2,
      products: [{ vid: "v", quantity: 2, storeLineItemId: "oln_1" }],
    });
  });

  test("the documentation's parcel: where it is, without a story of how it came there", () => {
    expect(readCjTracking(tracked, 200)).toMatchObject([
      { tracking_number: "CJPKL7160102171YQ", carrier: "CJPacket Sensitive", status: "in_transit", raw_status: "In transit", events: [] },
    ]);
    const delivered = { ...tracked, data: [{ ...tracked.data[0], trackingStatus: "Delivered" }] };
    expect(readCjTracking(delivered, 200)[0]?.events).toMatchObject([{ at: Date.UTC(2021, 5, 17, 7, 4, 4), status: "delivered" }]);
  });
});
