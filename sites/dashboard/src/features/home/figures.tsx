// How much came in, how much of it stayed, and how does that compare?
import { createSignal, For, type JSX, Show } from "solid-js";
import type { HomeSummary } from "../../../../../core/home/home.contract.ts";
import { formatMoney, money } from "../../../../../kit/money.ts";
import type { ChartPoint } from "../../../../shared/chart.rules.ts";
import { Card } from "../../../../shared/components/card.tsx";
import { LineChart, Sparkline } from "../../../../shared/components/chart.tsx";
import { Segments } from "../../../../shared/components/choices.tsx";
import { Money } from "../../../../shared/components/text.tsx";
import { shortDay } from "../../../../shared/dates.ts";
import { percent } from "../../../../shared/words.ts";
import { useStore } from "../shell/scope.tsx";
import { Change } from "./change.tsx";

const spans = { today: "yesterday by this time", "7_days": "the 7 days before", "30_days": "the 30 days before" } as const;

interface FigureProps {
  name: string;
  value: JSX.Element;
  now: number;
  before: number;
  aside?: JSX.Element;
  days: readonly number[];
  /** The rows behind the figure. */
  href: string;
}

function Figure(props: FigureProps) {
  return (
    <li class="figure card">
      <p class="figure-name">
        <a class="row-link" href={props.href}>
          {props.name}
        </a>
      </p>
      <p class="figure-value number">{props.value}</p>
      <p class="figure-aside">
        <Change now={props.now} before={props.before} />
        {props.aside}
      </p>
      <Sparkline values={props.days} />
    </li>
  );
}

export function Figures(props: { summary: HomeSummary }) {
  const store = useStore();
  const now = () => props.summary.now;
  const before = () => props.summary.before;
  const days = () => props.summary.days;
  const from = () => Date.parse(`${days()[0]?.day ?? "2026-01-01"}T00:00:00Z`);
  const rows = () => store.path(`/orders?placed_from=${from()}`);
  return (
    <div>
      <ul class="figures" aria-label={`Compared with ${spans[props.summary.period]}`}>
        <Figure
          name="Revenue"
          value={<Money value={now().revenue} />}
          now={now().revenue.amount}
          before={before().revenue.amount}
          days={days().map((day) => day.revenue.amount)}
          href={rows()}
        />
        <Figure
          name="Profit"
          value={<Money value={now().profit} />}
          now={now().profit.amount}
          before={before().profit.amount}
          aside={now().margin_ppm === null ? null : <span class="soft number">{percent(now().margin_ppm ?? 0)} margin</span>}
          days={days().map((day) => day.profit.amount)}
          href={rows()}
        />
        <Figure
          name="Orders"
          value={now().orders.toLocaleString("en")}
          now={now().orders}
          before={before().orders}
          days={days().map((day) => day.orders)}
          href={rows()}
        />
        <Figure
          name="Average order"
          value={<Money value={now().average_order} />}
          now={now().average_order.amount}
          before={before().average_order.amount}
          days={days().map((day) => (day.orders ? Math.round(day.revenue.amount / day.orders) : 0))}
          href={rows()}
        />
      </ul>
      <p class="figures-note soft">
        Compared with {spans[props.summary.period]}. Revenue is without tax and refunds; profit is what is left of it after product cost,
        shipping and fees.
        <Show when={!props.summary.settled}> Some costs are still expected, not yet charged.</Show>
      </p>
    </div>
  );
}

type Measure = "revenue" | "profit" | "orders";

/** One line against the same days before. */
export function Course(props: { summary: HomeSummary }) {
  const [measure, setMeasure] = createSignal<Measure>("revenue");
  const { currency } = props.summary;
  const points = (days: HomeSummary["days"]): ChartPoint[] =>
    days.map((day) => {
      const value = day[measure()];
      return { label: shortDay(Date.parse(`${day.day}T12:00:00Z`), "UTC"), value: typeof value === "number" ? value : value.amount };
    });
  const write = (value: number) =>
    measure() === "orders" ? Math.round(value).toLocaleString("en") : formatMoney(money(Math.round(value), currency)).replace("-", "−");
  const names: Readonly<Record<Measure, string>> = { revenue: "Revenue", profit: "Profit", orders: "Orders" };
  return (
    <Card
      title={`${names[measure()]} by day`}
      actions={
        <Segments
          label="What is drawn"
          value={measure()}
          onChange={setMeasure}
          choices={[
            { value: "revenue", label: "Revenue" },
            { value: "profit", label: "Profit" },
            { value: "orders", label: "Orders" },
          ]}
        />
      }
    >
      <LineChart label={names[measure()]} points={points(props.summary.days)} before={points(props.summary.days_before)} write={write} />
    </Card>
  );
}

/** Something to be done, counted. */
export function CountList(props: { items: readonly { count: number; one: string; many: string; href: string }[] }) {
  return (
    <ul class="counts">
      <For each={props.items}>
        {(item) => (
          <li>
            <a href={item.href}>
              <strong class="number">{item.count}</strong> {item.count === 1 ? item.one : item.many}
            </a>
          </li>
        )}
      </For>
    </ul>
  );
}
