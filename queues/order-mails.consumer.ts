// Which mails follow what happens to an order?
import type { StoreContext } from "../core/context.ts";
import {
  fulfilmentDelivered,
  fulfilmentException,
  fulfilmentOrdered,
  fulfilmentOutForDelivery,
  fulfilmentShipped,
} from "../core/fulfilment/fulfilment.events.ts";
import { actionNeededMail } from "../core/messages/kinds/action-needed.kind.tsx";
import { newOrderMail } from "../core/messages/kinds/new-order.kind.tsx";
import { orderBeingPreparedMail } from "../core/messages/kinds/order-being-prepared.kind.tsx";
import { orderCancelledMail } from "../core/messages/kinds/order-cancelled.kind.tsx";
import { orderConfirmationMail } from "../core/messages/kinds/order-confirmation.kind.tsx";
import { orderRefundedMail } from "../core/messages/kinds/order-refunded.kind.tsx";
import { orderReviewMail } from "../core/messages/kinds/order-review.kind.tsx";
import { parcelDelayedMail } from "../core/messages/kinds/parcel-delayed.kind.tsx";
import { parcelDeliveredMail } from "../core/messages/kinds/parcel-delivered.kind.tsx";
import { parcelOutForDeliveryMail } from "../core/messages/kinds/parcel-out-for-delivery.kind.tsx";
import { parcelShippedMail } from "../core/messages/kinds/parcel-shipped.kind.tsx";
import { reactionOf } from "../core/messages/mail-kind.rules.ts";
import { mailActionNeeded, mailNewOrder, troubleEvents } from "../core/messages/merchant-mails.commands.ts";
import { mailBeingPrepared, mailCancellation, mailConfirmation, mailRefund, mailReview } from "../core/messages/order-mails.commands.ts";
import { mailDelay, mailDelivered, mailOutForDelivery, mailShipped } from "../core/messages/parcel-mails.commands.ts";
import { confirmationRequested, orderCancelled, orderHeld, orderPaid } from "../core/orders/orders.events.ts";
import { orderRefunded } from "../core/refunds/refunds.events.ts";
import { type Happened, type Reaction, storeReaction } from "./reaction.ts";

const orderMail = (kind: { name: string }, on: readonly string[], run: (context: StoreContext, event: Happened) => Promise<void>) =>
  storeReaction({ name: reactionOf(kind.name), on, pace: "outbound", robot: "Mail", run });

export const orderMailReactions: readonly Reaction[] = [
  orderMail(orderConfirmationMail, [orderPaid.name, confirmationRequested.name], mailConfirmation),
  orderMail(orderReviewMail, [orderHeld.name], mailReview),
  orderMail(orderBeingPreparedMail, [fulfilmentOrdered.name], mailBeingPrepared),
  orderMail(parcelShippedMail, [fulfilmentShipped.name], mailShipped),
  orderMail(parcelOutForDeliveryMail, [fulfilmentOutForDelivery.name], mailOutForDelivery),
  orderMail(parcelDeliveredMail, [fulfilmentDelivered.name], mailDelivered),
  orderMail(parcelDelayedMail, [fulfilmentException.name], mailDelay),
  orderMail(orderCancelledMail, [orderCancelled.name], mailCancellation),
  orderMail(orderRefundedMail, [orderRefunded.name], mailRefund),
  orderMail(newOrderMail, [orderPaid.name], mailNewOrder),
  orderMail(actionNeededMail, troubleEvents, mailActionNeeded),
];
