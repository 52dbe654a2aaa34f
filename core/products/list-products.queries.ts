// Which products does the merchant have?
import { and, eq, type SQL, sql } from "drizzle-orm";
import type { AnySQLiteColumn } from "drizzle-orm/sqlite-core";
import { productSearch } from "../../db/product-search.ts";
import { type Join, maybe } from "../../db/reads.ts";
import { assets, products } from "../../db/tables/products.table.ts";
import { money } from "../../kit/money.ts";
import { cutPage, decodeCursor, type Page } from "../../kit/page.ts";
import type { StoreContext } from "../context.ts";
import { matchOf } from "../search/search.rules.ts";
import type { ProductRow as ListedProduct, ProductSort, ProductStatus } from "./products.contract.ts";
import { pictureUrl } from "./products.queries.ts";
import { ratingOf } from "./products.rules.ts";

export interface ProductList {
  limit: number;
  cursor?: string | undefined;
  q?: string | undefined;
  status?: ProductStatus | undefined;
  category_id?: string | undefined;
  sort: ProductSort;
}

/** Facts that the variants hold. */
const ofVariants = (what: string) =>
  sql.raw(`(select ${what} from variants v where v.store_id = products.store_id and v.product_id = products.id)`);

const fields = {
  id: products.id,
  title: products.title,
  slug: products.slug,
  status: products.status,
  vendor: products.vendor,
  category_id: products.category_id,
  currency: products.currency,
  price_from: products.price_from,
  price_to: products.price_to,
  rating_sum: products.rating_sum,
  rating_count: products.rating_count,
  sold_count: products.sold_count,
  published_at: products.published_at,
  updated_at: products.updated_at,
  asset_id: maybe(assets.id),
  width: maybe(assets.width),
  height: maybe(assets.height),
  placeholder: maybe(assets.placeholder),
  variant_count: sql<number>`${ofVariants("count(*)")}`,
  stock: sql<number | null>`${ofVariants("case when count(v.stock) = count(*) then sum(v.stock - v.reserved) end")}`,
  lowest_margin_percent: sql<
    number | null
  >`${ofVariants("cast(round(min(case when v.price > 0 then (v.price - v.cost) * 100.0 / v.price end)) as integer)")}`,
};

const sorts = {
  newest: { by: products.id, key: "id", up: false },
  oldest: { by: products.id, key: "id", up: true },
  updated: { by: products.updated_at, key: "updated_at", up: false },
  title: { by: sql`${products.title} collate nocase`, key: "title", up: true },
  price_up: { by: products.price_from, key: "price_from", up: true },
  price_down: { by: products.price_from, key: "price_from", up: false },
  best_selling: { by: products.sold_count, key: "sold_count", up: false },
} as const satisfies Record<ProductSort, { by: AnySQLiteColumn | SQL; key: keyof typeof fields; up: boolean }>;

type Listed = Awaited<ReturnType<typeof readRows>>[number];

function readRows(context: StoreContext, where: SQL | undefined, found: string | null, list: ProductList) {
  const { by, up } = sorts[list.sort];
  const direction = up ? sql`asc` : sql`desc`;
  const cover: Join<typeof assets> = { table: assets, on: eq(assets.id, products.cover_asset_id), optional: true };
  const search: Join<typeof productSearch> = {
    table: productSearch,
    on: and(sql`product_search match ${found}`, eq(productSearch.product_id, products.id)),
  };
  return context.store.select(products, fields, {
    where,
    // What narrows comes first: SQLite does not move a join in front of an optional one.
    joins: found ? [search as never, cover] : [cover],
    orderBy: [sql`${by} ${direction}`, sql`${products.id} ${direction}`],
    limit: list.limit + 1,
  });
}

function show(context: StoreContext, row: Listed): ListedProduct {
  const { asset_id, width, height, placeholder, currency, rating_sum, ...rest } = row;
  const cover =
    asset_id === null || width === null || height === null || placeholder === null
      ? null
      : { asset_id, width, height, placeholder, url: pictureUrl(context, asset_id) };
  return {
    ...rest,
    cover,
    price_from: money(row.price_from, currency),
    price_to: money(row.price_to, currency),
    rating_hundredths: ratingOf(rating_sum, row.rating_count),
  };
}

/** Above this many nobody reads a total, and counting would walk the whole index. */
const mostCounted = 10_000;

/** Counted for the first page only, and only while it is cheap. */
async function countProducts(context: StoreContext, list: ProductList): Promise<number | null> {
  if (list.cursor || list.q) return null;
  const conditions = [
    sql`store_id = ${context.store.id}`,
    ...(list.status ? [sql`status = ${list.status}`] : []),
    ...(list.category_id ? [sql`category_id = ${list.category_id}`] : []),
  ];
  const [row] = await context.store.raw<{ count: number }>(
    sql`select count(*) as count from (select 1 from products where ${sql.join(conditions, sql` and `)} limit ${mostCounted + 1})`,
  );
  return row && row.count <= mostCounted ? row.count : null;
}

/** Keyset pages: as fast at the end of 100,000 products as at the beginning. */
export async function listProducts(context: StoreContext, list: ProductList): Promise<Page<ListedProduct>> {
  const found = list.q ? matchOf(context.store.id, list.q) : null;
  if (list.q && !found) return { items: [], next_cursor: null, total: 0 };
  const { by, key, up } = sorts[list.sort];
  const [value, id] = list.cursor ? decodeCursor(list.cursor, 2) : [];
  const compared = up ? sql`>` : sql`<`;
  const where = and(
    list.status ? eq(products.status, list.status) : undefined,
    list.category_id ? eq(products.category_id, list.category_id) : undefined,
    list.cursor ? sql`(${by}, ${products.id}) ${compared} (${value}, ${id})` : undefined,
  );
  const [rows, total] = await Promise.all([readRows(context, where, found, list), countProducts(context, list)]);
  return cutPage(
    rows,
    list.limit,
    (row) => [row[key], row.id],
    (row) => show(context, row),
    total,
  );
}
