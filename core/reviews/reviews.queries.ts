// What do customers say of a product?
import { and, desc, eq, lt, type SQL, sql } from "drizzle-orm";
import type { StoreHandle } from "../../db/store.ts";
import { products, reviews } from "../../db/tables/products.table.ts";
import { cutPage, decodeCursor, type Page } from "../../kit/page.ts";
import { notFound, Problem } from "../../kit/problem.ts";
import type { StoreContext } from "../context.ts";
import type { PublicReview } from "./reviews.contract.ts";

const fields = {
  id: reviews.id,
  author: reviews.author,
  rating: reviews.rating,
  title: reviews.title,
  body: reviews.body,
  source: reviews.source,
  order_id: reviews.order_id,
  created_at: reviews.created_at,
};

export interface ReviewRow {
  id: string;
  author: string;
  rating: number;
  title: string;
  body: string;
  source: "store" | "import";
  order_id: string | null;
  created_at: number;
}

/** Verified: written here, and the order is known. */
export function showReview({ source, order_id, ...row }: ReviewRow): PublicReview {
  return { ...row, verified: source === "store" && order_id !== null, imported: source === "import" };
}

/** Approved reviews of products on sale, newest first; with the product they are about. */
export function selectReviews(store: StoreHandle, where: SQL | undefined, limit: number) {
  return store.select(
    reviews,
    { ...fields, product_slug: products.slug, product_title: products.title },
    {
      where: and(eq(reviews.status, "approved"), where),
      joins: [{ table: products, on: and(eq(products.id, reviews.product_id), eq(products.status, "active")) }],
      orderBy: [desc(reviews.id)],
      limit,
    },
  );
}

/** How many approved reviews gave how many stars, those written here apart from those brought from elsewhere. */
export function selectStars(store: StoreHandle, where: SQL) {
  return store.select(
    reviews,
    { rating: reviews.rating, source: reviews.source, count: sql<number>`count(*)` },
    {
      where: and(eq(reviews.status, "approved"), where),
      joins: [{ table: products, on: and(eq(products.id, reviews.product_id), eq(products.status, "active")) }],
      groupBy: [reviews.rating, reviews.source],
    },
  );
}

/** @throws Problem not_found when no product on sale has this address */
export async function listReviews(
  context: StoreContext,
  productSlug: string,
  query: { limit: number; cursor?: string | undefined },
): Promise<Page<PublicReview>> {
  const { store } = context;
  const [after] = query.cursor ? decodeCursor(query.cursor, 1) : [];
  const [rows, found] = await store.read(
    selectReviews(store, and(eq(products.slug, productSlug), after ? lt(reviews.id, String(after)) : undefined), query.limit + 1),
    store.select(
      products,
      { count: products.rating_count },
      { where: and(eq(products.slug, productSlug), eq(products.status, "active")), limit: 1 },
    ),
  );
  if (!found[0]) throw new Problem(notFound);
  return cutPage(rows, query.limit, (row) => [row.id], showReview, found[0].count);
}
