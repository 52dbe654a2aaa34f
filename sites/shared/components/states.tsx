// What does a page show where there is nothing yet, while it waits, and when it failed?
import "./states.css";
import { children, For, type JSX, Show } from "solid-js";
import { Dynamic } from "solid-js/web";
import type { IconName } from "../icons/names.ts";
import { Icon } from "./icon.tsx";

interface EmptyProps {
  icon: IconName;
  title: string;
  /** What will be here, and how it comes about. */
  children: JSX.Element;
  actions?: JSX.Element;
  /** It is the whole page, so its title is the page's. */
  page?: boolean;
}

export function EmptyState(props: EmptyProps) {
  const actions = children(() => props.actions);
  return (
    <div class="empty">
      <span class="empty-icon">
        <Icon name={props.icon} size="large" />
      </span>
      <Dynamic component={props.page ? "h1" : "h2"}>{props.title}</Dynamic>
      <div class="empty-text">{props.children}</div>
      <Show when={actions()}>
        <div class="button-row">{actions()}</div>
      </Show>
    </div>
  );
}

/** Grey shapes where text will be. The lines are as high as the text they stand for, so nothing moves when it comes. */
export function Skeleton(props: { lines?: number; label?: string }) {
  return (
    <div class="skeleton" role="status">
      <span class="only-read-aloud">{props.label ?? "Loading"}</span>
      <For each={Array.from({ length: props.lines ?? 3 })}>{() => <span class="skeleton-line" aria-hidden="true" />}</For>
    </div>
  );
}

export interface Step {
  name: string;
  title: string;
  status: "waiting" | "running" | "done" | "failed";
  detail?: JSX.Element;
  /** To the right: how long it took. */
  aside?: JSX.Element;
}

const stepIcons = { waiting: "circle-dashed", running: "loader-circle", done: "circle-check", failed: "octagon-alert" } as const;
const stepWords = { waiting: "waiting", running: "running", done: "done", failed: "failed" } as const;

/** What is done, what runs, and what is still to come. */
export function ProgressSteps(props: { label: string; steps: readonly Step[] }) {
  return (
    <ol class="steps" aria-label={props.label}>
      <For each={props.steps}>
        {(step) => (
          <li class={`step step-${step.status}`} aria-current={step.status === "running" ? "step" : undefined}>
            <Icon name={stepIcons[step.status]} class={step.status === "running" ? "spinning" : ""} />
            <div class="step-text">
              <p class="step-title">
                {step.title}
                <span class="only-read-aloud">, {stepWords[step.status]}</span>
              </p>
              <Show when={step.detail}>
                <p class="step-detail">{step.detail}</p>
              </Show>
            </div>
            <Show when={step.aside}>
              <span class="step-aside number">{step.aside}</span>
            </Show>
          </li>
        )}
      </For>
    </ol>
  );
}

/** How much of it is done, as a bar and as words. */
export function ProgressBar(props: { done: number; total: number; label: string }) {
  return (
    <progress class="progress" max={Math.max(1, props.total)} value={props.done} aria-label={props.label}>
      {props.done} of {props.total}
    </progress>
  );
}
