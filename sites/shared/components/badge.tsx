// How is a state shown in one word?
import "./badge.css";
import { type JSX, Show } from "solid-js";
import type { IconName } from "../icons/names.ts";
import { Icon } from "./icon.tsx";

export type Tone = "plain" | "good" | "notice" | "bad" | "info" | "accent";

/** The word carries the meaning; the colour only helps to find it. */
export function Badge(props: { tone?: Tone; icon?: IconName; children: JSX.Element }) {
  return (
    <span class={`badge badge-${props.tone ?? "plain"}`}>
      <Show when={props.icon} fallback={<span class="badge-dot" aria-hidden="true" />}>
        {(name) => <Icon name={name()} size="small" />}
      </Show>
      {props.children}
    </span>
  );
}

/** A short word without a state: a count, a tag. */
export function Tag(props: { children: JSX.Element }) {
  return <span class="tag">{props.children}</span>;
}
