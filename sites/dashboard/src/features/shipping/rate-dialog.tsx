// Where does a rate count, what does it cost, and how long does it take?
import { For, Show } from "solid-js";
import { NewShippingRate, type ShippingRate, shippingContract } from "../../../../../core/shipping/shipping.contract.ts";
import { markets } from "../../../../../core/stores/markets.rules.ts";
import { Button } from "../../../../shared/components/button.tsx";
import { CheckField } from "../../../../shared/components/choices.tsx";
import { Dialog } from "../../../../shared/components/dialog.tsx";
import { MoneyField, NumberField, SelectField, TextField } from "../../../../shared/components/field.tsx";
import { Icon } from "../../../../shared/components/icon.tsx";
import { createForm, fieldOf } from "../../../../shared/form.ts";
import { tell } from "../../../../shared/toasts.ts";
import { countryName } from "../../../../shared/words.ts";
import { FormProblem } from "../shell/form-problem.tsx";
import { useStore } from "../shell/scope.tsx";

interface RateProps {
  rate: ShippingRate | "new" | null;
  onClose(): void;
  onDone(): Promise<unknown>;
}

export function RateDialog(props: RateProps) {
  return (
    <Dialog open={props.rate !== null} onClose={props.onClose} title={props.rate === "new" ? "Add a rate" : "Change the rate"}>
      <RateForm rate={props.rate === "new" ? null : props.rate} onClose={props.onClose} onDone={props.onDone} />
    </Dialog>
  );
}

function RateForm(props: { rate: ShippingRate | null; onClose(): void; onDone(): Promise<unknown> }) {
  const store = useStore();
  const api = store.api(shippingContract);
  const form = createForm({
    initial: {
      name: props.rate?.name ?? "",
      countries: props.rate?.countries ?? ["*"],
      price_amount: (props.rate?.price.amount ?? null) as number | null,
      free_from_amount: props.rate?.free_from?.amount ?? null,
      min_days: (props.rate?.min_days ?? 7) as number | null,
      max_days: (props.rate?.max_days ?? 21) as number | null,
    },
    schema: NewShippingRate,
    send: async ({ price_amount, min_days, max_days, ...rest }) => {
      const sent = { ...rest, price_amount: price_amount ?? 0, min_days: min_days ?? 0, max_days: max_days ?? 0 };
      if (props.rate) await api.update({ shipping_rate_id: props.rate.id, ...sent });
      else await api.create(sent);
      await props.onDone();
      props.onClose();
      tell("Saved.");
    },
  });
  const countries = form.field("countries");
  const everywhere = fieldOf("everywhere", [
    () => countries.value().includes("*"),
    (on: boolean) => countries.set(on ? [...countries.value(), "*"] : countries.value().filter((one) => one !== "*")),
  ]);
  const named = () => countries.value().filter((one) => one !== "*");
  const choices = () => [
    { value: "", label: "Add a country" },
    ...markets
      .filter((one) => !countries.value().includes(one.country))
      .map((one) => ({ value: one.country, label: countryName(one.country) }))
      .sort((a, b) => a.label.localeCompare(b.label, "en")),
  ];
  return (
    <form class="fields" novalidate onSubmit={form.submit}>
      <FormProblem form={form} />
      <TextField label="Name" field={form.field("name")} placeholder="Standard" maxLength={60} />
      <div class="rate-countries">
        <p class="field-label">Where</p>
        <ul class="rate-tags">
          <For each={named()}>
            {(code) => (
              <li class="tag">
                {countryName(code)}
                <button
                  type="button"
                  aria-label={`Remove ${countryName(code)}`}
                  onClick={() => countries.set(countries.value().filter((one) => one !== code))}
                >
                  <Icon name="x" size="small" />
                </button>
              </li>
            )}
          </For>
        </ul>
        <SelectField
          label="Add a country"
          labelHidden
          field={fieldOf("country", [() => "", (code: string) => code && countries.set([...countries.value(), code])])}
          choices={choices()}
        />
        <CheckField label="Everywhere that no other rate names" field={everywhere} />
        <Show when={form.errorAt("countries")}>
          <p class="field-error">{form.errorAt("countries")}</p>
        </Show>
      </div>
      <div class="fields-pair">
        <MoneyField label="Price" field={form.field("price_amount")} currency={store.currency} placeholder="0 is free" />
        <MoneyField label="Free from" optional field={form.field("free_from_amount")} currency={store.currency} placeholder="never" />
      </div>
      <div class="fields-pair">
        <NumberField label="At the earliest after" field={form.field("min_days")} min={0} max={120} after="days" />
        <NumberField label="At the latest after" field={form.field("max_days")} min={0} max={180} after="days" />
      </div>
      <div class="button-row dialog-actions">
        <Button onClick={() => props.onClose()}>Not now</Button>
        <Button kind="primary" type="submit" busy={form.busy()}>
          Save
        </Button>
      </div>
    </form>
  );
}
