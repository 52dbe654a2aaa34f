// How did one figure go over time, and against the time before?
import "./chart.css";
import { createMemo, createSignal, For, Show } from "solid-js";
import { areaPath, type ChartPoint, linePath, place, scaleOf } from "../chart.rules.ts";

/** A line without axes: the course at a glance, beside the figure it belongs to. Said in the figure's own words, so it is decoration here. */
export function Sparkline(props: { values: readonly number[] }) {
  const points = createMemo(() => place(props.values, scaleOf(props.values), 96, 28));
  return (
    <svg class="sparkline" viewBox="-1 -2 98 32" preserveAspectRatio="none" aria-hidden="true">
      <path class="chart-area" d={areaPath(points(), 28)} />
      <path class="chart-line" d={linePath(points())} />
    </svg>
  );
}

interface LineChartProps {
  /** What is drawn: "Revenue". */
  label: string;
  points: readonly ChartPoint[];
  /** The same days of the time before, drawn behind. */
  before?: readonly ChartPoint[];
  /** What the values are in words: money, counts. */
  write(value: number): string;
}

const width = 1_000;
const height = 240;

/** One question a chart. Exact values under the pointer or the arrow keys, and all of them in a table behind. */
export function LineChart(props: LineChartProps) {
  const [at, setAt] = createSignal<number | null>(null);
  const [asTable, setAsTable] = createSignal(false);
  const values = () => props.points.map((point) => point.value);
  const scale = createMemo(() => scaleOf([...values(), ...(props.before ?? []).map((point) => point.value)]));
  const points = createMemo(() => place(values(), scale(), width, height));
  const before = createMemo(() =>
    place(
      (props.before ?? []).map((point) => point.value),
      scale(),
      width,
      height,
    ),
  );
  const zero = () => place([0], scale(), width, height)[0]?.[1] ?? height;
  const marks = () => [1, 0.5, 0].map((part) => scale().low + (scale().high - scale().low) * part);
  const shownAt = () => Math.min(at() ?? -1, props.points.length - 1);
  const follow = (event: PointerEvent & { currentTarget: HTMLElement }) => {
    const box = event.currentTarget.getBoundingClientRect();
    const part = Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
    setAt(Math.round(part * (props.points.length - 1)));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, Home: -props.points.length, End: props.points.length };
    const by = steps[event.key];
    if (by === undefined) return;
    event.preventDefault();
    setAt(Math.min(props.points.length - 1, Math.max(0, (at() ?? (by < 0 ? props.points.length : -1)) + by)));
  };
  return (
    <figure class="chart">
      <Show when={!asTable()} fallback={<ChartTable {...props} />}>
        <div class="chart-body">
          <div class="chart-scale number" aria-hidden="true">
            <For each={marks()}>{(mark) => <span>{props.write(mark)}</span>}</For>
          </div>
          <div
            class="chart-plot"
            role="slider"
            tabIndex={0}
            aria-label={`${props.label} by day; arrow keys read the days`}
            aria-valuemin={0}
            aria-valuemax={Math.max(0, props.points.length - 1)}
            aria-valuenow={Math.max(0, shownAt())}
            aria-valuetext={said(props, Math.max(0, shownAt()))}
            onPointerMove={follow}
            onPointerLeave={() => setAt(null)}
            onKeyDown={onKeyDown}
            onBlur={() => setAt(null)}
          >
            <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
              <For each={[0, height / 2, height]}>{(y) => <line class="chart-grid" x1="0" x2={width} y1={y} y2={y} />}</For>
              <path class="chart-before" d={linePath(before())} />
              <path class="chart-area" d={areaPath(points(), zero())} />
              <path class="chart-line" d={linePath(points())} />
              <Show when={points()[shownAt()]}>
                {(point) => (
                  <>
                    <line class="chart-cursor" x1={point()[0]} x2={point()[0]} y1="0" y2={height} />
                    <path class="chart-dot" d={`M${point()[0]} ${point()[1]}h0`} />
                  </>
                )}
              </Show>
            </svg>
            <Show when={points()[shownAt()]}>
              {(point) => (
                <div class="chart-tip" style={{ left: `${Math.min(88, Math.max(12, point()[0] / 10))}%` }}>
                  <Readout chart={props} at={shownAt()} />
                </div>
              )}
            </Show>
          </div>
          <div class="chart-days number" aria-hidden="true">
            <span>{props.points[0]?.label}</span>
            <span>{props.points.at(-1)?.label}</span>
          </div>
        </div>
      </Show>
      <figcaption class="chart-foot">
        <Show when={props.before?.length}>
          <span class="chart-key">This period</span>
          <span class="chart-key chart-key-before">Period before</span>
        </Show>
        <button type="button" class="link-button" onClick={() => setAsTable(!asTable())}>
          {asTable() ? "Show as a chart" : "Show as a table"}
        </button>
      </figcaption>
    </figure>
  );
}

function said(chart: LineChartProps, at: number): string {
  const point = chart.points[at];
  const before = chart.before?.[at];
  return point ? `${point.label}: ${chart.write(point.value)}${before ? `, before: ${chart.write(before.value)}` : ""}` : "No days";
}

function Readout(props: { chart: LineChartProps; at: number }) {
  return (
    <>
      <span class="soft">{props.chart.points[props.at]?.label}</span>
      <span class="strong number">{props.chart.write(props.chart.points[props.at]?.value ?? 0)}</span>
      <Show when={props.chart.before?.[props.at]}>
        {(before) => <span class="soft number">before {props.chart.write(before().value)}</span>}
      </Show>
    </>
  );
}

function ChartTable(props: LineChartProps) {
  return (
    <div class="chart-table">
      <table class="table" aria-label={props.label}>
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col" class="cell-end">
              {props.label}
            </th>
            <Show when={props.before?.length}>
              <th scope="col" class="cell-end">
                Period before
              </th>
            </Show>
          </tr>
        </thead>
        <tbody>
          <For each={props.points}>
            {(point, at) => (
              <tr>
                <td>{point.label}</td>
                <td class="cell-end">{props.write(point.value)}</td>
                <Show when={props.before?.length}>
                  <td class="cell-end soft">{props.write(props.before?.[at()]?.value ?? 0)}</td>
                </Show>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </div>
  );
}
