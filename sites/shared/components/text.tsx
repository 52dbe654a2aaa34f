// How are amounts, moments and ids written so that they can be trusted, compared and copied?
import "./text.css";
import { createSignal, type JSX, onCleanup, onMount, Show } from "solid-js";
import { formatMoney, type Money as MoneyValue } from "../../../kit/money.ts";
import { exactMoment, relativeMoment } from "../dates.ts";
import { useMoment } from "../scope.tsx";
import { attempt, tell } from "../toasts.ts";
import { IconButton } from "./button.tsx";
import { Icon } from "./icon.tsx";

/** Figures of equal width with the currency; a minus is a minus, not a hyphen. */
export function Money(props: { value: MoneyValue | null | undefined; strong?: boolean; from?: boolean }) {
  return (
    <Show when={props.value} fallback={<span class="soft">–</span>}>
      {(value) => (
        <span class={`number money ${props.strong ? "strong" : ""}`}>
          {props.from ? "from " : ""}
          {formatMoney(value()).replace("-", "−")}
        </span>
      )}
    </Show>
  );
}

/** "3 minutes ago", kept true while the page stays open; the exact moment on hover and to screen readers. */
export function RelativeTime(props: { at: number }) {
  const { zone, now: drawn } = useMoment();
  const [now, setNow] = createSignal(drawn);
  onMount(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 15_000);
    onCleanup(() => clearInterval(timer));
  });
  return (
    <time datetime={new Date(props.at).toISOString()} title={exactMoment(props.at, zone)}>
      {relativeMoment(props.at, now(), zone)}
    </time>
  );
}

/** An id or address that is one press away from the clipboard. */
export function CopyText(props: { text: string; shown?: JSX.Element; label: string }) {
  const copy = () =>
    attempt(async () => {
      await navigator.clipboard.writeText(props.text);
      tell("Copied.");
    });
  return (
    <button type="button" class="copy" onClick={copy} title={`Copy ${props.label}`} aria-label={`Copy ${props.label}: ${props.text}`}>
      <code class="truncate">{props.shown ?? props.text}</code>
      <Icon name="copy" size="small" />
    </button>
  );
}

/** The same where the text is shown already. */
export function CopyButton(props: { text: string; label: string }) {
  const copy = () =>
    attempt(async () => {
      await navigator.clipboard.writeText(props.text);
      tell("Copied.");
    });
  return <IconButton icon="copy" label={`Copy ${props.label}`} onClick={copy} />;
}

/** What stands for a person or a store without a picture. */
export function Avatar(props: { name: string; round?: boolean; small?: boolean }) {
  const letters = () =>
    props.name
      .split(/\s+/)
      .map((word) => /[\p{L}\p{N}]/u.exec(word)?.[0] ?? "")
      .filter(Boolean)
      .slice(0, 2)
      .join("")
      .toUpperCase();
  const hue = () => [...props.name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 6, 7);
  return (
    <span class={`avatar avatar-${hue()} ${props.round ? "avatar-round" : ""} ${props.small ? "avatar-small" : ""}`} aria-hidden="true">
      {letters()}
    </span>
  );
}

/** A key to press. */
export function Key(props: { children: JSX.Element }) {
  return <kbd class="key">{props.children}</kbd>;
}
