// What do suppliers sell, in our words?
import { z } from "zod";
import { MoneySchema } from "../../kit/money.ts";

export const supplierNames = ["aliexpress", "cj"] as const;
export const SupplierName = z.enum(supplierNames).meta({ id: "SupplierName" });
export type SupplierName = z.infer<typeof SupplierName>;

export const supplierTitles: Readonly<Record<SupplierName, string>> = { aliexpress: "AliExpress", cj: "CJ Dropshipping" };

/** One way a supplier ships to the market that was asked for. */
export const SupplierShipping = z
  .object({
    /** What the supplier wants named when ordering. */
    code: z.string(),
    name: z.string(),
    cost: MoneySchema,
    min_days: z.int(),
    max_days: z.int(),
    ships_from: z.string(),
    tracked: z.boolean(),
  })
  .meta({ id: "SupplierShipping" });
export type SupplierShipping = z.infer<typeof SupplierShipping>;

export const SupplierVariant = z
  .object({
    /** The id freight is quoted by. */
    external_id: z.string(),
    /** The key orders are placed by; the same as the id at some suppliers. */
    order_key: z.string(),
    sku: z.string(),
    /** One value per option of the product, in their order. */
    options: z.array(z.string()),
    cost: MoneySchema,
    /** Null while unknown: never shown as a number. */
    stock: z.int().nullable(),
    image: z.string().nullable(),
    weight_grams: z.int().nullable(),
    ships_from: z.string(),
  })
  .meta({ id: "SupplierVariant" });
export type SupplierVariant = z.infer<typeof SupplierVariant>;

/** A supplier's product with cleaned options ("Color: 01-Black" is Colour: Black) for one market. */
export const SupplierProduct = z
  .object({
    supplier: SupplierName,
    external_id: z.string(),
    url: z.string(),
    title: z.string(),
    /** As the supplier wrote it: not cleaned, never shown as it is. */
    description_html: z.string(),
    vendor: z.string(),
    category: z.string(),
    images: z.array(z.string()),
    options: z.array(z.object({ name: z.string(), values: z.array(z.string()) })),
    variants: z.array(SupplierVariant),
    attributes: z.array(z.object({ name: z.string(), value: z.string() })),
    /** Hundredths of a star: 470 is 4.7. Null when nobody rated it. */
    rating_hundredths: z.int().nullable(),
    orders_count: z.int().nullable(),
    shipping: z.array(SupplierShipping),
    fetched_at: z.int(),
  })
  .meta({ id: "SupplierProduct" });
export type SupplierProduct = z.infer<typeof SupplierProduct>;

/** One result of a supplier search. */
export const SupplierCard = z
  .object({
    supplier: SupplierName,
    external_id: z.string(),
    url: z.string(),
    title: z.string(),
    image: z.string(),
    cost: MoneySchema,
    rating_hundredths: z.int().nullable(),
    orders_count: z.int().nullable(),
  })
  .meta({ id: "SupplierCard" });
export type SupplierCard = z.infer<typeof SupplierCard>;
