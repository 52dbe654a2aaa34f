// How does an import end in a product of the store?
import { assets, categories } from "../../db/tables/products.table.ts";
import { listingLinks } from "../../db/tables/suppliers.table.ts";
import type { StoreContext } from "../context.ts";
import { convertCost } from "../currencies/currencies.rules.ts";
import { findUsage, getStorePlan, limitProblem } from "../plans/plans.queries.ts";
import { reserveUsage } from "../plans/usage.commands.ts";
import { type ProductDraft, planProduct } from "../products/new-products.commands.ts";
import { publishProduct } from "../products/products.commands.ts";
import { supplierTitles } from "../suppliers/supplier-products.contract.ts";
import { importCompleted } from "./imports.events.ts";
import { publishObstacles } from "./publish.rules.ts";
import { sourceOf } from "./source.rules.ts";
import { type Outcome, resultOf, type Work } from "./work.queries.ts";

/** The store's own category of the supplier's category's name, deepest first: "Home > Lighting" finds "Lighting". */
async function findCategory({ store }: StoreContext, supplierCategory: string): Promise<string | null> {
  const names = supplierCategory
    .split(/\s*[>/]\s*/)
    .map((name) => name.trim().toLowerCase())
    .filter(Boolean)
    .reverse();
  if (names.length === 0) return null;
  const rows = await store.select(categories, { id: categories.id, name: categories.name });
  for (const name of names) {
    const found = rows.find((one) => one.name.toLowerCase() === name);
    if (found) return found.id;
  }
  return null;
}

function draftOf(work: Work, category_id: string | null): ProductDraft {
  const product = resultOf(work, "normalise");
  const { content } = resultOf(work, "content");
  const { prices, shipping } = resultOf(work, "price");
  const { gallery } = resultOf(work, "images");
  return {
    title: content.title,
    description_html: content.description_html,
    features: content.features,
    vendor: "",
    tags: [...new Set([...work.row.tags, ...content.keywords])].slice(0, 50),
    category_id,
    seo_title: content.seo_title,
    seo_description: content.seo_description,
    delivery_min_days: shipping?.min_days ?? 0,
    delivery_max_days: shipping?.max_days ?? 0,
    ships_from: shipping?.ships_from ?? "",
    options: product.options,
    variants: resultOf(work, "variants").map((variant, at) => ({
      option_values: variant.option_values,
      price_amount: prices[at]?.price ?? 0,
      compare_at_amount: prices[at]?.compare_at ?? null,
      cost_amount: prices[at]?.cost ?? null,
      stock: variant.stock,
      weight_grams: variant.weight_grams,
      asset_id: variant.asset_id,
    })),
    images: gallery.map((asset_id, at) => ({ asset_id, alt: content.alt_texts[at] || content.title })),
    source: "import",
  };
}

/** Rows of the pictures, the product, its variants and its search entry; a draft. @throws Problem plan_limit when the plan holds no more products */
export async function create(work: Work): Promise<Outcome<"create">> {
  const { context } = work;
  const [plan, used, category_id] = await Promise.all([
    getStorePlan(context),
    findUsage(context, "products"),
    findCategory(context, resultOf(work, "normalise").category),
  ]);
  const cap = plan.limits.products;
  if (cap !== null && used >= cap) throw limitProblem(plan, "products", used);
  const planned = await planProduct(context, draftOf(work, category_id));
  const { pictures } = resultOf(work, "images");
  const rows = new Map(pictures.map(({ asset_id, ...facts }) => [asset_id, { id: asset_id, ...facts, created_at: context.now() }]));
  return {
    result: { product_id: planned.product_id, variant_ids: planned.variants.map((one) => one.id) },
    detail: `Draft with ${planned.variants.length} ${planned.variants.length === 1 ? "variant" : "variants"}`,
    changes: { product_id: planned.product_id, title: resultOf(work, "content").content.title },
    writes: [
      ...(rows.size > 0 ? [context.store.insertIfMissing(assets, [...rows.values()])] : []),
      ...planned.writes,
      reserveUsage(context, plan, "products"),
    ],
    events: planned.events,
  };
}

/** What each variant is bought as. Committed together with the product: there is never one without. */
export function link(work: Work): Outcome<"link"> {
  const { context, row } = work;
  const product = resultOf(work, "normalise");
  const { product_id, variant_ids } = resultOf(work, "create");
  const { shipping } = resultOf(work, "price");
  const rows = resultOf(work, "variants").map((variant, at) => ({
    id: context.newId("listing_link"),
    variant_id: variant_ids[at] ?? "",
    product_id,
    supplier: row.supplier,
    supplier_product_id: product.external_id,
    supplier_variant_id: variant.external_id,
    supplier_order_key: variant.order_key,
    source_url: product.url,
    imported_cost: variant.cost.amount,
    cost: variant.cost.amount,
    shipping_cost: shipping ? convertCost(shipping.cost, variant.cost.currency).amount : 0,
    cost_currency: variant.cost.currency,
    ships_from: variant.ships_from,
    checked_at: context.now(),
  }));
  return {
    result: { count: rows.length },
    detail: `${rows.length} ${rows.length === 1 ? "variant" : "variants"} linked to ${supplierTitles[row.supplier]}`,
    writes: [context.store.insert(listingLinks, rows)],
  };
}

/** Publishes where that was wanted and nothing stands against it, and tells the others. */
export async function announce(work: Work): Promise<Outcome<"announce">> {
  const { context, row } = work;
  const { product_id } = resultOf(work, "create");
  const obstacles = row.publish
    ? publishObstacles({
        product: resultOf(work, "normalise"),
        content: resultOf(work, "content"),
        plan: resultOf(work, "price"),
        picture_count: resultOf(work, "images").gallery.length,
        country: work.settings.country,
      })
    : [];
  const published = row.publish && obstacles.length === 0;
  if (published) await publishProduct(context, product_id);
  const detail = published ? "Published" : obstacles.length > 0 ? `Kept as a draft: ${obstacles.join(" ")}` : "A draft, ready to look over";
  return {
    result: { published },
    detail,
    events: [
      importCompleted(row.id, {
        ...sourceOf(row),
        product_id,
        variant_count: resultOf(work, "variants").length,
        picture_count: resultOf(work, "images").pictures.length,
        published,
      }),
    ],
  };
}
