import { expect, test } from "vitest";
import { below, checkParent, inTreeOrder, pathTo, place } from "./categories.rules.ts";

const node = (id: string, parent_id: string | null = null, position = 0) => ({ id, parent_id, position });
const tree = [node("b", null, 1), node("a", null, 0), node("a2", "a", 1), node("a1", "a", 0), node("a1x", "a1")];
const ids = (nodes: readonly { id: string }[]) => nodes.map((one) => one.id);

test("parents come before children and siblings in their order", () => {
  expect(ids(inTreeOrder(tree))).toEqual(["a", "a1", "a1x", "a2", "b"]);
  expect(ids(inTreeOrder([...tree, node("lost", "gone", 9)]))).toContain("lost");
});

test("paths lead from the root, branches hold everything below", () => {
  expect(ids(pathTo(tree, "a1x"))).toEqual(["a", "a1", "a1x"]);
  expect(pathTo(tree, null)).toEqual([]);
  expect(ids(below(tree, "a")).sort()).toEqual(["a", "a1", "a1x", "a2"]);
});

test("a tree that was made into a ring does not hang", () => {
  const ring = [node("x", "y"), node("y", "x")];
  expect(ids(pathTo(ring, "x")).sort()).toEqual(["x", "y"]);
  expect(ids(below(ring, "x")).sort()).toEqual(["x", "y"]);
});

test("nothing stands below itself or deeper than four levels", () => {
  expect(checkParent(tree, "a", "a1x")).toMatchObject({ ok: false, refusal: { code: "category_loop" } });
  expect(checkParent(tree, "a", "a").ok).toBe(false);
  expect(checkParent(tree, null, "a1x").ok).toBe(true);
  expect(checkParent(tree, "a1", "b").ok).toBe(true);
  const deep = [...tree, node("a1xy", "a1x")];
  expect(checkParent(deep, null, "a1xy")).toMatchObject({ ok: false, refusal: { code: "category_too_deep" } });
  expect(checkParent(deep, "b", "a1x").ok).toBe(true);
  expect(checkParent([...deep, node("b1", "b")], "b", "a1x").ok).toBe(false);
});

test("placing one moves the others along", () => {
  expect(place([node("p", null, 0), node("q", null, 1)], node("r"), 1)).toEqual([
    { id: "p", position: 0 },
    { id: "r", position: 1 },
    { id: "q", position: 2 },
  ]);
});
