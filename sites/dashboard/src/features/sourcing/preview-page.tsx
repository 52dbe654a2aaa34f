// Is this product worth selling, and at what price?
import "./preview.css";
import { createMemo, createSignal, For, Show } from "solid-js";
import { importsContract } from "../../../../../core/imports/imports.contract.ts";
import type { PriceRule } from "../../../../../core/pricing/pricing.contract.ts";
import { priceFor } from "../../../../../core/pricing/pricing.rules.ts";
import type { SupplierPreview } from "../../../../../core/suppliers/previews.contract.ts";
import { supplierTitles } from "../../../../../core/suppliers/supplier-products.contract.ts";
import { suppliersContract } from "../../../../../core/suppliers/suppliers.contract.ts";
import { formatMoney } from "../../../../../kit/money.ts";
import { Button } from "../../../../shared/components/button.tsx";
import { Banner, Card, Facts } from "../../../../shared/components/card.tsx";
import { CheckField } from "../../../../shared/components/choices.tsx";
import { TagsField } from "../../../../shared/components/tags.tsx";
import { RelativeTime } from "../../../../shared/components/text.tsx";
import { createForm } from "../../../../shared/form.ts";
import { attempt, tell } from "../../../../shared/toasts.ts";
import { countryName, percent } from "../../../../shared/words.ts";
import { PriceRuleFields } from "../pricing/price-rule-fields.tsx";
import { FormProblem } from "../shell/form-problem.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { InStore, type StoreScope, useStore } from "../shell/scope.tsx";
import { Gallery } from "./gallery.tsx";
import { PreviewVariants } from "./preview-variants.tsx";
import { Stars } from "./search-card.tsx";

export function PreviewPage(props: { scope: StoreScope; preview: SupplierPreview }) {
  return (
    <InStore scope={props.scope}>
      <Preview preview={props.preview} />
    </InStore>
  );
}

export interface PricedVariant {
  variant: SupplierPreview["variants"][number];
  price: ReturnType<typeof priceFor>;
}

/** By the same rule the import will use; what the browser shows is what the product will cost. */
export function pricesOf(preview: SupplierPreview, rule: PriceRule): PricedVariant[] {
  return preview.variants.map((variant) => ({ variant, price: priceFor(variant.store_cost, variant.shipping, rule) }));
}

const grave = new Set(["brand_words", "restricted_goods", "no_shipping", "out_of_stock", "negative_margin"]);

function Preview(props: { preview: SupplierPreview }) {
  const store = useStore();
  const [preview, setPreview] = createSignal(props.preview);
  const [refreshing, setRefreshing] = createSignal(false);
  const product = () => preview().product;
  const form = createForm({
    initial: { price_rule: props.preview.price_rule, write_content: true, publish: false, tags: [] as string[] },
    send: async (values) => {
      const { supplier, external_id } = product();
      const running = await store.api(importsContract).create({ supplier, external_id, ...values });
      location.assign(store.path(`/imports/${running.id}`));
    },
  });
  const prices = createMemo(() => pricesOf(preview(), form.values.price_rule));
  const span = (values: number[]) => [Math.min(...values), Math.max(...values)] as const;
  const money = (amount: number) => formatMoney({ amount, currency: preview().currency });
  const fromTo = ([from, to]: readonly [number, number]) => (from === to ? money(from) : `${money(from)} to ${money(to)}`);
  const margins = () => span(prices().map((one) => one.price.margin_ppm));
  const refresh = async () => {
    setRefreshing(true);
    await attempt(async () => {
      const { supplier, external_id } = product();
      setPreview(await store.api(suppliersContract).preview({ supplier, external_id, refresh: true }));
      tell("Asked the supplier again.");
    });
    setRefreshing(false);
  };
  return (
    <>
      <PageHead
        title={product().title}
        says={
          <span class="preview-facts">
            <a href={product().url} target="_blank" rel="noopener noreferrer">
              {supplierTitles[product().supplier]}
            </a>
            <Stars hundredths={product().rating_hundredths} />
            <Show when={product().orders_count}>{(orders) => <span class="number">{orders().toLocaleString("en")} ordered</span>}</Show>
            <span>
              asked <RelativeTime at={product().fetched_at} />
            </span>
          </span>
        }
        actions={
          <Button icon="refresh-cw" busy={refreshing()} onClick={refresh}>
            Ask again
          </Button>
        }
      />
      <div class="preview">
        <div class="stack">
          <For each={preview().warnings.filter((one) => one.code !== "already_imported")}>
            {(warning) => (
              <Banner tone={grave.has(warning.code) ? "bad" : "notice"}>
                {warning.says}
                <Show when={warning.about.length > 0}> ({warning.about.slice(0, 6).join(", ")})</Show>
              </Banner>
            )}
          </For>
          <Show when={preview().duplicates.length > 0}>
            <Banner tone="notice" title="You have this product already">
              <For each={preview().duplicates}>
                {(one, at) => (
                  <>
                    {at() > 0 ? ", " : ""}
                    <a href={store.path(`/products/${one.product_id}`)}>{one.title}</a>
                    {one.status === "active" ? "" : ` (${one.status})`}
                  </>
                )}
              </For>
            </Banner>
          </Show>
          <Card>
            <Gallery images={product().images} title={product().title} />
          </Card>
          <PreviewVariants preview={preview()} prices={prices()} />
          <Show when={product().attributes.length > 0}>
            <Card title="What the supplier says of it">
              <Facts
                items={product()
                  .attributes.slice(0, 24)
                  .map((one) => [one.name, one.value] as const)}
              />
            </Card>
          </Show>
        </div>
        <form class="preview-side stack" novalidate onSubmit={form.submit}>
          <Card title="Your price">
            <PriceRuleFields
              rule={form.values.price_rule}
              currency={preview().currency}
              onChange={(rule) => form.field("price_rule").set(rule)}
              error={form.errorAt("price_rule.value")}
            />
            <dl class="preview-sums" aria-live="polite">
              <div>
                <dt>Cost with shipping</dt>
                <dd>{fromTo(span(prices().map((one) => one.variant.landed_cost.amount)))}</dd>
              </div>
              <div class="preview-price">
                <dt>Price</dt>
                <dd>{fromTo(span(prices().map((one) => one.price.price.amount)))}</dd>
              </div>
              <div>
                <dt>Stays for you</dt>
                <dd class={margins()[0] < 0 ? "tone-bad" : ""}>
                  {margins()[0] === margins()[1] ? percent(margins()[0]) : `${percent(margins()[0])} to ${percent(margins()[1])}`}
                </dd>
              </div>
            </dl>
            <p class="field-hint">Before payment fees, tax and advertising.</p>
          </Card>
          <Card title="Shipping to your market" says={countryName(store.country)}>
            <Facts
              items={product().shipping.map((one) => [
                `${one.name}${one.tracked ? "" : ", not tracked"}`,
                `${formatMoney(one.cost)}, ${one.min_days}–${one.max_days} days`,
              ])}
            />
            <Show when={product().shipping.length === 0}>
              <p class="soft small">The supplier offers none.</p>
            </Show>
          </Card>
          <Card title="Import">
            <div class="fields">
              <FormProblem form={form} />
              <CheckField
                label="Write the page for me"
                hint="From the supplier's facts: title, description, search texts. You can change every word."
                field={form.field("write_content")}
              />
              <CheckField
                label="Put it on sale at the end"
                hint="Otherwise it waits as a draft for you to look over."
                field={form.field("publish")}
              />
              <TagsField label="Tags" optional field={form.field("tags")} most={20} />
              <Button kind="primary" type="submit" large wide busy={form.busy()} disabled={preview().variants.length === 0}>
                Import product
              </Button>
            </div>
          </Card>
        </form>
      </div>
    </>
  );
}
