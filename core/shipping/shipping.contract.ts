// What may be asked of shipping rates, and what is answered?
import { z } from "zod";
import { contract, endpoint, Nothing } from "../../kit/endpoint.ts";
import { MoneySchema } from "../../kit/money.ts";
import { refusal } from "../../kit/problem.ts";

export const shippingDaysOrder = refusal("shipping_days_order", 422, "The shortest time must not be longer than the longest.");
export const lastShippingRate = refusal("last_shipping_rate", 409, "A store needs at least one shipping rate to sell.");

export const ShippingRate = z
  .object({
    id: z.string(),
    name: z.string(),
    /** ISO 3166-1 codes; "*" is everywhere that no other rate names. */
    countries: z.array(z.string()),
    price: MoneySchema,
    free_from: MoneySchema.nullable(),
    min_days: z.int(),
    max_days: z.int(),
    position: z.int(),
  })
  .meta({ id: "ShippingRate" });
export type ShippingRate = z.infer<typeof ShippingRate>;

export const NewShippingRate = z.object({
  name: z.string().trim().min(1).max(60),
  countries: z
    .array(z.string().regex(/^([A-Z]{2}|\*)$/))
    .min(1)
    .max(250),
  /** Minor units of the store's currency. */
  price_amount: z.int().min(0).max(100_000_000),
  free_from_amount: z.int().min(0).max(100_000_000).nullable().default(null),
  min_days: z.int().min(0).max(120),
  max_days: z.int().min(0).max(180),
});

export const shippingContract = contract("shipping", "store", {
  list: endpoint({
    method: "GET",
    path: "/shipping-rates",
    can: "store:read",
    summary: "What shoppers can choose from",
    output: z.object({ items: z.array(ShippingRate) }),
  }),
  create: endpoint({
    method: "POST",
    path: "/shipping-rates",
    can: "settings:write",
    summary: "Add a rate",
    input: NewShippingRate,
    output: ShippingRate,
    status: 201,
    refuses: [shippingDaysOrder],
  }),
  update: endpoint({
    method: "PUT",
    path: "/shipping-rates/:shipping_rate_id",
    can: "settings:write",
    summary: "Change a rate",
    input: NewShippingRate,
    output: ShippingRate,
    refuses: [shippingDaysOrder],
  }),
  remove: endpoint({
    method: "DELETE",
    path: "/shipping-rates/:shipping_rate_id",
    can: "settings:write",
    summary: "Remove a rate",
    output: Nothing,
    refuses: [lastShippingRate],
  }),
});
