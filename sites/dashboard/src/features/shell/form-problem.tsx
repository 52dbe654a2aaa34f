// Where is it said why a form could not be sent, when no single field is to blame?
import { Show } from "solid-js";
import { Banner } from "../../../../shared/components/card.tsx";
import type { Form } from "../../../../shared/form.ts";

/** Fields carry their own errors; what is left over is said here. */
export function FormProblem<Values extends object>(props: { form: Form<Values> }) {
  const left = () => {
    const problem = props.form.problem();
    if (!problem) return null;
    const shown = Object.keys(props.form.values);
    const elsewhere = problem.errors.filter((one) => !shown.includes(one.field.split(".")[0] ?? ""));
    if (problem.errors.length > 0 && elsewhere.length === 0) return null;
    return { problem, says: elsewhere.length > 0 ? elsewhere.map((one) => one.message).join(" ") : problem.message };
  };
  return (
    <Show when={left()}>
      {(found) => (
        <Banner tone="bad" alert>
          {found().says}
        </Banner>
      )}
    </Show>
  );
}
