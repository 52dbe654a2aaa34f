// Are orders created once, refused for the right reasons, and paid in every way there is?
import { describe, expect, it } from "vitest";
import { missingKeys } from "../suppliers/key-paths.ts";
import { setCjBalance } from "./accounts.ts";
import { cjOrders } from "./order-book.ts";
import { apiKey, connect, create, dayMs, detail, inStock, listingNamed, mug } from "./test-client.ts";

describe("orders", () => {
  it("are created once for one number, and looked up by it", async () => {
    const client = await connect();
    const created = await create(client, "ord_1");
    expect(
      missingKeys(created.data, {
        "": "actualPayment cjPayUrl interceptOrderReasons iossAmount iossTaxHandlingFee logisticsMiss orderAmount orderId orderNumber orderOriginalAmount orderStatus postageAmount postageDiscountAmount postageOriginalAmount productAmount productDiscountAmount productOriginalAmount shipmentOrderId totalDiscountAmount",
        "productInfoList[]": "isGroup lineItemId quantity storeLineItemId subOrderProducts variantId",
      }),
    ).toEqual([]);
    expect(Number(created.data.orderId)).toBeGreaterThan(Number.MAX_SAFE_INTEGER);
    expect(await create(client, "ord_1")).toMatchObject({ code: 1603003, data: null });
    const found = await detail(client, "ord_1");
    expect(found.data).toMatchObject({ orderId: created.data.orderId, orderStatus: "UNSHIPPED", trackNumber: null });
    expect(
      missingKeys(found.data, {
        "": "cjOrderId createDate fromCountryCode isComplete logisticName orderAmount orderId orderNum orderStatus orderWeight paymentDate platformOrderId postageAmount productAmount remark shippingAddress shippingCity shippingCountryCode shippingCustomerName shippingPhone shippingProvince storageId storageName trackNumber",
        "productList[]": "abnormalType lineItemId podPropertiesInfo productionOrderStatus quantity sellPrice storeLineItemId vid",
      }),
    ).toEqual([]);
    expect((await detail(client, created.data.orderId)).data.orderNum).toBe("ord_1");
    expect(await detail(client, "ord_2")).toMatchObject({ code: 1603100 });
  });

  it.each([
    ["no number", { orderNumber: "" }, 1600300],
    ["a number of 51 letters", { orderNumber: "x".repeat(51) }, 1600300],
    ["no province", { shippingProvince: "" }, 1600300],
    ["no goods", { products: [] }, 1600300],
    ["an unknown unit", { products: [{ vid: "1", quantity: 1 }] }, 1602000],
    ["an unserved country", { shippingCountryCode: "KP" }, 1605002],
    ["an unknown logistic", { logisticName: "Pigeon" }, 1605001],
    ["more than there is", { products: [{ vid: inStock().skuId, quantity: 999_999 }] }, 1603102],
    [
      "goods the American warehouse does not have",
      {
        fromCountryCode: "US",
        logisticName: "USPS+",
        products: [{ vid: listingNamed("Slow Feeder Dog Bowl").units.find((one) => one.inUs === 0)?.skuId, quantity: 1 }],
      },
      1603102,
    ],
  ])("refuse %s and create nothing", async (_, change, code) => {
    const client = await connect();
    expect(await create(client, "ord_x", change)).toMatchObject({ code, result: false, data: null });
    expect(cjOrders(client.world)).toEqual([]);
  });

  it("refuse a unit that vanishes when it is ordered", async () => {
    const client = await connect();
    const gone = mug.units.find((one) => one.ending === "gone");
    expect(gone?.sku.endsWith("-gone")).toBe(true);
    expect(await create(client, "ord_g", { products: [{ vid: gone?.skuId, quantity: 1 }] })).toMatchObject({ code: 1602003 });
    const left = (await client.call("GET", `/product/query?pid=${mug.pid}`)).data.variants;
    expect(left.map((one: { vid: string }) => one.vid)).not.toContain(gone?.skuId);
  });

  it("stand unpaid when the purse is empty, and are paid when it is filled", async () => {
    const client = await connect("CJ77000");
    expect(await create(client, "ord_poor")).toMatchObject({ code: 1604000 });
    expect(await create(client, "ord_poor")).toMatchObject({ code: 1603003 });
    const { orderId, orderStatus } = (await detail(client, "ord_poor")).data;
    expect(orderStatus).toBe("UNPAID");
    setCjBalance(client.world, "CJ77000", 10_000);
    expect(await client.call("POST", "/shopping/pay/payBalance", { orderId })).toMatchObject({ code: 200, data: null });
    expect(await client.call("POST", "/shopping/pay/payBalance", { orderId })).toMatchObject({ code: 1603101 });
    expect((await client.call("GET", "/shopping/pay/getBalance")).data.amount).toBeLessThan(100);
    expect((await detail(client, "ord_poor")).data.orderStatus).toBe("UNSHIPPED");
  });

  it("go through cart and bill, step by step", async () => {
    const client = await connect();
    const { orderId, shipmentOrderId } = (await create(client, "ord_c", { payType: 3 })).data;
    const cart = await client.call("POST", "/shopping/order/addCart", { cjOrderIdList: [orderId] });
    expect(cart).toEqual({
      success: true,
      code: 200,
      message: "Congratulation! Well done!",
      data: { successCount: 1, addSuccessOrders: [orderId], unInterceptAddressCount: 0, interceptOrders: [] },
    });
    expect((await detail(client, "ord_c")).data.orderStatus).toBe("IN_CART");
    expect((await client.call("POST", "/shopping/order/addCartConfirm", { cjOrderIdList: [orderId] })).data).toMatchObject({
      submitSuccess: true,
      shipmentsId: shipmentOrderId,
    });
    const bill = await client.call("POST", "/shopping/order/saveGenerateParentOrder", { shipmentOrderId });
    expect(bill).not.toHaveProperty("code");
    expect(
      missingKeys(bill.data, {
        "": "interceptOrders orderMoney payExpireTime payId result submitSuccess successOrders[] unMatchOrderCodes unMatchProductCodes",
        paymentInformation:
          "actualPayment balanceDeduction billAmount canDeduct commodityDiscount commodityTotalAmount couponAmount freight iossAmount iossNumber iossTaxHandlingFee iossTaxes iossType orderOriginalAmount orderProductAmount payableAmount postageDiscount serviceFee",
      }),
    ).toEqual([]);
    expect(await client.call("POST", "/shopping/pay/payBalanceV2", { shipmentOrderId, payId: "PAY0" })).toMatchObject({ code: 1603101 });
    expect(await client.call("POST", "/shopping/pay/payBalanceV2", { shipmentOrderId, payId: bill.data.payId })).toMatchObject({
      code: 200,
    });
    expect((await detail(client, "ord_c")).data.orderStatus).toBe("UNSHIPPED");
  });

  it("are confirmed, paid on a page, or cancelled before they are paid", async () => {
    const client = await connect();
    const first = (await create(client, "ord_a", { payType: 3 })).data;
    expect(await client.call("PATCH", "/shopping/order/confirmOrder", { orderId: first.orderId })).toMatchObject({ data: first.orderId });
    expect(await client.call("PATCH", "/shopping/order/confirmOrder", { orderId: first.orderId })).toMatchObject({
      code: 1603001,
      message: "order confirm fail",
    });
    const second = (await create(client, "ord_b", { payType: 1 })).data;
    expect(await (await client.world.fetch(second.cjPayUrl)).text()).toContain("Pay by card");
    expect((await client.world.fetch(second.cjPayUrl, { method: "POST" })).status).toBe(303);
    expect((await detail(client, "ord_b")).data.orderStatus).toBe("UNSHIPPED");
    expect(await client.call("DELETE", `/shopping/order/deleteOrder?orderId=${second.orderId}`)).toMatchObject({ code: 1603002 });
    const before = (await client.call("GET", `/product/stock/queryByVid?vid=${inStock().skuId}`)).data[0].storageNum;
    expect(await client.call("DELETE", `/shopping/order/deleteOrder?orderId=${first.orderId}`)).toMatchObject({ data: first.orderId });
    expect((await client.call("GET", `/product/stock/queryByVid?vid=${inStock().skuId}`)).data[0].storageNum).toBe(before + 1);
    const rows = (await client.call("GET", "/shopping/order/list")).data;
    expect(rows.list.map((one: { orderNum: string }) => one.orderNum)).toEqual(["ord_a"]);
    expect((await client.call("GET", "/shopping/order/list?status=UNSHIPPED")).data.total).toBe(1);
  });

  it("of another account are unknown", async () => {
    const client = await connect();
    await create(client, "ord_mine");
    const token = (await client.call("POST", "/authentication/getAccessToken", { apiKey: apiKey("CJ999") })).data.accessToken;
    const answer = await client.world.fetch(
      "https://developers.cjdropshipping.com/api2.0/v1/shopping/order/getOrderDetail?orderId=ord_mine",
      { headers: { "cj-access-token": token } },
    );
    expect(await answer.json()).toMatchObject({ code: 1603100 });
  });
});

describe("disputes", () => {
  it("give the money back after two simulated days", async () => {
    const client = await connect();
    const { orderId } = (await create(client, "ord_d")).data;
    const info = (await client.call("POST", "/disputes/disputeConfirmInfo", { orderId })).data;
    expect(
      missingKeys(info, {
        "": "orderId orderNumber maxProductPrice maxPostage maxIossTaxAmount maxIossHandTaxAmount maxAmount expectResultOptionList[]",
        "productInfoList[]": "lineItemId cjProductId cjVariantId canChoose price quantity cjProductName cjImage sku supplierName",
        "disputeReasonList[]": "disputeReasonId reasonName",
      }),
    ).toEqual([]);
    const dispute = {
      businessDisputeId: "dsp_1",
      orderId,
      disputeReasonId: 3,
      expectType: 1,
      refundType: 1,
      messageText: "Broken",
      imageUrl: [],
      productInfoList: info.productInfoList,
    };
    expect(await client.call("POST", "/disputes/create", dispute)).toMatchObject({ data: true });
    expect(await client.call("POST", "/disputes/create", { ...dispute, businessDisputeId: "dsp_2" })).toMatchObject({ code: 1600300 });
    const before = (await client.call("GET", "/shopping/pay/getBalance")).data.amount;
    client.world.clock.advance(2 * dayMs, false);
    expect((await client.call("GET", `/disputes/getDisputeList?orderId=${orderId}`)).data.list[0]).toMatchObject({
      status: "finished",
      money: info.maxProductPrice,
    });
    expect((await client.call("GET", "/shopping/pay/getBalance")).data.amount).toBeCloseTo(before + info.maxProductPrice, 2);
  });

  it("are not opened on what nobody paid, and can be withdrawn", async () => {
    const client = await connect();
    const { orderId } = (await create(client, "ord_u", { payType: 3 })).data;
    expect(await client.call("GET", `/disputes/disputeProducts?orderId=${orderId}`)).toMatchObject({ code: 1600300 });
    const paid = (await create(client, "ord_p")).data.orderId;
    const { productInfoList } = (await client.call("GET", `/disputes/disputeProducts?orderId=${paid}`)).data;
    await client.call("POST", "/disputes/create", {
      businessDisputeId: "d",
      orderId: paid,
      disputeReasonId: 1,
      expectType: 1,
      productInfoList,
    });
    const [{ id }] = (await client.call("GET", "/disputes/getDisputeList")).data.list;
    expect(await client.call("POST", "/disputes/cancel", { orderId: paid, disputeId: id })).toMatchObject({ data: true });
    expect(await client.call("POST", "/disputes/cancel", { orderId: paid, disputeId: id })).toMatchObject({ code: 1600300 });
  });
});
