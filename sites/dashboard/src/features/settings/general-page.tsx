// How does the store work: its name, its prices, its orders, its taxes?
import "./settings.css";
import { createSignal, Show } from "solid-js";
import type { PriceRule } from "../../../../../core/pricing/pricing.contract.ts";
import { type Store, storeContract, UpdateStore } from "../../../../../core/stores/stores.contract.ts";
import { Card, Facts } from "../../../../shared/components/card.tsx";
import { ChoiceCards, SwitchField } from "../../../../shared/components/choices.tsx";
import { ComboboxField } from "../../../../shared/components/combobox.tsx";
import { NumberField, TextField } from "../../../../shared/components/field.tsx";
import { createForm, type FieldState, guardUnsaved } from "../../../../shared/form.ts";
import { tell, tellProblem } from "../../../../shared/toasts.ts";
import { countryName, currencyName, languageName } from "../../../../shared/words.ts";
import { PriceRuleFields } from "../pricing/price-rule-fields.tsx";
import { FormProblem } from "../shell/form-problem.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { SaveBar } from "../shell/save-bar.tsx";
import { InStore, type StoreScope, useStore } from "../shell/scope.tsx";
import { AddressCard, OpeningCard } from "./address-cards.tsx";

interface Values {
  name: string;
  contact_email: string;
  time_zone: string;
  announcement: string;
  price_rule: PriceRule;
  cancel_window_minutes: number;
  hold_from_risk: number;
  fulfilment_mode: "automatic" | "approval";
  cost_tolerance_percent: number;
  tax_included: boolean;
  collect_tax: boolean;
}

function valuesOf(store: Store): Values {
  const {
    name,
    contact_email,
    time_zone,
    announcement,
    price_rule,
    cancel_window_minutes,
    hold_from_risk,
    fulfilment_mode,
    cost_tolerance_percent,
    tax_included,
    collect_tax,
  } = store;
  return {
    name,
    contact_email,
    time_zone,
    announcement,
    price_rule,
    cancel_window_minutes,
    hold_from_risk,
    fulfilment_mode,
    cost_tolerance_percent,
    tax_included,
    collect_tax,
  };
}

function cancelWindowField(minutes: FieldState<number | null>, whole: boolean) {
  if (whole) return { field: minutes, unit: "minutes", most: 1440 };
  const field: FieldState<number | null> = {
    ...minutes,
    value: () => Math.round((minutes.value() ?? 0) * 60),
    set: (value) => minutes.set((value ?? 0) / 60),
  };
  return { field, unit: "seconds", most: 86_400 };
}

export function GeneralPage(props: { scope: StoreScope; store: Store; zones: readonly string[] }) {
  return (
    <InStore scope={props.scope}>
      <General store={props.store} zones={props.zones} />
    </InStore>
  );
}

function General(props: { store: Store; zones: readonly string[] }) {
  const scope = useStore();
  const may = scope.can("settings:write");
  const [store, setStore] = createSignal(props.store);
  const form = createForm<Values>({
    initial: valuesOf(props.store),
    schema: UpdateStore,
    send: async (values) => {
      setStore(await scope.api(storeContract).update(values));
      form.accept(valuesOf(store()), values);
      tell("Saved.");
    },
  });
  guardUnsaved(form.dirty);
  const submit = async (event: SubmitEvent) => {
    const done = await form.submit(event);
    const problem = form.problem();
    if (!done && problem && problem.errors.length === 0) tellProblem(problem);
  };
  const number = (name: "cancel_window_minutes" | "hold_from_risk" | "cost_tolerance_percent"): FieldState<number | null> => ({
    ...form.field(name),
    set: (value) => form.field(name).set(value ?? 0),
  });
  /** A window of less than a minute is for trying things out: it is said in seconds. */
  const cancelWindow = cancelWindowField(number("cancel_window_minutes"), Number.isInteger(props.store.cancel_window_minutes));
  return (
    <>
      <form class="settings-form" novalidate onSubmit={submit}>
        <PageHead title="General" />
        <FormProblem form={form} />
        <fieldset class="stack settings-fields" disabled={!may}>
          <Card title="The store">
            <div class="fields">
              <TextField label="Name" field={form.field("name")} maxLength={60} required />
              <TextField
                label="Contact e-mail"
                type="email"
                field={form.field("contact_email")}
                hint="Shoppers see it, and answers to mails go there."
                required
              />
              <ComboboxField
                label="Time zone"
                field={form.field("time_zone")}
                choices={props.zones.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
                hint="Days and reports are counted in it."
              />
              <TextField
                label="Announcement"
                optional
                field={form.field("announcement")}
                maxLength={160}
                placeholder="Free shipping from 50"
                hint="A line above every page of the shop."
              />
              <Facts
                items={[
                  ["Market", countryName(store().country)],
                  ["Currency", `${store().currency}, ${currencyName(store().currency)}`],
                  ["Language", languageName(store().language)],
                ]}
              />
            </div>
          </Card>
          <Card title="Prices" says="How a supplier's cost becomes your price, where you say nothing else at an import.">
            <PriceRuleFields
              rule={form.values.price_rule}
              currency={store().currency}
              onChange={(rule) => form.field("price_rule").set(rule)}
              error={form.errorAt("price_rule.value")}
            />
          </Card>
          <Card title="Orders">
            <div class="fields">
              <ChoiceCards
                label="Ordering at suppliers"
                size="large"
                field={form.field("fulfilment_mode")}
                choices={[
                  {
                    value: "automatic",
                    label: "By itself",
                    hint: "Each paid order is placed as soon as it may not be cancelled any more.",
                  },
                  { value: "approval", label: "After your yes", hint: "Each part of an order waits until somebody approves it." },
                ]}
              />
              <div class="fields-pair">
                <NumberField
                  label="Shoppers may cancel for"
                  field={cancelWindow.field}
                  min={0}
                  max={cancelWindow.most}
                  after={cancelWindow.unit}
                />
                <NumberField
                  label="Ask when a supplier is dearer by more than"
                  field={number("cost_tolerance_percent")}
                  min={0}
                  max={1000}
                  after="%"
                />
              </div>
              <NumberField
                label="Hold orders from a risk of"
                field={number("hold_from_risk")}
                min={1}
                max={101}
                after="of 100"
                hint="They wait for somebody and reach no supplier. 101 holds none."
              />
            </div>
          </Card>
          <Card title="Taxes">
            <div class="fields">
              <SwitchField
                label="Collect tax"
                hint="By where the parcel goes; each order says which rate was used."
                field={form.field("collect_tax")}
              />
              <SwitchField
                label="Prices contain the tax"
                hint="Usual in Europe, Australia and Japan; not in the United States."
                field={form.field("tax_included")}
                disabled={!form.values.collect_tax}
              />
            </div>
          </Card>
        </fieldset>
        <Show when={may}>
          <SaveBar dirty={form.dirty()} busy={form.busy()} onDiscard={() => form.reset(valuesOf(store()))} />
        </Show>
      </form>
      <div class="stack settings-below">
        <AddressCard store={store()} onChange={setStore} />
        <OpeningCard store={store()} onChange={setStore} />
        <Show when={!may}>
          <p class="soft small">Your role may look at these settings, not change them.</p>
        </Show>
      </div>
    </>
  );
}
