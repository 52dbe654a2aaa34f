// How are pictures taken in, kept and resized?
import {
  type ImageFormat,
  type ImageWidth,
  type Media,
  pictureTooLarge,
  pictureUnusable,
  type ServedPicture,
  type StoredPicture,
} from "../../core/ports/media.port.ts";
import { Problem } from "../../kit/problem.ts";
import type { ProviderTools } from "../tools.ts";
import { downloadPicture } from "./download.ts";
import { pictureLimits, placeholderOf, readHeader } from "./picture.transform.ts";

type Bytes = Uint8Array<ArrayBuffer>;

/** Originals are kept as WebP, which carries neither EXIF nor GPS; wide enough for any size we serve on a dense screen. */
const original = { format: "image/webp", quality: 90, longestSide: 2_000 } as const;
/** Nearly every shopper gets these: made at once, so that the first visitor does not wait. */
const warmWidths: readonly ImageWidth[] = [320, 640, 960];
/** Up to a second of processor time a picture, where WebP takes a tenth of it. */
const slowFormats: ReadonlySet<ImageFormat> = new Set(["avif"]);
const beingMade = new Set<string>();
const quality: Readonly<Record<ImageFormat, number>> = { avif: 60, webp: 78, jpeg: 80 };

/** One pixel, as PNG. */
const soundPicture = Uint8Array.from(
  atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="),
  (letter) => letter.charCodeAt(0),
);

const originalKey = (storeId: string, assetId: string) => `${storeId}/${assetId}/original`;
const sizeKey = (storeId: string, assetId: string, width: ImageWidth, format: ImageFormat) => `${storeId}/${assetId}/${width}.${format}`;

async function sha256(bytes: Bytes): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function described(assetId: string, object: R2Object): StoredPicture {
  const facts = object.customMetadata ?? {};
  return {
    asset_id: assetId,
    media_type: object.httpMetadata?.contentType ?? original.format,
    width: Number(facts.width),
    height: Number(facts.height),
    bytes: object.size,
    placeholder: facts.placeholder ?? "",
  };
}

/** R2 keeps what the Images binding makes; keys begin with the store. */
class StoredMedia implements Media {
  private readonly tools: ProviderTools;

  constructor(tools: ProviderTools) {
    this.tools = tools;
  }

  async takeIn(storeId: string, url: string): Promise<StoredPicture> {
    return this.store(storeId, await downloadPicture(this.tools.egress, url));
  }

  async store(storeId: string, given: Uint8Array): Promise<StoredPicture> {
    if (given.byteLength > pictureLimits.bytes) throw new Problem(pictureTooLarge, { detail: "It has more than 12 MB." });
    const bytes = new Uint8Array(given);
    const assetId = `ast_${await sha256(bytes)}`;
    const key = originalKey(storeId, assetId);
    const known = await this.bucket.head(key);
    if (known) return described(assetId, known);
    readHeader(bytes);
    const kept = await this.reencode(bytes);
    const { width, height } = readHeader(kept);
    const [png] = await Promise.all([
      this.convert(kept, { width: 100, height: 100 }, { format: "image/png" }),
      ...warmWidths.map((wide) => this.makeSize(storeId, assetId, kept, wide, "webp")),
    ]);
    const facts = { width: String(width), height: String(height), placeholder: placeholderOf(png) };
    // Last: an original that is there means that all of it is.
    const stored = (await this.keep(key, kept, original.format, facts)) ?? (await this.bucket.head(key));
    if (!stored) throw new Error(`Picture ${assetId} was neither stored nor there.`);
    return described(assetId, stored);
  }

  async read(storeId: string, assetId: string, width: ImageWidth, format: ImageFormat): Promise<ServedPicture | null> {
    const media_type = `image/${format}`;
    const made = await this.bucket.get(sizeKey(storeId, assetId, width, format));
    if (made) return { body: made.body, media_type, better: null };
    if (slowFormats.has(format)) {
      const quick = await this.read(storeId, assetId, width, "webp");
      return quick && { ...quick, better: () => this.makeOnce(storeId, assetId, width, format) };
    }
    const source = await this.bucket.get(originalKey(storeId, assetId));
    if (!source) return null;
    const content = await this.makeSize(storeId, assetId, new Uint8Array(await source.arrayBuffer()), width, format);
    return { body: new Blob([content]).stream(), media_type, better: null };
  }

  /** The visitors of one moment ask for the same picture; it is made for one of them. */
  private async makeOnce(storeId: string, assetId: string, width: ImageWidth, format: ImageFormat): Promise<void> {
    const key = sizeKey(storeId, assetId, width, format);
    if (beingMade.has(key)) return;
    beingMade.add(key);
    try {
      const source = await this.bucket.get(originalKey(storeId, assetId));
      if (source) await this.makeSize(storeId, assetId, new Uint8Array(await source.arrayBuffer()), width, format);
    } finally {
      beingMade.delete(key);
    }
  }

  private get bucket(): R2Bucket {
    return this.tools.bindings.MEDIA;
  }

  private async makeSize(storeId: string, assetId: string, source: Bytes, width: ImageWidth, format: ImageFormat): Promise<Bytes> {
    const content = await this.convert(source, { width }, { format: `image/${format}`, quality: quality[format] });
    await this.keep(sizeKey(storeId, assetId, width, format), content, `image/${format}`);
    return content;
  }

  /** Whoever comes second leaves what is there; null then. */
  private keep(key: string, bytes: Bytes, contentType: string, customMetadata: Record<string, string> = {}): Promise<R2Object | null> {
    return this.bucket.put(key, bytes, { onlyIf: { etagDoesNotMatch: "*" }, httpMetadata: { contentType }, customMetadata });
  }

  /** Never enlarged; turned upright as EXIF says; only the first frame of a moving picture. */
  private async convert(bytes: Bytes, side: { width: number; height?: number }, output: ImageOutputOptions): Promise<Bytes> {
    const result = await this.tools.bindings.IMAGES.input(new Blob([bytes]).stream())
      .transform({ ...side, fit: "scale-down" })
      .output({ anim: false, ...output });
    return new Uint8Array(await result.response().arrayBuffer());
  }

  /** @throws Problem picture_unusable, or the fault itself when it is the service and not the picture */
  private async reencode(bytes: Bytes): Promise<Bytes> {
    const side = original.longestSide;
    try {
      return await this.convert(bytes, { width: side, height: side }, { format: original.format, quality: original.quality });
    } catch (error) {
      // A file that is cut off, or one thing dressed as another, fails with the same words as a service that is down: a picture known to be good tells.
      await this.convert(soundPicture, { width: 1 }, { format: original.format });
      this.tools.log.warn("picture could not be decoded", { bytes: bytes.byteLength, error: String(error) });
      throw new Problem(pictureUnusable, { detail: "It could not be decoded." });
    }
  }
}

export function openMedia(tools: ProviderTools): Media {
  return new StoredMedia(tools);
}
