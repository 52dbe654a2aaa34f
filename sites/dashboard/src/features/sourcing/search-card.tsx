// What is seen of a supplier's product in a search?
import "./sourcing.css";
import { Show } from "solid-js";
import { supplierTitles } from "../../../../../core/suppliers/supplier-products.contract.ts";
import type { SupplierSearchItem } from "../../../../../core/suppliers/suppliers.contract.ts";
import { Icon } from "../../../../shared/components/icon.tsx";
import { Money } from "../../../../shared/components/text.tsx";
import { useStore } from "../shell/scope.tsx";

export function Stars(props: { hundredths: number | null }) {
  return (
    <Show when={props.hundredths !== null}>
      <span class="stars number">
        <Icon name="star" size="small" label="Rating" />
        {((props.hundredths ?? 0) / 100).toFixed(1)}
      </span>
    </Show>
  );
}

export function SearchCard(props: { item: SupplierSearchItem }) {
  const store = useStore();
  return (
    <li class="card find-card">
      <span class="find-picture">
        <img src={props.item.image} alt="" loading="lazy" decoding="async" referrerpolicy="no-referrer" width="320" height="320" />
      </span>
      <div class="find-words">
        <p class="find-title">
          <a
            class="row-link"
            href={store.path(`/find/preview?supplier=${props.item.supplier}&external_id=${encodeURIComponent(props.item.external_id)}`)}
          >
            {props.item.title}
          </a>
        </p>
        <p class="find-cost">
          <Money value={props.item.store_cost} strong />
          <span class="soft small"> cost, without shipping</span>
        </p>
        <p class="find-facts soft small">
          <span>{supplierTitles[props.item.supplier]}</span>
          <Stars hundredths={props.item.rating_hundredths} />
          <Show when={props.item.orders_count}>{(orders) => <span class="number">{orders().toLocaleString("en")} ordered</span>}</Show>
        </p>
      </div>
    </li>
  );
}
