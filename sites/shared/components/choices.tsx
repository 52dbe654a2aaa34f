// How does a person tick, switch or choose between a few?
import "./field.css";
import "./choices.css";
import { children, createUniqueId, For, type JSX, Show } from "solid-js";
import type { FieldState } from "../form.ts";

interface TickProps {
  label: JSX.Element;
  hint?: JSX.Element;
  field: FieldState<boolean>;
  disabled?: boolean;
}

export function CheckField(props: TickProps) {
  const id = createUniqueId();
  const hint = children(() => props.hint);
  return (
    <div class="tick">
      <input
        type="checkbox"
        id={id}
        name={props.field.name}
        checked={props.field.value()}
        disabled={props.disabled ?? false}
        aria-describedby={hint() ? `${id}-hint` : undefined}
        onChange={(event) => props.field.set(event.currentTarget.checked)}
      />
      <div>
        <label for={id}>{props.label}</label>
        <Show when={hint()}>
          <p class="field-hint" id={`${id}-hint`}>
            {hint()}
          </p>
        </Show>
      </div>
    </div>
  );
}

/** On or off, at once. */
export function SwitchField(props: TickProps) {
  const id = createUniqueId();
  const hint = children(() => props.hint);
  return (
    <div class="tick tick-switch">
      <div>
        <label for={id}>{props.label}</label>
        <Show when={hint()}>
          <p class="field-hint" id={`${id}-hint`}>
            {hint()}
          </p>
        </Show>
      </div>
      <input
        type="checkbox"
        role="switch"
        aria-checked={props.field.value()}
        id={id}
        name={props.field.name}
        checked={props.field.value()}
        disabled={props.disabled ?? false}
        aria-describedby={hint() ? `${id}-hint` : undefined}
        onChange={(event) => props.field.set(event.currentTarget.checked)}
      />
    </div>
  );
}

export interface CardChoice<Value extends string> {
  value: Value;
  label: JSX.Element;
  hint?: JSX.Element;
  /** Above the label: an icon or a picture. */
  picture?: JSX.Element;
}

/** One of a few, each with room to explain itself. Arrow keys move, as in every group of radio buttons. */
export function ChoiceCards<Value extends string>(props: {
  label: string;
  labelHidden?: boolean;
  field: FieldState<Value>;
  choices: readonly CardChoice<Value>[];
  size?: "small" | "large";
}) {
  const id = createUniqueId();
  return (
    <fieldset class={`choices choices-${props.size ?? "small"}`} aria-describedby={props.field.error() ? `${id}-error` : undefined}>
      <legend class={props.labelHidden ? "only-read-aloud" : "field-label"}>{props.label}</legend>
      <div class="choices-grid">
        <For each={props.choices}>
          {(choice) => (
            <label class="choice">
              <input
                type="radio"
                name={`${id}-${props.field.name}`}
                value={choice.value}
                checked={choice.value === props.field.value()}
                onChange={() => props.field.set(choice.value)}
              />
              <Show when={choice.picture}>
                <span class="choice-picture">{choice.picture}</span>
              </Show>
              <span class="choice-label">{choice.label}</span>
              <Show when={choice.hint}>
                <span class="choice-hint">{choice.hint}</span>
              </Show>
            </label>
          )}
        </For>
      </div>
      <Show when={props.field.error()}>
        <p class="field-error" id={`${id}-error`}>
          {props.field.error()}
        </p>
      </Show>
    </fieldset>
  );
}

/** One of two to four short words, side by side. */
export function Segments<Value extends string>(props: {
  label: string;
  value: Value;
  onChange(value: Value): void;
  choices: readonly { value: Value; label: string }[];
}) {
  const id = createUniqueId();
  return (
    <fieldset class="segments">
      <legend class="only-read-aloud">{props.label}</legend>
      <For each={props.choices}>
        {(choice) => (
          <label>
            <input type="radio" name={id} checked={choice.value === props.value} onChange={() => props.onChange(choice.value)} />
            <span>{choice.label}</span>
          </label>
        )}
      </For>
    </fieldset>
  );
}
