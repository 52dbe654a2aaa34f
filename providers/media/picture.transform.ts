// What does a picture say of itself, before anything decodes it?
import { decode } from "fast-png";
import { imageSize } from "image-size";
import { rgbaToThumbHash } from "thumbhash";
import { pictureTooLarge, pictureUnusable } from "../../core/ports/media.port.ts";
import { Problem } from "../../kit/problem.ts";

export const pictureLimits = { bytes: 12_000_000, pixels: 40_000_000 };

export type PictureKind = "jpg" | "png" | "webp" | "avif" | "gif";

/** Sizes stand early in every format we take; a size further in than this is a trick or a wreck. */
const headerBytes = 1_000_000;

function text(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}

/** The kind by its first bytes; names and declared types are not believed. */
export function kindOf(bytes: Uint8Array): PictureKind | null {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return "jpg";
  if (text(bytes, 0, 8) === "\x89PNG\r\n\x1a\n") return "png";
  if (/^GIF8[79]a$/.test(text(bytes, 0, 6))) return "gif";
  if (text(bytes, 0, 4) === "RIFF" && text(bytes, 8, 12) === "WEBP") return "webp";
  if (text(bytes, 4, 12) === "ftypavif") return "avif";
  return null;
}

/**
 * Kind and size as the header has them: a picture that would fill the memory is refused before it is decoded.
 * @throws Problem picture_unusable, picture_too_large
 */
export function readHeader(bytes: Uint8Array): { kind: PictureKind; width: number; height: number } {
  const kind = kindOf(bytes);
  if (!kind) throw new Problem(pictureUnusable);
  let size: { width: number; height: number };
  try {
    size = imageSize(bytes.subarray(0, headerBytes));
  } catch {
    throw new Problem(pictureUnusable, { detail: `The ${kind} header cannot be read.` });
  }
  const { width, height } = size;
  if (!(width > 0 && height > 0)) throw new Problem(pictureUnusable, { detail: `The ${kind} header gives no size.` });
  if (width * height > pictureLimits.pixels) throw new Problem(pictureTooLarge, { detail: `It has ${width} x ${height} pixels.` });
  return { kind, width, height };
}

/** ThumbHash, base64, of a PNG of at most 100 px a side (https://evanw.github.io/thumbhash/). */
export function placeholderOf(png: Uint8Array): string {
  const { width, height, data, channels, depth, palette } = decode(png);
  const scale = depth === 16 ? 257 : 1;
  const rgba = new Uint8Array(width * height * 4);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const at = pixel * channels;
    const first = data[at] ?? 0;
    const colour = palette
      ? (palette[first] ?? [0, 0, 0])
      : channels < 3
        ? [first, first, first]
        : [first, data[at + 1] ?? 0, data[at + 2] ?? 0];
    const alpha = palette ? colour[3] : channels % 2 === 0 ? data[at + channels - 1] : undefined;
    rgba.set(
      [...colour.slice(0, 3).map((value) => Math.round(value / scale)), alpha === undefined ? 255 : Math.round(alpha / scale)],
      pixel * 4,
    );
  }
  return btoa(String.fromCharCode(...rgbaToThumbHash(width, height, rgba)));
}
