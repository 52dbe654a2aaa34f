// In which order do the results of several suppliers stand?
import type { SupplierSearchItem } from "./suppliers.contract.ts";

/**
 * One page of several lists. By relevance the suppliers take turns, for their ranks cannot be compared; by price and by orders the whole page is sorted, what
 * is unknown last, equals in their supplier's order.
 */
export function arrange(lists: readonly (readonly SupplierSearchItem[])[], sort: "relevance" | "price" | "orders"): SupplierSearchItem[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  const turns = Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list.slice(at, at + 1))).flat();
  if (sort === "price") return turns.sort((left, right) => left.store_cost.amount - right.store_cost.amount);
  if (sort === "orders") return turns.sort((left, right) => (right.orders_count ?? -1) - (left.orders_count ?? -1));
  return turns;
}
