// How are a few actions kept out of sight until they are wanted?
import "./menu.css";
import { DropdownMenu } from "@kobalte/core/dropdown-menu";
import { For, type JSX, Show } from "solid-js";
import type { IconName } from "../icons/names.ts";
import { Icon } from "./icon.tsx";

export type MenuItem =
  | { kind?: "action"; label: string; icon?: IconName; danger?: boolean; disabled?: boolean; onSelect(): void }
  | { kind: "link"; label: string; icon?: IconName; href: string; newTab?: boolean }
  | { kind: "line" };

interface MenuProps {
  /** What the trigger is called when its content says nothing. */
  label: string;
  trigger: JSX.Element;
  triggerClass?: string;
  items: readonly MenuItem[];
  head?: JSX.Element;
  place?: "bottom-start" | "bottom-end";
}

/** Where a list that opens may lie: inside the dialog it was opened from, as nothing outside can be reached then; else in the page's main part. */
export function layerFor(opener: HTMLElement | undefined): HTMLElement {
  return opener?.closest("dialog") ?? document.getElementById("content") ?? document.body;
}

export function Menu(props: MenuProps) {
  let trigger: HTMLElement | undefined;
  return (
    <DropdownMenu gutter={4} placement={props.place ?? "bottom-end"} modal={false}>
      <DropdownMenu.Trigger ref={trigger} class={props.triggerClass ?? "icon-button button-quiet"} title={props.label}>
        {props.trigger}
        <span class="only-read-aloud">{props.label}</span>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal mount={layerFor(trigger)}>
        <DropdownMenu.Content class="menu">
          <Show when={props.head}>{(head) => <div class="menu-head">{head()}</div>}</Show>
          <For each={props.items}>{(item) => <MenuLine item={item} giveBack={() => trigger?.focus()} />}</For>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu>
  );
}

function MenuLine(props: { item: MenuItem; giveBack(): void }) {
  const { item } = props;
  if (item.kind === "line") return <DropdownMenu.Separator class="menu-line" />;
  const content = (
    <>
      <Show when={item.icon}>{(name) => <Icon name={name()} />}</Show>
      <span class="truncate">{item.label}</span>
    </>
  );
  if (item.kind === "link") {
    return (
      <DropdownMenu.Item
        as="a"
        class="menu-item"
        href={item.href}
        target={item.newTab ? "_blank" : undefined}
        rel={item.newTab ? "noopener" : undefined}
      >
        {content}
      </DropdownMenu.Item>
    );
  }
  // After the menu has closed: a dialog that opens then knows where to give the focus back, and the key that chose does not press its first button.
  const select = () => {
    props.giveBack();
    item.onSelect();
  };
  return (
    <DropdownMenu.Item
      class={`menu-item ${item.danger ? "menu-danger" : ""}`}
      disabled={item.disabled ?? false}
      onSelect={() => setTimeout(select)}
    >
      {content}
    </DropdownMenu.Item>
  );
}

/** The three dots at the end of a row or beside a title. */
export function MoreMenu(props: { label: string; items: readonly MenuItem[] }) {
  return <Menu label={props.label} trigger={<Icon name="ellipsis" />} items={props.items} />;
}
