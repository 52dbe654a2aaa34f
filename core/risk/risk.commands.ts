// May a paid order go to a supplier, or does a person look first?
import { and, eq, isNull } from "drizzle-orm";
import { orders } from "../../db/tables/orders.table.ts";
import { conflict } from "../../kit/problem.ts";
import type { StoreContext } from "../context.ts";
import { fraudFlagged, orderCleared, orderHeld, orderUpdated } from "../orders/orders.events.ts";
import { getSettings } from "../stores/settings.queries.ts";
import { gatherRisk } from "./risk.queries.ts";
import { scoreRisk } from "./risk.rules.ts";

/**
 * Scores an order once and says what follows: order.cleared when nothing stands in the way, order.held when the score reaches the store's threshold. An
 * order that is on hold for another reason stays so; the person who releases it clears it.
 */
export async function checkRisk(context: StoreContext, orderId: string): Promise<void> {
  const { store } = context;
  const order = await store.get(orders, orderId);
  if (order.risk_score !== null || order.cancelled_at !== null) return;
  const [{ hold_from_risk }, facts] = await Promise.all([getSettings(context), gatherRisk(context, order)]);
  const { score, reasons } = scoreRisk(facts);
  const { number } = order;
  const risky = score >= hold_from_risk;
  const scored = { risk_score: score, risk_reasons: reasons, updated_at: context.now() };
  const says = reasons.map((one) => one.says);
  const hold = `Risk ${score} of 100: ${says[0] ?? "no reason"}`;
  const flagged = risky ? [fraudFlagged(order.id, { number, score, reasons: says })] : [];
  const scoredOnly = orderUpdated(order.id, { number, change: "risk", text: `Order #${number} scored ${score} of 100 in the fraud check` });
  const next =
    order.hold !== null
      ? scoredOnly
      : risky
        ? orderHeld(order.id, { number, code: "risk", reason: hold })
        : orderCleared(order.id, { number, by: "check" });
  await store.commit(
    [
      store.update(
        orders,
        and(eq(orders.id, order.id), order.hold === null ? isNull(orders.hold) : eq(orders.hold, order.hold), isNull(orders.cancelled_at)),
        {
          ...scored,
          ...(risky && order.hold === null ? { hold } : {}),
        },
      ),
      store.guard(conflict),
    ],
    [...flagged, next],
    { once: `risk:${order.id}` },
  );
}
