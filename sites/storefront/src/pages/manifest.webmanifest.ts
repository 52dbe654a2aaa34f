// How does the shop look on a home screen?
import type { APIRoute } from "astro";
import { wear } from "../features/looks/look.server.ts";

export const GET: APIRoute = async ({ locals: { visit } }) => {
  const { shop } = await visit.storefront.shop();
  const { colours } = await wear(shop.look);
  visit.shareable = true;
  const manifest = {
    name: shop.name,
    short_name: shop.name.slice(0, 12),
    ...(shop.look.tagline ? { description: shop.look.tagline } : {}),
    start_url: "/",
    display: "minimal-ui",
    background_color: colours.ground,
    theme_color: colours.ground,
    icons: [{ src: "/favicon.svg", type: "image/svg+xml", sizes: "any" }],
  };
  return new Response(JSON.stringify(manifest), { headers: { "content-type": "application/manifest+json" } });
};
