// Was this very page made already?
import type { DirectoryEntry } from "../../core/stores/directory.queries.ts";

/** Query names that change a public page. Everything else (campaign tags, click ids) is left out of the key. */
const meaningful = ["q", "page", "sort", "category", "price_min", "price_max", "sale", "variant", "cursor", "availability"];

/** In the isolate: small, for a second or two of a busy page. Bounded by bytes and count. */
const isolate = { maxBytes: 16_000_000, maxEntries: 500, ttl_ms: 60_000 };

interface Kept {
  status: number;
  /** As they are sent: what the gateway adds to every answer is among them. */
  headers: Headers;
  body: ArrayBuffer;
  at: number;
  /** Made when the page is asked for a second time; null while it is being made. */
  zipped?: { headers: Headers; body: ArrayBuffer } | null;
}

const pages = new Map<string, Kept>();
let held = 0;

function remember(key: string, page: Kept) {
  forget(key);
  pages.set(key, page);
  held += page.body.byteLength;
  while (held > isolate.maxBytes || pages.size > isolate.maxEntries) {
    const oldest = pages.keys().next().value;
    if (oldest === undefined) break;
    forget(oldest);
  }
}

function forget(key: string) {
  const page = pages.get(key);
  if (!page) return;
  pages.delete(key);
  held -= page.body.byteLength;
}

export function forgetPages() {
  pages.clear();
  held = 0;
}

/** The key begins with the store, so that no mistake further on can mix two stores; the version makes every older page unreachable. */
export function pageKey(store: DirectoryEntry, version: number, url: URL): string {
  if (url.search === "") return `https://edge-cache.invalid/${store.id}/${version}/${url.host}${url.pathname}?`;
  const query = new URLSearchParams();
  for (const name of meaningful) {
    const value = url.searchParams.get(name);
    if (value !== null) query.set(name, value.slice(0, 200));
  }
  return `https://edge-cache.invalid/${store.id}/${version}/${url.host}${url.pathname}?${query}`;
}

/** Searches, filters and chosen variants are as many as people can think of, and mostly asked for once: they stay in the isolate's memory. */
const isAskedOften = (key: string) => key.endsWith("?");

const isKnown = (page: Kept, request: Request) => {
  const known = request.headers.get("if-none-match");
  return known !== null && known === page.headers.get("etag");
};

function respond(page: Kept, where: string, request: Request): Response {
  const headers = new Headers(page.headers);
  headers.set("x-cache", where);
  if (isKnown(page, request)) return new Response(null, { status: 304, headers });
  return new Response(request.method === "HEAD" ? null : page.body, { status: page.status, headers });
}

/** Cloudflare asks for gzip whatever the visitor's browser takes, and says in `cf` what that is. */
function takesGzip(request: Request): boolean {
  const accepted =
    (request.cf as { clientAcceptEncoding?: string } | undefined)?.clientAcceptEncoding ?? request.headers.get("accept-encoding");
  return /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/i.test(accepted ?? "");
}

async function zip(page: Kept): Promise<void> {
  page.zipped = null;
  const stream = new Blob([page.body]).stream().pipeThrough(new CompressionStream("gzip"));
  const body = await new Response(stream).arrayBuffer();
  const headers = new Headers(page.headers);
  headers.set("content-encoding", "gzip");
  headers.set("x-cache", "isolate");
  page.zipped = { headers, body };
}

/** The page if this isolate holds it: the way nearly every visit of a busy shop goes. Nothing is awaited, and it is compressed once, not once a visit. */
export function fromMemory(request: Request, key: string, now: number, later: (work: Promise<unknown>) => void): Response | null {
  const page = pages.get(key);
  if (!page || now - page.at >= isolate.ttl_ms) return null;
  if (!takesGzip(request) || request.method === "HEAD" || isKnown(page, request)) return respond(page, "isolate", request);
  if (page.zipped) return new Response(page.zipped.body, { status: page.status, headers: page.zipped.headers, encodeBody: "manual" });
  if (page.zipped === undefined) later(zip(page));
  return respond(page, "isolate", request);
}

/** May everybody be shown the same answer? Only pages that say so themselves, and none that sets a cookie. */
function isShareable(response: Response): boolean {
  return (
    (response.status === 200 || response.status === 404) &&
    response.headers.get("x-edge-cache") === "public" &&
    !response.headers.has("set-cookie")
  );
}

async function keep(response: Response, headers: Headers, version: number, now: number): Promise<Kept> {
  const body = await response.arrayBuffer();
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-1", body), 0, 10);
  headers.set("cache-control", asked);
  headers.append("vary", "accept-encoding");
  // Weak: the same page, compressed or not.
  headers.set("etag", `W/"${version}-${btoa(String.fromCharCode(...hash))}"`);
  return { status: response.status, headers, body, at: now };
}

/** The browser asks again every time and mostly hears 304: that is what keeps a page from being stale for more than seconds. */
const asked = "public, max-age=0, must-revalidate";

/** What another isolate of this location put there. */
async function fromLocation(key: string, now: number): Promise<Kept | null> {
  const found = await caches.default.match(key);
  if (!found) return null;
  const headers = new Headers(found.headers);
  headers.delete("cf-cache-status");
  headers.set("cache-control", asked);
  return { status: found.status, headers, body: await found.arrayBuffer(), at: now };
}

export interface Wanted {
  /** Epoch ms. */
  now: number;
  /** The version of the store's content; null while nobody here knows it. */
  version: number | null;
  /** Set when the version was learned seconds ago: a kept page may be shown under it, while this asks whether it still holds. */
  renew: (() => Promise<unknown>) | null;
  key(version: number): string;
  draw(): Promise<Response>;
  /** Told the version a drawn page says it has. */
  learned(version: number): void;
  /** Adds what every answer carries; done once for a page, not once for a visit. */
  secure(headers: Headers): void;
  later(work: Promise<unknown>): void;
}

/**
 * The page from the isolate's memory, else from this location's cache if it is asked for often, else drawn now and kept under the version it was drawn from.
 * Cache API: https://developers.cloudflare.com/workers/runtime-apis/cache/ (per location; versions in the key instead of purging).
 */
export async function cached(request: Request, wanted: Wanted): Promise<Response> {
  const { version, now, later } = wanted;
  if (version !== null) {
    const key = wanted.key(version);
    const near = fromMemory(request, key, now, later);
    const location = near === null && isAskedOften(key) ? await fromLocation(key, now) : null;
    if (location) remember(key, location);
    const kept = near ?? (location && respond(location, "location", request));
    // A page that has to be drawn says itself what the version is.
    if (kept && wanted.renew) later(wanted.renew());
    if (kept) return kept;
  }
  const response = await wanted.draw();
  const told = response.headers.get("x-content-version");
  const drawn = told === null ? version : Number(told);
  if (drawn !== null && (drawn !== version || wanted.renew)) wanted.learned(drawn);
  const headers = withoutOurs(response.headers);
  wanted.secure(headers);
  if (drawn === null || !isShareable(response)) {
    if (!headers.has("cache-control")) headers.set("cache-control", "private, no-store");
    return new Response(response.body, { status: response.status, headers });
  }
  const page = await keep(response, headers, drawn, now);
  const key = wanted.key(drawn);
  remember(key, page);
  if (isAskedOften(key)) {
    const stored = new Response(page.body, { status: page.status, headers: page.headers });
    stored.headers.set("cache-control", "public, max-age=86400");
    stored.headers.delete("vary");
    later(caches.default.put(key, stored));
  }
  return respond(page, "made", request);
}

/** What the storefront and the gateway tell each other is nobody else's business. */
function withoutOurs(given: Headers): Headers {
  const headers = new Headers(given);
  headers.delete("x-edge-cache");
  headers.delete("x-content-version");
  return headers;
}
