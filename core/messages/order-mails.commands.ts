// Which mails does a shopper get about an order?
import { money } from "../../kit/money.ts";
import type { StoreContext } from "../context.ts";
import { confirmationRequested, orderCancelled, orderHeld } from "../orders/orders.events.ts";
import { shopperCanCancel } from "../orders/orders.rules.ts";
import { orderRefunded } from "../refunds/refunds.events.ts";
import { orderBeingPreparedMail } from "./kinds/order-being-prepared.kind.tsx";
import { orderCancelledMail } from "./kinds/order-cancelled.kind.tsx";
import { orderConfirmationMail } from "./kinds/order-confirmation.kind.tsx";
import { orderRefundedMail } from "./kinds/order-refunded.kind.tsx";
import { orderReviewMail } from "./kinds/order-review.kind.tsx";
import type { MailKind } from "./mail-kind.rules.ts";
import { type KnownOrder, lineFacts, orderFacts, readKnownOrder } from "./order-facts.queries.ts";
import { dropOvertaken } from "./overtaken.commands.ts";
import { sendMessage } from "./send.commands.ts";
import { findPaidEvent, isPartOfCancellation, type Told } from "./told.queries.ts";

interface Answer<Facts> {
  kind: MailKind<Facts>;
  event_id: string;
  /** null: overtaken by what happened since, and not sent. */
  facts: Facts | null;
  /** Else whoever bought it. */
  to?: string;
  good_until?: number;
}

/** One mail about an order to its shopper, once per event. */
export async function writeToShopper<Facts>(context: StoreContext, { order }: KnownOrder, answer: Answer<Facts>): Promise<void> {
  const { kind, event_id, facts, to = order.email, good_until } = answer;
  if (facts === null) return dropOvertaken(context, { event_id, kind: kind.name, to });
  await sendMessage(context, { kind, event_id, to, subject_id: order.id, facts, ...(good_until === undefined ? {} : { good_until }) });
}

const isCancelled = ({ order }: KnownOrder) => order.cancelled_at !== null;

/** After the payment, or when the store asks for it again. */
export async function mailConfirmation(context: StoreContext, told: Told): Promise<void> {
  const found = await readKnownOrder(context, told.subject);
  const { order, parts } = found;
  const again = told.type === confirmationRequested.name ? confirmationRequested.data.parse(told.data) : null;
  const cancels = shopperCanCancel({ ...order, fulfilments: parts.map((part) => part.status) }, context.now());
  await writeToShopper(context, found, {
    kind: orderConfirmationMail,
    event_id: told.id,
    ...(again ? { to: again.email } : {}),
    facts: isCancelled(found) ? null : { ...orderFacts(context, found), cancel_until: cancels ? order.cancel_until : null },
  });
}

/** Only while the payment is looked at: whatever else holds an order is no business of the shopper's. */
export async function mailReview(context: StoreContext, told: Told): Promise<void> {
  if (orderHeld.data.parse(told.data).code !== "risk") return;
  const found = await readKnownOrder(context, told.subject);
  const { number, hold } = found.order;
  await writeToShopper(context, found, {
    kind: orderReviewMail,
    event_id: told.id,
    facts: isCancelled(found) || hold === null ? null : { number, status_path: found.status_path },
  });
}

/** Once an order, though every part of it tells when it is ordered: the mail answers the order's payment, which there is one of. */
export async function mailBeingPrepared(context: StoreContext, told: Told): Promise<void> {
  const [found, paid] = await Promise.all([readKnownOrder(context, told.subject), findPaidEvent(context, told.subject)]);
  const overtaken = isCancelled(found) || found.parcels.length > 0 || !found.parts.some((part) => part.status === "ordered");
  const facts = orderFacts(context, found);
  await writeToShopper(context, found, {
    kind: orderBeingPreparedMail,
    event_id: paid ?? told.id,
    facts: overtaken ? null : { ...facts, lines: facts.lines.map((line) => ({ ...line, price: null })) },
  });
}

export async function mailCancellation(context: StoreContext, told: Told): Promise<void> {
  const { refund } = orderCancelled.data.parse(told.data);
  const found = await readKnownOrder(context, told.subject);
  await writeToShopper(context, found, { kind: orderCancelledMail, event_id: told.id, facts: { ...orderFacts(context, found), refund } });
}

/** Not for the refund that came with a cancellation: that mail has told of it. */
export async function mailRefund(context: StoreContext, told: Told): Promise<void> {
  const { refund_id, amount } = orderRefunded.data.parse(told.data);
  if (await isPartOfCancellation(context, told.subject, refund_id)) return;
  const found = await readKnownOrder(context, told.subject);
  const { order, lines, back } = found;
  const given = back.filter((row) => row.status === "succeeded");
  const refund = given.find((row) => row.id === refund_id);
  await writeToShopper(context, found, {
    kind: orderRefundedMail,
    event_id: told.id,
    facts: refund
      ? {
          ...orderFacts(context, found),
          amount,
          refunded: money(
            given.reduce((sum, row) => sum + row.amount, 0),
            order.currency,
          ),
          lines: refund.lines.flatMap((part) => {
            const line = lines.find((one) => one.id === part.order_line_id);
            return line ? [lineFacts(context, found, line, part)] : [];
          }),
        }
      : null,
  });
}
