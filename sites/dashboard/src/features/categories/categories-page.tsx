// How is the catalogue ordered?
import { createSignal, For, Show } from "solid-js";
import { type Category, categoriesContract, mostCategories } from "../../../../../core/categories/categories.contract.ts";
import { Button, IconButton } from "../../../../shared/components/button.tsx";
import { Card } from "../../../../shared/components/card.tsx";
import { Confirm } from "../../../../shared/components/dialog.tsx";
import { MoreMenu } from "../../../../shared/components/menu.tsx";
import { EmptyState } from "../../../../shared/components/states.tsx";
import { attempt, tell } from "../../../../shared/toasts.ts";
import { counted } from "../../../../shared/words.ts";
import { PageHead } from "../shell/page-head.tsx";
import { InStore, type StoreScope, useStore } from "../shell/scope.tsx";
import { CategoryDialog } from "./category-dialog.tsx";
import { depthOf, siblingsOf } from "./tree.rules.ts";
import "./categories.css";

export function CategoriesPage(props: { scope: StoreScope; items: Category[] }) {
  return (
    <InStore scope={props.scope}>
      <Categories items={props.items} />
    </InStore>
  );
}

function Categories(props: { items: Category[] }) {
  const store = useStore();
  const api = store.api(categoriesContract);
  const may = store.can("products:write");
  const [items, setItems] = createSignal(props.items);
  const [editing, setEditing] = createSignal<{ category: Category | null; parent_id: string | null } | null>(null);
  const [removing, setRemoving] = createSignal<Category | null>(null);
  const [said, setSaid] = createSignal("");
  const look = async () => setItems((await api.list()).items);
  const move = (category: Category, by: number) =>
    attempt(async () => {
      const siblings = siblingsOf(items(), category.parent_id);
      const position = siblings.findIndex((one) => one.id === category.id) + by;
      await api.update({ category_id: category.id, position });
      await look();
      setSaid(`${category.name} is now at place ${position + 1} of ${siblings.length}.`);
    });
  const remove = () =>
    attempt(async () => {
      const { moved_products, moved_categories } = await api.remove({ category_id: removing()?.id ?? "" });
      await look();
      setRemoving(null);
      tell(`Removed. ${counted(moved_products, "product")} and ${counted(moved_categories, "category", "categories")} moved up.`);
    });
  return (
    <div class="narrow-page">
      <PageHead
        title="Categories"
        says="The way shoppers go through your shop."
        actions={
          <Show when={may}>
            <Button
              kind="primary"
              icon="plus"
              disabled={items().length >= mostCategories}
              onClick={() => setEditing({ category: null, parent_id: null })}
            >
              Add a category
            </Button>
          </Show>
        }
      />
      <Card flush>
        <Show
          when={items().length > 0}
          fallback={
            <EmptyState icon="folder-tree" title="No categories yet">
              <p>A handful is enough: shoppers find their way, and each category is a page that search engines can show.</p>
            </EmptyState>
          }
        >
          <ul class="tree">
            <For each={items()}>
              {(category) => {
                const siblings = () => siblingsOf(items(), category.parent_id);
                const at = () => siblings().findIndex((one) => one.id === category.id);
                return (
                  <li class={`branch branch-${depthOf(items(), category)}`}>
                    <div class="branch-words">
                      <a class="strong" href={store.path(`/products?category_id=${category.id}`)}>
                        {category.name}
                      </a>
                      <span class="soft small number">{counted(category.product_count, "product")}</span>
                    </div>
                    <Show when={may}>
                      <IconButton
                        icon="arrow-up"
                        label={`Move ${category.name} up`}
                        disabled={at() <= 0}
                        onClick={() => move(category, -1)}
                      />
                      <IconButton
                        icon="arrow-down"
                        label={`Move ${category.name} down`}
                        disabled={at() >= siblings().length - 1}
                        onClick={() => move(category, 1)}
                      />
                      <MoreMenu
                        label={`More for ${category.name}`}
                        items={[
                          { label: "Change", icon: "pencil", onSelect: () => setEditing({ category, parent_id: category.parent_id }) },
                          ...(depthOf(items(), category) < 3
                            ? [
                                {
                                  label: "Add one below",
                                  icon: "plus" as const,
                                  onSelect: () => setEditing({ category: null, parent_id: category.id }),
                                },
                              ]
                            : []),
                          {
                            kind: "link",
                            label: "See in the shop",
                            icon: "external-link",
                            href: `${store.url.replace(/\/$/, "")}/categories/${category.slug}`,
                            newTab: true,
                          },
                          { kind: "line" },
                          { label: "Remove", icon: "trash-2", danger: true, onSelect: () => setRemoving(category) },
                        ]}
                      />
                    </Show>
                  </li>
                );
              }}
            </For>
          </ul>
        </Show>
      </Card>
      <p class="only-read-aloud" role="status">
        {said()}
      </p>
      <CategoryDialog editing={editing()} items={items()} onClose={() => setEditing(null)} onDone={look} />
      <Confirm
        open={removing() !== null}
        onClose={() => setRemoving(null)}
        title={`Remove “${removing()?.name}”?`}
        action="Remove it"
        danger
        onConfirm={remove}
      >
        Its {counted(removing()?.product_count ?? 0, "product")} and what stands below it move one level up, and its address leads there.
        The products themselves stay.
      </Confirm>
    </div>
  );
}
