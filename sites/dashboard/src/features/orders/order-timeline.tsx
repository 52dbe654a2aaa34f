// What happened to this order, in order?

import { Show } from "solid-js";
import { type Order, ordersContract } from "../../../../../core/orders/orders.contract.ts";
import { Button } from "../../../../shared/components/button.tsx";
import { Card } from "../../../../shared/components/card.tsx";
import { AreaField } from "../../../../shared/components/field.tsx";
import { createForm } from "../../../../shared/form.ts";
import { tellProblem } from "../../../../shared/toasts.ts";
import { Entries } from "../activity/entries.tsx";
import { useStore } from "../shell/scope.tsx";

export function Timeline(props: { order: Order; onNote(order: Order): void }) {
  const store = useStore();
  const form = createForm({
    initial: { text: "" },
    schema: ordersContract.endpoints.addNote.input,
    send: async ({ text }) => {
      props.onNote(await store.api(ordersContract).addNote({ order_id: props.order.id, text }));
      form.reset({ text: "" });
    },
  });
  const send = async (event: SubmitEvent) => {
    const done = await form.submit(event);
    const problem = form.problem();
    if (!done && problem && problem.errors.length === 0) tellProblem(problem);
  };
  return (
    <Card title="Timeline" flush>
      <Show when={store.can("orders:write")}>
        <form class="timeline-note" novalidate onSubmit={send}>
          <AreaField label="Note for your team" labelHidden placeholder="Write a note for your team" rows={1} field={form.field("text")} />
          <Button type="submit" busy={form.busy()} disabled={form.values.text.trim() === ""}>
            Add note
          </Button>
        </form>
      </Show>
      <Entries entries={props.order.timeline} />
    </Card>
  );
}
