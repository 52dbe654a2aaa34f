// In which word and colour is an order's state said?
import { Show } from "solid-js";
import type { FulfilmentStatus, OrderSummary, PaymentStatus } from "../../../../../core/orders/orders.contract.ts";
import { Badge, type Tone } from "../../../../shared/components/badge.tsx";

export const paymentWords: Readonly<Record<PaymentStatus, { word: string; tone: Tone }>> = {
  paid: { word: "Paid", tone: "good" },
  partly_refunded: { word: "Partly refunded", tone: "plain" },
  refunded: { word: "Refunded", tone: "plain" },
};

export const fulfilmentWords: Readonly<Record<FulfilmentStatus, { word: string; tone: Tone }>> = {
  unfulfilled: { word: "Not ordered yet", tone: "notice" },
  requested: { word: "Being ordered", tone: "info" },
  ordered: { word: "Ordered at supplier", tone: "info" },
  shipped: { word: "On the way", tone: "accent" },
  out_for_delivery: { word: "Out for delivery", tone: "accent" },
  delivered: { word: "Delivered", tone: "good" },
  exception: { word: "Problem", tone: "bad" },
  cancelled: { word: "Cancelled", tone: "plain" },
};

export function PaymentBadge(props: { status: PaymentStatus }) {
  return <Badge tone={paymentWords[props.status].tone}>{paymentWords[props.status].word}</Badge>;
}

export function FulfilmentBadge(props: { status: FulfilmentStatus }) {
  return <Badge tone={fulfilmentWords[props.status].tone}>{fulfilmentWords[props.status].word}</Badge>;
}

/** The one thing to know of an order: what holds it, else how far it is. */
export function OrderState(props: { order: Pick<OrderSummary, "hold" | "fulfilment_status"> }) {
  return (
    <Show
      when={props.order.hold === null}
      fallback={
        <Badge tone="bad" icon="hand">
          On hold
        </Badge>
      }
    >
      <FulfilmentBadge status={props.order.fulfilment_status} />
    </Show>
  );
}
