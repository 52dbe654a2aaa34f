// Does CJ tell of orders, parcels, stock and prices by itself?
import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { missingKeys } from "../suppliers/key-paths.ts";
import { changeUnit, shelfRows } from "../suppliers/shelf-rows.ts";
import { connect, create, dayMs, inStock, listingNamed, mug } from "./test-client.ts";

describe("webhooks", () => {
  const hook = "https://api.example/hooks/cj/secret";
  const all = Object.fromEntries(
    ["product", "stock", "order", "logistics"].map((topic) => [topic, { type: "ENABLE", callbackUrls: [hook] }]),
  );

  it("are set as a whole or not at all", async () => {
    const client = await connect();
    expect(await client.call("POST", "/webhook/set", all)).toMatchObject({ code: 200, data: true });
    expect(
      await client.call("POST", "/webhook/set", {
        order: { type: "CANCEL" },
        stock: { type: "ENABLE", callbackUrls: ["http://127.0.0.1/x"] },
      }),
    ).toMatchObject({ code: 1607001 });
    const settings = (await client.call("GET", "/setting/get")).data;
    expect(settings.callback.order).toEqual({ type: "ENABLE", urls: [hook] });
    expect(
      missingKeys(settings, {
        "": "isSandbox openEmail openId openName root",
        setting: "qpsLimit quotaLimits",
        callback: "product.type product.urls[]",
      }),
    ).toEqual([]);
  });

  it("tell of orders and parcels, with numbers JavaScript cannot hold", async () => {
    const client = await connect();
    await client.call("POST", "/webhook/set", all);
    const { orderId } = (await create(client, "ord_w")).data;
    for (let day = 0; day < 16; day++) {
      client.world.clock.advance(dayMs, false);
      await client.call("GET", "/setting/get");
    }
    const bodies = client.world.deliveries.map((one) => one.body);
    const orders = bodies.filter((body) => body.includes('"type":"ORDER"'));
    expect(orders.map((body) => JSON.parse(body).params.orderStatus)).toEqual(["UNSHIPPED", "SHIPPED", "DELIVERED"]);
    expect(orders[0]).toContain(`"cjOrderId":${orderId},`);
    expect(
      missingKeys(JSON.parse(orders[2] ?? ""), {
        "": "messageId messageType type",
        params: "cjOrderId completeDate createDate deliveryDate logisticName orderNumber orderStatus payDate trackNumber updateDate",
        "params.orderItems[]": "abnormalType lineItemId productionOrderStatus quantity sellPrice storeLineItemId vid",
      }),
    ).toEqual([]);
    const tracked = bodies.filter((body) => body.includes('"type":"LOGISTIC"'));
    expect(tracked.at(-1)).toContain(`"orderId":${orderId},`);
    const last = JSON.parse(tracked.at(-1) ?? "").params;
    expect(last.trackingStatus).toBe(12);
    expect(JSON.parse(last.logisticsTrackEvents)[0]).toMatchObject({ status: 12 });
    const info = (await client.call("GET", `/logistic/trackInfo?trackNumber=${last.trackingNumber}`)).data;
    expect(info[0]).toMatchObject({ trackingStatus: "Delivered", trackingTo: "US" });
    expect(
      missingKeys(info, {
        "[]": "deliveryDay deliveryTime lastMileCarrier lastTrackNumber logisticName trackingFrom trackingNumber trackingStatus trackingTo",
      }),
    ).toEqual([]);
  });

  it("are signed with the account's openId", async () => {
    const client = await connect();
    await client.call("POST", "/webhook/set", all);
    await create(client, "ord_s");
    const { openId } = (await client.call("GET", "/setting/get")).data;
    const [first] = client.world.deliveries;
    expect(first?.headers.sign).toBe(
      createHmac("sha256", String(openId))
        .update(first?.body ?? "")
        .digest("base64"),
    );
  });

  it("tell of stock and price of products that were looked at", async () => {
    const client = await connect();
    await client.call("POST", "/webhook/set", all);
    await client.call("GET", `/product/query?pid=${mug.pid}`);
    expect(changeUnit(client.world, "cj", inStock().skuId, { stock: 7 })).toBe(true);
    changeUnit(client.world, "cj", inStock().skuId, { cents: 12_345 });
    expect(shelfRows(client.world, inStock().skuId)).toMatchObject([{ supplier: "cj", stock: 7, cents: 12_345, gone: false }]);
    expect(changeUnit(client.world, "cj", "1", { stock: 1 })).toBe(false);
    const [stock, price] = client.world.deliveries.map((one) => JSON.parse(one.body));
    expect(stock.params[inStock().skuId][0]).toMatchObject({ vid: inStock().skuId, areaId: "1" });
    expect(stock.params[inStock().skuId].reduce((sum: number, one: { storageNum: number }) => sum + one.storageNum, 0)).toBe(7);
    expect(price.params).toMatchObject({ pid: mug.pid, fields: ["productSellPrice"], productName: null });
    expect(price.params.productSellPrice).toContain("123.45");
  });

  it("tell of a price that rises by itself", async () => {
    const client = await connect();
    await client.call("POST", "/webhook/set", all);
    const gun = listingNamed("Percussion Massage Gun");
    await client.call("GET", `/product/query?pid=${gun.pid}`);
    client.world.clock.advance(dayMs, false);
    await client.call("GET", "/setting/get");
    expect(JSON.parse(client.world.deliveries.at(-1)?.body ?? "{}")).toMatchObject({
      type: "PRODUCT",
      params: { pid: gun.pid, fields: ["productSellPrice"] },
    });
  });
});
