// How does a test come by a shop that is ready to sell?
import type { StoreContext } from "../../core/context.ts";
import { createPaymentAccount } from "../../core/payments/payments.commands.ts";
import { listingLinks } from "../../db/tables/suppliers.table.ts";
import { type BuiltProduct, buildProduct, type ProductFacts } from "../builders/products.builder.ts";
import { buildSession } from "../builders/stores.builder.ts";
import { type Merchant, TestPlatform } from "./platform.ts";
import { Shopper } from "./shopper.ts";

export interface Shop {
  platform: TestPlatform;
  merchant: Merchant;
  context: StoreContext;
  product(facts?: ProductFacts): Promise<BuiltProduct>;
  /** The one variant of a new product. */
  variant(facts?: ProductFacts): Promise<string>;
  shopper(headers?: Record<string, string>): Shopper;
  /** Calls the store's API as its owner. */
  api(method: string, path: string, body?: unknown): ReturnType<TestPlatform["call"]>;
  account: string;
}

/** Bought somewhere, so that fulfilment has no reason to hold an order. Nothing is ordered there before the cancel window is over. */
function linkOf(context: StoreContext, productId: string, variantId: string) {
  return {
    id: context.newId("listing_link"),
    variant_id: variantId,
    product_id: productId,
    supplier: "cj" as const,
    supplier_product_id: `cj-${productId}`,
    supplier_variant_id: `cj-${variantId}`,
    supplier_order_key: `cj-${variantId}`,
    source_url: "https://cjdropshipping.com/product/p-1.html",
    imported_cost: 500,
    cost: 500,
    shipping_cost: 200,
    cost_currency: "USD",
    ships_from: "CN",
    checked_at: context.now(),
  };
}

/** A store with a real account at the simulated Stripe. */
export async function openShop(facts: Parameters<TestPlatform["merchant"]>[0] = {}, platform = new TestPlatform()): Promise<Shop> {
  const merchant = await platform.merchant({ payment_account: null, payments_ready: false, ...facts });
  const context = platform.storeContext(merchant.store);
  const { account } = await createPaymentAccount(context);
  platform.take();
  const product = async (wanted: ProductFacts = {}) => {
    const built = await buildProduct(context, wanted);
    await context.store.commit([
      context.store.insert(
        listingLinks,
        built.variants.map((variant) => linkOf(context, built.id, variant.id)),
      ),
    ]);
    return built;
  };
  return {
    platform,
    merchant,
    context,
    account,
    product,
    async variant(wanted = {}) {
      const [variant] = (await product(wanted)).variants;
      if (!variant) throw new Error("A product without a variant");
      return variant.id;
    },
    shopper: (headers) => new Shopper(platform, merchant, headers),
    async api(method, path, body) {
      // A session of its own: tests move the clock past the life of any other.
      const token = await buildSession(platform.context(), merchant.user.id);
      return platform.call(method, `${merchant.path}${path}`, { token, ...(body === undefined ? {} : { body }) });
    },
  };
}
