// How does a product change?
import { and, eq } from "drizzle-orm";
import type { Write } from "../../db/handle.ts";
import { categories, productRedirects, products } from "../../db/tables/products.table.ts";
import { listingLinks } from "../../db/tables/suppliers.table.ts";
import type { NewEvent } from "../../kit/event.ts";
import { conflict, fieldProblem, Problem, preconditionFailed } from "../../kit/problem.ts";
import { pathTo } from "../categories/categories.rules.ts";
import { cleanHtml } from "../content/html.rules.ts";
import type { StoreContext } from "../context.ts";
import { giveBackUsage } from "../plans/usage.commands.ts";
import { removeSearchEntry, searchEntry } from "../search/search.commands.ts";
import { type Product, productArchived, productIncomplete, type UpdateProduct } from "./products.contract.ts";
import { productDeleted, productPublished, productUnpublished, productUpdated } from "./products.events.ts";
import { getProduct, getWholeProduct, type ProductRow, type WholeProduct } from "./products.queries.ts";
import { missingForSale } from "./products.rules.ts";

/** The revision the caller saw (If-Match), or null when they did not say. */
export type SeenRevision = number | null;

/** @throws Problem precondition_failed */
export function assertSeen(row: ProductRow, seen: SeenRevision): void {
  if (seen !== null && seen !== row.revision) throw new Problem(preconditionFailed, { extra: { revision: row.revision } });
}

/**
 * Raises the revision and writes; refused when somebody else did so since the product was read.
 * @throws Problem conflict, or precondition_failed for callers who said what they saw
 */
export async function commitRevision(
  context: StoreContext,
  before: WholeProduct,
  seen: SeenRevision,
  changes: Partial<ProductRow>,
  writes: readonly Write[],
  events: readonly NewEvent[],
): Promise<void> {
  const { store } = context;
  const { id, revision } = before.row;
  await store.commit(
    [
      store.update(products, and(eq(products.id, id), eq(products.revision, revision)), {
        ...changes,
        revision: revision + 1,
        updated_at: context.now(),
      }),
      store.guard(seen === null ? conflict : preconditionFailed),
      ...writes,
    ],
    events,
  );
}

/** The search entry of a product as it will be. */
export function findable(context: StoreContext, whole: WholeProduct, changes: Partial<ProductRow> = {}): Write[] {
  const row = { ...whole.row, ...changes };
  return searchEntry(context.store, {
    ...row,
    product_id: row.id,
    skus: whole.variants.map((one) => one.sku),
    category_names: whole.category_names,
  });
}

async function categoryNames(context: StoreContext, before: WholeProduct, categoryId: string | null): Promise<string[]> {
  if (categoryId === before.row.category_id) return before.category_names;
  if (categoryId === null) return [];
  const tree = await context.store.rows(categories);
  const path = pathTo(tree, categoryId);
  if (path.length === 0) throw fieldProblem("category_id", "not_found", "There is no such category.");
  return path.map((one) => one.name);
}

/** What of the wanted is really different. */
function differences(row: ProductRow, wanted: UpdateProduct): Partial<ProductRow> {
  const cleaned = wanted.description_html === undefined ? wanted : { ...wanted, description_html: cleanHtml(wanted.description_html) };
  const entries = Object.entries(cleaned).filter(
    ([name, value]) => value !== undefined && JSON.stringify(value) !== JSON.stringify(row[name as keyof ProductRow]),
  );
  return Object.fromEntries(entries);
}

/** @throws Problem not_found, precondition_failed, conflict, product_slug_taken, invalid_input */
export async function updateProduct(context: StoreContext, id: string, wanted: UpdateProduct, seen: SeenRevision): Promise<Product> {
  const before = await getWholeProduct(context, id);
  assertSeen(before.row, seen);
  const changes = differences(before.row, wanted);
  const after = { ...before.row, ...changes };
  if (after.delivery_min_days > after.delivery_max_days)
    throw fieldProblem("delivery_max_days", "days_order", "The longest delivery must not be shorter than the shortest.");
  if (Object.keys(changes).length === 0) return getProduct(context, id);
  const { store } = context;
  const category_names = await categoryNames(context, before, after.category_id);
  const moved = changes.slug !== undefined;
  await commitRevision(
    context,
    before,
    seen,
    changes,
    [
      ...(moved
        ? [
            store.remove(productRedirects, eq(productRedirects.id, after.slug)),
            store.insertIfMissing(productRedirects, { id: before.row.slug, product_id: id, changed_at: context.now() }),
          ]
        : []),
      ...findable(context, { ...before, category_names }, changes),
    ],
    [productUpdated(id, { title: after.title, slug: after.slug, fields: Object.keys(changes) })],
  );
  return getProduct(context, id);
}

/** @throws Problem product_incomplete with everything that is missing, product_archived */
export async function publishProduct(context: StoreContext, id: string, seen: SeenRevision = null): Promise<Product> {
  const before = await getWholeProduct(context, id);
  assertSeen(before.row, seen);
  const { row } = before;
  if (row.status === "active") return getProduct(context, id);
  if (row.status === "archived") throw new Problem(productArchived);
  const missing = missingForSale({ ...row, image_count: before.images.length, variants: before.variants });
  if (missing.length > 0) throw new Problem(productIncomplete, { errors: missing });
  const changes = { status: "active" as const, published_at: row.published_at ?? context.now() };
  await commitRevision(context, before, seen, changes, [], [productPublished(id, { title: row.title, slug: row.slug })]);
  return getProduct(context, id);
}

/** Moves between draft and archived, and off sale first where it was on. */
async function setStatus(context: StoreContext, id: string, status: "draft" | "archived", seen: SeenRevision): Promise<Product> {
  const before = await getWholeProduct(context, id);
  assertSeen(before.row, seen);
  const { row } = before;
  if (row.status === status) return getProduct(context, id);
  const named = { title: row.title, slug: row.slug };
  await commitRevision(
    context,
    before,
    seen,
    { status },
    [],
    [
      ...(row.status === "active" ? [productUnpublished(id, named)] : []),
      ...(row.status === "active" && status === "draft" ? [] : [productUpdated(id, { ...named, fields: ["status"] })]),
    ],
  );
  return getProduct(context, id);
}

/** @throws Problem product_archived: restore brings it back as a draft anyway */
export async function unpublishProduct(context: StoreContext, id: string, seen: SeenRevision = null): Promise<Product> {
  const { row } = await getWholeProduct(context, id);
  if (row.status === "archived") throw new Problem(productArchived);
  return setStatus(context, id, "draft", seen);
}

export const archiveProduct = (context: StoreContext, id: string, seen: SeenRevision = null) => setStatus(context, id, "archived", seen);

/** An archived product becomes a draft; one that is not archived stays as it is. */
export async function restoreProduct(context: StoreContext, id: string, seen: SeenRevision = null): Promise<Product> {
  const { row } = await getWholeProduct(context, id);
  return row.status === "archived" ? setStatus(context, id, "draft", seen) : getProduct(context, id);
}

/** Variants, pictures' places, reviews and former addresses go with it; orders hold copies of what was bought. */
export async function removeProduct(context: StoreContext, id: string, seen: SeenRevision = null): Promise<Record<never, never>> {
  const { store } = context;
  const { row } = await getWholeProduct(context, id);
  assertSeen(row, seen);
  await store.commit(
    [
      store.remove(products, and(eq(products.id, id), eq(products.revision, row.revision))),
      store.guard(seen === null ? conflict : preconditionFailed),
      store.remove(listingLinks, eq(listingLinks.product_id, id)),
      removeSearchEntry(store, id),
      giveBackUsage(context, "products"),
    ],
    [productDeleted(id, { title: row.title, slug: row.slug })],
  );
  return {};
}
