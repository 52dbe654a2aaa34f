// What does a list on a page know, and how does it move through what is not on the page?
import { createSignal, onCleanup, onMount } from "solid-js";
import type { Page } from "../../../../../kit/page.ts";
import { ApiProblem } from "../../../../shared/api-client.ts";
import { tellProblem } from "../../../../shared/toasts.ts";
import { writeQuery } from "./queries.ts";

interface ListOptions<Query extends object, Item> {
  first: Page<Item>;
  query: Query;
  fetch(query: Query, signal: AbortSignal): Promise<Page<Item>>;
}

/**
 * Drawn first from what the server sent; every change of the query is fetched here, put into the address, and leaves the rows standing until the new
 * ones are there.
 */
export function createList<Query extends object, Item>(options: ListOptions<Query, Item>) {
  const [page, setPage] = createSignal(options.first);
  const [query, setQuery] = createSignal<Query & { cursor?: string | undefined }>(options.query);
  const [busy, setBusy] = createSignal(false);
  const [problem, setProblem] = createSignal<ApiProblem | null>(null);
  /** Cursors of the pages before this one; the first page has none. */
  const [behind, setBehind] = createSignal<(string | undefined)[]>([]);
  let running: AbortController | null = null;

  const load = async (next: Query & { cursor?: string | undefined }): Promise<boolean> => {
    running?.abort();
    const mine = new AbortController();
    running = mine;
    setBusy(true);
    setProblem(null);
    try {
      const answer = await options.fetch(next, mine.signal);
      setPage(() => answer);
      setQuery(() => next);
      return true;
    } catch (error) {
      if (mine.signal.aborted) return false;
      if (error instanceof ApiProblem) setProblem(error);
      tellProblem(error);
      return false;
    } finally {
      if (running === mine) setBusy(false);
    }
  };
  const address = (how: "pushState" | "replaceState") => history[how](null, "", location.pathname + writeQuery(query()));

  onMount(() => {
    // The way back through the list is the browser's way back.
    const onPop = () => location.reload();
    window.addEventListener("popstate", onPop);
    onCleanup(() => window.removeEventListener("popstate", onPop));
  });

  return {
    items: () => page().items,
    total: () => page().total,
    query,
    busy,
    problem,
    hasNext: () => page().next_cursor !== null,
    hasPrevious: () => behind().length > 0 || query().cursor !== undefined,
    /** Other filters, from the first page on. Typing replaces the address, picking adds to it. */
    async change(patch: Partial<Query>, how: "pushState" | "replaceState" = "pushState") {
      if (await load({ ...query(), ...patch, cursor: undefined })) {
        setBehind([]);
        address(how);
      }
    },
    async next() {
      const from = query().cursor;
      if (await load({ ...query(), cursor: page().next_cursor ?? undefined })) {
        setBehind((before) => [...before, from]);
        address("pushState");
        window.scrollTo({ top: 0 });
      }
    },
    /** One page back; to the first where the address was opened in the middle. */
    async previous() {
      if (await load({ ...query(), cursor: behind().at(-1) })) {
        setBehind((before) => before.slice(0, -1));
        address("pushState");
        window.scrollTo({ top: 0 });
      }
    },
    /** The same page again, without a word when nothing changed. */
    refresh: () => load(query()),
    /** A row as it is after something was done to it. */
    replace(same: (item: Item) => boolean, item: Item | null) {
      setPage((now) => ({ ...now, items: now.items.flatMap((one) => (same(one) ? (item ? [item] : []) : [one])) }));
    },
  };
}
