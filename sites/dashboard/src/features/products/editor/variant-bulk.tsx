// How are many variants changed at once?
import { createMemo, createSignal, Match, Show, Switch } from "solid-js";
import type { PriceRule } from "../../../../../../core/pricing/pricing.contract.ts";
import { priceFor, withEnding } from "../../../../../../core/pricing/pricing.rules.ts";
import type { Variant } from "../../../../../../core/products/variants.contract.ts";
import { formatMoney, money, roundedShare, zero } from "../../../../../../kit/money.ts";
import { Button } from "../../../../../shared/components/button.tsx";
import { Dialog } from "../../../../../shared/components/dialog.tsx";
import { MoneyField, NumberField, SelectField } from "../../../../../shared/components/field.tsx";
import { fieldOf } from "../../../../../shared/form.ts";
import { counted } from "../../../../../shared/words.ts";
import { PriceRuleFields } from "../../pricing/price-rule-fields.tsx";
import type { Draft, VariantDraft } from "./draft.ts";

type Way = "price" | "percent" | "rule" | "compare_at" | "stock";

const ways: readonly { value: Way; label: string }[] = [
  { value: "price", label: "Give all the same price" },
  { value: "percent", label: "Raise or lower prices by a percentage" },
  { value: "rule", label: "Price by a rule, from the cost" },
  { value: "compare_at", label: "Set the compare-at price" },
  { value: "stock", label: "Set the stock" },
];

interface BulkProps {
  open: boolean;
  onClose(): void;
  variants: readonly Variant[];
  draft: Draft;
  priceRule: PriceRule;
}

export function VariantBulk(props: BulkProps) {
  return (
    <Dialog open={props.open} onClose={props.onClose} title={`Change ${counted(props.variants.length, "variant")}`}>
      <BulkForm {...props} />
    </Dialog>
  );
}

function BulkForm(props: BulkProps) {
  const [way, setWay] = createSignal<Way>("price");
  const [amount, setAmount] = createSignal<number | null>(null);
  const [percent, setPercent] = createSignal<number | null>(10);
  const [stock, setStock] = createSignal<number | null>(null);
  const [rule, setRule] = createSignal(props.priceRule);
  const currency = props.variants[0]?.price.currency ?? "USD";

  /** What a variant becomes; null where this way says nothing of it. */
  const next = (variant: Variant): Partial<VariantDraft> | null => {
    const price = props.draft.variants[variant.id]?.price_amount ?? variant.price.amount;
    switch (way()) {
      case "price":
        return amount() === null ? null : { price_amount: amount() };
      case "percent": {
        const changed = price + roundedShare(price, Math.round((percent() ?? 0) * 100), 10_000);
        return { price_amount: Math.max(0, withEnding(changed, currency, props.priceRule.ending)) };
      }
      case "rule": {
        // A variant's cost is landed already: shipping is in it.
        if (!variant.cost) return null;
        const priced = priceFor(variant.cost, zero(variant.cost.currency), rule());
        return { price_amount: priced.price.amount, compare_at_amount: priced.compare_at?.amount ?? null };
      }
      case "compare_at":
        return { compare_at_amount: amount() };
      case "stock":
        return { stock: stock() };
    }
  };
  const planned = createMemo(() => props.variants.map(next).filter((one) => one !== null));
  const left = () => props.variants.length - planned().length;
  const span = () => {
    const prices = planned().flatMap((one) => (one.price_amount === undefined || one.price_amount === null ? [] : [one.price_amount]));
    if (prices.length === 0) return "";
    const [low, high] = [Math.min(...prices), Math.max(...prices)].map((one) => formatMoney(money(one, currency)));
    return low === high ? `New price: ${low}.` : `New prices: ${low} to ${high}.`;
  };
  const apply = () => {
    for (const variant of props.variants) {
      for (const [name, value] of Object.entries(next(variant) ?? {}))
        props.draft.change(variant.id, name as keyof VariantDraft, value as never);
    }
    props.onClose();
  };
  return (
    <div class="fields">
      <SelectField label="What to change" field={fieldOf("way", [way, setWay])} choices={ways} />
      <Switch>
        <Match when={way() === "price" || way() === "compare_at"}>
          <MoneyField
            label={way() === "price" ? "Price" : "Compare-at price"}
            field={fieldOf("amount", [amount, setAmount])}
            currency={currency}
            hint={way() === "compare_at" ? "Leave it empty to show none." : undefined}
          />
        </Match>
        <Match when={way() === "percent"}>
          <NumberField
            label="Percent"
            field={fieldOf("percent", [percent, setPercent])}
            step={1}
            min={-90}
            max={500}
            after="%"
            hint="A minus lowers. Prices end as your store's rule says."
          />
        </Match>
        <Match when={way() === "rule"}>
          <PriceRuleFields rule={rule()} currency={currency} onChange={setRule} />
        </Match>
        <Match when={way() === "stock"}>
          <NumberField
            label="Units"
            field={fieldOf("stock", [stock, setStock])}
            min={0}
            step={1}
            placeholder="unknown"
            hint="Empty is unknown: it sells as long as the supplier has it."
          />
        </Match>
      </Switch>
      <p class="soft small" role="status">
        {span()} <Show when={left() > 0}>{counted(left(), "variant")} without a known cost stay as they are. </Show>Nothing is saved until
        you press Save.
      </p>
      <div class="button-row dialog-actions">
        <Button onClick={() => props.onClose()}>Not now</Button>
        <Button kind="primary" disabled={planned().length === 0} onClick={apply}>
          Apply
        </Button>
      </div>
    </div>
  );
}
