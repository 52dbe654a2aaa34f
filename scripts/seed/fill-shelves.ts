// How do products come onto a demo store's shelves: imported, looked over by the merchant and published?
import { eq } from "drizzle-orm";
import { createCategory } from "../../core/categories/categories.commands.ts";
import { listCategories } from "../../core/categories/categories.queries.ts";
import type { StoreContext } from "../../core/context.ts";
import { createImport } from "../../core/imports/imports.commands.ts";
import { NewImport } from "../../core/imports/imports.contract.ts";
import { archiveProduct, publishProduct, updateProduct } from "../../core/products/products.commands.ts";
import { updateVariants } from "../../core/products/variants.commands.ts";
import { imports } from "../../db/tables/imports.table.ts";
import { variants } from "../../db/tables/products.table.ts";
import { slugify } from "../../kit/slug.ts";
import { catalogue } from "../../simulators/catalogue/catalogue.ts";
import { type DemoProduct, type DemoShop, productsOf } from "./shops.ts";

export interface Shelved extends DemoProduct {
  id: string;
}

/** Where the supplier shows it. @throws Error when nobody sells it */
export function addressOf({ title, supplier }: DemoProduct): string {
  const url = catalogue.find((one) => one.title === title)?.[supplier]?.url;
  if (!url) throw new Error(`${supplier} does not sell ${title}.`);
  return url;
}

export type Asked = ReadonlyMap<string, DemoProduct & { shelf: string }>;

/** Asks for every product of the shop; the imports themselves run through the queue. */
export async function askForProducts(context: StoreContext, shop: DemoShop): Promise<Asked> {
  const asked = new Map<string, DemoProduct & { shelf: string }>();
  for (const product of productsOf(shop)) {
    const { id } = await createImport(context, NewImport.parse({ url: addressOf(product) }));
    asked.set(id, product);
  }
  return asked;
}

async function shelvesOf(context: StoreContext, shop: DemoShop): Promise<Map<string, string>> {
  const present = new Map((await listCategories(context)).map((one) => [one.name, one.id]));
  for (const name of Object.keys(shop.shelves))
    if (!present.has(name)) present.set(name, (await createCategory(context, { name, parent_id: null })).id);
  return present;
}

/** The merchant gives each draft its name and its place, and puts it on sale unless it is to stay aside. */
export async function lookOver(context: StoreContext, shop: DemoShop, asked: Asked): Promise<Shelved[]> {
  const shelves = await shelvesOf(context, shop);
  const rows = await context.store.select(imports, {
    id: imports.id,
    status: imports.status,
    reason: imports.reason,
    product_id: imports.product_id,
  });
  const shelved: Shelved[] = [];
  for (const row of rows) {
    const product = asked.get(row.id);
    if (!product) continue;
    if (row.status !== "completed" || !row.product_id) throw new Error(`${product.title} was not imported: ${row.status}, ${row.reason}`);
    const { title, shelf, standing } = product;
    const named = { title, slug: slugify(title), seo_title: title, category_id: shelves.get(shelf) ?? null };
    await updateProduct(context, row.product_id, named, null);
    if (standing !== "draft") await publishProduct(context, row.product_id);
    shelved.push({ ...product, id: row.product_id });
  }
  return shelved;
}

/** What changes later: some things are sold out, some are taken off the shelf. */
export async function clearOut(context: StoreContext, shelved: readonly Shelved[]): Promise<void> {
  for (const { id, standing } of shelved) {
    if (standing === "archived") await archiveProduct(context, id);
    if (standing !== "sold_out") continue;
    const rows = await context.store.select(variants, { id: variants.id }, { where: eq(variants.product_id, id) });
    await updateVariants(
      context,
      id,
      rows.map((row) => ({ id: row.id, stock: 0 })),
      null,
    );
  }
}
