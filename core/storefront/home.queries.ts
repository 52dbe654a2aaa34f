// What does a shop's home page show?
import { and, desc, isNotNull, type SQL, sql } from "drizzle-orm";
import type { StoreHandle } from "../../db/store.ts";
import { assets, categories, products } from "../../db/tables/products.table.ts";
import type { StoreContext } from "../context.ts";
import { selectReviews, showReview } from "../reviews/reviews.queries.ts";
import type { Block } from "../themes/themes.contract.ts";
import { selectCards, showCard } from "./cards.queries.ts";
import { type ShopRows, shopReads, showShop } from "./shop.queries.ts";
import type { HomeAnswer, Picture } from "./storefront.contract.ts";

/** The most a block of products may ask for; blocks are known only once the settings are read, in the same round trip. */
const mostCards = 24;
const mostReviews = 6;

/** Slugs that blocks of the store's own look name. */
const named = (storeId: string): SQL => sql`products.slug in (select json_extract(block.value, '$.product_slug')
  from settings s, json_each(s.look, '$.home') block where s.store_id = ${storeId})`;

/** The picture of what sells best in a category. */
function selectCategoryPictures(store: StoreHandle) {
  const best = sql`(select p.cover_asset_id from products p where p.store_id = categories.store_id and p.category_id = categories.id
    and p.status = 'active' and p.cover_asset_id is not null order by p.sold_count desc, p.id limit 1)`;
  return store.select(
    categories,
    { id: categories.id, asset_id: assets.id, width: assets.width, height: assets.height, placeholder: assets.placeholder },
    { joins: [{ table: assets, on: sql`${assets.id} = ${best}` }] },
  );
}

/** How many cards of each kind the blocks want. The hero and pictures beside text borrow from the best sellers. */
function wanted(blocks: readonly Block[], source: "newest" | "best_selling" | "top_rated"): number {
  const counts = blocks.flatMap((block) => (block.kind === "products" && block.source === source ? [block.count] : []));
  const lent = source === "best_selling" && blocks.some((block) => block.kind === "hero" || block.kind === "image_text") ? 4 : 0;
  return Math.max(0, lent, ...counts);
}

/** One round trip. @throws Problem store_not_ready */
export async function getHomePage(context: StoreContext, shopSlug: string): Promise<HomeAnswer> {
  const { store } = context;
  const cards = (orderBy: SQL[], where?: SQL) => selectCards(store, where, { orderBy, limit: mostCards });
  const answer = await store.read(
    ...shopReads(store, {}),
    cards([desc(products.published_at), desc(products.id)]),
    cards([desc(products.sold_count), desc(products.id)]),
    cards([desc(sql`(products.rating_sum + 35.0) / (products.rating_count + 10)`), desc(products.id)], and(sql`products.rating_count > 0`)),
    cards([desc(products.id)], and(named(store.id), isNotNull(products.slug))),
    selectCategoryPictures(store),
    selectReviews(store, sql`reviews.rating >= 4 and reviews.body <> ''`, mostReviews),
  );
  const [, , , , newest, bestSelling, topRated, featured, pictures, reviewRows] = answer;
  const shop = showShop(context, shopSlug, answer as unknown as ShopRows);
  const now = context.now();
  const blocks = shop.look.home;
  const take = (rows: typeof newest, source: "newest" | "best_selling" | "top_rated") =>
    rows.slice(0, wanted(blocks, source)).map((row) => showCard(row, now));
  const pictureOf = (id: string): Picture | null => {
    const children = shop.categories.filter((one) => one.parent_id === id).map((one) => one.id);
    const found = [id, ...children].map((one) => pictures.find((row) => row.id === one)).find(Boolean);
    return found ? { asset_id: found.asset_id, width: found.width, height: found.height, placeholder: found.placeholder, alt: "" } : null;
  };
  return {
    shop,
    newest: take(newest, "newest"),
    best_selling: take(bestSelling, "best_selling"),
    top_rated: take(topRated, "top_rated"),
    featured: featured.map((row) => showCard(row, now)),
    categories: shop.categories.filter((one) => one.parent_id === null).map((one) => ({ ...one, picture: pictureOf(one.id) })),
    reviews: reviewRows.map((row) => ({ ...showReview(row), product_slug: row.product_slug, product_title: row.product_title })),
  };
}
