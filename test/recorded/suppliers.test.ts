// Do the readers understand what live suppliers really answered? Reads the folder named by RECORDED_SAMPLES: <folder>/aliexpress/*.json, <folder>/cj/*.json.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { SupplierCard, SupplierProduct, SupplierShipping } from "../../core/suppliers/supplier-products.contract.ts";
import { Problem } from "../../kit/problem.ts";
import { bodyOf, readTokens } from "../../providers/suppliers/aliexpress-envelope.transform.ts";
import { readOrder, readPlaced, readTracking } from "../../providers/suppliers/aliexpress-orders.transform.ts";
import { readFreight, readProduct } from "../../providers/suppliers/aliexpress-products.transform.ts";
import { dataOf, readCjTokens } from "../../providers/suppliers/cj-envelope.transform.ts";
import { readCjOrder, readCjTracking } from "../../providers/suppliers/cj-orders.transform.ts";
import { readCjFreight, readCjProduct, readCjSearch } from "../../providers/suppliers/cj-products.transform.ts";
import { gramsOf, parseLossless, priceOf, record } from "../../providers/suppliers/values.transform.ts";

const folder = process.env.RECORDED_SAMPLES ?? "";
const read = (supplier: string, name: string) => parseLossless(readFileSync(path.join(folder, supplier, `${name}.json`), "utf8"));
const market = { country: "FR", currency: "EUR", language: "fr" };

const refused = (work: () => unknown): string => {
  try {
    return `no refusal but ${JSON.stringify(work())}`;
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
};

describe("AliExpress", () => {
  const ali = (name: string) => read("aliexpress", name);

  test("a live product: French options in English, wrapped lists, one string of pictures, a price in the asked currency beside a seller's in CNY", () => {
    const product = readProduct(ali("ds.product.get.live-2026-04-21"), "1005008177221739", market, 0);
    expect(SupplierProduct.parse(product)).toEqual(product);
    expect(product.options.map((option) => option.name)).toEqual(["Colour", "Specification"]);
    expect(product.options[0]?.values).toContain("Bear");
    expect(product.variants[0]).toMatchObject({
      external_id: "12000044126059467",
      order_key: "14:29#Bear;183:200007741",
      cost: { amount: 801, currency: "EUR" },
      stock: 27,
      weight_grams: 213,
    });
    expect(product.images.length).toBe(6);
    expect(product).toMatchObject({ rating_hundredths: 460, orders_count: 5000 });
  });

  test("the same listing asked by its number in the United States is the same product; by a stranger's it is not", () => {
    const answer = ali("ds.product.get.live-2026-04-21");
    expect(readProduct(answer, "3256807990906987", market, 0).external_id).toBe("1005008177221739");
    expect(refused(() => readProduct(answer, "1005000000000000", market, 0))).toBe("supplier_product_mismatch");
  });

  test.each([
    ["ds.freight.query.live-success-2026-04-21", 199, "EUR", 6, 8],
    ["ds.freight.query.US-2024", 199, "USD", 12, 19],
  ])("freight of %s", (name, amount, currency, min_days, max_days) => {
    const [way] = readFreight(ali(name), market);
    expect(SupplierShipping.parse(way)).toMatchObject({
      code: "CAINIAO_FULFILLMENT_STD",
      cost: { amount, currency },
      min_days,
      max_days,
      tracked: true,
    });
  });

  test("nobody delivers: an empty list", () => {
    expect(readFreight(ali("ds.freight.query.live-error-501-2026-04-21"), market)).toEqual([]);
  });

  test("tokens of an app under test live a day", () => {
    const tokens = readTokens(ali("auth.token.create.2025-07"), 0);
    expect(tokens).toMatchObject({ user_id: "725164237", name: "user@mail.com", expires_at: 1_751_459_591_000 });
  });

  test.each([
    ["error.ApiCallLimit.live", "supplier_busy"],
    ["error.IllegalAccessToken", "supplier_refused_credentials"],
    ["error.insufficient-permission", "supplier_refused"],
    ["fixture-error_auth", "supplier_refused_credentials"],
    ["fixture-error_generic", "supplier_refused"],
    ["fixture-error_permission", "supplier_refused"],
    ["fixture-error_rate_limit", "supplier_busy"],
  ])("%s is %s", (name, code) => {
    expect(refused(() => bodyOf("aliexpress.ds.product.get", ali(name)))).toBe(code);
  });

  test("orders and parcels", () => {
    expect(readPlaced(ali("ds.order.create.success"))).toEqual({ ids: ["8198352049851315"], paid: true });
    expect(refused(() => readPlaced(ali("ds.order.create.fail")))).toBe("supplier_address_refused");
    expect(readOrder(ali("trade.ds.order.get.success"), "1")).toMatchObject({ state: "delivered", charged: { amount: 834 } });
    expect(readTracking(ali("ds.order.tracking.get.success"))).toHaveLength(1);
  });
});

describe("CJ Dropshipping", () => {
  const cj = (name: string) => read("cj", name);

  test("live tokens: an account's number as a number, China's clock", () => {
    expect(readCjTokens(cj("auth.getAccessToken.real"), 200, 0)).toMatchObject({
      open_id: "9988",
      expires_at: Date.UTC(2023, 8, 30, 7, 59, 29),
    });
  });

  test("live list items: prices as text, weights as ranges", () => {
    const items = cj("product.list.real-2023-09.items") as unknown[];
    expect(items.map((item) => priceOf(record(item).sellPrice, "USD")?.amount)).toEqual([344, 753]);
    expect(items.map((item) => gramsOf(record(item).productWeight))).toEqual([320, 29]);
  });

  test("product, search, freight, order, parcel", () => {
    expect(
      SupplierProduct.parse(readCjProduct(cj("product.query"), 200, "000B9312-456A-4D31-94BD-B083E2A198E8", market, 0)).variants,
    ).toHaveLength(1);
    expect(readCjSearch(cj("product.listV2"), 200).items.map((item) => SupplierCard.parse(item))).toHaveLength(1);
    expect(readCjFreight(cj("logistic.freightCalculate"), 200, "US").map((way) => SupplierShipping.parse(way))).toHaveLength(1);
    expect(readCjOrder(cj("order.getOrderDetail"), 200).state).toBe("unpaid");
    expect(readCjTracking(cj("logistic.trackInfo"), 200)[0]?.status).toBe("in_transit");
  });

  test("a webhook's eighteen digits survive", () => {
    expect(record(record(cj("webhook.ORDER")).params).cjOrderId).toBe("210823100016290555");
  });

  test.each([
    ["error.1600001", "supplier_refused_credentials"],
    ["auth.refresh.error", "supplier_refused_credentials"],
    ["error.1600100", "supplier_refused"],
    ["error.1600200.rate-limit", "supplier_busy"],
    ["error.1603001.confirm", "supplier_refused"],
  ])("%s is %s", (name, code) => {
    expect(refused(() => dataOf(cj(name), 200))).toBe(code);
  });

  test("every other envelope is understood as success or refusal", () => {
    for (const name of readdirSync(path.join(folder, "cj"))) {
      if (!/^(auth|order|pay|product|setting|dispute|logistic)\..*\.json$/.test(name) || /request|items|error/.test(name)) continue;
      expect(() => dataOf(cj(name.replace(/\.json$/, "")), 200), name).not.toThrow();
    }
  });
});
