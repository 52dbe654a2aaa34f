// How does a shopper find something by typing?
import { createSignal, For, Show } from "solid-js";

import type { SuggestionView } from "./suggestions.ts";

interface Props {
  store: string;
  words: { search: string; hint: string; close: string; search_for: string; products: string; categories: string };
}

const quietForMs = 120;
const leastLetters = 2;

/** A search form that works as it is; with its program it suggests while somebody types (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). */
export function SearchBox(props: Props) {
  const [rows, setRows] = createSignal<SuggestionView[]>([]);
  const [at, setAt] = createSignal(-1);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let asked: AbortController | undefined;

  const ask = async (q: string) => {
    asked?.abort();
    if (q.trim().length < leastLetters) {
      setRows([]);
      return;
    }
    asked = new AbortController();
    try {
      const response = await fetch(`/search/suggest?q=${encodeURIComponent(q.trim().slice(0, 80))}`, { signal: asked.signal });
      if (response.ok) setRows((await response.json()) as SuggestionView[]);
      setAt(-1);
    } catch {
      // Typed on, or offline: the form itself still searches.
    }
  };
  const type = (event: InputEvent & { currentTarget: HTMLInputElement }) => {
    const { value } = event.currentTarget;
    clearTimeout(waiting);
    waiting = setTimeout(() => void ask(value), quietForMs);
  };
  const move = (event: KeyboardEvent) => {
    const count = rows().length;
    if (event.key === "ArrowDown" && count > 0) setAt((at() + 1) % count);
    else if (event.key === "ArrowUp" && count > 0) setAt((at() - 1 + count) % count);
    else if (event.key === "Enter" && at() >= 0) location.assign(rows()[at()]?.href ?? "/search");
    else return;
    event.preventDefault();
  };

  return (
    <search class="search-box">
      <form action="/search" class="search-form">
        <input
          class="search-field"
          type="search"
          name="q"
          autofocus
          maxlength="200"
          autocomplete="off"
          enterkeyhint="search"
          placeholder={props.words.hint}
          aria-label={props.words.hint}
          role="combobox"
          aria-expanded={rows().length > 0}
          aria-controls="suggestions"
          aria-autocomplete="list"
          aria-activedescendant={at() >= 0 ? `suggestion-${at()}` : undefined}
          onInput={type}
          onKeyDown={move}
        />
        <button class="button" type="submit">
          {props.words.search}
        </button>
      </form>
      <div id="suggestions" class="suggestions" role="listbox" aria-label={props.words.products} hidden={rows().length === 0}>
        <For each={rows()}>
          {(row, place) => (
            <a id={`suggestion-${place()}`} class="suggestion" role="option" tabIndex={-1} aria-selected={at() === place()} href={row.href}>
              <Show when={row.picture}>{(picture) => <img src={picture()} alt="" width="48" height="48" />}</Show>
              <span class="suggestion-title">{row.title}</span>
              <span class="quiet">{row.note}</span>
            </a>
          )}
        </For>
      </div>
    </search>
  );
}
