// What is a product called, how is it described, and how is it found?
import { createSignal, For, Index, Show } from "solid-js";
import type { Product } from "../../../../../../core/products/products.contract.ts";
import { Button, IconButton } from "../../../../../shared/components/button.tsx";
import { Card } from "../../../../../shared/components/card.tsx";
import { AreaField, TextField } from "../../../../../shared/components/field.tsx";
import { RichTextField } from "../../../../../shared/components/rich-text.tsx";
import type { Form } from "../../../../../shared/form.ts";
import { useStore } from "../../shell/scope.tsx";
import type { Draft, Facts } from "./draft.ts";
import { SuggestDialog } from "./suggest-dialog.tsx";

export function FactsCard(props: { product: Product; draft: Draft }) {
  const may = useStore().can("products:write");
  const [suggesting, setSuggesting] = createSignal(false);
  const form = () => props.draft.form;
  return (
    <Card
      title="What it is"
      actions={
        may ? (
          <Button icon="sparkles" onClick={() => setSuggesting(true)}>
            Write with AI
          </Button>
        ) : undefined
      }
    >
      <div class="fields">
        <TextField label="Title" field={form().field("title")} maxLength={200} required />
        <RichTextField label="Description" field={form().field("description_html")} />
        <Features form={form()} />
      </div>
      <SuggestDialog open={suggesting()} onClose={() => setSuggesting(false)} product={props.product} draft={props.draft} />
    </Card>
  );
}

/** Short reasons to buy, one a line; shoppers see them as a list. */
function Features(props: { form: Form<Facts> }) {
  const field = props.form.field("features");
  const change = (at: number, text: string) => field.set(field.value().map((one, index) => (index === at ? text : one)));
  return (
    <fieldset class="features">
      <legend class="field-label">Features</legend>
      <ul class="features-list">
        <Index each={field.value()}>
          {(feature, at) => (
            <li>
              <div class="control">
                <input
                  type="text"
                  aria-label={`Feature ${at + 1}`}
                  aria-invalid={props.form.errorAt(`features.${at}`) ? "true" : undefined}
                  value={feature()}
                  maxLength={200}
                  onInput={(event) => change(at, event.currentTarget.value)}
                />
              </div>
              <IconButton
                icon="x"
                label={`Remove feature ${at + 1}`}
                onClick={() => field.set(field.value().filter((_, index) => index !== at))}
              />
            </li>
          )}
        </Index>
      </ul>
      <Show when={field.value().length < 20}>
        <Button kind="quiet" icon="plus" onClick={() => field.set([...field.value(), ""])}>
          Add a feature
        </Button>
      </Show>
    </fieldset>
  );
}

/** How the product looks among the results of a search engine, and the words for it. */
export function SearchCard(props: { form: Form<Facts>; product: Product }) {
  const store = useStore();
  const plain = () =>
    props.form.values.description_html
      .replace(/<[^>]*>/g, " ")
      .replace(/\s+/g, " ")
      .trim();
  const title = () => props.form.values.seo_title || props.form.values.title;
  const says = () => props.form.values.seo_description || plain();
  const host = store.url.replace(/^https?:\/\//, "").replace(/\/$/, "");
  const counts: readonly ["seo_title" | "seo_description", number][] = [
    ["seo_title", 60],
    ["seo_description", 155],
  ];
  return (
    <Card title="In search engines">
      <div class="fields">
        <div class="search-result">
          <p class="search-result-host">
            {host} › products › {props.form.values.slug}
          </p>
          <p class="search-result-title">{title().length > 60 ? `${title().slice(0, 60)}…` : title()}</p>
          <p class="soft small">{says().length > 155 ? `${says().slice(0, 155)}…` : says() || "No description yet."}</p>
        </div>
        <TextField
          label="Title there"
          optional
          field={props.form.field("seo_title")}
          maxLength={120}
          placeholder={props.form.values.title}
        />
        <AreaField label="Description there" optional field={props.form.field("seo_description")} maxLength={320} />
        <p class="field-hint number">
          <For each={counts}>
            {([name, good], at) => (
              <>
                {at() > 0 ? ", " : ""}
                {name === "seo_title" ? "title" : "description"} {props.form.values[name].length} of about {good} shown
              </>
            )}
          </For>
        </p>
        <TextField
          label="Address"
          field={props.form.field("slug")}
          before={<span>{host}/products/</span>}
          maxLength={80}
          hint={props.form.values.slug === props.product.slug ? undefined : "The old address leads to the new one from now on."}
        />
      </div>
    </Card>
  );
}
