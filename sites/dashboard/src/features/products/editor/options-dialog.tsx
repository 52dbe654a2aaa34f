// By what do the variants of a product differ?
import { createSignal, Index, Show } from "solid-js";
import { createStore } from "solid-js/store";
import { type Product, productsContract } from "../../../../../../core/products/products.contract.ts";
import { mostOptions, mostVariants, type NewOption } from "../../../../../../core/products/variants.contract.ts";
import { ApiProblem } from "../../../../../shared/api-client.ts";
import { Button, IconButton } from "../../../../../shared/components/button.tsx";
import { Banner } from "../../../../../shared/components/card.tsx";
import { Dialog } from "../../../../../shared/components/dialog.tsx";
import { tell } from "../../../../../shared/toasts.ts";
import { counted } from "../../../../../shared/words.ts";
import { useStore } from "../../shell/scope.tsx";

interface OptionsProps {
  product: Product;
  open: boolean;
  onClose(): void;
  act(work: () => Promise<Product>): Promise<boolean>;
}

export function OptionsDialog(props: OptionsProps) {
  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      title="Options"
      says="Colour, size, plug: what a shopper chooses. Variants that stay keep their price, SKU and supplier."
      wide
    >
      <OptionsForm {...props} />
    </Dialog>
  );
}

function OptionsForm(props: OptionsProps) {
  const store = useStore();
  const [options, setOptions] = createStore<NewOption[]>(
    props.product.options.map((option) => ({
      name: option.name,
      was: option.name,
      values: option.values.map((value) => ({ value, was: value })),
    })),
  );
  const [busy, setBusy] = createSignal(false);
  const [problem, setProblem] = createSignal<string | null>(null);
  const count = () => options.reduce((product, option) => product * Math.max(1, option.values.length), 1);
  /** Combinations of values that were there before and still are. */
  const kept = () =>
    props.product.variants.filter((variant) =>
      variant.option_values.every((value, at) => {
        const was = props.product.options[at]?.name;
        const option = options.find((one) => one.was === was);
        return !option || option.values.some((one) => one.was === value);
      }),
    ).length;
  const gone = () => props.product.variants.length - kept();
  const ready = () =>
    options.every((option) => option.name.trim() && option.values.length > 0 && option.values.every((one) => one.value.trim()));
  const save = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const body = { product_id: props.product.id, options: JSON.parse(JSON.stringify(options)) as NewOption[] };
      const product = await store.api(productsContract).updateOptions(body, { ifMatch: `"${props.product.revision}"` });
      await props.act(async () => product);
      props.onClose();
      tell(`${counted(product.variants.length, "variant")} now.`);
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      setProblem(error.errors[0]?.message ?? error.message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div class="fields">
      <Show when={problem()}>
        {(says) => (
          <Banner tone="bad" alert>
            {says()}
          </Banner>
        )}
      </Show>
      <Index each={options}>
        {(option, at) => (
          <fieldset class="option">
            <legend class="only-read-aloud">Option {at + 1}</legend>
            <div class="option-name">
              <div class="control">
                <input
                  type="text"
                  aria-label={`Name of option ${at + 1}`}
                  placeholder="Colour"
                  maxLength={40}
                  value={option().name}
                  onInput={(event) => setOptions(at, "name", event.currentTarget.value)}
                />
              </div>
              <IconButton
                icon="trash-2"
                label={`Remove ${option().name || "this option"}`}
                onClick={() => setOptions((now) => now.filter((_, index) => index !== at))}
              />
            </div>
            <ul class="option-values">
              <Index each={option().values}>
                {(value, place) => (
                  <li class="control">
                    <input
                      type="text"
                      aria-label={`Value ${place + 1} of ${option().name || `option ${at + 1}`}`}
                      maxLength={60}
                      value={value().value}
                      onInput={(event) => setOptions(at, "values", place, "value", event.currentTarget.value)}
                    />
                    <button
                      type="button"
                      class="control-button"
                      aria-label={`Remove ${value().value || "this value"}`}
                      onClick={() => setOptions(at, "values", (now) => now.filter((_, index) => index !== place))}
                    >
                      ×
                    </button>
                  </li>
                )}
              </Index>
              <li>
                <Button kind="quiet" icon="plus" onClick={() => setOptions(at, "values", (now) => [...now, { value: "" }])}>
                  Value
                </Button>
              </li>
            </ul>
          </fieldset>
        )}
      </Index>
      <Show when={options.length < mostOptions}>
        <Button icon="plus" onClick={() => setOptions((now) => [...now, { name: "", values: [{ value: "" }] }])}>
          Add an option
        </Button>
      </Show>
      <p class="small" role="status">
        {counted(count(), "variant")}
        <Show when={gone() > 0}>
          <span class="tone-bad">; {counted(gone(), "variant")} with their prices and supplier links are removed</span>
        </Show>
        <Show when={count() > mostVariants}>
          <span class="tone-bad">, more than the {mostVariants.toLocaleString("en")} a product can have</span>
        </Show>
        .
      </p>
      <div class="button-row dialog-actions">
        <Button onClick={() => props.onClose()}>Not now</Button>
        <Button kind={gone() > 0 ? "danger" : "primary"} busy={busy()} disabled={!ready() || count() > mostVariants} onClick={save}>
          {gone() > 0 ? `Save and remove ${counted(gone(), "variant")}` : "Save options"}
        </Button>
      </div>
    </div>
  );
}
