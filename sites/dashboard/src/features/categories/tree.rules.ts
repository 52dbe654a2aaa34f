// Who stands beside and above a category?
import type { Category } from "../../../../../core/categories/categories.contract.ts";

export function siblingsOf(items: readonly Category[], parentId: string | null): Category[] {
  return items.filter((one) => one.parent_id === parentId).sort((a, b) => a.position - b.position);
}

/** 0 at the top. */
export function depthOf(items: readonly Category[], category: Category): number {
  const parent = items.find((one) => one.id === category.parent_id);
  return parent ? 1 + depthOf(items, parent) : 0;
}

/** The category itself and all below it: where it cannot be moved to. */
export function withinOf(items: readonly Category[], id: string): ReadonlySet<string> {
  const below = items.filter((one) => one.parent_id === id).flatMap((one) => [...withinOf(items, one.id)]);
  return new Set([id, ...below]);
}
