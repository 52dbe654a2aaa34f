// Where does a request go?
import type { Context } from "../../core/context.ts";
import { storeUrl } from "../../core/context.ts";
import { configOf, type Env } from "../../providers/env.ts";
import { openContext, timingOf } from "../../providers/open.ts";
import type { Afterwards } from "../router.ts";
import { cached, fromMemory, pageKey } from "./edge-cache.ts";
import { type Host, readHost } from "./hosts.ts";
import { serveImage } from "./images.ts";
import { notice } from "./notices.ts";
import { freshShop, learnVersion, type Tenant, tenantOf, versionOf } from "./tenants.ts";

export type Answer = (request: Request, env: Env, afterwards: Afterwards) => Promise<Response>;

/** Paths of a store that depend on who asks. They are never looked up in the cache. */
const personal = /^\/(cart|checkout|account|orders|api)(\/|$)/;

/** Headers every answer carries. A site may be stricter; it cannot be laxer. */
function secure(headers: Headers, https: boolean): void {
  headers.set("x-content-type-options", "nosniff");
  if (!headers.has("referrer-policy")) headers.set("referrer-policy", "strict-origin-when-cross-origin");
  if (!headers.has("content-security-policy"))
    headers.set("content-security-policy", "frame-ancestors 'none'; base-uri 'none'; object-src 'none'");
  if (!headers.has("permissions-policy")) headers.set("permissions-policy", "camera=(), microphone=(), geolocation=()");
  if (https) headers.set("strict-transport-security", "max-age=31536000; includeSubDomains");
}

function secured(response: Response, https: boolean): Response {
  // A WebSocket's answer cannot be copied.
  if (response.status === 101) return response;
  const headers = new Headers(response.headers);
  secure(headers, https);
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}

/** A site is told whose page it draws by headers that only the gateway sets: what a visitor sends by these names is removed first. */
export function toSite(request: Request, tenant: Tenant["store"] | null): Request {
  const headers = new Headers(request.headers);
  for (const name of [...headers.keys()]) if (name.startsWith("x-tradewind-")) headers.delete(name);
  if (tenant) {
    headers.set("x-tradewind-store", tenant.id);
    headers.set("x-tradewind-slug", tenant.slug);
    headers.set("x-tradewind-status", tenant.status);
  }
  return new Request(request, { headers });
}

/** Is this a page that may be the same for everybody? */
const isShared = (request: Request, url: URL) =>
  (request.method === "GET" || request.method === "HEAD") && !personal.test(url.pathname) && !url.pathname.startsWith("/media/");

async function shop(
  request: Request,
  url: URL,
  env: Env,
  context: Context,
  tenant: Tenant,
  https: boolean,
  afterwards: Afterwards,
): Promise<Response> {
  const later = (work: Promise<unknown>) => afterwards.waitUntil(work);
  const finish = (response: Response) => secured(response, https);
  if (tenant.moved) return Response.redirect(storeUrl(context.settings, tenant.store.slug, url.pathname + url.search), 301);
  if (tenant.store.status === "deleted") return finish(notice("unknown_store"));
  if (url.pathname.startsWith("/media/")) return finish(await serveImage(request, context, tenant.store.id, later));
  if (tenant.store.status === "paused" || tenant.store.status === "creating") return finish(notice(tenant.store.status));
  if (!isShared(request, url)) return finish(await env.STOREFRONT.fetch(toSite(request, tenant.store)));
  const { version, renew } = await versionOf(context, tenant.store);
  return cached(request, {
    now: context.now(),
    version,
    renew,
    key: (known) => pageKey(tenant.store, known, url),
    draw: () => env.STOREFRONT.fetch(toSite(new Request(request, { method: "GET" }), tenant.store)),
    learned: (told) => learnVersion(tenant.store, told, context.now(), later),
    secure: (headers) => secure(headers, https),
    later,
  });
}

/** Addresses of the website's host that the API answers. */
const ofApi = /^\/(docs(\/|$)|openapi\.json$|health$|ready$)/;

interface Address {
  url: URL;
  host: Host;
}

/** Busy pages are asked for under the same few addresses; reading one takes as long as answering it. */
const addresses = new Map<string, Address>();
const mostAddresses = 2_000;

function addressOf(request: Request, platformDomain: string): Address {
  const name = request.headers.get("host");
  const key = `${name} ${request.url} ${platformDomain}`;
  const known = addresses.get(key);
  if (known) return known;
  const url = new URL(request.url);
  const address = { url, host: readHost(name ?? url.host, platformDomain) };
  if (addresses.size >= mostAddresses) addresses.clear();
  if (key.length < 500) addresses.set(key, address);
  return address;
}

/** Host first: an unknown one is refused before any cache is looked at. */
export function openGateway(api: Answer, hooks: Answer): Answer {
  return async (request, env, afterwards) => {
    const config = configOf(env);
    const { url, host } = addressOf(request, config.PLATFORM_DOMAIN);
    const now = afterwards.now ?? Date.now;
    // A busy shop's page: nothing is opened, asked or awaited for it.
    const later = (work: Promise<unknown>) => afterwards.waitUntil(work);
    const busy = isShared(request, url) ? freshShop(host, now()) : null;
    const page = busy && fromMemory(request, pageKey(busy.store, busy.version, url), now(), later);
    if (page) return page;
    const ip = request.headers.get("cf-connecting-ip") ?? "";
    const visitor = () => openContext(env, { actor: { kind: "system", id: "gateway", name: "Gateway" }, ip, ...timingOf(afterwards) });
    const https = config.ENVIRONMENT === "production";
    const done = (response: Response) => secured(response, https);
    switch (host.kind) {
      case "api":
        return done(await (url.pathname.startsWith("/hooks/") ? hooks(request, env, afterwards) : api(request, env, afterwards)));
      case "dashboard":
        if (url.pathname.startsWith("/api/")) return done(await api(request, env, afterwards));
        if (url.pathname.startsWith("/media/")) return done(await serveImage(request, visitor(), null, later));
        return done(await env.DASHBOARD.fetch(toSite(request, null)));
      case "www":
        return done(await (ofApi.test(url.pathname) ? api(request, env, afterwards) : env.WWW.fetch(toSite(request, null))));
      case "world":
        return config.WORLD === "simulated" && env.SIMULATORS ? env.SIMULATORS.fetch(request) : notice("unknown_store");
      case "subdomain":
      case "domain": {
        const context = visitor();
        const tenant = await tenantOf(context, host, later);
        return tenant ? shop(request, url, env, context, tenant, https, afterwards) : done(notice("unknown_store"));
      }
      default:
        return new Response("This host is not served here.", { status: 421 });
    }
  };
}
