// What is a category called, and below which does it stand?
import { type Category, categoriesContract } from "../../../../../core/categories/categories.contract.ts";
import { Button } from "../../../../shared/components/button.tsx";
import { Dialog } from "../../../../shared/components/dialog.tsx";
import { SelectField, TextField } from "../../../../shared/components/field.tsx";
import { createForm } from "../../../../shared/form.ts";
import { tell } from "../../../../shared/toasts.ts";
import { categoryChoices } from "../products/category-choices.ts";
import { FormProblem } from "../shell/form-problem.tsx";
import { useStore } from "../shell/scope.tsx";
import { withinOf } from "./tree.rules.ts";

interface DialogProps {
  editing: { category: Category | null; parent_id: string | null } | null;
  items: readonly Category[];
  onClose(): void;
  onDone(): Promise<unknown>;
}

export function CategoryDialog(props: DialogProps) {
  return (
    <Dialog
      open={props.editing !== null}
      onClose={props.onClose}
      title={props.editing?.category ? "Change the category" : "Add a category"}
    >
      <CategoryForm {...props} />
    </Dialog>
  );
}

function CategoryForm(props: DialogProps) {
  const store = useStore();
  const api = store.api(categoriesContract);
  const category = props.editing?.category ?? null;
  const form = createForm({
    initial: { name: category?.name ?? "", slug: category?.slug ?? "", parent_id: props.editing?.parent_id ?? "" },
    toInput: ({ name, slug, parent_id }) => ({ name, ...(slug ? { slug } : {}), parent_id: parent_id || null }),
    schema: category ? categoriesContract.endpoints.update.input : categoriesContract.endpoints.create.input,
    send: async ({ name, slug, parent_id }) => {
      const sent = { name, ...(slug ? { slug } : {}), parent_id: parent_id || null };
      if (category) await api.update({ category_id: category.id, ...sent });
      else await api.create(sent);
      await props.onDone();
      props.onClose();
      tell("Saved.");
    },
  });
  const hidden = category ? withinOf(props.items, category.id) : new Set<string>();
  const choices = [{ value: "", label: "At the top" }, ...categoryChoices(props.items).filter((one) => !hidden.has(one.value))];
  return (
    <form class="fields" novalidate onSubmit={form.submit}>
      <FormProblem form={form} />
      <TextField label="Name" field={form.field("name")} maxLength={60} />
      <SelectField label="Below" field={form.field("parent_id")} choices={choices} />
      <TextField
        label="Address"
        optional
        field={form.field("slug")}
        maxLength={60}
        hint={category ? "The old address leads to the new one." : "Made of the name where you leave it empty."}
      />
      <div class="button-row dialog-actions">
        <Button onClick={() => props.onClose()}>Not now</Button>
        <Button kind="primary" type="submit" busy={form.busy()}>
          Save
        </Button>
      </div>
    </form>
  );
}
