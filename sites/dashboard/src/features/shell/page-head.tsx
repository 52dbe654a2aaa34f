// What is a page called, and what is the one thing to do on it?
import { type JSX, Show } from "solid-js";

export function PageHead(props: { title: JSX.Element; beside?: JSX.Element; says?: JSX.Element; actions?: JSX.Element }) {
  return (
    <div class="page-head">
      <div class="page-title">
        <h1>{props.title}</h1>
        {props.beside}
        <Show when={props.says}>{(says) => <p class="page-says">{says()}</p>}</Show>
      </div>
      <Show when={props.actions}>{(actions) => <div class="button-row">{actions()}</div>}</Show>
    </div>
  );
}
