// How much of an order goes back, and for what?
import { createMemo, createSignal, For, Show } from "solid-js";
import { type Order, ordersContract } from "../../../../../core/orders/orders.contract.ts";
import { planRefund, type RefundableOrder, returnedUnits, shippingPart } from "../../../../../core/refunds/refunds.rules.ts";
import { formatMoney, money } from "../../../../../kit/money.ts";
import { Problem } from "../../../../../kit/problem.ts";
import { Button } from "../../../../shared/components/button.tsx";
import { CheckField, Segments } from "../../../../shared/components/choices.tsx";
import { Dialog } from "../../../../shared/components/dialog.tsx";
import { MoneyField, SelectField, TextField } from "../../../../shared/components/field.tsx";
import { createForm, fieldOf } from "../../../../shared/form.ts";
import { tell } from "../../../../shared/toasts.ts";
import { FormProblem } from "../shell/form-problem.tsx";
import { useStore } from "../shell/scope.tsx";

/** The order as the server's own rule for refunds reads it: what the dialog shows is what will be paid back. */
export function refundable(order: Order): RefundableOrder {
  return {
    currency: order.total.currency,
    total: order.total.amount,
    shipping: order.shipping.amount,
    tax: order.tax.amount,
    tax_included: order.tax_included,
    refunded: order.refunds.filter((one) => one.status !== "failed").reduce((sum, one) => sum + one.amount.amount, 0),
    lines: order.lines.map((line) => ({ id: line.id, quantity: line.quantity, subtotal: line.subtotal.amount, tax: line.tax.amount })),
    returned: order.refunds.filter((one) => one.status !== "failed").flatMap((one) => one.lines),
  };
}

interface RefundProps {
  order: Order;
  open: boolean;
  onClose(): void;
  onDone(): Promise<unknown>;
}

export function RefundDialog(props: RefundProps) {
  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      title={`Refund #${props.order.number}`}
      says="Goes back to the card it was paid with."
    >
      <RefundForm {...props} />
    </Dialog>
  );
}

function RefundForm(props: RefundProps) {
  const store = useStore();
  const { currency } = props.order.total;
  const [by, setBy] = createSignal<"items" | "amount">("items");
  const order = createMemo(() => refundable(props.order));
  const left = () => order().total - order().refunded;
  const form = createForm({
    initial: { units: {} as Record<string, number>, shipping: false, amount: null as number | null, reason: "" },
    send: async ({ reason }) => {
      await store.api(ordersContract).refund({ order_id: props.order.id, reason, ...wanted() });
      await props.onDone();
      props.onClose();
      tell("The refund is on its way.");
    },
  });
  const wanted = () =>
    by() === "amount"
      ? { amount: form.values.amount ?? 0 }
      : {
          lines: Object.entries(form.values.units)
            .filter(([, quantity]) => quantity > 0)
            .map(([order_line_id, quantity]) => ({ order_line_id, quantity })),
          shipping: form.values.shipping,
        };
  /** What goes back, or why nothing can. */
  const plan = createMemo((): { amount: number } | { says: string } | null => {
    const asked = wanted();
    if (by() === "amount" ? !form.values.amount : asked.lines?.length === 0 && !asked.shipping) return null;
    try {
      return { amount: planRefund(order(), { lines: [], shipping: false, ...asked }).amount.amount };
    } catch (error) {
      if (error instanceof Problem) return { says: error.details.errors?.[0]?.message ?? error.refusal.title };
      throw error;
    }
  });
  const amount = () => {
    const planned = plan();
    return planned && "amount" in planned ? planned.amount : null;
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (form.values.reason.trim() === "") form.showErrors([{ field: "reason", message: "A word for your books and the shopper." }]);
    else if (amount() !== null) void form.submit(event);
  };
  return (
    <form class="fields" novalidate onSubmit={submit}>
      <FormProblem form={form} />
      <Segments
        label="What goes back"
        value={by()}
        onChange={setBy}
        choices={[
          { value: "items", label: "Items" },
          { value: "amount", label: "An amount" },
        ]}
      />
      <Show
        when={by() === "items"}
        fallback={
          <MoneyField
            label="Amount"
            currency={currency}
            field={form.field("amount")}
            hint={`Up to ${formatMoney(money(left(), currency))} is left of this order.`}
          />
        }
      >
        <ul class="refund-lines">
          <For each={props.order.lines}>
            {(line) => {
              const rest = line.quantity - returnedUnits(order().returned, line.id);
              return (
                <li>
                  <span>
                    {line.title} <span class="soft">{line.variant_title}</span>
                  </span>
                  <SelectField
                    label={`Units of ${line.title}`}
                    labelHidden
                    disabled={rest === 0}
                    field={fieldOf(`units-${line.id}`, [
                      () => String(form.values.units[line.id] ?? 0),
                      (value: string) => form.field("units").set({ ...form.values.units, [line.id]: Number(value) }),
                    ])}
                    choices={Array.from({ length: rest + 1 }, (_, units) => ({ value: String(units), label: `${units} of ${rest}` }))}
                  />
                </li>
              );
            }}
          </For>
        </ul>
        <Show when={props.order.shipping.amount > 0 && returnedUnits(order().returned, shippingPart) === 0}>
          <CheckField label={`Shipping, ${formatMoney(props.order.shipping)}`} field={form.field("shipping")} />
        </Show>
      </Show>
      <TextField label="Reason" field={form.field("reason")} placeholder="Arrived damaged" hint="The shopper reads it in the mail." />
      <p class="soft small" role="status">
        <Show when={plan()} fallback="Choose what goes back. Products are not ordered back from the supplier by this.">
          {(planned) => {
            const now = planned();
            return "says" in now
              ? now.says
              : `${formatMoney(money(left() - now.amount, currency))} of this order stays. The payment fee is not given back.`;
          }}
        </Show>
      </p>
      <div class="button-row dialog-actions">
        <Button onClick={() => props.onClose()}>Not now</Button>
        <Button kind="danger" type="submit" busy={form.busy()} disabled={amount() === null}>
          {amount() === null ? "Refund" : `Refund ${formatMoney(money(amount() ?? 0, currency))}`}
        </Button>
      </div>
    </form>
  );
}
