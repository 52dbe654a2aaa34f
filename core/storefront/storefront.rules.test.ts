import { expect, test } from "vitest";
import { availabilityOf, badgesOf, meanOf, newFor_ms, starCounts } from "./storefront.rules.ts";

test("a number of units is told only while it is known and small", () => {
  expect([availabilityOf(null, 0), availabilityOf(9, 0), availabilityOf(9, 4), availabilityOf(2, 2)]).toEqual([
    { availability: "unknown", left: null },
    { availability: "in_stock", left: null },
    { availability: "low_stock", left: 5 },
    { availability: "sold_out", left: null },
  ]);
});

test("badges say the most important two things, and sold out alone", () => {
  const now = 1_000_000_000_000;
  expect(badgesOf({ left: 0, reduced: true, published_at: now }, now)).toEqual(["sold_out"]);
  expect(badgesOf({ left: 2, reduced: true, published_at: now }, now)).toEqual(["sale", "low_stock"]);
  expect(badgesOf({ left: null, reduced: false, published_at: now - newFor_ms + 1 }, now)).toEqual(["new"]);
  expect(badgesOf({ left: null, reduced: false, published_at: now - newFor_ms }, now)).toEqual([]);
});

test("stars are counted and averaged to the hundredth", () => {
  const stars = starCounts([
    { rating: 5, count: 2 },
    { rating: 2, count: 1 },
  ]);
  expect(stars).toEqual([0, 1, 0, 0, 2]);
  expect(meanOf(stars)).toEqual({ average_hundredths: 400, count: 3 });
  expect(meanOf([0, 0, 0, 0, 0])).toBeNull();
});
