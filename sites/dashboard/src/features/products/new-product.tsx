// How is a product added by hand?
import { NewProduct as NewProductInput, productsContract } from "../../../../../core/products/products.contract.ts";
import { Button, LinkButton } from "../../../../shared/components/button.tsx";
import { Card } from "../../../../shared/components/card.tsx";
import { MoneyField, TextField } from "../../../../shared/components/field.tsx";
import { RichTextField } from "../../../../shared/components/rich-text.tsx";
import { createForm, guardUnsaved } from "../../../../shared/form.ts";
import { FormProblem } from "../shell/form-problem.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { InStore, type StoreScope, useStore } from "../shell/scope.tsx";

export function NewProduct(props: { scope: StoreScope }) {
  return (
    <InStore scope={props.scope}>
      <NewProductForm />
    </InStore>
  );
}

interface Draft {
  title: string;
  description_html: string;
  price_amount: number | null;
}

const toInput = ({ title, description_html, price_amount }: Draft) => ({
  title,
  description_html,
  variants: [{ price_amount: price_amount ?? -1 }],
});

function NewProductForm() {
  const store = useStore();
  let leaving = false;
  const form = createForm<Draft>({
    initial: { title: "", description_html: "", price_amount: null },
    schema: NewProductInput,
    toInput,
    send: async (values) => {
      const product = await store.api(productsContract).create(toInput(values));
      leaving = true;
      location.assign(store.path(`/products/${product.id}`));
    },
  });
  guardUnsaved(() => form.dirty() && !leaving);
  const price = {
    ...form.field("price_amount"),
    error: () => (form.errorAt("variants.0.price_amount") ? "A price, like 24.99." : undefined),
  };
  return (
    <div class="narrow-page">
      <PageHead title="Add a product" says="It begins as a draft. Pictures, variants and the rest come next." />
      <Card>
        <form class="fields" novalidate onSubmit={form.submit}>
          <FormProblem form={form} />
          <TextField label="Title" field={form.field("title")} maxLength={200} required autofocus />
          <RichTextField label="Description" field={form.field("description_html")} />
          <MoneyField label="Price" field={price} currency={store.currency} />
          <div class="button-row dialog-actions">
            <LinkButton href={store.path("/products")}>Cancel</LinkButton>
            <Button kind="primary" type="submit" busy={form.busy()}>
              Add product
            </Button>
          </div>
        </form>
      </Card>
    </div>
  );
}
