// How does the search index stay true to the products?
import { and, eq, sql } from "drizzle-orm";
import type { Write } from "../../db/handle.ts";
import { productSearch } from "../../db/product-search.ts";
import type { StoreHandle } from "../../db/store.ts";
import { textOf } from "../content/html.rules.ts";
import { matchOfProduct } from "./search.rules.ts";

/** What of a product can be found. */
export interface Findable {
  product_id: string;
  title: string;
  tags: readonly string[];
  skus: readonly string[];
  vendor: string;
  /** Names from the root of the category tree down to the product's own. */
  category_names: readonly string[];
  features: readonly string[];
  description_html: string;
}

const mostLetters = 20_000;

/** To ride in the commit that changes the product: the index never says anything else than the rows. */
export function searchEntry(store: StoreHandle, product: Findable): Write[] {
  return [
    removeSearchEntry(store, product.product_id),
    store.insert(productSearch, {
      product_id: product.product_id,
      title: product.title,
      tags: product.tags.join(" "),
      sku: product.skus.join(" ").slice(0, mostLetters),
      vendor: product.vendor,
      category: product.category_names.join(" "),
      description: `${product.features.join(" ")} ${textOf(product.description_html)}`.slice(0, mostLetters),
    }),
  ];
}

export function removeSearchEntry(store: StoreHandle, productId: string): Write {
  return store.remove(
    productSearch,
    and(sql`product_search match ${matchOfProduct(store.id, productId)}`, eq(productSearch.product_id, productId)),
  );
}
