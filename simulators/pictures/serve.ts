// How do the suppliers' image hosts answer?
import { animatedGif, swollenJpeg, swollenLength } from "./broken.ts";
import { type Picture, readPictureKey } from "./keys.ts";
import { drawPicture } from "./pictures.ts";

/** The real hosts, all answered alike: two of AliExpress, two of CJ. */
const pictureHosts: readonly string[] = [
  "ae01.alicdn.com",
  "ae-pic-a1.aliexpress-media.com",
  "cc-west-usa.oss-us-west-1.aliyuncs.com",
  "cc-west-usa.oss-accelerate.aliyuncs.com",
];

const fullSize = 1600;
const hugeBytes = 30 * 1024 * 1024;

interface Wanted {
  picture: Picture;
  size: number;
  format: "image/jpeg" | "image/png" | "image/webp";
}

/**
 * AliExpress: /kf/S<key><letter>.jpg, with its own size suffixes ("..._640x640.jpg", "..._220x220.jpg_.webp").
 * CJ: /<key written as a UUID>.jpg, below any folder, with the size as Alibaba's OSS takes it ("?x-oss-process=image/resize,w_800").
 */
function wanted(url: URL): Wanted | null {
  const alibaba = /^\/kf\/S([0-9a-f]{32})[a-zA-Z]\.(jpg|jpeg|png)(?:_(\d+)x\d+(?:q\d+)?\.(?:jpg|png)(_\.webp)?)?$/.exec(url.pathname);
  const cj = /^\/(?:[\w-]+\/)*([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\.(jpg|jpeg|png)$/.exec(url.pathname);
  const match = url.hostname.startsWith("cc-") ? cj : alibaba;
  const picture = readPictureKey((match?.[1] ?? "").replaceAll("-", ""));
  if (!match || !picture) return null;
  const resized = /^image\/resize,w_(\d+)$/.exec(url.searchParams.get("x-oss-process") ?? "");
  const size = Math.min(fullSize, Math.max(50, Number(match[3] ?? resized?.[1] ?? fullSize)));
  return { picture, size, format: match[4] ? "image/webp" : match[2] === "png" ? "image/png" : "image/jpeg" };
}

function notFound(): Response {
  return new Response(
    '<?xml version="1.0" encoding="UTF-8"?><Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message></Error>',
    { status: 404, headers: { "content-type": "application/xml" } },
  );
}

const kept = { "cache-control": "public, max-age=31536000", "access-control-allow-origin": "*" };

/** Rasterises a picture. Runs in the Worker's entry: the World object stays free meanwhile. Null for hosts that serve no pictures. */
export async function servePicture(request: Request, images: ImagesBinding): Promise<Response | null> {
  const url = new URL(request.url);
  if (!pictureHosts.includes(url.hostname)) return null;
  const asked = wanted(url);
  if (!asked || asked.picture.kind === "missing") return notFound();
  if (asked.picture.kind === "gif")
    return new Response(animatedGif(600, [196, 140, 120]), { headers: { ...kept, "content-type": "image/jpeg" } });
  const svg = drawPicture(asked.picture, asked.size);
  if (!svg) return notFound();
  const source = new Response(svg).body as ReadableStream<Uint8Array>;
  const output = await images.input(source).output({ format: asked.format, quality: 86 });
  if (asked.picture.kind !== "huge") return new Response(output.image(), { headers: { ...kept, "content-type": asked.format } });
  const jpeg = new Uint8Array(await new Response(output.image()).arrayBuffer());
  const length = String(swollenLength(jpeg.length, hugeBytes));
  return new Response(swollenJpeg(jpeg, hugeBytes), { headers: { ...kept, "content-type": "image/jpeg", "content-length": length } });
}
