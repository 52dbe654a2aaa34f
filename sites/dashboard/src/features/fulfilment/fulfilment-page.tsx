// What is each supplier shipping, and where is somebody needed?
import { createSignal, Show } from "solid-js";
import type { z } from "zod";
import { type Fulfilment, type FulfilmentState, fulfilmentContract } from "../../../../../core/fulfilment/fulfilment.contract.ts";
import { supplierTitles } from "../../../../../core/suppliers/supplier-products.contract.ts";
import type { Page } from "../../../../../kit/page.ts";
import { Badge } from "../../../../shared/components/badge.tsx";
import { Button } from "../../../../shared/components/button.tsx";
import { SelectField } from "../../../../shared/components/field.tsx";
import { EmptyState } from "../../../../shared/components/states.tsx";
import { type Column, Table } from "../../../../shared/components/table.tsx";
import { TabLinks } from "../../../../shared/components/tabs.tsx";
import { Money, RelativeTime } from "../../../../shared/components/text.tsx";
import { fieldOf } from "../../../../shared/form.ts";
import { attempt, tell } from "../../../../shared/toasts.ts";
import { countryName } from "../../../../shared/words.ts";
import { createList } from "../lists/list.ts";
import { ListFrame } from "../lists/list-frame.tsx";
import { writeQuery } from "../lists/queries.ts";
import { lookWhen } from "../shell/live.ts";
import { PageHead } from "../shell/page-head.tsx";
import { InStore, type StoreScope, useStore } from "../shell/scope.tsx";
import { parcelWords } from "./states.ts";

export type FulfilmentQuery = z.input<typeof fulfilmentContract.endpoints.list.input>;
export type Counts = z.output<typeof fulfilmentContract.endpoints.counts.output>["counts"];

const views: readonly { label: string; status?: FulfilmentState }[] = [
  { label: "All" },
  { label: "Need your yes", status: "approval" },
  { label: "Problems", status: "exception" },
  { label: "May be cancelled", status: "waiting" },
  { label: "Being ordered", status: "placing" },
  { label: "Ordered", status: "ordered" },
  { label: "On the way", status: "shipped" },
  { label: "Delivered", status: "delivered" },
];

/** Only what waits for somebody is counted beside its tab. */
const waiting = new Set<FulfilmentState | undefined>(["approval", "exception"]);

export function FulfilmentPage(props: { scope: StoreScope; query: FulfilmentQuery; page: Page<Fulfilment>; counts: Counts }) {
  return (
    <InStore scope={props.scope}>
      <Board {...props} />
    </InStore>
  );
}

function Board(props: { query: FulfilmentQuery; page: Page<Fulfilment>; counts: Counts }) {
  const store = useStore();
  const api = store.api(fulfilmentContract);
  const [counts, setCounts] = createSignal(props.counts);
  const [busy, setBusy] = createSignal<string | null>(null);
  const list = createList({
    first: props.page,
    query: props.query,
    fetch: (query: FulfilmentQuery, signal) => api.list(query, { signal }),
  });
  const look = async () => {
    await list.refresh();
    setCounts((await api.counts()).counts);
  };
  lookWhen(
    store.id,
    (message) => /^(fulfilment|order)\./.test(message.type) && list.query().cursor === undefined,
    () => attempt(look),
  );
  const viewHref = (status: FulfilmentState | undefined) => store.path(`/fulfilment${writeQuery({ status })}`);
  const countOf = (status: FulfilmentState | undefined) =>
    waiting.has(status) ? counts().find((one) => one.status === status)?.count : undefined;
  const act = async (row: Fulfilment, work: () => Promise<unknown>, said: string) => {
    setBusy(row.id);
    const done = await attempt(async () => {
      await work();
      await look();
    });
    if (done) tell(said);
    setBusy(null);
  };

  const columns: Column<Fulfilment>[] = [
    {
      key: "order",
      head: "Order",
      cell: (row) => (
        <>
          <span class="number">#{row.order_number}</span> <span class="soft">{row.customer_name}</span>
        </>
      ),
    },
    {
      key: "what",
      head: "What",
      grow: true,
      wide: true,
      cell: (row) =>
        row.lines.map((line) => `${line.quantity} × ${line.title}${line.variant_title ? ` (${line.variant_title})` : ""}`).join(", "),
    },
    { key: "supplier", head: "Supplier", cell: (row) => supplierTitles[row.supplier], wide: true },
    { key: "to", head: "To", cell: (row) => countryName(row.country), wide: true },
    {
      key: "state",
      head: "State",
      cell: (row) => (
        <>
          <Badge tone={parcelWords[row.status].tone}>{parcelWords[row.status].word}</Badge>
          <Show when={row.problem}>
            <p class="small soft">{row.problem}</p>
          </Show>
        </>
      ),
    },
    {
      key: "cost",
      head: "Cost",
      align: "end",
      wide: true,
      cell: (row) => (
        <>
          <Money value={row.charged_cost ?? row.quoted_cost ?? row.expected_cost} />
          <Show when={row.quoted_cost}>
            <p class="small soft">
              was <Money value={row.expected_cost} />
            </p>
          </Show>
        </>
      ),
    },
    { key: "when", head: "Since", align: "end", wide: true, cell: (row) => <RelativeTime at={row.updated_at} /> },
  ];

  return (
    <>
      <PageHead title="Fulfilment" says="Each order is split by supplier and ordered there by itself. Here is where every part stands." />
      <ListFrame
        list={list}
        noun={["parcel", "parcels"]}
        narrowed={list.query().status !== undefined || list.query().supplier !== undefined}
        onClear={() => list.change({ status: undefined, supplier: undefined })}
        filters={
          <>
            <TabLinks
              label="Parcels by state"
              tabs={views.map((view) => ({ label: view.label, href: viewHref(view.status), count: countOf(view.status) }))}
              current={viewHref(list.query().status)}
              onPick={(tab, event) => {
                if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                event.preventDefault();
                void list.change({ status: views.find((one) => one.label === tab.label)?.status });
              }}
            />
            <SelectField
              label="Supplier"
              labelHidden
              field={fieldOf("supplier", [
                () => list.query().supplier ?? "",
                (name: string) => list.change({ supplier: (name || undefined) as FulfilmentQuery["supplier"] }),
              ])}
              choices={[
                { value: "", label: "All suppliers" },
                ...Object.entries(supplierTitles).map(([value, label]) => ({ value, label })),
              ]}
            />
          </>
        }
        empty={
          <EmptyState icon="truck" title="Nothing to ship yet">
            <p>
              When an order is paid and its time to cancel is over, its parts appear here, are ordered at AliExpress or CJ, and followed to
              the door. You are only asked when a supplier has become dearer than you allow.
            </p>
          </EmptyState>
        }
      >
        <Table
          label="Parcels"
          rows={list.items()}
          columns={columns}
          idOf={(row) => row.id}
          hrefOf={(row) => store.path(`/orders/${row.order_id}`)}
          busy={list.busy()}
          {...(store.can("orders:write")
            ? {
                actions: (row: Fulfilment) => (
                  <>
                    <Show when={row.status === "approval"}>
                      <Button
                        kind="primary"
                        busy={busy() === row.id}
                        onClick={() => act(row, () => api.approve({ fulfilment_order_id: row.id }), "Approved. The supplier is asked now.")}
                      >
                        Approve
                      </Button>
                    </Show>
                    <Show when={row.status === "exception"}>
                      <Button
                        busy={busy() === row.id}
                        onClick={() => act(row, () => api.retry({ fulfilment_order_id: row.id }), "It is tried again.")}
                      >
                        Try again
                      </Button>
                    </Show>
                  </>
                ),
              }
            : {})}
        />
      </ListFrame>
    </>
  );
}
