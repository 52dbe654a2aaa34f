// Which products were imported, and which are being imported now?
import { Show } from "solid-js";
import type { z } from "zod";
import { type Import, importsContract } from "../../../../../core/imports/imports.contract.ts";
import { supplierTitles } from "../../../../../core/suppliers/supplier-products.contract.ts";
import type { Page } from "../../../../../kit/page.ts";
import { Badge } from "../../../../shared/components/badge.tsx";
import { LinkButton } from "../../../../shared/components/button.tsx";
import { EmptyState, ProgressBar } from "../../../../shared/components/states.tsx";
import { type Column, Table } from "../../../../shared/components/table.tsx";
import { TabLinks } from "../../../../shared/components/tabs.tsx";
import { RelativeTime } from "../../../../shared/components/text.tsx";
import { lengthOfTime } from "../../../../shared/dates.ts";
import { createList } from "../lists/list.ts";
import { ListFrame } from "../lists/list-frame.tsx";
import { writeQuery } from "../lists/queries.ts";
import { lookWhen } from "../shell/live.ts";
import { PageHead } from "../shell/page-head.tsx";
import { InStore, type StoreScope, useStore } from "../shell/scope.tsx";
import { importWords } from "./states.ts";

export type ImportsQuery = z.input<typeof importsContract.endpoints.list.input>;

export function ImportsPage(props: { scope: StoreScope; query: ImportsQuery; page: Page<Import> }) {
  return (
    <InStore scope={props.scope}>
      <Imports query={props.query} page={props.page} />
    </InStore>
  );
}

const views = [
  { label: "All", status: undefined },
  { label: "Running", status: "running" },
  { label: "Done", status: "completed" },
  { label: "Failed", status: "failed" },
] as const;

const columns: Column<Import>[] = [
  { key: "title", head: "Product", grow: true, cell: (one) => one.title || `${supplierTitles[one.supplier]} ${one.external_id}` },
  { key: "supplier", head: "Supplier", wide: true, cell: (one) => supplierTitles[one.supplier] },
  {
    key: "state",
    head: "State",
    cell: (one) => (
      <Show
        when={one.status === "running" || one.status === "pending"}
        fallback={<Badge tone={importWords[one.status].tone}>{importWords[one.status].word}</Badge>}
      >
        <span class="number small">
          Step {Math.min(one.steps_total, one.steps_done + 1)} of {one.steps_total}
        </span>
        <ProgressBar done={one.steps_done} total={one.steps_total} label={`Import of ${one.title || one.external_id}`} />
      </Show>
    ),
  },
  { key: "reason", head: "Why", wide: true, cell: (one) => <span class="soft">{one.reason ?? ""}</span> },
  {
    key: "took",
    head: "Took",
    align: "end",
    wide: true,
    cell: (one) => (one.started_at && one.finished_at ? lengthOfTime(one.finished_at - one.started_at) : "–"),
  },
  { key: "when", head: "Started", align: "end", cell: (one) => <RelativeTime at={one.created_at} /> },
];

function Imports(props: { query: ImportsQuery; page: Page<Import> }) {
  const store = useStore();
  const list = createList({
    first: props.page,
    query: props.query,
    fetch: (query: ImportsQuery, signal) => store.api(importsContract).list(query, { signal }),
  });
  lookWhen(
    store.id,
    (message) => message.type.startsWith("import.") && list.query().cursor === undefined,
    () => list.refresh(),
  );
  const viewHref = (status: ImportsQuery["status"]) => store.path(`/imports${writeQuery({ status })}`);
  return (
    <>
      <PageHead
        title="Imports"
        actions={
          <Show when={store.can("products:write")}>
            <LinkButton kind="primary" icon="package-search" href={store.path("/find")}>
              Find products
            </LinkButton>
          </Show>
        }
      />
      <ListFrame
        list={list}
        noun={["import", "imports"]}
        narrowed={list.query().status !== undefined}
        onClear={() => list.change({ status: undefined })}
        filters={
          <TabLinks
            label="Imports by state"
            tabs={views.map((view) => ({ label: view.label, href: viewHref(view.status) }))}
            current={viewHref(list.query().status)}
            onPick={(tab, event) => {
              if (event.ctrlKey || event.metaKey || event.shiftKey) return;
              event.preventDefault();
              void list.change({ status: views.find((one) => one.label === tab.label)?.status });
            }}
          />
        }
        empty={
          <EmptyState
            icon="import"
            title="Nothing imported yet"
            actions={
              <LinkButton kind="primary" href={store.path("/find")}>
                Find products
              </LinkButton>
            }
          >
            <p>
              An import takes in pictures, variants and costs, sets prices by your rule and writes the page. Here you see each one and how
              far it is.
            </p>
          </EmptyState>
        }
      >
        <Table
          label="Imports"
          rows={list.items()}
          columns={columns}
          idOf={(one) => one.id}
          hrefOf={(one) => store.path(`/imports/${one.id}`)}
          busy={list.busy()}
        />
      </ListFrame>
    </>
  );
}
