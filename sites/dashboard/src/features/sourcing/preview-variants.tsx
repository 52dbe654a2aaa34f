// Which variants would come, and what would each cost and bring?
import { createSignal, Show } from "solid-js";
import type { SupplierPreview } from "../../../../../core/suppliers/previews.contract.ts";
import { Button } from "../../../../shared/components/button.tsx";
import { Card } from "../../../../shared/components/card.tsx";
import { type Column, Table } from "../../../../shared/components/table.tsx";
import { Money } from "../../../../shared/components/text.tsx";
import { counted, percent } from "../../../../shared/words.ts";
import type { PricedVariant } from "./preview-page.tsx";

const shownFirst = 20;

export function PreviewVariants(props: { preview: SupplierPreview; prices: readonly PricedVariant[] }) {
  const [all, setAll] = createSignal(false);
  const options = () => props.preview.product.options;
  const columns = (): Column<PricedVariant>[] => [
    {
      key: "variant",
      head:
        options()
          .map((one) => one.name)
          .join(" / ") || "Variant",
      grow: true,
      cell: ({ variant }) => (
        <span class="variant-name">
          <Show when={variant.image}>
            {(image) => <img src={image()} alt="" width="32" height="32" loading="lazy" referrerpolicy="no-referrer" />}
          </Show>
          {variant.options.join(" / ") || "The one there is"}
        </span>
      ),
    },
    {
      key: "stock",
      head: "Stock",
      align: "end",
      wide: true,
      cell: ({ variant }) => (variant.stock === null ? <span class="soft">unknown</span> : variant.stock.toLocaleString("en")),
    },
    { key: "cost", head: "Cost", align: "end", wide: true, cell: ({ variant }) => <Money value={variant.store_cost} /> },
    { key: "landed", head: "With shipping", align: "end", cell: ({ variant }) => <Money value={variant.landed_cost} /> },
    { key: "price", head: "Price", align: "end", cell: ({ price }) => <Money value={price.price} strong /> },
    {
      key: "margin",
      head: "Margin",
      align: "end",
      cell: ({ price }) => (
        <span class={price.margin_ppm < 0 ? "tone-bad" : price.margin_ppm < 150_000 ? "tone-notice" : ""}>{percent(price.margin_ppm)}</span>
      ),
    },
  ];
  return (
    <Card
      flush
      title={counted(props.prices.length, "variant")}
      says={options()
        .map((one) => `${one.name}: ${one.values.length}`)
        .join(", ")}
    >
      <Table
        label="Variants"
        rows={all() ? props.prices : props.prices.slice(0, shownFirst)}
        columns={columns()}
        idOf={(one) => one.variant.external_id}
      />
      <Show when={!all() && props.prices.length > shownFirst}>
        <div class="variants-more">
          <Button onClick={() => setAll(true)}>Show all {props.prices.length}</Button>
        </div>
      </Show>
    </Card>
  );
}
