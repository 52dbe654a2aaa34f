// What does a merchant see of a product before importing it?
import { z } from "zod";
import { MoneySchema } from "../../kit/money.ts";
import { RateUsed } from "../currencies/currencies.contract.ts";
import { PriceRule } from "../pricing/pricing.contract.ts";
import { SupplierProduct, SupplierShipping } from "./supplier-products.contract.ts";

/** What one variant would cost and bring. Everything but `cost` is in the store's currency. */
export const PreviewVariant = z
  .object({
    external_id: z.string(),
    sku: z.string(),
    options: z.array(z.string()),
    image: z.string().nullable(),
    stock: z.int().nullable(),
    ships_from: z.string(),
    /** As the supplier asks, in the supplier's currency. */
    cost: MoneySchema,
    store_cost: MoneySchema,
    shipping: MoneySchema,
    landed_cost: MoneySchema,
    suggested_price: MoneySchema,
    compare_at: MoneySchema.nullable(),
    /** Price less landed cost; before payment fees, tax and advertising. */
    margin: MoneySchema,
    margin_ppm: z.int().meta({ description: "Parts per million of the price: 400000 is 40 %." }),
  })
  .meta({ id: "PreviewVariant" });
export type PreviewVariant = z.infer<typeof PreviewVariant>;

export const previewWarnings = [
  "brand_words",
  "restricted_goods",
  "no_images",
  "out_of_stock",
  "some_out_of_stock",
  "stock_unknown",
  "no_shipping",
  "untracked_shipping",
  "slow_delivery",
  "negative_margin",
  "already_imported",
] as const;

export const PreviewWarning = z
  .object({
    code: z.enum(previewWarnings),
    /** One sentence for people. */
    says: z.string(),
    /** The words or values it is about. */
    about: z.array(z.string()),
  })
  .meta({ id: "PreviewWarning" });
export type PreviewWarning = z.infer<typeof PreviewWarning>;

export const SupplierPreview = z
  .object({
    product: SupplierProduct,
    /** True when the answer was kept from an earlier look; ask with `refresh` for a new one. */
    cached: z.boolean(),
    currency: z.string(),
    /** Null when the supplier asks in the store's own currency. */
    rate: RateUsed.nullable(),
    price_rule: PriceRule,
    /** The way of shipping that the landed cost counts with: the cheapest tracked one, or the cheapest; null when nothing ships there. */
    shipping: SupplierShipping.nullable(),
    /** From order to door, by that way of shipping. */
    delivery: z.object({ min_days: z.int(), max_days: z.int() }).nullable(),
    price_from: MoneySchema,
    price_to: MoneySchema,
    landed_from: MoneySchema,
    landed_to: MoneySchema,
    variants: z.array(PreviewVariant),
    /** Products of the store that are bought from the same supplier product. */
    duplicates: z.array(z.object({ product_id: z.string(), title: z.string(), status: z.enum(["draft", "active", "archived"]) })),
    warnings: z.array(PreviewWarning),
  })
  .meta({ id: "SupplierPreview" });
export type SupplierPreview = z.infer<typeof SupplierPreview>;
