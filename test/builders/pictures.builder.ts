// How are picture files made for tests, whole ones and broken ones?
import { encode } from "fast-png";
import type { Env } from "../../providers/env.ts";
import { readPictureKey } from "../../simulators/pictures/keys.ts";
import { withWorld } from "../harness/faults.ts";

type Bytes = Uint8Array<ArrayBuffer>;

/** A PNG with a soft gradient, so that no two sizes or hues share their bytes. */
export function pngOf(width: number, height: number, hue = 0): Bytes {
  const data = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const [x, y] = [pixel % width, Math.floor(pixel / width)];
    data.set([(x * 255) / width, (y * 255) / height, hue], pixel * 3);
  }
  return new Uint8Array(encode({ width, height, data, channels: 3, depth: 8 }));
}

/** A header that promises far more pixels than the file holds. */
export function pixelBomb(side = 65_500): Bytes {
  const bytes = pngOf(8, 8);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, side);
  view.setUint32(20, side);
  return bytes;
}

/** A two-colour GIF of two frames, 4 x 4 pixels (https://www.w3.org/Graphics/GIF/spec-gif89a.txt). */
export function animatedGif(): Bytes {
  const frame = (code: number[]) => [0x21, 0xf9, 4, 0, 10, 0, 0, 0, 0x2c, 0, 0, 0, 0, 4, 0, 4, 0, 0, 2, code.length, ...code, 0];
  return Uint8Array.from([
    ...new TextEncoder().encode("GIF89a"),
    ...[4, 0, 4, 0, 0x80, 0, 0, 255, 0, 0, 0, 0, 255],
    ...frame([0x84, 0x8f, 0x09, 0x05]),
    ...frame([0x84, 0x8f, 0xa9, 0x5d, 0x05]),
    0x3b,
  ]);
}

/** The same JPEG with an EXIF segment that gives a GPS position (tag 0x8825, CIPA DC-008). */
export function withGps(jpeg: Uint8Array): Bytes {
  const tiff = [
    ...[0x4d, 0x4d, 0, 42, 0, 0, 0, 8],
    ...[0, 1, 0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 26, 0, 0, 0, 0],
    ...[0, 1, 0, 1, 0, 2, 0, 0, 0, 2, 0x4e, 0, 0, 0, 0, 0, 0, 0],
  ];
  const body = [...new TextEncoder().encode("Exif"), 0, 0, ...tiff];
  const segment = [0xff, 0xe1, (body.length + 2) >> 8, (body.length + 2) & 255, ...body];
  return Uint8Array.from([...jpeg.subarray(0, 2), ...segment, ...jpeg.subarray(2)]);
}

const pictureHosts = /^https:\/\/(?:ae01\.alicdn\.com|ae-pic-a1\.aliexpress-media\.com|cc-west-usa\.[\w.-]+)\//;

/** Does a file that goes wrong on purpose stand behind this address? */
function isOdd(url: string): boolean {
  const key = /([0-9a-f]{32})/.exec(new URL(url).pathname.replaceAll("-", ""))?.[1] ?? "";
  return ["missing", "gif", "huge"].includes(readPictureKey(key)?.kind ?? "");
}

function small(url: string): Response {
  const hash = [...url].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 65_521, 7);
  return new Response(pngOf(24 + (hash % 17), 16 + ((hash >> 5) % 19), hash % 256), { headers: { "content-type": "image/png" } });
}

/** The world with small, quickly drawn pictures at the suppliers' image hosts, each address with its own; what is broken stays as it is. */
export function withSmallPictures(env: Env): Env {
  return withWorld(env, (request, world) => (pictureHosts.test(request.url) && !isOdd(request.url) ? small(request.url) : world(request)));
}
