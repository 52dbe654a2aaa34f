// How is something asked of a person, and how are they told what is wrong with the answer?
import "./field.css";
import { children, createSignal, createUniqueId, For, type JSX, Show, splitProps, untrack } from "solid-js";
import { isServer } from "solid-js/web";
import { type Currency, currencyDigits } from "../../../kit/money.ts";
import type { FieldState } from "../form.ts";
import { Icon } from "./icon.tsx";

export interface FieldFrame {
  label: JSX.Element;
  /** Kept for screen readers only. */
  labelHidden?: boolean;
  hint?: JSX.Element;
  optional?: boolean;
  class?: string;
}

interface Wiring {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": "true" | undefined;
}

/** What a person put in; null where the control stands as the server drew it. */
function putIn(control: HTMLElement | null): string | null {
  if (control instanceof HTMLSelectElement) return control.selectedOptions[0]?.defaultSelected === false ? control.value : null;
  const text = control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement;
  return text && control.value !== control.defaultValue ? control.value : null;
}

/** What was typed or chosen before this program had arrived counts: it is taken over, not wiped. */
function takeOver(id: string, field: FieldState<string>) {
  const typed = isServer ? null : putIn(document.getElementById(id));
  if (typed !== null) field.set(typed);
}

/** Label, hint and error round any control; the control takes the wiring. */
export function Field(
  props: FieldFrame & { error: string | undefined; typed?: FieldState<string>; children: (wiring: Wiring) => JSX.Element },
) {
  const id = createUniqueId();
  if (props.typed) takeOver(id, props.typed);
  const hint = children(() => props.hint);
  const wiring: Wiring = {
    id,
    get "aria-describedby"() {
      return [hint() && `${id}-hint`, props.error && `${id}-error`].filter(Boolean).join(" ") || undefined;
    },
    get "aria-invalid"() {
      return props.error ? "true" : undefined;
    },
  };
  return (
    <div class={`field ${props.class ?? ""}`}>
      <label for={id} class={props.labelHidden ? "only-read-aloud" : "field-label"}>
        {props.label}
        <Show when={props.optional}>
          <span class="field-optional"> Optional</span>
        </Show>
      </label>
      {props.children(wiring)}
      <Show when={props.error}>
        <p class="field-error" id={`${id}-error`}>
          <Icon name="alert-circle" size="small" />
          {props.error}
        </p>
      </Show>
      <Show when={hint()}>
        <p class="field-hint" id={`${id}-hint`}>
          {hint()}
        </p>
      </Show>
    </div>
  );
}

const frameNames = ["label", "labelHidden", "hint", "optional", "class", "field"] as const;

type InputProps = FieldFrame & { field: FieldState<string>; before?: JSX.Element; after?: JSX.Element } & Omit<
    JSX.InputHTMLAttributes<HTMLInputElement>,
    "class"
  >;

export function TextField(props: InputProps) {
  const [frame, more, rest] = splitProps(props, frameNames, ["before", "after"]);
  return (
    <Field {...frame} error={frame.field.error()} typed={frame.field as FieldState<string>}>
      {(wiring) => (
        <div class="control">
          <Show when={more.before}>{(before) => <span class="control-side">{before()}</span>}</Show>
          <input
            {...rest}
            {...wiring}
            name={frame.field.name}
            value={frame.field.value()}
            onInput={(event) => frame.field.set(event.currentTarget.value)}
          />
          <Show when={more.after}>{(after) => <span class="control-side">{after()}</span>}</Show>
        </div>
      )}
    </Field>
  );
}

/** A password that can be looked at while it is typed. */
export function PasswordField(props: InputProps) {
  const [frame, rest] = splitProps(props, frameNames);
  const [shown, setShown] = createSignal(false);
  return (
    <Field {...frame} error={frame.field.error()} typed={frame.field as FieldState<string>}>
      {(wiring) => (
        <div class="control">
          <input
            {...rest}
            {...wiring}
            type={shown() ? "text" : "password"}
            name={frame.field.name}
            value={frame.field.value()}
            onInput={(event) => frame.field.set(event.currentTarget.value)}
          />
          <button
            type="button"
            class="control-button"
            aria-pressed={shown()}
            aria-label="Show password"
            title={shown() ? "Hide password" : "Show password"}
            onClick={() => setShown(!shown())}
          >
            <Icon name={shown() ? "eye-off" : "eye"} />
          </button>
        </div>
      )}
    </Field>
  );
}

type AreaProps = FieldFrame & { field: FieldState<string> } & Omit<JSX.TextareaHTMLAttributes<HTMLTextAreaElement>, "class">;

export function AreaField(props: AreaProps) {
  const [frame, rest] = splitProps(props, frameNames);
  // A text area's first value is its content, not an attribute.
  const first = untrack(frame.field.value);
  return (
    <Field {...frame} error={frame.field.error()} typed={frame.field as FieldState<string>}>
      {(wiring) => (
        <div class="control control-area">
          <textarea
            rows={3}
            {...rest}
            {...wiring}
            name={frame.field.name}
            prop:value={frame.field.value()}
            onInput={(event) => frame.field.set(event.currentTarget.value)}
          >
            {first}
          </textarea>
        </div>
      )}
    </Field>
  );
}

export interface Choice<Value extends string = string> {
  value: Value;
  label: string;
}

type SelectProps<Value extends string> = FieldFrame & { field: FieldState<Value>; choices: readonly Choice<Value>[] } & Omit<
    JSX.SelectHTMLAttributes<HTMLSelectElement>,
    "class"
  >;

export function SelectField<Value extends string>(props: SelectProps<Value>) {
  const [frame, own, rest] = splitProps(props, frameNames, ["choices"]);
  return (
    <Field {...frame} error={frame.field.error()} typed={frame.field as FieldState<string>}>
      {(wiring) => (
        <div class="control control-select">
          <select {...rest} {...wiring} name={frame.field.name} onChange={(event) => frame.field.set(event.currentTarget.value as Value)}>
            <For each={own.choices}>
              {(choice) => (
                <option value={choice.value} selected={choice.value === frame.field.value()}>
                  {choice.label}
                </option>
              )}
            </For>
          </select>
          <Icon name="chevron-down" />
        </div>
      )}
    </Field>
  );
}

/** A whole number with its unit beside it. Empty is null. */
export function NumberField(
  props: FieldFrame & {
    field: FieldState<number | null>;
    before?: JSX.Element;
    after?: JSX.Element;
    step?: number;
    min?: number;
    max?: number;
    placeholder?: string;
    disabled?: boolean;
  },
) {
  const text = (): FieldState<string> => ({
    name: props.field.name,
    value: () => {
      const value = props.field.value();
      return value === null ? "" : String(Math.round(value * 1_000) / 1_000);
    },
    set: (typed) => props.field.set(typed.trim() === "" ? null : Number(typed)),
    error: props.field.error,
  });
  const [frame, rest] = splitProps(props, frameNames);
  return <TextField {...frame} {...rest} field={text()} type="number" inputmode="decimal" class={`field-number ${frame.class ?? ""}`} />;
}

const typedAmount = /^\d{1,10}(?:[.,]\d{0,3})?$/;

/** Minor units of what a person typed: "12.9" or "12,90" in USD is 1290. Null where it is no amount. */
export function readAmount(typed: string, currency: Currency): number | null {
  const text = typed.trim();
  if (!typedAmount.test(text)) return null;
  const [whole = "0", fraction = ""] = text.split(/[.,]/);
  const digits = currencyDigits[currency] ?? 2;
  return Number(whole + fraction.padEnd(digits, "0").slice(0, digits));
}

/** "1290" minor units of USD as a person types them: "12.90". */
export function writeAmount(amount: number | null, currency: Currency): string {
  if (amount === null) return "";
  const digits = currencyDigits[currency] ?? 2;
  const text = String(amount).padStart(digits + 1, "0");
  return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** An amount of money in minor units; what is typed is kept as typed until the field is left. */
export function MoneyField(
  props: FieldFrame & {
    field: FieldState<number | null>;
    currency: Currency;
    placeholder?: string;
    disabled?: boolean;
    autofocus?: boolean;
    /** The currency stands elsewhere: in a table's head. */
    bare?: boolean;
  },
) {
  const [typed, setTyped] = createSignal<string | null>(null);
  const [frame, own, rest] = splitProps(props, frameNames, ["currency", "bare"]);
  const text = (): FieldState<string> => ({
    name: props.field.name,
    value: () => typed() ?? writeAmount(props.field.value(), own.currency),
    set: (next) => {
      setTyped(next);
      if (next.trim() === "") props.field.set(null);
      const amount = readAmount(next, own.currency);
      if (amount !== null) props.field.set(amount);
    },
    error: () =>
      props.field.error() ?? (typed()?.trim() && readAmount(typed() ?? "", own.currency) === null ? "An amount like 12.90" : undefined),
  });
  return (
    <TextField
      {...frame}
      {...rest}
      field={text()}
      inputmode="decimal"
      autocomplete="off"
      after={own.bare ? undefined : own.currency}
      class={`field-number ${frame.class ?? ""}`}
      onBlur={() => setTyped(null)}
    />
  );
}
