// Does CJ describe products, stock and freight in the shapes that were recorded?
import { describe, expect, it } from "vitest";
import { missingKeys } from "../suppliers/key-paths.ts";
import { connect, dayMs, inStock, listingNamed, mug } from "./test-client.ts";

describe("products", () => {
  it("are listed in the recorded shape: strings, ranges and names inside JSON", async () => {
    const client = await connect();
    const answer = await client.call("GET", "/product/list?pageNum=1&pageSize=50");
    expect(
      missingKeys(answer, {
        "": "code message requestId result",
        data: "pageNum pageSize total",
        "data.list[]":
          "addMarkStatus categoryId categoryName createTime customizationVersion isVideo listedNum listingCount pid productImage productName productNameEn productSku productType productUnit productWeight remark saleStatus sellPrice shippingCountryCodes[] sourceFrom supplierId supplierName",
      }),
    ).toEqual([]);
    const { list } = answer.data;
    expect(list.every((one: { sellPrice: unknown }) => typeof one.sellPrice === "string")).toBe(true);
    expect(list.some((one: { sellPrice: string }) => / -- /.test(one.sellPrice))).toBe(true);
    expect(Array.isArray(JSON.parse(list[0].productName))).toBe(true);
    expect(
      new Set(list.map((one: { categoryName: string }) => (/ > |\/| \/ /.exec(one.categoryName) ?? ["leaf"])[0])).size,
    ).toBeGreaterThan(2);
    expect(await client.call("GET", "/product/list?pageSize=201")).toMatchObject({ code: 1600300 });
  });

  it("carry other names in listV2", async () => {
    const client = await connect();
    const answer = await client.call("GET", "/product/listV2?keyWord=stoneware%20mug&page=1&size=2&features=enable_description");
    expect(answer.data.content[0].productList[0].id).toBe(mug.pid);
    expect(
      missingKeys(answer.data, {
        "": "pageNumber pageSize totalPages totalRecords",
        "content[]": "keyWord keyWordOld",
        "content[].relatedCategoryList[]": "categoryId categoryName",
        "content[].productList[]":
          "addMarkStatus authorityStatus bigImage categoryId createAt customization deliveryCycle description discountPrice discountPriceRate hasCECertification id isCollect isPersonalized isVideo listedNum myProduct nameEn nowPrice oneCategoryId oneCategoryName productType saleStatus sellPrice sku spu supplierName threeCategoryName totalUnVerifiedInventory totalVerifiedInventory twoCategoryId twoCategoryName verifiedWarehouse videoList warehouseInventoryNum",
      }),
    ).toEqual([]);
  });

  it("have every documented key, and stock when it is asked for", async () => {
    const client = await connect();
    const answer = await client.call("GET", `/product/query?pid=${mug.pid}&features=enable_inventory`);
    expect(
      missingKeys(answer.data, {
        "": "categoryId categoryName createrTime customizationJson1 customizationJson2 customizationJson3 customizationJson4 customizationVersion description entryCode entryName entryNameEn listedNum materialKey materialName materialNameEn packingKey packingName packingNameEn packingWeight pid productImage productKey productKeyEn productName productNameEn productPro productProEn productProEnSet[] productProSet[] productSku productType productUnit productWeight sellPrice status suggestSellPrice supplierId supplierName",
        "variants[]":
          "combineVariants createTime pid variantHeight variantKey variantLength variantName variantNameEn variantProperty variantSellPrice variantSku variantStandard variantSugSellPrice variantUnit variantVolume variantWeight variantWidth vid",
        "variants[].inventories[]":
          "cjInventory countryCode factoryInventory totalInventory verifiedWarehouse stock[].factoryInventory stock[].inventory stock[].stockId",
      }),
    ).toEqual([]);
    expect((await client.call("GET", `/product/query?pid=${mug.pid}`)).data.variants[0].inventories).toBeNull();
    expect((await client.call("GET", `/product/query?productSku=${mug.sku}`)).data.pid).toBe(mug.pid);
    expect((await client.call("GET", `/product/query?variantSku=${encodeURIComponent(inStock().sku)}`)).data.pid).toBe(mug.pid);
  });

  it("write a variant's key two ways, and areas as text or number", async () => {
    const client = await connect();
    const hoodie = listingNamed("Brushed Fleece Hoodie");
    const joined = (await client.call("GET", `/product/query?pid=${hoodie.pid}`)).data.variants[0];
    const listed = (await client.call("GET", `/product/variant/query?pid=${hoodie.pid}`)).data;
    expect(joined.variantKey).toBe("Sage-S");
    expect(listed[0].variantKey).toBe('["Sage","S"]');
    expect(
      missingKeys(listed, {
        "[]": "createTime pid variantHeight variantKey variantLength variantName variantNameEn variantProperty variantSellPrice variantSku variantStandard variantUnit variantVolume variantWeight variantWidth vid",
      }),
    ).toEqual([]);
    const byVid = (await client.call("GET", `/product/stock/queryByVid?vid=${joined.vid}`)).data;
    expect(
      missingKeys(byVid, {
        "[]": "areaEn areaId cjInventoryNum countryCode factoryInventoryNum stock[].factoryInventory stock[].inventory stock[].stockId storageNum totalInventoryNum vid",
      }),
    ).toEqual([]);
    expect(byVid[0].areaId).toBe("1");
    expect((await client.call("GET", `/product/stock/queryBySku?sku=${joined.variantSku}`)).data[0].areaId).toBe(1);
    const inventory = await client.call("GET", `/product/stock/getInventoryByPid?pid=${hoodie.pid}`);
    expect(inventory.message).toBe("");
    expect(
      missingKeys(inventory.data, {
        "inventories[]": "areaEn areaId countryCode totalInventoryNum cjInventoryNum factoryInventoryNum countryNameEn",
        "variantInventories[]":
          "vid inventory[].countryCode inventory[].totalInventory inventory[].cjInventory inventory[].factoryInventory inventory[].verifiedWarehouse",
      }),
    ).toEqual([]);
  });

  it("that are unknown, odd or gone say so", async () => {
    const client = await connect();
    expect(await client.call("GET", "/product/query")).toMatchObject({ code: 1600300 });
    expect(await client.call("GET", "/product/query?pid=1")).toMatchObject({ code: 1602001 });
    expect(await client.call("GET", "/product/stock/queryByVid?vid=1")).toMatchObject({ code: 1602000 });
    expect((await client.call("GET", `/product/query?pid=${listingNamed("Wooden Shape Sorter Cube").pid}`)).data.variants).toEqual([]);
    expect(
      (await client.call("GET", `/product/query?pid=${listingNamed("Portable Power Station 1500 W").pid}`)).data.variants[0]
        .variantSellPrice,
    ).toMatch(/^\d,\d{3}\.\d\d$|^\d{3}\.\d\d$/);
    const brush = listingNamed("Detangling Hair Brush");
    expect(await client.call("GET", `/product/query?pid=${brush.pid}`)).toMatchObject({ code: 200 });
    client.world.clock.advance(dayMs, false);
    expect(await client.call("GET", `/product/query?pid=${brush.pid}`)).toMatchObject({ code: 1602002 });
  });

  it("have categories in three levels and warehouses", async () => {
    const client = await connect();
    expect(
      missingKeys(await client.call("GET", "/product/getCategory"), {
        "data[]": "categoryFirstName",
        "data[].categoryFirstList[]": "categorySecondName categorySecondList[].categoryId categorySecondList[].categoryName",
      }),
    ).toEqual([]);
    expect(
      missingKeys(await client.call("GET", "/product/globalWarehouseList"), {
        "data[]": "areaCn areaEn areaId countryCode de disabled en fr id nameEn th valueEn zh",
      }),
    ).toEqual([]);
  });

  it("have a page with structured data", async () => {
    const { world } = await connect();
    const html = await (await world.fetch(`https://cjdropshipping.com/product/stoneware-mug-p-${mug.pid}.html`)).text();
    expect(JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? "{}")).toMatchObject({
      "@type": "Product",
      sku: mug.sku,
    });
    expect((await world.fetch("https://cjdropshipping.com/product/x-p-1234567890123456789.html")).status).toBe(404);
  });
});

describe("freight", () => {
  it("is quoted by weight, warehouse and country", async () => {
    const client = await connect();
    const ask = (more: object, quantity = 1) =>
      client.call("POST", "/logistic/freightCalculate", {
        startCountryCode: "CN",
        endCountryCode: "US",
        products: [{ quantity, vid: inStock().skuId }],
        ...more,
      });
    const one = await ask({});
    expect(missingKeys(one.data, { "[]": "logisticAging logisticName logisticPrice logisticPriceCn" })).toEqual([]);
    expect((await ask({}, 3)).data[0].logisticPrice).toBeGreaterThan(one.data[0].logisticPrice);
    expect((await ask({ startCountryCode: "US", endCountryCode: "FR" })).data).toEqual([]);
    expect(await ask({ endCountryCode: "KP" })).toMatchObject({ code: 1605002 });
    expect(await ask({ products: [] })).toMatchObject({ code: 1600300 });
  });
});
