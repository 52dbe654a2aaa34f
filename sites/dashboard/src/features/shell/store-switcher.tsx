// Which store is this, and how does one get to another?
import "./store-switcher.css";
import type { StoreSummary } from "../../../../../core/stores/stores.contract.ts";
import { Icon } from "../../../../shared/components/icon.tsx";
import { Menu, type MenuItem } from "../../../../shared/components/menu.tsx";
import { Avatar } from "../../../../shared/components/text.tsx";
import type { StoreScope } from "./scope.tsx";

export function StoreSwitcher(props: { scope: StoreScope; stores: readonly StoreSummary[] }) {
  const items = (): MenuItem[] => [
    ...props.stores.map(
      (store): MenuItem => ({
        kind: "link",
        label: store.name,
        icon: store.id === props.scope.id ? "check" : "store",
        href: `/stores/${store.id}`,
      }),
    ),
    { kind: "line" },
    { kind: "link", label: "Open the shop", icon: "external-link", href: props.scope.url, newTab: true },
    { kind: "link", label: "All stores", icon: "layout-grid", href: "/" },
    { kind: "link", label: "New store", icon: "plus", href: "/stores/new" },
  ];
  return (
    <Menu
      label="Switch store"
      place="bottom-start"
      triggerClass="switcher"
      trigger={
        <>
          <Avatar name={props.scope.name} />
          <span class="switcher-name truncate">{props.scope.name}</span>
          <Icon name="chevrons-up-down" />
        </>
      }
      items={items()}
    />
  );
}
