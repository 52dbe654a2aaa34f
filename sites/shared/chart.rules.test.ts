// Do charts tell the truth about sizes?
import { describe, expect, it } from "vitest";
import { areaPath, linePath, place, scaleOf } from "./chart.rules.ts";

describe("the scale", () => {
  it.each([
    [[0, 3_710], { low: 0, high: 4_000 }],
    [[12, 19], { low: 0, high: 20 }],
    [[-500, 1_500], { low: -500, high: 1_500 }],
    [[0, 0], { low: 0, high: 0.25 }],
    [[], { low: 0, high: 0.25 }],
  ])("of %j ends at round numbers and holds zero", (values, expected) => {
    const scale = scaleOf(values);
    expect(scale).toEqual(expected);
    for (const value of values) expect(value >= scale.low && value <= scale.high).toBe(true);
  });
});

describe("the line", () => {
  it("puts values in proportion, zero at the foot", () => {
    expect(place([0, 50, 100], { low: 0, high: 100 }, 200, 100)).toEqual([
      [0, 100],
      [100, 50],
      [200, 0],
    ]);
    expect(place([7], { low: 0, high: 14 }, 200, 100)).toEqual([[100, 50]]);
  });

  it("is closed at zero and empty without points", () => {
    expect(linePath([])).toBe("");
    expect(areaPath([], 10)).toBe("");
    expect(
      areaPath(
        [
          [0, 5],
          [10, 0],
        ],
        10,
      ),
    ).toBe("M0 5L10 0L10 10L0 10Z");
  });
});
