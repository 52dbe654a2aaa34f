// Which keys do what, everywhere?
import { For } from "solid-js";
import { Dialog } from "../../../../shared/components/dialog.tsx";
import { Key } from "../../../../shared/components/text.tsx";
import { placesFor } from "./navigation.ts";
import type { StoreScope } from "./scope.tsx";

const everywhere: readonly [keys: string[], says: string][] = [
  [["Ctrl", "K"], "Search and go anywhere (Cmd K on a Mac)"],
  [["/"], "Search the list on this page"],
  [["j"], "Next row"],
  [["k"], "Previous row"],
  [["x"], "Pick the row"],
  [["Ctrl", "S"], "Save"],
  [["?"], "This help"],
];

export function Shortcuts(props: { open: boolean; onClose(): void; scope: StoreScope | null }) {
  const ways = (): [string[], string][] =>
    placesFor(props.scope?.permissions ?? [])
      .flatMap((group) => group.places)
      .filter((place) => place.key)
      .map((place) => [["g", place.key ?? ""], place.label]);
  return (
    <Dialog open={props.open} onClose={props.onClose} title="Keyboard">
      <dl class="shortcuts">
        <For each={[...everywhere, ...ways()]}>
          {([keys, says]) => (
            <div>
              <dt>
                <For each={keys}>{(key) => <Key>{key}</Key>}</For>
              </dt>
              <dd>{says}</dd>
            </div>
          )}
        </For>
      </dl>
    </Dialog>
  );
}

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable], dialog");

/** Listens for the keys above. Gives back what takes the listener away. */
export function listenForKeys(scope: StoreScope | null, on: { palette(): void; help(): void }): () => void {
  let leading = false;
  const keys = new Map(
    placesFor(scope?.permissions ?? [])
      .flatMap((group) => group.places)
      .map((place) => [place.key, place.path]),
  );
  const onKeyDown = (event: KeyboardEvent) => {
    if ((event.metaKey || event.ctrlKey) && event.key.toLowerCase() === "k") {
      event.preventDefault();
      on.palette();
      return;
    }
    if (event.metaKey || event.ctrlKey || event.altKey || typing(event.target)) return;
    const path = leading ? keys.get(event.key) : undefined;
    leading = event.key === "g";
    if (path !== undefined && scope) location.assign(`/stores/${scope.id}${path === "/" ? "" : path}`);
    else if (event.key === "?") on.help();
    else if (event.key === "/") document.querySelector<HTMLElement>("[data-list-search]")?.focus();
    else return;
    event.preventDefault();
  };
  window.addEventListener("keydown", onKeyDown);
  return () => window.removeEventListener("keydown", onKeyDown);
}
