// What is still to be done before the first sale?
import { For, Show } from "solid-js";
import { LinkButton } from "../../../../shared/components/button.tsx";
import { Card } from "../../../../shared/components/card.tsx";
import { Icon } from "../../../../shared/components/icon.tsx";
import { ProgressBar } from "../../../../shared/components/states.tsx";
import { useStore } from "../shell/scope.tsx";
import type { Beginnings } from "./home.load.ts";

/** Only real hindrances, each with the way to remove it; gone with the first sale. */
export function Checklist(props: { begun: Beginnings; paymentsReady: boolean; sold: boolean }) {
  const store = useStore();
  const tasks = () => [
    {
      done: props.begun.supplier,
      title: "Connect a supplier",
      says: "AliExpress or CJ Dropshipping: they hold the stock and ship to your shoppers.",
      action: "Connect",
      href: "/suppliers",
    },
    {
      done: props.begun.product,
      title: "Import a product",
      says: "Search the suppliers, or paste a link; pictures, variants, price and page come by themselves.",
      action: "Find products",
      href: "/find",
    },
    {
      done: props.begun.published,
      title: "Put it on sale",
      says: "Look it over, then publish it.",
      action: "Products",
      href: "/products?status=draft",
    },
    {
      done: props.paymentsReady,
      title: "Be ready to be paid",
      says: "Prove who you are to Stripe, so that payments reach you.",
      action: "Payments",
      href: "/settings/payments",
    },
  ];
  const done = () => tasks().filter((task) => task.done).length;
  const next = () => tasks().findIndex((task) => !task.done);
  return (
    <Show when={!props.sold && done() < tasks().length}>
      <Card title="To your first sale" says={`${done()} of ${tasks().length} done`}>
        <ProgressBar done={done()} total={tasks().length} label="To your first sale" />
        <ol class="checklist">
          <For each={tasks()}>
            {(task, at) => (
              <li class={task.done ? "checklist-done" : ""}>
                <Icon name={task.done ? "circle-check" : "circle"} label={task.done ? "Done" : "To do"} />
                <div>
                  <p class="strong">{task.title}</p>
                  <Show when={!task.done}>
                    <p class="soft small">{task.says}</p>
                  </Show>
                </div>
                <Show when={!task.done}>
                  <LinkButton kind={at() === next() ? "primary" : "plain"} href={store.path(task.href)}>
                    {task.action}
                  </LinkButton>
                </Show>
              </li>
            )}
          </For>
        </ol>
      </Card>
    </Show>
  );
}
