// How does one get anywhere with a few key strokes?
import "./palette.css";
import { createEffect, createMemo, createSignal, createUniqueId, For, on, onCleanup, Show } from "solid-js";
import { ordersContract } from "../../../../../core/orders/orders.contract.ts";
import { productsContract } from "../../../../../core/products/products.contract.ts";
import type { StoreSummary } from "../../../../../core/stores/stores.contract.ts";
import { formatMoney } from "../../../../../kit/money.ts";
import { allows } from "../../../../../kit/permissions.ts";
import { ApiProblem, client } from "../../../../shared/api-client.ts";
import { browserTransport } from "../../../../shared/browser-transport.ts";
import { Icon } from "../../../../shared/components/icon.tsx";
import { Key } from "../../../../shared/components/text.tsx";
import type { IconName } from "../../../../shared/icons/names.ts";
import { placesFor, settingsPlaces } from "./navigation.ts";
import type { StoreScope } from "./scope.tsx";

interface Target {
  group: string;
  label: string;
  aside?: string | undefined;
  icon: IconName;
  href: string;
}

function fixedTargets(scope: StoreScope | null, stores: readonly StoreSummary[]): Target[] {
  const places = scope
    ? [
        ...placesFor(scope.permissions).flatMap((group) => group.places),
        ...settingsPlaces.filter((one) => allows(scope.permissions, one.can)),
      ]
    : [];
  const goTo = places.map((place) => ({
    group: "Go to",
    label: place.label,
    aside: place.key && `g ${place.key}`,
    icon: place.icon,
    href: `/stores/${scope?.id}${place.path === "/" ? "" : place.path}`,
  }));
  const seen = new Set<string>();
  return [
    ...goTo.filter((one) => !seen.has(one.href) && seen.add(one.href)),
    ...(scope && allows(scope.permissions, "products:write")
      ? [{ group: "Do", label: "Add a product", icon: "plus" as const, href: `/stores/${scope.id}/products/new` }]
      : []),
    { group: "Do", label: "New store", icon: "store", href: "/stores/new" },
    ...stores
      .filter((one) => one.id !== scope?.id)
      .map((one) => ({ group: "Stores", label: one.name, icon: "store" as const, href: `/stores/${one.id}` })),
    { group: "Stores", label: "All stores", icon: "layout-grid", href: "/" },
    { group: "Account", label: "Your account", icon: "user", href: "/account" },
  ];
}

/** Orders and products whose words match, asked for when the typing pauses. */
async function search(scope: StoreScope, words: string, signal: AbortSignal): Promise<Target[]> {
  const store = { store_id: scope.id };
  const orders = allows(scope.permissions, "orders:read")
    ? client(ordersContract, browserTransport, store).list({ search: words, limit: 5 }, { signal })
    : null;
  const products = allows(scope.permissions, "products:read")
    ? client(productsContract, browserTransport, store).list({ q: words, limit: 5 }, { signal })
    : null;
  const [foundOrders, foundProducts] = await Promise.all([orders, products]);
  return [
    ...(foundOrders?.items ?? []).map((one) => ({
      group: "Orders",
      label: `#${one.number} ${one.customer_name}`,
      aside: formatMoney(one.total),
      icon: "shopping-bag" as const,
      href: `/stores/${scope.id}/orders/${one.id}`,
    })),
    ...(foundProducts?.items ?? []).map((one) => ({
      group: "Products",
      label: one.title,
      aside: one.status === "active" ? undefined : one.status,
      icon: "package" as const,
      href: `/stores/${scope.id}/products/${one.id}`,
    })),
  ];
}

const pauseMs = 180;

export function Palette(props: { open: boolean; onClose(): void; scope: StoreScope | null; stores: readonly StoreSummary[] }) {
  const id = createUniqueId();
  const [words, setWords] = createSignal("");
  const [found, setFound] = createSignal<Target[]>([]);
  const [at, setAt] = createSignal(0);
  let dialog: HTMLDialogElement | undefined;
  let input: HTMLInputElement | undefined;
  const targets = createMemo(() => {
    const typed = words().trim().toLowerCase();
    const fixed = fixedTargets(props.scope, props.stores).filter((one) =>
      typed.split(/\s+/).every((word) => one.label.toLowerCase().includes(word)),
    );
    return [...fixed.slice(0, typed ? 8 : 40), ...found()];
  });
  createEffect(
    on(
      () => props.open,
      (open) => {
        if (open && !dialog?.open) {
          setWords("");
          setFound([]);
          setAt(0);
          dialog?.showModal();
          input?.focus();
        }
        if (!open && dialog?.open) dialog.close();
      },
    ),
  );
  createEffect(
    on(words, (typed) => {
      setAt(0);
      const scope = props.scope;
      if (!scope || typed.trim().length < 2) {
        setFound([]);
        return;
      }
      const abort = new AbortController();
      const timer = setTimeout(() => {
        search(scope, typed.trim(), abort.signal).then(setFound, (error: unknown) => {
          // Places are still there; a search that fails leaves them standing.
          if (!(error instanceof ApiProblem) && !abort.signal.aborted) throw error;
          if (!abort.signal.aborted) setFound([]);
        });
      }, pauseMs);
      onCleanup(() => {
        clearTimeout(timer);
        abort.abort();
      });
    }),
  );
  const onKeyDown = (event: KeyboardEvent) => {
    const count = targets().length;
    if (event.key === "ArrowDown") setAt((now) => (count ? (now + 1) % count : 0));
    else if (event.key === "ArrowUp") setAt((now) => (count ? (now + count - 1) % count : 0));
    else if (event.key === "Enter") {
      const target = targets()[at()];
      if (target) location.assign(target.href);
    } else return;
    event.preventDefault();
    document.getElementById(`${id}-${at()}`)?.scrollIntoView({ block: "nearest" });
  };
  return (
    <dialog
      ref={dialog}
      class="dialog palette"
      aria-label="Go to, search, do"
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
      onPointerDown={(event) => event.target === dialog && props.onClose()}
    >
      <div class="palette-search">
        <Icon name="search" />
        <input
          ref={input}
          type="text"
          role="combobox"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={targets().length ? `${id}-${at()}` : undefined}
          aria-autocomplete="list"
          aria-label={props.scope ? "Search orders, products and pages" : "Search pages and stores"}
          placeholder={props.scope ? "Search orders, products and pages" : "Search pages and stores"}
          autocomplete="off"
          spellcheck={false}
          value={words()}
          onInput={(event) => setWords(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <Key>Esc</Key>
      </div>
      <div class="palette-list" role="listbox" id={`${id}-list`} aria-label="Results">
        <For each={targets()}>
          {(target, index) => (
            <>
              <Show when={target.group !== targets()[index() - 1]?.group}>
                <p class="palette-group" role="presentation">
                  {target.group}
                </p>
              </Show>
              <a
                class="palette-item"
                role="option"
                id={`${id}-${index()}`}
                href={target.href}
                tabIndex={-1}
                aria-selected={index() === at()}
                onPointerMove={() => setAt(index())}
              >
                <Icon name={target.icon} />
                <span class="truncate">{target.label}</span>
                <Show when={target.aside}>
                  <span class="palette-aside number">{target.aside}</span>
                </Show>
              </a>
            </>
          )}
        </For>
      </div>
      <Show when={targets().length === 0}>
        <p class="palette-none" role="status">
          Nothing fits “{words()}”.
        </p>
      </Show>
    </dialog>
  );
}
