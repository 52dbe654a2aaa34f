// What may somebody be about to search for?
import type { APIRoute } from "astro";
import { imagePath } from "../../../../../core/ports/media.port.ts";
import type { SuggestionView } from "../../features/search/suggestions.ts";
import { localeOf, price } from "../../features/words/format.server.ts";
import { speechOf } from "../../features/words/words.ts";

export const GET: APIRoute = async ({ locals, url }) => {
  const { visit } = locals;
  const q = (url.searchParams.get("q") ?? "").trim().slice(0, 80);
  const { shop, products, categories } = await visit.storefront.suggest({ q });
  const { words, language } = speechOf(shop.language);
  const locale = localeOf({ language, country: shop.country });
  const rows: SuggestionView[] = [
    ...categories.map((one) => ({ title: one.name, note: words.shop.categories, href: `/categories/${one.slug}`, picture: null })),
    ...products.map((one) => ({
      title: one.title,
      note: price(one.price_from, locale),
      href: `/products/${one.slug}`,
      picture: one.cover && imagePath(shop.id, one.cover.asset_id, 160, "webp"),
    })),
  ];
  visit.shareable = true;
  return Response.json(rows);
};
