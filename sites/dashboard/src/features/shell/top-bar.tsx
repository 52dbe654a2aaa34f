// What stands above every page: the way back, search, whether the store is heard live, and the person?
import "./top-bar.css";
import { createSignal, For, onCleanup, onMount, Show } from "solid-js";
import { identityContract } from "../../../../../core/identity/identity.contract.ts";
import type { StoreSummary } from "../../../../../core/stores/stores.contract.ts";
import { client } from "../../../../shared/api-client.ts";
import { visitorTransport } from "../../../../shared/browser-transport.ts";
import { IconButton } from "../../../../shared/components/button.tsx";
import { Dialog } from "../../../../shared/components/dialog.tsx";
import { Icon } from "../../../../shared/components/icon.tsx";
import { Menu } from "../../../../shared/components/menu.tsx";
import { Avatar, Key } from "../../../../shared/components/text.tsx";
import { Toaster } from "../../../../shared/components/toaster.tsx";
import { attempt } from "../../../../shared/toasts.ts";
import { connection, listenTo } from "./live.ts";
import { Palette } from "./palette.tsx";
import type { StoreScope } from "./scope.tsx";
import { listenForKeys, Shortcuts } from "./shortcuts.tsx";
import { PlaceLinks } from "./side-bar.tsx";
import { StoreSwitcher } from "./store-switcher.tsx";

export interface Crumb {
  label: string;
  href?: string;
}

interface TopBarProps {
  person: { name: string; email: string; operator: boolean };
  stores: StoreSummary[];
  scope: StoreScope | null;
  pathname: string;
  crumbs: Crumb[];
  theme: "light" | "dark" | "system";
}

const yearSeconds = 31_536_000;

function useTheme(first: TopBarProps["theme"]) {
  const [theme, setTheme] = createSignal(first);
  const choose = (next: TopBarProps["theme"]) => {
    setTheme(next);
    if (next === "system") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = next;
    // The server reads it, so that the next page is drawn in it from its first moment.
    // biome-ignore lint/suspicious/noDocumentCookie: the cookie store API is missing in two of the three browsers
    document.cookie = `tw_theme=${next}; path=/; max-age=${next === "system" ? 0 : yearSeconds}; samesite=lax`;
  };
  return [theme, choose] as const;
}

export function TopBar(props: TopBarProps) {
  const [drawer, setDrawer] = createSignal(false);
  const [palette, setPalette] = createSignal(false);
  const [help, setHelp] = createSignal(false);
  const [theme, chooseTheme] = useTheme(props.theme);
  onMount(() => onCleanup(listenForKeys(props.scope, { palette: () => setPalette(true), help: () => setHelp(true) })));
  const logOut = () =>
    attempt(async () => {
      await client(identityContract, visitorTransport, {}).logOut();
      location.assign("/login");
    });
  const next = { system: "light", light: "dark", dark: "system" } as const;
  const themeWords = { system: "Colours: like the system", light: "Colours: light", dark: "Colours: dark" } as const;
  const themeIcons = { system: "monitor", light: "sun", dark: "moon" } as const;
  return (
    <>
      <Show when={props.scope}>
        <IconButton class="bar-drawer" icon="menu" label="Open the menu" onClick={() => setDrawer(true)} />
      </Show>
      <nav class="crumbs" aria-label="Where you are">
        <ol>
          <For each={props.crumbs}>
            {(crumb) => (
              <li>
                <Show when={crumb.href} fallback={<span aria-current="page">{crumb.label}</span>}>
                  <a href={crumb.href}>{crumb.label}</a>
                </Show>
              </li>
            )}
          </For>
        </ol>
      </nav>
      <button
        type="button"
        class="bar-search"
        onClick={() => setPalette(true)}
        title="Search and go anywhere"
        aria-keyshortcuts="Control+K Meta+K"
      >
        <Icon name="search" />
        <span class="bar-search-word">Search</span>
        <Key>Ctrl K</Key>
      </button>
      <Show when={props.scope}>{(scope) => <LiveDot store_id={scope().id} />}</Show>
      <Menu
        label={`Account of ${props.person.name}`}
        triggerClass="bar-account"
        trigger={<Avatar name={props.person.name} round />}
        head={
          <>
            <p class="strong truncate">{props.person.name}</p>
            <p class="soft truncate">{props.person.email}</p>
          </>
        }
        items={[
          { kind: "line" },
          { kind: "link", label: "Your account", icon: "user", href: "/account" },
          { kind: "link", label: "All stores", icon: "layout-grid", href: "/" },
          ...(props.person.operator
            ? [{ kind: "link" as const, label: "Failed jobs of the platform", icon: "shield-alert" as const, href: "/admin/failed-jobs" }]
            : []),
          { label: themeWords[theme()], icon: themeIcons[theme()], onSelect: () => chooseTheme(next[theme()]) },
          { label: "Keyboard", icon: "keyboard", onSelect: () => setHelp(true) },
          { kind: "line" },
          { label: "Log out", icon: "log-out", onSelect: logOut },
        ]}
      />
      <Show when={props.scope}>
        {(scope) => (
          <Dialog open={drawer()} onClose={() => setDrawer(false)} title={scope().name} place="left">
            <div class="drawer-places">
              <StoreSwitcher scope={scope()} stores={props.stores} />
              <PlaceLinks store_id={scope().id} permissions={scope().permissions} pathname={props.pathname} />
            </div>
          </Dialog>
        )}
      </Show>
      <Palette open={palette()} onClose={() => setPalette(false)} scope={props.scope} stores={props.stores} />
      <Shortcuts open={help()} onClose={() => setHelp(false)} scope={props.scope} />
      <Toaster />
    </>
  );
}

/** Whether what the page shows moves by itself. */
function LiveDot(props: { store_id: string }) {
  listenTo(props.store_id, () => undefined);
  const words = { connecting: "Connecting", open: "Live", lost: "Not live: trying to connect" } as const;
  return (
    <span
      class={`live live-${connection()}`}
      role="status"
      title={connection() === "open" ? "This page updates by itself" : words[connection()]}
    >
      <span class="live-dot" aria-hidden="true" />
      <span class="live-word">{words[connection()]}</span>
    </span>
  );
}
