// Who buys here?
import type { z } from "zod";
import { type Customer, type CustomerQuery, customersContract } from "../../../../../core/customers/customers.contract.ts";
import type { Page } from "../../../../../kit/page.ts";
import { SelectField } from "../../../../shared/components/field.tsx";
import { EmptyState } from "../../../../shared/components/states.tsx";
import { type Column, Table } from "../../../../shared/components/table.tsx";
import { Avatar, Money, RelativeTime } from "../../../../shared/components/text.tsx";
import { fieldOf } from "../../../../shared/form.ts";
import { countryName } from "../../../../shared/words.ts";
import { createList } from "../lists/list.ts";
import { ListFrame } from "../lists/list-frame.tsx";
import { SearchBox } from "../lists/search-box.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { InStore, type StoreScope, useStore } from "../shell/scope.tsx";
import "./customers.css";

export type CustomersQuery = z.input<typeof CustomerQuery>;

const columns: Column<Customer>[] = [
  {
    key: "name",
    head: "Customer",
    grow: true,
    cell: (one) => (
      <span class="customer-cell">
        <Avatar name={one.name} round />
        <span class="customer-words">
          <span>{one.name}</span>
          <span class="soft small truncate">{one.email}</span>
        </span>
      </span>
    ),
  },
  { key: "country", head: "Country", cell: (one) => countryName(one.country), wide: true },
  { key: "orders", head: "Orders", align: "end", cell: (one) => one.orders_count, sorts: ["", "orders"] },
  { key: "spent", head: "Spent", align: "end", cell: (one) => <Money value={one.spent} strong />, sorts: ["", "spent"] },
  { key: "average", head: "Per order", align: "end", wide: true, cell: (one) => <Money value={one.average_order} /> },
  {
    key: "last",
    head: "Last order",
    align: "end",
    wide: true,
    cell: (one) => (one.last_order_at ? <RelativeTime at={one.last_order_at} /> : <span class="soft">–</span>),
  },
];

export function CustomersPage(props: { scope: StoreScope; query: CustomersQuery; page: Page<Customer> }) {
  return (
    <InStore scope={props.scope}>
      <Customers query={props.query} page={props.page} />
    </InStore>
  );
}

function Customers(props: { query: CustomersQuery; page: Page<Customer> }) {
  const store = useStore();
  const list = createList({
    first: props.page,
    query: props.query,
    fetch: (query: CustomersQuery, signal) => store.api(customersContract).list(query, { signal }),
  });
  return (
    <>
      <PageHead title="Customers" />
      <ListFrame
        list={list}
        noun={["customer", "customers"]}
        narrowed={Boolean(list.query().search)}
        onClear={() => list.change({ search: undefined })}
        filters={
          <>
            <SearchBox
              label="Search by name or e-mail"
              value={list.query().search ?? ""}
              onSearch={(search) => list.change({ search: search || undefined }, "replaceState")}
            />
            <SelectField
              label="Sort"
              labelHidden
              field={fieldOf("sort", [
                () => list.query().sort ?? "newest",
                (sort: NonNullable<CustomersQuery["sort"]>) => list.change({ sort }),
              ])}
              choices={[
                { value: "newest", label: "Newest first" },
                { value: "spent", label: "Most spent" },
                { value: "orders", label: "Most orders" },
              ]}
            />
          </>
        }
        empty={
          <EmptyState icon="users" title="No customers yet">
            <p>
              Everybody who orders is listed here, with what they bought and what they spent. Two orders by one address are one customer.
            </p>
          </EmptyState>
        }
      >
        <Table
          label="Customers"
          rows={list.items()}
          columns={columns}
          idOf={(one) => one.id}
          hrefOf={(one) => store.path(`/customers/${one.id}`)}
          busy={list.busy()}
          sort={list.query().sort ?? "newest"}
          onSort={(sort) => list.change({ sort: (sort || "newest") as CustomersQuery["sort"] })}
        />
      </ListFrame>
    </>
  );
}
