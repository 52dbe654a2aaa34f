// A purchase and the mails it causes: who got them, and the rows behind them.
import { eq } from "drizzle-orm";
import { messages } from "../../db/tables/messages.table.ts";
import { orders } from "../../db/tables/orders.table.ts";
import { mailsTo } from "./mails.ts";
import type { Shop } from "./shop.ts";
import type { Shopper } from "./shopper.ts";

export const contactOf = (shop: Shop) => `hello@${shop.merchant.store.slug}.example`;
export const toShopper = (shop: Shop, shopper: Shopper) => mailsTo(shop.platform, shop.merchant, shopper.email);
export const toMerchant = (shop: Shop) => mailsTo(shop.platform, shop.merchant, contactOf(shop));
export const rowsOf = (shop: Shop, kind: string) => shop.context.store.rows(messages, { where: eq(messages.kind, kind) });

/** Bought and paid; what follows waits in the queues. */
export async function bought(
  shop: Shop,
  facts: { title?: string; price?: number; quantity?: number; card?: string; details?: object } = {},
) {
  const { title = "Lamp", price = 1999, quantity = 2 } = facts;
  const shopper = shop.shopper();
  const lines = [{ variant_id: await shop.variant({ title, price, cost: 700, stock: 9 }), quantity }];
  const options = { ...(facts.card ? { card: facts.card } : {}), details: { ...facts.details } };
  const order = await shopper.buy(lines, options);
  const row = await shop.context.store.first(orders, eq(orders.number, order.number));
  return { shopper, ...order, id: row?.id ?? "" };
}
