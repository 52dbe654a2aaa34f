// Which variants are there, what does each cost, and what is left of its price?
import { createSignal, For, Show } from "solid-js";
import type { PriceRule } from "../../../../../../core/pricing/pricing.contract.ts";
import { marginPpm } from "../../../../../../core/pricing/pricing.rules.ts";
import { type Product, productsContract } from "../../../../../../core/products/products.contract.ts";
import type { Variant } from "../../../../../../core/products/variants.contract.ts";
import { money } from "../../../../../../kit/money.ts";
import { Button } from "../../../../../shared/components/button.tsx";
import { Card } from "../../../../../shared/components/card.tsx";
import { Confirm } from "../../../../../shared/components/dialog.tsx";
import { MoneyField, NumberField, TextField } from "../../../../../shared/components/field.tsx";
import { Picture } from "../../../../../shared/components/picture.tsx";
import { createSelection, SelectionBar } from "../../../../../shared/components/table.tsx";
import { Money } from "../../../../../shared/components/text.tsx";
import { tell } from "../../../../../shared/toasts.ts";
import { counted } from "../../../../../shared/words.ts";
import { useStore } from "../../shell/scope.tsx";
import { Margin } from "../states.tsx";
import type { Draft, VariantDraft } from "./draft.ts";
import { OptionsDialog } from "./options-dialog.tsx";
import { VariantBulk } from "./variant-bulk.tsx";

interface VariantsProps {
  product: Product;
  draft: Draft;
  priceRule: PriceRule;
  act(work: () => Promise<Product>): Promise<boolean>;
}

const shownFirst = 50;
const namedAtMost = 6;

export function VariantsCard(props: VariantsProps) {
  const store = useStore();
  const [all, setAll] = createSignal(false);
  const [options, setOptions] = createSignal(false);
  const [bulk, setBulk] = createSignal(false);
  const [removing, setRemoving] = createSignal(false);
  const selection = createSelection();
  const variants = () => (all() ? props.product.variants : props.product.variants.slice(0, shownFirst));
  const several = () => props.product.variants.length > 1;
  const picked = () => props.product.variants.filter((one) => selection.has(one.id));
  const remove = async () => {
    const { id: product_id } = props.product;
    const gone = picked();
    for (const { id: variant_id } of gone) {
      if (!(await props.act(() => store.api(productsContract).removeVariant({ product_id, variant_id })))) return;
    }
    selection.clear();
    setRemoving(false);
    tell(`${counted(gone.length, "variant")} removed.`);
  };
  const everyPicked = () => props.product.variants.every((one) => selection.has(one.id));
  return (
    <Card
      flush
      title={several() ? counted(props.product.variants.length, "variant") : "Price and stock"}
      says={props.product.options.map((one) => `${one.name}: ${one.values.length}`).join(", ") || undefined}
      actions={
        <Button
          icon="pencil"
          disabled={props.draft.dirty()}
          title={props.draft.dirty() ? "Save first" : undefined}
          onClick={() => setOptions(true)}
        >
          {props.product.options.length > 0 ? "Options" : "Add options"}
        </Button>
      }
    >
      <SelectionBar selection={selection} noun={["variant", "variants"]}>
        <Button icon="pencil" onClick={() => setBulk(true)}>
          Change together
        </Button>
        <Button
          icon="trash-2"
          disabled={everyPicked()}
          title={everyPicked() ? "One has to stay" : undefined}
          onClick={() => setRemoving(true)}
        >
          Remove
        </Button>
      </SelectionBar>
      <div class="table-frame">
        <table class="table variants" aria-label="Variants">
          <thead>
            <tr>
              <Show when={several()}>
                <th scope="col" class="cell-tick">
                  <label class="tick-area">
                    <span class="only-read-aloud">Pick all variants</span>
                    <input
                      type="checkbox"
                      checked={everyPicked()}
                      onChange={() => (everyPicked() ? selection.clear() : selection.set(props.product.variants.map((one) => one.id)))}
                    />
                  </label>
                </th>
              </Show>
              <th scope="col">Variant</th>
              <th scope="col">SKU</th>
              <th scope="col">Price, {store.currency}</th>
              <th scope="col">Compare-at</th>
              <th scope="col" class="cell-end">
                Cost
              </th>
              <th scope="col" class="cell-end">
                Margin
              </th>
              <th scope="col">Stock</th>
            </tr>
          </thead>
          <tbody>
            <For each={variants()}>
              {(variant) => <Row variant={variant} draft={props.draft} selection={several() ? selection : null} />}
            </For>
          </tbody>
        </table>
      </div>
      <Show when={!all() && props.product.variants.length > shownFirst}>
        <div class="variants-more">
          <Button onClick={() => setAll(true)}>Show all {props.product.variants.length}</Button>
        </div>
      </Show>
      <OptionsDialog product={props.product} open={options()} onClose={() => setOptions(false)} act={props.act} />
      <VariantBulk open={bulk()} onClose={() => setBulk(false)} variants={picked()} draft={props.draft} priceRule={props.priceRule} />
      <Confirm open={removing()} onClose={() => setRemoving(false)} title="Stop offering these?" action="Remove" danger onConfirm={remove}>
        <p>
          {picked()
            .slice(0, namedAtMost)
            .map((one) => one.title)
            .join(", ")}
          {picked().length > namedAtMost ? ` and ${picked().length - namedAtMost} more` : ""}: gone with price, stock and supplier link.
          Orders keep what was bought. What waits for “Save” elsewhere stays.
        </p>
      </Confirm>
    </Card>
  );
}

function Row(props: { variant: Variant; draft: Draft; selection: ReturnType<typeof createSelection> | null }) {
  const store = useStore();
  const { id } = props.variant;
  const now = () => props.draft.variants[id];
  const currency = props.variant.price.currency;
  const field = <Name extends keyof VariantDraft>(name: Name) => ({
    name: `${name}-${id}`,
    value: () => now()?.[name] as VariantDraft[Name],
    set: (value: VariantDraft[Name]) => props.draft.change(id, name, value),
    error: () => {
      const at = props.draft.changes().findIndex((one) => one.id === id);
      return at < 0 ? undefined : props.draft.form.errorAt(`variants.${at}.${name}`);
    },
  });
  const margin = () => {
    const price = now()?.price_amount;
    const cost = props.variant.cost;
    return cost && price ? Math.round(marginPpm(money(price, currency), cost) / 10_000) : null;
  };
  const title = () => props.variant.title || "The product";
  return (
    <tr data-picked={props.selection?.has(id) ? "" : undefined}>
      <Show when={props.selection}>
        {(selection) => (
          <td class="cell-tick">
            <label class="tick-area">
              <span class="only-read-aloud">Pick {title()}</span>
              <input type="checkbox" checked={selection().has(id)} onChange={() => selection().toggle(id)} />
            </label>
          </td>
        )}
      </Show>
      <th scope="row" class="variant-title">
        <span>
          <Show when={props.variant.asset_id}>
            <Picture store_id={store.id} asset_id={props.variant.asset_id} alt="" />
          </Show>
          {title()}
        </span>
      </th>
      <td class="cell-sku">
        <TextField label={`SKU of ${title()}`} labelHidden field={field("sku")} maxLength={80} />
      </td>
      <td class="cell-price">
        <MoneyField label={`Price of ${title()}`} labelHidden field={field("price_amount")} currency={currency} bare />
      </td>
      <td class="cell-price">
        <MoneyField
          label={`Compare-at price of ${title()}`}
          labelHidden
          field={field("compare_at_amount")}
          currency={currency}
          bare
          placeholder="none"
        />
      </td>
      <td class="cell-end">
        <Money value={props.variant.cost} />
      </td>
      <td class="cell-end">
        <Margin percent={margin()} />
      </td>
      <td class="cell-stock">
        <NumberField label={`Stock of ${title()}`} labelHidden field={field("stock")} min={0} step={1} placeholder="unknown" />
        <Show when={props.variant.reserved > 0}>
          <p class="field-hint number">{props.variant.reserved} being paid</p>
        </Show>
      </td>
    </tr>
  );
}
