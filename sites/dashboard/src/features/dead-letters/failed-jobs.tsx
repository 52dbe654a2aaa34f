// Which work failed for good, why, and can it be tried again?
import { createSignal, Show } from "solid-js";
import type { z } from "zod";
import type { DeadLetter, platformDeadLettersContract } from "../../../../../core/dead-letters/dead-letters.contract.ts";
import type { Page } from "../../../../../kit/page.ts";
import { Badge } from "../../../../shared/components/badge.tsx";
import { Button } from "../../../../shared/components/button.tsx";
import { EmptyState } from "../../../../shared/components/states.tsx";
import { type Column, Table } from "../../../../shared/components/table.tsx";
import { TabLinks } from "../../../../shared/components/tabs.tsx";
import { CopyText, RelativeTime } from "../../../../shared/components/text.tsx";
import { attempt, tell } from "../../../../shared/toasts.ts";
import { sentence } from "../../../../shared/words.ts";
import { createList } from "../lists/list.ts";
import { ListFrame } from "../lists/list-frame.tsx";
import { writeQuery } from "../lists/queries.ts";
import { PageHead } from "../shell/page-head.tsx";

export type JobsQuery = z.input<typeof platformDeadLettersContract.endpoints.list.input>;

interface JobsProps {
  title: string;
  says: string;
  /** The page's own path. */
  path: string;
  query: JobsQuery;
  page: Page<DeadLetter>;
  list(query: JobsQuery, signal: AbortSignal): Promise<Page<DeadLetter>>;
  replay(dead_letter_id: string): Promise<unknown>;
  mayReplay: boolean;
  /** Whose it is; left out where all are of one store. */
  whose?: (letter: DeadLetter) => string;
}

export function FailedJobs(props: JobsProps) {
  const [busy, setBusy] = createSignal<string | null>(null);
  const list = createList({
    first: props.page,
    query: props.query,
    fetch: (query: JobsQuery, signal) => props.list(query, signal),
  });
  const replay = async (letter: DeadLetter) => {
    setBusy(letter.id);
    const done = await attempt(async () => {
      await props.replay(letter.id);
      await list.refresh();
    });
    if (done) tell("It is tried again. If it fails again, it comes back here.");
    setBusy(null);
  };
  const { whose } = props;
  const columns: Column<DeadLetter>[] = [
    {
      key: "what",
      head: "What failed",
      cell: (letter) => (
        <>
          <span class="strong">{sentence(letter.reaction.replace(/^.*[./]/, "").replaceAll("-", " "))}</span>
          <p class="soft small">
            <CopyText text={letter.event_id} label="the event's id" />
          </p>
        </>
      ),
    },
    { key: "why", head: "Why", grow: true, cell: (letter) => letter.reason },
    ...(whose ? [{ key: "whose", head: "Store", wide: true, cell: whose }] : []),
    { key: "tries", head: "Tries", align: "end", wide: true, cell: (letter) => letter.attempts },
    { key: "when", head: "Failed", align: "end", wide: true, cell: (letter) => <RelativeTime at={letter.failed_at} /> },
  ];
  const tabs = [
    { label: "Waiting", href: props.path, state: undefined },
    { label: "All", href: `${props.path}${writeQuery({ state: "all" })}`, state: "all" as const },
  ];
  return (
    <>
      <PageHead title={props.title} says={props.says} />
      <ListFrame
        list={list}
        noun={["job", "jobs"]}
        narrowed={list.query().state === "all"}
        onClear={() => list.change({ state: undefined })}
        filters={
          <TabLinks
            label="Jobs by state"
            tabs={tabs}
            current={list.query().state === "all" ? (tabs[1]?.href ?? "") : (tabs[0]?.href ?? "")}
            onPick={(tab, event) => {
              if (event.ctrlKey || event.metaKey || event.shiftKey) return;
              event.preventDefault();
              void list.change({ state: tabs.find((one) => one.label === tab.label)?.state });
            }}
          />
        }
        empty={
          <EmptyState icon="shield-check" title="All is well">
            <p>When something cannot be done in spite of every retry, it is parked here with the reason, and can be tried again by you.</p>
          </EmptyState>
        }
      >
        <Table
          label="Jobs that failed"
          rows={list.items()}
          columns={columns}
          idOf={(letter) => letter.id}
          busy={list.busy()}
          actions={(letter) => (
            <Show when={letter.replayed_at === null} fallback={<Badge tone="plain">Tried again</Badge>}>
              <Show when={props.mayReplay}>
                <Button icon="refresh-cw" busy={busy() === letter.id} onClick={() => replay(letter)}>
                  Try again
                </Button>
              </Show>
            </Show>
          )}
        />
      </ListFrame>
    </>
  );
}
