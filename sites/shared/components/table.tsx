// How are many alike things shown, compared, sorted and picked?
import "./table.css";
import { createSignal, For, type JSX, onCleanup, onMount, Show } from "solid-js";
import { Icon } from "./icon.tsx";

export interface Column<Row> {
  key: string;
  head: string;
  cell(row: Row): JSX.Element;
  /** Figures stand at the end, so that they can be compared. */
  align?: "end";
  /** Left out where the page is narrow; the first column then says what matters. */
  wide?: boolean;
  /** The orders this column can be sorted by; empty where there is none that way. */
  sorts?: readonly [rising: string, falling: string];
  /** Grows with the room there is. */
  grow?: boolean;
}

/** Which rows are picked. One for each list. */
export function createSelection() {
  const [picked, setPicked] = createSignal<ReadonlySet<string>>(new Set());
  return {
    picked,
    has: (id: string) => picked().has(id),
    toggle: (id: string) =>
      setPicked((now) => {
        const next = new Set(now);
        if (!next.delete(id)) next.add(id);
        return next;
      }),
    set: (ids: readonly string[]) => setPicked(new Set(ids)),
    clear: () => setPicked(new Set<string>()),
  };
}
export type Selection = ReturnType<typeof createSelection>;

interface TableProps<Row> {
  label: string;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  idOf(row: Row): string;
  /** Where a row leads; the first column's content becomes the link. */
  hrefOf?(row: Row): string;
  /** What a row is called, for its tick box. */
  nameOf?(row: Row): string;
  selection?: Selection;
  sort?: string;
  onSort?(sort: string): void;
  /** New rows are on their way: the present ones stay, dimmed. */
  busy?: boolean;
  /** At the end of each row. */
  actions?(row: Row): JSX.Element;
}

/** Keys meant for the page are the first table's; inside another one they are that one's. */
const isMeant = (frame: HTMLElement, target: EventTarget | null) =>
  target instanceof Node && frame.contains(target)
    ? true
    : target instanceof HTMLElement && target.matches("body, main") && document.querySelector(".table-frame") === frame;

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]");

export function Table<Row>(props: TableProps<Row>) {
  let body: HTMLTableSectionElement | undefined;
  let frame: HTMLDivElement | undefined;
  onMount(() => {
    document.addEventListener("keydown", onKeyDown);
    onCleanup(() => document.removeEventListener("keydown", onKeyDown));
  });
  const links = () => [...(body?.querySelectorAll<HTMLElement>("[data-row-start]") ?? [])];
  const move = (by: number) => {
    const all = links();
    const now = all.findIndex((one) => one.closest("tr")?.contains(document.activeElement));
    all[Math.min(all.length - 1, Math.max(0, now + by))]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || !frame || !isMeant(frame, event.target)) return;
    if (event.key === "j") move(1);
    else if (event.key === "k") move(-1);
    else if (event.key === "x" && props.selection) {
      const id = document.activeElement?.closest("tr")?.dataset.id;
      if (id) props.selection.toggle(id);
    } else return;
    event.preventDefault();
  };
  const all = () => props.rows.length > 0 && props.rows.every((row) => props.selection?.has(props.idOf(row)));
  const some = () => props.rows.some((row) => props.selection?.has(props.idOf(row)));
  return (
    <div ref={frame} class="table-frame" data-busy={props.busy ? "" : undefined}>
      <table class="table" aria-label={props.label} aria-busy={props.busy ? "true" : undefined}>
        <thead>
          <tr>
            <Show when={props.selection}>
              {(selection) => (
                <th scope="col" class="cell-tick">
                  <label class="tick-area">
                    <span class="only-read-aloud">Pick all on this page</span>
                    <input
                      type="checkbox"
                      checked={all()}
                      prop:indeterminate={some() && !all()}
                      onChange={() => (all() ? selection().clear() : selection().set(props.rows.map(props.idOf)))}
                    />
                  </label>
                </th>
              )}
            </Show>
            <For each={props.columns}>{(column) => <Head column={column} sort={props.sort} onSort={props.onSort} />}</For>
            <Show when={props.actions}>
              <th scope="col" class="cell-actions">
                <span class="only-read-aloud">Actions</span>
              </th>
            </Show>
          </tr>
        </thead>
        <tbody ref={body}>
          <For each={props.rows}>
            {(row) => (
              <tr data-id={props.idOf(row)} data-picked={props.selection?.has(props.idOf(row)) ? "" : undefined}>
                <Show when={props.selection}>
                  {(selection) => (
                    <td class="cell-tick">
                      <label class="tick-area">
                        <span class="only-read-aloud">Pick {props.nameOf?.(row) ?? "row"}</span>
                        <input
                          type="checkbox"
                          checked={selection().has(props.idOf(row))}
                          data-row-start={props.hrefOf ? undefined : ""}
                          onChange={() => selection().toggle(props.idOf(row))}
                        />
                      </label>
                    </td>
                  )}
                </Show>
                <For each={props.columns}>
                  {(column, at) => (
                    <td class={cellClass(column)}>
                      <Show when={at() === 0 && props.hrefOf} fallback={column.cell(row)}>
                        {(hrefOf) => (
                          <a class="row-link" data-row-start="" href={hrefOf()(row)}>
                            {column.cell(row)}
                          </a>
                        )}
                      </Show>
                    </td>
                  )}
                </For>
                <Show when={props.actions}>{(actions) => <td class="cell-actions">{actions()(row)}</td>}</Show>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </div>
  );
}

function cellClass<Row>(column: Column<Row>): string {
  return [column.align === "end" && "cell-end", column.wide && "cell-wide", column.grow && "cell-grow"].filter(Boolean).join(" ");
}

function Head<Row>(props: { column: Column<Row>; sort?: string | undefined; onSort?: ((sort: string) => void) | undefined }) {
  const order = () => {
    const [rising, falling] = props.column.sorts ?? [];
    if (!props.sort) return undefined;
    return props.sort === rising ? "ascending" : props.sort === falling ? "descending" : undefined;
  };
  const next = () => {
    const [rising = "", falling = ""] = props.column.sorts ?? [];
    return order() === "descending" ? rising || falling : falling || rising;
  };
  return (
    <th scope="col" class={cellClass(props.column)} aria-sort={order()}>
      <Show when={props.column.sorts && props.onSort} fallback={props.column.head}>
        <button type="button" class="sort" onClick={() => props.onSort?.(next())}>
          {props.column.head}
          <Icon name={order() === "ascending" ? "arrow-up" : "arrow-down"} size="small" />
        </button>
      </Show>
    </th>
  );
}

/** What can be done with the picked rows, in the place of the filters while there are any. */
export function SelectionBar(props: { selection: Selection; noun: [one: string, many: string]; children: JSX.Element }) {
  const count = () => props.selection.picked().size;
  return (
    <Show when={count() > 0}>
      <div class="selection-bar" role="status">
        <span class="strong number">
          {count()} {count() === 1 ? props.noun[0] : props.noun[1]} picked
        </span>
        <div class="button-row">{props.children}</div>
        <button type="button" class="button button-quiet" onClick={() => props.selection.clear()}>
          Clear
        </button>
      </div>
    </Show>
  );
}
