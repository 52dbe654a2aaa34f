// How does a merchant say what to add to a cost?
import { Match, Show, Switch } from "solid-js";
import type { PriceRule } from "../../../../../core/pricing/pricing.contract.ts";
import { type Currency, currencyDigits } from "../../../../../kit/money.ts";
import { CheckField } from "../../../../shared/components/choices.tsx";
import { MoneyField, NumberField, SelectField } from "../../../../shared/components/field.tsx";
import type { FieldState } from "../../../../shared/form.ts";

interface RuleProps {
  rule: PriceRule;
  currency: Currency;
  onChange(rule: PriceRule): void;
  error?: string | undefined;
}

/** What a kind begins with when it is chosen: about the same price each time, for usual goods. */
const usual: Readonly<Record<PriceRule["kind"], number>> = { multiplier: 2_500_000, percentage: 1_500_000, fixed: 1_500, margin: 600_000 };

export const ruleWords: Readonly<Record<PriceRule["kind"], string>> = {
  multiplier: "Multiply the cost",
  percentage: "Add a percentage",
  fixed: "Add an amount",
  margin: "Keep a margin",
};

const endings = [
  { value: "99", label: "…99" },
  { value: "95", label: "…95" },
  { value: "0", label: "…00" },
  { value: "none", label: "As computed" },
] as const;

export function PriceRuleFields(props: RuleProps) {
  const set = (patch: Partial<PriceRule>) => props.onChange({ ...props.rule, ...patch });
  const part = <Name extends keyof PriceRule>(name: Name): FieldState<PriceRule[Name]> => ({
    name,
    value: () => props.rule[name],
    set: (value) => set({ [name]: value }),
    error: () => undefined,
  });
  /** Parts per million as the person reads them: 2_500_000 is 2.5 times, or 250 %. */
  const scaled = (perUnit: number): FieldState<number | null> => ({
    name: "value",
    value: () => props.rule.value / perUnit,
    set: (typed) => typed !== null && Number.isFinite(typed) && typed >= 0 && set({ value: Math.round(typed * perUnit) }),
    error: () => props.error,
  });
  const amount: FieldState<number | null> = {
    name: "value",
    value: () => props.rule.value,
    set: (typed) => typed !== null && set({ value: typed }),
    error: () => props.error,
  };
  const kind: FieldState<PriceRule["kind"]> = { ...part("kind"), set: (next) => set({ kind: next, value: usual[next] }) };
  const ending: FieldState<string> = {
    name: "ending",
    value: () => (props.rule.ending === null ? "none" : String(props.rule.ending)),
    set: (next) => set({ ending: next === "none" ? null : Number(next) }),
    error: () => undefined,
  };
  const compareAt: FieldState<number | null> = {
    name: "compare_at_ppm",
    value: () => (props.rule.compare_at_ppm === null ? null : Math.round(props.rule.compare_at_ppm / 10_000) - 100),
    set: (above) => set({ compare_at_ppm: above === null || above <= 0 ? null : Math.min(5_000_000, (above + 100) * 10_000) }),
    error: () => undefined,
  };
  return (
    <div class="fields">
      <div class="fields-pair">
        <SelectField
          label="Price"
          field={kind}
          choices={Object.entries(ruleWords).map(([value, label]) => ({ value: value as PriceRule["kind"], label }))}
        />
        <Switch>
          <Match when={props.rule.kind === "multiplier"}>
            <NumberField label="Times" field={scaled(1_000_000)} step={0.1} min={1} after="×" />
          </Match>
          <Match when={props.rule.kind === "fixed"}>
            <MoneyField label="Amount" field={amount} currency={props.currency} />
          </Match>
          <Match when={props.rule.kind === "margin"}>
            <NumberField label="Margin" field={scaled(10_000)} step={1} min={0} max={95} after="%" />
          </Match>
          <Match when={true}>
            <NumberField label="Percentage" field={scaled(10_000)} step={5} min={0} after="%" />
          </Match>
        </Switch>
      </div>
      <div class="fields-pair">
        <SelectField label="Prices end in" field={ending} choices={endings} disabled={currencyDigits[props.currency] === undefined} />
        <NumberField
          label="Compare-at, above the price by"
          optional
          field={compareAt}
          step={5}
          min={0}
          max={400}
          after="%"
          placeholder="none"
        />
      </div>
      <CheckField label="Mark up the shipping too" field={part("include_shipping")} />
      <Show when={props.rule.compare_at_ppm !== null}>
        <p class="field-hint">Only claim a former price that was truly asked: many countries require it.</p>
      </Show>
    </div>
  );
}
