// How are categories asked for and changed?
import { createCategory, removeCategory, updateCategory } from "../../core/categories/categories.commands.ts";
import { categoriesContract } from "../../core/categories/categories.contract.ts";
import { listCategories } from "../../core/categories/categories.queries.ts";
import { routes } from "../door.ts";

export const categoriesRoutes = routes(categoriesContract, {
  list: async (context) => ({ items: await listCategories(context) }),
  create: (context, input) => createCategory(context, input),
  update: (context, { category_id, ...wanted }) => updateCategory(context, category_id, wanted),
  remove: (context, { category_id }) => removeCategory(context, category_id),
});
