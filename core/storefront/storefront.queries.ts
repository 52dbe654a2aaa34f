// What do the smaller pages of a shop show: suggestions, its own pages, the list of all addresses?
import { and, asc, eq, sql } from "drizzle-orm";
import { productSearch } from "../../db/product-search.ts";
import { categories, products } from "../../db/tables/products.table.ts";
import { pages, settings } from "../../db/tables/settings.table.ts";
import { notFound, Problem } from "../../kit/problem.ts";
import type { StoreContext } from "../context.ts";
import { matchOf, searchWeights, wordsOf } from "../search/search.rules.ts";
import { storeNotReady } from "../stores/stores.contract.ts";
import { selectCards, showCard } from "./cards.queries.ts";
import { type ShopRows, shopReads, showShop } from "./shop.queries.ts";
import type { PageAnswer, SitemapAnswer, Suggestions } from "./storefront.contract.ts";

const mostSuggestions = 6;
const mostCategories = 4;

/** One round trip, while somebody types. */
export async function suggest(context: StoreContext, q: string): Promise<Suggestions> {
  const { store } = context;
  const match = matchOf(store.id, q);
  const where = match ? undefined : sql`0`;
  const first = wordsOf(q)[0] ?? "";
  const [settingsRows, rows, found] = await store.read(
    store.select(settings, { country: settings.country, language: settings.language }, { limit: 1 }),
    selectCards(store, where, {
      joins: [{ table: productSearch as never, on: and(sql`product_search match ${match}`, eq(productSearch.product_id, products.id)) }],
      orderBy: [sql`bm25(product_search, ${sql.raw(searchWeights.join(", "))})`, sql`products.sold_count desc`],
      limit: mostSuggestions,
    }),
    store.select(
      categories,
      { id: categories.id, slug: categories.slug, name: categories.name, parent_id: categories.parent_id },
      {
        where: and(
          where,
          sql`instr(lower(categories.name), ${first}) > 0`,
          sql`exists (select 1 from products p where p.store_id = categories.store_id and p.category_id = categories.id and p.status = 'active')`,
        ),
        orderBy: [asc(categories.position)],
        limit: mostCategories,
      },
    ),
  );
  const cards = rows.map((row) => showCard(row, context.now()));
  const [row] = settingsRows;
  if (!row) throw new Problem(storeNotReady, { retryAfterSeconds: 2 });
  return {
    shop: { id: store.id, ...row },
    products: cards.map(({ slug, title, price_from, cover }) => ({ slug, title, price_from, cover })),
    categories: found,
  };
}

/** One round trip. @throws Problem not_found */
export async function getPage(context: StoreContext, shopSlug: string, pageSlug: string): Promise<PageAnswer> {
  const { store } = context;
  const answer = await store.read(...shopReads(store, {}), store.rows(pages, { where: eq(pages.slug, pageSlug), limit: 1 }));
  const page = answer[4][0];
  if (!page) throw new Problem(notFound);
  return { shop: showShop(context, shopSlug, answer as unknown as ShopRows), page };
}

/** Addresses in one file of the sitemap. */
const perPage = 1_000;

/** One round trip. @throws Problem not_found beyond the last page */
export async function getSitemap(context: StoreContext, shopSlug: string, page: number): Promise<SitemapAnswer> {
  const { store } = context;
  const active = eq(products.status, "active");
  const images = sql<string>`(select json_group_array(i.asset_id) from product_images i where i.store_id = products.store_id and i.product_id = products.id)`;
  const answer = await store.read(
    ...shopReads(store, {}),
    store.select(
      products,
      { slug: products.slug, title: products.title, updated_at: products.updated_at, asset_ids: images },
      { where: active, orderBy: [asc(products.id)], limit: perPage, offset: (page - 1) * perPage },
    ),
    store.select(products, { count: sql<number>`count(*)` }, { where: active }),
  );
  const [, , , , rows, counted] = answer;
  const page_count = Math.max(1, Math.ceil((counted[0]?.count ?? 0) / perPage));
  if (page > page_count) throw new Problem(notFound);
  return {
    shop: showShop(context, shopSlug, answer as unknown as ShopRows),
    page_count,
    products: rows.map((row) => ({ ...row, asset_ids: JSON.parse(row.asset_ids) as string[] })),
  };
}
