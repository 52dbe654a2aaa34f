// How is a list searched?
import { createSignal, onCleanup } from "solid-js";
import { Icon } from "../../../../shared/components/icon.tsx";

const pauseMs = 250;

/** Searches when the typing pauses; "/" comes here from anywhere on the page. */
export function SearchBox(props: { label: string; value: string; onSearch(words: string): void }) {
  const [words, setWords] = createSignal(props.value);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const type = (typed: string) => {
    setWords(typed);
    clearTimeout(timer);
    timer = setTimeout(() => props.onSearch(typed.trim()), pauseMs);
  };
  onCleanup(() => clearTimeout(timer));
  return (
    <search class="control search-box">
      <span class="control-side">
        <Icon name="search" />
      </span>
      <input
        type="search"
        aria-label={props.label}
        placeholder={props.label}
        autocomplete="off"
        data-list-search
        value={words()}
        onInput={(event) => type(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") {
            clearTimeout(timer);
            props.onSearch(words().trim());
          }
        }}
      />
    </search>
  );
}
