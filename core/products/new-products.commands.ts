// How does a product come into being?
import { and, eq, gte, lt } from "drizzle-orm";
import type { Write } from "../../db/handle.ts";
import { categories, productImages, productRedirects, products, variants } from "../../db/tables/products.table.ts";
import type { NewEvent } from "../../kit/event.ts";
import { fieldProblem, Problem } from "../../kit/problem.ts";
import { freeSlug } from "../../kit/slug.ts";
import { pathTo } from "../categories/categories.rules.ts";
import { cleanHtml } from "../content/html.rules.ts";
import type { StoreContext } from "../context.ts";
import { commitWithinPlan } from "../plans/usage.commands.ts";
import { searchEntry } from "../search/search.commands.ts";
import { getSettings } from "../stores/settings.queries.ts";
import { type NewProduct, type Product, productSlugTaken } from "./products.contract.ts";
import { productCreated } from "./products.events.ts";
import { getProduct, getWholeProduct } from "./products.queries.ts";
import { defaultSku, productSlug, takeSku } from "./products.rules.ts";
import type { NewVariant } from "./variants.contract.ts";
import { checkVariants, priceRange, variantTitle } from "./variants.rules.ts";

/** A product to be written, whoever asks for it: amounts in minor units of the store's currency. */
export interface ProductDraft extends Omit<NewProduct, "variants"> {
  variants: (NewVariant & {
    /** Landed cost; null while no supplier is linked. */
    cost_amount?: number | null;
    asset_id?: string | null;
  })[];
  /** Stored pictures in their order; the first is the cover. */
  images?: { asset_id: string; alt: string }[];
  source: "merchant" | "import" | "copy";
}

export interface PlannedProduct {
  product_id: string;
  /** In the order of the draft's variants. */
  variants: { id: string; sku: string }[];
  writes: Write[];
  events: NewEvent[];
}

/** Text that sorts after everything beginning with the same letters. */
const last = "\u{10ffff}";

/** What the store has taken already of addresses and SKUs that begin alike, and where the category stands. One round trip. */
async function surroundings(context: StoreContext, slug: string, skuBase: string) {
  const { store } = context;
  const [slugs, redirects, skus, tree] = await store.read(
    store.select(products, { slug: products.slug }, { where: and(gte(products.slug, slug), lt(products.slug, slug + last)) }),
    store.select(
      productRedirects,
      { slug: productRedirects.id },
      { where: and(gte(productRedirects.id, slug), lt(productRedirects.id, slug + last)) },
    ),
    store.select(variants, { sku: variants.sku }, { where: and(gte(variants.sku, skuBase), lt(variants.sku, skuBase + last)) }),
    store.select(categories, { id: categories.id, name: categories.name, parent_id: categories.parent_id, position: categories.position }),
  );
  return { slugs: new Set([...slugs, ...redirects].map((one) => one.slug)), skus: new Set(skus.map((one) => one.sku)), tree };
}

/**
 * Everything that writes a new draft product: rows, search entry and event, for the caller's own commit. It counts towards the plan when committed with
 * `commitWithinPlan(context, { limit: "products" }, ...)`.
 * @throws Problem variants_mismatch, invalid_input for a category that is not there
 */
export async function planProduct(context: StoreContext, draft: ProductDraft): Promise<PlannedProduct> {
  const verdict = checkVariants(draft.options, draft.variants);
  if (!verdict.ok) throw new Problem(verdict.refusal, { detail: verdict.detail });
  const { store } = context;
  const wanted = draft.slug ?? productSlug(draft.title);
  const [settings, around] = await Promise.all([getSettings(context), surroundings(context, wanted, defaultSku(wanted, []))]);
  if (draft.category_id && !around.tree.some((one) => one.id === draft.category_id))
    throw fieldProblem("category_id", "not_found", "There is no such category.");
  const slug = draft.slug ?? freeSlug(wanted, around.slugs);
  const now = context.now();
  const { currency } = settings;
  const product_id = context.newId("product");
  const taken = new Set([...around.skus, ...draft.variants.flatMap((one) => one.sku ?? [])]);
  const variantRows = draft.variants.map((one, position) => ({
    id: context.newId("variant"),
    product_id,
    title: variantTitle(one.option_values),
    option_values: one.option_values,
    sku: one.sku ?? takeSku(defaultSku(slug, one.option_values), taken),
    price: one.price_amount,
    compare_at: one.compare_at_amount,
    cost: one.cost_amount ?? null,
    currency,
    stock: one.stock,
    weight_grams: one.weight_grams,
    asset_id: one.asset_id ?? null,
    position,
  }));
  const images = draft.images ?? [];
  const row = {
    id: product_id,
    title: draft.title,
    slug,
    status: "draft" as const,
    description_html: cleanHtml(draft.description_html ?? ""),
    features: draft.features ?? [],
    vendor: draft.vendor ?? "",
    tags: draft.tags ?? [],
    category_id: draft.category_id ?? null,
    options: draft.options,
    seo_title: draft.seo_title ?? "",
    seo_description: draft.seo_description ?? "",
    currency,
    ...priceRange(variantRows),
    cover_asset_id: images[0]?.asset_id ?? null,
    second_asset_id: images[1]?.asset_id ?? null,
    delivery_min_days: draft.delivery_min_days ?? 0,
    delivery_max_days: Math.max(draft.delivery_min_days ?? 0, draft.delivery_max_days ?? 0),
    ships_from: draft.ships_from ?? "",
    created_at: now,
    updated_at: now,
  };
  return {
    product_id,
    variants: variantRows.map(({ id, sku }) => ({ id, sku })),
    writes: [
      store.insert(products, row),
      // A product lives at its address; an older product's former one gives way.
      store.remove(productRedirects, eq(productRedirects.id, slug)),
      store.insert(variants, variantRows),
      ...(images.length > 0
        ? [
            store.insert(
              productImages,
              images.map((image, position) => ({ id: context.newId("product_image"), product_id, ...image, position })),
            ),
          ]
        : []),
      ...searchEntry(store, {
        ...row,
        product_id,
        skus: variantRows.map((one) => one.sku),
        category_names: pathTo(around.tree, row.category_id).map((one) => one.name),
      }),
    ],
    events: [productCreated(product_id, { title: row.title, slug, source: draft.source, variant_count: variantRows.length })],
  };
}

/** How often a generated address may be lost to somebody faster before the caller hears of it. */
const tries = 3;

/** @throws Problem plan_limit, product_slug_taken, sku_taken, variants_mismatch */
async function writeProduct(context: StoreContext, draft: ProductDraft): Promise<Product> {
  for (let tried = 1; ; tried++) {
    const { product_id, writes, events } = await planProduct(context, draft);
    try {
      await commitWithinPlan(context, { limit: "products" }, writes, events);
      return getProduct(context, product_id);
    } catch (error) {
      const lost = error instanceof Problem && error.code === productSlugTaken.code && !draft.slug && tried < tries;
      if (!lost) throw error;
    }
  }
}

export async function createProduct(context: StoreContext, wanted: NewProduct): Promise<Product> {
  return writeProduct(context, { ...wanted, source: "merchant" });
}

/** A draft with the same content under a new address and new SKUs. The suppliers' links stay with the original. @throws Problem not_found, plan_limit */
export async function duplicateProduct(context: StoreContext, id: string): Promise<Product> {
  const { row, variants: variantRows, images } = await getWholeProduct(context, id);
  const { slug: _slug, ...facts } = row;
  return writeProduct(context, {
    ...facts,
    title: `Copy of ${row.title}`.slice(0, 200),
    variants: variantRows.map((one) => ({
      option_values: one.option_values,
      price_amount: one.price,
      compare_at_amount: one.compare_at,
      stock: one.stock,
      weight_grams: one.weight_grams,
      asset_id: one.asset_id,
    })),
    images: images.map(({ asset_id, alt }) => ({ asset_id, alt })),
    source: "copy",
  });
}
