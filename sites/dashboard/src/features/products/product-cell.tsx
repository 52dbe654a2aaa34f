// How is a product named in a list?
import "./products.css";
import type { ProductRow } from "../../../../../core/products/products.contract.ts";
import { Picture } from "../../../../shared/components/picture.tsx";
import { useStore } from "../shell/scope.tsx";
import { productWords } from "./states.tsx";

export function ProductCell(props: { row: Pick<ProductRow, "title" | "vendor" | "cover" | "status"> }) {
  const store = useStore();
  return (
    <span class="product-cell">
      <Picture store_id={store.id} asset_id={props.row.cover?.asset_id} alt="" />
      <span class="product-cell-words">
        <span class="product-cell-title">{props.row.title}</span>
        <span class="soft small truncate">{props.row.vendor}</span>
        <span class="only-narrow soft small">{productWords[props.row.status].word}</span>
      </span>
    </span>
  );
}
