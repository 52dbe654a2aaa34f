// What is known of a product?
import { asc, eq } from "drizzle-orm";
import { assets, categories, productImages, products, variants } from "../../db/tables/products.table.ts";
import { money } from "../../kit/money.ts";
import { notFound, Problem } from "../../kit/problem.ts";
import { pathTo } from "../categories/categories.rules.ts";
import { type StoreContext, storeUrl } from "../context.ts";
import { imagePath } from "../ports/media.port.ts";
import { findStoreById } from "../stores/directory.queries.ts";
import type { ProductImage } from "./product-images.contract.ts";
import type { Product } from "./products.contract.ts";
import { missingForSale, ratingOf } from "./products.rules.ts";

export type ProductRow = typeof products.$inferSelect;
export type VariantRow = typeof variants.$inferSelect;

export interface ImageRow {
  id: string;
  asset_id: string;
  alt: string;
  position: number;
  width: number;
  height: number;
  placeholder: string;
}

/** A product with all that belongs to it. */
export interface WholeProduct {
  row: ProductRow;
  variants: VariantRow[];
  images: ImageRow[];
  /** From the root down to its own category. */
  category_names: string[];
}

const imageFields = {
  id: productImages.id,
  asset_id: productImages.asset_id,
  alt: productImages.alt,
  position: productImages.position,
  width: assets.width,
  height: assets.height,
  placeholder: assets.placeholder,
};

/** One round trip. @throws Problem not_found */
export async function getWholeProduct(context: StoreContext, id: string): Promise<WholeProduct> {
  const { store } = context;
  const [rows, variantRows, images, tree] = await store.read(
    store.rows(products, { where: eq(products.id, id), limit: 1 }),
    store.rows(variants, { where: eq(variants.product_id, id), orderBy: [asc(variants.position), asc(variants.id)] }),
    store.select(productImages, imageFields, {
      where: eq(productImages.product_id, id),
      joins: [{ table: assets, on: eq(assets.id, productImages.asset_id) }],
      orderBy: [asc(productImages.position), asc(productImages.id)],
    }),
    store.select(categories, { id: categories.id, name: categories.name, parent_id: categories.parent_id, position: categories.position }),
  );
  const row = rows[0];
  if (!row) throw new Problem(notFound);
  return { row, variants: variantRows, images, category_names: pathTo(tree, row.category_id).map((one) => one.name) };
}

/** Where shoppers find a picture. */
export function pictureUrl(context: StoreContext, assetId: string): string {
  return `${context.settings.scheme}://app.${context.settings.platform_domain}${imagePath(context.store.id, assetId, 640, "webp")}`;
}

function showImage(context: StoreContext, image: ImageRow): ProductImage {
  return { ...image, url: pictureUrl(context, image.asset_id) };
}

function showProduct(context: StoreContext, storeSlug: string, whole: WholeProduct): Product {
  const { row, variants: variantRows, images } = whole;
  const { currency } = row;
  const amount = (value: number | null) => (value === null ? null : money(value, currency));
  return {
    ...row,
    url: storeUrl(context.settings, storeSlug, `/products/${row.slug}`),
    price_from: money(row.price_from, currency),
    price_to: money(row.price_to, currency),
    images: images.map((image) => showImage(context, image)),
    variants: variantRows.map((one) => ({
      ...one,
      price: money(one.price, currency),
      compare_at: amount(one.compare_at),
      cost: amount(one.cost),
    })),
    rating_hundredths: ratingOf(row.rating_sum, row.rating_count),
    missing: missingForSale({ ...row, image_count: images.length, variants: variantRows }),
  };
}

/** @throws Problem not_found */
export async function getProduct(context: StoreContext, id: string): Promise<Product> {
  const [whole, store] = await Promise.all([getWholeProduct(context, id), findStoreById(context, context.store.id)]);
  return showProduct(context, store?.slug ?? "", whole);
}
