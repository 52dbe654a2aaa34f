// What can shoppers choose from when it comes to delivery?
import { createSignal, For, Show } from "solid-js";
import { type ShippingRate, shippingContract } from "../../../../../core/shipping/shipping.contract.ts";
import { Button } from "../../../../shared/components/button.tsx";
import { Card } from "../../../../shared/components/card.tsx";
import { Confirm } from "../../../../shared/components/dialog.tsx";
import { MoreMenu } from "../../../../shared/components/menu.tsx";
import { Money } from "../../../../shared/components/text.tsx";
import { attempt, tell } from "../../../../shared/toasts.ts";
import { countryName } from "../../../../shared/words.ts";
import { PageHead } from "../shell/page-head.tsx";
import { InStore, type StoreScope, useStore } from "../shell/scope.tsx";
import { RateDialog } from "./rate-dialog.tsx";
import "./shipping.css";

export function ShippingPage(props: { scope: StoreScope; rates: ShippingRate[] }) {
  return (
    <InStore scope={props.scope}>
      <Shipping rates={props.rates} />
    </InStore>
  );
}

/** "United States, Canada and 3 more", "Everywhere". */
export function countriesInWords(codes: readonly string[]): string {
  if (codes.length === 1 && codes[0] === "*") return "Everywhere";
  const names = codes.map((code) => (code === "*" ? "everywhere else" : countryName(code)));
  const words = names.length <= 3 ? names.join(", ") : `${names.slice(0, 3).join(", ")} and ${names.length - 3} more`;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function Shipping(props: { rates: ShippingRate[] }) {
  const store = useStore();
  const api = store.api(shippingContract);
  const may = store.can("settings:write");
  const [rates, setRates] = createSignal(props.rates);
  const [editing, setEditing] = createSignal<ShippingRate | "new" | null>(null);
  const [removing, setRemoving] = createSignal<ShippingRate | null>(null);
  const look = async () => setRates((await api.list()).items);
  const remove = () =>
    attempt(async () => {
      await api.remove({ shipping_rate_id: removing()?.id ?? "" });
      await look();
      setRemoving(null);
      tell("Removed.");
    });
  return (
    <>
      <PageHead
        title="Shipping"
        says="What shoppers pay and how long it takes. What suppliers charge you is counted in each product's cost."
        actions={
          <Show when={may}>
            <Button kind="primary" icon="plus" onClick={() => setEditing("new")}>
              Add a rate
            </Button>
          </Show>
        }
      />
      <Card flush>
        <ul class="rates">
          <For each={rates()}>
            {(rate) => (
              <li class="rate">
                <div>
                  <p class="strong">{rate.name}</p>
                  <p class="soft small">
                    {countriesInWords(rate.countries)} · {rate.min_days} to {rate.max_days} days
                  </p>
                </div>
                <div class="rate-end">
                  <Show when={rate.price.amount > 0} fallback={<span class="strong">Free</span>}>
                    <Money value={rate.price} strong />
                  </Show>
                  <Show when={rate.free_from}>
                    {(from) => (
                      <p class="soft small">
                        free from <Money value={from()} />
                      </p>
                    )}
                  </Show>
                </div>
                <Show when={may}>
                  <MoreMenu
                    label={`More for ${rate.name}`}
                    items={[
                      { label: "Change", icon: "pencil", onSelect: () => setEditing(rate) },
                      { label: "Remove", icon: "trash-2", danger: true, onSelect: () => setRemoving(rate) },
                    ]}
                  />
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Card>
      <RateDialog rate={editing()} onClose={() => setEditing(null)} onDone={look} />
      <Confirm
        open={removing() !== null}
        onClose={() => setRemoving(null)}
        title={`Remove “${removing()?.name}”?`}
        action="Remove it"
        danger
        onConfirm={remove}
      >
        Shoppers in {countriesInWords(removing()?.countries ?? [])} cannot choose it any more. Orders that were placed with it keep it.
      </Confirm>
    </>
  );
}
