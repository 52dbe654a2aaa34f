// Is a category kept from standing below itself?
import { expect, it } from "vitest";
import type { Category } from "../../../../../core/categories/categories.contract.ts";
import { depthOf, siblingsOf, withinOf } from "./tree.rules.ts";

const category = (id: string, parent_id: string | null, position: number): Category => ({
  id,
  name: id,
  slug: id,
  parent_id,
  position,
  product_count: 0,
});
const tree = [
  category("audio", null, 1),
  category("home", null, 0),
  category("headphones", "audio", 0),
  category("wired", "headphones", 0),
];

it("knows siblings in their order", () => {
  expect(siblingsOf(tree, null).map((one) => one.id)).toEqual(["home", "audio"]);
});

it("knows how deep each stands", () => {
  expect(tree.map((one) => depthOf(tree, one))).toEqual([0, 0, 1, 2]);
});

it("offers no place within itself", () => {
  expect(withinOf(tree, "audio")).toEqual(new Set(["audio", "headphones", "wired"]));
});
