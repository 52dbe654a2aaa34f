import fc from "fast-check";
import { expect, test } from "vitest";
import { matchOf, rootOf, wordsOf } from "./search.rules.ts";

test("words are runs of letters and digits of any script, at most eight", () => {
  expect(wordsOf(`Café-Lamp "x" OR 42 灯`)).toEqual(["café", "lamp", "x", "or", "42", "灯"]);
  expect(wordsOf("a ".repeat(50))).toHaveLength(8);
});

test("forms of a word share their beginning", () => {
  expect(["shoes", "running", "boxes", "brushes", "batteries", "stopped", "lamps", "glass", "gas", "is"].map(rootOf)).toEqual([
    "shoe",
    "run",
    "box",
    "brush",
    "batter",
    "stop",
    "lamp",
    "glass",
    "gas",
    "is",
  ]);
});

test("whatever is typed, every word stands in quotes and the store is named", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
      const match = matchOf("sto_1", text);
      if (match === null) return;
      expect(match.startsWith('store_id : "sto_1" AND {title tags sku vendor category description} : (')).toBe(true);
      const outside = match.slice('store_id : "sto_1" AND {title tags sku vendor category description} : '.length).replace(/"[^"]*"/g, "");
      expect(outside).toMatch(/^[() *]*((AND|OR)[() *]*)*$/);
    }),
  );
});

test("text without a word asks for nothing", () => {
  expect([matchOf("sto_1", ""), matchOf("sto_1", `"' ( * ^`), matchOf("sto_1", "😀")]).toEqual([null, null, null]);
});
