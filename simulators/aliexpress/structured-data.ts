// What do a product page's data blocks tell a machine?
import { aliexpressUrl } from "../catalogue/ids.ts";
import type { Shelf } from "../suppliers/shelf.ts";
import type { Listing } from "./listings.ts";
import { availableSkus, ordersAt } from "./market.ts";

export function dollars(cents: number): string {
  return (cents / 100).toFixed(2);
}

/** The JSON-LD block search engines read. */
export function productData(listing: Listing, shelf: Shelf): object {
  const skus = availableSkus(listing, shelf);
  const prices = skus.map((sku) => shelf.cents(sku));
  const inStock = skus.some((sku) => shelf.stock(sku) > 0) && listing.product.oddity !== "offline";
  return {
    "@context": "https://schema.org",
    "@type": "Product",
    name: listing.title,
    url: aliexpressUrl(listing.productId),
    image: listing.images,
    sku: listing.productId,
    category: `${listing.product.nicheName} > ${listing.product.group}`,
    aggregateRating: { "@type": "AggregateRating", ratingValue: listing.rating, reviewCount: listing.reviews },
    offers: {
      "@type": "AggregateOffer",
      priceCurrency: "USD",
      lowPrice: prices.length ? dollars(Math.min(...prices)) : undefined,
      highPrice: prices.length ? dollars(Math.max(...prices)) : undefined,
      offerCount: skus.length,
      availability: `https://schema.org/${inStock ? "InStock" : "OutOfStock"}`,
      seller: { "@type": "Organization", name: listing.store.name },
    },
  };
}

/** Every property once, with the values that occur. */
function skuProperties(listing: Listing, shelf: Shelf): object[] {
  const properties = new Map<number, { skuPropertyId: number; skuPropertyName: string; values: Map<number, object> }>();
  for (const one of availableSkus(listing, shelf).flatMap((sku) => sku.properties)) {
    const entry = properties.get(one.id) ?? { skuPropertyId: one.id, skuPropertyName: one.option, values: new Map() };
    entry.values.set(one.valueId, {
      propertyValueIdLong: one.valueId,
      propertyValueName: one.value,
      propertyValueDisplayName: one.definition ?? one.value,
      skuPropertyImagePath: one.image ?? "",
    });
    properties.set(one.id, entry);
  }
  return [...properties.values()].map(({ values, ...property }) => ({ ...property, skuPropertyValues: [...values.values()] }));
}

/** The page's own state, in the modules the real page is built from. */
export function pageState(listing: Listing, shelf: Shelf): object {
  const skus = availableSkus(listing, shelf);
  const amount = (cents: number) => ({ currency: "USD", formatedAmount: `$${dollars(cents)}`, value: cents / 100 });
  const path = (sku: (typeof skus)[number]) => sku.properties.map((one) => `${one.id}:${one.valueId}`).join(";");
  return {
    GLOBAL_DATA: {
      globalData: {
        subject: listing.title,
        categoryId: listing.product.category,
        productId: Number(listing.productId),
        sales: String(ordersAt(listing, shelf.now)),
        storeName: listing.store.name,
        sellerId: listing.store.sellerId,
        storeId: listing.store.id,
        currencyCode: "USD",
      },
    },
    PRODUCT_TITLE: { text: listing.title },
    QUANTITY_PC: { totalAvailableInventory: skus.reduce((sum, sku) => sum + shelf.stock(sku), 0) },
    PC_RATING: { rating: listing.rating, totalValidNum: listing.reviews },
    HEADER_IMAGE_PC: { imagePathList: listing.images },
    SKU: {
      skuProperties: skuProperties(listing, shelf),
      skuPaths: Object.fromEntries(
        skus.map((sku, i) => [i, { skuId: sku.skuId, skuIdStr: sku.skuId, path: path(sku), skuStock: shelf.stock(sku) }]),
      ),
    },
    PRICE: {
      skuPriceInfoMap: Object.fromEntries(
        skus.map((sku) => [sku.skuId, { originalPrice: amount(sku.originalCents), salePrice: amount(shelf.cents(sku)) }]),
      ),
    },
  };
}
