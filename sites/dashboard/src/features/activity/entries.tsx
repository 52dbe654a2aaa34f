// What happened, one line each?
import "./entries.css";
import { For, Show } from "solid-js";
import type { ActivityEntry } from "../../../../../core/activity/activity.contract.ts";
import { Icon } from "../../../../shared/components/icon.tsx";
import { EmptyState } from "../../../../shared/components/states.tsx";
import { RelativeTime } from "../../../../shared/components/text.tsx";
import { useStore } from "../shell/scope.tsx";
import { actorIcon, actorWord, subjectPath } from "./activity.rules.ts";

export function Entries(props: { entries: readonly ActivityEntry[] }) {
  const store = useStore();
  return (
    <Show
      when={props.entries.length > 0}
      fallback={
        <EmptyState icon="activity" title="Nothing yet">
          <p>Whatever you, your team or the robots do is listed here, with who and when.</p>
        </EmptyState>
      }
    >
      <ol class="entries">
        <For each={props.entries}>
          {(entry) => {
            const path = subjectPath(entry.subject);
            return (
              <li class="entry">
                <span class={`entry-icon entry-${entry.actor.kind}`}>
                  <Icon name={actorIcon(entry.actor.kind)} size="small" />
                </span>
                <div>
                  <p>
                    <Show when={path} fallback={entry.summary}>
                      {(to) => <a href={store.path(to())}>{entry.summary}</a>}
                    </Show>
                  </p>
                  <p class="soft entry-by">
                    {actorWord(entry.actor)} · <RelativeTime at={entry.at} />
                  </p>
                </div>
              </li>
            );
          }}
        </For>
      </ol>
    </Show>
  );
}
