// What is there to know about an order, and what can be done with it?
import "./order.css";
import { createSignal, Show } from "solid-js";
import { type Order, ordersContract } from "../../../../../core/orders/orders.contract.ts";
import { Badge } from "../../../../shared/components/badge.tsx";
import { Button } from "../../../../shared/components/button.tsx";
import { Banner } from "../../../../shared/components/card.tsx";
import { type MenuItem, MoreMenu } from "../../../../shared/components/menu.tsx";
import { RelativeTime } from "../../../../shared/components/text.tsx";
import { attempt, tell } from "../../../../shared/toasts.ts";
import { lookWhen } from "../shell/live.ts";
import { PageHead } from "../shell/page-head.tsx";
import { InStore, type StoreScope, useStore } from "../shell/scope.tsx";
import { CancelDialog, HoldDialog } from "./order-dialogs.tsx";
import { OrderLines } from "./order-lines.tsx";
import { Payments, ProfitCard } from "./order-money.tsx";
import { Parcels } from "./order-parcels.tsx";
import { OrderSide } from "./order-side.tsx";
import { Timeline } from "./order-timeline.tsx";
import { RefundDialog } from "./refund-dialog.tsx";
import { FulfilmentBadge, PaymentBadge } from "./states.tsx";

export function OrderPage(props: { scope: StoreScope; order: Order }) {
  return (
    <InStore scope={props.scope}>
      <OrderView order={props.order} />
    </InStore>
  );
}

type Open = "hold" | "cancel" | "refund" | null;

function OrderView(props: { order: Order }) {
  const store = useStore();
  const api = store.api(ordersContract);
  const [order, setOrder] = createSignal(props.order);
  const [open, setOpen] = createSignal<Open>(null);
  const id = props.order.id;
  const look = async () => setOrder(await api.get({ order_id: id }));
  const may = () => store.can("orders:write");

  // Whatever happens to the order or its parcels is told over the store's connection; the order is then read again as a whole.
  lookWhen(
    store.id,
    (message) => /^(order|fulfilment|refund|payment|email|fraud)\./.test(message.type),
    () => attempt(look),
  );

  const release = () =>
    attempt(async () => {
      setOrder(await api.release({ order_id: id }));
      tell("Released. It goes on to the supplier.");
    });
  const resend = () =>
    attempt(async () => {
      setOrder(await api.resendConfirmation({ order_id: id }));
      tell(`The confirmation goes to ${order().email} again.`);
    });
  const more = (): MenuItem[] => [
    { kind: "link", label: "The shopper's page", icon: "external-link", href: order().status_url, newTab: true },
    { label: "Send the confirmation again", icon: "mail", onSelect: resend },
    ...(order().allows.hold ? [{ label: "Put on hold", icon: "hand" as const, onSelect: () => setOpen("hold") }] : []),
    ...(order().allows.cancel
      ? [{ label: "Cancel the order", icon: "ban" as const, danger: true, onSelect: () => setOpen("cancel") }]
      : []),
  ];

  return (
    <>
      <PageHead
        title={<span class="number">#{order().number}</span>}
        beside={
          <>
            <PaymentBadge status={order().payment_status} />
            <FulfilmentBadge status={order().fulfilment_status} />
            <Show when={order().hold !== null}>
              <Badge tone="bad" icon="hand">
                On hold
              </Badge>
            </Show>
          </>
        }
        says={
          <>
            Placed <RelativeTime at={order().placed_at} /> by {order().customer_name}
          </>
        }
        actions={
          <Show when={may()}>
            <Show when={order().allows.refund}>
              <Button icon="undo-2" onClick={() => setOpen("refund")}>
                Refund
              </Button>
            </Show>
            <MoreMenu label="More for this order" items={more()} />
          </Show>
        }
      />
      <div class="two-thirds">
        <div class="stack">
          <Show when={order().hold !== null}>
            <Banner
              tone="bad"
              icon="hand"
              title="On hold: no supplier is asked"
              actions={
                <Show when={may() && order().allows.release}>
                  <Button onClick={release}>Release</Button>
                  <Show when={order().allows.cancel}>
                    <Button onClick={() => setOpen("cancel")}>Cancel and pay back</Button>
                  </Show>
                </Show>
              }
            >
              {order().hold}
            </Banner>
          </Show>
          <OrderLines order={order()} />
          <Parcels order={order()} onChange={look} />
          <ProfitCard profit={order().profit_explained} />
          <Payments order={order()} />
          <Timeline order={order()} onNote={setOrder} />
        </div>
        <OrderSide order={order()} />
      </div>
      <HoldDialog order={order()} open={open() === "hold"} onClose={() => setOpen(null)} onDone={setOrder} />
      <CancelDialog order={order()} open={open() === "cancel"} onClose={() => setOpen(null)} onDone={setOrder} />
      <RefundDialog order={order()} open={open() === "refund"} onClose={() => setOpen(null)} onDone={look} />
    </>
  );
}
