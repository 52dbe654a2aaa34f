// In which word, colour and figure is a product's state said?
import "./products.css";
import { Show } from "solid-js";
import type { ProductRow, ProductStatus } from "../../../../../core/products/products.contract.ts";
import { Badge, type Tone } from "../../../../shared/components/badge.tsx";

export const productWords: Readonly<Record<ProductStatus, { word: string; tone: Tone }>> = {
  active: { word: "On sale", tone: "good" },
  draft: { word: "Draft", tone: "plain" },
  archived: { word: "Archived", tone: "plain" },
};

export function ProductBadge(props: { status: ProductStatus }) {
  return <Badge tone={productWords[props.status].tone}>{productWords[props.status].word}</Badge>;
}

/** An unknown stock is said to be unknown; never a number nobody knows. */
export function StockCell(props: { row: Pick<ProductRow, "stock" | "variant_count"> }) {
  return (
    <>
      <Show when={props.row.stock !== null} fallback={<span class="soft">As the supplier has</span>}>
        <span class={`number ${props.row.stock === 0 ? "tone-bad" : ""}`}>
          {props.row.stock === 0 ? "Sold out" : props.row.stock?.toLocaleString("en")}
        </span>
      </Show>
      <Show when={props.row.variant_count > 1}>
        <span class="soft"> in {props.row.variant_count} variants</span>
      </Show>
    </>
  );
}

/** What is left of the price after product and shipping: red where it is a loss. */
export function Margin(props: { percent: number | null }) {
  return (
    <Show when={props.percent !== null} fallback={<span class="soft">–</span>}>
      <span class={`number ${(props.percent ?? 0) < 0 ? "tone-bad" : (props.percent ?? 0) < 15 ? "tone-notice" : ""}`}>
        {(props.percent ?? 0).toLocaleString("en").replace("-", "−")} %
      </span>
    </Show>
  );
}
