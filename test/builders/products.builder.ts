// How does a shelf of products come into being, without an import or a form?
import { eq, sql } from "drizzle-orm";
import { createCategory } from "../../core/categories/categories.commands.ts";
import type { StoreContext } from "../../core/context.ts";
import { commitWithinPlan } from "../../core/plans/usage.commands.ts";
import type { StoredPicture } from "../../core/ports/media.port.ts";
import { assetWrite } from "../../core/products/images.commands.ts";
import { type PlannedProduct, type ProductDraft, planProduct } from "../../core/products/new-products.commands.ts";
import { products, reviews } from "../../db/tables/products.table.ts";

export interface ProductFacts extends Partial<Omit<ProductDraft, "variants" | "images" | "source">> {
  /** Minor units; for products whose variants cost the same. */
  price?: number;
  compare_at?: number | null;
  cost?: number | null;
  /** Of each variant; null is unknown. */
  stock?: number | null;
  variants?: ProductDraft["variants"];
  /** Addresses to fetch pictures from, or how many to invent: rows without bytes, for tests that look at none. */
  pictures?: readonly string[] | number;
  status?: "draft" | "active";
  /** How long ago it was published, ms. */
  age_ms?: number;
  sold?: number;
}

export interface BuiltProduct {
  id: string;
  slug: string;
  title: string;
  variants: PlannedProduct["variants"];
}

let serial = 0;

/** A picture's row without its bytes. */
export function inventedPicture(n = serial++): StoredPicture {
  const placeholder = "3OcRJYB4d3h/iIeHeEh3eIhw+j2w";
  return {
    asset_id: `ast_${n.toString(16).padStart(64, "0")}`,
    media_type: "image/webp",
    width: 1600,
    height: 1600,
    bytes: 90_000,
    placeholder,
  };
}

async function picturesOf(context: StoreContext, wanted: readonly string[] | number): Promise<StoredPicture[]> {
  if (typeof wanted === "number") return Array.from({ length: wanted }, () => inventedPicture());
  const taken: StoredPicture[] = [];
  for (const url of wanted) taken.push(await context.ports.media.takeIn(context.store.id, url));
  return [...new Map(taken.map((one) => [one.asset_id, one])).values()];
}

/** Every combination of the options, at one price. */
function matrix(facts: ProductFacts): ProductDraft["variants"] {
  const combinations = (facts.options ?? []).reduce<string[][]>(
    (rows, option) => rows.flatMap((row) => option.values.map((value) => [...row, value])),
    [[]],
  );
  return combinations.map((option_values) => ({
    option_values,
    price_amount: facts.price ?? 2499,
    compare_at_amount: facts.compare_at ?? null,
    cost_amount: facts.cost ?? null,
    stock: facts.stock === undefined ? 50 : facts.stock,
    weight_grams: null,
  }));
}

/** On sale unless said otherwise, with a description and a picture. */
export async function buildProduct(context: StoreContext, facts: ProductFacts = {}): Promise<BuiltProduct> {
  const { store } = context;
  const pictures = await picturesOf(context, facts.pictures ?? 2);
  const title = facts.title ?? `Product ${serial++}`;
  const plan = await planProduct(context, {
    delivery_min_days: 7,
    delivery_max_days: 14,
    ships_from: "CN",
    description_html: `<p>${title}, for every day.</p>`,
    ...facts,
    title,
    options: facts.options ?? [],
    variants: facts.variants ?? matrix(facts),
    images: pictures.map(({ asset_id }) => ({ asset_id, alt: "" })),
    source: "merchant",
  });
  const published = context.now() - (facts.age_ms ?? 0);
  const state = facts.status === "draft" ? {} : { status: "active" as const, published_at: published };
  await commitWithinPlan(
    context,
    { limit: "products" },
    [
      ...pictures.map((picture) => assetWrite(store, picture, null, context.now())),
      ...plan.writes,
      store.update(products, eq(products.id, plan.product_id), { ...state, sold_count: facts.sold ?? 0 }),
    ],
    plan.events,
  );
  const row = await store.get(products, plan.product_id);
  return { id: row.id, slug: row.slug, title: row.title, variants: plan.variants };
}

export async function buildCategory(
  context: StoreContext,
  name: string,
  parentId: string | null = null,
): Promise<{ id: string; slug: string }> {
  return createCategory(context, { name, parent_id: parentId });
}

export interface ReviewFacts {
  rating: number;
  author?: string;
  title?: string;
  body?: string;
  source?: "store" | "import";
  order_id?: string | null;
  status?: "pending" | "approved" | "rejected";
  /** How long ago, ms. */
  age_ms?: number;
}

/** Reviews of one product, counted on the product as approving them does. */
export async function buildReviews(context: StoreContext, productId: string, list: readonly ReviewFacts[]): Promise<void> {
  const { store } = context;
  const rows = list.map((facts) => ({
    id: context.newId("review"),
    product_id: productId,
    order_id: facts.order_id ?? null,
    author: facts.author ?? "Sam",
    rating: facts.rating,
    title: facts.title ?? "",
    body: facts.body ?? "As described, and it came in time.",
    source: facts.source ?? ("import" as const),
    status: facts.status ?? ("approved" as const),
    created_at: context.now() - (facts.age_ms ?? 0),
  }));
  const approved = rows.filter((row) => row.status === "approved");
  const sum = approved.reduce((total, row) => total + row.rating, 0);
  await store.commit([
    store.insert(reviews, rows),
    store.update(products, eq(products.id, productId), {
      rating_sum: sql`rating_sum + ${sum}`,
      rating_count: sql`rating_count + ${approved.length}`,
    }),
  ]);
}
