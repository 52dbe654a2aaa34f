// Who ships what, and where is it?
import { createSignal, For, Match, Show, Switch } from "solid-js";
import { type FulfilmentState, fulfilmentContract } from "../../../../../core/fulfilment/fulfilment.contract.ts";
import type { Order } from "../../../../../core/orders/orders.contract.ts";
import { supplierTitles } from "../../../../../core/suppliers/supplier-products.contract.ts";
import { Badge } from "../../../../shared/components/badge.tsx";
import { Button } from "../../../../shared/components/button.tsx";
import { Banner, Card } from "../../../../shared/components/card.tsx";
import { Confirm } from "../../../../shared/components/dialog.tsx";
import { Icon } from "../../../../shared/components/icon.tsx";
import { EmptyState } from "../../../../shared/components/states.tsx";
import { CopyText, Money, RelativeTime } from "../../../../shared/components/text.tsx";
import { attempt, tell } from "../../../../shared/toasts.ts";
import { counted, sentence } from "../../../../shared/words.ts";
import { parcelWords } from "../fulfilment/states.ts";
import { useStore } from "../shell/scope.tsx";

type Part = Order["fulfilments"][number];

export function Parcels(props: { order: Order; onChange(): Promise<unknown> }) {
  const store = useStore();
  return (
    <Card title={props.order.fulfilments.length > 1 ? `Parcels from ${props.order.fulfilments.length} suppliers` : "Parcel"} flush>
      <Show
        when={props.order.fulfilments.length > 0}
        fallback={
          <EmptyState icon="truck" title="Nothing is ordered yet">
            <p>
              <Switch fallback="The order is being split by supplier; that takes a moment.">
                <Match when={props.order.cancelled_at}>The order was cancelled before any supplier was asked.</Match>
                <Match when={props.order.hold}>
                  No supplier is asked while it is on hold. Release it, and it is split by supplier and placed.
                </Match>
                <Match when={props.order.cancel_until > store.now}>
                  The shopper can still cancel. <RelativeTime at={props.order.cancel_until} />, the order is split by supplier and placed
                  there.
                </Match>
              </Switch>
            </p>
          </EmptyState>
        }
      >
        <For each={props.order.fulfilments}>{(part) => <Parcel part={part} order={props.order} onChange={props.onChange} />}</For>
      </Show>
    </Card>
  );
}

function Parcel(props: { part: Part; order: Order; onChange(): Promise<unknown> }) {
  const store = useStore();
  const api = store.api(fulfilmentContract);
  const [busy, setBusy] = createSignal(false);
  const [stopping, setStopping] = createSignal(false);
  const words = () => parcelWords[props.part.status as FulfilmentState];
  const supplier = () => supplierTitles[props.part.supplier as keyof typeof supplierTitles] ?? props.part.supplier;
  const units = () => props.part.lines.reduce((sum, line) => sum + line.quantity, 0);
  const act = async (work: () => Promise<unknown>, said: string) => {
    setBusy(true);
    if (
      await attempt(async () => {
        await work();
        await props.onChange();
      })
    )
      tell(said);
    setBusy(false);
  };
  const named = { fulfilment_order_id: props.part.id };
  const stoppable = () => ["waiting", "approval", "placing", "ordered", "exception"].includes(props.part.status);
  return (
    <article class="parcel">
      <header class="parcel-head">
        <div>
          <h3>{supplier()}</h3>
          <p class="soft small">
            {counted(units(), "unit")}
            <Show when={props.part.supplier_order_id}>
              {(number) => (
                <>
                  {" · "}
                  <CopyText text={number()} label="the supplier's order number" />
                </>
              )}
            </Show>
          </p>
        </div>
        <Badge tone={words().tone}>{words().word}</Badge>
      </header>
      <Show when={props.part.problem}>
        {(problem) => (
          <Banner
            tone={props.part.status === "approval" ? "notice" : "bad"}
            title={props.part.status === "approval" ? "Waits for your yes" : "Somebody has to look"}
          >
            {problem()}
          </Banner>
        )}
      </Show>
      <p class="parcel-cost soft small">
        <Show
          when={props.part.charged_cost}
          fallback={
            <>
              Expected cost <Money value={props.part.expected_cost} />
            </>
          }
        >
          {(charged) => (
            <>
              Charged <Money value={charged()} />, expected <Money value={props.part.expected_cost} />
            </>
          )}
        </Show>
        <Show when={props.part.next_step_at}>
          {(at) => (
            <>
              {" · next look "}
              <RelativeTime at={at()} />
            </>
          )}
        </Show>
      </p>
      <Show when={store.can("orders:write") && stoppable()}>
        <div class="button-row">
          <Show when={props.part.status === "approval"}>
            <Button kind="primary" busy={busy()} onClick={() => act(() => api.approve(named), "Approved. The supplier is asked now.")}>
              Order at this price
            </Button>
          </Show>
          <Show when={props.part.status === "exception"}>
            <Button busy={busy()} onClick={() => act(() => api.retry(named), "It is tried again.")}>
              Try again
            </Button>
          </Show>
          <Button kind="quiet" disabled={busy()} onClick={() => setStopping(true)}>
            Stop this parcel
          </Button>
        </div>
      </Show>
      <For each={props.part.shipments}>{(shipment) => <Shipment shipment={shipment} />}</For>
      <Confirm
        open={stopping()}
        onClose={() => setStopping(false)}
        title="Stop this parcel?"
        action="Stop it"
        danger
        onConfirm={() => act(() => api.cancel(named), "Stopped.").then(() => setStopping(false))}
      >
        {counted(units(), "unit")} will not be shipped. {supplier()} is asked to cancel where it was ordered already; if that is too late,
        nothing changes. The shopper's money stays until you refund it.
      </Confirm>
    </article>
  );
}

function Shipment(props: { shipment: Part["shipments"][number] }) {
  return (
    <section class="shipment" aria-label={`Parcel ${props.shipment.tracking_number}`}>
      <p class="shipment-head">
        <Icon name="package" />
        <span class="strong">{props.shipment.carrier || "Carrier"}</span>
        <CopyText text={props.shipment.tracking_number} label="the tracking number" />
        <Show when={props.shipment.tracking_url}>
          {(url) => (
            <a href={url()} target="_blank" rel="noopener noreferrer">
              Follow at the carrier
            </a>
          )}
        </Show>
      </p>
      <Show when={props.shipment.expected_at && !props.shipment.delivered_at}>
        <p class="soft small">
          Expected <RelativeTime at={props.shipment.expected_at ?? 0} />
        </p>
      </Show>
      <ol class="track">
        <For
          each={[...props.shipment.events].sort((a, b) => b.at - a.at)}
          fallback={<li class="soft small">The carrier has not reported yet.</li>}
        >
          {(event, at) => (
            <li class={at() === 0 ? "track-now" : ""}>
              <p>
                <span class="strong">{sentence(event.status)}</span> {event.description}
              </p>
              <p class="soft small">
                {[event.location].filter(Boolean).join(", ")}
                <Show when={event.location}> · </Show>
                <RelativeTime at={event.at} />
              </p>
            </li>
          )}
        </For>
      </ol>
    </section>
  );
}
