// How does the category tree change?
import { and, eq } from "drizzle-orm";
import type { Write } from "../../db/handle.ts";
import { categories, categoryRedirects, products } from "../../db/tables/products.table.ts";
import { notFound, Problem } from "../../kit/problem.ts";
import { freeSlug, slugify } from "../../kit/slug.ts";
import type { StoreContext } from "../context.ts";
import { type Category, mostCategories, tooManyCategories } from "./categories.contract.ts";
import { categoryCreated, categoryDeleted, categoryUpdated } from "./categories.events.ts";
import { listCategories } from "./categories.queries.ts";
import { checkParent, place } from "./categories.rules.ts";

function find(tree: readonly Category[], id: string): Category {
  const found = tree.find((one) => one.id === id);
  if (!found) throw new Problem(notFound);
  return found;
}

/** @throws Problem category_loop, category_too_deep, not_found */
function assertParent(tree: readonly Category[], id: string | null, parentId: string | null): void {
  if (parentId !== null) find(tree, parentId);
  const verdict = checkParent(tree, id, parentId);
  if (!verdict.ok) throw new Problem(verdict.refusal);
}

/** @throws Problem category_slug_taken, category_too_deep, too_many_categories, not_found for the parent */
export async function createCategory(
  context: StoreContext,
  wanted: { name: string; slug?: string | undefined; parent_id: string | null },
): Promise<Category> {
  const { store } = context;
  const tree = await listCategories(context);
  if (tree.length >= mostCategories) throw new Problem(tooManyCategories);
  assertParent(tree, null, wanted.parent_id);
  const slug = wanted.slug ?? freeSlug(slugify(wanted.name) || "category", new Set(tree.map((one) => one.slug)));
  const position = tree.filter((one) => one.parent_id === wanted.parent_id).length;
  const row = { id: context.newId("category"), name: wanted.name, slug, parent_id: wanted.parent_id, position };
  await store.commit(
    // A category lives at its address; another's former one gives way.
    [store.insert(categories, row), store.remove(categoryRedirects, eq(categoryRedirects.id, slug))],
    [categoryCreated(row.id, { name: row.name, slug })],
  );
  return { ...row, product_count: 0 };
}

export interface CategoryChange {
  name?: string | undefined;
  slug?: string | undefined;
  parent_id?: string | null | undefined;
  position?: number | undefined;
}

function reordered(context: StoreContext, tree: readonly Category[], after: Category, position: number | undefined): Write[] {
  const siblings = tree.filter((one) => one.parent_id === after.parent_id && one.id !== after.id);
  return place(siblings, after, position ?? siblings.length).map((one) =>
    context.store.update(categories, eq(categories.id, one.id), { position: one.position }),
  );
}

/** @throws Problem not_found, category_slug_taken, category_loop, category_too_deep */
export async function updateCategory(context: StoreContext, id: string, wanted: CategoryChange): Promise<Category> {
  const { store } = context;
  const tree = await listCategories(context);
  const before = find(tree, id);
  const after = {
    ...before,
    name: wanted.name ?? before.name,
    slug: wanted.slug ?? before.slug,
    parent_id: wanted.parent_id === undefined ? before.parent_id : wanted.parent_id,
  };
  assertParent(tree, id, after.parent_id);
  const moved = after.parent_id !== before.parent_id || wanted.position !== undefined;
  const { name, slug, parent_id } = after;
  await store.commit(
    [
      store.update(categories, eq(categories.id, id), { name, slug, parent_id }),
      ...(moved ? reordered(context, tree, after, wanted.position) : []),
      ...(slug !== before.slug
        ? [
            store.remove(categoryRedirects, eq(categoryRedirects.id, slug)),
            store.insertIfMissing(categoryRedirects, { id: before.slug, category_id: id, changed_at: context.now() }),
          ]
        : []),
    ],
    [categoryUpdated(id, { name, slug })],
  );
  return find(await listCategories(context), id);
}

/** Products and subcategories move up; the address, and those it had before, lead to the parent. @throws Problem not_found */
export async function removeCategory(context: StoreContext, id: string): Promise<{ moved_products: number; moved_categories: number }> {
  const { store } = context;
  const tree = await listCategories(context);
  const before = find(tree, id);
  const { parent_id } = before;
  const children = tree.filter((one) => one.parent_id === id);
  const inherited = parent_id
    ? [
        store.update(categoryRedirects, eq(categoryRedirects.category_id, id), { category_id: parent_id }),
        store.insertIfMissing(categoryRedirects, { id: before.slug, category_id: parent_id, changed_at: context.now() }),
      ]
    : [];
  await store.commit(
    [
      store.update(products, eq(products.category_id, id), { category_id: parent_id }),
      ...children.map((child, at) =>
        store.update(categories, and(eq(categories.id, child.id), eq(categories.parent_id, id)), {
          parent_id,
          position: mostCategories + at,
        }),
      ),
      ...inherited,
      store.remove(categories, eq(categories.id, id)),
    ],
    [categoryDeleted(id, { name: before.name, slug: before.slug, parent_id, moved_products: before.product_count })],
  );
  return { moved_products: before.product_count, moved_categories: children.length };
}
