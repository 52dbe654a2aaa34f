// How does a person know that something is not saved yet?
import "./save-bar.css";
import { Show } from "solid-js";
import { Button } from "../../../../shared/components/button.tsx";
import { Key } from "../../../../shared/components/text.tsx";

export function SaveBar(props: { dirty: boolean; busy: boolean; onDiscard(): void }) {
  return (
    <Show when={props.dirty}>
      <section class="save-bar" aria-label="Unsaved changes">
        <p>
          <span class="strong">Unsaved changes</span>{" "}
          <span class="save-bar-key">
            <Key>Ctrl S</Key>
          </span>
        </p>
        <div class="button-row">
          <Button kind="quiet" disabled={props.busy} onClick={() => props.onDiscard()}>
            Discard
          </Button>
          <Button kind="primary" type="submit" busy={props.busy}>
            Save
          </Button>
        </div>
      </section>
    </Show>
  );
}
