// Do the image hosts answer for every address they gave out?
import { describe, expect, it } from "vitest";
import { imageUrl as aliexpressImage } from "../aliexpress/listings.ts";
import { products } from "../catalogue/products.ts";
import { imageUrl as cjImage } from "../cj/listings.ts";
import { servePicture } from "./serve.ts";

/** Stands where the Images binding does: answers with the SVG it was given and the options it was asked for. */
const asked: { format: string; svg: string }[] = [];
const images = {
  input: (stream: ReadableStream) => ({
    output: async ({ format }: { format: string }) => {
      asked.push({ format, svg: await new Response(stream).text() });
      const bytes = Uint8Array.from([0xff, 0xd8, 0xff, 0xd9]);
      return { image: () => new Response(bytes).body };
    },
  }),
} as unknown as ImagesBinding;

const ask = (url: string) => servePicture(new Request(url), images);

function productNamed(title: string) {
  const product = products.find((one) => one.title === title);
  if (!product) throw new Error(`No product ${title}`);
  return product;
}

const vase = productNamed("Ceramic Ribbed Vase");

describe("image hosts", () => {
  it("draw a product at full size, and the same one at both suppliers", async () => {
    const url = aliexpressImage(vase, "hero");
    const answer = await ask(url);
    expect(answer?.headers.get("content-type")).toBe("image/jpeg");
    await ask(cjImage(vase, "hero"));
    await ask(url.replace("ae01.alicdn.com", "ae-pic-a1.aliexpress-media.com"));
    expect(asked.at(-1)?.svg).toContain('width="1600"');
    expect(new Set(asked.slice(-3).map((one) => one.svg)).size).toBe(1);
  });

  it("understand AliExpress's size suffixes", async () => {
    expect((await ask(`${aliexpressImage(vase, "hero")}_220x220.jpg_.webp`))?.headers.get("content-type")).toBe("image/webp");
    expect(asked.at(-1)?.svg).toContain('width="220"');
  });

  it("understand how CJ's host is asked for less", async () => {
    await ask(`${cjImage(vase, "hero")}?x-oss-process=image/resize,w_800`);
    expect(asked.at(-1)?.svg).toContain('width="800"');
  });

  it("do not know other addresses, and leave other hosts alone", async () => {
    expect((await ask("https://ae01.alicdn.com/kf/S00000000000000000000000000000000a.jpg"))?.status).toBe(404);
    expect((await ask("https://ae01.alicdn.com/favicon.ico"))?.status).toBe(404);
    expect(await ask("https://api.stripe.com/kf/x.jpg")).toBeNull();
  });

  it("answer with the broken files the catalogue asks for", async () => {
    expect((await ask(aliexpressImage(productNamed("Quick-Dry Sports Cap"), "missing")))?.status).toBe(404);
    const gif = await ask(aliexpressImage(productNamed("Feather Wand Set"), "gif"));
    expect(gif?.headers.get("content-type")).toBe("image/jpeg");
    expect(new TextDecoder().decode((await gif?.arrayBuffer())?.slice(0, 6))).toBe("GIF89a");
    const huge = await ask(aliexpressImage(productNamed("Washable Area Rug"), "huge"));
    const bytes = new Uint8Array((await huge?.arrayBuffer()) ?? new ArrayBuffer(0));
    expect(bytes.length).toBe(Number(huge?.headers.get("content-length")));
    expect(bytes.length).toBeGreaterThan(30 * 1024 * 1024);
    expect([...bytes.slice(0, 4), ...bytes.slice(-2)]).toEqual([0xff, 0xd8, 0xff, 0xfe, 0xff, 0xd9]);
  });
});
