// How is a list framed: how to narrow it above, its rows, and the way on below?
import "./lists.css";
import { type JSX, Show } from "solid-js";
import { Button } from "../../../../shared/components/button.tsx";
import { Card } from "../../../../shared/components/card.tsx";
import { Pagination } from "../../../../shared/components/pagination.tsx";
import { EmptyState } from "../../../../shared/components/states.tsx";

interface FrameProps {
  list: {
    items(): readonly unknown[];
    total(): number | null;
    busy(): boolean;
    hasNext(): boolean;
    hasPrevious(): boolean;
    next(): unknown;
    previous(): unknown;
  };
  noun: [one: string, many: string];
  /** Tabs, search, filters. */
  filters?: JSX.Element;
  selection?: JSX.Element;
  /** Whether anything narrows the list: then nothing found is no reason to teach. */
  narrowed: boolean;
  onClear(): void;
  empty: JSX.Element;
  children: JSX.Element;
}

export function ListFrame(props: FrameProps) {
  // What is not shown is not made: the page in the browser then makes the same parts in the same order as the server did.
  const filters = () => (props.narrowed || props.list.items().length > 0) && props.filters;
  return (
    <Card flush>
      <Show when={filters()}>{(shown) => <div class="list-filters">{shown()}</div>}</Show>
      {props.selection}
      <Show
        when={props.list.items().length > 0}
        fallback={
          <Show when={props.narrowed} fallback={props.empty}>
            <EmptyState
              icon="search"
              title={`No ${props.noun[1]} fit`}
              actions={<Button onClick={() => props.onClear()}>Show all {props.noun[1]}</Button>}
            >
              <p>Try fewer words, or another filter.</p>
            </EmptyState>
          </Show>
        }
      >
        {props.children}
        <Pagination
          shown={props.list.items().length}
          total={props.list.total()}
          noun={props.noun}
          hasPrevious={props.list.hasPrevious()}
          hasNext={props.list.hasNext()}
          busy={props.list.busy()}
          onPrevious={() => props.list.previous()}
          onNext={() => props.list.next()}
        />
      </Show>
    </Card>
  );
}
