// How would an editor write this product's page, and which of it is taken over?
import "./suggest-dialog.css";
import { createSignal, For, Match, Show, Switch } from "solid-js";
import { contentContract } from "../../../../../../core/content/content.contract.ts";
import type { Product } from "../../../../../../core/products/products.contract.ts";
import { ApiProblem } from "../../../../../shared/api-client.ts";
import { Button } from "../../../../../shared/components/button.tsx";
import { Banner } from "../../../../../shared/components/card.tsx";
import { CheckField } from "../../../../../shared/components/choices.tsx";
import { Dialog } from "../../../../../shared/components/dialog.tsx";
import { TextField } from "../../../../../shared/components/field.tsx";
import { Skeleton } from "../../../../../shared/components/states.tsx";
import { fieldOf } from "../../../../../shared/form.ts";
import { tellUndoable } from "../../../../../shared/toasts.ts";
import { useStore } from "../../shell/scope.tsx";
import type { Draft } from "./draft.ts";
import { type PageWords, type SuggestedPart, suggestedParts, suggestedWords } from "./suggestion.rules.ts";

interface SuggestProps {
  open: boolean;
  onClose(): void;
  product: Product;
  draft: Draft;
}

export function SuggestDialog(props: SuggestProps) {
  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      title="Let the assistant write"
      says="From what the product's saved page and options state, and nothing else. You decide what is taken over."
      wide
    >
      <Suggestion {...props} />
    </Dialog>
  );
}

function wordsOf(draft: Draft): PageWords {
  const { title, description_html, features, tags, seo_title, seo_description } = draft.form.values;
  const words = { title, description_html, features, tags, seo_title, seo_description, images: draft.images() };
  return JSON.parse(JSON.stringify(words)) as PageWords;
}

function putIn(draft: Draft, words: PageWords, names: readonly (keyof PageWords)[]) {
  for (const name of names) {
    if (name === "images") draft.setImages(words.images);
    else if (name === "features" || name === "tags") draft.form.field(name).set(words[name]);
    else draft.form.field(name).set(words[name]);
  }
}

function Suggestion(props: SuggestProps) {
  const api = useStore().api(contentContract);
  const wish = createSignal("");
  const [busy, setBusy] = createSignal(false);
  const [problem, setProblem] = createSignal<string | null>(null);
  const [then, setThen] = createSignal<PageWords | null>(null);
  const [left, setLeft] = createSignal<readonly string[]>([]);
  const now = wordsOf(props.draft);
  const parts = () => {
    const words = then();
    return words ? suggestedParts(now, words) : [];
  };
  const taken = () => parts().filter((one) => !left().includes(one.name));
  const write = async () => {
    if (busy()) return;
    setBusy(true);
    setProblem(null);
    try {
      const page = await api.suggest({ product_id: props.product.id, wish: wish[0]().trim() });
      const order = props.product.images.map((image) => image.id);
      setLeft([]);
      setThen(suggestedWords(now, page, order));
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      setProblem(error.message);
    } finally {
      setBusy(false);
    }
  };
  const take = () => {
    const words = then();
    if (!words) return;
    const names = taken().map((one) => one.name);
    putIn(props.draft, words, names);
    props.onClose();
    tellUndoable("Put in. Read it once more, then save.", async () => putIn(props.draft, now, names));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter here writes; it does not send the editor's form round this dialog.
    if (event.key !== "Enter") return;
    event.preventDefault();
    void write();
  };
  return (
    <div class="fields">
      <Show when={problem()}>
        {(says) => (
          <Banner tone="bad" alert>
            {says()}
          </Banner>
        )}
      </Show>
      <TextField
        label="What to mind"
        optional
        field={fieldOf("wish", wish)}
        maxLength={300}
        placeholder="Shorter, for people who garden"
        hint="Takes one of the month's AI credits. Nothing is changed by asking."
        onKeyDown={onKeyDown}
      />
      <Switch>
        <Match when={busy()}>
          <Skeleton lines={8} label="Writing" />
        </Match>
        <Match when={then() && parts().length === 0}>
          <p>The assistant would write it just as it is.</p>
        </Match>
        <Match when={then()}>
          <ul class="suggested">
            <For each={parts()}>
              {(part) => (
                <Part
                  part={part}
                  taken={!left().includes(part.name)}
                  onTake={(yes) => setLeft(yes ? left().filter((one) => one !== part.name) : [...left(), part.name])}
                />
              )}
            </For>
          </ul>
        </Match>
      </Switch>
      <div class="button-row dialog-actions suggested-actions">
        <Button onClick={() => props.onClose()}>{then() ? "Leave it as it is" : "Not now"}</Button>
        <Show
          when={parts().length > 0}
          fallback={
            <Button kind="primary" icon="sparkles" busy={busy()} onClick={write}>
              Write
            </Button>
          }
        >
          <Button icon="sparkles" busy={busy()} onClick={write}>
            Write another
          </Button>
          <Button kind="primary" disabled={busy() || taken().length === 0} onClick={take}>
            {taken().length === parts().length ? "Take it over" : `Take over ${taken().length} of ${parts().length}`}
          </Button>
        </Show>
      </div>
    </div>
  );
}

function Part(props: { part: SuggestedPart; taken: boolean; onTake(yes: boolean): void }) {
  return (
    <li class="suggested-part" data-left={props.taken ? undefined : ""}>
      <CheckField label={props.part.label} field={fieldOf(props.part.name, [() => props.taken, props.onTake])} />
      <div class="suggested-pair">
        <Side title="Now" part={props.part} lines={props.part.before} />
        <Side title="Suggested" part={props.part} lines={props.part.after} />
      </div>
    </li>
  );
}

function Side(props: { title: string; part: SuggestedPart; lines: readonly string[] }) {
  return (
    <div class="suggested-side">
      <p class="suggested-title">{props.title}</p>
      <Switch fallback={<p>{props.lines[0] || "Without a description"}</p>}>
        <Match when={props.lines.length === 0}>
          <p class="soft">Nothing yet</p>
        </Match>
        <Match when={props.part.html}>
          <div class="prose" innerHTML={props.lines[0] ?? ""} />
        </Match>
        <Match when={props.part.name === "tags"}>
          <p>{props.lines.join(", ")}</p>
        </Match>
        <Match when={props.lines.length > 1}>
          <ul class="suggested-lines">
            <For each={props.lines}>{(line) => <li>{line || "Without a description"}</li>}</For>
          </ul>
        </Match>
      </Switch>
    </div>
  );
}
