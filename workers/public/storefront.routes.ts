// How do a shop's pages ask for what they show?
import { listReviews } from "../../core/reviews/reviews.queries.ts";
import { getHomePage } from "../../core/storefront/home.queries.ts";
import { getCategoryPage, getSearchPage } from "../../core/storefront/listing.queries.ts";
import { getProductPage } from "../../core/storefront/product-page.queries.ts";
import { getShop } from "../../core/storefront/shop.queries.ts";
import { storefrontContract } from "../../core/storefront/storefront.contract.ts";
import { getPage, getSitemap, suggest } from "../../core/storefront/storefront.queries.ts";
import { type DoorRequest, routes } from "../door.ts";

const shopSlug = (request: DoorRequest) => request.slug ?? "";

export const storefrontRoutes = routes(storefrontContract, {
  shop: async (context, _input, request) => ({ shop: await getShop(context, shopSlug(request)) }),
  home: (context, _input, request) => getHomePage(context, shopSlug(request)),
  product: (context, { product_slug }, request) => getProductPage(context, shopSlug(request), product_slug),
  reviews: (context, { product_slug, ...query }) => listReviews(context, product_slug, query),
  category: (context, { category_slug, ...browse }, request) => getCategoryPage(context, shopSlug(request), category_slug, browse),
  search: (context, { q, ...browse }, request) => getSearchPage(context, shopSlug(request), q, browse),
  suggest: (context, { q }) => suggest(context, q),
  page: (context, { page_slug }, request) => getPage(context, shopSlug(request), page_slug),
  sitemap: (context, { page }, request) => getSitemap(context, shopSlug(request), page),
});
