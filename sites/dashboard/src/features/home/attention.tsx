// What waits for a person?
import { Show } from "solid-js";
import type { HomeSummary } from "../../../../../core/home/home.contract.ts";
import { Banner } from "../../../../shared/components/card.tsx";
import { useStore } from "../shell/scope.tsx";
import { CountList } from "./figures.tsx";

export function Attention(props: { counts: HomeSummary["attention"] }) {
  const store = useStore();
  const items = () =>
    [
      {
        count: props.counts.orders_held,
        one: "order is on hold: look at it and release or cancel it",
        many: "orders are on hold: look at them and release or cancel them",
        href: "/orders?held=true",
      },
      {
        count: props.counts.orders_to_approve,
        one: "order waits for your approval before the supplier is asked",
        many: "orders wait for your approval before suppliers are asked",
        href: "/fulfilment?status=approval",
      },
      {
        count: props.counts.orders_with_problems,
        one: "order met a problem on its way",
        many: "orders met a problem on their way",
        href: "/orders?fulfilment_status=exception",
      },
      {
        count: props.counts.refunds_failed,
        one: "refund was refused by the payment provider",
        many: "refunds were refused by the payment provider",
        href: "/orders?payment_status=partly_refunded",
      },
      {
        count: props.counts.payments_differ,
        one: "payment differs from its order",
        many: "payments differ from their orders",
        href: "/attention",
      },
      {
        count: props.counts.parked_jobs,
        one: "job failed for good and is parked",
        many: "jobs failed for good and are parked",
        href: "/attention",
      },
    ]
      .filter((one) => one.count > 0)
      .map((one) => ({ ...one, href: store.path(one.href) }));
  return (
    <Show when={items().length > 0}>
      <Banner tone="notice" icon="bell" title="Waiting for you">
        <CountList items={items()} />
      </Banner>
    </Show>
  );
}
