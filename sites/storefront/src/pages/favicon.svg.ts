// What sign does the shop have in a browser's tab?
import type { APIRoute } from "astro";
import { wear } from "../features/looks/look.server.ts";
import { escapeXml } from "../features/machines/sitemap.server.ts";

/** Corners as round as those of the look. */
const corners: Readonly<Record<string, number>> = {
  volt: 0,
  monochrome: 0,
  cyberpunk: 0,
  noir: 0,
  atelier: 32,
  bloom: 32,
  candy: 20,
  meadow: 32,
};

export const GET: APIRoute = async ({ locals: { visit } }) => {
  const { shop } = await visit.storefront.shop();
  const { colours, preset } = await wear(shop.look);
  visit.shareable = true;
  const letter = escapeXml([...shop.name.trim()][0]?.toUpperCase() ?? "·");
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="${corners[preset.name] ?? 12}" fill="${colours.accent}"/><text x="32" y="33" fill="${colours.on_accent}" font-family="Arial,Helvetica,sans-serif" font-weight="700" font-size="38" text-anchor="middle" dominant-baseline="central">${letter}</text></svg>`;
  return new Response(svg, { headers: { "content-type": "image/svg+xml" } });
};
