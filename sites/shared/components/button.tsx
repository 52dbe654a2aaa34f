// How does something that can be pressed look and behave?
import "./button.css";
import { type JSX, Show, splitProps } from "solid-js";
import type { IconName } from "../icons/names.ts";
import { Icon } from "./icon.tsx";

export type ButtonKind = "primary" | "plain" | "quiet" | "danger";

interface Look {
  kind?: ButtonKind;
  large?: boolean;
  icon?: IconName;
  /** Fills the width it is given. */
  wide?: boolean;
}

type ButtonProps = Look & JSX.ButtonHTMLAttributes<HTMLButtonElement> & { busy?: boolean };

const look = (props: Look & { class?: string | undefined }) =>
  ["button", `button-${props.kind ?? "plain"}`, props.large && "button-large", props.wide && "button-wide", props.class]
    .filter(Boolean)
    .join(" ");

/** While busy it says so, keeps its width and cannot be pressed twice. */
export function Button(props: ButtonProps) {
  const [own, rest] = splitProps(props, ["kind", "large", "icon", "wide", "busy", "class", "children", "disabled", "type"]);
  return (
    <button
      {...rest}
      type={own.type ?? "button"}
      class={look(own)}
      disabled={own.disabled || own.busy}
      aria-busy={own.busy ? "true" : undefined}
      data-busy={own.busy ? "" : undefined}
    >
      <Show when={own.icon}>{(name) => <Icon name={name()} />}</Show>
      <span class="button-text">{own.children}</span>
      <Show when={own.busy}>
        <span class="button-spinner">
          <Icon name="loader-circle" class="spinning" />
        </span>
      </Show>
    </button>
  );
}

type LinkButtonProps = Look & JSX.AnchorHTMLAttributes<HTMLAnchorElement>;

/** Goes somewhere, looks like a button. */
export function LinkButton(props: LinkButtonProps) {
  const [own, rest] = splitProps(props, ["kind", "large", "icon", "wide", "class", "children"]);
  return (
    <a {...rest} class={look(own)}>
      <Show when={own.icon}>{(name) => <Icon name={name()} />}</Show>
      <span class="button-text">{own.children}</span>
    </a>
  );
}

type IconButtonProps = Omit<JSX.ButtonHTMLAttributes<HTMLButtonElement>, "children"> & { icon: IconName; label: string; kind?: ButtonKind };

/** Only an icon: its label is read aloud and shown on hover. */
export function IconButton(props: IconButtonProps) {
  const [own, rest] = splitProps(props, ["icon", "label", "kind", "class", "type"]);
  return (
    <button
      {...rest}
      type={own.type ?? "button"}
      class={`icon-button button-${own.kind ?? "quiet"} ${own.class ?? ""}`}
      aria-label={own.label}
      title={own.label}
    >
      <Icon name={own.icon} />
    </button>
  );
}
