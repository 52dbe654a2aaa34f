// How is a tree of categories offered as a list?
import type { Category } from "../../../../../core/categories/categories.contract.ts";
import type { Choice } from "../../../../shared/components/field.tsx";

/** "Audio › Headphones": the way from the top says where it belongs. Parents come before their children. */
export function categoryChoices(categories: readonly Category[]): Choice[] {
  const byId = new Map(categories.map((one) => [one.id, one]));
  const way = (category: Category): string => {
    const parent = category.parent_id ? byId.get(category.parent_id) : undefined;
    return parent ? `${way(parent)} › ${category.name}` : category.name;
  };
  return categories.map((category) => ({ value: category.id, label: way(category) }));
}
