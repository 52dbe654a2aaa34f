// Who did what in this store?

import type { z } from "zod";
import { type ActivityEntry, activityContract } from "../../../../../core/activity/activity.contract.ts";
import type { Page } from "../../../../../kit/page.ts";
import { EmptyState } from "../../../../shared/components/states.tsx";
import { createList } from "../lists/list.ts";
import { ListFrame } from "../lists/list-frame.tsx";
import { lookWhen } from "../shell/live.ts";
import { PageHead } from "../shell/page-head.tsx";
import { InStore, type StoreScope, useStore } from "../shell/scope.tsx";
import { Entries } from "./entries.tsx";

export type ActivityQuery = z.input<typeof activityContract.endpoints.list.input>;

export function ActivityPage(props: { scope: StoreScope; query: ActivityQuery; page: Page<ActivityEntry> }) {
  return (
    <InStore scope={props.scope}>
      <Activity query={props.query} page={props.page} />
    </InStore>
  );
}

function Activity(props: { query: ActivityQuery; page: Page<ActivityEntry> }) {
  const store = useStore();
  const list = createList({
    first: props.page,
    query: props.query,
    fetch: (query: ActivityQuery, signal) => store.api(activityContract).list(query, { signal }),
  });
  lookWhen(
    store.id,
    () => list.query().cursor === undefined,
    () => list.refresh(),
  );
  return (
    <div class="narrow-page">
      <PageHead
        title="Activity"
        says="Everything that happened, by whom: your team, programs with a key, shoppers, suppliers and the robots."
      />
      <ListFrame
        list={list}
        noun={["entry", "entries"]}
        narrowed={Boolean(list.query().type || list.query().subject)}
        onClear={() => list.change({ type: undefined, subject: undefined })}
        empty={
          <EmptyState icon="activity" title="Nothing yet">
            <p>The first thing you do here is the first entry.</p>
          </EmptyState>
        }
      >
        <Entries entries={list.items()} />
      </ListFrame>
    </div>
  );
}
