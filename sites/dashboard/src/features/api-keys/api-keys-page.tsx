// Which programs may act for this store?
import { createSignal, For, Show } from "solid-js";
import { type ApiKey, apiKeysContract } from "../../../../../core/api-keys/api-keys.contract.ts";
import { Badge, Tag, type Tone } from "../../../../shared/components/badge.tsx";
import { Button, LinkButton } from "../../../../shared/components/button.tsx";
import { Banner, Card } from "../../../../shared/components/card.tsx";
import { Confirm } from "../../../../shared/components/dialog.tsx";
import { MoreMenu } from "../../../../shared/components/menu.tsx";
import { EmptyState } from "../../../../shared/components/states.tsx";
import { CopyText, RelativeTime } from "../../../../shared/components/text.tsx";
import { attempt, tell } from "../../../../shared/toasts.ts";
import { PageHead } from "../shell/page-head.tsx";
import { InStore, type StoreScope, useStore } from "../shell/scope.tsx";
import { NewKeyDialog } from "./new-key-dialog.tsx";
import "./api-keys.css";

const words: Readonly<Record<ApiKey["status"], { word: string; tone: Tone }>> = {
  active: { word: "Works", tone: "good" },
  expired: { word: "Run out", tone: "plain" },
  revoked: { word: "Stopped", tone: "plain" },
};

export function ApiKeysPage(props: { scope: StoreScope; items: ApiKey[]; included: boolean; docs: string }) {
  return (
    <InStore scope={props.scope}>
      <ApiKeys items={props.items} included={props.included} docs={props.docs} />
    </InStore>
  );
}

function ApiKeys(props: { items: ApiKey[]; included: boolean; docs: string }) {
  const store = useStore();
  const api = store.api(apiKeysContract);
  const may = store.can("api:write");
  const [items, setItems] = createSignal(props.items);
  const [making, setMaking] = createSignal(false);
  const [shown, setShown] = createSignal<{ name: string; secret: string } | null>(null);
  const [ending, setEnding] = createSignal<ApiKey | null>(null);
  const look = async () => setItems((await api.list()).items);
  const rotate = (key: ApiKey) =>
    attempt(async () => {
      const made = await api.rotate({ api_key_id: key.id });
      setShown({ name: made.key.name, secret: made.secret });
      await look();
    });
  const revoke = () =>
    attempt(async () => {
      await api.revoke({ api_key_id: ending()?.id ?? "" });
      await look();
      setEnding(null);
      tell("Stopped.");
    });
  return (
    <>
      <PageHead
        title="API keys"
        says="For programs of your own. A key does no more than whoever made it may do."
        actions={
          <>
            <LinkButton icon="book-open" href={props.docs} target="_blank" rel="noopener">
              API reference
            </LinkButton>
            <Show when={may}>
              <Button kind="primary" icon="plus" disabled={!props.included} onClick={() => setMaking(true)}>
                Make a key
              </Button>
            </Show>
          </>
        }
      />
      <div class="stack">
        <Show when={!props.included}>
          <Banner tone="info">The owner's plan does not include the API. The Pro plan does.</Banner>
        </Show>
        <Show when={shown()}>
          {(made) => (
            <Banner
              tone="good"
              icon="key-round"
              title={`The key of “${made().name}”: copy it now`}
              alert
              actions={<Button onClick={() => setShown(null)}>I have kept it</Button>}
            >
              <p>It is shown this once. Keep it where secrets are kept; whoever has it can act for your store.</p>
              <CopyText text={made().secret} label="the key" />
            </Banner>
          )}
        </Show>
        <Card flush>
          <Show
            when={items().length > 0}
            fallback={
              <EmptyState icon="key-round" title="No keys yet">
                <p>Read orders into your books, change prices by a script of your own: everything this dashboard does, the API does.</p>
              </EmptyState>
            }
          >
            <ul class="keys">
              <For each={items()}>
                {(key) => (
                  <li class="key-row">
                    <div class="key-words">
                      <p>
                        <span class="strong">{key.name}</span> <Badge tone={words[key.status].tone}>{words[key.status].word}</Badge>
                      </p>
                      <p class="soft small">
                        <code>{key.prefix}…</code> by {key.created_by} <RelativeTime at={key.created_at} />,{" "}
                        <Show when={key.last_used_at} fallback="never used">
                          {(at) => (
                            <>
                              last used <RelativeTime at={at()} />
                            </>
                          )}
                        </Show>
                        <Show when={key.expires_at}>
                          {(at) => (
                            <>
                              , ends <RelativeTime at={at()} />
                            </>
                          )}
                        </Show>
                      </p>
                      <p class="key-scopes">
                        <For each={key.scopes}>{(scope) => <Tag>{scope}</Tag>}</For>
                      </p>
                    </div>
                    <Show when={may && key.status === "active"}>
                      <MoreMenu
                        label={`More for ${key.name}`}
                        items={[
                          { label: "Replace by a new one", icon: "refresh-cw", onSelect: () => rotate(key) },
                          { label: "Stop it now", icon: "ban", danger: true, onSelect: () => setEnding(key) },
                        ]}
                      />
                    </Show>
                  </li>
                )}
              </For>
            </ul>
          </Show>
        </Card>
      </div>
      <NewKeyDialog
        open={making()}
        onClose={() => setMaking(false)}
        onDone={async (name, secret) => {
          setShown({ name, secret });
          await look();
        }}
      />
      <Confirm
        open={ending() !== null}
        onClose={() => setEnding(null)}
        title={`Stop “${ending()?.name}”?`}
        action="Stop it"
        danger
        onConfirm={revoke}
      >
        Programs that use it are refused from now on. It cannot be started again; make a new one instead.
      </Confirm>
    </>
  );
}
