// How is one of many chosen by typing a part of it?
import "./menu.css";
import "./field.css";
import { Combobox } from "@kobalte/core/combobox";
import { Show } from "solid-js";
import type { FieldState } from "../form.ts";
import type { Choice, FieldFrame } from "./field.tsx";
import { Icon } from "./icon.tsx";
import { layerFor } from "./menu.tsx";

type ComboboxProps = FieldFrame & {
  field: FieldState<string>;
  choices: readonly Choice[];
  placeholder?: string;
  /** An empty choice is a choice. */
  clearable?: boolean;
};

/** For countries, categories, time zones: longer lists than a select is good for. */
export function ComboboxField(props: ComboboxProps) {
  let control: HTMLElement | undefined;
  const present = () => props.choices.find((choice) => choice.value === props.field.value()) ?? null;
  return (
    <Combobox<Choice>
      class={`field ${props.class ?? ""}`}
      options={props.choices as Choice[]}
      optionValue="value"
      optionTextValue="label"
      optionLabel="label"
      value={present()}
      onChange={(choice) => {
        if (choice) props.field.set(choice.value);
        else if (props.clearable) props.field.set("");
      }}
      validationState={props.field.error() ? "invalid" : "valid"}
      placeholder={props.placeholder ?? ""}
      triggerMode="focus"
      defaultFilter="contains"
      gutter={4}
      itemComponent={(item) => (
        <Combobox.Item item={item.item} class="menu-item">
          <Combobox.ItemLabel class="truncate">{item.item.rawValue.label}</Combobox.ItemLabel>
          <Combobox.ItemIndicator class="menu-check">
            <Icon name="check" />
          </Combobox.ItemIndicator>
        </Combobox.Item>
      )}
    >
      <Combobox.Label class={props.labelHidden ? "only-read-aloud" : "field-label"}>{props.label}</Combobox.Label>
      <Combobox.Control ref={control} class="control">
        <Combobox.Input name={props.field.name} autocomplete="off" aria-invalid={props.field.error() ? "true" : undefined} />
        <Combobox.Trigger class="control-button" tabIndex={-1}>
          <Icon name="chevrons-up-down" />
        </Combobox.Trigger>
      </Combobox.Control>
      <Show when={props.hint}>{(hint) => <Combobox.Description class="field-hint">{hint()}</Combobox.Description>}</Show>
      <Combobox.ErrorMessage class="field-error">{props.field.error()}</Combobox.ErrorMessage>
      <Combobox.Portal mount={layerFor(control)}>
        <Combobox.Content class="menu">
          <Combobox.Listbox />
        </Combobox.Content>
      </Combobox.Portal>
    </Combobox>
  );
}
