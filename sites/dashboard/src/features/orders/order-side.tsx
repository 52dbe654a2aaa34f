// Who ordered, where does it go, and can it be trusted?
import { For, Show } from "solid-js";
import type { Order } from "../../../../../core/orders/orders.contract.ts";
import { Badge, type Tone } from "../../../../shared/components/badge.tsx";
import { Card, Facts } from "../../../../shared/components/card.tsx";
import { CopyButton, CopyText } from "../../../../shared/components/text.tsx";
import { countryName } from "../../../../shared/words.ts";
import { useStore } from "../shell/scope.tsx";

/** Where the postal code stands behind the town. */
const postalLast = new Set(["US", "CA", "AU", "NZ", "GB", "IE"]);

/** As it stands on the parcel. */
export function addressLines(address: Order["address"]): string[] {
  const { name, line1, line2, postal_code, city, region, country } = address;
  const town = postalLast.has(country)
    ? [city, [region, postal_code].filter(Boolean).join(" ")].filter(Boolean).join(", ")
    : [[postal_code, city].filter(Boolean).join(" "), region].filter(Boolean).join(", ");
  return [name, line1, line2, town, countryName(country)].filter(Boolean);
}

export function OrderSide(props: { order: Order }) {
  const store = useStore();
  const lines = () => addressLines(props.order.address);
  return (
    <aside class="stack">
      <Card title="Customer">
        <div class="stack order-side">
          <p>
            <Show when={store.can("customers:read")} fallback={props.order.customer_name}>
              <a href={store.path(`/customers/${props.order.customer_id}`)}>{props.order.customer_name}</a>
            </Show>
          </p>
          <CopyText text={props.order.email} label="the e-mail address" />
          <Show when={props.order.phone}>{(phone) => <CopyText text={phone()} label="the phone number" />}</Show>
          <Show when={props.order.note}>
            {(note) => (
              <blockquote class="order-note">
                <p class="soft small">Note from the shopper</p>
                {note()}
              </blockquote>
            )}
          </Show>
        </div>
      </Card>
      <Card title="Ship to" actions={<CopyButton text={lines().join("\n")} label="the address" />}>
        <address class="order-address">
          <For each={lines()}>{(line) => <span>{line}</span>}</For>
        </address>
      </Card>
      <Card title="Delivery">
        <Facts
          items={[
            ["Way of shipping", props.order.shipping_name],
            ["Promised", `${props.order.delivery_min_days} to ${props.order.delivery_max_days} days`],
          ]}
        />
      </Card>
      <Risk order={props.order} />
    </aside>
  );
}

function riskTone(score: number): { word: string; tone: Tone } {
  if (score >= 65) return { word: "High", tone: "bad" };
  if (score >= 35) return { word: "Raised", tone: "notice" };
  return { word: "Low", tone: "good" };
}

/** Every point has its reason. */
function Risk(props: { order: Order }) {
  return (
    <Card title="Risk of fraud">
      <Show when={props.order.risk_score !== null} fallback={<p class="soft small">Being checked.</p>}>
        <div class="stack">
          <p>
            <Badge tone={riskTone(props.order.risk_score ?? 0).tone}>{riskTone(props.order.risk_score ?? 0).word}</Badge>{" "}
            <span class="number">{props.order.risk_score} of 100</span>
          </p>
          <ul class="risk">
            <For each={props.order.risk_reasons} fallback={<li class="soft small">Nothing unusual was found.</li>}>
              {(reason) => (
                <li>
                  <span class="number soft">+{reason.points}</span> {reason.says}
                </li>
              )}
            </For>
          </ul>
        </div>
      </Show>
    </Card>
  );
}
