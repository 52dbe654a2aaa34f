// Who is this customer, and what did they buy?
import "./customers.css";
import { Show } from "solid-js";
import type { z } from "zod";
import type { customersContract } from "../../../../../core/customers/customers.contract.ts";
import type { OrderSummary } from "../../../../../core/orders/orders.contract.ts";
import { Badge } from "../../../../shared/components/badge.tsx";
import { Card, Facts } from "../../../../shared/components/card.tsx";
import { EmptyState } from "../../../../shared/components/states.tsx";
import { type Column, Table } from "../../../../shared/components/table.tsx";
import { CopyText, Money, RelativeTime } from "../../../../shared/components/text.tsx";
import { counted, countryName } from "../../../../shared/words.ts";
import { OrderState } from "../orders/states.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { InStore, type StoreScope, useStore } from "../shell/scope.tsx";

type CustomerWithOrders = z.output<typeof customersContract.endpoints.get.output>;

const columns: Column<OrderSummary>[] = [
  { key: "number", head: "Order", cell: (order) => <span class="number">#{order.number}</span> },
  { key: "placed", head: "Placed", grow: true, cell: (order) => <RelativeTime at={order.placed_at} /> },
  { key: "state", head: "State", cell: (order) => <OrderState order={order} /> },
  { key: "profit", head: "Profit", align: "end", wide: true, cell: (order) => <Money value={order.profit} /> },
  { key: "total", head: "Total", align: "end", cell: (order) => <Money value={order.total} strong /> },
];

export function CustomerPage(props: { scope: StoreScope; customer: CustomerWithOrders }) {
  return (
    <InStore scope={props.scope}>
      <CustomerView customer={props.customer} />
    </InStore>
  );
}

function CustomerView(props: { customer: CustomerWithOrders }) {
  const store = useStore();
  return (
    <>
      <PageHead
        title={props.customer.name}
        beside={
          <Show when={props.customer.accepts_marketing}>
            <Badge tone="good">Wants news</Badge>
          </Show>
        }
        says={
          <>
            Customer since <RelativeTime at={props.customer.created_at} />
            {props.customer.country ? `, from ${countryName(props.customer.country)}` : ""}
          </>
        }
      />
      <div class="two-thirds">
        <Card flush title={counted(props.customer.orders_count, "order")}>
          <Show
            when={props.customer.orders.length > 0}
            fallback={
              <EmptyState icon="shopping-bag" title="No orders">
                <p>Orders by this address appear here.</p>
              </EmptyState>
            }
          >
            <Table
              label="Orders"
              rows={props.customer.orders}
              columns={columns}
              idOf={(order) => order.id}
              hrefOf={(order) => store.path(`/orders/${order.id}`)}
            />
          </Show>
        </Card>
        <div class="stack">
          <Card title="Worth">
            <Facts
              items={[
                ["Spent", <Money value={props.customer.spent} strong />],
                ["Per order", <Money value={props.customer.average_order} />],
                ["First order", props.customer.first_order_at ? <RelativeTime at={props.customer.first_order_at} /> : "–"],
                ["Last order", props.customer.last_order_at ? <RelativeTime at={props.customer.last_order_at} /> : "–"],
              ]}
            />
          </Card>
          <Card title="Reach them">
            <div class="stack customer-reach">
              <CopyText text={props.customer.email} label="the e-mail address" />
              <Show when={props.customer.phone}>{(phone) => <CopyText text={phone()} label="the phone number" />}</Show>
              <p class="soft small">
                {props.customer.accepts_marketing ? "Has agreed to get news by mail." : "Has not agreed to get news by mail."}
              </p>
            </div>
          </Card>
        </div>
      </div>
    </>
  );
}
