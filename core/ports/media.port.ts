// What do we need to take in pictures and serve them in every size?
import { refusal } from "../../kit/problem.ts";

/** Widths in pixels that pictures are served in; nothing else is ever made. */
export const imageWidths = [160, 320, 480, 640, 960, 1280, 1600] as const;
export type ImageWidth = (typeof imageWidths)[number];
export const imageFormats = ["avif", "webp", "jpeg"] as const;
export type ImageFormat = (typeof imageFormats)[number];

export const pictureUnreachable = refusal("picture_unreachable", 422, "There is no picture at this address.");
export const pictureTooLarge = refusal("picture_too_large", 422, "Pictures may have up to 12 MB and 40 megapixels.");
export const pictureUnusable = refusal("picture_unusable", 422, "This is not a whole JPEG, PNG, WebP, AVIF or GIF picture.");

/** A picture that was fetched, checked and stored. */
export interface StoredPicture {
  /** "ast_" and the SHA-256, hex, of the bytes as they came: the same picture is known again before any work is done on it. */
  asset_id: string;
  /** Type, size in pixels and bytes of what is kept: re-encoded, without EXIF, at most 2000 px. */
  media_type: string;
  width: number;
  height: number;
  bytes: number;
  /** ThumbHash, base64. */
  placeholder: string;
}

export interface Media {
  /**
   * Fetches a picture from outside (guarded against private addresses, 12 MB, 40 megapixels), trusts its bytes and not its name, and stores it once per content.
   * @throws Problem picture_unreachable, picture_too_large, picture_unusable, address_refused; unavailable when trying again may help
   */
  takeIn(store_id: string, url: string): Promise<StoredPicture>;
  /** The same for bytes that were uploaded. */
  store(store_id: string, bytes: Uint8Array): Promise<StoredPicture>;
  /** One size of a stored picture, made at the first request and kept. Null when there is no such picture. */
  read(store_id: string, asset_id: string, width: ImageWidth, format: ImageFormat): Promise<ServedPicture | null>;
}

export interface ServedPicture {
  body: ReadableStream;
  media_type: string;
  /** Null: this is what was asked for. Else it stands in for a format that takes long to make, and this makes that one, after the answer. */
  better: (() => Promise<void>) | null;
}

/** The public path of one size. Immutable: the name changes with the content. */
export function imagePath(store_id: string, asset_id: string, width: ImageWidth, format: ImageFormat): string {
  return `/media/${store_id}/${asset_id}/${width}.${format}`;
}
