// Where do passing messages appear?
import "./toaster.css";
import { createEffect, For, Show } from "solid-js";
import { dismiss, toasts } from "../toasts.ts";
import { IconButton } from "./button.tsx";
import { Icon } from "./icon.tsx";

/** Above everything, open dialogs included: a popover is in the same top layer, and the last one opened is on top. */
export function Toaster() {
  let element: HTMLElement | undefined;
  createEffect(() => {
    if (toasts().length === 0 || !element) return;
    if (element.matches(":popover-open")) element.hidePopover();
    element.showPopover();
  });
  return (
    <section ref={element} class="toaster" popover="manual" aria-label="Messages" role="status" aria-live="polite">
      <For each={toasts()}>
        {(toast) => (
          <div class={`toast toast-${toast.tone}`}>
            <Icon name={toast.tone === "bad" ? "octagon-alert" : "circle-check"} />
            <p>{toast.text}</p>
            <Show when={toast.action}>
              {(action) => (
                <button
                  type="button"
                  class="toast-action"
                  onClick={() => {
                    action().run();
                    dismiss(toast.id);
                  }}
                >
                  {action().label}
                </button>
              )}
            </Show>
            <IconButton icon="x" label="Dismiss" onClick={() => dismiss(toast.id)} />
          </div>
        )}
      </For>
    </section>
  );
}
