// Where is the dashboard? Its host depends on the configuration, so links on the website's pages come by here.
import { env } from "cloudflare:workers";
import type { APIRoute } from "astro";

const known: Readonly<Record<string, string>> = { login: "/login", register: "/register" };

export const GET: APIRoute = ({ params, url }) => {
  const path = known[params.where ?? ""];
  if (!path) return new Response("Not found", { status: 404 });
  return new Response(null, {
    status: 302,
    headers: { location: `${url.protocol}//app.${env.PLATFORM_DOMAIN}${path}`, "cache-control": "no-store" },
  });
};
