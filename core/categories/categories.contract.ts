// What may be asked of categories, and what is answered?
import { z } from "zod";
import { contract, endpoint } from "../../kit/endpoint.ts";
import { refusal } from "../../kit/problem.ts";

export const categorySlugTaken = refusal("category_slug_taken", 409, "Another category already uses this address.");
export const categoryLoop = refusal("category_loop", 422, "A category cannot stand below itself.");
export const categoryTooDeep = refusal("category_too_deep", 422, "Categories stand at most four levels deep.");

export const mostCategories = 250;
export const tooManyCategories = refusal("too_many_categories", 422, `A store has at most ${mostCategories} categories.`);

export const Category = z
  .object({
    id: z.string(),
    name: z.string(),
    slug: z.string(),
    parent_id: z.string().nullable(),
    position: z.int(),
    product_count: z.int().meta({ description: "Products directly in it, whatever their status." }),
  })
  .meta({ id: "Category" });
export type Category = z.infer<typeof Category>;

const Name = z.string().trim().min(1).max(60);
const CategorySlug = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9](?:[a-z0-9]|-(?=[a-z0-9])){0,59}$/, "Letters, digits and single hyphens, at most 60");
const Tree = z.object({ items: z.array(Category) });

export const categoriesContract = contract("categories", "store", {
  list: endpoint({
    method: "GET",
    path: "/categories",
    can: "products:read",
    summary: "The category tree, parents before children, siblings in their order",
    output: Tree,
  }),
  create: endpoint({
    method: "POST",
    path: "/categories",
    can: "products:write",
    summary: "Add a category",
    input: z.object({ name: Name, slug: CategorySlug.optional(), parent_id: z.string().max(40).nullable().default(null) }),
    output: Category,
    status: 201,
    refuses: [categorySlugTaken, categoryTooDeep, tooManyCategories],
  }),
  update: endpoint({
    method: "PATCH",
    path: "/categories/:category_id",
    can: "products:write",
    summary: "Rename or move a category",
    description: "An address it had before redirects. `position` is its place among its siblings, from 0.",
    input: z.object({
      name: Name.optional(),
      slug: CategorySlug.optional(),
      parent_id: z.string().max(40).nullable().optional(),
      position: z.int().min(0).max(mostCategories).optional(),
    }),
    output: Category,
    refuses: [categorySlugTaken, categoryLoop, categoryTooDeep],
  }),
  remove: endpoint({
    method: "DELETE",
    path: "/categories/:category_id",
    can: "products:write",
    summary: "Remove a category",
    description: "Its products and subcategories move to its parent; its address redirects there.",
    output: z.object({ moved_products: z.int(), moved_categories: z.int() }),
  }),
});
