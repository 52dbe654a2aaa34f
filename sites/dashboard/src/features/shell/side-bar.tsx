// What stands beside every page of a store?
import "./side-bar.css";
import { For, Show } from "solid-js";
import { Icon } from "../../../../shared/components/icon.tsx";
import { isAt, placesFor } from "./navigation.ts";

/** Plain links: they work before any script has run. */
export function PlaceLinks(props: { store_id: string; permissions: readonly string[]; pathname: string }) {
  return (
    <ul class="places">
      <For each={placesFor(props.permissions)}>
        {(group) => (
          <li class="place-group">
            <Show when={group.title}>
              <p class="place-title">{group.title}</p>
            </Show>
            <ul>
              <For each={group.places}>
                {(place) => (
                  <li>
                    <a
                      class="place"
                      href={`/stores/${props.store_id}${place.path === "/" ? "" : place.path}`}
                      aria-current={isAt(props.pathname, props.store_id, place) ? "page" : undefined}
                    >
                      <Icon name={place.icon} />
                      {place.label}
                    </a>
                  </li>
                )}
              </For>
            </ul>
          </li>
        )}
      </For>
    </ul>
  );
}
