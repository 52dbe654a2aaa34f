// Which orders are there, and in what state?
import { Show } from "solid-js";
import { type OrderSummary, ordersContract } from "../../../../../core/orders/orders.contract.ts";
import { LinkButton } from "../../../../shared/components/button.tsx";
import { SelectField } from "../../../../shared/components/field.tsx";
import { EmptyState } from "../../../../shared/components/states.tsx";
import { type Column, Table } from "../../../../shared/components/table.tsx";
import { TabLinks } from "../../../../shared/components/tabs.tsx";
import { Money, RelativeTime } from "../../../../shared/components/text.tsx";
import { fieldOf } from "../../../../shared/form.ts";
import { countryName, percent } from "../../../../shared/words.ts";
import { createList } from "../lists/list.ts";
import { ListFrame } from "../lists/list-frame.tsx";
import { writeQuery } from "../lists/queries.ts";
import { SearchBox } from "../lists/search-box.tsx";
import { lookWhen } from "../shell/live.ts";
import { PageHead } from "../shell/page-head.tsx";
import { InStore, type StoreScope, useStore } from "../shell/scope.tsx";
import type { OrdersData, OrdersQuery } from "./orders.load.ts";
import { OrderState, PaymentBadge, paymentWords } from "./states.tsx";

type View = { label: string; query: Pick<OrdersQuery, "held" | "fulfilment_status"> };

const views: readonly View[] = [
  { label: "All", query: {} },
  { label: "On hold", query: { held: "true" } },
  { label: "Being ordered", query: { fulfilment_status: "requested" } },
  { label: "At suppliers", query: { fulfilment_status: "ordered" } },
  { label: "On the way", query: { fulfilment_status: "shipped" } },
  { label: "Delivered", query: { fulfilment_status: "delivered" } },
  { label: "Problems", query: { fulfilment_status: "exception" } },
  { label: "Cancelled", query: { fulfilment_status: "cancelled" } },
];

export function OrdersPage(props: { scope: StoreScope; data: OrdersData }) {
  return (
    <InStore scope={props.scope}>
      <Orders data={props.data} />
    </InStore>
  );
}

function Orders(props: { data: OrdersData }) {
  const store = useStore();
  const list = createList({
    first: props.data.page,
    query: props.data.query,
    fetch: (query: OrdersQuery, signal) => store.api(ordersContract).list(query, { signal }),
  });
  // Moves by itself, but not under the hands of somebody who has gone further down the list.
  lookWhen(
    store.id,
    (message) => /^(order|fulfilment|refund)\./.test(message.type) && list.query().cursor === undefined,
    () => list.refresh(),
  );
  const viewHref = (view: View) => store.path(`/orders${writeQuery(view.query)}`);
  const current = () => viewHref({ label: "", query: { held: list.query().held, fulfilment_status: list.query().fulfilment_status } });
  const narrowed = () => Object.entries(list.query()).some(([name, value]) => value !== undefined && name !== "cursor" && name !== "limit");
  const clear = () =>
    list.change({
      search: undefined,
      held: undefined,
      fulfilment_status: undefined,
      payment_status: undefined,
      placed_from: undefined,
      placed_until: undefined,
      customer_id: undefined,
    });

  const columns: Column<OrderSummary>[] = [
    {
      key: "number",
      head: "Order",
      cell: (order) => (
        <>
          <span class="number">#{order.number}</span> <span class="only-narrow soft">{order.customer_name}</span>
        </>
      ),
    },
    { key: "placed", head: "Placed", cell: (order) => <RelativeTime at={order.placed_at} />, wide: true },
    {
      key: "customer",
      head: "Customer",
      grow: true,
      wide: true,
      cell: (order) => (
        <>
          {order.customer_name} <span class="soft">{countryName(order.country)}</span>
        </>
      ),
    },
    { key: "state", head: "State", cell: (order) => <OrderState order={order} /> },
    { key: "payment", head: "Payment", cell: (order) => <PaymentBadge status={order.payment_status} />, wide: true },
    { key: "units", head: "Items", cell: (order) => order.units, align: "end", wide: true },
    {
      key: "profit",
      head: "Profit",
      align: "end",
      wide: true,
      cell: (order) => (
        <>
          <Money value={order.profit} />
          <Show when={order.margin_ppm !== null}>
            <span class="soft"> {percent(order.margin_ppm ?? 0)}</span>
          </Show>
        </>
      ),
    },
    { key: "total", head: "Total", cell: (order) => <Money value={order.total} strong />, align: "end" },
  ];

  return (
    <>
      <PageHead title="Orders" />
      <ListFrame
        list={list}
        noun={["order", "orders"]}
        narrowed={narrowed()}
        onClear={clear}
        filters={
          <>
            <TabLinks
              label="Orders by state"
              tabs={views.map((view) => ({ label: view.label, href: viewHref(view) }))}
              current={current()}
              onPick={(tab, event) => {
                if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                event.preventDefault();
                const view = views.find((one) => one.label === tab.label);
                void list.change({ held: undefined, fulfilment_status: undefined, ...view?.query });
              }}
            />
            <SearchBox
              label="Search by number, name or e-mail"
              value={list.query().search ?? ""}
              onSearch={(search) => list.change({ search: search || undefined }, "replaceState")}
            />
            <SelectField
              label="Payment"
              labelHidden
              field={fieldOf("payment_status", [
                () => list.query().payment_status ?? "",
                (value: string) => list.change({ payment_status: (value || undefined) as OrdersQuery["payment_status"] }),
              ])}
              choices={[
                { value: "", label: "Any payment" },
                ...Object.entries(paymentWords).map(([value, { word }]) => ({ value, label: word })),
              ]}
            />
          </>
        }
        empty={
          <EmptyState
            icon="shopping-bag"
            title="No orders yet"
            actions={
              <>
                <LinkButton kind="primary" href={store.url} target="_blank" rel="noopener" icon="external-link">
                  Place a test order
                </LinkButton>
                <LinkButton href={store.path("/products")}>Look over your products</LinkButton>
              </>
            }
          >
            <p>Each order appears here the moment it is paid. The supplier is asked by itself once the time to cancel is over.</p>
          </EmptyState>
        }
      >
        <Table
          label="Orders"
          rows={list.items()}
          columns={columns}
          idOf={(order) => order.id}
          hrefOf={(order) => store.path(`/orders/${order.id}`)}
          busy={list.busy()}
        />
      </ListFrame>
    </>
  );
}
