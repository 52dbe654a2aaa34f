// How does one page hold several, each with an address of its own?
import "./tabs.css";
import { For, Show } from "solid-js";

export interface TabLink {
  label: string;
  href: string;
  /** How many are waiting there. */
  count?: number | undefined;
}

/** Links, so that a tab can be shared, opened beside and gone back from. */
export function TabLinks(props: {
  label: string;
  tabs: readonly TabLink[];
  current: string;
  onPick?(tab: TabLink, event: MouseEvent): void;
}) {
  return (
    <nav class="tabs" aria-label={props.label}>
      <ul>
        <For each={props.tabs}>
          {(tab) => (
            <li>
              <a
                href={tab.href}
                aria-current={tab.href === props.current ? "page" : undefined}
                onClick={(event) => props.onPick?.(tab, event)}
              >
                {tab.label}
                <Show when={tab.count}>
                  <span class="tabs-count number">{tab.count}</span>
                </Show>
              </a>
            </li>
          )}
        </For>
      </ul>
    </nav>
  );
}
