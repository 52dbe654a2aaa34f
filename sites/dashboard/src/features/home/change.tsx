// Is it more or less than before?
import "./change.css";
import { Show } from "solid-js";
import { Icon } from "../../../../shared/components/icon.tsx";

/** Nothing to compare with says nothing: a rise from zero has no percentage. `lessIsGood` for costs. */
export function Change(props: { now: number; before: number; lessIsGood?: boolean }) {
  const change = () => (props.before > 0 ? Math.round(((props.now - props.before) / props.before) * 100) : null);
  const tone = () => {
    const by = change() ?? 0;
    return by === 0 ? "same" : by > 0 !== Boolean(props.lessIsGood) ? "good" : "bad";
  };
  return (
    <Show when={change() !== null}>
      <span class={`change change-${tone()} number`}>
        <Show when={change() !== 0}>
          <Icon name={(change() ?? 0) > 0 ? "arrow-up" : "arrow-down"} size="small" label={(change() ?? 0) > 0 ? "up" : "down"} />
        </Show>
        {Math.abs(change() ?? 0)} %
      </span>
    </Show>
  );
}
