// How does the search index follow the category tree?
import { and, asc, eq, gt, inArray, isNull } from "drizzle-orm";
import { unseen, type Write } from "../../db/handle.ts";
import { categories, products, variants } from "../../db/tables/products.table.ts";
import { conflict } from "../../kit/problem.ts";
import { below, pathTo } from "../categories/categories.rules.ts";
import type { StoreContext } from "../context.ts";
import { searchEntry } from "./search.commands.ts";

/** Products a step: each is four statements with its text. */
const step = 25;

type ProductRow = typeof products.$inferSelect;

/** Holds only while nobody changed the product since it was read: an entry never becomes older than its row. */
function stillSo({ store }: StoreContext, row: ProductRow): Write[] {
  const same = and(eq(products.id, row.id), eq(products.revision, row.revision));
  return [unseen(store.update(products, same, { revision: row.revision })), store.guard(conflict)];
}

async function reindexStep(context: StoreContext, rows: readonly ProductRow[], category_names: string[]): Promise<void> {
  const { store } = context;
  const ids = rows.map((row) => row.id);
  const skus = await store.select(
    variants,
    { product_id: variants.product_id, sku: variants.sku },
    { where: inArray(variants.product_id, ids) },
  );
  const skusOf = Map.groupBy(skus, (one) => one.product_id);
  const entry = (row: ProductRow) =>
    searchEntry(store, { ...row, product_id: row.id, skus: (skusOf.get(row.id) ?? []).map((one) => one.sku), category_names });
  await store.commit(rows.flatMap((row) => [...stillSo(context, row), ...entry(row)]));
}

/**
 * Writes the entries of all products in the category and below it anew; for a category that is gone, of those where its products went. May be repeated:
 * an entry is always written from the rows as they are.
 * @throws Problem conflict when a product changed meanwhile; trying again is right
 */
export async function reindexCategory(context: StoreContext, categoryId: string, parentId: string | null): Promise<void> {
  const tree = await context.store.rows(categories);
  const root = tree.some((one) => one.id === categoryId) ? categoryId : parentId;
  const branch = root === null ? [null] : below(tree, root).map((one) => one.id);
  for (const category of branch) {
    const names = pathTo(tree, category).map((one) => one.name);
    const inside = category === null ? isNull(products.category_id) : eq(products.category_id, category);
    for (let after = ""; ; ) {
      const rows = await context.store.rows(products, {
        where: and(inside, gt(products.id, after)),
        orderBy: [asc(products.id)],
        limit: step,
      });
      if (rows.length === 0) break;
      await reindexStep(context, rows, names);
      after = rows.at(-1)?.id ?? "";
    }
  }
}
