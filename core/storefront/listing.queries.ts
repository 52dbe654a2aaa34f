// Which products does a shopper see when browsing a category or searching?
import { and, eq, gte, isNotNull, lte, type SQL, sql } from "drizzle-orm";
import { productSearch } from "../../db/product-search.ts";
import type { Query } from "../../db/query.ts";
import type { Join } from "../../db/reads.ts";
import type { StoreHandle } from "../../db/store.ts";
import { categories, categoryRedirects, products } from "../../db/tables/products.table.ts";
import { money } from "../../kit/money.ts";
import { cutPage, decodeCursor } from "../../kit/page.ts";
import { notFound, Problem } from "../../kit/problem.ts";
import { pathTo } from "../categories/categories.rules.ts";
import type { StoreContext } from "../context.ts";
import { matchOf, searchWeights } from "../search/search.rules.ts";
import { type CardRow, isAvailable, selectCards, showCard } from "./cards.queries.ts";
import { type ShopRows, shopReads, showShop } from "./shop.queries.ts";
import type { Browse, CategoryAnswer, SearchAnswer, ShopSort } from "./storefront.contract.ts";

/** The best matches have the lowest bm25. */
const relevance = sql`bm25(product_search, ${sql.raw(searchWeights.join(", "))})`;
/** Products with few ratings do not beat those with many by luck: counted as if ten more people had given 3.5 stars. */
const fairRating = sql`((products.rating_sum + 35.0) / (products.rating_count + 10))`;

const sorts: Readonly<Record<ShopSort, { by: SQL; up: boolean }>> = {
  relevance: { by: relevance, up: true },
  newest: { by: sql`products.published_at`, up: false },
  price_up: { by: sql`products.price_from`, up: true },
  price_down: { by: sql`products.price_from`, up: false },
  best_selling: { by: sql`products.sold_count`, up: false },
  top_rated: { by: fairRating, up: false },
};

type ListedRow = CardRow & { sort_key: number };

function filters(browse: Browse): (SQL | undefined)[] {
  return [
    browse.min_price_amount === undefined ? undefined : gte(products.price_from, browse.min_price_amount),
    browse.max_price_amount === undefined ? undefined : lte(products.price_from, browse.max_price_amount),
    browse.available ? isAvailable : undefined,
    browse.on_sale ? isNotNull(products.compare_at_from) : undefined,
  ];
}

/** bm25 answers only inside the search itself, so a page after the first compares in a condition the index walks anyway. */
function afterCursor(browse: Browse, sort: ShopSort): SQL | undefined {
  if (!browse.cursor) return undefined;
  const [value, id] = decodeCursor(browse.cursor, 2);
  const { by, up } = sorts[sort];
  return sql`(${by}, products.id) ${up ? sql`>` : sql`<`} (${value}, ${id})`;
}

interface Scope {
  where: SQL | undefined;
  /** The full-text expression, where words are searched for. */
  match: string | null;
}

/** The page of cards, and the bounds of everything in scope: two reads. */
function listingReads(store: StoreHandle, scope: Scope, browse: Browse, sort: ShopSort) {
  const search: Join<never>[] = scope.match
    ? [{ table: productSearch as never, on: and(sql`product_search match ${scope.match}`, eq(productSearch.product_id, products.id)) }]
    : [];
  const { by, up } = sorts[sort];
  const direction = up ? sql`asc` : sql`desc`;
  const cards = selectCards(store, and(scope.where, ...filters(browse), afterCursor(browse, sort)), {
    more: { sort_key: sql<number>`${by}` },
    joins: search,
    orderBy: [sql`${by} ${direction}`, sql`products.id ${direction}`],
    limit: browse.limit + 1,
  });
  const bounds = store.select(
    products,
    {
      least: sql<number | null>`min(products.price_from)`,
      most: sql<number | null>`max(products.price_from)`,
      matching: sql<number>`count(*) filter (where ${and(sql`1`, ...filters(browse))})`,
    },
    { where: and(eq(products.status, "active"), scope.where), joins: search },
  );
  return [cards as Query<ListedRow>, bounds] as const;
}

type Bounds = { least: number | null; most: number | null; matching: number };

function showListing(
  rows: readonly ListedRow[],
  [bounds]: readonly Bounds[],
  browse: Browse,
  sort: ShopSort,
  currency: string,
  now: number,
) {
  const amount = (value: number | null | undefined) => (value === null || value === undefined ? null : money(value, currency));
  return {
    ...cutPage(
      rows,
      browse.limit,
      (row) => [row.sort_key, row.id],
      (row) => showCard(row, now),
      bounds?.matching ?? 0,
    ),
    sort,
    price_min: amount(bounds?.least),
    price_max: amount(bounds?.most),
  };
}

/** The category of this address, or of one it had before; the present address wins. */
const categoryAt = (storeId: string, slug: string) => sql`coalesce(
  (select c.id from categories c where c.store_id = ${storeId} and c.slug = ${slug}),
  (select r.category_id from category_redirects r where r.store_id = ${storeId} and r.id = ${slug}))`;

/** Products in the category and everything below it. */
const within = (storeId: string, slug: string) => sql`products.category_id in (
  with recursive branch (id) as (select ${categoryAt(storeId, slug)}
    union select c.id from categories c join branch on c.parent_id = branch.id where c.store_id = ${storeId})
  select id from branch where id is not null)`;

/** One round trip. @throws Problem not_found */
export async function getCategoryPage(
  context: StoreContext,
  shopSlug: string,
  categorySlug: string,
  browse: Browse,
): Promise<CategoryAnswer> {
  const { store } = context;
  const sort = browse.sort && browse.sort !== "relevance" ? browse.sort : "best_selling";
  const [cards, bounds] = listingReads(store, { where: within(store.id, categorySlug), match: null }, browse, sort);
  const answer = await store.read(
    ...shopReads(store, {}),
    cards,
    bounds,
    store.select(categoryRedirects, { category_id: categoryRedirects.category_id }, { where: eq(categoryRedirects.id, categorySlug) }),
    store.select(categories, { id: categories.id }, { where: eq(categories.slug, categorySlug) }),
  );
  const [, tree, , , rows, boundRows, redirects, present] = answer;
  const shop = showShop(context, shopSlug, answer as unknown as ShopRows);
  const id = present[0]?.id ?? redirects[0]?.category_id;
  const category = tree.find((one) => one.id === id);
  if (!category) throw new Problem(notFound);
  return {
    shop,
    category: {
      ...category,
      breadcrumb: pathTo(tree, category.id),
      children: shop.categories.filter((one) => one.parent_id === category.id),
    },
    products: showListing(rows, boundRows, browse, sort, shop.currency, context.now()),
  };
}

/** One round trip. Text without a letter or digit finds nothing; no text at all finds everything. */
export async function getSearchPage(context: StoreContext, shopSlug: string, q: string, browse: Browse): Promise<SearchAnswer> {
  const { store } = context;
  const match = q ? matchOf(store.id, q) : null;
  const sort = browse.sort ?? (match ? "relevance" : "newest");
  const usable = sort === "relevance" && !match ? "newest" : sort;
  const scope = { where: q && !match ? sql`0` : undefined, match };
  const [cards, bounds] = listingReads(store, scope, browse, usable);
  const answer = await store.read(...shopReads(store, {}), cards, bounds);
  const shop = showShop(context, shopSlug, answer as unknown as ShopRows);
  return { shop, q, products: showListing(answer[4], answer[5], browse, usable, shop.currency, context.now()) };
}
