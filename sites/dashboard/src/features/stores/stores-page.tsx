// Which stores are there, and how do they fare side by side?
import "./stores.css";
import { For, Show } from "solid-js";
import type { Account } from "../../../../../core/identity/account.contract.ts";
import { identityContract } from "../../../../../core/identity/identity.contract.ts";
import { client } from "../../../../shared/api-client.ts";
import { visitorTransport } from "../../../../shared/browser-transport.ts";
import { Badge } from "../../../../shared/components/badge.tsx";
import { Button, LinkButton } from "../../../../shared/components/button.tsx";
import { Banner, Card } from "../../../../shared/components/card.tsx";
import { Sparkline } from "../../../../shared/components/chart.tsx";
import { EmptyState } from "../../../../shared/components/states.tsx";
import { Avatar, Money } from "../../../../shared/components/text.tsx";
import { attempt, tell } from "../../../../shared/toasts.ts";
import { counted, percent } from "../../../../shared/words.ts";
import { Change } from "../home/change.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { storeStatuses } from "./store-status.ts";
import type { StoreCard } from "./stores.load.ts";

export function StoresPage(props: { account: Pick<Account, "name" | "email" | "email_verified" | "plan">; cards: StoreCard[] }) {
  const first = () => props.account.name.split(" ")[0];
  return (
    <>
      <Show when={!props.account.email_verified}>
        <ConfirmFirst email={props.account.email} />
      </Show>
      <PageHead
        title={props.cards.length ? "Your stores" : `Welcome, ${first()}`}
        says={<PlanLine plan={props.account.plan} />}
        actions={
          <Show when={props.cards.length}>
            <LinkButton kind="primary" icon="plus" href="/stores/new">
              New store
            </LinkButton>
          </Show>
        }
      />
      <Show
        when={props.cards.length}
        fallback={
          <Card>
            <EmptyState
              icon="store"
              title="Open your first store"
              actions={
                <LinkButton kind="primary" large icon="rocket" href="/stores/new">
                  Open a store
                </LinkButton>
              }
            >
              <p>Choose a name, a niche and a look. Address, pages, delivery and payments are set up for you in under a minute.</p>
            </EmptyState>
          </Card>
        }
      >
        <ul class="store-cards">
          <For each={props.cards}>{(card) => <StoreTile card={card} />}</For>
        </ul>
      </Show>
    </>
  );
}

function PlanLine(props: { plan: Account["plan"] }) {
  const stores = () => props.plan.limits.stores;
  return (
    <>
      {props.plan.title} plan{props.plan.status === "trialing" ? ", on trial" : props.plan.status === "ended" ? ", your trial is over" : ""}
      {stores() === null || stores() === undefined ? "" : ` · ${counted(stores() ?? 0, "store")} included`}
    </>
  );
}

function ConfirmFirst(props: { email: string }) {
  const again = () =>
    attempt(async () => {
      await client(identityContract, visitorTransport, {}).resendVerification({ email: props.email });
      tell("A new mail is on its way.");
    });
  return (
    <div class="stores-banner">
      <Banner tone="notice" title="Confirm your e-mail address" actions={<Button onClick={again}>Send the mail again</Button>}>
        Follow the link we sent to {props.email}. Then you can open a store.
      </Banner>
    </div>
  );
}

function StoreTile(props: { card: StoreCard }) {
  const { store, summary } = props.card;
  const waiting = summary ? Object.values(summary.attention).reduce((sum, count) => sum + count, 0) : 0;
  const status = storeStatuses[store.status];
  return (
    <li class="store-card card">
      <div class="store-card-head">
        <Avatar name={store.name} />
        <div class="store-card-name">
          <a class="row-link" href={`/stores/${store.id}${store.status === "creating" ? "/setup" : ""}`}>
            {store.name}
          </a>
          <p class="soft small truncate">{store.url.replace(/^https?:\/\//, "").replace(/\/$/, "")}</p>
        </div>
        <Badge tone={status.tone}>{status.word}</Badge>
      </div>
      <Show
        when={summary}
        fallback={<p class="soft small store-card-none">{store.status === "creating" ? "Being set up." : "Figures are not shown here."}</p>}
      >
        {(figures) => (
          <>
            <dl class="store-figures">
              <div>
                <dt>Revenue, 30 days</dt>
                <dd>
                  <Money value={figures().now.revenue} strong />
                  <Change now={figures().now.revenue.amount} before={figures().before.revenue.amount} />
                </dd>
              </div>
              <div>
                <dt>Profit</dt>
                <dd>
                  <Money value={figures().now.profit} strong />
                  <Show when={figures().now.margin_ppm !== null}>
                    <span class="soft small number">{percent(figures().now.margin_ppm ?? 0)}</span>
                  </Show>
                </dd>
              </div>
              <div>
                <dt>Orders</dt>
                <dd>
                  <span class="strong number">{figures().now.orders}</span>
                </dd>
              </div>
            </dl>
            <Sparkline values={figures().days.map((day) => day.revenue.amount)} />
          </>
        )}
      </Show>
      <Show when={waiting > 0}>
        <p class="store-card-waiting">
          <Badge tone="notice" icon="bell">
            {counted(waiting, "thing")} waiting for you
          </Badge>
        </p>
      </Show>
    </li>
  );
}
