// What does a shopper see when it is time to pay?
import { htmlPage } from "../../html.tsx";
import { spaced, testCards } from "../cards.ts";
import { payCss } from "./pay.css.ts";
import { payScript } from "./pay.script.ts";
import { PaymentForm } from "./pay-form.tsx";
import { moneyOf, type PayView } from "./pay-view.ts";

export function payPage(view: PayView, status = 200): Response {
  const { session, shop } = view;
  const total = moneyOf(session, session.amount_total ?? 0);
  const body = (
    <div class="checkout">
      <header class="summary">
        <div class="inner">
          <a class="back" href={session.cancel_url ?? "#"}>
            <svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true">
              <path d="M14 8H2m5-5L2 8l5 5" />
            </svg>
            <span>
              <span class="visually-hidden">Back to </span>
              {shop}
            </span>
            <span class="test-badge">TEST MODE</span>
          </a>
          <p class="pay-to">Pay {shop}</p>
          <p class="total">{total}</p>
          <Summary view={view} />
        </div>
      </header>
      <main class="payment">
        <div class="inner">
          <h1 class="visually-hidden">
            Pay {total} to {shop}
          </h1>
          <PaymentForm view={view} total={total} />
        </div>
      </main>
      <TestCards />
    </div>
  );
  return htmlPage({ title: `${shop} · Pay ${total}`, css: payCss, script: payScript, body, status });
}

function Summary({ view }: { view: PayView }) {
  const { session, parts, pictures } = view;
  const details = session.total_details;
  return (
    <details open={parts.lines.length <= 4}>
      <summary>
        {parts.lines.length === 1 ? "1 item" : `${parts.lines.length} items`}
        <svg width="14" height="14" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true">
          <path d="M3 6l5 5 5-5" />
        </svg>
      </summary>
      <ul class="lines">
        {parts.lines.map((line) => (
          <li>
            {pictures[line.id] ? (
              <img class="thumb" src={pictures[line.id]} alt="" width="48" height="48" />
            ) : (
              <span class="thumb none" aria-hidden="true">
                {(line.description ?? "?").slice(0, 1).toUpperCase()}
              </span>
            )}
            <div>
              <p class="line-name">{line.description}</p>
              <p class="line-note">Qty {line.quantity}</p>
            </div>
            <p class="amount">
              {moneyOf(session, line.amount_subtotal)}
              {(line.quantity ?? 1) > 1 && <small>{moneyOf(session, line.price?.unit_amount ?? 0)} each</small>}
            </p>
          </li>
        ))}
      </ul>
      <dl class="sums">
        <Sum label="Subtotal" value={moneyOf(session, session.amount_subtotal ?? 0)} />
        {Boolean(details?.amount_discount) && <Sum label="Discount" value={`−${moneyOf(session, details?.amount_discount ?? 0)}`} />}
        {parts.shipping.length > 0 && (
          <Sum label={`Shipping: ${parts.shipping[parts.chosen]?.name}`} value={moneyOf(session, details?.amount_shipping ?? 0)} />
        )}
        <Sum label="Total due" value={moneyOf(session, session.amount_total ?? 0)} due />
      </dl>
    </details>
  );
}

function Sum({ label, value, due }: { label: string; value: string; due?: boolean }) {
  return (
    <div class={due ? "due" : undefined}>
      <dt>{label}</dt>
      <dd class="amount">{value}</dd>
    </div>
  );
}

function TestCards() {
  return (
    <aside class="cards" id="cards" aria-labelledby="cards-title">
      <div class="inner">
        <h2 id="cards-title">Simulated: no money moves</h2>
        <p>Choose a test card to fill in the form. Any future expiry and any security code will do.</p>
        <ul>
          {testCards.slice(0, 8).map((card) => (
            <li>
              <button type="submit" form="pay" name="fill" value={card.number}>
                <b>{card.says}</b>
                <code>{spaced(card.number)}</code>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </aside>
  );
}
