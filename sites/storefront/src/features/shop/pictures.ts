// How is a picture asked for in the right size?
import { type ImageFormat, type ImageWidth, imagePath } from "../../../../../core/ports/media.port.ts";

/** Where a picture stands decides which widths are worth offering and how wide it is drawn. */
export const places = {
  card: { widths: [160, 320, 480, 640, 960], sizes: "(min-width: 75rem) 300px, (min-width: 48rem) 33vw, 50vw" },
  hero: { widths: [480, 640, 960, 1280, 1600], sizes: "(min-width: 64rem) 50vw, 100vw" },
  full: { widths: [640, 960, 1280, 1600], sizes: "100vw" },
  product: { widths: [320, 480, 640, 960, 1280], sizes: "(min-width: 64rem) 620px, 100vw" },
  thumb: { widths: [160], sizes: "80px" },
} as const satisfies Record<string, { widths: readonly ImageWidth[]; sizes: string }>;
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
