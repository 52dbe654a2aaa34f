// Who buys from a store?
import { index, integer, text, unique } from "drizzle-orm/sqlite-core";
import { storeTable } from "../store-table.ts";
import { amount, flag, moment } from "./columns.ts";

/** One customer per (store, e-mail): the same address in two stores is two customers who never meet. */
export const customers = storeTable(
  "customers",
  {
    email: text().notNull(),
    name: text().notNull(),
    phone: text().notNull().default(""),
    country: text().notNull().default(""),
    orders_count: integer().notNull().default(0),
    spent: amount().notNull().default(0),
    currency: text().notNull(),
    accepts_marketing: flag().notNull().default(false),
    marketing_decided_at: moment(),
    first_order_at: moment(),
    last_order_at: moment(),
    created_at: moment().notNull(),
  },
  (table) => [
    unique("customer_exists").on(table.store_id, table.email!),
    index("customers_by_spent").on(table.store_id, table.spent!, table.id),
  ],
);
