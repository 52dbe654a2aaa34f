import fc from "fast-check";
import { expect, test } from "vitest";
import type { ProductAnswer, Shop } from "../../../../../core/storefront/storefront.contract.ts";
import { productFacts, safeJson } from "./json-ld.server.ts";
import { sitemapIndex, sitemapPage } from "./sitemap.server.ts";

const money = (amount: number) => ({ amount, currency: "USD" });
const shop: Shop = {
  id: "sto_1",
  slug: "demo",
  name: "Demo & Söhne",
  url: "https://demo.example",
  content_version: 1,
  look: { preset: "volt", accent_hue: null, tagline: "", home: [] },
  country: "US",
  currency: "USD",
  language: "en",
  time_zone: "UTC",
  contact_email: "hello@demo.example",
  announcement: "",
  tax_included: false,
  payments_ready: true,
  categories: [{ id: "cat_1", slug: "lights", name: "Lights", parent_id: null }],
  pages: [{ slug: "about", title: "About", policy: false }],
  free_shipping_from: null,
};
const variant = {
  id: "var_1",
  title: "Red",
  option_values: ["Red"],
  price: money(1999),
  compare_at: null,
  availability: "in_stock" as const,
  left: null,
  asset_id: null,
};
const answer: ProductAnswer = {
  shop,
  product: {
    id: "prd_1",
    slug: "lamp",
    title: "Lamp",
    description_html: "",
    features: [],
    vendor: "Maker",
    seo_title: "",
    seo_description: "A lamp.",
    options: [{ name: "Colour", values: ["Red"] }],
    variants: [variant],
    images: [{ asset_id: "ast_1", width: 10, height: 10, placeholder: "", alt: "" }],
    price_from: money(1999),
    price_to: money(1999),
    breadcrumb: [],
    ships_from: "CN",
    delivery_min_days: 7,
    delivery_max_days: 14,
    rating: { average_hundredths: 480, count: 9 },
    verified_rating: null,
    stars: [0, 0, 0, 2, 7],
    reviews: [{ id: "rev_1", author: "A", rating: 5, title: "", body: "Good", verified: false, imported: true, created_at: 0 }],
    updated_at: 0,
  },
  shipping: [{ name: "Standard", price: money(499), free_from: null, min_days: 8, max_days: 18 }],
  related: [],
};

test("whatever a text holds, it cannot end the script element it stands in, and reads back the same", () => {
  const hostile = fc.oneof(fc.string(), fc.constantFrom("</script><script>alert(1)</script>", "<!--<script>", "]]>", "\u2028", "&lt;"));
  fc.assert(
    fc.property(hostile, (text) => {
      const json = safeJson({ name: text });
      expect(json).not.toMatch(/[<>&\u2028\u2029]/);
      expect(JSON.parse(json).name).toBe(text);
    }),
  );
});

test("search engines hear of ratings only from people who bought here", () => {
  const brought = JSON.stringify(productFacts(answer, 0));
  expect(brought).not.toMatch(/aggregateRating|review/);
  const [review] = answer.product.reviews;
  const real = {
    ...answer,
    product: {
      ...answer.product,
      verified_rating: { average_hundredths: 450, count: 2 },
      reviews: review ? [{ ...review, verified: true, imported: false }] : [],
    },
  };
  expect(productFacts(real, 0)).toMatchObject({
    aggregateRating: { ratingValue: "4.5", reviewCount: 2 },
    review: [{ author: { name: "A" } }],
  });
});

test("an offer says price, stock, shipping and delivery", () => {
  expect(productFacts(answer, Date.UTC(2026, 0, 1))).toMatchObject({
    offers: [
      {
        price: "19.99",
        priceCurrency: "USD",
        priceValidUntil: "2026-01-31",
        availability: "https://schema.org/InStock",
        shippingDetails: [{ shippingRate: { value: "4.99" }, deliveryTime: { transitTime: { minValue: 7, maxValue: 14 } } }],
      },
    ],
  });
  const many = { ...answer, product: { ...answer.product, variants: Array.from({ length: 21 }, () => variant) } };
  expect(productFacts(many, 0)).toMatchObject({ offers: { "@type": "AggregateOffer", offerCount: 21, lowPrice: "19.99" } });
});

test("the sitemap's first page holds everything, the others products only", () => {
  const products = [{ slug: "a&b", title: "A", updated_at: 0, asset_ids: ["ast_1"] }];
  const first = sitemapPage({ shop, page_count: 2, products }, 1);
  expect(first).toContain("<loc>https://demo.example/categories/lights</loc>");
  expect(first).toContain("<loc>https://demo.example/products/a&#38;b</loc><lastmod>1970-01-01T00:00:00.000Z</lastmod>");
  expect(first).toContain("/media/sto_1/ast_1/1280.jpeg");
  expect(sitemapPage({ shop, page_count: 2, products }, 2)).not.toContain("/categories/");
  expect(sitemapIndex({ shop, page_count: 2, products }).match(/<sitemap>/g)).toHaveLength(2);
});
