// Which methods does AliExpress's open platform answer, and with what?
import { isCurrency } from "../suppliers/rates.ts";
import { noteView } from "../suppliers/shelf.ts";
import type { WorldState } from "../vendor.ts";
import { deliveriesOf, deliveryOptions } from "./freight.ts";
import { answer, GatewayError, required, requiredObject } from "./gateway.ts";
import { findListing, findSku } from "./listings.ts";
import { isListed, shelfOf, shipsTo } from "./market.ts";
import { orderResult, trackingResult } from "./order-answers.ts";
import { findOrder } from "./order-book.ts";
import { placeOrders } from "./orders.ts";
import { productResult } from "./product.ts";
import { categories, feedItem, feedListings, feedNames, searchHit, searchListings, sortListings } from "./search.ts";
import type { Parameters } from "./signature.ts";
import { accountOf } from "./tokens.ts";

export type Method = (parameters: Parameters, world: WorldState) => Response;

/** Methods a buyer's token is needed for; affiliate methods work with the app alone. */
function withAccount(method: (parameters: Parameters, world: WorldState, account: ReturnType<typeof accountOf>) => Response): Method {
  return (parameters, world) => method(parameters, world, accountOf(world, parameters.session ?? parameters.access_token));
}

function currencyOf(parameters: Parameters, name: string): string {
  const code = (parameters[name] ?? "USD").toUpperCase();
  if (!isCurrency(code)) throw new GatewayError("InvalidParameter", name);
  return code;
}

function pageOf(parameters: Parameters, number: string, size: string, limit: number): { page: number; size: number } {
  const whole = (name: string, otherwise: number) => Math.max(1, Number.parseInt(parameters[name] ?? "", 10) || otherwise);
  return { page: whole(number, 1), size: Math.min(limit, whole(size, 20)) };
}

const productGet = withAccount((parameters, world) => {
  const method = "aliexpress.ds.product.get";
  const listing = findListing(required(parameters, "product_id"));
  const country = required(parameters, "ship_to_country").toUpperCase();
  const currency = currencyOf(parameters, "target_currency");
  const shelf = shelfOf(world);
  if (!listing || !isListed(listing, shelf)) return answer(method, { rsp_code: 605, rsp_msg: "ITEM_ID_NOT_FOUND" }, parameters, world);
  if (!shipsTo(listing, country))
    return answer(
      method,
      { rsp_code: 602, rsp_msg: "The product is prohibited from being sold to this country/region" },
      parameters,
      world,
    );
  noteView(world, "aliexpress", listing.productId);
  const result = productResult(listing, { country, currency, language: parameters.target_language ?? "EN", shelf });
  return answer(method, { result, rsp_code: 200, rsp_msg: "Call succeeds" }, parameters, world);
});

const textSearch = withAccount((parameters, world) => {
  const country = (parameters.countryCode ?? "US").toUpperCase();
  const currency = currencyOf(parameters, "currency");
  const { page, size } = pageOf(parameters, "pageIndex", "pageSize", 50);
  const shelf = shelfOf(world);
  const [key = "", direction = "desc"] = (parameters.sortBy ?? "").split(",");
  const category = Number(parameters.categoryId ?? "") || undefined;
  const found = sortListings(searchListings({ words: required(parameters, "keyWord"), category }, country, shelf), key, direction, shelf);
  const hits = found
    .slice((page - 1) * size, page * size)
    .map((listing) => searchHit(listing, currency, country, parameters.app_key ?? "", shelf));
  const products = hits.length ? { selection_search_product: hits } : {};
  return answer(
    "aliexpress.ds.text.search",
    { code: "00", data: { pageIndex: page, pageSize: size, totalCount: found.length, products } },
    parameters,
    world,
  );
});

const freightQuery = withAccount((parameters, world) => {
  const method = "aliexpress.ds.freight.query";
  const query = requiredObject(parameters, "queryDeliveryReq");
  const country = String(query.shipToCountry ?? "").toUpperCase();
  const currency = String(query.currency ?? "USD").toUpperCase();
  const found = findSku(String(query.selectedSkuId ?? ""));
  const listing = findListing(String(query.productId ?? ""));
  const shelf = shelfOf(world);
  const refuse = (code: number, msg: string) => answer(method, { result: { msg, code, success: false } }, parameters, world);
  if (!found || !listing || found.listing !== listing || !isCurrency(currency) || shelf.gone(found.sku))
    return refuse(501, "DELIVERY_INFO_EMPTY");
  if (!shipsTo(listing, country)) return refuse(505, "DELIVERY_NOT_AVAILABLE_TO_YOUR_ADDRESS");
  const deliveries = deliveriesOf(listing, found.sku, Math.max(1, Number(query.quantity) || 1), country, shelf);
  if (deliveries.length === 0) return refuse(501, "DELIVERY_INFO_EMPTY");
  const options = deliveryOptions(deliveries, found.sku, currency, shelf);
  return answer(
    method,
    { result: { msg: "Call succeeds", code: 200, success: true, delivery_options: { delivery_option_d_t_o: options } } },
    parameters,
    world,
  );
});

const categoryGet = withAccount((parameters, world) => {
  const all = categories();
  return answer(
    "aliexpress.ds.category.get",
    {
      resp_result: { result: { total_result_count: all.length, categories: { category: all } }, resp_code: 200, resp_msg: "Call succeeds" },
    },
    parameters,
    world,
  );
});

const feedNameGet = withAccount((parameters, world) => {
  const names = feedNames("US", shelfOf(world));
  return answer(
    "aliexpress.ds.feedname.get",
    {
      resp_result: { result: { current_record_count: names.length, promos: { promo: names } }, resp_code: 200, resp_msg: "Call succeeds" },
    },
    parameters,
    world,
  );
});

const feedGet = withAccount((parameters, world) => {
  const shelf = shelfOf(world);
  const currency = currencyOf(parameters, "target_currency");
  const { page, size } = pageOf(parameters, "page_no", "page_size", 50);
  const category = Number(parameters.category_id ?? "");
  const found = feedListings(required(parameters, "feed_name"), (parameters.country ?? "US").toUpperCase(), shelf).filter(
    (one) => !category || [one.product.category, one.product.nicheCategory].includes(category),
  );
  const items = found.slice((page - 1) * size, page * size).map((listing) => feedItem(listing, currency, shelf));
  const products = items.length ? { traffic_product_d_t_o: items } : {};
  const result = {
    current_record_count: items.length,
    total_record_count: found.length,
    is_finished: page * size >= found.length,
    products,
  };
  return answer("aliexpress.ds.recommend.feed.get", { result, rsp_code: 200 }, parameters, world);
});

const orderCreate = withAccount((parameters, world, account) => {
  const method = "aliexpress.ds.order.create";
  const name = "param_place_order_request4_open_api_d_t_o";
  const request = requiredObject(parameters, name);
  const extension = parameters.ds_extend_request ? requiredObject(parameters, "ds_extend_request") : {};
  const payment = (extension.payment ?? {}) as Record<string, unknown>;
  const currency = String(payment.pay_currency ?? "USD");
  const wantsPayment = String(payment.try_to_pay ?? "false") === "true";
  if (!isCurrency(currency))
    return answer(
      method,
      { result: { error_msg: "The pay currency is not supported", error_code: "PRICE_PAY_CURRENCY_ERROR", is_success: false } },
      parameters,
      world,
    );
  const outcome = placeOrders(world, account, request, wantsPayment, required(parameters, name));
  if ("error_code" in outcome) return answer(method, { result: { ...outcome, is_success: false } }, parameters, world);
  const unpaid = outcome.unpaid ? { error_msg: "OrderCreated, autoPay fail:APIPayFail" } : {};
  return answer(method, { result: { is_success: true, ...unpaid, order_list: { number: outcome.ids } } }, parameters, world);
});

const orderGet = withAccount((parameters, world, account) => {
  const method = "aliexpress.trade.ds.order.get";
  const order = findOrder(world, account.account, String(requiredObject(parameters, "single_order_query").order_id ?? ""));
  if (!order) return answer(method, { rsp_code: 404, rsp_msg: "ORDER_NOT_EXIST" }, parameters, world);
  return answer(method, { result: orderResult(order, world.now()) }, parameters, world);
});

const trackingGet = withAccount((parameters, world, account) => {
  const order = findOrder(world, account.account, required(parameters, "ae_order_id"));
  const result = order ? trackingResult(order, world.now()) : { ret: false, code: "1001", msg: "TRACKING DATA NOT FOUND" };
  return answer("aliexpress.ds.order.tracking.get", { result }, parameters, world);
});

/** Hot lists of the affiliate programme: no token, their own envelope, three fields more than a feed item. */
function affiliate(method: string): Method {
  return (parameters, world) => {
    const shelf = shelfOf(world);
    const currency = currencyOf(parameters, "target_currency");
    const { page, size } = pageOf(parameters, "page_no", "page_size", 50);
    const category = Number((parameters.category_ids ?? "").split(",")[0]) || undefined;
    const cents = (name: string) => (parameters[name] ? Number(parameters[name]) : undefined);
    const found = searchListings(
      { words: parameters.keywords, category, minCents: cents("min_sale_price"), maxCents: cents("max_sale_price") },
      (parameters.ship_to_country ?? "US").toUpperCase(),
      shelf,
    );
    const items = found.map((listing) => feedItem(listing, currency, shelf));
    if ((parameters.sort ?? "LAST_VOLUME_DESC") === "LAST_VOLUME_DESC")
      items.sort((a, b) => Number(b.lastest_volume) - Number(a.lastest_volume));
    const product = items.slice((page - 1) * size, page * size).map((item) => ({
      ...item,
      commission_rate: "7.0%",
      promotion_link: `https://s.click.aliexpress.com/e/_${Number(item.product_id).toString(36)}`,
    }));
    const result = {
      current_page_no: page,
      current_record_count: product.length,
      total_page_no: Math.ceil(found.length / size),
      total_record_count: found.length,
      products: { product },
    };
    return answer(method, { resp_result: { resp_code: 200, resp_msg: "Call succeeds", result } }, parameters, world);
  };
}

export const methods: Record<string, Method> = {
  "aliexpress.ds.product.get": productGet,
  "aliexpress.ds.text.search": textSearch,
  "aliexpress.ds.freight.query": freightQuery,
  "aliexpress.ds.category.get": categoryGet,
  "aliexpress.ds.feedname.get": feedNameGet,
  "aliexpress.ds.recommend.feed.get": feedGet,
  "aliexpress.ds.order.create": orderCreate,
  "aliexpress.trade.buy.placeorder": orderCreate,
  "aliexpress.trade.ds.order.get": orderGet,
  "aliexpress.ds.order.tracking.get": trackingGet,
  "aliexpress.affiliate.hotproduct.query": affiliate("aliexpress.affiliate.hotproduct.query"),
  "aliexpress.affiliate.product.query": affiliate("aliexpress.affiliate.product.query"),
};
