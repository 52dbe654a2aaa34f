// How is the category tree walked?
import { no, type Verdict, yes } from "../../kit/result.ts";
import { categoryLoop, categoryTooDeep } from "./categories.contract.ts";

interface Node {
  id: string;
  parent_id: string | null;
  position: number;
}

export const mostLevels = 4;

/** Parents before children, siblings in their order. One whose parent is gone stands at the root. */
export function inTreeOrder<One extends Node>(categories: readonly One[]): One[] {
  const known = new Set(categories.map((one) => one.id));
  const byParent = Map.groupBy(categories, (one) => (one.parent_id && known.has(one.parent_id) ? one.parent_id : ""));
  const walk = (parent: string): One[] =>
    [...(byParent.get(parent) ?? [])]
      .sort((left, right) => left.position - right.position || (left.id < right.id ? -1 : 1))
      .flatMap((one) => [one, ...walk(one.id)]);
  return walk("");
}

/** From the root down to the category itself. */
export function pathTo<One extends Node>(categories: readonly One[], id: string | null): One[] {
  const path: One[] = [];
  for (let at = categories.find((one) => one.id === id); at && !path.includes(at); at = categories.find((one) => one.id === at?.parent_id))
    path.unshift(at);
  return path;
}

/** The category and everything below it. */
export function below<One extends Node>(categories: readonly One[], id: string): One[] {
  const found: One[] = categories.filter((one) => one.id === id);
  for (let at = 0; at < found.length; at++)
    found.push(...categories.filter((one) => one.parent_id === found[at]?.id && !found.includes(one)));
  return found;
}

/** May the category (null: a new one) stand below this parent? */
export function checkParent<One extends Node>(categories: readonly One[], id: string | null, parentId: string | null): Verdict {
  if (parentId === null) return yes(undefined);
  const branch = id ? below(categories, id) : [];
  if (branch.some((one) => one.id === parentId)) return no(categoryLoop);
  const deepest = Math.max(1, ...branch.map((one) => pathTo(categories, one.id).length - pathTo(categories, id).length + 1));
  return pathTo(categories, parentId).length + deepest > mostLevels ? no(categoryTooDeep) : yes(undefined);
}

/** The siblings with the moved one at its new place, numbered from 0. */
export function place<One extends Node>(siblings: readonly One[], moved: One, position: number): { id: string; position: number }[] {
  const others = inTreeOrder(siblings.filter((one) => one.id !== moved.id).map((one) => ({ ...one, parent_id: null })));
  others.splice(position, 0, { ...moved, parent_id: null });
  return others.map(({ id }, at) => ({ id, position: at }));
}
