// What do search engines read between the lines?

import { imagePath } from "../../../../../core/ports/media.port.ts";
import type { Picture, ProductAnswer, Shop, ShopCategory, ShopVariant } from "../../../../../core/storefront/storefront.contract.ts";
import { toDecimal } from "../../../../../kit/money.ts";
import { day } from "../../../../../kit/time.ts";

/** JSON that cannot end the script element it stands in: https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements */
export function dataJson(value: object): string {
  const text = JSON.stringify(value);
  // Most texts hold none of them, and looking is quicker than replacing.
  return /[<>&\u2028\u2029]/.test(text)
    ? text.replace(/[<>&\u2028\u2029]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`)
    : text;
}

/** For search engines. */
export function safeJson(value: object): string {
  return dataJson({ "@context": "https://schema.org", ...value });
}

const pictureUrl = (shop: Shop, picture: Picture) => shop.url + imagePath(shop.id, picture.asset_id, 1280, "jpeg");

export function organization(shop: Shop): object {
  return {
    "@type": "OnlineStore",
    "@id": `${shop.url}/#shop`,
    name: shop.name,
    url: `${shop.url}/`,
    ...(shop.look.tagline ? { slogan: shop.look.tagline } : {}),
    contactPoint: { "@type": "ContactPoint", email: shop.contact_email, contactType: "customer service" },
  };
}

export function website(shop: Shop): object {
  return {
    "@type": "WebSite",
    name: shop.name,
    url: `${shop.url}/`,
    potentialAction: {
      "@type": "SearchAction",
      target: { "@type": "EntryPoint", urlTemplate: `${shop.url}/search?q={search_term_string}` },
      "query-input": "required name=search_term_string",
    },
  };
}

export function breadcrumbs(
  shop: Shop,
  path: readonly Pick<ShopCategory, "name" | "slug">[],
  last?: { name: string; href: string },
): object {
  const steps = [...path.map((one) => ({ name: one.name, href: `/categories/${one.slug}` })), ...(last ? [last] : [])];
  return {
    "@type": "BreadcrumbList",
    itemListElement: steps.map(({ name, href }, at) => ({ "@type": "ListItem", position: at + 1, name, item: shop.url + href })),
  };
}

const availabilities: Readonly<Record<ShopVariant["availability"], string>> = {
  in_stock: "InStock",
  low_stock: "LimitedAvailability",
  sold_out: "OutOfStock",
  unknown: "BackOrder",
};

const days = (min: number, max: number) => ({ "@type": "QuantitativeValue", minValue: min, maxValue: max, unitCode: "DAY" });

function shippingDetails({ shop, product, shipping }: ProductAnswer, url: string): { "@id": string }[] {
  return shipping.slice(0, 2).map((rate, at) => ({
    "@type": "OfferShippingDetails",
    "@id": `${url}#shipping-${at + 1}`,
    shippingRate: { "@type": "MonetaryAmount", value: toDecimal(rate.price), currency: rate.price.currency },
    shippingDestination: { "@type": "DefinedRegion", addressCountry: shop.country },
    deliveryTime: {
      "@type": "ShippingDeliveryTime",
      handlingTime: days(0, 3),
      transitTime: days(product.delivery_min_days || rate.min_days, product.delivery_max_days || rate.max_days),
    },
  }));
}

/** Prices hold at least until the page is asked for again; said for thirty days, as the offer has no end of its own. */
const pricesHold_ms = 30 * day;

/** AggregateRating and Review only from people who bought here; what was brought from elsewhere is shown on the page and not claimed. */
export function productFacts(answer: ProductAnswer, now: number): object {
  const { shop, product } = answer;
  const url = `${shop.url}/products/${product.slug}`;
  const details = shippingDetails(answer, url);
  /** Said whole by the first offer; the others point to it. */
  const named = details.map((one) => ({ "@id": one["@id"] }));
  const offer = (variant: ShopVariant, at: number) => ({
    "@type": "Offer",
    url: product.variants.length > 1 ? `${url}?variant=${variant.id}` : url,
    sku: variant.id,
    price: toDecimal(variant.price),
    priceCurrency: variant.price.currency,
    priceValidUntil: new Date(now + pricesHold_ms).toISOString().slice(0, 10),
    availability: `https://schema.org/${availabilities[variant.availability]}`,
    itemCondition: "https://schema.org/NewCondition",
    seller: { "@id": `${shop.url}/#shop` },
    ...(details.length > 0 ? { shippingDetails: at === 0 ? details : named } : {}),
  });
  const verified = product.reviews.filter((one) => one.verified);
  return {
    "@type": "Product",
    "@id": `${url}#product`,
    name: product.title,
    url,
    ...(product.seo_description ? { description: product.seo_description } : {}),
    ...(product.images.length > 0 ? { image: product.images.slice(0, 6).map((picture) => pictureUrl(shop, picture)) } : {}),
    ...(product.vendor ? { brand: { "@type": "Brand", name: product.vendor } } : {}),
    ...(product.breadcrumb.length > 0 ? { category: product.breadcrumb.map((one) => one.name).join(" > ") } : {}),
    offers: product.variants.length <= 20 ? product.variants.map(offer) : aggregate(product),
    ...(product.verified_rating
      ? {
          aggregateRating: {
            "@type": "AggregateRating",
            ratingValue: (product.verified_rating.average_hundredths / 100).toFixed(1),
            reviewCount: product.verified_rating.count,
          },
        }
      : {}),
    ...(verified.length > 0
      ? {
          review: verified.slice(0, 3).map((one) => ({
            "@type": "Review",
            reviewRating: { "@type": "Rating", ratingValue: one.rating },
            author: { "@type": "Person", name: one.author },
            ...(one.body ? { reviewBody: one.body } : {}),
            datePublished: new Date(one.created_at).toISOString().slice(0, 10),
          })),
        }
      : {}),
  };
}

/** Hundreds of offers would be longer than the page they describe. */
function aggregate(product: ProductAnswer["product"]): object {
  return {
    "@type": "AggregateOffer",
    offerCount: product.variants.length,
    lowPrice: toDecimal(product.price_from),
    highPrice: toDecimal(product.price_to),
    priceCurrency: product.price_from.currency,
    availability: `https://schema.org/${product.variants.some((one) => one.availability !== "sold_out") ? "InStock" : "OutOfStock"}`,
  };
}
