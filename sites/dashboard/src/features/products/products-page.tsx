// What does the store sell?
import { createSignal, Show } from "solid-js";
import { type ProductRow, productsContract } from "../../../../../core/products/products.contract.ts";
import { Button, LinkButton } from "../../../../shared/components/button.tsx";
import { SelectField } from "../../../../shared/components/field.tsx";
import { EmptyState } from "../../../../shared/components/states.tsx";
import { type Column, createSelection, SelectionBar, Table } from "../../../../shared/components/table.tsx";
import { TabLinks } from "../../../../shared/components/tabs.tsx";
import { Money, RelativeTime } from "../../../../shared/components/text.tsx";
import { fieldOf } from "../../../../shared/form.ts";
import { createList } from "../lists/list.ts";
import { ListFrame } from "../lists/list-frame.tsx";
import { writeQuery } from "../lists/queries.ts";
import { SearchBox } from "../lists/search-box.tsx";
import { lookWhen } from "../shell/live.ts";
import { PageHead } from "../shell/page-head.tsx";
import { InStore, type StoreScope, useStore } from "../shell/scope.tsx";
import { type BulkAction, bulkActions, runOnAll } from "./bulk.ts";
import { categoryChoices } from "./category-choices.ts";
import { ProductCell } from "./product-cell.tsx";
import type { ProductsData, ProductsQuery } from "./products.load.ts";
import { Margin, ProductBadge, StockCell } from "./states.tsx";

const views: readonly { label: string; status?: ProductRow["status"] }[] = [
  { label: "All" },
  { label: "On sale", status: "active" },
  { label: "Drafts", status: "draft" },
  { label: "Archived", status: "archived" },
];

const sorts = [
  { value: "newest", label: "Newest first" },
  { value: "oldest", label: "Oldest first" },
  { value: "updated", label: "Lately changed" },
  { value: "title", label: "By title" },
  { value: "price_up", label: "Cheapest first" },
  { value: "price_down", label: "Dearest first" },
  { value: "best_selling", label: "Best selling" },
] as const;

export function ProductsPage(props: { scope: StoreScope; data: ProductsData }) {
  return (
    <InStore scope={props.scope}>
      <Products data={props.data} />
    </InStore>
  );
}

function Products(props: { data: ProductsData }) {
  const store = useStore();
  const may = store.can("products:write");
  const selection = createSelection();
  const [working, setWorking] = createSignal(false);
  const list = createList({
    first: props.data.page,
    query: props.data.query,
    fetch: (query: ProductsQuery, signal) => store.api(productsContract).list(query, { signal }),
  });
  lookWhen(
    store.id,
    (message) => /^(product|import\.completed)/.test(message.type) && list.query().cursor === undefined && !working(),
    () => list.refresh(),
  );
  const viewHref = (status: ProductRow["status"] | undefined) => store.path(`/products${writeQuery({ status })}`);
  const narrowed = () => Boolean(list.query().q || list.query().status || list.query().category_id);
  const run = async (action: BulkAction) => {
    setWorking(true);
    const picked = list.items().filter((row) => selection.has(row.id));
    await runOnAll(store.api(productsContract), action, picked);
    selection.clear();
    await list.refresh();
    setWorking(false);
  };

  const columns: Column<ProductRow>[] = [
    { key: "title", head: "Product", grow: true, cell: (row) => <ProductCell row={row} />, sorts: ["title", ""] },
    { key: "status", head: "Status", wide: true, cell: (row) => <ProductBadge status={row.status} /> },
    { key: "stock", head: "Stock", cell: (row) => <StockCell row={row} />, wide: true },
    { key: "sold", head: "Sold", align: "end", wide: true, cell: (row) => row.sold_count, sorts: ["", "best_selling"] },
    { key: "margin", head: "Margin", align: "end", wide: true, cell: (row) => <Margin percent={row.lowest_margin_percent} /> },
    {
      key: "price",
      head: "Price",
      align: "end",
      cell: (row) => <Money value={row.price_from} from={row.price_from.amount !== row.price_to.amount} />,
      sorts: ["price_up", "price_down"],
    },
    {
      key: "updated",
      head: "Changed",
      align: "end",
      wide: true,
      cell: (row) => <RelativeTime at={row.updated_at} />,
      sorts: ["", "updated"],
    },
  ];

  return (
    <>
      <PageHead
        title="Products"
        actions={
          <Show when={may}>
            <LinkButton href={store.path("/products/new")} icon="plus">
              Add by hand
            </LinkButton>
            <LinkButton kind="primary" href={store.path("/find")} icon="package-search">
              Find products
            </LinkButton>
          </Show>
        }
      />
      <ListFrame
        list={list}
        noun={["product", "products"]}
        narrowed={narrowed()}
        onClear={() => list.change({ q: undefined, status: undefined, category_id: undefined })}
        filters={
          <>
            <TabLinks
              label="Products by status"
              tabs={views.map((view) => ({ label: view.label, href: viewHref(view.status) }))}
              current={viewHref(list.query().status)}
              onPick={(tab, event) => {
                if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                event.preventDefault();
                selection.clear();
                void list.change({ status: views.find((one) => one.label === tab.label)?.status });
              }}
            />
            <SearchBox
              label="Search title, SKU, tags"
              value={list.query().q ?? ""}
              onSearch={(words) => list.change({ q: words || undefined }, "replaceState")}
            />
            <Show when={props.data.categories.length > 0}>
              <SelectField
                label="Category"
                labelHidden
                field={fieldOf("category_id", [
                  () => list.query().category_id ?? "",
                  (id: string) => list.change({ category_id: id || undefined }),
                ])}
                choices={[{ value: "", label: "Any category" }, ...categoryChoices(props.data.categories)]}
              />
            </Show>
            <SelectField
              label="Sort"
              labelHidden
              field={fieldOf("sort", [
                () => list.query().sort ?? "newest",
                (sort: ProductsQuery["sort"] & string) => list.change({ sort }),
              ])}
              choices={sorts}
            />
          </>
        }
        selection={
          <SelectionBar selection={selection} noun={["product", "products"]}>
            {bulkActions.map((action) => (
              <Button disabled={working()} onClick={() => run(action)} icon={action.icon}>
                {action.label}
              </Button>
            ))}
          </SelectionBar>
        }
        empty={
          <EmptyState
            icon="package"
            title="Nothing to sell yet"
            actions={
              <>
                <LinkButton kind="primary" href={store.path("/find")} icon="package-search">
                  Find products
                </LinkButton>
                <LinkButton href={store.path("/products/new")}>Add by hand</LinkButton>
              </>
            }
          >
            <p>
              Import from AliExpress or CJ: pictures, variants, prices and the page's text come with it, and each variant knows what it
              costs you.
            </p>
          </EmptyState>
        }
      >
        <Table
          label="Products"
          rows={list.items()}
          columns={columns}
          idOf={(row) => row.id}
          nameOf={(row) => row.title}
          hrefOf={(row) => store.path(`/products/${row.id}`)}
          busy={list.busy() || working()}
          sort={list.query().sort ?? "newest"}
          onSort={(sort) => list.change({ sort: sort as ProductsQuery["sort"] })}
          {...(may ? { selection } : {})}
        />
      </ListFrame>
    </>
  );
}
