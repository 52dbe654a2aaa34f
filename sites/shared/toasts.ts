// What is told in passing, and how is it taken back?
import { createSignal } from "solid-js";
import { ApiProblem } from "./api-client.ts";

export interface Toast {
  id: number;
  tone: "good" | "bad";
  text: string;
  action?: { label: string; run(): void };
}

const [toasts, setToasts] = createSignal<readonly Toast[]>([]);
let last = 0;

/** Shared by every island of a page: they are one program. */
export { toasts };

const shownMs = { plain: 4_000, withAction: 8_000, bad: 8_000 } as const;

export function dismiss(id: number) {
  setToasts((now) => now.filter((one) => one.id !== id));
}

function show(toast: Omit<Toast, "id">) {
  const id = ++last;
  setToasts((now) => [...now.slice(-2), { ...toast, id }]);
  setTimeout(() => dismiss(id), toast.tone === "bad" ? shownMs.bad : toast.action ? shownMs.withAction : shownMs.plain);
}

export function tell(text: string) {
  show({ tone: "good", text });
}

/** Said after the thing is done: undoing is one press away, asking before is not needed. */
export function tellUndoable(text: string, undo: () => Promise<unknown>) {
  const run = () => {
    undo().then(
      () => tell("Undone."),
      (error: unknown) => tellProblem(error),
    );
  };
  show({ tone: "good", text, action: { label: "Undo", run } });
}

/** The API's own words where it had some. Anything else is a fault of the page and goes on to the console. */
export function tellProblem(error: unknown) {
  if (!(error instanceof ApiProblem)) {
    if (error instanceof DOMException && error.name === "AbortError") return;
    show({ tone: "bad", text: "Something went wrong on this page. Load it again." });
    throw error;
  }
  const wait = error.retryAfterSeconds ? ` Try again in ${Math.ceil(error.retryAfterSeconds)} s.` : "";
  const field = error.errors[0]?.message;
  show({
    tone: "bad",
    text: `${error.message}${field && field !== error.message ? ` ${field}` : ""}${error.message.includes("Try again") ? "" : wait}`,
  });
}

/** Runs something and tells when it was refused; true when it was done. */
export async function attempt(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    tellProblem(error);
    return false;
  }
}
