// What does a test of the storefront start from? A merchant's open store, and its public pages.
import { TestPlatform } from "./platform.ts";

export async function openShop(facts: Record<string, unknown> = {}) {
  const platform = new TestPlatform();
  const merchant = await platform.merchant({ country: "US", ...facts });
  const context = platform.storeContext(merchant.store);
  const get = (path: string) => platform.call("GET", `/api/v1/public/stores/${merchant.store.slug}${path}`);
  const patch = (path: string, body: unknown) => platform.call("PATCH", `${merchant.path}${path}`, { token: merchant.token, body });
  return { platform, merchant, context, get, patch };
}

/** Addresses of a listing's products, in its order. */
export const slugs = (body: { products: { items: { slug: string }[] } }) => body.products.items.map((one) => one.slug);
