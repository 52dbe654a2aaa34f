// What can a person do when somebody else was faster?
import { createSignal } from "solid-js";
import { Button } from "../../../../../shared/components/button.tsx";
import { Banner } from "../../../../../shared/components/card.tsx";

export function Conflict(props: { onOver(): Promise<unknown>; onTheirs(): Promise<unknown> }) {
  const [busy, setBusy] = createSignal(false);
  const run = async (work: () => Promise<unknown>) => {
    setBusy(true);
    await work();
    setBusy(false);
  };
  return (
    <div class="editor-conflict">
      <Banner
        tone="notice"
        alert
        title="Somebody changed this product since you opened it"
        actions={
          <>
            <Button busy={busy()} onClick={() => run(props.onTheirs)}>
              Load theirs, lose mine
            </Button>
            <Button busy={busy()} onClick={() => run(props.onOver)}>
              Save mine over theirs
            </Button>
          </>
        }
      >
        Nothing of yours was saved yet. It is still on this page.
      </Banner>
    </div>
  );
}
