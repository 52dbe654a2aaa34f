// How is a paid order shared out among suppliers?
import { asc, eq } from "drizzle-orm";
import { fulfilmentLines, fulfilmentOrders } from "../../db/tables/fulfilment.table.ts";
import { orderLines, orders } from "../../db/tables/orders.table.ts";
import { convert, money } from "../../kit/money.ts";
import type { StoreContext } from "../context.ts";
import { rateBetween } from "../currencies/currencies.rules.ts";
import { orderHeld } from "../orders/orders.events.ts";
import { getSettings } from "../stores/settings.queries.ts";
import type { SupplierName } from "../suppliers/supplier-products.contract.ts";
import { fulfilmentRequested } from "./fulfilment.events.ts";
import { linksOfOrder, type OrderRow } from "./fulfilment.queries.ts";
import { type Part, splitBySupplier } from "./fulfilment.rules.ts";
import { orderFollowsParts } from "./order-progress.queries.ts";

/** Rows and event of one part. Nothing is asked of a supplier before the shopper can no longer cancel. */
function plan(context: StoreContext, order: OrderRow, part: Part, askFirst: boolean) {
  const { store } = context;
  const id = context.newId("fulfilment_order");
  const now = context.now();
  const { rate_ppm } = rateBetween(part.cost_currency, order.currency);
  const expected = money(part.expected_cost, part.cost_currency);
  const supplier = part.supplier as SupplierName;
  const row = {
    id,
    order_id: order.id,
    supplier,
    status: askFirst ? ("approval" as const) : ("waiting" as const),
    // Our id is unique, short enough for every supplier and never changes.
    reference: id,
    expected_cost: expected.amount,
    cost_currency: part.cost_currency,
    rate_ppm,
    store_cost: convert(expected, order.currency, rate_ppm).amount,
    ships_from: part.ships_from,
    problem_code: askFirst ? "ask_first" : null,
    problem: askFirst ? "Your store asks before ordering at suppliers." : null,
    next_step_at: askFirst ? null : Math.max(now, order.cancel_until),
    created_at: now,
    updated_at: now,
  };
  const lines = part.lines.map(({ line, link }) => ({
    id: context.newId("fulfilment_line"),
    fulfilment_order_id: id,
    order_line_id: line.order_line_id,
    variant_id: line.variant_id,
    quantity: line.quantity,
    supplier_product_id: link.supplier_product_id,
    supplier_variant_id: link.supplier_variant_id,
    supplier_order_key: link.supplier_order_key,
    unit_cost: link.cost,
  }));
  const units = part.lines.reduce((sum, { line }) => sum + line.quantity, 0);
  return {
    writes: [store.insert(fulfilmentOrders, row), store.insert(fulfilmentLines, lines)],
    event: fulfilmentRequested(order.id, {
      number: order.number,
      fulfilment_order_id: id,
      supplier,
      units,
      expected_cost: expected,
      ask_first: askFirst,
    }),
  };
}

/**
 * Plans an order's parts once. An order whose goods have no supplier goes on hold, to be linked and released; released again it is planned then.
 * @param eventId the event that cleared the order: what is done about it is done once.
 */
export async function splitOrder(context: StoreContext, orderId: string, eventId: string): Promise<void> {
  const { store } = context;
  const [[order], lines, links, present] = await store.read(
    store.rows(orders, { where: eq(orders.id, orderId) }),
    store.select(
      orderLines,
      { order_line_id: orderLines.id, variant_id: orderLines.variant_id, quantity: orderLines.quantity, title: orderLines.title },
      { where: eq(orderLines.order_id, orderId), orderBy: [asc(orderLines.position)] },
    ),
    linksOfOrder(context, orderId),
    store.select(fulfilmentOrders, { id: fulfilmentOrders.id }, { where: eq(fulfilmentOrders.order_id, orderId), limit: 1 }),
  );
  if (!order || order.cancelled_at !== null || order.hold !== null || present.length > 0) return;
  const { parts, unlinked } = splitBySupplier(lines, links);
  const once = { once: `${eventId}:split-order` };
  if (unlinked.length > 0) {
    const titles = lines.filter((line) => unlinked.some((one) => one.order_line_id === line.order_line_id)).map((line) => line.title);
    const reason = `No supplier is linked to ${titles.join(", ")}.`;
    await store.commit(
      [store.update(orders, eq(orders.id, orderId), { hold: reason, updated_at: context.now() })],
      [orderHeld(orderId, { number: order.number, code: "needs_review", reason })],
      once,
    );
    return;
  }
  const { fulfilment_mode } = await getSettings(context);
  const plans = parts.map((part) => plan(context, order, part, fulfilment_mode === "approval"));
  await store.commit(
    [...plans.flatMap(({ writes }) => writes), orderFollowsParts(store, orderId, context.now())],
    plans.map(({ event }) => event),
    once,
  );
}
