// How does a product look in a list?
import { and, eq, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Query } from "../../db/query.ts";
import { type FieldsRow, type Join, maybe, type ReadOptions } from "../../db/reads.ts";
import type { StoreHandle } from "../../db/store.ts";
import type { StoreMark } from "../../db/store-table.ts";
import { assets, products } from "../../db/tables/products.table.ts";
import { money } from "../../kit/money.ts";
import { ratingOf } from "../products/products.rules.ts";
import type { Card, Picture } from "./storefront.contract.ts";
import { badgesOf } from "./storefront.rules.ts";

const second = alias(assets, "second") as unknown as typeof assets;

/** Units of all variants together, null while any is unknown. */
const left = sql<
  number | null
>`(select case when count(v.stock) = count(*) then sum(max(0, v.stock - v.reserved)) end from variants v where v.store_id = products.store_id and v.product_id = products.id)`;

/** Can at least one variant be ordered? */
export const isAvailable = sql`exists (select 1 from variants v where v.store_id = products.store_id and v.product_id = products.id and (v.stock is null or v.stock > v.reserved))`;

export const cardFields = {
  id: products.id,
  slug: products.slug,
  title: products.title,
  currency: products.currency,
  price_from: products.price_from,
  price_to: products.price_to,
  compare_at_from: products.compare_at_from,
  rating_sum: products.rating_sum,
  rating_count: products.rating_count,
  sold_count: products.sold_count,
  published_at: products.published_at,
  cover_id: maybe(assets.id),
  cover_width: maybe(assets.width),
  cover_height: maybe(assets.height),
  cover_placeholder: maybe(assets.placeholder),
  second_id: maybe(second.id),
  second_width: maybe(second.width),
  second_height: maybe(second.height),
  second_placeholder: maybe(second.placeholder),
  left,
};
export type CardRow = FieldsRow<typeof cardFields>;

const pictures: Join<typeof assets>[] = [
  { table: assets, on: eq(assets.id, products.cover_asset_id), optional: true },
  { table: second, on: eq(second.id, products.second_asset_id), optional: true },
];

/** Cards of what is on sale: drafts and archived products are never among them. `more` adds columns and joins. */
export function selectCards<More extends Record<string, SQL> = Record<never, never>>(
  store: StoreHandle,
  where: SQL | undefined,
  options: Pick<ReadOptions<never>, "orderBy" | "limit"> & { more?: More; joins?: Join<never>[] },
): Query<CardRow & FieldsRow<More>> {
  const { more, joins = [], ...rest } = options;
  return store.select(
    products,
    { ...cardFields, ...more },
    {
      ...rest,
      where: and(eq(products.status, "active"), where),
      // What narrows comes first: SQLite does not move a join in front of an optional one.
      joins: [...joins, ...pictures] as Join<typeof assets & StoreMark>[],
    },
  ) as unknown as Query<CardRow & FieldsRow<More>>;
}

function picture(id: string | null, width: number | null, height: number | null, placeholder: string | null, alt: string): Picture | null {
  return id === null || width === null || height === null || placeholder === null
    ? null
    : { asset_id: id, width, height, placeholder, alt };
}

export function showCard(row: CardRow, now: number): Card {
  const average = ratingOf(row.rating_sum, row.rating_count);
  return {
    slug: row.slug,
    title: row.title,
    price_from: money(row.price_from, row.currency),
    price_to: money(row.price_to, row.currency),
    compare_at: row.compare_at_from === null ? null : money(row.compare_at_from, row.currency),
    cover: picture(row.cover_id, row.cover_width, row.cover_height, row.cover_placeholder, row.title),
    second: picture(row.second_id, row.second_width, row.second_height, row.second_placeholder, row.title),
    rating: average === null ? null : { average_hundredths: average, count: row.rating_count },
    badges: badgesOf({ left: row.left, reduced: row.compare_at_from !== null, published_at: row.published_at }, now),
  };
}
