// How are things that belong together held together on a page?
import "./card.css";
import { children, type JSX, Show } from "solid-js";
import type { IconName } from "../icons/names.ts";
import type { Tone } from "./badge.tsx";
import { Icon } from "./icon.tsx";

interface CardProps {
  title?: JSX.Element;
  /** One line below the title. */
  says?: JSX.Element;
  /** To the right of the title. */
  actions?: JSX.Element;
  /** Content reaches the edges: tables, lists. */
  flush?: boolean;
  class?: string;
  children?: JSX.Element;
}

export function Card(props: CardProps) {
  const title = children(() => props.title);
  const says = children(() => props.says);
  const actions = children(() => props.actions);
  const content = children(() => props.children);
  return (
    <section class={`card ${props.class ?? ""}`}>
      <Show when={title() || actions()}>
        <header class="card-head">
          <div>
            <h2>{title()}</h2>
            <Show when={says()}>
              <p class="soft small">{says()}</p>
            </Show>
          </div>
          <Show when={actions()}>
            <div class="button-row">{actions()}</div>
          </Show>
        </header>
      </Show>
      <Show when={content()}>
        <div class={props.flush ? "card-flush" : "card-body"}>{content()}</div>
      </Show>
    </section>
  );
}

const bannerIcons = {
  plain: "info",
  info: "info",
  good: "circle-check",
  notice: "alert-triangle",
  bad: "octagon-alert",
  accent: "sparkles",
} as const;

/** Something that needs to be known before going on. */
export function Banner(props: {
  tone?: Tone;
  title?: JSX.Element;
  actions?: JSX.Element;
  alert?: boolean;
  icon?: IconName;
  children?: JSX.Element;
}) {
  const title = children(() => props.title);
  const actions = children(() => props.actions);
  const text = children(() => props.children);
  return (
    <div class={`banner banner-${props.tone ?? "info"}`} role={props.alert ? "alert" : undefined}>
      <Icon name={props.icon ?? bannerIcons[props.tone ?? "info"]} />
      <div class="banner-text">
        <Show when={title()}>
          <p class="banner-title">{title()}</p>
        </Show>
        <Show when={text()}>
          <div>{text()}</div>
        </Show>
        <Show when={actions()}>
          <div class="button-row banner-actions">{actions()}</div>
        </Show>
      </div>
    </div>
  );
}

/** Names and values, one a line. */
export function Facts(props: { items: readonly (readonly [name: JSX.Element, value: JSX.Element])[] }) {
  return (
    <dl class="facts">
      {props.items.map(([name, value]) => (
        <div>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
