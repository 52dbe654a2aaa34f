import { expect, test } from "vitest";
import { arrange } from "./search.rules.ts";
import type { SupplierSearchItem } from "./suppliers.contract.ts";

const item = (external_id: string, amount: number, orders_count: number | null): SupplierSearchItem => ({
  supplier: "cj",
  external_id,
  url: "",
  title: "",
  image: "",
  cost: { amount, currency: "USD" },
  store_cost: { amount, currency: "USD" },
  rating_hundredths: null,
  orders_count,
});
const lists = [
  [item("a", 3, 10), item("b", 1, null), item("c", 2, 5)],
  [item("x", 2, null), item("y", 9, 99)],
];
const order = (sort: "relevance" | "price" | "orders") =>
  arrange(lists, sort)
    .map((one) => one.external_id)
    .join("");

test("by relevance the suppliers take turns; by price and by orders the page is sorted, the unknown last", () => {
  expect(order("relevance")).toBe("axbyc");
  expect(order("price")).toBe("bxcay");
  expect(order("orders")).toBe("yacxb");
  expect(arrange([], "price")).toEqual([]);
});
