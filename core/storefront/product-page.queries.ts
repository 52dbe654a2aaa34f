// What does a product's page show?
import { and, asc, desc, eq, ne, type Placeholder, type SQL, sql } from "drizzle-orm";
import { type Later, prepared } from "../../db/prepared.ts";
import { assets, productImages, products, variants } from "../../db/tables/products.table.ts";
import { money } from "../../kit/money.ts";
import { notFound, Problem } from "../../kit/problem.ts";
import { pathTo } from "../categories/categories.rules.ts";
import type { StoreContext } from "../context.ts";
import { selectReviews, selectStars, showReview } from "../reviews/reviews.queries.ts";
import { selectCards, showCard } from "./cards.queries.ts";
import { type ShopRows, shippingOf, shopSelects, showShop } from "./shop.queries.ts";
import type { ProductAnswer, ShopProduct } from "./storefront.contract.ts";
import { availabilityOf, meanOf, starCounts } from "./storefront.rules.ts";

const firstReviews = 6;
const relatedCards = 4;

/** A text, or where one is put in later. */
type Name = string | Placeholder;

/** The product on sale at this address, or at one it had before; the present address wins. */
const productAt = (storeId: Name, slug: Name): SQL => sql`coalesce(
  (select p.id from products p where p.store_id = ${storeId} and p.slug = ${slug}),
  (select r.product_id from product_redirects r where r.store_id = ${storeId} and r.id = ${slug}))`;

/** Everything but these never leaves: no cost, no supplier, no SKU that a supplier could be found by. */
const productFields = {
  id: products.id,
  slug: products.slug,
  title: products.title,
  description_html: products.description_html,
  features: products.features,
  vendor: products.vendor,
  category_id: products.category_id,
  options: products.options,
  seo_title: products.seo_title,
  seo_description: products.seo_description,
  currency: products.currency,
  price_from: products.price_from,
  price_to: products.price_to,
  delivery_min_days: products.delivery_min_days,
  delivery_max_days: products.delivery_max_days,
  ships_from: products.ships_from,
  updated_at: products.updated_at,
};

const variantFields = {
  id: variants.id,
  title: variants.title,
  option_values: variants.option_values,
  price: variants.price,
  compare_at: variants.compare_at,
  stock: variants.stock,
  reserved: variants.reserved,
  asset_id: variants.asset_id,
};

const imageFields = {
  asset_id: productImages.asset_id,
  alt: productImages.alt,
  width: assets.width,
  height: assets.height,
  placeholder: assets.placeholder,
};

const reads = prepared((store, later: Later<"slug">) => {
  const id = productAt(store.id, later("slug"));
  const onSale = { table: products, on: and(eq(products.status, "active"), eq(products.id, id)) };
  const sameCategory = sql`products.category_id = (select p.category_id from products p where p.store_id = ${store.id} and p.id = ${id})`;
  const bestFirst = { orderBy: [desc(products.sold_count), desc(products.id)], limit: relatedCards };
  return [
    ...shopSelects(store),
    store.select(products, productFields, { where: and(eq(products.id, id), eq(products.status, "active")), limit: 1 }),
    store.select(variants, variantFields, {
      where: eq(variants.product_id, id),
      joins: [onSale],
      orderBy: [asc(variants.position), asc(variants.id)],
    }),
    store.select(productImages, imageFields, {
      where: eq(productImages.product_id, id),
      joins: [onSale, { table: assets, on: eq(assets.id, productImages.asset_id) }],
      orderBy: [asc(productImages.position), asc(productImages.id)],
    }),
    selectReviews(store, eq(products.id, id), firstReviews),
    selectStars(store, eq(products.id, id)),
    // Two short walks along an index instead of one that ranks the whole shop.
    selectCards(store, and(ne(products.id, id), sameCategory), bestFirst),
    selectCards(store, ne(products.id, id), bestFirst),
  ] as const;
});

/** One round trip. An address the product had before answers too, under its present one. @throws Problem not_found */
export async function getProductPage(context: StoreContext, shopSlug: string, productSlug: string): Promise<ProductAnswer> {
  const answer = await context.store.read(...reads(context.store, { slug: productSlug }));
  const [, tree, , rates, [row], variantRows, images, reviewRows, stars, alike, popular] = answer;
  if (!row) throw new Problem(notFound);
  const shop = showShop(context, shopSlug, answer as unknown as ShopRows);
  const { currency, category_id, ...facts } = row;
  const all = starCounts(
    [...Map.groupBy(stars, (one) => one.rating)].map(([rating, rows]) => ({
      rating,
      count: rows.reduce((sum, one) => sum + one.count, 0),
    })),
  );
  const product: ShopProduct = {
    ...facts,
    price_from: money(row.price_from, currency),
    price_to: money(row.price_to, currency),
    variants: variantRows.map(({ stock, reserved, ...one }) => ({
      ...one,
      price: money(one.price, currency),
      compare_at: one.compare_at !== null && one.compare_at > one.price ? money(one.compare_at, currency) : null,
      ...availabilityOf(stock, reserved),
    })),
    images: images.map((image) => ({ ...image, alt: image.alt || row.title })),
    breadcrumb: pathTo(tree, category_id),
    stars: all,
    rating: meanOf(all),
    verified_rating: meanOf(starCounts(stars.filter((one) => one.source === "store"))),
    reviews: reviewRows.map(showReview),
  };
  // Others of the same category first, then what sells best.
  const related = [...new Map([...alike, ...popular].map((one) => [one.id, one])).values()].slice(0, relatedCards);
  return { shop, product, shipping: shippingOf(shop, rates), related: related.map((one) => showCard(one, context.now())) };
}
