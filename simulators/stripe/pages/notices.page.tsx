// What does a person see when there is nothing to pay, or their bank has a question?

import type { Child } from "hono/jsx";
import type Stripe from "stripe";
import { htmlPage } from "../../html.tsx";
import { successUrl } from "../checkout.ts";
import { money } from "../currencies.ts";
import { payCss } from "./pay.css.ts";

function boxPage(title: string, children: Child, status = 200): Response {
  const body = (
    <div class="box">
      <main>
        <span class="test-badge">TEST MODE</span>
        <h1>{title}</h1>
        {children}
      </main>
    </div>
  );
  return htmlPage({ title, css: payCss, body, status });
}

export function missingPage(): Response {
  return boxPage("This page does not exist", <p>The link may be wrong, or the simulated world was reset since it was made.</p>, 404);
}

export function completePage(session: Stripe.Checkout.Session): Response {
  return boxPage(
    "You are all done",
    <>
      <p>This payment was completed.</p>
      <p class="buttons">
        <a class="pay" href={successUrl(session)}>
          Return to the shop
        </a>
      </p>
    </>,
  );
}

export function expiredPage(session: Stripe.Checkout.Session): Response {
  return boxPage(
    "This payment page has expired",
    <>
      <p>Nothing was charged. Go back to the shop to start again.</p>
      {session.cancel_url && (
        <p class="buttons">
          <a class="pay" href={session.cancel_url}>
            Return to the shop
          </a>
        </p>
      )}
    </>,
    410,
  );
}

/** The bank's page of 3-D Secure. */
export function challengePage(session: Stripe.Checkout.Session, shop: string): Response {
  return boxPage(
    "Is this you?",
    <>
      <p>Your bank asks you to confirm this payment (3-D Secure, simulated).</p>
      <dl class="facts">
        <div>
          <dt>Merchant</dt>
          <dd>{shop}</dd>
        </div>
        <div>
          <dt>Amount</dt>
          <dd class="amount">{money(session.amount_total ?? 0, session.currency ?? "usd")}</dd>
        </div>
      </dl>
      <form method="post" class="buttons">
        <button class="pay" type="submit" name="answer" value="complete">
          Complete authentication
        </button>
        <button class="plain" type="submit" name="answer" value="fail">
          Fail authentication
        </button>
      </form>
    </>,
  );
}
