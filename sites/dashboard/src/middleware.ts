// What happens to every request before and after its page?
import { defineMiddleware } from "astro:middleware";
import { env } from "cloudflare:workers";
import { contentSecurityPolicy } from "./features/session/security.server.ts";
import { Session } from "./features/session/session.server.ts";

const themes = ["light", "dark"] as const;

export const onRequest = defineMiddleware(async (context, next) => {
  const { request, cookies, locals } = context;
  if (request.method !== "GET" && request.method !== "HEAD") {
    return new Response("Pages can only be read.", { status: 405, headers: { allow: "GET, HEAD" } });
  }
  locals.session = new Session(request);
  locals.theme = themes.find((one) => one === cookies.get("tw_theme")?.value) ?? "system";
  const response = await next();
  for (const cookie of locals.session.cookies) response.headers.append("set-cookie", cookie);
  response.headers.set("content-security-policy", contentSecurityPolicy(context.url.protocol, env.PLATFORM_DOMAIN));
  response.headers.set("referrer-policy", "same-origin");
  // Everybody's page is their own.
  if (!response.headers.has("cache-control")) response.headers.set("cache-control", "no-store");
  return response;
});
