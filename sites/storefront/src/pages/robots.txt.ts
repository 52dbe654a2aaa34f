// What may machines read?
import type { APIRoute } from "astro";

export const GET: APIRoute = async ({ locals: { visit } }) => {
  const { shop } = await visit.storefront.shop();
  visit.shareable = true;
  const lines = [
    "User-agent: *",
    "Disallow: /cart",
    "Disallow: /checkout",
    "Disallow: /orders",
    "Disallow: /search?",
    "Allow: /",
    "",
    `Sitemap: ${shop.url}/sitemap.xml`,
    "",
  ];
  return new Response(lines.join("\n"), { headers: { "content-type": "text/plain; charset=utf-8" } });
};
