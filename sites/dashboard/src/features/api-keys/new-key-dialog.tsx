// What may a new key do, and for how long?
import { For } from "solid-js";
import { apiKeysContract } from "../../../../../core/api-keys/api-keys.contract.ts";
import { allows, type Permission, resources } from "../../../../../kit/permissions.ts";
import { day } from "../../../../../kit/time.ts";
import { Button } from "../../../../shared/components/button.tsx";
import { Dialog } from "../../../../shared/components/dialog.tsx";
import { SelectField, TextField } from "../../../../shared/components/field.tsx";
import { createForm, fieldOf } from "../../../../shared/form.ts";
import { sentence } from "../../../../shared/words.ts";
import { FormProblem } from "../shell/form-problem.tsx";
import { useStore } from "../shell/scope.tsx";

interface NewKeyProps {
  open: boolean;
  onClose(): void;
  onDone(name: string, secret: string): Promise<unknown>;
}

export function NewKeyDialog(props: NewKeyProps) {
  return (
    <Dialog open={props.open} onClose={props.onClose} title="Make a key">
      <NewKeyForm {...props} />
    </Dialog>
  );
}

const lives = [
  { value: "", label: "Until it is stopped" },
  { value: "30", label: "30 days" },
  { value: "90", label: "90 days" },
  { value: "365", label: "A year" },
];

function NewKeyForm(props: NewKeyProps) {
  const store = useStore();
  const toInput = ({ name, scopes }: { name: string; scopes: Permission[]; days: string }) => ({ name, scopes });
  const form = createForm({
    initial: { name: "", scopes: [] as Permission[], days: "90" },
    toInput,
    schema: apiKeysContract.endpoints.create.input,
    send: async (values) => {
      const expires_at = values.days ? { expires_at: Date.now() + Number(values.days) * day } : {};
      const made = await store.api(apiKeysContract).create({ ...toInput(values), ...expires_at });
      props.onClose();
      await props.onDone(made.key.name, made.secret);
    },
  });
  const scopes = form.field("scopes");
  type Level = "none" | "read" | "write";
  const levelOf = (resource: string): Level =>
    scopes.value().includes(`${resource}:write` as Permission)
      ? "write"
      : scopes.value().includes(`${resource}:read` as Permission)
        ? "read"
        : "none";
  const setLevel = (resource: string, level: Level) => {
    const others = scopes.value().filter((one) => !one.startsWith(`${resource}:`));
    scopes.set(level === "none" ? others : [...others, `${resource}:${level}` as Permission]);
  };
  /** Nobody gives more than they have. */
  const levels = (resource: string) => [
    { value: "none" as const, label: "Nothing" },
    ...(allows(store.permissions, `${resource}:read` as Permission) ? [{ value: "read" as const, label: "Read" }] : []),
    ...(allows(store.permissions, `${resource}:write` as Permission) ? [{ value: "write" as const, label: "Read and change" }] : []),
  ];
  return (
    <form class="fields" novalidate onSubmit={form.submit}>
      <FormProblem form={form} />
      <TextField label="Name" field={form.field("name")} placeholder="Bookkeeping" maxLength={60} />
      <SelectField label="Good for" field={form.field("days")} choices={lives} />
      <fieldset class="scopes">
        <legend class="field-label">What it may do</legend>
        <For each={resources.filter((one) => levels(one).length > 1)}>
          {(resource) => (
            <div class="scope">
              <span>{sentence(resource)}</span>
              <SelectField
                label={sentence(resource)}
                labelHidden
                field={fieldOf(resource, [() => levelOf(resource), (level: Level) => setLevel(resource, level)])}
                choices={levels(resource)}
              />
            </div>
          )}
        </For>
        {form.errorAt("scopes") ? <p class="field-error">{form.errorAt("scopes")}</p> : null}
      </fieldset>
      <div class="button-row dialog-actions">
        <Button onClick={() => props.onClose()}>Not now</Button>
        <Button kind="primary" type="submit" busy={form.busy()}>
          Make the key
        </Button>
      </div>
    </form>
  );
}
