// How is a person asked something before they go on? By the browser's own modal dialog: focus, Escape and the way back are its business.
import "./dialog.css";
import { children, createEffect, createSignal, createUniqueId, type JSX, on, Show } from "solid-js";
import { Button, IconButton } from "./button.tsx";

interface DialogProps {
  open: boolean;
  onClose(): void;
  title: JSX.Element;
  says?: JSX.Element;
  /** At the foot, the way on last. */
  actions?: JSX.Element;
  /** side: a drawer from the right · left: from the left, for menus. */
  place?: "centre" | "side" | "left";
  wide?: boolean;
  children?: JSX.Element;
}

export function Dialog(props: DialogProps) {
  const id = createUniqueId();
  let element: HTMLDialogElement | undefined;
  createEffect(
    on(
      () => props.open,
      (open) => {
        if (open && !element?.open) element?.showModal();
        if (!open && element?.open) element.close();
      },
    ),
  );
  return (
    <dialog
      ref={element}
      class={`dialog dialog-${props.place ?? "centre"} ${props.wide ? "dialog-wide" : ""}`}
      aria-labelledby={`${id}-title`}
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
      onClose={() => props.open && props.onClose()}
      // Only a press that begins on the backdrop closes: text dragged out of a field does not.
      onPointerDown={(event) => event.target === element && props.onClose()}
    >
      <Show when={props.open}>
        <DialogBox {...props} id={id} />
      </Show>
    </dialog>
  );
}

/** Made when the dialog opens, so that what is inside begins anew each time. */
function DialogBox(props: DialogProps & { id: string }) {
  const says = children(() => props.says);
  const actions = children(() => props.actions);
  return (
    <div class="dialog-box">
      <div class="dialog-head">
        <div>
          <h2 id={`${props.id}-title`}>{props.title}</h2>
          <Show when={says()}>
            <p class="soft small">{says()}</p>
          </Show>
        </div>
        <IconButton icon="x" label="Close" onClick={() => props.onClose()} />
      </div>
      <div class="dialog-body">{props.children}</div>
      <Show when={actions()}>
        <div class="dialog-foot">{actions()}</div>
      </Show>
    </div>
  );
}

interface ConfirmProps {
  open: boolean;
  onClose(): void;
  title: string;
  /** What is lost, and whether it comes back. */
  children: JSX.Element;
  /** The verb: "Cancel order". */
  action: string;
  danger?: boolean;
  onConfirm(): Promise<unknown>;
}

/** Says what will be lost and waits for a yes; stays open, with its reason, when it did not work. */
export function Confirm(props: ConfirmProps) {
  const [busy, setBusy] = createSignal(false);
  const confirm = async () => {
    setBusy(true);
    try {
      await props.onConfirm();
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      title={props.title}
      actions={
        <>
          <Button onClick={() => props.onClose()}>Keep as it is</Button>
          <Button kind={props.danger ? "danger" : "primary"} busy={busy()} onClick={confirm}>
            {props.action}
          </Button>
        </>
      }
    >
      {props.children}
    </Dialog>
  );
}
