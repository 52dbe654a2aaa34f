// Which listings does AliExpress show for words, categories, feeds and hot lists?

import { nicheTables } from "../catalogue/data/niches.ts";
import { hash } from "../catalogue/dice.ts";
import { amountIn, printed } from "../suppliers/rates.ts";
import type { Shelf } from "../suppliers/shelf.ts";
import { allListings, type Listing, proudCount } from "./listings.ts";
import { cheapest, isListed, ordersAt, shipsTo } from "./market.ts";

export interface Wanted {
  words?: string;
  category?: number;
  minCents?: number;
  maxCents?: number;
}

/** A word counts more in the title than among the keywords. */
function score(listing: Listing, words: readonly string[]): number {
  const { title, keywords, group, nicheName } = listing.product;
  const strong = ` ${title.toLowerCase()} `;
  const weak = ` ${keywords} ${group} ${nicheName} `.toLowerCase();
  return words.reduce((sum, word) => sum + (strong.includes(word) ? 3 : weak.includes(word) ? 1 : 0), 0);
}

/** Listings that match every word better than none, best first; without words the best sold first. */
export function searchListings(wanted: Wanted, country: string, shelf: Shelf): Listing[] {
  const words = (wanted.words ?? "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1)
    .map((word) => word.replace(/s$/, ""));
  const fits = (listing: Listing) => {
    const price = cheapest(listing, shelf)?.cents ?? null;
    if (!isListed(listing, shelf) || !shipsTo(listing, country) || listing.product.oddity === "offline" || price === null) return false;
    if (wanted.category && ![listing.product.category, listing.product.nicheCategory].includes(wanted.category)) return false;
    return price >= (wanted.minCents ?? 0) && price <= (wanted.maxCents ?? Number.POSITIVE_INFINITY);
  };
  return allListings()
    .filter(fits)
    .map((listing) => ({ listing, points: words.length ? score(listing, words) / words.length : 1 }))
    .filter(({ points }) => points >= 0.6)
    .sort((a, b) => b.points - a.points || ordersAt(b.listing, shelf.now) - ordersAt(a.listing, shelf.now))
    .map(({ listing }) => listing);
}

export function sortListings(listings: readonly Listing[], key: string, direction: string, shelf: Shelf): Listing[] {
  const sign = direction === "asc" ? 1 : -1;
  const value: Record<string, (listing: Listing) => number> = {
    min_price: (listing) => cheapest(listing, shelf)?.cents ?? 0,
    orders: (listing) => ordersAt(listing, shelf.now),
    comments: (listing) => listing.reviews,
  };
  const of = value[key];
  return of ? [...listings].sort((a, b) => sign * (of(a) - of(b))) : [...listings];
}

function discount(listing: Listing, shelf: Shelf): number {
  const best = cheapest(listing, shelf);
  return best ? Math.max(0, Math.round((1 - best.cents / Math.max(best.sku.originalCents, best.cents)) * 100)) : 0;
}

/** One hit of ds.text.search. */
export function searchHit(listing: Listing, currency: string, country: string, appKey: string, shelf: Shelf): object {
  const best = cheapest(listing, shelf);
  const cents = best?.cents ?? 0;
  const original = Math.max(best?.sku.originalCents ?? 0, cents);
  const sale = amountIn(currency, cents);
  const [whole = "0", decimals = "00"] = sale.split(".");
  const euro = currency === "EUR";
  const minimum = {
    thousandsChar: euro ? " " : ",",
    shipToCountry: country,
    decimalPointChar: euro ? "," : ".",
    cent: Math.round(Number(sale) * 100),
    currencySymbolPosition: euro ? "end" : "start",
    currencySymbol: euro ? "€" : "US $",
    showDecimal: true,
    decimalStr: decimals,
    currencyCode: currency,
    version: "V1",
    formatPrice: printed(currency, sale),
    integerStr: whole,
  };
  const sku = best?.sku.skuId ?? "";
  return {
    originalPrice: amountIn("CNY", original),
    originalPriceCurrency: "CNY",
    salePrice: amountIn("CNY", cents),
    discount: `${discount(listing, shelf)}%`,
    itemMainPic: listing.images[0] ?? "",
    title: listing.title,
    type: "search",
    score: listing.rating,
    itemId: listing.productId,
    targetSalePrice: sale,
    cateId: `${listing.product.nicheCategory},${listing.product.category}`,
    targetOriginalPriceCurrency: currency,
    originMinPrice: JSON.stringify(minimum),
    evaluateRate: evaluateRate(listing),
    salePriceFormat: printed(currency, sale),
    orders: proudCount(ordersAt(listing, shelf.now)),
    targetOriginalPrice: amountIn(currency, original),
    itemUrl: `//www.aliexpress.com/item/${listing.productId}.html?skuId=${sku}&pdp_ext_f=${encodeURIComponent(JSON.stringify({ sku_id: sku }))}?appkey=${appKey}`,
    salePriceCurrency: "CNY",
  };
}

function evaluateRate(listing: Listing): string {
  return (Number(listing.rating) * 18 + 8 + (hash(`rate ${listing.productId}`) % 20) / 10).toFixed(1);
}

const monthMs = 30 * 86_400_000;

/** One product of a feed or a hot list; `lastest_volume` is their spelling of the last thirty days' orders. */
export function feedItem(listing: Listing, currency: string, shelf: Shelf): Record<string, unknown> {
  const best = cheapest(listing, shelf);
  const cents = best?.cents ?? 0;
  const original = Math.max(best?.sku.originalCents ?? 0, cents);
  const hosted = listing.images.map((url) => url.replace("ae01.alicdn.com", "ae-pic-a1.aliexpress-media.com"));
  const sale = amountIn(currency, cents);
  const struck = amountIn(currency, original);
  const offer = encodeURIComponent(
    `6@dis!${currency}!${struck}!${sale}!!!${amountIn("CNY", original)}!${amountIn("CNY", cents)}!@2140f890!${best?.sku.skuId ?? ""}!affd!!!!1!0!`,
  );
  return {
    original_price: amountIn("CNY", original),
    product_small_image_urls: { productSmallImageUrl: hosted },
    second_level_category_name: listing.product.group,
    product_detail_url: `https://www.aliexpress.com/item/${listing.productId}.html?pdp_npi=${offer}`,
    target_sale_price: sale,
    second_level_category_id: listing.product.category,
    discount: `${discount(listing, shelf)}%`,
    product_main_image_url: hosted[0] ?? "",
    first_level_category_id: listing.product.nicheCategory,
    target_sale_price_currency: currency,
    original_price_currency: "CNY",
    shop_url: `https://www.aliexpress.com/store/${listing.store.id}`,
    target_original_price_currency: currency,
    product_id: Number(listing.productId),
    seller_id: listing.store.sellerId,
    target_original_price: struck,
    product_video_url: "",
    first_level_category_name: listing.product.nicheName,
    evaluate_rate: `${evaluateRate(listing)}%`,
    sale_price: amountIn("CNY", cents),
    product_title: listing.title,
    shop_id: listing.store.id,
    sale_price_currency: "CNY",
    lastest_volume: ordersAt(listing, shelf.now) - ordersAt(listing, shelf.now - monthMs),
  };
}

/** Feed names keep the spaces and signs the real ones have. */
const feeds: Record<string, (listing: Listing, shelf: Shelf) => boolean> = {
  ...Object.fromEntries(
    nicheTables.map((table) => [
      `DS_${table.name.replaceAll(" ", "")}_bestsellers`,
      (listing: Listing) => listing.product.niche === table.niche,
    ]),
  ),
  "AEB_Topseller_PriceRange0~20$": (listing, shelf) => (cheapest(listing, shelf)?.cents ?? 0) < 2000,
  "AEB_US Local Items": (listing) => listing.skus.some((sku) => sku.shipsFrom === "US"),
  AEB_ES_LocalStock_PlatformOperation_20240926: (listing) => listing.skus.some((sku) => sku.shipsFrom === "ES"),
  DS_NewArrivals: (listing) => hash(`new ${listing.productId}`) % 5 === 0,
  "AEB_ WeeklyTrends": (listing) => hash(`trend ${listing.productId}`) % 12 === 0,
};

/** The listings of a feed, best sold first; an unknown name is an empty feed, not an error. */
export function feedListings(name: string, country: string, shelf: Shelf): Listing[] {
  const fits = feeds[name];
  return fits
    ? sortListings(
        searchListings({}, country, shelf).filter((listing) => fits(listing, shelf)),
        "orders",
        "desc",
        shelf,
      )
    : [];
}

export function feedNames(country: string, shelf: Shelf): { promo_name: string; promo_desc: string; product_num: number }[] {
  return Object.keys(feeds).map((name) => ({ promo_name: name, promo_desc: name, product_num: feedListings(name, country, shelf).length }));
}

export function categories(): { parent_category_id?: number; category_name: string; category_id: number }[] {
  return nicheTables.flatMap((table) => [
    { category_name: table.name, category_id: table.category },
    ...table.groups.map((group) => ({ parent_category_id: table.category, category_name: group.name, category_id: group.category })),
  ]);
}
