// What was bought, and how do its prices come to the total?
import { For, Show } from "solid-js";
import type { Order } from "../../../../../core/orders/orders.contract.ts";
import { Card } from "../../../../shared/components/card.tsx";
import { Picture } from "../../../../shared/components/picture.tsx";
import { Money } from "../../../../shared/components/text.tsx";
import { counted } from "../../../../shared/words.ts";
import { useStore } from "../shell/scope.tsx";

/** A reason often begins with its label: "Standard, free from a subtotal that was reached". */
function beside(label: string, reason: string): string {
  return reason.startsWith(label) ? reason.slice(label.length).replace(/^\W+/, "") : reason;
}

export function OrderLines(props: { order: Order }) {
  const store = useStore();
  return (
    <Card flush title={counted(props.order.units, "item")}>
      <ul class="order-lines">
        <For each={props.order.lines}>
          {(line) => (
            <li class="order-line">
              <Picture store_id={store.id} asset_id={line.asset_id} alt="" />
              <div class="order-line-what">
                <a href={store.path(`/products/${line.product_id}`)}>{line.title}</a>
                <p class="soft small">
                  {[line.variant_title, line.sku].filter(Boolean).join(" · ")}
                  <Show when={line.refunded_quantity > 0}> · {counted(line.refunded_quantity, "unit")} paid back</Show>
                </p>
              </div>
              <p class="number soft">
                {line.quantity} × <Money value={line.unit_price} />
              </p>
              <div class="order-line-sum">
                <Money value={line.subtotal} strong />
                <p class="soft small">
                  <Show when={line.profit} fallback="Cost unknown">
                    {(profit) => (
                      <>
                        <Money value={profit()} /> profit
                      </>
                    )}
                  </Show>
                </p>
              </div>
            </li>
          )}
        </For>
      </ul>
      <dl class="order-sums">
        <div>
          <dt>Goods</dt>
          <dd>
            <Money value={props.order.subtotal} />
          </dd>
        </div>
        <For each={props.order.adjustments}>
          {(one) => (
            <div>
              <dt>
                {one.label} <span class="soft small">{beside(one.label, one.reason)}</span>
              </dt>
              <dd class={one.included ? "soft" : ""}>
                <Show when={one.included}>included </Show>
                <Money value={one.amount} />
              </dd>
            </div>
          )}
        </For>
        <div class="order-total">
          <dt>Total</dt>
          <dd>
            <Money value={props.order.total} />
          </dd>
        </div>
        <Show when={props.order.refunded.amount > 0}>
          <div>
            <dt>Paid back</dt>
            <dd>
              <Money value={{ ...props.order.refunded, amount: -props.order.refunded.amount }} />
            </dd>
          </div>
        </Show>
      </dl>
    </Card>
  );
}
