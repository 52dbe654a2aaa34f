// Where are the lists of all addresses?
import type { APIRoute } from "astro";
import { sitemapIndex } from "../features/machines/sitemap.server.ts";

export const GET: APIRoute = async ({ locals: { visit } }) => {
  const answer = await visit.storefront.sitemap({ page: 1 });
  visit.shareable = true;
  return new Response(sitemapIndex(answer), { headers: { "content-type": "application/xml; charset=utf-8" } });
};
