// How is formatted text written without leaving the page's own way of writing?
import "./rich-text.css";
import "./field.css";
import { createEffect, createSignal, createUniqueId, For, type JSX, onMount, Show, untrack } from "solid-js";
import type { FieldState } from "../form.ts";
import type { IconName } from "../icons/names.ts";
import { Icon } from "./icon.tsx";

interface Tool {
  command: string;
  value?: string;
  label: string;
  icon: IconName;
  /** With Ctrl or Cmd; the browser brings B, I and Z itself. */
  key?: string;
}

const tools: readonly Tool[] = [
  { command: "bold", label: "Bold", icon: "bold", key: "B" },
  { command: "italic", label: "Italic", icon: "italic", key: "I" },
  { command: "formatBlock", value: "h3", label: "Heading", icon: "heading" },
  { command: "insertUnorderedList", label: "List", icon: "list" },
  { command: "insertOrderedList", label: "Numbered list", icon: "list-ordered" },
  { command: "undo", label: "Undo", icon: "undo-2", key: "Z" },
];

interface RichTextProps {
  label: string;
  hint?: JSX.Element;
  field: FieldState<string>;
}

/**
 * The browser's own editing of formatted text. What is pasted comes in as plain text; what is written is cleaned by the server, which lets only plain
 * formatting through, whatever a browser made of it.
 */
export function RichTextField(props: RichTextProps) {
  const id = createUniqueId();
  const [source, setSource] = createSignal(false);
  const [active, setActive] = createSignal<ReadonlySet<string>>(new Set());
  const [box, setBox] = createSignal<HTMLElement>();
  const first = untrack(props.field.value);
  onMount(() => document.execCommand("defaultParagraphSeparator", false, "p"));
  // Putting in what was just typed, or what the server made of it, would lose the place of the cursor: that waits until the person has left.
  createEffect(() => {
    const html = props.field.value();
    if (box() !== document.activeElement) show(html);
  });
  const show = (html: string) => {
    const element = box();
    if (element && element.innerHTML !== html) element.innerHTML = html;
  };
  const take = () => {
    const element = box();
    if (element) props.field.set(element.textContent?.trim() === "" ? "" : element.innerHTML);
    look();
  };
  const look = () =>
    setActive(
      new Set(
        tools
          .filter((tool) => !["undo", "formatBlock"].includes(tool.command) && document.queryCommandState(tool.command))
          .map((tool) => tool.command),
      ),
    );
  const use = (tool: Tool) => {
    box()?.focus();
    const isHeading = tool.command === "formatBlock" && document.queryCommandValue("formatBlock").toLowerCase() === tool.value;
    document.execCommand(tool.command, false, isHeading ? "p" : tool.value);
    take();
  };
  const paste = (event: ClipboardEvent) => {
    event.preventDefault();
    document.execCommand("insertText", false, event.clipboardData?.getData("text/plain") ?? "");
  };
  return (
    <div class="field">
      <div class="rich-head">
        <span class="field-label" id={`${id}-label`}>
          {props.label}
        </span>
        <button type="button" class="link-button small" aria-pressed={source()} onClick={() => setSource(!source())}>
          {source() ? "Show as text" : "Show HTML"}
        </button>
      </div>
      <div class="control rich">
        <Show
          when={!source()}
          fallback={
            <textarea
              class="rich-source"
              rows={12}
              aria-labelledby={`${id}-label`}
              aria-invalid={props.field.error() ? "true" : undefined}
              spellcheck={false}
              value={props.field.value()}
              onInput={(event) => props.field.set(event.currentTarget.value)}
            />
          }
        >
          <div class="rich-tools" role="toolbar" aria-label={`Format ${props.label.toLowerCase()}`} aria-controls={`${id}-text`}>
            <For each={tools}>
              {(tool) => (
                <button
                  type="button"
                  class="icon-button button-quiet"
                  aria-label={tool.label}
                  aria-pressed={active().has(tool.command) ? "true" : undefined}
                  title={tool.key ? `${tool.label} (Ctrl ${tool.key})` : tool.label}
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => use(tool)}
                >
                  <Icon name={tool.icon} />
                </button>
              )}
            </For>
          </div>
          {/* biome-ignore lint/a11y/useSemanticElements: no input holds formatted text */}
          <div
            ref={setBox}
            id={`${id}-text`}
            class="rich-text prose"
            contentEditable
            role="textbox"
            tabIndex={0}
            aria-multiline="true"
            aria-labelledby={`${id}-label`}
            aria-invalid={props.field.error() ? "true" : undefined}
            innerHTML={first}
            onInput={take}
            onPaste={paste}
            onBlur={() => show(props.field.value())}
            onKeyUp={look}
            onMouseUp={look}
          />
        </Show>
      </div>
      <Show when={props.field.error()}>
        <p class="field-error">{props.field.error()}</p>
      </Show>
      <Show when={props.hint}>{(hint) => <p class="field-hint">{hint()}</p>}</Show>
    </div>
  );
}
