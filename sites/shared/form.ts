// What does a form know: its values, what is wrong with them, whether they were changed, and whether they are being sent?
import { type Accessor, createMemo, createSignal, onCleanup, onMount } from "solid-js";
import { createStore, reconcile, unwrap } from "solid-js/store";
import type { z } from "zod";
import { ApiProblem } from "./api-client.ts";
import { keepTyped } from "./typed-since.rules.ts";

/** One value of a form, as the fields of sites/shared/components draw it. */
export interface FieldState<Value> {
  readonly name: string;
  value: Accessor<Value>;
  set(value: Value): void;
  error: Accessor<string | undefined>;
}

interface FormOptions<Values extends object> {
  initial: Values;
  /** The contract's own schema: what it would refuse is said before anything is sent. */
  schema?: z.ZodType;
  /** What is sent for these values, where it differs from them. */
  toInput?: (values: Values) => unknown;
  send(values: Values): Promise<unknown>;
}

export interface Form<Values extends object> {
  values: Values;
  field<Name extends keyof Values & string>(name: Name): FieldState<Values[Name]>;
  /** The message for a path into the input: "lines.2.price_amount". */
  errorAt(path: string): string | undefined;
  /** What went wrong beside the fields. */
  problem: Accessor<ApiProblem | null>;
  dirty: Accessor<boolean>;
  busy: Accessor<boolean>;
  submit(event?: Event): Promise<boolean>;
  /** Takes these values as saved. */
  reset(values?: Values): void;
  /** Takes the answer to what was sent as saved; what was typed while it was on its way stays, and is not saved yet. */
  accept(answer: Values, sent: Values): void;
  showErrors(errors: readonly { field: string; message: string }[]): void;
}

/** Zod's own words name types and patterns; these say what to do. */
function plainly(issue: z.core.$ZodIssue): string {
  if (issue.code === "too_small" && issue.origin === "string" && Number(issue.minimum) === 1) return "This is needed.";
  if (issue.code === "too_small" && issue.origin === "array" && Number(issue.minimum) === 1) return "Choose at least one.";
  if (issue.code === "too_small" && issue.origin !== "string" && issue.origin !== "array") return `At least ${issue.minimum}.`;
  if (issue.code === "too_big" && issue.origin === "string") return `At most ${issue.maximum} characters.`;
  if (issue.code === "too_big" && issue.origin !== "array") return `At most ${issue.maximum}.`;
  if (issue.code === "invalid_type")
    return issue.expected === "int" || issue.expected === "number" ? "A number is needed." : "This is needed.";
  if (issue.code === "invalid_value") return "Choose one of the list.";
  if (issue.code === "invalid_format" && issue.format === "email") return "An e-mail address like ada@example.com.";
  if (issue.code === "invalid_format" && issue.format === "url") return "An address like https://example.com.";
  return issue.message;
}

export function createForm<Values extends object>(options: FormOptions<Values>): Form<Values> {
  const copy = (values: Values): Values => structuredClone(unwrap(values));
  const [values, setValues] = createStore<Values>(copy(options.initial));
  const [saved, setSaved] = createSignal(JSON.stringify(options.initial));
  const [errors, setErrors] = createStore<Record<string, string | undefined>>({});
  const [problem, setProblem] = createSignal<ApiProblem | null>(null);
  const [busy, setBusy] = createSignal(false);
  const dirty = createMemo(() => JSON.stringify(values) !== saved());

  const showErrors = (found: readonly { field: string; message: string }[]) => {
    const next: Record<string, string> = {};
    for (const { field, message } of found) next[field] ??= message;
    setErrors(reconcile(next));
  };

  const refusedBefore = (): boolean => {
    const parsed = options.schema?.safeParse(options.toInput ? options.toInput(copy(values)) : copy(values));
    if (!parsed || parsed.success) return false;
    showErrors(parsed.error.issues.map((issue) => ({ field: issue.path.join("."), message: plainly(issue) })));
    return true;
  };

  const submit = async (event?: Event): Promise<boolean> => {
    event?.preventDefault();
    if (busy()) return false;
    const element = event?.currentTarget instanceof HTMLFormElement ? event.currentTarget : null;
    const showFirst = () => queueMicrotask(() => element?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
    setProblem(null);
    showErrors([]);
    if (refusedBefore()) {
      showFirst();
      return false;
    }
    setBusy(true);
    try {
      await options.send(copy(values));
      return true;
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      setProblem(error);
      showErrors(error.errors);
      showFirst();
      return false;
    } finally {
      setBusy(false);
    }
  };

  return {
    values,
    field: (name) => ({
      name,
      value: () => values[name],
      set: (value) => {
        setValues((now) => ({ ...now, [name]: value }));
        if (errors[name]) setErrors(name as string, undefined);
      },
      error: () => errors[name],
    }),
    errorAt: (path) => errors[path],
    problem,
    dirty,
    busy,
    submit,
    accept: (answer, sent) => {
      setSaved(JSON.stringify(answer));
      setValues(reconcile(keepTyped(copy(answer), sent, copy(values))));
    },
    reset: (next = copy(values)) => {
      setValues(reconcile(copy(next)));
      setSaved(JSON.stringify(next));
      setProblem(null);
      showErrors([]);
    },
    showErrors,
  };
}

/** Asks before the page is left with changes that nobody saved. */
export function guardUnsaved(dirty: Accessor<boolean>) {
  onMount(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (dirty()) event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    onCleanup(() => window.removeEventListener("beforeunload", ask));
  });
}

/** A signal as a field: for searches, filters and dialogs that are no form. */
export function fieldOf<Value>(name: string, [value, set]: readonly [Accessor<Value>, (value: Value) => unknown]): FieldState<Value> {
  return { name, value, set: (next) => void set(next), error: () => undefined };
}
