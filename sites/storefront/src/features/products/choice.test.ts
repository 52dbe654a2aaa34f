import { expect, test } from "vitest";
import { type Choice, chosen, outcome, pick, start } from "./choice.ts";

const choice = (id: string, at: number[], stock: Choice["stock"] = "in_stock"): Choice => ({
  id,
  at,
  stock,
  price: "$1",
  was: null,
  left: null,
  picture: null,
});
/** Red/Blue x S/M; Blue M was never made, Red M is sold out. */
const choices = [choice("red-s", [0, 0]), choice("red-m", [0, 1], "sold_out"), choice("blue-s", [1, 0])];

test("a selection is one variant, or none where it is not offered", () => {
  expect(chosen(choices, [0, 1])?.id).toBe("red-m");
  expect(chosen(choices, [1, 1])).toBeNull();
});

test("each value says what it would lead to", () => {
  expect([outcome(choices, [0, 0], 0, 1), outcome(choices, [0, 0], 1, 1), outcome(choices, [1, 0], 1, 1)]).toEqual([
    "offered",
    "sold_out",
    "missing",
  ]);
});

test("picking what does not go together keeps the value and moves the rest", () => {
  expect(pick(choices, [1, 0], 1, 1)).toEqual([0, 1]);
  expect(pick(choices, [0, 1], 0, 1)).toEqual([1, 0]);
  expect(pick(choices, [0, 0], 1, 1)).toEqual([0, 1]);
});

test("a page starts with its address's variant, else with one that can be bought", () => {
  expect(start(choices, "red-m")?.id).toBe("red-m");
  expect(start([choices[1] as Choice, choices[2] as Choice], "gone")?.id).toBe("blue-s");
  expect(start([], null)).toBeNull();
});
