// How does one go on to the next rows of a long list, and back?
import "./pagination.css";
import { Show } from "solid-js";
import { counted } from "../words.ts";
import { Button } from "./button.tsx";

interface PaginationProps {
  shown: number;
  total: number | null;
  noun: [one: string, many: string];
  hasPrevious: boolean;
  hasNext: boolean;
  busy?: boolean;
  onPrevious(): void;
  onNext(): void;
}

export function Pagination(props: PaginationProps) {
  return (
    <Show when={props.shown > 0}>
      <nav class="pagination" aria-label="Pages">
        <p class="soft number">
          <Show when={props.total !== null && (props.hasPrevious || props.hasNext)} fallback={counted(props.shown, ...props.noun)}>
            {props.shown} of {counted(props.total ?? 0, ...props.noun)}
          </Show>
        </p>
        <Show when={props.hasPrevious || props.hasNext}>
          <div class="button-row">
            <Button disabled={!props.hasPrevious || props.busy} onClick={() => props.onPrevious()}>
              Previous
            </Button>
            <Button disabled={!props.hasNext || props.busy} onClick={() => props.onNext()}>
              Next
            </Button>
          </div>
        </Show>
      </nav>
    </Show>
  );
}
