import fc from "fast-check";
import { expect, test } from "vitest";
import { trackingStates } from "../../core/ports/suppliers.port.ts";
import { SupplierCard, SupplierProduct, SupplierShipping } from "../../core/suppliers/supplier-products.contract.ts";
import { Problem } from "../../kit/problem.ts";
import { readTokens } from "./aliexpress-envelope.transform.ts";
import { readOrder, readPlaced, readTracking } from "./aliexpress-orders.transform.ts";
import { readFreight, readProduct, readSearch } from "./aliexpress-products.transform.ts";
import { readCjTokens } from "./cj-envelope.transform.ts";
import { readCjOrder, readCjTracking } from "./cj-orders.transform.ts";
import { readCjFreight, readCjProduct, readCjSearch } from "./cj-products.transform.ts";
import aliCreated from "./fixtures/aliexpress/ds.order.create.success.json" with { type: "json" };
import aliTracked from "./fixtures/aliexpress/ds.order.tracking.get.success.json" with { type: "json" };
import aliOrder from "./fixtures/aliexpress/trade.ds.order.get.success.json" with { type: "json" };
import cjTokens from "./fixtures/cj/auth.refreshAccessToken.json" with { type: "json" };
import cjFreight from "./fixtures/cj/logistic.freightCalculate.json" with { type: "json" };
import cjTracked from "./fixtures/cj/logistic.trackInfo.json" with { type: "json" };
import cjOrder from "./fixtures/cj/order.getOrderDetail.json" with { type: "json" };
import cjListed from "./fixtures/cj/product.listV2.json" with { type: "json" };
import cjProduct from "./fixtures/cj/product.query.json" with { type: "json" };
import { parseLossless } from "./values.transform.ts";

const market = { country: "US", currency: "USD", language: "en" };
const id = "1005008000000001";

const sku = (n: number) => ({
  sku_id: String(n),
  sku_attr: `14:${n}`,
  offer_sale_price: "8.01",
  currency_code: "USD",
  sku_available_stock: 27,
  ae_sku_property_dtos: {
    ae_sku_property_d_t_o: [
      { sku_property_name: "Color", sku_property_value: `0${n}-Red`, sku_property_id: 14, sku_image: "https://ae01.alicdn.com/kf/a.jpg" },
    ],
  },
});
const aliProduct = {
  aliexpress_ds_product_get_response: {
    rsp_code: 200,
    result: {
      ae_item_sku_info_dtos: { ae_item_sku_info_d_t_o: [sku(1), sku(2)] },
      ae_item_base_info_dto: {
        product_id: Number(id),
        subject: "A mat",
        product_status_type: "onSelling",
        detail: "<p>x</p>",
        sales_count: "5000+",
        avg_evaluation_rating: "4.6",
        mobile_detail: "{}",
      },
      ae_multimedia_info_dto: { image_urls: "https://ae01.alicdn.com/kf/a.jpg;https://ae01.alicdn.com/kf/b.jpg" },
      product_id_converter_result: { main_product_id: Number(id), sub_product_id: '{"US":3256807000000002}' },
      package_info_dto: { gross_weight: "0.213" },
      ae_store_info: { store_name: "Shop", store_country_code: "CN" },
      ae_item_properties: { ae_item_property: [{ attr_name: "Material", attr_value: "Cotton" }] },
    },
  },
};
const aliFreight = {
  aliexpress_ds_freight_query_response: {
    result: {
      success: true,
      code: 200,
      delivery_options: {
        delivery_option_d_t_o: [
          {
            code: "STD",
            company: "Standard",
            shipping_fee_currency: "USD",
            shipping_fee_cent: "1.99",
            free_shipping: false,
            min_delivery_days: 8,
            max_delivery_days: 13,
            ship_from_country: "CN",
            tracking: true,
          },
        ],
      },
    },
  },
};
const aliSearch = {
  aliexpress_ds_text_search_response: {
    code: "00",
    data: {
      pageIndex: 1,
      pageSize: 20,
      totalCount: 1,
      products: {
        selection_search_product: [
          { itemId: id, title: "A mat", itemMainPic: "//ae01.alicdn.com/a.jpg", targetSalePrice: "8.01", orders: "5,000+", score: "4.6" },
        ],
      },
    },
  },
};
const aliTokens = { code: "0", access_token: "a", refresh_token: "r", expires_in: 1, refresh_expires_in: 2, user_id: "7", account: "ada" };

const isMoney = (value: { amount: number; currency: string } | null) =>
  value === null || (Number.isSafeInteger(value.amount) && value.amount >= 0 && /^[A-Z]{3}$/.test(value.currency));
const isMoment = (value: number | null) => value === null || Number.isSafeInteger(value);

/** Each reader with a good answer, and what must hold of whatever it gives. */
const readers: Record<string, { answer: unknown; read: (answer: unknown) => unknown }> = {
  "aliexpress product": { answer: aliProduct, read: (answer) => wholeProduct(readProduct(answer, id, market, 0)) },
  "aliexpress freight": { answer: aliFreight, read: (answer) => readFreight(answer, market).map((one) => SupplierShipping.parse(one)) },
  "aliexpress search": { answer: aliSearch, read: (answer) => readSearch(answer, market).items.map((one) => SupplierCard.parse(one)) },
  "aliexpress tokens": { answer: aliTokens, read: (answer) => expect(Number.isSafeInteger(readTokens(answer, 0).expires_at)).toBe(true) },
  "aliexpress placed": {
    answer: aliCreated,
    read: (answer) => expect(readPlaced(answer).ids.every((one) => /^\d+$/.test(one))).toBe(true),
  },
  "aliexpress order": { answer: aliOrder, read: (answer) => expect(isMoney(readOrder(answer, "1").charged)).toBe(true) },
  "aliexpress tracking": { answer: aliTracked, read: (answer) => readTracking(answer).forEach(wholeParcel) },
  "cj product": { answer: cjProduct, read: (answer) => wholeProduct(readCjProduct(answer, 200, cjProduct.data.pid, market, 0)) },
  "cj freight": { answer: cjFreight, read: (answer) => readCjFreight(answer, 200, "CN").map((one) => SupplierShipping.parse(one)) },
  "cj search": { answer: cjListed, read: (answer) => readCjSearch(answer, 200).items.map((one) => SupplierCard.parse(one)) },
  "cj tokens": { answer: cjTokens, read: (answer) => expect(Number.isSafeInteger(readCjTokens(answer, 200, 0).expires_at)).toBe(true) },
  "cj order": { answer: cjOrder, read: (answer) => expect(isMoney(readCjOrder(answer, 200).charged)).toBe(true) },
  "cj tracking": { answer: cjTracked, read: (answer) => readCjTracking(answer, 200).forEach(wholeParcel) },
};

function wholeProduct(product: unknown): void {
  const parsed = SupplierProduct.parse(product);
  expect(parsed.variants.length).toBeGreaterThan(0);
  for (const variant of parsed.variants) {
    expect(variant.options.length).toBe(parsed.options.length);
    expect(variant.options.every((value, at) => parsed.options[at]?.values.includes(value))).toBe(true);
    expect(variant.cost.amount).toBeGreaterThan(0);
    expect(variant.stock === null || variant.stock >= 0).toBe(true);
  }
}

function wholeParcel(parcel: ReturnType<typeof readTracking>[number]): void {
  expect(isMoment(parcel.expected_at)).toBe(true);
  for (const event of parcel.events) expect(isMoment(event.at) && trackingStates.includes(event.status)).toBe(true);
}

/** Every place of a value, as the path of keys to it. */
function placesOf(value: unknown, here: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== "object" || value === null) return [here];
  const entries = Array.isArray(value) ? value.map((one, index) => [index, one] as const) : Object.entries(value);
  return [here, ...entries.flatMap(([key, one]) => placesOf(one, [...here, key]))];
}

const gone = Symbol("gone");

function changed(value: unknown, path: readonly (string | number)[], put: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return put;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string | number, unknown>;
  const next = rest.length === 0 ? put : changed(copy[key], rest, put);
  if (next === gone && Array.isArray(copy)) copy.splice(Number(key), 1);
  else if (next === gone) delete copy[key];
  else copy[key] = next;
  return copy;
}

const nonsense = fc.oneof(
  fc.constantFrom<unknown>(
    gone,
    null,
    "",
    " ",
    0,
    -1,
    -5.5,
    1e21,
    Number.MAX_SAFE_INTEGER,
    true,
    false,
    [],
    {},
    [[]],
    [null],
    "999999999999999999999",
    "1,299.00",
    "4.56 -- 4.92",
    "<html>",
    "\u0000\u200b",
    "{",
    "[1",
    "NaN",
    "200",
    "\ud800",
  ),
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.double(),
  fc.jsonValue(),
);

test.each(Object.entries(readers))(
  "%s: whatever happens to the answer, it is read into something valid or refused by name",
  (_, { answer, read }) => {
    expect(() => read(answer)).not.toThrow();
    const places = placesOf(answer);
    const mangling = fc.array(fc.tuple(fc.nat(places.length - 1), nonsense), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(mangling, (changes) => {
        let mangled: unknown = answer;
        for (const [place, put] of changes) {
          try {
            mangled = changed(mangled, places[place] ?? [], put);
          } catch {
            // An earlier change took this place away.
          }
        }
        try {
          read(mangled);
        } catch (error) {
          if (!(error instanceof Problem)) throw error;
        }
      }),
      { numRuns: 400 },
    );
  },
);

test("anything at all is read into something valid or refused by name", () => {
  fc.assert(
    fc.property(fc.constantFrom(...Object.values(readers)), fc.anything(), ({ read }, answer) => {
      try {
        read(answer);
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
      }
    }),
  );
});

test("half an answer is refused as the supplier's fault, wherever it is cut", () => {
  for (const { answer } of Object.values(readers)) {
    const text = JSON.stringify(answer);
    for (const share of [0.01, 0.3, 0.5, 0.9, 0.999])
      expect(() => parseLossless(text.slice(0, Math.floor(text.length * share)))).toThrow("supplier_unavailable");
  }
});
