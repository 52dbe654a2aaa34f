// Which suppliers is the store connected to, and are they well?
import "./suppliers.css";
import { createSignal, For, Match, Show, Switch } from "solid-js";
import { type SupplierConnection, suppliersContract } from "../../../../../core/suppliers/suppliers.contract.ts";
import { Badge, type Tone } from "../../../../shared/components/badge.tsx";
import { Button } from "../../../../shared/components/button.tsx";
import { Banner, Card, Facts } from "../../../../shared/components/card.tsx";
import { Confirm } from "../../../../shared/components/dialog.tsx";
import { RelativeTime } from "../../../../shared/components/text.tsx";
import { attempt, tell } from "../../../../shared/toasts.ts";
import { PageHead } from "../shell/page-head.tsx";
import { InStore, type StoreScope, useStore } from "../shell/scope.tsx";
import { KeyDialog } from "./key-dialog.tsx";

const words: Readonly<Record<SupplierConnection["status"], { word: string; tone: Tone }>> = {
  not_connected: { word: "Not connected", tone: "plain" },
  connected: { word: "Connected", tone: "good" },
  expired: { word: "Has to be connected again", tone: "bad" },
  failing: { word: "Answers with errors", tone: "notice" },
};

const texts: Readonly<Record<SupplierConnection["supplier"], string>> = {
  aliexpress: "The largest choice. Each order is paid from your AliExpress account; parcels take one to three weeks.",
  cj: "A curated choice with warehouses in several countries, often faster. Orders are paid from your CJ balance.",
};

export function SuppliersPage(props: { scope: StoreScope; items: SupplierConnection[]; connected: string | null }) {
  return (
    <InStore scope={props.scope}>
      <Suppliers items={props.items} connected={props.connected} />
    </InStore>
  );
}

function Suppliers(props: { items: SupplierConnection[]; connected: string | null }) {
  const [items, setItems] = createSignal(props.items);
  const replace = (one: SupplierConnection) => setItems((now) => now.map((old) => (old.supplier === one.supplier ? one : old)));
  const welcome = () => items().find((one) => one.supplier === props.connected && one.status === "connected");
  const store = useStore();
  return (
    <>
      <PageHead title="Suppliers" says="They hold the stock and ship straight to your shoppers." />
      <div class="stack">
        <Show when={welcome()}>
          {(one) => (
            <Banner
              tone="good"
              title={`${one().title} is connected`}
              actions={
                <a class="button button-plain" href={store.path("/find")}>
                  Find products
                </a>
              }
            >
              You can search its catalogue and import from it now.
            </Banner>
          )}
        </Show>
        <ul class="suppliers">
          <For each={items()}>{(item) => <Supplier item={item} onChange={replace} />}</For>
        </ul>
      </div>
    </>
  );
}

function Supplier(props: { item: SupplierConnection; onChange(item: SupplierConnection): void }) {
  const store = useStore();
  const api = store.api(suppliersContract);
  const [busy, setBusy] = createSignal<"connect" | "test" | null>(null);
  const [key, setKey] = createSignal(false);
  const [leaving, setLeaving] = createSignal(false);
  const may = store.can("suppliers:write");
  const named = { supplier: props.item.supplier };

  const connect = async () => {
    if (props.item.connects_by === "api_key") {
      setKey(true);
      return;
    }
    setBusy("connect");
    const going = await attempt(async () => location.assign((await api.authorize(named)).url));
    if (!going) setBusy(null);
  };
  const test = async () => {
    setBusy("test");
    await attempt(async () => {
      const answer = await api.test(named);
      props.onChange(answer.connection);
      tell(answer.ok ? `${props.item.title} answers.` : (answer.detail ?? `${props.item.title} does not answer properly.`));
    });
    setBusy(null);
  };
  const disconnect = async () => {
    const gone = await attempt(async () => {
      await api.disconnect(named);
      const { items } = await api.list();
      const now = items.find((one) => one.supplier === props.item.supplier);
      if (now) props.onChange(now);
      tell(`${props.item.title} is disconnected.`);
    });
    if (gone) setLeaving(false);
  };
  const facts = () => {
    const rows: [string, ReturnType<typeof RelativeTime> | string][] = [];
    if (props.item.name) rows.push(["Account", props.item.name]);
    if (props.item.connected_at) rows.push(["Connected", <RelativeTime at={props.item.connected_at} />]);
    if (props.item.last_ok_at) rows.push(["Last good answer", <RelativeTime at={props.item.last_ok_at} />]);
    return rows;
  };
  return (
    <li>
      <Card
        title={props.item.title}
        says={texts[props.item.supplier]}
        actions={<Badge tone={words[props.item.status].tone}>{words[props.item.status].word}</Badge>}
      >
        <div class="stack">
          <Show when={props.item.last_error && props.item.status !== "not_connected"}>
            <Banner tone={props.item.status === "expired" ? "bad" : "notice"} title="Last error">
              {props.item.last_error} <Show when={props.item.last_error_at}>{(at) => <RelativeTime at={at()} />}</Show>
            </Banner>
          </Show>
          <Show when={props.item.status !== "not_connected"}>
            <Facts items={facts()} />
          </Show>
          <Show when={may}>
            <div class="button-row">
              <Switch>
                <Match when={!props.item.included && props.item.status === "not_connected"}>
                  <p class="soft small">Your plan does not include this supplier; a larger one does.</p>
                </Match>
                <Match when={props.item.status === "not_connected" || props.item.status === "expired"}>
                  <Button kind="primary" busy={busy() === "connect"} onClick={connect}>
                    {props.item.status === "expired" ? "Connect again" : `Connect ${props.item.title}`}
                  </Button>
                </Match>
                <Match when={true}>
                  <Button icon="refresh-cw" busy={busy() === "test"} onClick={test}>
                    Test the connection
                  </Button>
                </Match>
              </Switch>
              <Show when={props.item.status !== "not_connected"}>
                <Button kind="quiet" icon="unplug" onClick={() => setLeaving(true)}>
                  Disconnect
                </Button>
              </Show>
            </div>
          </Show>
        </div>
      </Card>
      <KeyDialog item={props.item} open={key()} onClose={() => setKey(false)} onDone={props.onChange} />
      <Confirm
        open={leaving()}
        onClose={() => setLeaving(false)}
        title={`Disconnect ${props.item.title}?`}
        action="Disconnect"
        danger
        onConfirm={disconnect}
      >
        Your products stay on sale, but nothing can be ordered for them: new orders wait until a supplier is connected again. The
        credentials are forgotten.
      </Confirm>
    </li>
  );
}
