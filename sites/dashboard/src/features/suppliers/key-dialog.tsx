// How is a supplier connected by a key?
import { type SupplierConnection, suppliersContract } from "../../../../../core/suppliers/suppliers.contract.ts";
import { Button } from "../../../../shared/components/button.tsx";
import { Dialog } from "../../../../shared/components/dialog.tsx";
import { PasswordField } from "../../../../shared/components/field.tsx";
import { createForm } from "../../../../shared/form.ts";
import { tell } from "../../../../shared/toasts.ts";
import { FormProblem } from "../shell/form-problem.tsx";
import { useStore } from "../shell/scope.tsx";

interface KeyDialogProps {
  item: SupplierConnection;
  open: boolean;
  onClose(): void;
  onDone(item: SupplierConnection): void;
}

export function KeyDialog(props: KeyDialogProps) {
  const store = useStore();
  const form = createForm({
    initial: { api_key: "" },
    schema: suppliersContract.endpoints.connectWithKey.input,
    send: async ({ api_key }) => {
      props.onDone(await store.api(suppliersContract).connectWithKey({ supplier: props.item.supplier, api_key }));
      form.reset({ api_key: "" });
      props.onClose();
      tell(`${props.item.title} is connected.`);
    },
  });
  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      title={`Connect ${props.item.title}`}
      says="In your CJ account: Authorization › API › Generate."
    >
      <form class="fields" method="post" novalidate onSubmit={form.submit}>
        <FormProblem form={form} />
        <PasswordField
          label="API key"
          field={form.field("api_key")}
          autocomplete="off"
          hint="It is tried at once, sealed, and never shown again."
        />
        <div class="button-row dialog-actions">
          <Button onClick={() => props.onClose()}>Not now</Button>
          <Button kind="primary" type="submit" busy={form.busy()}>
            Connect
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
