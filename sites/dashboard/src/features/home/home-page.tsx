// How is the store doing, and what waits for somebody?
import "./home.css";
import { createSignal, Show } from "solid-js";
import { type ActivityEntry, activityContract } from "../../../../../core/activity/activity.contract.ts";
import { type HomeSummary, homeContract } from "../../../../../core/home/home.contract.ts";
import { LinkButton } from "../../../../shared/components/button.tsx";
import { Segments } from "../../../../shared/components/choices.tsx";
import { attempt } from "../../../../shared/toasts.ts";
import { writeQuery } from "../lists/queries.ts";
import { lookWhen } from "../shell/live.ts";
import { PageHead } from "../shell/page-head.tsx";
import { InStore, type StoreScope, useStore } from "../shell/scope.tsx";
import { Attention } from "./attention.tsx";
import { Checklist } from "./checklist.tsx";
import { Course, Figures } from "./figures.tsx";
import type { HomeData } from "./home.load.ts";
import { LatestOrders, WhatHappened } from "./lately.tsx";

const periods = [
  { value: "today", label: "Today" },
  { value: "7_days", label: "7 days" },
  { value: "30_days", label: "30 days" },
] as const;

export function HomePage(props: { scope: StoreScope; data: HomeData; paymentsReady: boolean }) {
  return (
    <InStore scope={props.scope}>
      <Home data={props.data} paymentsReady={props.paymentsReady} />
    </InStore>
  );
}

function Home(props: { data: HomeData; paymentsReady: boolean }) {
  const store = useStore();
  const [summary, setSummary] = createSignal<HomeSummary | null>(props.data.summary);
  const [activity, setActivity] = createSignal<ActivityEntry[]>(props.data.activity);
  const [fresh, setFresh] = createSignal<ReadonlySet<string>>(new Set());
  const period = () => summary()?.period ?? "30_days";

  const look = async (of: HomeSummary["period"]) => {
    const known = new Set(summary()?.latest_orders.map((one) => one.id));
    const [figures, entries] = await Promise.all([
      summary() ? store.api(homeContract).summary({ period: of }) : null,
      store.api(activityContract).list({ limit: 12 }),
    ]);
    if (figures) {
      setFresh(new Set(figures.latest_orders.filter((one) => !known.has(one.id)).map((one) => one.id)));
      setSummary(figures);
    }
    setActivity(entries.items);
  };
  lookWhen(
    store.id,
    () => true,
    () => attempt(() => look(period())),
  );
  const choose = (of: HomeSummary["period"]) =>
    attempt(async () => {
      await look(of);
      history.replaceState(null, "", location.pathname + writeQuery({ period: of }));
    });

  return (
    <>
      <PageHead
        title={store.name}
        actions={
          <>
            <Show when={summary()}>
              <Segments label="Period" value={period()} onChange={choose} choices={periods} />
            </Show>
            <LinkButton icon="external-link" href={store.url} target="_blank" rel="noopener">
              Open the shop
            </LinkButton>
          </>
        }
      />
      <div class="stack">
        <Show when={summary()}>{(shown) => <Attention counts={shown().attention} />}</Show>
        <Show when={props.data.beginnings}>
          {(begun) => <Checklist begun={begun()} paymentsReady={props.paymentsReady} sold={(summary()?.latest_orders.length ?? 0) > 0} />}
        </Show>
        <Show when={summary()}>
          {(shown) => (
            <>
              <Figures summary={shown()} />
              <Show when={shown().now.orders + shown().before.orders > 0}>
                <Course summary={shown()} />
              </Show>
            </>
          )}
        </Show>
        <div class="home-lately">
          <Show when={summary()}>{(shown) => <LatestOrders orders={shown().latest_orders} fresh={fresh()} />}</Show>
          <WhatHappened entries={activity()} />
        </div>
      </div>
    </>
  );
}
