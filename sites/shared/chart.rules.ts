// Where do the points of a chart lie?

export interface ChartPoint {
  /** "Nov 21" */
  label: string;
  value: number;
}

/** Ends of the scale at round numbers, so that the lines of the grid can be read: 0 to 4,000 for values up to 3,710. */
export function scaleOf(values: readonly number[]): { low: number; high: number } {
  const least = Math.min(0, ...values);
  const most = Math.max(0, ...values);
  const span = most - least || 1;
  const rough = span / 4;
  const size = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((one) => one * size >= rough) ?? 10) * size;
  return { low: Math.floor(least / step) * step, high: Math.ceil(most / step) * step || step };
}

/** Points in a box of the given size, the first at the left edge and the last at the right one; a single one in the middle. */
export function place(
  values: readonly number[],
  scale: { low: number; high: number },
  width: number,
  height: number,
): [x: number, y: number][] {
  const span = scale.high - scale.low || 1;
  const round = (value: number) => Math.round(value * 100) / 100;
  return values.map((value, at) => [
    values.length === 1 ? width / 2 : round((at / (values.length - 1)) * width),
    round(height - ((value - scale.low) / span) * height),
  ]);
}

/** An SVG path through the points. */
export function linePath(points: readonly [number, number][]): string {
  return points.map(([x, y], at) => `${at === 0 ? "M" : "L"}${x} ${y}`).join("");
}

/** The line, closed down to the zero of the scale. */
export function areaPath(points: readonly [number, number][], zeroY: number): string {
  const first = points[0];
  const last = points.at(-1);
  return first && last ? `${linePath(points)}L${last[0]} ${zeroY}L${first[0]} ${zeroY}Z` : "";
}
