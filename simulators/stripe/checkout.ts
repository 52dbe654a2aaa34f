// What happens when a person presses Pay?
import type Stripe from "stripe";
import { newId } from "../ids.ts";
import { cardOf, type TestCard } from "./cards.ts";
import { type CardEntry, charge } from "./charges.ts";
import type { PaymentEntry } from "./checkout-form.ts";
import { openDispute } from "./disputes.ts";
import { createIntent, refuse, requireAction, settle } from "./payment-intents.ts";
import { chooseShipping, complete, type SessionParts } from "./sessions.ts";
import { find, get, hiddenOf, type Place, save } from "./store.ts";

export type Outcome = { kind: "paid" } | { kind: "declined"; message: string } | { kind: "challenge"; url: string };

const authenticationFailed = {
  code: "payment_intent_authentication_failure",
  decline_code: "",
  message: "We are unable to authenticate your payment method. Please choose a different payment method and try again.",
};

export function setUpChallenges(sql: SqlStorage) {
  sql.exec("create table if not exists stripe_challenges (session text primary key, intent text not null, entry text not null)");
}

/** One attempt to pay an open session. A decline leaves it open. */
export function pay(place: Place, session: Stripe.Checkout.Session, entry: PaymentEntry): Outcome {
  chooseShipping(place, session, entry.shippingIndex);
  collect(place, session, entry);
  const intent = intentOf(place, session);
  const card = cardOf(entry.card.number);
  intent.payment_method = newId(place.world, "pm_1");
  intent.amount = session.amount_total as number;
  if (entry.shipping) intent.shipping = { name: entry.shipping.name, phone: entry.card.phone, address: entry.shipping.address };
  if (!card.challenge) return attempt(place, session, intent, card, entry.card, false);
  place.world.sql.exec(
    "insert or replace into stripe_challenges (session, intent, entry) values (?, ?, ?)",
    session.id,
    intent.id,
    JSON.stringify(entry.card),
  );
  const url = place.world.page("hooks.stripe.com", `/3d_secure_2/${session.id}`);
  requireAction(place, intent, url, session.url ?? "");
  return { kind: "challenge", url };
}

/** The cardholder's answer to their bank. */
export function answerChallenge(place: Place, session: Stripe.Checkout.Session, passed: boolean): Outcome {
  const row = place.world.sql
    .exec<{ intent: string; entry: string }>("select intent, entry from stripe_challenges where session = ?", session.id)
    .toArray()[0];
  if (!row) return { kind: "declined", message: "" };
  place.world.sql.exec("delete from stripe_challenges where session = ?", session.id);
  const intent = get(place, "payment_intent", row.intent);
  const entry = JSON.parse(row.entry) as CardEntry;
  if (passed) return attempt(place, session, intent, cardOf(entry.number), entry, true);
  refuse(place, intent, authenticationFailed, null);
  return { kind: "declined", message: authenticationFailed.message };
}

function attempt(
  place: Place,
  session: Stripe.Checkout.Session,
  intent: Stripe.PaymentIntent,
  card: TestCard,
  entry: CardEntry,
  authenticated: boolean,
): Outcome {
  const made = charge(place, intent, card, entry, authenticated);
  if (card.decline) {
    refuse(place, intent, card.decline, made.id);
    return { kind: "declined", message: card.decline.message };
  }
  settle(place, intent, made);
  complete(place, session);
  if (card.disputed) openDispute(place, made);
  return { kind: "paid" };
}

/** The session's intent: made at the first attempt, used again after a decline. */
function intentOf(place: Place, session: Stripe.Checkout.Session): Stripe.PaymentIntent {
  const found = session.payment_intent ? find(place, "payment_intent", String(session.payment_intent)) : null;
  if (found) return found;
  const { intent: data } = hiddenOf<SessionParts>(place, session.id);
  const intent = createIntent(place, session.amount_total as number, session.currency as string, data);
  session.payment_intent = intent.id;
  save(place, session);
  return intent;
}

function collect(place: Place, session: Stripe.Checkout.Session, entry: PaymentEntry) {
  const { card, shipping } = entry;
  session.customer_details = {
    address: card.address,
    business_name: null,
    email: card.email,
    individual_name: null,
    name: card.name,
    phone: card.phone,
    tax_exempt: "none",
    tax_ids: [],
  };
  session.collected_information = { business_name: null, individual_name: null, shipping_details: shipping };
  save(place, session);
}

/** Where the shopper goes after paying: the template knows the session's id. */
export function successUrl(session: Stripe.Checkout.Session): string {
  return (session.success_url ?? "").replace(/\{CHECKOUT_SESSION_ID\}|%7BCHECKOUT_SESSION_ID%7D/gi, session.id);
}
