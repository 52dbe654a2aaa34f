// What has just been ordered, and what did the platform do by itself?
import { For, Show } from "solid-js";
import type { ActivityEntry } from "../../../../../core/activity/activity.contract.ts";
import type { OrderSummary } from "../../../../../core/orders/orders.contract.ts";
import { LinkButton } from "../../../../shared/components/button.tsx";
import { Card } from "../../../../shared/components/card.tsx";
import { EmptyState } from "../../../../shared/components/states.tsx";
import { Money, RelativeTime } from "../../../../shared/components/text.tsx";
import { percent } from "../../../../shared/words.ts";
import { Entries } from "../activity/entries.tsx";
import { OrderState } from "../orders/states.tsx";
import { useStore } from "../shell/scope.tsx";

export function LatestOrders(props: { orders: readonly OrderSummary[]; fresh: ReadonlySet<string> }) {
  const store = useStore();
  return (
    <Card
      flush
      title="Latest orders"
      actions={
        <LinkButton kind="quiet" href={store.path("/orders")}>
          All orders
        </LinkButton>
      }
    >
      <Show
        when={props.orders.length > 0}
        fallback={
          <EmptyState icon="shopping-bag" title="No orders yet">
            <p>They appear here the moment they are paid.</p>
          </EmptyState>
        }
      >
        <ul class="feed" aria-live="polite">
          <For each={props.orders}>
            {(order) => (
              <li class={`feed-row ${props.fresh.has(order.id) ? "feed-fresh" : ""}`}>
                <div class="feed-main">
                  <a class="row-link" href={store.path(`/orders/${order.id}`)}>
                    #{order.number} <span class="soft">{order.customer_name}</span>
                  </a>
                  <p class="soft small">
                    <RelativeTime at={order.placed_at} />
                  </p>
                </div>
                <OrderState order={order} />
                <div class="feed-end number">
                  <Money value={order.total} strong />
                  <p class="soft small">{order.margin_ppm === null ? "" : `${percent(order.margin_ppm)} margin`}</p>
                </div>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </Card>
  );
}

export function WhatHappened(props: { entries: readonly ActivityEntry[] }) {
  const store = useStore();
  return (
    <Card
      flush
      title="What happened"
      says="Done by your team and by the robots"
      actions={
        <LinkButton kind="quiet" href={store.path("/activity")}>
          All activity
        </LinkButton>
      }
    >
      <Entries entries={props.entries} />
    </Card>
  );
}
