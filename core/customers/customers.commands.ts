// How does a shop remember who bought?
import { eq, sql } from "drizzle-orm";
import type { Write } from "../../db/handle.ts";
import { customers } from "../../db/tables/customers.table.ts";
import type { NewEvent } from "../../kit/event.ts";
import type { Money } from "../../kit/money.ts";
import type { StoreContext } from "../context.ts";
import { customerCreated, customerSubscribed } from "./customers.events.ts";

export interface Purchase {
  /** Normalised: what makes two orders one customer's. */
  email: string;
  name: string;
  phone: string;
  country: string;
  accepts_marketing: boolean;
  total: Money;
}

/**
 * What a purchase changes of a customer, as part of the order's commit. A second order of a new customer at the same moment breaks customer_exists, and the
 * caller reads again. Agreeing to news is remembered; not ticking the box again takes nothing back.
 */
export function recordPurchase(
  context: StoreContext,
  known: typeof customers.$inferSelect | null,
  purchase: Purchase,
): { id: string; writes: Write[]; events: NewEvent[] } {
  const { store } = context;
  const now = context.now();
  const { email, name, total } = purchase;
  const id = known?.id ?? context.newId("customer");
  const agrees = purchase.accepts_marketing && !known?.accepts_marketing;
  const latest = {
    name,
    phone: purchase.phone,
    country: purchase.country,
    last_order_at: now,
    first_order_at: known?.first_order_at ?? now,
  };
  const agreed = agrees ? { accepts_marketing: true, marketing_decided_at: now } : {};
  const write = known
    ? store.update(customers, eq(customers.id, id), {
        ...latest,
        ...agreed,
        orders_count: sql`${customers.orders_count} + 1`,
        spent: sql`${customers.spent} + ${total.amount}`,
      })
    : store.insert(customers, {
        id,
        email,
        ...latest,
        ...agreed,
        orders_count: 1,
        spent: total.amount,
        currency: total.currency,
        created_at: now,
      });
  const events = [
    ...(known ? [] : [customerCreated(id, { email, name })]),
    ...(agrees ? [customerSubscribed(id, { email, at_checkout: true })] : []),
  ];
  return { id, writes: [write], events };
}
