// What is known about an order that may be somebody else's money?
import { and, eq, gt, ne, sql } from "drizzle-orm";
import { checkouts } from "../../db/tables/carts.table.ts";
import { orders, payments } from "../../db/tables/orders.table.ts";
import { day } from "../../kit/time.ts";
import { mailboxOf } from "../checkout/address.rules.ts";
import type { StoreContext } from "../context.ts";
import type { RiskFacts } from "./risk.rules.ts";

type OrderRow = typeof orders.$inferSelect;

/** Enough rows to find a pattern; a shop with more in a day is judged by a sample. */
const sample = 500;

export async function gatherRisk(context: StoreContext, order: OrderRow): Promise<RiskFacts> {
  const { store } = context;
  const aDay = order.placed_at - day;
  const aWeek = order.placed_at - 7 * day;
  const [payment, checkout] = await Promise.all([
    store.first(payments, eq(payments.order_id, order.id)),
    store.find(checkouts, order.checkout_id),
  ]);
  const email = { email: orders.email };
  const others = ne(orders.id, order.id);
  const [fromIp, lately, onCard, atDoor, usual] = await store.read(
    store.select(orders, email, {
      where: and(others, gt(orders.placed_at, aDay)),
      joins: [{ table: checkouts, on: and(eq(checkouts.id, orders.checkout_id), eq(checkouts.ip, checkout?.ip || "none")) }],
      limit: sample,
    }),
    store.select(orders, email, { where: and(others, gt(orders.placed_at, aDay)), limit: sample }),
    store.select(orders, email, {
      where: gt(orders.placed_at, aWeek),
      joins: [
        { table: payments, on: and(eq(payments.order_id, orders.id), eq(payments.card_fingerprint, payment?.card_fingerprint ?? "none")) },
      ],
      limit: sample,
    }),
    store.select(orders, email, { where: and(eq(orders.address_key, order.address_key), gt(orders.placed_at, aWeek)), limit: sample }),
    store.select(
      orders,
      { total: sql<number>`coalesce(cast(avg(${orders.total}) as integer), 0)`, count: sql<number>`count(*)` },
      { where: and(others, gt(orders.placed_at, order.placed_at - 90 * day)) },
    ),
  );
  const mailbox = mailboxOf(order.email);
  const mailboxes = (rows: readonly { email: string }[]) => new Set([mailbox, ...rows.map((row) => mailboxOf(row.email))]).size;
  return {
    payment: payment && { risk_level: payment.risk_level, risk_score: payment.risk_score, card_country: payment.card_country },
    ship_to: order.address.country,
    orders_from_ip: fromIp.length,
    orders_by_mailbox: lately.filter((row) => mailboxOf(row.email) === mailbox).length,
    mailboxes_on_card: mailboxes(onCard),
    mailboxes_at_address: mailboxes(atDoor),
    email_domain: order.email.split("@")[1] ?? "",
    total: order.total,
    usual_total: usual[0]?.total ?? 0,
    orders_known: usual[0]?.count ?? 0,
  };
}
