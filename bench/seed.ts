// What is in the shop that is measured?

import type { Env } from "../providers/env.ts";
import { openContext, withStore } from "../providers/open.ts";
import { buildCategory, buildProduct, buildReviews } from "../test/builders/products.builder.ts";
import { buildSession, buildStore, buildUser } from "../test/builders/stores.builder.ts";

/** A store with 200 products of four variants, pictures, categories and reviews. */
export async function seedBench(env: Env): Promise<{ store_id: string; slug: string; product: string; token: string }> {
  const context = openContext(env, { actor: { kind: "system", id: "bench", name: "Bench" } });
  const user = await buildUser(context, { email: "bench@example.com" });
  const store = await buildStore(context, user.id, { slug: "bench", name: "Bench" });
  const inStore = withStore(context, store);
  const category = await buildCategory(inStore, "Lighting");
  let product = "";
  for (let n = 0; n < 200; n++) {
    const options = [
      { name: "Colour", values: ["Black", "White"] },
      { name: "Size", values: ["S", "L"] },
    ];
    const built = await buildProduct(inStore, {
      title: `Desk lamp ${n}`,
      options,
      price: 1_999 + n,
      pictures: 4,
      category_id: category.id,
      stock: 40,
    });
    if (n === 100) {
      product = built.slug;
      await buildReviews(
        inStore,
        built.id,
        Array.from({ length: 12 }, (_, i) => ({ rating: 3 + (i % 3), source: "store" as const })),
      );
    }
  }
  return { store_id: store.id, slug: store.slug, product, token: await buildSession(context, user.id) };
}
