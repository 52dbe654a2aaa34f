// Are orders placed once, refused for the right reasons, and followed until the parcel arrives?
import { describe, expect, it } from "vitest";
import { missingKeys } from "../suppliers/key-paths.ts";
import { setStock } from "../suppliers/shelf.ts";
import { allListings } from "./listings.ts";
import { aliexpressOrders, setMessageUrl } from "./order-book.ts";
import { address, connect, dayMs, inStock, listingNamed, order, product, vase } from "./test-client.ts";

describe("orders", () => {
  it("are placed once for one reference, whatever the connection did", async () => {
    const client = await connect();
    const first = await order(client, "ord_1");
    expect(first.is_success).toBe(true);
    expect(Number.isSafeInteger(first.order_list.number[0])).toBe(true);
    expect(await order(client, "ord_1")).toEqual(first);
    expect(await order(client, "ord_1", { item: { product_count: 2 } })).toMatchObject({
      is_success: false,
      error_code: "REPEATED_ORDER_ERROR",
    });
    expect(aliexpressOrders(client.world)).toHaveLength(1);
    client.world.clock.advance(dayMs + 1, false);
    expect((await order(client, "ord_1")).order_list.number).not.toEqual(first.order_list.number);
  });

  it.each([
    ["a city in small letters", { to: { city: "lyon" } }, "B_DROPSHIPPER_DELIVERY_ADDRESS_VALIDATE_FAIL"],
    ["no province", { to: { province: "" } }, "B_DROPSHIPPER_DELIVERY_ADDRESS_VALIDATE_FAIL"],
    ["a phone number with a plus", { to: { mobile_no: "+33612345678" } }, "B_DROPSHIPPER_DELIVERY_ADDRESS_VALIDATE_FAIL"],
    ["six digits of phone", { to: { mobile_no: "123456" } }, "B_DROPSHIPPER_DELIVERY_ADDRESS_VALIDATE_FAIL"],
    ["Tyrol in German", { to: { country: "AT", province: "Tirol" } }, "B_DROPSHIPPER_DELIVERY_ADDRESS_VALIDATE_FAIL"],
    ["an Italian province for a region", { to: { country: "IT", province: "Milano" } }, "B_DROPSHIPPER_DELIVERY_ADDRESS_VALIDATE_FAIL"],
    ["Brazil without a CPF", { to: { country: "BR" } }, "DELIVERY_ADDRESS_CPF_INVALID"],
    ["an unknown unit", { item: { sku_attr: "14:0" } }, "SKU_NOT_EXIST"],
    ["an unknown product", { item: { product_id: 1 } }, "PRODUCT_NOT_EXIST"],
    ["more than there is", { item: { product_count: 99_999 } }, "DELIVERY_METHOD_NOT_EXIST"],
    ["an unknown service", { item: { logistics_service_name: "PIGEON" } }, "DELIVERY_METHOD_NOT_EXIST"],
    ["no pieces", { item: { product_count: 0 } }, "ERROR_WHEN_BUILD_FOR_PLACE_ORDER"],
  ])("refuse %s and create nothing", async (_, change, code) => {
    const client = await connect();
    expect(await order(client, "ord_x", change)).toMatchObject({ is_success: false, error_code: code });
    expect(aliexpressOrders(client.world)).toEqual([]);
  });

  it("refuse what is sold out, off the shelf or vanishing", async () => {
    const client = await connect();
    setStock(client.world, "aliexpress", inStock().skuId, 0);
    expect(await order(client, "a")).toMatchObject({ error_code: "INVENTORY_HOLD_ERROR" });
    const console = listingNamed("Retro Handheld Game Console");
    const item = { product_id: Number(console.productId), sku_attr: inStock(console).attr, logistics_service_name: "" };
    expect(await order(client, "b", { item })).toMatchObject({ error_code: "PRODUCT_OFF_SHELF" });
    const left = (await product(client, console.productId)).result.ae_item_sku_info_dtos.ae_item_sku_info_d_t_o;
    expect(left.some((sku: { sku_attr: string }) => sku.sku_attr === item.sku_attr)).toBe(false);
  });

  it("accept Austria's “Other” and take the pieces off the shelf", async () => {
    const client = await connect();
    const before = inStock().stock;
    expect(
      await order(client, "at", { to: { country: "AT", province: "Tyrol", city: "Other" }, item: { product_count: 2 } }),
    ).toMatchObject({ is_success: true });
    const shown = (await product(client, vase.productId)).result.ae_item_sku_info_dtos.ae_item_sku_info_d_t_o.find(
      (sku: { sku_attr: string }) => sku.sku_attr === inStock().attr,
    );
    expect(shown.sku_available_stock).toBe(before - 2);
  });

  it("become one order for each shop", async () => {
    const client = await connect();
    const other = allListings().find(
      (one) => one.store.id !== vase.store.id && !one.product.oddity && !one.product.ending && one.skus.some((sku) => sku.stock > 5),
    );
    const items = [vase, other ?? vase].map((one) => ({
      product_id: Number(one.productId),
      product_count: 1,
      sku_attr: inStock(one).attr,
      logistics_service_name: "",
    }));
    const request = { out_order_id: "two", logistics_address: address, product_items: items };
    const answer = await client.sync("aliexpress.ds.order.create", { param_place_order_request4_open_api_d_t_o: JSON.stringify(request) });
    expect(answer.aliexpress_ds_order_create_response.result.order_list.number).toHaveLength(2);
  });

  it("stand unpaid when the buyer does not pay by himself, until he does", async () => {
    const client = await connect(false);
    const placed = await order(client, "unpaid");
    expect(placed).toMatchObject({ is_success: true, error_msg: "OrderCreated, autoPay fail:APIPayFail" });
    const [id] = placed.order_list.number;
    const status = async () =>
      (await client.sync("aliexpress.trade.ds.order.get", { single_order_query: JSON.stringify({ order_id: id }) }))
        .aliexpress_trade_ds_order_get_response.result.order_status;
    expect(await status()).toBe("PLACE_ORDER_SUCCESS");
    const page = `https://www.aliexpress.com/p/order/detail.html?orderId=${id}`;
    expect(await (await client.browse(page)).text()).toContain("Pay now");
    expect((await client.browse(page, {})).status).toBe(303);
    expect(await status()).toBe("WAIT_SELLER_SEND_GOODS");
  });

  it("are known to their own account only", async () => {
    const client = await connect();
    expect(await client.sync("aliexpress.trade.ds.order.get", { single_order_query: JSON.stringify({ order_id: 1 }) })).toMatchObject({
      aliexpress_trade_ds_order_get_response: { rsp_code: 404 },
    });
  });
});

describe("parcels", () => {
  it("travel by the simulated clock and are reported in the recorded shapes", async () => {
    const client = await connect();
    setMessageUrl(client.world, "https://api.example/hooks/aliexpress");
    const [id] = (await order(client, "trip")).order_list.number;
    const get = async () =>
      (await client.sync("aliexpress.trade.ds.order.get", { single_order_query: JSON.stringify({ order_id: id }) }))
        .aliexpress_trade_ds_order_get_response.result;
    const track = async () =>
      (await client.sync("aliexpress.ds.order.tracking.get", { ae_order_id: String(id), language: "en_US" }))
        .aliexpress_ds_order_tracking_get_response.result;
    expect(await get()).toMatchObject({ order_status: "WAIT_SELLER_SEND_GOODS", logistics_info_list: {} });
    expect(await track()).toMatchObject({ ret: false, code: "1001" });
    client.world.clock.advance(3 * dayMs, false);
    expect(
      missingKeys(await get(), {
        "": "gmt_create logistics_status order_status",
        "child_order_list.aeop_child_order_info[]":
          "actual_fee.amount actual_fee.currency_code product_count product_name shipping_fee.amount shipping_fee.currency_code sku_id",
        "logistics_info_list.aeop_order_logistics_info[]": "logistics_no logistics_service",
        store_info: "store_id store_name",
        user_order_amount: "amount currency_code",
      }),
    ).toEqual([]);
    expect(await get()).toMatchObject({ order_status: "WAIT_BUYER_ACCEPT_GOODS", logistics_status: "SELLER_SEND_GOODS" });
    expect(
      missingKeys(await track(), {
        "": "ret msg code",
        "data.tracking_detail_line_list.tracking_detail[]":
          "carrier_name eta_time_stamps mail_no detail_node_list.detail_node[].time_stamp detail_node_list.detail_node[].tracking_detail_desc detail_node_list.detail_node[].tracking_name package_item_list.package_item[].item_id package_item_list.package_item[].item_title package_item_list.package_item[].quantity package_item_list.package_item[].sku_desc",
      }),
    ).toEqual([]);
    client.world.clock.advance(12 * dayMs, false);
    expect(await get()).toMatchObject({ order_status: "FINISH", logistics_status: "BUYER_ACCEPT_GOODS" });
    const messages = client.world.deliveries.map((one) => JSON.parse(one.body));
    expect(messages.map((one) => one.data.orderStatus)).toEqual(["PaymentAuthorized", "OrderShipped", "OrderConfirmed"]);
    expect(missingKeys(messages[0], { "": "message_type seller_id site timestamp", data: "buyerId orderId orderStatus" })).toEqual([]);
    expect(client.world.deliveries[0]?.headers.authorization).toMatch(/^[0-9a-f]{64}$/);
  });

  it("with a slow unit take twice as long", async () => {
    const client = await connect();
    const slow = listingNamed("Wooden Train Set");
    const placed = await order(client, "slow", {
      item: { product_id: Number(slow.productId), sku_attr: inStock(slow).attr, logistics_service_name: "" },
    });
    const get = async () =>
      (
        await client.sync("aliexpress.trade.ds.order.get", {
          single_order_query: JSON.stringify({ order_id: placed.order_list.number[0] }),
        })
      ).aliexpress_trade_ds_order_get_response.result.order_status;
    client.world.clock.advance(15 * dayMs, false);
    expect(await get()).toBe("WAIT_BUYER_ACCEPT_GOODS");
    client.world.clock.advance(14 * dayMs, false);
    expect(await get()).toBe("FINISH");
  });
});
