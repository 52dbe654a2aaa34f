// How is an icon drawn? As a use of one cached sprite: no script, no request of its own.
import "./icon.css";
import spriteUrl from "../icons/icons.svg?url&no-inline";
import type { IconName } from "../icons/names.ts";

interface IconProps {
  name: IconName;
  size?: "small" | "medium" | "large";
  /** Only for an icon that stands alone; beside words it is decoration. */
  label?: string;
  class?: string;
}

export function Icon(props: IconProps) {
  return (
    <svg
      class={`icon ${props.size ? `icon-${props.size}` : ""} ${props.class ?? ""}`}
      role={props.label ? "img" : undefined}
      aria-label={props.label}
      aria-hidden={props.label ? undefined : "true"}
    >
      <use href={`${spriteUrl}#${props.name}`} />
    </svg>
  );
}
