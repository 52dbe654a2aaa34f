import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Problem } from "../../kit/problem.ts";
import { at, countOf, daysOf, gramsOf, listOf, momentOf, parseLossless, priceOf, ratingOf, wholeOf } from "./values.transform.ts";

describe("lossless JSON", () => {
  test("whole numbers beyond 2^53 keep every digit; others stay numbers", () => {
    expect(parseLossless('{"big":210823100016290555,"small":16,"price":0.57,"neg":-9007199254740993}')).toEqual({
      big: "210823100016290555",
      small: 16,
      price: 0.57,
      neg: "-9007199254740993",
    });
  });

  test("the documentation's own message of an order survives", () => {
    const text = readFileSync(`${import.meta.dirname}/fixtures/cj/webhook.ORDER.json`, "utf8");
    expect(at(parseLossless(text), "params", "cjOrderId")).toBe("210823100016290555");
  });

  test.each([["<html><body>502</body></html>"], ['{"a":'], [""], ["nonsense"]])("%j is the supplier's fault", (text) => {
    expect(() => parseLossless(text)).toThrow(Problem);
    expect(() => parseLossless(text)).toThrow("supplier_unavailable");
  });

  test("a prototype cannot be smuggled in", () => {
    const value = parseLossless('{"__proto__":{"polluted":true},"a":1}') as object;
    expect(Object.keys(value)).toEqual(["a"]);
    expect(at({}, "constructor", "name")).toBeUndefined();
  });
});

test.each([
  [
    [1, 2],
    [1, 2],
  ],
  [{ item: [1, 2] }, [1, 2]],
  [{ item: { a: 1 } }, [{ a: 1 }]],
  [{ item: {} }, []],
  [{ a: 1 }, [{ a: 1 }]],
  [{}, []],
  [null, []],
  ["text", []],
])("a list of %j", (value, expected) => {
  expect(listOf(value, "item")).toEqual(expected);
});

test.each([
  [11.85, 1185],
  ["3.44", 344],
  ["1,299.00", 129_900],
  ["4.56 -- 4.92", 456],
  ["10.00-29.00", 1000],
  ["2.02 -- 14.10", 202],
  [0, 0],
  ["-5", null],
  ["", null],
  ["free", null],
  [null, null],
  [Number.NaN, null],
  [1e21, null],
  [{ amount: 1 }, null],
])("the price of %j", (value, amount) => {
  expect(priceOf(value, "USD")?.amount ?? null).toBe(amount);
});

test.each([
  ["5000+", 5000],
  ["5,000+", 5000],
  ["1.2K+ sold", 1200],
  [112, 112],
  ["none", null],
])("the count in %j", (value, expected) => {
  expect(countOf(value)).toBe(expected);
});

test.each([
  ["4.6", 460],
  ["92.0%", 460],
  ["0.0", null],
  ["6", null],
  ["", null],
])("the rating %j", (value, expected) => {
  expect(ratingOf(value)).toBe(expected);
});

test.each([
  ["320.00", 320],
  ["10.00-29.00", 29],
  [1580, 1580],
  ["0", null],
  ["", null],
])("%j in grams", (value, expected) => {
  expect(gramsOf(value)).toBe(expected);
});

test.each([
  ["2021-08-23 11:31:45", Date.UTC(2021, 7, 23, 11, 31, 45)],
  ["2023-09-30T15:59:29+08:00", Date.UTC(2023, 8, 30, 7, 59, 29)],
  [1739928180000, 1739928180000],
  ["1739928180000", 1739928180000],
  ["soon", null],
  ["", null],
])("the moment %j", (value, expected) => {
  expect(momentOf(value)).toBe(expected);
});

test("days are read as a range, whichever end comes first", () => {
  expect(daysOf("2-5")).toEqual({ min_days: 2, max_days: 5 });
  expect(daysOf("7")).toEqual({ min_days: 7, max_days: 7 });
  expect(daysOf("12 - 8 days")).toEqual({ min_days: 8, max_days: 12 });
  expect(daysOf("soon")).toBeNull();
});

test("nothing read from anything is ever NaN, infinite or unsafe", () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      const numbers = [
        wholeOf(value),
        countOf(value),
        ratingOf(value),
        gramsOf(value),
        momentOf(value),
        priceOf(value, "USD")?.amount ?? null,
      ];
      return numbers.every((one) => one === null || Number.isSafeInteger(one));
    }),
  );
});
