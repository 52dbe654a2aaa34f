import { encode } from "fast-png";
import sharp from "sharp";
import { thumbHashToApproximateAspectRatio, thumbHashToAverageRGBA } from "thumbhash";
import { expect, test } from "vitest";
import { kindOf, placeholderOf, readHeader } from "./picture.transform.ts";

const canvas = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: "#336699" } });
const hashOf = (placeholder: string) => Uint8Array.from(atob(placeholder), (letter) => letter.charCodeAt(0));

test.each(["jpeg", "png", "webp", "avif", "gif"] as const)("%s says what it is and how large", async (format) => {
  const bytes = new Uint8Array(await canvas(120, 80).toFormat(format).toBuffer());
  expect(readHeader(bytes)).toMatchObject({ kind: format === "jpeg" ? "jpg" : format, width: 120, height: 80 });
});

test.each(["tiff", "jp2"] as const)("%s is not one of ours", async (format) => {
  if (format === "jp2") expect(kindOf(Uint8Array.from([0, 0, 0, 12, 0x6a, 0x50, 0x20, 0x20]))).toBeNull();
  else expect(kindOf(new Uint8Array(await canvas(8, 8).toFormat(format).toBuffer()))).toBeNull();
});

test("megapixels are counted before anything is decoded", async () => {
  const bytes = new Uint8Array(await canvas(8, 8).png().toBuffer());
  const view = new DataView(bytes.buffer);
  const promise = (width: number, height: number) => {
    view.setUint32(16, width);
    view.setUint32(20, height);
    return () => readHeader(bytes);
  };
  expect(promise(8_000, 5_000)()).toMatchObject({ width: 8_000 });
  expect(promise(8_000, 5_001)).toThrow("picture_too_large");
  expect(promise(0, 100)).toThrow("picture_unusable");
});

const square = (channels: 1 | 2 | 3 | 4, pixel: number[], depth: 8 | 16 = 8) => {
  const data = depth === 8 ? new Uint8Array(400 * channels) : new Uint16Array(400 * channels);
  for (let at = 0; at < data.length; at++) data[at] = pixel[at % channels] ?? 0;
  return encode({ width: 20, height: 20, data, channels, depth });
};

test.each([
  ["grey", square(1, [128]), [0.5, 0.5, 0.5, 1]],
  ["grey, half clear", square(2, [255, 128]), [1, 1, 1, 0.5]],
  ["colour", square(3, [255, 0, 0]), [1, 0, 0, 1]],
  ["colour, half clear", square(4, [0, 0, 255, 128]), [0, 0, 1, 0.5]],
  ["deep colour", square(3, [0, 65_535, 0], 16), [0, 1, 0, 1]],
] as const)("a placeholder has the average of a %s picture", (_name, png, [r, g, b, a]) => {
  const average = thumbHashToAverageRGBA(hashOf(placeholderOf(png)));
  expect(average.a).toBeCloseTo(a, 0.5);
  expect([average.r, average.g, average.b].map((value) => Math.round(value * 4) / 4)).toEqual(
    [r, g, b].map((value) => Math.round(value * 4) / 4),
  );
});

test("a picture with a palette keeps its colour and its form", async () => {
  const png = new Uint8Array(await canvas(90, 45).png({ palette: true }).toBuffer());
  const hash = hashOf(placeholderOf(png));
  expect(thumbHashToApproximateAspectRatio(hash)).toBeGreaterThan(1.4);
  const { r, b } = thumbHashToAverageRGBA(hash);
  expect(b).toBeGreaterThan(r + 0.2);
});
