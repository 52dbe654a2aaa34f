// What is asked before an order is held or cancelled?
import { type Order, ordersContract } from "../../../../../core/orders/orders.contract.ts";
import { formatMoney } from "../../../../../kit/money.ts";
import { Button } from "../../../../shared/components/button.tsx";
import { Dialog } from "../../../../shared/components/dialog.tsx";
import { TextField } from "../../../../shared/components/field.tsx";
import { createForm } from "../../../../shared/form.ts";
import { tell } from "../../../../shared/toasts.ts";
import { counted } from "../../../../shared/words.ts";
import { FormProblem } from "../shell/form-problem.tsx";
import { useStore } from "../shell/scope.tsx";

interface OrderDialogProps {
  order: Order;
  open: boolean;
  onClose(): void;
  onDone(order: Order): void;
}

export function HoldDialog(props: OrderDialogProps) {
  const store = useStore();
  const form = createForm({
    initial: { reason: "" },
    schema: ordersContract.endpoints.hold.input,
    send: async ({ reason }) => {
      props.onDone(await store.api(ordersContract).hold({ order_id: props.order.id, reason }));
      props.onClose();
      tell("On hold.");
    },
  });
  return (
    <Dialog open={props.open} onClose={props.onClose} title={`Put #${props.order.number} on hold?`}>
      <form class="fields" novalidate onSubmit={form.submit}>
        <p>No supplier is asked until somebody releases it. The shopper is not told.</p>
        <FormProblem form={form} />
        <TextField label="Why?" field={form.field("reason")} placeholder="Address looks wrong" hint="Your team reads it on the order." />
        <div class="button-row dialog-actions">
          <Button onClick={() => props.onClose()}>Keep as it is</Button>
          <Button kind="primary" type="submit" busy={form.busy()}>
            Put on hold
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

export function CancelDialog(props: OrderDialogProps) {
  const store = useStore();
  const form = createForm({
    initial: { reason: "" },
    toInput: ({ reason }) => (reason.trim() ? { reason } : {}),
    schema: ordersContract.endpoints.cancel.input,
    send: async ({ reason }) => {
      const order = await store.api(ordersContract).cancel({ order_id: props.order.id, ...(reason.trim() ? { reason } : {}) });
      props.onDone(order);
      props.onClose();
      tell("Cancelled. The money goes back.");
    },
  });
  const left = () => formatMoney({ ...props.order.total, amount: props.order.total.amount - props.order.refunded.amount });
  return (
    <Dialog open={props.open} onClose={props.onClose} title={`Cancel #${props.order.number}?`}>
      <form class="fields" novalidate onSubmit={form.submit}>
        <p>
          {counted(props.order.units, "item")} will not be shipped, {left()} goes back to {props.order.customer_name}, and the payment fee
          is not given back to you. This cannot be undone.
        </p>
        <FormProblem form={form} />
        <TextField label="Reason" optional field={form.field("reason")} hint="The shopper is told by mail." />
        <div class="button-row dialog-actions">
          <Button onClick={() => props.onClose()}>Keep the order</Button>
          <Button kind="danger" type="submit" busy={form.busy()}>
            Cancel and pay back {left()}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
