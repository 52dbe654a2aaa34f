import { env as bound } from "cloudflare:workers";
import { expect, test } from "vitest";
import { openEgress } from "../../providers/egress.ts";
import { configOf, type Env } from "../../providers/env.ts";
import { openLog } from "../../providers/log.ts";
import { openMedia } from "../../providers/media/media.ts";
import { readHeader } from "../../providers/media/picture.transform.ts";
import { animatedGif, pixelBomb, pngOf, withGps } from "../builders/pictures.builder.ts";

const env = bound as unknown as Env;
const storeA = "sto_00000000000000000000000001";
const storeB = "sto_00000000000000000000000002";

type Served = Response | (() => Response);

/** Media with an internet of its own: what each address answers, and every name resolving to `address`. */
function mediaOn(served: Record<string, Served>, address = "93.184.216.34") {
  const asked: string[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    const url = new URL(request.url);
    if (url.hostname === "cloudflare-dns.com")
      return Response.json({ Answer: [{ name: url.searchParams.get("name"), type: 1, TTL: 60, data: address }] });
    asked.push(request.url);
    const answer = served[request.url];
    return (typeof answer === "function" ? answer() : answer?.clone()) ?? new Response("none", { status: 404 });
  };
  const log = openLog({}, true);
  const now = Date.now;
  const egress = openEgress({ fetch, platformDomain: "localhost:8787", log, now, random: () => 0, wait: async () => {} });
  const random = (length: number) => new Uint8Array(length);
  return { asked, media: openMedia({ config: configOf(env), bindings: env, egress, log, now, random, wait: async () => {} }) };
}

const picture = (bytes: Uint8Array<ArrayBuffer>, type = "image/jpeg") => new Response(bytes, { headers: { "content-type": type } });

async function jpegOf(width: number, height: number): Promise<Uint8Array<ArrayBuffer>> {
  const made = await env.IMAGES.input(new Blob([pngOf(width, height)]).stream()).output({ format: "image/jpeg" });
  return new Uint8Array(await made.response().arrayBuffer());
}

const keysOf = async (prefix: string) => (await env.MEDIA.list({ prefix })).objects.map((one) => one.key);

async function contentOf(read: { body: ReadableStream } | null): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(read?.body).arrayBuffer());
}

test("a picture is taken in once per content, whatever its address, and warm sizes wait for shoppers", async () => {
  const jpeg = await jpegOf(1200, 800);
  const { media } = mediaOn({
    "https://one.example.com/a.jpg": picture(jpeg),
    "https://two.example.com/b?x=1": picture(jpeg, "text/html"),
  });
  const first = await media.takeIn(storeA, "https://one.example.com/a.jpg");
  expect(first).toMatchObject({ media_type: "image/webp", width: 1200, height: 800 });
  expect(first.asset_id).toMatch(/^ast_[0-9a-f]{64}$/);
  expect(atob(first.placeholder).length).toBeGreaterThan(4);
  const before = await env.MEDIA.head(`${storeA}/${first.asset_id}/original`);
  expect(await media.takeIn(storeA, "https://two.example.com/b?x=1")).toEqual(first);
  expect((await env.MEDIA.head(`${storeA}/${first.asset_id}/original`))?.uploaded).toEqual(before?.uploaded);
  expect(await keysOf(`${storeA}/${first.asset_id}/`)).toEqual(
    ["320.webp", "640.webp", "960.webp", "original"].map((name) => `${storeA}/${first.asset_id}/${name}`),
  );
});

test("a store's pictures are its own: the same content in another store is another object", async () => {
  const bytes = pngOf(64, 64, 7);
  const { media } = mediaOn({});
  const { asset_id } = await media.store(storeA, bytes);
  expect(await media.read(storeB, asset_id, 160, "webp")).toBeNull();
  await media.store(storeB, bytes);
  expect(await media.read(storeB, asset_id, 160, "webp")).not.toBeNull();
});

test("sizes are made at the first request, kept, and never larger than the original", async () => {
  const { media } = mediaOn({});
  const { asset_id } = await media.store(storeA, pngOf(700, 500, 3));
  for (const format of ["avif", "webp", "jpeg"] as const) {
    await (await media.read(storeA, asset_id, 480, format))?.better?.();
    const read = await media.read(storeA, asset_id, 480, format);
    expect([read?.media_type, read?.better]).toEqual([`image/${format}`, null]);
    const bytes = await contentOf(read);
    expect(readHeader(bytes)).toMatchObject({ width: 480, height: 343 });
    expect(await contentOf(await media.read(storeA, asset_id, 480, format))).toEqual(bytes);
  }
  expect(await keysOf(`${storeA}/${asset_id}/480`)).toHaveLength(3);
  expect(readHeader(await contentOf(await media.read(storeA, asset_id, 1600, "webp")))).toMatchObject({ width: 700, height: 500 });
});

test("whoever asks first for a format that takes long gets a quicker one, and soon the real one", async () => {
  const { media } = mediaOn({});
  const { asset_id } = await media.store(storeA, pngOf(700, 500, 4));
  const first = await media.read(storeA, asset_id, 320, "avif");
  expect(first?.media_type).toBe("image/webp");
  expect(readHeader(await contentOf(first))).toMatchObject({ kind: "webp", width: 320 });
  await Promise.all([first?.better?.(), first?.better?.()]);
  const second = await media.read(storeA, asset_id, 320, "avif");
  expect(second?.media_type).toBe("image/avif");
  expect(readHeader(await contentOf(second))).toMatchObject({ kind: "avif", width: 320 });
});

test("large originals are kept at 2000 px at most", async () => {
  const { media } = mediaOn({});
  expect(await media.store(storeA, pngOf(2600, 1300))).toMatchObject({ width: 2000, height: 1000 });
});

test("where a photograph was taken is not kept", async () => {
  const tagged = withGps(await jpegOf(300, 200));
  expect(new TextDecoder("latin1").decode(tagged)).toContain("Exif");
  const { media } = mediaOn({});
  const { asset_id } = await media.store(storeA, tagged);
  for (const key of await keysOf(`${storeA}/${asset_id}/`)) {
    const kept = new Uint8Array((await (await env.MEDIA.get(key))?.arrayBuffer()) ?? new ArrayBuffer(0));
    expect(new TextDecoder("latin1").decode(kept)).not.toMatch(/Exif|EXIF/);
  }
});

test("a GIF named .jpg is taken for what it is: its first frame", async () => {
  const { media } = mediaOn({ "https://x.example.com/lamp.jpg": picture(animatedGif()) });
  const stored = await media.takeIn(storeA, "https://x.example.com/lamp.jpg");
  expect(stored).toMatchObject({ media_type: "image/webp", width: 4, height: 4 });
  const kept = await contentOf(await media.read(storeA, stored.asset_id, 160, "webp"));
  expect(new TextDecoder("latin1").decode(kept)).not.toContain("ANIM");
});

const html = new TextEncoder().encode("<!doctype html><script>alert(1)</script>");
const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');

test.each([
  ["HTML with a picture's type", html, "picture_unusable"],
  ["SVG", svg, "picture_unusable"],
  ["nothing", new Uint8Array(0), "picture_unusable"],
  ["a JPEG header before a page", Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, ...html]), "picture_unusable"],
  ["a PNG of 65,500 x 65,500 promised pixels", pixelBomb(), "picture_too_large"],
  ["a PNG cut off", pngOf(400, 400).slice(0, 500), "picture_unusable"],
])("%s is refused, and nothing of it is kept", async (_name, bytes, code) => {
  const { media } = mediaOn({ "https://x.example.com/p.jpg": picture(bytes as Uint8Array<ArrayBuffer>) });
  const kept = await keysOf(storeA);
  await expect(media.takeIn(storeA, "https://x.example.com/p.jpg")).rejects.toMatchObject({ code });
  expect(await keysOf(storeA)).toEqual(kept);
});

test("30 MB are refused without being read to the end, whatever the length says", async () => {
  let sent = 0;
  const endless = () =>
    new ReadableStream({
      pull(controller) {
        sent += 1;
        if (sent > 30) controller.close();
        else controller.enqueue(new Uint8Array(1_000_000).fill(0xff));
      },
    });
  const { media } = mediaOn({
    "https://x.example.com/big.jpg": () => new Response(endless(), { headers: { "content-type": "image/jpeg" } }),
  });
  await expect(media.takeIn(storeA, "https://x.example.com/big.jpg")).rejects.toMatchObject({ code: "picture_too_large" });
  expect(sent).toBeLessThan(16);
  await expect(media.store(storeA, new Uint8Array(12_000_001))).rejects.toMatchObject({ code: "picture_too_large" });
});

const redirect = (location: string) => new Response(null, { status: 302, headers: { location } });

test.each([
  ["https://10.0.0.1/x.jpg"],
  ["https://localhost/x.jpg"],
  ["https://app.localhost:8787/x.jpg"],
  ["https://x.example.com:8080/x.jpg"],
  ["file:///etc/passwd"],
])("%s is not called", async (address) => {
  const { media, asked } = mediaOn({});
  await expect(media.takeIn(storeA, address)).rejects.toMatchObject({ code: "address_refused" });
  expect(asked).toEqual([]);
});

test("a public name that leads into a private network is not called, nor is one it redirects to", async () => {
  const inside = mediaOn({}, "169.254.169.254");
  await expect(inside.media.takeIn(storeA, "https://x.example.com/x.jpg")).rejects.toMatchObject({ code: "address_refused" });
  expect(inside.asked).toEqual([]);
  const around = mediaOn({ "https://x.example.com/x.jpg": redirect("https://127.0.0.1/secret.jpg") });
  await expect(around.media.takeIn(storeA, "https://x.example.com/x.jpg")).rejects.toMatchObject({ code: "address_refused" });
  expect(around.asked).toEqual(["https://x.example.com/x.jpg"]);
});

test("three redirects are followed, a fourth is not", async () => {
  const png = pngOf(40, 40, 9);
  const hop = (n: number) => `https://x.example.com/${n}`;
  const chain = {
    [hop(4)]: redirect(hop(3)),
    [hop(3)]: redirect(hop(2)),
    [hop(2)]: redirect(hop(1)),
    [hop(1)]: redirect(hop(0)),
    [hop(0)]: picture(png),
  };
  const { media } = mediaOn(chain);
  expect(await media.takeIn(storeA, hop(3))).toMatchObject({ width: 40 });
  await expect(media.takeIn(storeA, hop(4))).rejects.toMatchObject({ code: "picture_unreachable" });
});

test("what is gone is told from what may come back", async () => {
  const { media, asked } = mediaOn({ "https://x.example.com/down.jpg": new Response("busy", { status: 503 }) });
  await expect(media.takeIn(storeA, "http://x.example.com/gone.jpg")).rejects.toMatchObject({ code: "picture_unreachable" });
  await expect(media.takeIn(storeA, "//x.example.com/down.jpg")).rejects.toMatchObject({ code: "unavailable" });
  expect(asked).toEqual(["https://x.example.com/gone.jpg", "https://x.example.com/down.jpg", "https://x.example.com/down.jpg"]);
});

test("ten at once of the same picture end as one", async () => {
  const { media } = mediaOn({});
  const bytes = pngOf(200, 120, 21);
  const all = await Promise.all(Array.from({ length: 10 }, () => media.store(storeA, bytes)));
  expect(new Set(all.map((one) => JSON.stringify(one))).size).toBe(1);
  expect(await keysOf(`${storeA}/${all[0]?.asset_id}/`)).toHaveLength(4);
});
