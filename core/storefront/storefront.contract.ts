// What does a shopper's page need, and what may it be told?
import { z } from "zod";
import { contract, endpoint } from "../../kit/endpoint.ts";
import { MoneySchema } from "../../kit/money.ts";
import { pageOf } from "../../kit/page.ts";
import { ProductOption } from "../products/variants.contract.ts";
import { PublicReview, Rating } from "../reviews/reviews.contract.ts";
import { StoreLook } from "../themes/themes.contract.ts";

/** A stored picture; its paths are made by imagePath(shop.id, asset_id, width, format). */
export const Picture = z
  .object({ asset_id: z.string(), width: z.int(), height: z.int(), placeholder: z.string(), alt: z.string() })
  .meta({ id: "Picture" });
export type Picture = z.infer<typeof Picture>;

export const ShopCategory = z
  .object({ id: z.string(), slug: z.string(), name: z.string(), parent_id: z.string().nullable() })
  .meta({ id: "ShopCategory" });
export type ShopCategory = z.infer<typeof ShopCategory>;

/** What every page shows around its content. */
export const Shop = z
  .object({
    id: z.string(),
    slug: z.string(),
    name: z.string(),
    url: z.string().meta({ description: "The canonical origin, without a slash at the end." }),
    look: StoreLook,
    country: z.string(),
    currency: z.string(),
    language: z.string(),
    time_zone: z.string(),
    contact_email: z.string(),
    announcement: z.string(),
    tax_included: z.boolean(),
    payments_ready: z.boolean(),
    content_version: z
      .int()
      .meta({ description: "Raised by every change that shoppers see: an answer kept under it is never found again after the next one." }),
    /** Only those that hold something, parents before children. */
    categories: z.array(ShopCategory),
    pages: z.array(z.object({ slug: z.string(), title: z.string(), policy: z.boolean() })),
    /** The lowest subtotal from which shipping to the store's own country is free. */
    free_shipping_from: MoneySchema.nullable(),
  })
  .meta({ id: "Shop" });
export type Shop = z.infer<typeof Shop>;

export const Badge = z.enum(["new", "sale", "low_stock", "sold_out"]);
export type Badge = z.infer<typeof Badge>;

export const Card = z
  .object({
    slug: z.string(),
    title: z.string(),
    price_from: MoneySchema,
    price_to: MoneySchema,
    compare_at: MoneySchema.nullable(),
    cover: Picture.nullable(),
    second: Picture.nullable(),
    rating: Rating.nullable(),
    badges: z.array(Badge),
  })
  .meta({ id: "ProductCard" });
export type Card = z.infer<typeof Card>;

export const ShopSort = z.enum(["relevance", "newest", "price_up", "price_down", "best_selling", "top_rated"]);
export type ShopSort = z.infer<typeof ShopSort>;

const yes = z.enum(["1", "true"]).transform(() => true as const);

const Browse = z.object({
  sort: ShopSort.optional(),
  min_price_amount: z.coerce.number().int().min(0).max(100_000_000).optional(),
  max_price_amount: z.coerce.number().int().min(0).max(100_000_000).optional(),
  available: yes.optional().meta({ description: "1: only what can be bought now." }),
  on_sale: yes.optional().meta({ description: "1: only what is reduced." }),
  limit: z.coerce.number().int().min(1).max(48).default(24),
  cursor: z.string().max(500).optional(),
});
export type Browse = z.infer<typeof Browse>;

/** A page of cards, and what the filters can be set to. */
const Listing = z.object({
  ...pageOf(Card).shape,
  sort: ShopSort,
  price_min: MoneySchema.nullable().meta({ description: "Cheapest and dearest of everything here, before filters." }),
  price_max: MoneySchema.nullable(),
});

export const ShopVariant = z
  .object({
    id: z.string(),
    title: z.string(),
    option_values: z.array(z.string()),
    price: MoneySchema,
    compare_at: MoneySchema.nullable(),
    /** unknown: the supplier has not said; it can be ordered, and no number is shown. */
    availability: z.enum(["in_stock", "low_stock", "sold_out", "unknown"]),
    /** Units left, told only while they are few. */
    left: z.int().nullable(),
    asset_id: z.string().nullable(),
  })
  .meta({ id: "ShopVariant" });
export type ShopVariant = z.infer<typeof ShopVariant>;

export const ShopProduct = z
  .object({
    id: z.string(),
    slug: z.string(),
    title: z.string(),
    description_html: z.string(),
    features: z.array(z.string()),
    vendor: z.string(),
    seo_title: z.string(),
    seo_description: z.string(),
    options: z.array(ProductOption),
    variants: z.array(ShopVariant),
    images: z.array(Picture),
    price_from: MoneySchema,
    price_to: MoneySchema,
    /** From the root of the tree down to the product's own. */
    breadcrumb: z.array(ShopCategory),
    ships_from: z.string(),
    delivery_min_days: z.int(),
    delivery_max_days: z.int(),
    rating: Rating.nullable(),
    /** Only from people who bought here: what may be told to search engines. */
    verified_rating: Rating.nullable(),
    /** How many gave one star, two... five. */
    stars: z.array(z.int()).length(5),
    reviews: z.array(PublicReview),
    updated_at: z.int(),
  })
  .meta({ id: "ShopProduct" });
export type ShopProduct = z.infer<typeof ShopProduct>;

/** One way to ship to the store's own country. */
export const ShopShipping = z
  .object({ name: z.string(), price: MoneySchema, free_from: MoneySchema.nullable(), min_days: z.int(), max_days: z.int() })
  .meta({ id: "ShopShipping" });
export type ShopShipping = z.infer<typeof ShopShipping>;

export const HomeReview = z
  .object({ ...PublicReview.shape, product_slug: z.string(), product_title: z.string() })
  .meta({ id: "HomeReview" });
export type HomeReview = z.infer<typeof HomeReview>;

const HomeAnswer = z.object({
  shop: Shop,
  newest: z.array(Card),
  best_selling: z.array(Card),
  top_rated: z.array(Card),
  /** Products that blocks name by their slug. */
  featured: z.array(Card),
  /** Top categories with the picture of a product in them. */
  categories: z.array(z.object({ ...ShopCategory.shape, picture: Picture.nullable() })),
  reviews: z.array(HomeReview),
});
export type HomeAnswer = z.infer<typeof HomeAnswer>;

const ProductAnswer = z.object({ shop: Shop, product: ShopProduct, shipping: z.array(ShopShipping), related: z.array(Card) });
export type ProductAnswer = z.infer<typeof ProductAnswer>;

const CategoryAnswer = z.object({
  shop: Shop,
  category: z.object({ ...ShopCategory.shape, breadcrumb: z.array(ShopCategory), children: z.array(ShopCategory) }),
  products: Listing,
});
export type CategoryAnswer = z.infer<typeof CategoryAnswer>;

const SearchAnswer = z.object({ shop: Shop, q: z.string(), products: Listing });
export type SearchAnswer = z.infer<typeof SearchAnswer>;

export const Suggestions = z.object({
  shop: Shop.pick({ id: true, language: true, country: true }),
  products: z.array(z.object({ slug: z.string(), title: z.string(), price_from: MoneySchema, cover: Picture.nullable() })),
  categories: z.array(ShopCategory),
});
export type Suggestions = z.infer<typeof Suggestions>;

const PageAnswer = z.object({
  shop: Shop,
  page: z.object({ slug: z.string(), title: z.string(), body_html: z.string(), policy: z.boolean(), updated_at: z.int() }),
});
export type PageAnswer = z.infer<typeof PageAnswer>;

const SitemapAnswer = z.object({
  shop: Shop,
  /** How many pages of products there are; the first also holds everything else. */
  page_count: z.int(),
  products: z.array(z.object({ slug: z.string(), title: z.string(), updated_at: z.int(), asset_ids: z.array(z.string()) })),
});
export type SitemapAnswer = z.infer<typeof SitemapAnswer>;

export const storefrontContract = contract("storefront", "public", {
  shop: endpoint({
    method: "GET",
    path: "/shop",
    can: "anyone",
    summary: "What every page shows around its content",
    output: z.object({ shop: Shop }),
  }),
  home: endpoint({ method: "GET", path: "/home", can: "anyone", summary: "The home page", output: HomeAnswer }),
  product: endpoint({
    method: "GET",
    path: "/products/:product_slug",
    can: "anyone",
    summary: "A product page",
    description: "An address the product had before answers too: its `slug` then differs from the one asked for.",
    output: ProductAnswer,
  }),
  reviews: endpoint({
    method: "GET",
    path: "/products/:product_slug/reviews",
    can: "anyone",
    summary: "More reviews of a product, newest first",
    input: z.object({ limit: z.coerce.number().int().min(1).max(50).default(10), cursor: z.string().max(500).optional() }),
    output: pageOf(PublicReview),
  }),
  category: endpoint({
    method: "GET",
    path: "/categories/:category_slug",
    can: "anyone",
    summary: "A category page with everything below it",
    description: "An address the category had before answers too: its `slug` then differs from the one asked for.",
    input: Browse,
    output: CategoryAnswer,
  }),
  search: endpoint({
    method: "GET",
    path: "/search",
    can: "anyone",
    summary: "Products that match words; all products without words",
    input: Browse.extend({ q: z.string().trim().max(200).default("") }),
    output: SearchAnswer,
  }),
  suggest: endpoint({
    method: "GET",
    path: "/suggest",
    can: "anyone",
    summary: "What somebody may be about to search for",
    input: z.object({ q: z.string().trim().max(80) }),
    output: Suggestions,
  }),
  page: endpoint({
    method: "GET",
    path: "/pages/:page_slug",
    can: "anyone",
    summary: "A page of the store: policies, about, contact",
    output: PageAnswer,
  }),
  sitemap: endpoint({
    method: "GET",
    path: "/sitemap",
    can: "anyone",
    summary: "Every public address",
    input: z.object({ page: z.coerce.number().int().min(1).max(1000).default(1) }),
    output: SitemapAnswer,
  }),
});
