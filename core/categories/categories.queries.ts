// How are the store's products organised?
import { sql } from "drizzle-orm";
import { categories } from "../../db/tables/products.table.ts";
import type { StoreContext } from "../context.ts";
import type { Category } from "./categories.contract.ts";
import { inTreeOrder } from "./categories.rules.ts";

const fields = {
  id: categories.id,
  name: categories.name,
  slug: categories.slug,
  parent_id: categories.parent_id,
  position: categories.position,
  product_count: sql<number>`(select count(*) from products p where p.store_id = categories.store_id and p.category_id = categories.id)`,
};

/** The whole tree: parents before children, siblings in their order. */
export async function listCategories(context: StoreContext): Promise<Category[]> {
  return inTreeOrder(await context.store.select(categories, fields));
}
