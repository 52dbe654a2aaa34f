// What do the variants of a product differ by, and how is one written?
import { z } from "zod";
import { MoneySchema } from "../../kit/money.ts";
import { refusal } from "../../kit/problem.ts";

export const skuTaken = refusal("sku_taken", 409, "Another variant already has this SKU.");
export const variantsMismatch = refusal("variants_mismatch", 422, "The variants do not fit the options.");
export const lastVariant = refusal("last_variant", 409, "A product keeps at least one variant. Remove the product instead.");
export const stockReserved = refusal("sold_out", 409, "Shoppers are paying for more of this right now than would be left.");

/** Most variants of one product, options they may differ by, and values of one option: yarn comes in two hundred shades. */
export const mostVariants = 2_000;
export const mostOptions = 3;
export const mostValues = 250;

export const ProductOption = z
  .object({ name: z.string().trim().min(1).max(40), values: z.array(z.string().trim().min(1).max(60)).min(1).max(mostValues) })
  .meta({ id: "ProductOption" });
export type ProductOption = z.infer<typeof ProductOption>;

export const Variant = z
  .object({
    id: z.string(),
    title: z.string(),
    option_values: z.array(z.string()).meta({ description: "One value per option of the product, in their order." }),
    sku: z.string(),
    price: MoneySchema,
    compare_at: MoneySchema.nullable(),
    cost: MoneySchema.nullable().meta({ description: "Landed cost as last heard from the supplier; null when none is linked." }),
    stock: z.int().nullable().meta({ description: "What can be sold; null while unknown." }),
    reserved: z.int().meta({ description: "Held by checkouts that wait for payment." }),
    weight_grams: z.int().nullable(),
    asset_id: z.string().nullable(),
    position: z.int(),
  })
  .meta({ id: "Variant" });
export type Variant = z.infer<typeof Variant>;

const Price = z.int().min(0).max(100_000_000).meta({ description: "Minor units of the store's currency." });
const Sku = z.string().trim().min(1).max(80);
const Stock = z.int().min(0).max(1_000_000);

export const NewVariant = z.object({
  option_values: z.array(z.string().trim().min(1).max(60)).max(mostOptions).default([]),
  sku: Sku.optional().meta({ description: "Left out: made of the product's address and the option values." }),
  price_amount: Price,
  compare_at_amount: Price.nullable().default(null),
  stock: Stock.nullable().default(null),
  weight_grams: z.int().min(0).max(1_000_000).nullable().default(null),
});
export type NewVariant = z.infer<typeof NewVariant>;

export const NewOption = z.object({
  name: ProductOption.shape.name,
  was: z.string().max(40).optional().meta({ description: "The name it had before, when it is renamed." }),
  values: z
    .array(z.object({ value: ProductOption.shape.values.element, was: z.string().max(60).optional() }))
    .min(1)
    .max(mostValues)
    .meta({ description: "`was` names the value it replaces: variants keep their price, SKU and supplier." }),
});
export type NewOption = z.infer<typeof NewOption>;

export const VariantChange = z.object({
  id: z.string().max(40),
  sku: Sku.optional(),
  price_amount: Price.optional(),
  compare_at_amount: Price.nullable().optional(),
  stock: Stock.nullable().optional(),
  weight_grams: z.int().min(0).max(1_000_000).nullable().optional(),
  asset_id: z.string().max(80).nullable().optional(),
  position: z.int().min(0).max(mostVariants).optional(),
});
export type VariantChange = z.infer<typeof VariantChange>;
