// What is asked of somebody who opens a store?
import { Show } from "solid-js";
import { marketOf, markets } from "../../../../../core/stores/markets.rules.ts";
import { starters } from "../../../../../core/stores/starter.rules.ts";
import { type Niche, niches } from "../../../../../core/stores/stores.contract.ts";
import { presets } from "../../../../../core/themes/presets.rules.ts";
import type { PresetName } from "../../../../../core/themes/themes.contract.ts";
import { currencyDigits } from "../../../../../kit/money.ts";
import { ChoiceCards } from "../../../../shared/components/choices.tsx";
import { SelectField, TextField } from "../../../../shared/components/field.tsx";
import { Icon } from "../../../../shared/components/icon.tsx";
import type { Form } from "../../../../shared/form.ts";
import { countryName, currencyName, languageName, sentence } from "../../../../shared/words.ts";
import { createAddressCheck } from "./address-check.ts";
import { LookPreview } from "./look-preview.tsx";

export type FirstProducts = "find" | "paste" | "empty";

export type NewStoreForm = Form<{
  name: string;
  niche: Niche;
  country: string;
  currency: string;
  language: "en" | "de" | "fr" | "es" | "it" | "nl" | "pl" | "pt" | "ar";
  preset: PresetName;
  first: FirstProducts;
}>;

export function NameStep(props: { form: NewStoreForm }) {
  const address = createAddressCheck(() => props.form.values.name);
  return (
    <>
      <TextField
        label="What is the store called?"
        field={props.form.field("name")}
        autocomplete="organization"
        maxLength={60}
        required
        hint={
          <span class="address-hint" role="status">
            <Show when={address()} fallback="Its address is made of the name.">
              {(found) => (
                <>
                  <Icon name={found().available ? "circle-check" : "info"} size="small" class={found().available ? "good" : "notice"} />
                  <span>
                    {found().available ? "" : "That address is taken; yours would be "}
                    <strong>
                      {found()
                        .url.replace(/^https?:\/\//, "")
                        .replace(/\/$/, "")}
                    </strong>
                  </span>
                </>
              )}
            </Show>
          </span>
        }
      />
      <ChoiceCards
        label="What does it sell?"
        field={props.form.field("niche")}
        choices={niches.map((niche) => ({ value: niche, label: sentence(niche), hint: starters[niche].categories.slice(0, 3).join(", ") }))}
      />
    </>
  );
}

export function MarketStep(props: { form: NewStoreForm }) {
  const country = props.form.field("country");
  /** A market brings its usual currency and language; both can be chosen apart from it. */
  const market = {
    ...country,
    set: (code: string) => {
      const { currency, language } = marketOf(code);
      country.set(code);
      props.form.field("currency").set(currency);
      props.form.field("language").set(language);
    },
  };
  return (
    <>
      <SelectField
        label="Where do most of your shoppers live?"
        field={market}
        choices={markets
          .map((one) => ({ value: one.country, label: countryName(one.country) }))
          .sort((a, b) => a.label.localeCompare(b.label, "en"))}
        hint="Suppliers are asked for shipping to this country, and tax is set up for it. You can sell to others as well."
      />
      <div class="fields-pair">
        <SelectField
          label="Currency"
          field={props.form.field("currency")}
          choices={Object.keys(currencyDigits).map((code) => ({ value: code, label: `${code} · ${currencyName(code)}` }))}
          hint="It stays as it is once the store is open."
        />
        <SelectField
          label="Language of the shop"
          field={props.form.field("language")}
          choices={(["en", "de", "fr", "es", "it", "nl", "pl", "pt", "ar"] as const).map((code) => ({
            value: code,
            label: languageName(code),
          }))}
        />
      </div>
    </>
  );
}

export function LookStep(props: { form: NewStoreForm }) {
  return (
    <ChoiceCards
      label="How should it look?"
      size="large"
      field={props.form.field("preset")}
      choices={presets.map(({ name: preset, title, says }) => ({
        value: preset,
        label: title,
        hint: says,
        picture: (
          <LookPreview
            preset={preset}
            name={props.form.values.name}
            heading={starters[props.form.values.niche].heading}
            categories={starters[props.form.values.niche].categories}
          />
        ),
      }))}
    />
  );
}

export function FirstProductsStep(props: { form: NewStoreForm }) {
  return (
    <ChoiceCards
      label="Where do the first products come from?"
      size="large"
      field={props.form.field("first")}
      choices={[
        {
          value: "find",
          label: "Search suppliers",
          hint: "Look through AliExpress and CJ for what fits your niche.",
          picture: <Icon name="package-search" size="large" />,
        },
        {
          value: "paste",
          label: "Paste a link",
          hint: "You have found something already: import it by its address.",
          picture: <Icon name="link" size="large" />,
        },
        {
          value: "empty",
          label: "Start empty",
          hint: "Look around first, and add products when you are ready.",
          picture: <Icon name="store" size="large" />,
        },
      ]}
    />
  );
}
