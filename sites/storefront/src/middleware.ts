// What happens to every request before and after its page?
import { defineMiddleware } from "astro:middleware";
import { formerAsset } from "./features/shop/assets.server.ts";
import { contentSecurityPolicy } from "./features/shop/security.server.ts";
import { notVisited, Visit } from "./features/shop/visit.server.ts";

/** A form of another site must not put things into our visitors' carts: a write is believed when the browser says it came from our own page. */
function fromOwnPage(request: Request, origin: string): boolean {
  const said = request.headers.get("origin");
  return said !== null && said !== "null" ? said === origin : request.headers.get("sec-fetch-site") === "same-origin";
}

export const onRequest = defineMiddleware(async (context, next) => {
  const { request, locals } = context;
  if (context.url.pathname.startsWith("/_astro/")) return formerAsset(context.url.pathname);
  // A page that gives way to "not found" comes through here twice: what the inner page allows itself counts for the answer.
  const visit = locals.visit ?? new Visit(request);
  if (!visit.slug) return new Response(notVisited, { status: 421 });
  if (request.method !== "GET" && request.method !== "HEAD" && !fromOwnPage(request, visit.origin)) {
    return new Response("This form was not sent from our own page.", { status: 403 });
  }
  locals.visit = visit;
  const response = await next();
  response.headers.set("content-security-policy", contentSecurityPolicy(visit.styleHashes, visit.origin));
  response.headers.set("cross-origin-opener-policy", "same-origin");
  if (visit.contentVersion !== null) response.headers.set("x-content-version", String(visit.contentVersion));
  if (visit.shareable && (response.status === 200 || response.status === 404)) response.headers.set("x-edge-cache", "public");
  else if (!response.headers.has("cache-control")) response.headers.set("cache-control", "no-store");
  return response;
});
