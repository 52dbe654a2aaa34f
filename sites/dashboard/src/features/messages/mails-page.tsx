// Which mails went out, and did they arrive?
import { Show } from "solid-js";
import type { z } from "zod";
import { type MessageStatus, messagesContract, type SentMessage } from "../../../../../core/messages/messages.contract.ts";
import type { Page } from "../../../../../kit/page.ts";
import { Badge, type Tone } from "../../../../shared/components/badge.tsx";
import { EmptyState } from "../../../../shared/components/states.tsx";
import { type Column, Table } from "../../../../shared/components/table.tsx";
import { RelativeTime } from "../../../../shared/components/text.tsx";
import { sentence } from "../../../../shared/words.ts";
import { subjectPath } from "../activity/activity.rules.ts";
import { createList } from "../lists/list.ts";
import { ListFrame } from "../lists/list-frame.tsx";
import { lookWhen } from "../shell/live.ts";
import { PageHead } from "../shell/page-head.tsx";
import { InStore, type StoreScope, useStore } from "../shell/scope.tsx";

export type MailsQuery = z.input<typeof messagesContract.endpoints.list.input>;

const words: Readonly<Record<MessageStatus, { word: string; tone: Tone }>> = {
  sending: { word: "Sending", tone: "info" },
  sent: { word: "Sent", tone: "plain" },
  delivered: { word: "Arrived", tone: "good" },
  bounced: { word: "Came back", tone: "bad" },
  complained: { word: "Marked as spam", tone: "bad" },
  failed: { word: "Not sent", tone: "bad" },
};

export function MailsPage(props: { scope: StoreScope; query: MailsQuery; page: Page<SentMessage> }) {
  return (
    <InStore scope={props.scope}>
      <Mails query={props.query} page={props.page} />
    </InStore>
  );
}

function Mails(props: { query: MailsQuery; page: Page<SentMessage> }) {
  const store = useStore();
  const list = createList({
    first: props.page,
    query: props.query,
    fetch: (query: MailsQuery, signal) => store.api(messagesContract).list(query, { signal }),
  });
  lookWhen(
    store.id,
    (message) => message.type.startsWith("email.") && list.query().cursor === undefined,
    () => list.refresh(),
  );
  const columns: Column<SentMessage>[] = [
    {
      key: "subject",
      head: "Subject",
      grow: true,
      cell: (mail) => {
        const path = subjectPath(mail.subject_id);
        return (
          <>
            <Show when={path} fallback={<span class="strong">{mail.subject}</span>}>
              {(to) => <a href={store.path(to())}>{mail.subject}</a>}
            </Show>
            <p class="soft small">
              {mail.to}
              <span class="only-narrow">
                {" · "}
                <RelativeTime at={mail.sent_at ?? mail.created_at} />
              </span>
            </p>
          </>
        );
      },
    },
    { key: "kind", head: "Kind", wide: true, cell: (mail) => sentence(mail.kind) },
    {
      key: "state",
      head: "State",
      cell: (mail) => (
        <>
          <Badge tone={words[mail.status].tone}>{words[mail.status].word}</Badge>
          <Show when={mail.failure}>
            <p class="soft small">{mail.failure}</p>
          </Show>
        </>
      ),
    },
    { key: "when", head: "When", align: "end", wide: true, cell: (mail) => <RelativeTime at={mail.sent_at ?? mail.created_at} /> },
  ];
  return (
    <>
      <PageHead title="Mails" says="What was written to your shoppers and your team, and whether it arrived." />
      <ListFrame
        list={list}
        noun={["mail", "mails"]}
        narrowed={Boolean(list.query().subject_id)}
        onClear={() => list.change({ subject_id: undefined })}
        empty={
          <EmptyState icon="mail" title="No mails yet">
            <p>
              Confirmations, tracking and refunds are written to shoppers by themselves; each mail is listed here with what became of it.
            </p>
          </EmptyState>
        }
      >
        <Table label="Mails" rows={list.items()} columns={columns} idOf={(mail) => mail.id} busy={list.busy()} />
      </ListFrame>
    </>
  );
}
