// Under which address is the shop, and is it open?
import { createSignal, Match, Show, Switch } from "solid-js";
import { type Store, storeContract } from "../../../../../core/stores/stores.contract.ts";
import { Button, LinkButton } from "../../../../shared/components/button.tsx";
import { Card } from "../../../../shared/components/card.tsx";
import { Confirm, Dialog } from "../../../../shared/components/dialog.tsx";
import { TextField } from "../../../../shared/components/field.tsx";
import { createForm } from "../../../../shared/form.ts";
import { attempt, tell } from "../../../../shared/toasts.ts";
import { FormProblem } from "../shell/form-problem.tsx";
import { useStore } from "../shell/scope.tsx";

interface CardProps {
  store: Store;
  onChange(store: Store): void;
}

export function AddressCard(props: CardProps) {
  const scope = useStore();
  const [open, setOpen] = createSignal(false);
  const host = () => props.store.url.replace(/^https?:\/\//, "").replace(/\/$/, "");
  return (
    <>
      <Card
        title="Address"
        says={host()}
        actions={
          <>
            <LinkButton icon="external-link" href={props.store.url} target="_blank" rel="noopener">
              Open
            </LinkButton>
            <Show when={scope.can("settings:write")}>
              <Button onClick={() => setOpen(true)}>Change</Button>
            </Show>
          </>
        }
      />
      <Dialog open={open()} onClose={() => setOpen(false)} title="Change the address" says="The old address leads to the new one for good.">
        <Rename {...props} host={host()} onClose={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function Rename(props: CardProps & { host: string; onClose(): void }) {
  const scope = useStore();
  const form = createForm({
    initial: { slug: props.store.slug },
    schema: storeContract.endpoints.rename.input,
    send: async (values) => {
      props.onChange(await scope.api(storeContract).rename(values));
      props.onClose();
      tell("The address is changed.");
    },
  });
  return (
    <form class="fields" novalidate onSubmit={form.submit}>
      <FormProblem form={form} />
      <TextField label="Address" field={form.field("slug")} maxLength={40} after={props.host.slice(props.store.slug.length)} />
      <div class="button-row dialog-actions">
        <Button onClick={() => props.onClose()}>Keep it</Button>
        <Button kind="primary" type="submit" busy={form.busy()} disabled={!form.dirty()}>
          Change the address
        </Button>
      </div>
    </form>
  );
}

export function OpeningCard(props: CardProps) {
  const scope = useStore();
  const api = scope.api(storeContract);
  const [asking, setAsking] = createSignal(false);
  const [busy, setBusy] = createSignal(false);
  const resume = async () => {
    setBusy(true);
    await attempt(async () => {
      props.onChange(await api.resume());
      tell("The shop is open again.");
    });
    setBusy(false);
  };
  const pause = () =>
    attempt(async () => {
      props.onChange(await api.pause());
      setAsking(false);
      tell("The shop is closed for now.");
    });
  return (
    <Show when={scope.can("settings:write")}>
      <Card
        title="Opening"
        says={props.store.status === "paused" ? "The shop is closed: visitors see a short notice." : "The shop is open."}
        actions={
          <Switch>
            <Match when={props.store.status === "paused"}>
              <Button kind="primary" icon="play" busy={busy()} onClick={resume}>
                Open the shop again
              </Button>
            </Match>
            <Match when={props.store.status === "active"}>
              <Button icon="pause" onClick={() => setAsking(true)}>
                Close for a while
              </Button>
            </Match>
          </Switch>
        }
      />
      <Confirm open={asking()} onClose={() => setAsking(false)} title="Close the shop for a while?" action="Close it" onConfirm={pause}>
        Visitors see a notice and nobody can buy. Orders that were placed go on as promised, and you can open again at any moment.
      </Confirm>
    </Show>
  );
}
