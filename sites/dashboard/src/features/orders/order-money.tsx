// What did the order earn, and what was paid and paid back?
import { For, Show } from "solid-js";
import type { Order } from "../../../../../core/orders/orders.contract.ts";
import { Badge, type Tone } from "../../../../shared/components/badge.tsx";
import { Banner, Card } from "../../../../shared/components/card.tsx";
import { CopyText, Money, RelativeTime } from "../../../../shared/components/text.tsx";
import { percent, sentence } from "../../../../shared/words.ts";

export function ProfitCard(props: { profit: Order["profit_explained"] }) {
  return (
    <Card title="Profit" says={props.profit.settled ? "All costs are charged" : "Some costs are expected, not yet charged"}>
      <dl class="order-sums order-profit">
        <For each={props.profit.lines}>
          {(line) => (
            <div>
              <dt>
                {line.label} <span class="soft small">{line.says}</span>
              </dt>
              <dd>
                <Money value={line.amount} />
              </dd>
            </div>
          )}
        </For>
        <div class="order-total">
          <dt>
            Profit
            <Show when={props.profit.margin_ppm !== null}>
              <span class="soft small"> {percent(props.profit.margin_ppm ?? 0)} of the revenue</span>
            </Show>
          </dt>
          <dd>
            <Money value={props.profit.profit} />
          </dd>
        </div>
      </dl>
      <Show when={props.profit.cost_missing}>
        <Banner tone="notice">The cost of some of these products is unknown, so the true profit is lower.</Banner>
      </Show>
    </Card>
  );
}

const refundWords: Readonly<Record<string, { word: string; tone: Tone }>> = {
  requested: { word: "On its way", tone: "info" },
  succeeded: { word: "Paid back", tone: "good" },
  failed: { word: "Refused", tone: "bad" },
};

export function Payments(props: { order: Order }) {
  return (
    <Card title="Payments and refunds" flush>
      <ul class="money-rows">
        <For each={props.order.payments}>
          {(payment) => (
            <li class="money-row">
              <div>
                <p class="strong">
                  {sentence(payment.method)} through {sentence(payment.provider)}
                </p>
                <p class="soft small">
                  <RelativeTime at={payment.created_at} /> · <CopyText text={payment.provider_id} label="the payment's id" />
                </p>
              </div>
              <div class="money-row-end">
                <Money value={payment.amount} strong />
                <p class="soft small">
                  <Show when={payment.fee} fallback="Fee not known yet">
                    {(fee) => (
                      <>
                        Fee <Money value={fee()} />
                      </>
                    )}
                  </Show>
                </p>
              </div>
            </li>
          )}
        </For>
        <For each={props.order.refunds}>
          {(refund) => (
            <li class="money-row">
              <div>
                <p class="strong">
                  Refund{" "}
                  <Badge tone={refundWords[refund.status]?.tone ?? "plain"}>{refundWords[refund.status]?.word ?? refund.status}</Badge>
                </p>
                <p class="soft small">
                  {refund.reason} · <RelativeTime at={refund.created_at} />
                </p>
                <Show when={refund.failure}>{(failure) => <p class="small money-failure">{failure()}</p>}</Show>
              </div>
              <Money value={{ ...refund.amount, amount: -refund.amount.amount }} strong />
            </li>
          )}
        </For>
      </ul>
    </Card>
  );
}
