// How is a picture asked for in the right size?
import { type ImageFormat, type ImageWidth, imagePath } from "../../../../../core/ports/media.port.ts";

/**
 * Where a picture stands decides which widths are worth offering and how wide it is drawn. Addresses are most of a page's length, so lists offer one modern
 * format only; `usual` is the JPEG for the browsers that know neither.
 */
export const places = {
  card: {
    widths: [160, 320, 480, 640, 960],
    sizes: "(min-width: 75rem) 300px, (min-width: 48rem) 33vw, 50vw",
    formats: ["avif"],
    usual: 480,
  },
  hero: { widths: [480, 640, 960, 1280, 1600], sizes: "(min-width: 64rem) 50vw, 100vw", formats: ["avif", "webp"], usual: 960 },
  full: { widths: [640, 960, 1280, 1600], sizes: "100vw", formats: ["avif", "webp"], usual: 1280 },
  product: { widths: [320, 480, 640, 960, 1280], sizes: "(min-width: 64rem) 620px, 100vw", formats: ["avif", "webp"], usual: 640 },
  thumb: { widths: [160], sizes: "80px", formats: ["avif"], usual: 160 },
} as const satisfies Record<string, { widths: readonly ImageWidth[]; sizes: string; formats: readonly ImageFormat[]; usual: ImageWidth }>;
export type Place = keyof typeof places;

/** "/media/.../320.webp 320w, ..."; nothing wider than the original is offered, but always one. */
export function srcset(
  storeId: string,
  assetId: string,
  originalWidth: number,
  widths: readonly ImageWidth[],
  format: ImageFormat,
): string {
  const fitting = widths.filter((width, at) => at === 0 || width <= originalWidth);
  return fitting.map((width) => `${imagePath(storeId, assetId, width, format)} ${width}w`).join(", ");
}
