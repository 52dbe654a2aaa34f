// Which products does the address ask for?
import type { z } from "zod";
import { type Category, categoriesContract } from "../../../../../core/categories/categories.contract.ts";
import { type ProductRow, productsContract } from "../../../../../core/products/products.contract.ts";
import type { Page } from "../../../../../kit/page.ts";
import { readQuery } from "../lists/queries.ts";
import type { StoreLoader } from "../shell/pages.server.ts";

export type ProductsQuery = z.input<typeof productsContract.endpoints.list.input>;

export interface ProductsData {
  query: ProductsQuery;
  page: Page<ProductRow>;
  categories: Category[];
}

export async function loadProducts({ api, url }: StoreLoader): Promise<ProductsData> {
  const query = readQuery(url, productsContract.endpoints.list.input);
  const [page, categories] = await Promise.all([api(productsContract).list(query), api(categoriesContract).list()]);
  return { query, page, categories: categories.items };
}
