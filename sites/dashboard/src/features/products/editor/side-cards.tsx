// Is the product on sale, where does it belong, and when does it arrive?
import { createSignal, For, Match, Show, Switch } from "solid-js";
import type { Category } from "../../../../../../core/categories/categories.contract.ts";
import { type Product, productsContract } from "../../../../../../core/products/products.contract.ts";
import { Button } from "../../../../../shared/components/button.tsx";
import { Card, Facts as FactList } from "../../../../../shared/components/card.tsx";
import { NumberField, SelectField, TextField } from "../../../../../shared/components/field.tsx";
import { Icon } from "../../../../../shared/components/icon.tsx";
import { TagsField } from "../../../../../shared/components/tags.tsx";
import { RelativeTime } from "../../../../../shared/components/text.tsx";
import type { FieldState, Form } from "../../../../../shared/form.ts";
import { tell, tellUndoable } from "../../../../../shared/toasts.ts";
import { useStore } from "../../shell/scope.tsx";
import { categoryChoices } from "../category-choices.ts";
import type { Facts } from "./draft.ts";

export function StatusCard(props: { product: Product; dirty: boolean; act(work: () => Promise<Product>): Promise<boolean> }) {
  const store = useStore();
  const api = store.api(productsContract);
  const named = { product_id: props.product.id };
  const [busy, setBusy] = createSignal(false);
  const run = async (work: () => Promise<Product>, done: () => void) => {
    setBusy(true);
    if (await props.act(work)) done();
    setBusy(false);
  };
  const publish = () =>
    run(
      () => api.publish(named),
      () => tell("On sale. Shoppers see it within seconds."),
    );
  const unpublish = () =>
    run(
      () => api.unpublish(named),
      () => tellUndoable("Taken off sale.", () => props.act(() => api.publish(named))),
    );
  return (
    <Card title="In the shop">
      <div class="stack">
        <Switch>
          <Match when={props.product.status === "active"}>
            <p class="soft small">
              On sale since <RelativeTime at={props.product.published_at ?? props.product.updated_at} />.
            </p>
            <Button busy={busy()} onClick={unpublish}>
              Take off sale
            </Button>
          </Match>
          <Match when={props.product.status === "archived"}>
            <p class="soft small">Archived: kept with its numbers, seen by nobody.</p>
            <Button
              busy={busy()}
              onClick={() =>
                run(
                  () => api.restore(named),
                  () => tell("Restored as a draft."),
                )
              }
            >
              Restore as a draft
            </Button>
          </Match>
          <Match when={true}>
            <Show
              when={props.product.missing.length > 0}
              fallback={<p class="soft small">Everything is there. Publish it when you are ready.</p>}
            >
              <p class="small">Before it can be sold:</p>
              <ul class="missing">
                <For each={props.product.missing}>
                  {(one) => (
                    <li>
                      <Icon name="circle" size="small" />
                      {one.message}
                    </li>
                  )}
                </For>
              </ul>
            </Show>
            <Button
              kind={props.dirty ? "plain" : "primary"}
              busy={busy()}
              disabled={props.product.missing.length > 0 || props.dirty}
              onClick={publish}
              icon="rocket"
            >
              Publish
            </Button>
            <Show when={props.dirty}>
              <p class="field-hint">Save first: only what is saved is published.</p>
            </Show>
          </Match>
        </Switch>
      </div>
    </Card>
  );
}

/** A number of the form as a field that may be empty while it is typed. */
function numberOf(form: Form<Facts>, name: "delivery_min_days" | "delivery_max_days"): FieldState<number | null> {
  const field = form.field(name);
  return { ...field, set: (value) => field.set(value ?? 0) };
}

export function ProductSide(props: { form: Form<Facts>; categories: Category[]; product: Product }) {
  return (
    <>
      <Card title="Where it belongs">
        <div class="fields">
          <SelectField
            label="Category"
            field={props.form.field("category_id")}
            choices={[{ value: "", label: "None" }, ...categoryChoices(props.categories)]}
          />
          <TagsField label="Tags" optional field={props.form.field("tags")} most={50} />
          <TextField label="Brand" optional field={props.form.field("vendor")} maxLength={80} />
        </div>
      </Card>
      <Card title="Delivery" says="What shoppers are promised">
        <div class="fields">
          <div class="fields-pair">
            <NumberField label="From" field={numberOf(props.form, "delivery_min_days")} min={0} max={180} after="days" />
            <NumberField label="To" field={numberOf(props.form, "delivery_max_days")} min={0} max={180} after="days" />
          </div>
          <TextField
            label="Ships from"
            optional
            field={props.form.field("ships_from")}
            maxLength={2}
            placeholder="CN"
            hint="Two letters of the country. Shoppers see it: do not claim another."
          />
        </div>
      </Card>
      <Show when={props.product.rating_count > 0}>
        <Card title="Reviews">
          <FactList
            items={[
              ["Rating", `${((props.product.rating_hundredths ?? 0) / 100).toFixed(1)} of 5`],
              ["Reviews", props.product.rating_count],
            ]}
          />
        </Card>
      </Show>
    </>
  );
}
