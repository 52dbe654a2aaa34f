// How are a few short words given?
import "./tags.css";
import { createSignal, For } from "solid-js";
import type { FieldState } from "../form.ts";
import { Field, type FieldFrame } from "./field.tsx";
import { Icon } from "./icon.tsx";

/** Enter or a comma ends a word; Backspace in the empty field takes the last one back. */
export function TagsField(props: FieldFrame & { field: FieldState<string[]>; most: number; placeholder?: string }) {
  const [typed, setTyped] = createSignal("");
  const add = (text: string) => {
    const words = text
      .split(",")
      .map((word) => word.trim())
      .filter((word) => word && !props.field.value().includes(word));
    if (words.length > 0) props.field.set([...props.field.value(), ...new Set(words)].slice(0, props.most));
    setTyped("");
  };
  const remove = (tag: string) => props.field.set(props.field.value().filter((one) => one !== tag));
  return (
    <Field label={props.label} hint={props.hint} optional={props.optional ?? false} error={props.field.error()}>
      {(wiring) => (
        <div class="control tags">
          <For each={props.field.value()}>
            {(tag) => (
              <span class="tag">
                {tag}
                <button type="button" aria-label={`Remove ${tag}`} onClick={() => remove(tag)}>
                  <Icon name="x" size="small" />
                </button>
              </span>
            )}
          </For>
          <input
            {...wiring}
            type="text"
            autocomplete="off"
            placeholder={props.placeholder ?? ""}
            value={typed()}
            onInput={(event) =>
              event.currentTarget.value.includes(",") ? add(event.currentTarget.value) : setTyped(event.currentTarget.value)
            }
            onBlur={() => add(typed())}
            onKeyDown={(event) => {
              if (event.key === "Enter" && typed().trim()) {
                event.preventDefault();
                add(typed());
              }
              if (event.key === "Backspace" && typed() === "") props.field.set(props.field.value().slice(0, -1));
            }}
          />
        </div>
      )}
    </Field>
  );
}
