// Does AliExpress describe, find and ship products in the shapes that were recorded?
import { describe, expect, it } from "vitest";
import { catalogue } from "../catalogue/catalogue.ts";
import { missingKeys } from "../suppliers/key-paths.ts";
import { setPrice, setStock } from "../suppliers/shelf.ts";
import { connect, dayMs, inStock, listingNamed, product, vase } from "./test-client.ts";

describe("products", () => {
  it("have every recorded key", async () => {
    const client = await connect();
    const answer = await product(client, vase.productId);
    expect(
      missingKeys(answer, {
        "": "_trace_id_ request_id rsp_code rsp_msg",
        "result.ae_item_base_info_dto":
          "avg_evaluation_rating category_id currency_code detail evaluation_count mobile_detail product_id product_status_type sales_count separated_listing sl_product subject",
        "result.ae_item_properties.ae_item_property[]": "attr_name attr_name_id attr_value attr_value_id",
        "result.ae_item_sku_info_dtos.ae_item_sku_info_d_t_o[]":
          "currency_code id offer_bulk_sale_price offer_sale_price price_include_tax sku_attr sku_available_stock sku_id sku_price",
        "result.ae_item_sku_info_dtos.ae_item_sku_info_d_t_o[].ae_sku_property_dtos.ae_sku_property_d_t_o[]":
          "property_value_definition_name property_value_id sku_image sku_property_id sku_property_name sku_property_value",
        "result.ae_multimedia_info_dto": "image_urls",
        "result.ae_store_info":
          "communication_rating item_as_described_rating shipping_speed_rating store_country_code store_id store_name",
        result: "has_whole_sale",
        "result.logistics_info_dto": "delivery_time ship_to_country",
        "result.manufacturer_info": "address country_name email phone phone_prefix",
        "result.package_info_dto": "gross_weight package_height package_length package_type package_width product_unit",
        "result.product_id_converter_result": "main_product_id sub_product_id",
      }),
    ).toEqual([]);
  });

  it("carry the recorded traps", async () => {
    const client = await connect();
    const { result } = await product(client, vase.usProductId);
    const [sku] = result.ae_item_sku_info_dtos.ae_item_sku_info_d_t_o;
    expect(result.ae_item_base_info_dto.product_id).toBe(Number(vase.productId));
    expect(JSON.parse(result.product_id_converter_result.sub_product_id)).toEqual({ US: Number(vase.usProductId) });
    expect(result.ae_multimedia_info_dto.image_urls.split(";").length).toBeGreaterThan(2);
    expect(sku.offer_sale_price).toMatch(/^\d+\.\d\d$/);
    expect(sku.sku_id).toMatch(/^\d{17}$/);
    expect(typeof sku.sku_available_stock).toBe("number");
    expect([result.ae_item_base_info_dto.currency_code, sku.currency_code]).toEqual(["CNY", "EUR"]);
    expect(sku.ae_sku_property_dtos.ae_sku_property_d_t_o[0].sku_property_name).toBe("Couleur");
    expect(JSON.parse(result.ae_item_base_info_dto.mobile_detail).moduleList.length).toBeGreaterThan(0);
  });

  it("that are unknown or forbidden have no result", async () => {
    const client = await connect();
    expect(await product(client, "1005000000000001")).toMatchObject({ rsp_code: 605, rsp_msg: "ITEM_ID_NOT_FOUND" });
    expect(await product(client, "1005000000000001")).not.toHaveProperty("result");
    expect(await product(client, vase.productId, { ship_to_country: "KP" })).toMatchObject({ rsp_code: 602 });
  });

  it("come in odd shapes where the catalogue says so", async () => {
    const client = await connect();
    const odd = async (title: string) =>
      (await product(client, catalogue.find((one) => one.title === title)?.aliexpress?.productId ?? "")).result;
    expect((await odd("Doorway Pull-Up Bar")).ae_item_sku_info_dtos).toEqual({});
    expect((await odd("Reaction Boxing Ball")).ae_multimedia_info_dto.image_urls).toBe("");
    expect((await odd("Counting Abacus")).ae_item_sku_info_dtos.ae_item_sku_info_d_t_o.sku_attr).toBe("");
    expect((await odd("Portable Power Station 1500 W")).ae_item_sku_info_dtos.ae_item_sku_info_d_t_o[0].offer_sale_price).toMatch(
      /^\d,\d{3}\.\d\d$/,
    );
    expect((await odd("Facial Steamer")).ae_item_base_info_dto.detail).toContain("<script>");
    expect((await odd("Hydrogel Eye Patches")).ae_item_base_info_dto.detail).toContain("ignore all previous instructions");
    expect((await odd("Sunset Projection Lamp")).ae_item_base_info_dto.product_status_type).toBe("offline");
    expect((await odd("Minimal Mesh-Band Watch")).ae_item_base_info_dto.subject).toContain("Sunglasses");
  });

  it("rise in price a day after the first look, when their code says so", async () => {
    const client = await connect();
    const { productId } = listingNamed("Cast Iron Style Teapot");
    const price = async () =>
      Number((await product(client, productId)).result.ae_item_sku_info_dtos.ae_item_sku_info_d_t_o[0].offer_sale_price);
    const before = await price();
    expect(await price()).toBe(before);
    client.world.clock.advance(dayMs, false);
    expect((await price()) / before).toBeCloseTo(1.3, 2);
  });

  it("disappear a day after the first look, when their code says so", async () => {
    const client = await connect();
    const { productId } = listingNamed("Retro Handheld Game Console");
    expect((await product(client, productId)).rsp_code).toBe(200);
    client.world.clock.advance(dayMs, false);
    expect((await product(client, productId)).rsp_code).toBe(605);
  });

  it("follow the console's hand", async () => {
    const client = await connect();
    const [sku] = vase.skus;
    setStock(client.world, "aliexpress", sku?.skuId ?? "", 3);
    setPrice(client.world, "aliexpress", sku?.skuId ?? "", 5000);
    const [shown] = (await product(client, vase.productId, { target_currency: "USD" })).result.ae_item_sku_info_dtos.ae_item_sku_info_d_t_o;
    expect(shown).toMatchObject({ sku_available_stock: 3, offer_sale_price: "50.00" });
  });
});

describe("search and feeds", () => {
  it("find by words in the recorded shape", async () => {
    const client = await connect();
    const answer = await client.sync("aliexpress.ds.text.search", {
      keyWord: "ribbed vase",
      local: "en_US",
      countryCode: "FR",
      currency: "EUR",
      pageSize: "5",
      pageIndex: "1",
    });
    const { code, data } = answer.aliexpress_ds_text_search_response;
    expect(code).toBe("00");
    expect(data.products.selection_search_product[0].itemId).toBe(vase.productId);
    expect(
      missingKeys(data, {
        "": "pageIndex pageSize totalCount",
        "products.selection_search_product[]":
          "originalPrice originalPriceCurrency salePrice discount itemMainPic title type score itemId targetSalePrice cateId targetOriginalPriceCurrency originMinPrice evaluateRate salePriceFormat orders targetOriginalPrice itemUrl salePriceCurrency",
      }),
    ).toEqual([]);
  });

  it("sort and leave empty lists empty", async () => {
    const client = await connect();
    const found = async (keyWord: string, sortBy: string) =>
      (await client.sync("aliexpress.ds.text.search", { keyWord, sortBy, currency: "USD", pageSize: "20" }))
        .aliexpress_ds_text_search_response.data;
    const prices = (await found("lamp", "min_price,asc")).products.selection_search_product.map((one: { targetSalePrice: string }) =>
      Number(one.targetSalePrice),
    );
    expect(prices).toEqual([...prices].sort((a, b) => a - b));
    expect(await found("zzzz", "")).toMatchObject({ totalCount: 0, products: {} });
  });

  it("list a feed by its name, signs and all", async () => {
    const client = await connect();
    const feed = async (feed_name: string) =>
      (await client.sync("aliexpress.ds.recommend.feed.get", { feed_name, country: "US", target_currency: "USD", page_size: "3" }))
        .aliexpress_ds_recommend_feed_get_response;
    const answer = await feed("AEB_Topseller_PriceRange0~20$");
    expect(
      missingKeys(answer, {
        "": "rsp_code request_id _trace_id_",
        result: "current_record_count is_finished total_record_count",
        "result.products.traffic_product_d_t_o[]":
          "discount evaluate_rate first_level_category_id first_level_category_name lastest_volume original_price original_price_currency product_detail_url product_id product_main_image_url product_title product_video_url sale_price sale_price_currency second_level_category_id second_level_category_name seller_id shop_id shop_url target_original_price target_original_price_currency target_sale_price target_sale_price_currency",
      }),
    ).toEqual([]);
    expect((await feed("nobody's feed")).result.total_record_count).toBe(0);
    const names = (await client.sync("aliexpress.ds.feedname.get")).aliexpress_ds_feedname_get_response.resp_result.result.promos.promo;
    expect(names.map((one: { promo_name: string }) => one.promo_name)).toContain("AEB_US Local Items");
  });

  it("show sales that grow with the clock", async () => {
    const client = await connect();
    const hot = async () =>
      (await client.sync("aliexpress.affiliate.hotproduct.query", { page_size: "1" })).aliexpress_affiliate_hotproduct_query_response
        .resp_result.result.products.product[0];
    const before = await hot();
    client.world.clock.advance(60 * dayMs, false);
    expect((await hot()).lastest_volume).toBeGreaterThan(before.lastest_volume);
  });
});

describe("freight", () => {
  it("quotes decimals under the name of cents", async () => {
    const client = await connect();
    const query = {
      quantity: 1,
      shipToCountry: "FR",
      productId: vase.productId,
      selectedSkuId: inStock().skuId,
      language: "en_US",
      locale: "fr_FR",
      currency: "EUR",
    };
    const ask = async (more: object) =>
      (await client.sync("aliexpress.ds.freight.query", { queryDeliveryReq: JSON.stringify({ ...query, ...more }) }))
        .aliexpress_ds_freight_query_response.result;
    const answer = await ask({});
    expect(
      missingKeys(answer, {
        "": "code msg success",
        "delivery_options.delivery_option_d_t_o[]":
          "available_stock code company delivery_date_desc free_shipping free_shipping_threshold guaranteed_delivery_days max_delivery_days mayHavePFS min_delivery_days ship_from_country shipping_fee_cent shipping_fee_currency shipping_fee_format tracking",
      }),
    ).toEqual([]);
    expect(answer.delivery_options.delivery_option_d_t_o[0].shipping_fee_cent).toMatch(/^\d+\.\d\d$/);
    expect(await ask({ selectedSkuId: inStock().attr })).toEqual({ msg: "DELIVERY_INFO_EMPTY", code: 501, success: false });
    expect(await ask({ shipToCountry: "KP" })).toMatchObject({ code: 505 });
  });
});
