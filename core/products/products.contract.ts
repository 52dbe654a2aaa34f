// What may be asked of products, and what is answered?
import { z } from "zod";
import { contract, endpoint, Nothing } from "../../kit/endpoint.ts";
import { MoneySchema } from "../../kit/money.ts";
import { PageQuery, pageOf } from "../../kit/page.ts";
import { conflict, planLimit, preconditionFailed, refusal } from "../../kit/problem.ts";
import { pictureTooLarge, pictureUnreachable, pictureUnusable } from "../ports/media.port.ts";
import { Missing } from "./missing.contract.ts";
import { ProductImage, pictureTaken, tooManyImages } from "./product-images.contract.ts";
import {
  lastVariant,
  mostOptions,
  mostVariants,
  NewOption,
  NewVariant,
  ProductOption,
  skuTaken,
  stockReserved,
  Variant,
  VariantChange,
  variantsMismatch,
} from "./variants.contract.ts";

export const productSlugTaken = refusal("product_slug_taken", 409, "Another product already uses this address.");
export const productIncomplete = refusal("product_incomplete", 409, "Something is missing before this product can be sold.");
export const productArchived = refusal("product_archived", 409, "This product is archived. Restore it first.");

export const ProductStatus = z.enum(["draft", "active", "archived"]).meta({ id: "ProductStatus" });
export type ProductStatus = z.infer<typeof ProductStatus>;

export const Product = z
  .object({
    id: z.string(),
    title: z.string(),
    slug: z.string(),
    url: z.string().meta({ description: "Where shoppers find it once it is published." }),
    status: ProductStatus,
    description_html: z.string(),
    features: z.array(z.string()),
    vendor: z.string(),
    tags: z.array(z.string()),
    category_id: z.string().nullable(),
    options: z.array(ProductOption),
    seo_title: z.string(),
    seo_description: z.string(),
    price_from: MoneySchema,
    price_to: MoneySchema,
    images: z.array(ProductImage),
    variants: z.array(Variant),
    delivery_min_days: z.int(),
    delivery_max_days: z.int(),
    ships_from: z.string().meta({ description: "ISO 3166-1 alpha-2, or empty while unknown." }),
    rating_hundredths: z.int().nullable().meta({ description: "470 is 4.7 of 5; null without reviews." }),
    rating_count: z.int(),
    sold_count: z.int(),
    revision: z.int().meta({ description: "Raised by every change; send it as If-Match to change only what you saw." }),
    missing: z.array(Missing).meta({ description: "What is missing before it can be published." }),
    published_at: z.int().nullable(),
    created_at: z.int(),
    updated_at: z.int(),
  })
  .meta({ id: "Product" });
export type Product = z.infer<typeof Product>;

export const ProductRow = z
  .object({
    id: z.string(),
    title: z.string(),
    slug: z.string(),
    status: ProductStatus,
    vendor: z.string(),
    category_id: z.string().nullable(),
    cover: ProductImage.pick({ asset_id: true, width: true, height: true, placeholder: true, url: true }).nullable(),
    price_from: MoneySchema,
    price_to: MoneySchema,
    variant_count: z.int(),
    stock: z.int().nullable().meta({ description: "Of all variants together; null while any is unknown." }),
    lowest_margin_percent: z.int().nullable().meta({ description: "Of the variant that earns least; null where no cost is known." }),
    rating_hundredths: z.int().nullable(),
    rating_count: z.int(),
    sold_count: z.int(),
    published_at: z.int().nullable(),
    updated_at: z.int(),
  })
  .meta({ id: "ProductRow" });
export type ProductRow = z.infer<typeof ProductRow>;

export const ProductSort = z.enum(["newest", "oldest", "updated", "title", "price_up", "price_down", "best_selling"]);
export type ProductSort = z.infer<typeof ProductSort>;

const Title = z.string().trim().min(1).max(200);
const ProductSlug = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9](?:[a-z0-9]|-(?=[a-z0-9])){0,79}$/, "Letters, digits and single hyphens, at most 80");

const Facts = z.object({
  title: Title,
  slug: ProductSlug.optional(),
  description_html: z.string().max(100_000).meta({ description: "HTML; anything but plain formatting is removed." }),
  features: z.array(z.string().trim().min(1).max(200)).max(20),
  vendor: z.string().trim().max(80),
  tags: z.array(z.string().trim().min(1).max(40)).max(50),
  category_id: z.string().max(40).nullable(),
  seo_title: z.string().trim().max(120),
  seo_description: z.string().trim().max(320),
  delivery_min_days: z.int().min(0).max(180),
  delivery_max_days: z.int().min(0).max(180),
  ships_from: z.string().regex(/^([A-Z]{2})?$/, "Two capital letters, ISO 3166-1, or empty"),
});

export const NewProduct = z.object({
  ...Facts.partial().shape,
  title: Title,
  options: z.array(ProductOption).max(mostOptions).default([]),
  variants: z
    .array(NewVariant)
    .min(1)
    .max(mostVariants)
    .meta({ description: "One for every combination you sell; without options exactly one." }),
});
export type NewProduct = z.infer<typeof NewProduct>;

export const UpdateProduct = Facts.partial();
export type UpdateProduct = z.infer<typeof UpdateProduct>;

/** Somebody else was faster: 412 for callers who said what they saw, 409 for the rest. */
const changed = [preconditionFailed, conflict] as const;

export const productsContract = contract("products", "store", {
  list: endpoint({
    method: "GET",
    path: "/products",
    can: "products:read",
    summary: "Products, searched and sorted",
    input: PageQuery.extend({
      q: z.string().trim().max(200).optional(),
      status: ProductStatus.optional(),
      category_id: z.string().max(40).optional(),
      sort: ProductSort.default("newest"),
    }),
    output: pageOf(ProductRow),
  }),
  get: endpoint({
    method: "GET",
    path: "/products/:product_id",
    can: "products:read",
    summary: "One product with everything about it",
    description: "Its revision is the ETag.",
    output: Product,
  }),
  create: endpoint({
    method: "POST",
    path: "/products",
    can: "products:write",
    summary: "Add a product",
    description: "It starts as a draft.",
    input: NewProduct,
    output: Product,
    status: 201,
    refuses: [productSlugTaken, skuTaken, variantsMismatch, planLimit],
  }),
  update: endpoint({
    method: "PATCH",
    path: "/products/:product_id",
    can: "products:write",
    summary: "Change a product",
    description: "Send the revision you saw as If-Match, and the change is refused with 412 when somebody was faster.",
    input: UpdateProduct,
    output: Product,
    refuses: [productSlugTaken, ...changed],
  }),
  updateOptions: endpoint({
    method: "PUT",
    path: "/products/:product_id/options",
    can: "products:write",
    summary: "Change what variants differ by",
    description: "Combinations that stay keep their variant; new ones start at the price of their nearest relative; others are removed.",
    input: z.object({ options: z.array(NewOption).max(mostOptions) }),
    output: Product,
    refuses: [variantsMismatch, skuTaken, ...changed],
  }),
  updateVariants: endpoint({
    method: "PATCH",
    path: "/products/:product_id/variants",
    can: "products:write",
    summary: "Change many variants at once",
    input: z.object({ variants: z.array(VariantChange).min(1).max(mostVariants) }),
    output: Product,
    refuses: [skuTaken, stockReserved, ...changed],
  }),
  removeVariant: endpoint({
    method: "DELETE",
    path: "/products/:product_id/variants/:variant_id",
    can: "products:write",
    summary: "Stop offering one combination",
    output: Product,
    refuses: [lastVariant, ...changed],
  }),
  publish: endpoint({
    method: "POST",
    path: "/products/:product_id/publish",
    can: "products:write",
    summary: "Put a product on sale",
    description: "Refused with what is missing: a picture, a price, a description.",
    output: Product,
    refuses: [productIncomplete, productArchived, ...changed],
  }),
  unpublish: endpoint({
    method: "POST",
    path: "/products/:product_id/unpublish",
    can: "products:write",
    summary: "Take a product off sale",
    output: Product,
    refuses: [productArchived, ...changed],
  }),
  archive: endpoint({
    method: "POST",
    path: "/products/:product_id/archive",
    can: "products:write",
    summary: "Put a product away",
    output: Product,
    refuses: changed,
  }),
  restore: endpoint({
    method: "POST",
    path: "/products/:product_id/restore",
    can: "products:write",
    summary: "Bring an archived product back as a draft",
    output: Product,
    refuses: changed,
  }),
  remove: endpoint({
    method: "DELETE",
    path: "/products/:product_id",
    can: "products:write",
    summary: "Remove a product for good",
    description: "Orders keep what was bought. Archive it to keep its address and numbers.",
    output: Nothing,
    refuses: changed,
  }),
  duplicate: endpoint({
    method: "POST",
    path: "/products/:product_id/duplicate",
    can: "products:write",
    summary: "Copy a product as a draft",
    output: Product,
    status: 201,
    refuses: [planLimit],
  }),
  addImage: endpoint({
    method: "POST",
    path: "/products/:product_id/images",
    can: "products:write",
    summary: "Add a picture from an address",
    input: z.object({ url: z.url().max(2_000), alt: z.string().trim().max(200).default("") }),
    output: Product,
    status: 201,
    refuses: [pictureUnreachable, pictureTooLarge, pictureUnusable, pictureTaken, tooManyImages],
    cost: 5,
  }),
  uploadImage: endpoint({
    method: "POST",
    path: "/products/:product_id/images/upload",
    can: "products:write",
    summary: "Upload a picture",
    input: z.object({
      content_base64: z.string().min(1).meta({ description: "The file's bytes, up to 12 MB, base64." }),
      alt: z.string().trim().max(200).default(""),
    }),
    output: Product,
    status: 201,
    refuses: [pictureTooLarge, pictureUnusable, pictureTaken, tooManyImages],
    cost: 5,
    bodyLimitBytes: 17_000_000,
  }),
  updateImages: endpoint({
    method: "PUT",
    path: "/products/:product_id/images",
    can: "products:write",
    summary: "Order, describe and remove pictures",
    description: "The list is what stays, in this order; pictures left out are removed.",
    input: z.object({ images: z.array(z.object({ id: z.string().max(40), alt: z.string().trim().max(200).optional() })).max(250) }),
    output: Product,
    refuses: changed,
  }),
});
