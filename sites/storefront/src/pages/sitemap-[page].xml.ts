// Which addresses are on one page of the sitemap?
import type { APIRoute } from "astro";
import { sitemapPage } from "../features/machines/sitemap.server.ts";
import { orNull } from "../features/shop/visit.server.ts";

export const GET: APIRoute = async ({ locals: { visit }, params }) => {
  const page = Number(params.page);
  const answer = Number.isInteger(page) && page >= 1 && page <= 1000 ? await orNull(visit.storefront.sitemap({ page })) : null;
  if (!answer) return new Response("Not found", { status: 404 });
  visit.shareable = true;
  return new Response(sitemapPage(answer, page), { headers: { "content-type": "application/xml; charset=utf-8" } });
};
