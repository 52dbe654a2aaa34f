// Which work of this store failed for good?
import { type DeadLetter, deadLettersContract } from "../../../../../core/dead-letters/dead-letters.contract.ts";
import type { Page } from "../../../../../kit/page.ts";
import { InStore, type StoreScope, useStore } from "../shell/scope.tsx";
import { FailedJobs, type JobsQuery } from "./failed-jobs.tsx";

export function AttentionPage(props: { scope: StoreScope; query: JobsQuery; page: Page<DeadLetter> }) {
  return (
    <InStore scope={props.scope}>
      <Attention query={props.query} page={props.page} />
    </InStore>
  );
}

function Attention(props: { query: JobsQuery; page: Page<DeadLetter> }) {
  const store = useStore();
  const api = store.api(deadLettersContract);
  return (
    <FailedJobs
      title="Needs attention"
      says="Work that was tried as often as it made sense and still failed. Nothing is lost: each can be tried again."
      path={store.path("/attention")}
      query={props.query}
      page={props.page}
      list={({ store_id: _, ...query }, signal) => api.list(query, { signal })}
      replay={(dead_letter_id) => api.replay({ dead_letter_id })}
      mayReplay={store.can("settings:write")}
    />
  );
}
