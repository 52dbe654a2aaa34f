// How is everything about one product changed?
import "./editor.css";
import { createSignal, onCleanup, onMount, Show } from "solid-js";
import type { Category } from "../../../../../../core/categories/categories.contract.ts";
import type { PriceRule } from "../../../../../../core/pricing/pricing.contract.ts";
import { type Product, productsContract } from "../../../../../../core/products/products.contract.ts";
import { ApiProblem } from "../../../../../shared/api-client.ts";
import { LinkButton } from "../../../../../shared/components/button.tsx";
import { type MenuItem, MoreMenu } from "../../../../../shared/components/menu.tsx";
import { RelativeTime } from "../../../../../shared/components/text.tsx";
import { guardUnsaved } from "../../../../../shared/form.ts";
import { attempt, tell, tellProblem, tellUndoable } from "../../../../../shared/toasts.ts";
import { FormProblem } from "../../shell/form-problem.tsx";
import { PageHead } from "../../shell/page-head.tsx";
import { SaveBar } from "../../shell/save-bar.tsx";
import { InStore, type StoreScope, useStore } from "../../shell/scope.tsx";
import { ProductBadge } from "../states.tsx";
import { Conflict } from "./conflict.tsx";
import { createDraft, factsInput } from "./draft.ts";
import { FactsCard, SearchCard } from "./facts-cards.tsx";
import { ImagesCard } from "./images-card.tsx";
import { RemoveDialog } from "./remove-dialog.tsx";
import { ProductSide, StatusCard } from "./side-cards.tsx";
import { VariantsCard } from "./variants-card.tsx";

export interface EditorProps {
  product: Product;
  categories: Category[];
  priceRule: PriceRule;
}

export function ProductEditor(props: { scope: StoreScope } & EditorProps) {
  return (
    <InStore scope={props.scope}>
      <Editor {...props} />
    </InStore>
  );
}

function Editor(props: EditorProps) {
  const store = useStore();
  const api = store.api(productsContract);
  const may = store.can("products:write");
  const named = { product_id: props.product.id };
  const [product, setProduct] = createSignal(props.product);
  const [conflict, setConflict] = createSignal(false);
  const [removing, setRemoving] = createSignal(false);

  /** Facts, then variants, then pictures: each step sends the revision the step before gave. A refusal keeps what came before it saved. */
  const save = async (over = false) => {
    const match = () => (over ? {} : { ifMatch: `"${product().revision}"` });
    const sent = draft.snapshot();
    const changes = draft.changes();
    const imagesDirty = draft.imagesDirty();
    if (draft.form.dirty()) {
      setProduct(await api.update({ ...named, ...factsInput(sent.facts) }, match()));
      draft.take(product(), { facts: sent.facts });
    }
    if (changes.length > 0) {
      setProduct(await api.updateVariants({ ...named, variants: changes }, match()));
      draft.take(product(), { variants: sent.variants });
    }
    if (imagesDirty) {
      setProduct(await api.updateImages({ ...named, images: sent.images }, match()));
      draft.take(product(), { images: sent.images });
    }
    tell("Saved.");
  };
  const draft = createDraft(props.product, () => save());
  const submit = async (event?: Event) => {
    const done = await draft.form.submit(event);
    const problem = draft.form.problem();
    if (!done && problem?.status === 412) setConflict(true);
    else if (!done && problem && problem.errors.length === 0) tellProblem(problem);
  };
  const saveOver = () =>
    attempt(async () => {
      await save(true);
      setConflict(false);
    });
  const takeTheirs = () =>
    attempt(async () => {
      setProduct(await api.get(named));
      draft.discard(product());
      setConflict(false);
    });
  const discard = () => draft.discard(product());

  /** Something done at once, beside what waits for "Save". */
  const act = async (work: () => Promise<Product>): Promise<boolean> => {
    try {
      setProduct(await work());
      draft.take(product());
      return true;
    } catch (error) {
      if (error instanceof ApiProblem && error.code === "product_incomplete") {
        setProduct(await api.get(named));
        draft.take(product());
      }
      tellProblem(error);
      return false;
    }
  };
  const archive = async () => {
    const was = product().status;
    const undo = async () => {
      await act(() => api.restore(named));
      if (was === "active") await act(() => api.publish(named));
    };
    if (await act(() => api.archive(named))) tellUndoable("Archived.", undo);
  };
  const duplicate = () =>
    attempt(async () => {
      const copy = await api.duplicate(named);
      location.assign(store.path(`/products/${copy.id}`));
    });

  guardUnsaved(draft.dirty);
  onMount(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "s") return;
      event.preventDefault();
      if (draft.dirty()) void submit();
    };
    window.addEventListener("keydown", onKey);
    onCleanup(() => window.removeEventListener("keydown", onKey));
  });

  const more = (): MenuItem[] => [
    { label: "Duplicate", icon: "copy", onSelect: duplicate },
    ...(product().status === "archived"
      ? [{ label: "Restore as a draft", icon: "rotate-ccw" as const, onSelect: () => act(() => api.restore(named)) }]
      : [{ label: "Archive", icon: "archive" as const, onSelect: archive }]),
    { kind: "line" },
    { label: "Remove for good", icon: "trash-2", danger: true, onSelect: () => setRemoving(true) },
  ];

  return (
    <form class="editor" novalidate onSubmit={submit}>
      <PageHead
        title={product().title}
        beside={<ProductBadge status={product().status} />}
        says={
          <>
            Changed <RelativeTime at={product().updated_at} />
            <Show when={product().sold_count > 0}> · sold {product().sold_count.toLocaleString("en")} times</Show>
          </>
        }
        actions={
          <>
            <Show when={product().status === "active"}>
              <LinkButton href={product().url} target="_blank" rel="noopener" icon="external-link">
                See in the shop
              </LinkButton>
            </Show>
            <Show when={may}>
              <MoreMenu label="More for this product" items={more()} />
            </Show>
          </>
        }
      />
      <Show when={conflict()}>
        <Conflict onOver={saveOver} onTheirs={takeTheirs} />
      </Show>
      <FormProblem form={draft.form} />
      <fieldset class="two-thirds editor-fields" disabled={!may}>
        <div class="stack">
          <FactsCard product={product()} draft={draft} />
          <ImagesCard product={product()} draft={draft} act={act} />
          <VariantsCard product={product()} draft={draft} priceRule={props.priceRule} act={act} />
          <SearchCard form={draft.form} product={product()} />
        </div>
        <div class="stack">
          <StatusCard product={product()} dirty={draft.dirty()} act={act} />
          <ProductSide form={draft.form} categories={props.categories} product={product()} />
        </div>
      </fieldset>
      <Show when={may}>
        <SaveBar dirty={draft.dirty()} busy={draft.form.busy()} onDiscard={discard} />
      </Show>
      <RemoveDialog product={product()} open={removing()} onClose={() => setRemoving(false)} />
    </form>
  );
}
