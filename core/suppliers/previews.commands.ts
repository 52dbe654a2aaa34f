// What does a supplier sell, and what would it be in this store?
import { and, eq, inArray } from "drizzle-orm";
import { products } from "../../db/tables/products.table.ts";
import { listingLinks, supplierProducts } from "../../db/tables/suppliers.table.ts";
import { fieldProblem } from "../../kit/problem.ts";
import { day } from "../../kit/time.ts";
import type { StoreContext } from "../context.ts";
import type { Market } from "../ports/suppliers.port.ts";
import type { PriceRule } from "../pricing/pricing.contract.ts";
import { getSettings } from "../stores/settings.queries.ts";
import { openSupplier } from "./accounts.commands.ts";
import { getAccount } from "./connections.queries.ts";
import type { SupplierPreview } from "./previews.contract.ts";
import { previewOf } from "./previews.rules.ts";
import type { SupplierName, SupplierProduct } from "./supplier-products.contract.ts";

/** Answers are kept so long: suppliers count calls. */
const keptMs = day;

/**
 * A supplier's product for a market, from the last 24 hours or asked now. Kept per store, so that nobody learns from another store's answers.
 * @throws Problem supplier_not_connected and what the supplier's `product` throws
 */
export async function fetchSupplierProduct(
  context: StoreContext,
  source: { supplier: SupplierName; external_id: string },
  market: Market,
  refresh: boolean,
): Promise<{ product: SupplierProduct; cached: boolean }> {
  const { store } = context;
  const key = and(
    eq(supplierProducts.supplier, source.supplier),
    eq(supplierProducts.external_id, source.external_id),
    eq(supplierProducts.country, market.country),
  );
  const held = refresh ? null : await store.first(supplierProducts, key);
  if (held && context.now() - held.fetched_at < keptMs) return { product: held.answer, cached: true };
  const product = await (await openSupplier(context, source.supplier)).product(source.external_id, market);
  const row = { ...source, country: market.country, answer: product, fetched_at: product.fetched_at };
  const target = [supplierProducts.store_id, supplierProducts.supplier, supplierProducts.external_id, supplierProducts.country];
  await store.commit([
    store.upsert(supplierProducts, { id: context.newId("supplier_product"), ...row }, target, {
      answer: product,
      fetched_at: product.fetched_at,
    }),
  ]);
  return { product, cached: false };
}

async function findDuplicates(
  context: StoreContext,
  supplier: SupplierName,
  ids: readonly string[],
): Promise<SupplierPreview["duplicates"]> {
  const rows = await context.store.select(
    listingLinks,
    { product_id: products.id, title: products.title, status: products.status },
    {
      where: and(eq(listingLinks.supplier, supplier), inArray(listingLinks.supplier_product_id, [...new Set(ids)])),
      joins: [{ table: products, on: eq(products.id, listingLinks.product_id) }],
      groupBy: [products.id, products.title, products.status],
      limit: 20,
    },
  );
  return rows;
}

/** Pictures at addresses a browser reaches. */
function shown(context: StoreContext, preview: SupplierPreview): SupplierPreview {
  const address = (url: string) => context.ports.suppliers.pictureAddress(url);
  const own = <One extends { image: string | null }>(one: One): One => ({ ...one, image: one.image && address(one.image) });
  const { product, variants } = preview;
  return {
    ...preview,
    product: { ...product, images: product.images.map(address), variants: product.variants.map(own) },
    variants: variants.map(own),
  };
}

export interface PreviewInput {
  url?: string | undefined;
  supplier?: SupplierName | undefined;
  external_id?: string | undefined;
  price_rule?: PriceRule | undefined;
  refresh: boolean;
}

async function sourceOf(context: StoreContext, input: PreviewInput): Promise<{ supplier: SupplierName; external_id: string }> {
  if (input.url !== undefined) {
    if (input.supplier !== undefined || input.external_id !== undefined)
      throw fieldProblem("url", "one_of", "Give either url, or supplier and external_id.");
    return context.ports.suppliers.recognise(input.url);
  }
  if (input.supplier === undefined) throw fieldProblem("supplier", "required", "Give url, or supplier and external_id.");
  if (input.external_id === undefined) throw fieldProblem("external_id", "required", "Give url, or supplier and external_id.");
  return { supplier: input.supplier, external_id: input.external_id };
}

/** @throws Problem unknown_supplier_url, supplier_not_connected, invalid_input and what the supplier's `product` throws */
export async function preview(context: StoreContext, input: PreviewInput): Promise<SupplierPreview> {
  const { supplier, external_id } = await sourceOf(context, input);
  const settings = await getSettings(context);
  const { country, currency, language } = settings;
  // Also for an answer that is still kept: a supplier that was let go shows nothing more.
  await getAccount(context, supplier);
  const { product, cached } = await fetchSupplierProduct(
    context,
    { supplier, external_id },
    { country, currency, language },
    input.refresh,
  );
  const duplicates = await findDuplicates(context, supplier, [external_id, product.external_id]);
  const price_rule = input.price_rule ?? settings.price_rule;
  return shown(context, previewOf({ product, cached, currency, price_rule, duplicates, country }));
}
