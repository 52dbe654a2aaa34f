// What does a language model have to know of the shop? https://llmstxt.org
import type { APIRoute } from "astro";
import { localeOf, price } from "../features/words/format.server.ts";

/** Text of the shop in a line of ours. */
const line = (text: string) => text.replace(/[\r\n[\]]+/g, " ").trim();

export const GET: APIRoute = async ({ locals: { visit } }) => {
  const { shop, products } = await visit.storefront.search({ sort: "best_selling", limit: 48 });
  visit.shareable = true;
  const locale = localeOf(shop);
  const parts = [
    `# ${line(shop.name)}`,
    ...(shop.look.tagline ? [`> ${line(shop.look.tagline)}`] : []),
    `Online shop. Prices in ${shop.currency}${shop.tax_included ? ", tax included" : ""}. Contact: ${shop.contact_email}`,
    "## Categories",
    ...shop.categories.map((one) => `- [${line(one.name)}](${shop.url}/categories/${one.slug})`),
    "## Products",
    ...products.items.map((one) => `- [${line(one.title)}](${shop.url}/products/${one.slug}): ${price(one.price_from, locale)}`),
    "## Pages",
    ...shop.pages.map((one) => `- [${line(one.title)}](${shop.url}/pages/${one.slug})`),
  ];
  return new Response(`${parts.join("\n")}\n`, { headers: { "content-type": "text/plain; charset=utf-8" } });
};
