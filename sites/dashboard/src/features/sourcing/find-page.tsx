// What do the suppliers sell that this store could sell too?
import "./sourcing.css";
import { createSignal, For, type JSX, Match, onMount, Show, Switch } from "solid-js";
import type { z } from "zod";
import { supplierTitles } from "../../../../../core/suppliers/supplier-products.contract.ts";
import { type SupplierConnection, type SupplierSearchItem, suppliersContract } from "../../../../../core/suppliers/suppliers.contract.ts";
import { ApiProblem } from "../../../../shared/api-client.ts";
import { Button, LinkButton } from "../../../../shared/components/button.tsx";
import { Banner, Card } from "../../../../shared/components/card.tsx";
import { SelectField, TextField } from "../../../../shared/components/field.tsx";
import { Icon } from "../../../../shared/components/icon.tsx";
import { EmptyState, Skeleton } from "../../../../shared/components/states.tsx";
import { fieldOf } from "../../../../shared/form.ts";
import { tellProblem } from "../../../../shared/toasts.ts";
import { writeQuery } from "../lists/queries.ts";
import { PageHead } from "../shell/page-head.tsx";
import { InStore, type StoreScope, useStore } from "../shell/scope.tsx";
import { SearchCard } from "./search-card.tsx";

type Query = z.input<typeof suppliersContract.endpoints.search.input>;
type Answer = z.output<typeof suppliersContract.endpoints.search.output>;

interface FindProps {
  connections: SupplierConnection[];
  query: Partial<Query>;
  /** Words that fit the niche, to begin with. */
  ideas: readonly string[];
  paste: boolean;
}

export function FindPage(props: { scope: StoreScope } & FindProps) {
  return (
    <InStore scope={props.scope}>
      <Find {...props} />
    </InStore>
  );
}

/** An address of a shop, as people paste it: with or without the beginning, from a phone, tracked. */
const looksLikeAddress = (text: string) => /^(https?:\/\/)?([\w-]+\.)+[a-z]{2,}\/\S+$/i.test(text.trim());

function Find(props: FindProps) {
  const store = useStore();
  const [words, setWords] = createSignal(props.query.words ?? "");
  const [supplier, setSupplier] = createSignal<string>(props.query.supplier ?? "");
  const [sort, setSort] = createSignal<NonNullable<Query["sort"]>>(props.query.sort ?? "relevance");
  const [items, setItems] = createSignal<SupplierSearchItem[] | null>(null);
  const [answers, setAnswers] = createSignal<Answer["answers"]>([]);
  const [nextPage, setNextPage] = createSignal<number | null>(null);
  const [busy, setBusy] = createSignal(false);
  const [problem, setProblem] = createSignal<ApiProblem | null>(null);
  const connected = () => props.connections.filter((one) => one.status === "connected" || one.status === "failing");
  let running = 0;

  const search = async (page = 1) => {
    const asked = words().trim();
    if (!asked) return;
    const mine = ++running;
    setBusy(true);
    setProblem(null);
    if (page === 1) setItems(null);
    const query = { words: asked, sort: sort(), page, ...(supplier() ? { supplier: supplier() as Query["supplier"] } : {}) };
    try {
      const answer = await store.api(suppliersContract).search(query);
      if (mine !== running) return;
      setItems((before) => (page === 1 ? answer.items : [...(before ?? []), ...answer.items]));
      setAnswers(answer.answers);
      setNextPage(answer.next_page);
      history.replaceState(
        null,
        "",
        location.pathname + writeQuery({ words: asked, supplier: supplier(), sort: sort() === "relevance" ? "" : sort() }),
      );
    } catch (error) {
      if (mine !== running) return;
      if (error instanceof ApiProblem) setProblem(error);
      else tellProblem(error);
    } finally {
      if (mine === running) setBusy(false);
    }
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (looksLikeAddress(words())) location.assign(store.path(`/find/preview?url=${encodeURIComponent(words().trim())}`));
    else void search();
  };
  const again =
    <Value,>(set: (value: Value) => unknown) =>
    (value: Value) => {
      set(value);
      void search();
    };
  onMount(() => {
    if (props.query.words) void search();
  });

  return (
    <>
      <PageHead title="Find products" says="Search all connected suppliers at once, or paste the address of a product." />
      <Show when={connected().length > 0} fallback={<NobodyConnected />}>
        <div class="stack">
          <search>
            <form class="find-form" onSubmit={submit}>
              <TextField
                label="Words, or a product's address"
                labelHidden
                placeholder={props.paste ? "https://www.aliexpress.com/item/..." : "wireless charger, or https://..."}
                field={fieldOf("words", [words, setWords])}
                type="search"
                before={<Icon name="search" />}
                autofocus={props.paste}
                data-list-search
              />
              <Button kind="primary" type="submit" busy={busy() && items() === null}>
                {looksLikeAddress(words()) ? "Look at it" : "Search"}
              </Button>
              <SelectField
                label="Supplier"
                labelHidden
                field={fieldOf("supplier", [supplier, again(setSupplier)])}
                choices={[{ value: "", label: "All suppliers" }, ...connected().map((one) => ({ value: one.supplier, label: one.title }))]}
              />
              <SelectField
                label="Sort"
                labelHidden
                field={fieldOf("sort", [sort, again(setSort)])}
                choices={[
                  { value: "relevance", label: "Best fit" },
                  { value: "orders", label: "Most ordered" },
                  { value: "price", label: "Cheapest first" },
                ]}
              />
            </form>
          </search>
          <For each={answers().filter((one) => !one.ok)}>
            {(one) => (
              <Banner tone="notice" title={`${supplierTitles[one.supplier]} did not answer`}>
                {one.detail ?? "The results below are from the others."}
              </Banner>
            )}
          </For>
          <Results
            items={items()}
            busy={busy()}
            problem={problem()}
            words={words()}
            ideas={props.ideas}
            onIdea={(idea) => again(setWords)(idea)}
            onAgain={() => search()}
          />
          <Show when={nextPage() !== null && items()}>
            <div class="find-more">
              <Button busy={busy()} onClick={() => search(nextPage() ?? 1)}>
                More results
              </Button>
            </div>
          </Show>
        </div>
      </Show>
    </>
  );
}

function Results(props: {
  items: SupplierSearchItem[] | null;
  busy: boolean;
  problem: ApiProblem | null;
  words: string;
  ideas: readonly string[];
  onIdea(idea: string): void;
  onAgain(): void;
}): JSX.Element {
  return (
    <Switch>
      <Match when={props.problem}>
        {(problem) => (
          <Card>
            <EmptyState icon="plug" title="The search did not work" actions={<Button onClick={() => props.onAgain()}>Try again</Button>}>
              <p>{problem().message}</p>
            </EmptyState>
          </Card>
        )}
      </Match>
      <Match when={props.items === null && props.busy}>
        <ul class="find-grid">
          <For each={Array.from({ length: 8 })}>
            {() => (
              <li class="card find-card">
                <span class="find-picture skeleton-line" />
                <div class="find-words">
                  <Skeleton lines={2} />
                </div>
              </li>
            )}
          </For>
        </ul>
      </Match>
      <Match when={props.items?.length === 0}>
        <Card>
          <EmptyState icon="search" title="Nobody sells that">
            <p>Try fewer or more usual words: suppliers know “phone stand”, not “desk companion”.</p>
          </EmptyState>
        </Card>
      </Match>
      <Match when={props.items}>
        {(items) => (
          <ul class="find-grid" aria-label="Results">
            <For each={items()}>{(item) => <SearchCard item={item} />}</For>
          </ul>
        )}
      </Match>
      <Match when={true}>
        <Card>
          <EmptyState
            icon="package-search"
            title="What would your shoppers like?"
            actions={<For each={props.ideas}>{(idea) => <Button onClick={() => props.onIdea(idea)}>{idea}</Button>}</For>}
          >
            <p>Each result shows what it costs you; the next page adds shipping, your price and what stays for you.</p>
          </EmptyState>
        </Card>
      </Match>
    </Switch>
  );
}

function NobodyConnected() {
  const store = useStore();
  return (
    <Card>
      <EmptyState
        icon="plug"
        title="Connect a supplier first"
        actions={
          <LinkButton kind="primary" href={store.path("/suppliers")}>
            Connect a supplier
          </LinkButton>
        }
      >
        <p>Searching and importing go through your own account at AliExpress or CJ Dropshipping. Connecting takes a minute.</p>
      </EmptyState>
    </Card>
  );
}
