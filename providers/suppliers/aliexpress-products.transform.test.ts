import { describe, expect, test } from "vitest";
import { SupplierProduct } from "../../core/suppliers/supplier-products.contract.ts";
import { readFreight, readProduct, readSearch } from "./aliexpress-products.transform.ts";

const market = { country: "US", currency: "USD", language: "en" };
const id = "1005008000000001";

const property = (name: string, value: string, more: object = {}) => ({
  sku_property_name: name,
  sku_property_value: value,
  sku_property_id: 14,
  property_value_id: 29,
  ...more,
});
const sku = (sku_id: string, properties: object[], more: object = {}) => ({
  sku_id,
  sku_attr: `14:${sku_id}`,
  offer_sale_price: "8.01",
  sku_price: "22.23",
  currency_code: "USD",
  sku_available_stock: 27,
  ae_sku_property_dtos: { ae_sku_property_d_t_o: properties },
  ...more,
});
const answerOf = (result: object) => ({ aliexpress_ds_product_get_response: { rsp_code: 200, rsp_msg: "Call succeeds", result } });
const resultOf = (skus: unknown, more: object = {}) => ({
  ae_item_sku_info_dtos: skus,
  ae_item_base_info_dto: {
    product_id: Number(id),
    subject: "A bath mat",
    product_status_type: "onSelling",
    currency_code: "CNY",
    detail: "<p>Soft</p>",
    sales_count: "5000+",
    avg_evaluation_rating: "4.6",
  },
  ae_multimedia_info_dto: {
    image_urls: "https://ae01.alicdn.com/kf/a.jpg;//ae01.alicdn.com/kf/b.jpg;;javascript:alert(1);https://ae01.alicdn.com/kf/a.jpg",
  },
  package_info_dto: { gross_weight: "0.213" },
  ae_store_info: { store_name: "Mats & More", store_country_code: "CN" },
  ae_item_properties: { ae_item_property: [{ attr_name: "Material", attr_value: "Polyester" }] },
  ...more,
});
const read = (skus: unknown, more: object = {}, asked = id) => readProduct(answerOf(resultOf(skus, more)), asked, market, 1_000);
const many = (...skus: object[]) => ({ ae_item_sku_info_d_t_o: skus });

test("a product in our words", () => {
  const product = read(
    many(
      sku("1", [property("Couleur", "BLANC", { property_value_definition_name: "01-Bear" })]),
      sku("2", [property("Couleur", "Jaune", { property_value_definition_name: "02-Dog" })]),
    ),
  );
  expect(SupplierProduct.parse(product)).toEqual(product);
  expect(product).toMatchObject({
    external_id: id,
    url: `https://www.aliexpress.com/item/${id}.html`,
    options: [{ name: "Colour", values: ["Bear", "Dog"] }],
    images: ["https://ae01.alicdn.com/kf/a.jpg", "https://ae01.alicdn.com/kf/b.jpg"],
    rating_hundredths: 460,
    orders_count: 5000,
    vendor: "Mats & More",
    fetched_at: 1_000,
  });
  expect(product.variants[0]).toMatchObject({
    external_id: "1",
    order_key: "14:1",
    cost: { amount: 801, currency: "USD" },
    stock: 27,
    weight_grams: 213,
    ships_from: "CN",
  });
});

describe("lists", () => {
  const one = sku("1", [property("Color", "Red")]);
  test.each([
    ["wrapped", many(one)],
    ["plain, as simplify sends it", [one]],
    ["a single object", { ae_item_sku_info_d_t_o: one }],
  ])("variants %s", (_, skus) => {
    expect(read(skus).variants).toHaveLength(1);
  });

  test("a product without options may be ordered without a key", () => {
    expect(read(many(sku("1", [], { sku_attr: "", ae_sku_property_dtos: {} }))).variants[0]).toMatchObject({ order_key: "", options: [] });
  });

  test.each([[{}], [[]], [undefined], [{ ae_item_sku_info_d_t_o: [] }]])("no variants (%j) make it unusable", (skus) => {
    expect(() => read(skus)).toThrow("supplier_product_unusable");
  });
});

describe("variants", () => {
  test("broken ones are left out, the rest stays", () => {
    const good = sku("1", [property("Color", "Red")]);
    const bad = [
      sku("2", [property("Color", "Blue")], { offer_sale_price: "0.00", sku_price: "0" }),
      sku("3", [property("Color", "Green")], { offer_sale_price: "n/a", sku_price: null }),
      sku("", [property("Color", "Grey")]),
      sku("5", [property("Color", "Pink")], { currency_code: "XXX" }),
      { ...good },
    ];
    expect(read(many(good, ...bad)).variants.map((variant) => variant.external_id)).toEqual(["1"]);
  });

  test("prices with commas, stock below nothing, stock that is no number", () => {
    const product = read(
      many(
        sku("1", [property("Color", "Red")], { offer_sale_price: "1,299.00", sku_available_stock: -5 }),
        sku("2", [property("Color", "Blue")], { sku_available_stock: "many" }),
      ),
    );
    expect(product.variants.map((variant) => [variant.cost.amount, variant.stock])).toEqual([
      [129_900, 0],
      [801, null],
    ]);
  });

  test("a key keeps its stray spaces, for it is what orders are placed by", () => {
    expect(
      read(many(sku("1", [property("Color", "x", { property_value_definition_name: " Sage " })], { sku_attr: "14:29# Sage " })))
        .variants[0],
    ).toMatchObject({
      order_key: "14:29# Sage ",
      options: ["Sage"],
    });
  });

  test("two currencies in one product are refused", () => {
    expect(() => read(many(sku("1", [property("Color", "Red")]), sku("2", [property("Color", "Blue")], { currency_code: "CNY" })))).toThrow(
      "mixes currencies",
    );
  });

  test("two hundred variants are no trouble", () => {
    const skus = Array.from({ length: 200 }, (_, n) => sku(String(n + 1), [property("Color", `Shade ${n + 1}`)]));
    expect(read(many(...skus)).variants).toHaveLength(200);
  });
});

describe("warehouses", () => {
  const origin = (name: string, value: string) => ({
    sku_property_name: name,
    sku_property_value: value,
    sku_property_id: 200007763,
    property_value_id: 1,
  });
  const from = (sku_id: string, place: string, more: object = {}) =>
    sku(sku_id, [property("Color", "Red"), origin("Ships From", place)], more);

  test("where it ships from is no option, and the market's own warehouse comes first", () => {
    const product = read(many(from("1", "China"), from("2", "United States"), from("3", "Spain")));
    expect(product.options).toEqual([{ name: "Colour", values: ["Red"] }]);
    expect(product.variants.map((variant) => [variant.external_id, variant.ships_from])).toEqual([["2", "US"]]);
  });

  test("what was bought from one warehouse is found there again, whatever is offered elsewhere", () => {
    const skus = many(from("1", "China"), from("2", "United States", { sku_available_stock: 0 }));
    const bought = [{ supplier_variant_id: "2", ships_from: "US" }];
    const product = readProduct(answerOf(resultOf(skus)), id, market, 0, bought);
    expect(product.variants.map((variant) => [variant.external_id, variant.stock])).toEqual([["2", 0]]);
  });

  test("an empty warehouse gives way to one with stock; names are understood in the answer's language", () => {
    const skus = many(
      from("1", "Chine"),
      sku("2", [property("Color", "Red"), origin("Expédié depuis", "États-Unis")], { sku_available_stock: 0 }),
    );
    expect(read(skus).variants.map((variant) => variant.ships_from)).toEqual(["CN"]);
  });
});

describe("ids", () => {
  const converter = { product_id_converter_result: { main_product_id: Number(id), sub_product_id: '{"US":3256807000000002}' } };
  const skus = many(sku("1", [property("Color", "Red")]));

  test("the number of another country's listing is explained by the converter", () => {
    expect(read(skus, converter, "3256807000000002").external_id).toBe(id);
  });

  test.each([
    ["nothing explains it", {}],
    ["the converter explains something else", { product_id_converter_result: { main_product_id: 1, sub_product_id: '{"US":2}' } }],
    ["the converter is broken", { product_id_converter_result: { main_product_id: Number(id), sub_product_id: "{" } }],
  ])("another product is refused: %s", (_, more) => {
    expect(() => read(skus, more, "1005009999999999")).toThrow("supplier_product_mismatch");
  });
});

test.each([
  [{ rsp_code: 605, rsp_msg: "ITEM_ID_NOT_FOUND" }, "supplier_product_not_found"],
  [{ rsp_code: 404, rsp_msg: "not found" }, "supplier_product_not_found"],
  [{ rsp_code: 602, rsp_msg: "prohibited" }, "supplier_product_unusable"],
  [{ rsp_code: 200, rsp_msg: "Call succeeds" }, "supplier_product_unusable"],
  [{ rsp_code: 401, rsp_msg: "This publisher is not registered" }, "supplier_refused"],
  [{ rsp_code: 500, rsp_msg: "system error" }, "supplier_unavailable"],
])("%j", (body, code) => {
  expect(() => readProduct({ aliexpress_ds_product_get_response: body }, id, market, 0)).toThrow(code);
});

test("what is not on sale, or has no title, cannot be sold", () => {
  const skus = many(sku("1", [property("Color", "Red")]));
  const base = { product_id: Number(id), subject: "A mat", product_status_type: "offline" };
  expect(() => read(skus, { ae_item_base_info_dto: base })).toThrow("supplier_product_unusable");
  expect(() => read(skus, { ae_item_base_info_dto: { product_id: Number(id), subject: " \u200b " } })).toThrow("supplier_product_unusable");
});

test("where there is no long description, the one for telephones is used, as text", () => {
  const base = {
    product_id: Number(id),
    subject: "A mat",
    detail: " ",
    mobile_detail: '{"moduleList":[{"type":"text","data":{"content":"Soft & <b>warm</b>"}},{"type":"image"}]}',
  };
  expect(read(many(sku("1", [])), { ae_item_base_info_dto: base }).description_html).toBe("<p>Soft &#38; &#60;b&#62;warm&#60;/b&#62;</p>");
});

describe("freight", () => {
  const option = {
    code: "STD",
    company: "Standard",
    shipping_fee_currency: "USD",
    shipping_fee_cent: "1.99",
    free_shipping: false,
    min_delivery_days: 8,
    max_delivery_days: 13,
    ship_from_country: "CN",
    tracking: true,
  };
  const freight = (result: object) => readFreight({ aliexpress_ds_freight_query_response: { result } }, market);
  const options = (...list: object[]) => ({ success: true, code: 200, delivery_options: { delivery_option_d_t_o: list } });

  test("the cents of AliExpress are dollars", () => {
    expect(freight(options(option))).toEqual([
      { code: "STD", name: "Standard", cost: { amount: 199, currency: "USD" }, min_days: 8, max_days: 13, ships_from: "CN", tracked: true },
    ]);
  });

  test("free is nothing, whatever the fee says; options without a price, a code or days are left out", () => {
    const broken = [
      { ...option, shipping_fee_cent: "?" },
      { ...option, code: "" },
      { ...option, min_delivery_days: null, max_delivery_days: "" },
      { ...option, shipping_fee_currency: "XXX" },
    ];
    expect(freight(options({ ...option, free_shipping: true }, ...broken)).map((one) => one.cost.amount)).toEqual([0]);
  });

  test.each([501, 505])("code %i means that nobody delivers", (code) => {
    expect(freight({ success: false, code, msg: "DELIVERY_INFO_EMPTY" })).toEqual([]);
  });

  test("other failures are no empty list", () => {
    expect(() => freight({ success: false, code: 500, msg: "system error" })).toThrow("supplier_unavailable");
    expect(() => freight({})).toThrow("supplier_refused");
  });
});

describe("search", () => {
  const hit = {
    itemId: id,
    title: "A mat",
    itemMainPic: "//ae01.alicdn.com/kf/a.jpg",
    targetSalePrice: "8.01",
    targetOriginalPriceCurrency: "USD",
    orders: "5,000+",
    score: "4.6",
  };
  const search = (data: object, code = "00") => readSearch({ aliexpress_ds_text_search_response: { code, data } }, market);

  test("cards, and whether there are more", () => {
    const page = { pageIndex: 1, pageSize: 1, totalCount: 2, products: { selection_search_product: [hit] } };
    expect(search(page)).toMatchObject({
      has_more: true,
      items: [
        { external_id: id, image: "https://ae01.alicdn.com/kf/a.jpg", cost: { amount: 801 }, orders_count: 5000, rating_hundredths: 460 },
      ],
    });
    expect(search({ ...page, pageIndex: 2 }).has_more).toBe(false);
    expect(search({ ...page, products: {} })).toEqual({ items: [], has_more: true });
  });

  test("hits that cannot be shown are left out", () => {
    const broken = [
      { ...hit, itemId: "x" },
      { ...hit, title: "" },
      { ...hit, targetSalePrice: "0" },
      { ...hit, targetSalePrice: undefined },
      null,
    ];
    expect(search({ products: { selection_search_product: broken } }).items).toEqual([]);
  });

  test("its frequent error passes", () => {
    const answer = { aliexpress_ds_text_search_response: { code: "NGSELECTION_SEARCH_ERROR", msg: "search engine error" } };
    expect(() => readSearch(answer, market)).toThrow("supplier_unavailable");
  });
});
