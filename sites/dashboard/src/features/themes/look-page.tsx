// How does the shop look, and what stands on its first page?
import "./look.css";
import { createSignal, Show } from "solid-js";
import { type Store, storeContract, UpdateStore } from "../../../../../core/stores/stores.contract.ts";
import { presets } from "../../../../../core/themes/presets.rules.ts";
import type { StoreLook } from "../../../../../core/themes/themes.contract.ts";
import { LinkButton } from "../../../../shared/components/button.tsx";
import { Card } from "../../../../shared/components/card.tsx";
import { CheckField, ChoiceCards } from "../../../../shared/components/choices.tsx";
import { TextField } from "../../../../shared/components/field.tsx";
import { createForm, fieldOf, guardUnsaved } from "../../../../shared/form.ts";
import { tell, tellProblem } from "../../../../shared/toasts.ts";
import { FormProblem } from "../shell/form-problem.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { SaveBar } from "../shell/save-bar.tsx";
import { InStore, type StoreScope, useStore } from "../shell/scope.tsx";
import { LookPreview } from "../stores/look-preview.tsx";
import { BlocksCard } from "./blocks-card.tsx";

export function LookPage(props: { scope: StoreScope; store: Store; categories: string[] }) {
  return (
    <InStore scope={props.scope}>
      <Look store={props.store} categories={props.categories} />
    </InStore>
  );
}

const usualHue = 190;

function Look(props: { store: Store; categories: string[] }) {
  const scope = useStore();
  const may = scope.can("settings:write");
  const [saved, setSaved] = createSignal(props.store.look);
  const form = createForm<StoreLook>({
    initial: props.store.look,
    toInput: (look) => ({ look }),
    schema: UpdateStore,
    send: async (look) => {
      setSaved((await scope.api(storeContract).update({ look })).look);
      form.accept(saved(), look);
      tell("Saved. The shop wears it within seconds.");
    },
  });
  guardUnsaved(form.dirty);
  const submit = async (event: SubmitEvent) => {
    const done = await form.submit(event);
    const problem = form.problem();
    if (!done && problem && problem.errors.length === 0) tellProblem(problem);
  };
  const hue = form.field("accent_hue");
  const own = fieldOf("own_hue", [() => hue.value() !== null, (on: boolean) => hue.set(on ? usualHue : null)]);
  const hero = () => form.values.home.find((block) => block.kind === "hero");
  const heading = () => {
    const block = hero();
    return block?.kind === "hero" ? block.heading : form.values.tagline;
  };
  const button = () => {
    const block = hero();
    return block?.kind === "hero" ? block.button : undefined;
  };
  return (
    <form novalidate onSubmit={submit}>
      <PageHead
        title="Look"
        actions={
          <LinkButton icon="external-link" href={scope.url} target="_blank" rel="noopener">
            Open the shop
          </LinkButton>
        }
      />
      <FormProblem form={form} />
      <fieldset class="look" disabled={!may}>
        <div class="stack">
          <Card title="Style">
            <div class="fields">
              <ChoiceCards
                label="Style"
                labelHidden
                field={form.field("preset")}
                choices={presets.map(({ name, title, says }) => ({
                  value: name,
                  label: title,
                  hint: says,
                  picture: <LookPreview preset={name} name={scope.name} heading="" categories={[]} />,
                }))}
              />
              <CheckField label="A colour of my own" hint="Whatever you choose stays readable: lightness follows by itself." field={own} />
              <Show when={hue.value() !== null}>
                <div class="field">
                  <label class="field-label" for="hue">
                    Hue
                  </label>
                  <input
                    id="hue"
                    class="hue"
                    type="range"
                    min="0"
                    max="359"
                    value={hue.value() ?? usualHue}
                    aria-valuetext={`${hue.value()} degrees`}
                    onInput={(event) => hue.set(Number(event.currentTarget.value))}
                  />
                </div>
              </Show>
              <TextField
                label="Tagline"
                optional
                field={form.field("tagline")}
                maxLength={120}
                hint="Stands under the name, and in search engines."
              />
            </div>
          </Card>
          <BlocksCard form={form} />
        </div>
        <aside class="look-side" aria-label="Preview">
          <LookPreview
            preset={form.values.preset}
            accent_hue={form.values.accent_hue}
            name={scope.name}
            heading={heading()}
            categories={props.categories}
            {...(button() ? { button: button() ?? "" } : {})}
          />
          <p class="soft small">A sketch of the colours and shapes. The shop itself shows your products.</p>
        </aside>
      </fieldset>
      <Show when={may}>
        <SaveBar dirty={form.dirty()} busy={form.busy()} onDiscard={() => form.reset(saved())} />
      </Show>
    </form>
  );
}
