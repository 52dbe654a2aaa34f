// What do mails need to know of an order, and of a part of it?
import { money } from "../../kit/money.ts";
import { day } from "../../kit/time.ts";
import type { StoreContext } from "../context.ts";
import { shownCarrier, shownParcels } from "../orders/order-status.rules.ts";
import { type OrderParts, orderPath, readOrder } from "../orders/orders.queries.ts";
import { imagePath } from "../ports/media.port.ts";
import { variantTitle } from "../products/variants.rules.ts";
import type { LineFacts, OrderFacts, PartFacts, Span } from "./order-facts.rules.ts";

export interface KnownOrder extends OrderParts {
  status_path: string;
}

/** @throws Problem not_found */
export async function readKnownOrder(context: StoreContext, id: string): Promise<KnownOrder> {
  const [found, status_path] = await Promise.all([readOrder(context, id), orderPath(context, id)]);
  return { ...found, status_path };
}

type LineRow = OrderParts["lines"][number];

/** A line as a mail shows it; `priced` with what was paid for its units. */
export function lineFacts(
  context: StoreContext,
  found: KnownOrder,
  line: LineRow,
  units: { quantity: number; amount: number } | null,
): LineFacts {
  return {
    title: line.title,
    variant: line.variant_title === variantTitle([]) ? "" : line.variant_title,
    quantity: units?.quantity ?? line.quantity,
    price: units && money(units.amount, found.order.currency),
    image_path: line.asset_id && imagePath(context.store.id, line.asset_id, 160, "jpeg"),
  };
}

const whole = (line: LineRow) => ({ quantity: line.quantity, amount: line.subtotal });

/** What was promised when it was paid; null once that has passed. */
function promised({ order }: KnownOrder, now: number): Span | null {
  const until = order.placed_at + order.delivery_max_days * day;
  return until < now ? null : { from: order.placed_at + order.delivery_min_days * day, until };
}

export function orderFacts(context: StoreContext, found: KnownOrder): OrderFacts {
  const { order, lines, paid, status_path } = found;
  return {
    number: order.number,
    status_path,
    lines: lines.map((line) => lineFacts(context, found, line, whole(line))),
    adjustments: order.adjustments,
    subtotal: money(order.subtotal, order.currency),
    total: money(order.total, order.currency),
    shipping_name: order.shipping_name,
    address: order.address,
    payment: paid[0]?.method ?? "",
    expected: promised(found, context.now()),
  };
}

export function partFacts(context: StoreContext, found: KnownOrder, partId: string): PartFacts {
  const { order, lines, parts, partLines, parcels, status_path } = found;
  const inside = partLines.filter((line) => line.fulfilment_order_id === partId);
  const others = parts.some((part) => part.id !== partId && part.status !== "cancelled");
  const now = context.now();
  return {
    number: order.number,
    status_path,
    parcels: shownParcels(parcels)
      .filter((parcel) => parcel.fulfilment_order_id === partId)
      .map(({ carrier, tracking_number, expected_at }) => ({
        carrier: shownCarrier(carrier),
        tracking_number,
        // A carrier's estimate is better than the shop's promise, as long as it lies ahead.
        expected: expected_at !== null && expected_at > now ? { from: expected_at, until: expected_at } : promised(found, now),
      })),
    lines: lines.flatMap((line) => {
      const quantity = inside.filter((one) => one.order_line_id === line.id).reduce((sum, one) => sum + one.quantity, 0);
      return quantity > 0 ? [{ ...lineFacts(context, found, line, null), quantity }] : [];
    }),
    whole: !others,
  };
}
