// What may be asked of a store's customers, and what is answered?
import { z } from "zod";
import { contract, endpoint } from "../../kit/endpoint.ts";
import { MoneySchema } from "../../kit/money.ts";
import { PageQuery, pageOf } from "../../kit/page.ts";
import { OrderSummary } from "../orders/orders.contract.ts";

export const Customer = z
  .object({
    id: z.string(),
    email: z.string(),
    name: z.string(),
    phone: z.string(),
    country: z.string(),
    orders_count: z.int(),
    /** Everything ever paid, less what went back. */
    spent: MoneySchema,
    average_order: MoneySchema,
    accepts_marketing: z.boolean(),
    first_order_at: z.int().nullable(),
    last_order_at: z.int().nullable(),
    created_at: z.int(),
  })
  .meta({ id: "Customer" });
export type Customer = z.infer<typeof Customer>;

export const CustomerQuery = PageQuery.extend({
  search: z.string().trim().max(100).optional().meta({ description: "Part of an e-mail address or name." }),
  sort: z.enum(["newest", "spent", "orders"]).default("newest"),
});

export const customersContract = contract("customers", "store", {
  list: endpoint({
    method: "GET",
    path: "/customers",
    can: "customers:read",
    summary: "Who buys here",
    input: CustomerQuery,
    output: pageOf(Customer),
  }),
  get: endpoint({
    method: "GET",
    path: "/customers/:customer_id",
    can: "customers:read",
    summary: "A customer and their orders",
    output: Customer.extend({ orders: z.array(OrderSummary) }),
  }),
});
