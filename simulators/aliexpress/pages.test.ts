// Do product pages and short links lead where people expect?
import { describe, expect, it } from "vitest";
import { catalogue } from "../catalogue/catalogue.ts";
import { connect, vase } from "./test-client.ts";

describe("pages", () => {
  it("show a product with structured data, in every spelling of its address", async () => {
    const client = await connect();
    for (const url of [
      `https://www.aliexpress.com/item/${vase.productId}.html?spm=a2g0o`,
      `https://m.aliexpress.com/item/${vase.productId}.html`,
      `https://es.aliexpress.com/item/${vase.usProductId}.html`,
      `https://www.aliexpress.com/i/${vase.productId}.html`,
      `https://pt.aliexpress.com/item/Vaso/${vase.productId}.html`,
    ]) {
      const html = await (await client.browse(url)).text();
      const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? "{}");
      expect(data, url).toMatchObject({ "@type": "Product", sku: vase.productId });
    }
    expect((await client.browse("https://www.aliexpress.com/item/1005000000000001.html")).status).toBe(404);
  });

  it("are reached by short links", async () => {
    const client = await connect();
    const entry = catalogue.find((one) => one.title === "Ceramic Ribbed Vase");
    const answer = await client.browse(entry?.aliexpress?.shortUrl ?? "");
    expect(answer.headers.get("location")).toContain(`https://www.aliexpress.com/item/${vase.productId}.html?`);
    expect((await client.browse(`https://s.click.aliexpress.com/e/_${Number(vase.productId).toString(36)}`)).status).toBe(302);
    expect((await client.browse("https://a.aliexpress.com/_zzz")).status).toBe(404);
  });
});
