// How is one size of a picture served?

import type { Context } from "../../core/context.ts";
import { type ImageFormat, type ImageWidth, imageFormats, imageWidths } from "../../core/ports/media.port.ts";

/** "/media/sto_.../ast_.../640.webp" */
export function readImagePath(path: string): { store_id: string; asset_id: string; width: ImageWidth; format: ImageFormat } | null {
  const match = /^\/media\/(sto_[0-9a-z]{26})\/(ast_[0-9a-f]{64})\/(\d+)\.(\w+)$/.exec(path);
  if (!match) return null;
  const [, store_id = "", asset_id = "", width, format] = match;
  const known = imageWidths.find((one) => String(one) === width);
  const kind = imageFormats.find((one) => one === format);
  return known && kind ? { store_id, asset_id, width: known, format: kind } : null;
}

const lasting = "public, max-age=31536000, immutable";
/** Browsers that asked for AVIF show WebP as well; soon they get the smaller one. */
const standIn = "public, max-age=60";

const headers = {
  "x-content-type-options": "nosniff",
  "content-security-policy": "default-src 'none'; sandbox",
  "cross-origin-resource-policy": "cross-origin",
};

/** On a store's own host only that store's pictures exist. */
export async function serveImage(
  request: Request,
  context: Context,
  onlyStore: string | null,
  later: (work: Promise<unknown>) => void,
): Promise<Response> {
  const wanted = readImagePath(new URL(request.url).pathname);
  if (!wanted || (onlyStore && wanted.store_id !== onlyStore)) return new Response("Not found", { status: 404 });
  if (request.method !== "GET" && request.method !== "HEAD")
    return new Response("Method not allowed", { status: 405, headers: { allow: "GET, HEAD" } });
  const key = `https://edge-cache.invalid/${wanted.store_id}/media/${wanted.asset_id}/${wanted.width}.${wanted.format}`;
  const kept = await caches.default.match(key);
  if (kept) return new Response(request.method === "HEAD" ? null : kept.body, { headers: kept.headers });
  const picture = await context.ports.media.read(wanted.store_id, wanted.asset_id, wanted.width, wanted.format);
  if (!picture) return new Response("Not found", { status: 404, headers: { "cache-control": "no-store" } });
  const control = picture.better ? standIn : lasting;
  const response = new Response(picture.body, { headers: { ...headers, "content-type": picture.media_type, "cache-control": control } });
  later(picture.better ? picture.better() : caches.default.put(key, response.clone()));
  return request.method === "HEAD" ? new Response(null, response) : response;
}
