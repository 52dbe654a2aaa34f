// What does a charge on a card look like, paid or failed?
import type Stripe from "stripe";
import { letters, newId } from "../ids.ts";
import { applicationOf, recordApplicationFee, recordCharge } from "./balance.ts";
import { fingerprint, type TestCard } from "./cards.ts";
import { emit } from "./events.ts";
import { find, type Place, save, seconds } from "./store.ts";

/** What a person typed on the payment page. */
export interface CardEntry {
  number: string;
  expMonth: number;
  expYear: number;
  name: string;
  email: string;
  phone: string | null;
  address: Stripe.Address;
}

/** Charges a card for a payment intent; the outcome is the card's. Saves the charge and tells of it. */
export function charge(
  place: Place,
  intent: Stripe.PaymentIntent,
  card: TestCard,
  entry: CardEntry,
  authenticated: boolean,
): Stripe.Charge {
  const made = chargeOf(place, intent, card, entry, authenticated);
  if (made.paid) {
    made.balance_transaction = recordCharge(place, made).id;
    if (made.application_fee_amount) made.application_fee = takeApplicationFee(place, made).id;
  }
  save(place, made);
  emit(place, made.paid ? "charge.succeeded" : "charge.failed", made);
  return made;
}

function chargeOf(place: Place, intent: Stripe.PaymentIntent, card: TestCard, entry: CardEntry, authenticated: boolean): Stripe.Charge {
  const paid = !card.decline;
  return {
    ...fresh,
    id: newId(place.world, "ch_3"),
    object: "charge",
    amount: intent.amount,
    amount_captured: paid ? intent.amount : 0,
    amount_refunded: 0,
    application: place.account === place.platform ? null : applicationOf(place),
    application_fee_amount: intent.application_fee_amount,
    billing_details: { address: entry.address, email: entry.email, name: entry.name, phone: entry.phone, tax_id: null },
    captured: paid,
    created: seconds(place.world),
    currency: intent.currency,
    description: intent.description,
    failure_code: card.decline?.code ?? null,
    failure_message: card.decline?.message ?? null,
    livemode: place.livemode,
    metadata: intent.metadata,
    outcome: outcomeOf(card),
    paid,
    payment_intent: intent.id,
    payment_method: String(intent.payment_method),
    payment_method_details: { type: "card", card: cardDetails(card, entry, authenticated, intent.amount) },
    receipt_email: intent.receipt_email,
    shipping: intent.shipping as Stripe.Charge.Shipping | null,
    statement_descriptor_suffix: intent.statement_descriptor_suffix,
    status: paid ? "succeeded" : "failed",
    transfer_group: intent.transfer_group,
  };
}

/** What every charge begins with. */
const fresh = {
  application_fee: null,
  balance_transaction: null,
  calculated_statement_descriptor: null,
  customer: null,
  disputed: false,
  failure_balance_transaction: null,
  fraud_details: {},
  on_behalf_of: null,
  radar_options: {},
  receipt_number: null,
  receipt_url: null,
  refunded: false,
  review: null,
  source: null,
  source_transfer: null,
  statement_descriptor: null,
  transfer_data: null,
};

const scores = { elevated: 65, highest: 92 } as const;

function outcomeOf(card: TestCard): Stripe.Charge.Outcome {
  const plain = { advice_code: null, network_advice_code: null, network_decline_code: null };
  if (card.risk === "highest" && card.decline) {
    return {
      ...plain,
      network_status: "not_sent_to_network",
      reason: "highest_risk_level",
      risk_level: "highest",
      risk_score: scores.highest,
      seller_message: "Stripe blocked this payment as too risky.",
      type: "blocked",
    };
  }
  const risk = card.risk ? { risk_level: card.risk, risk_score: scores[card.risk] } : { risk_level: "normal", risk_score: riskScore(card) };
  if (card.decline) {
    return {
      ...plain,
      ...risk,
      advice_code: "try_again_later",
      network_decline_code: "05",
      network_status: "declined_by_network",
      reason: card.decline.decline_code,
      seller_message: "The bank did not return any further details with this decline.",
      type: "issuer_declined",
    };
  }
  return {
    ...plain,
    ...risk,
    network_status: "approved_by_network",
    reason: card.risk ? `${card.risk}_risk_level` : null,
    seller_message: card.risk ? `Stripe evaluated this payment as having ${card.risk} risk.` : "Payment complete.",
    type: "authorized",
  };
}

/** A quiet score below 50, the same for the same card. */
function riskScore(card: TestCard): number {
  return letters(card.number, 1).charCodeAt(0) % 45;
}

function cardDetails(card: TestCard, entry: CardEntry, authenticated: boolean, amount: number): Stripe.Charge.PaymentMethodDetails.Card {
  return {
    amount_authorized: card.decline ? null : amount,
    authorization_code: card.decline ? null : letters(card.number, 6).toUpperCase(),
    brand: card.brand,
    checks: {
      address_line1_check: entry.address.line1 ? "pass" : null,
      address_postal_code_check: entry.address.postal_code ? "pass" : null,
      cvc_check: card.decline?.code === "incorrect_cvc" ? "fail" : "pass",
    },
    country: card.country,
    electronic_commerce_indicator: null,
    exp_month: entry.expMonth,
    exp_year: entry.expYear,
    fingerprint: fingerprint(card.number),
    funding: card.funding,
    installments: null,
    last4: card.number.slice(-4),
    mandate: null,
    network: card.brand,
    network_transaction_id: letters(`network ${card.number}`, 15),
    regulated_status: "unregulated",
    three_d_secure: authenticated
      ? {
          authentication_flow: "challenge",
          electronic_commerce_indicator: "05",
          exemption_indicator: null,
          result: "authenticated",
          result_reason: null,
          transaction_id: null,
          version: "2.2.0",
        }
      : null,
    transaction_link_id: null,
    wallet: null,
  };
}

function takeApplicationFee(place: Place, charge: Stripe.Charge): Stripe.ApplicationFee {
  const platform = { ...place, account: place.platform };
  const id = newId(place.world, "fee_1");
  const fee: Stripe.ApplicationFee = {
    id,
    object: "application_fee",
    account: place.account,
    amount: charge.application_fee_amount as number,
    amount_refunded: 0,
    application: applicationOf(place),
    balance_transaction: null,
    charge: charge.id,
    created: charge.created,
    currency: charge.currency,
    fee_source: { charge: charge.id, type: "charge" },
    livemode: place.livemode,
    originating_transaction: null,
    refunded: false,
    refunds: { object: "list", data: [], has_more: false, url: `/v1/application_fees/${id}/refunds` },
  };
  fee.balance_transaction = recordApplicationFee(platform, fee, fee.amount).id;
  save(platform, fee);
  emit(platform, "application_fee.created", fee);
  return fee;
}

/** Gives part of the platform's fee back to the account, in proportion to the refund, never more than was taken. */
export function returnApplicationFee(place: Place, charge: Stripe.Charge, refunded: number): number {
  const platform = { ...place, account: place.platform };
  const fee = charge.application_fee ? find(platform, "application_fee", String(charge.application_fee)) : null;
  if (!fee) return 0;
  const whole = charge.amount_refunded + refunded >= charge.amount;
  const returned = Math.min(fee.amount - fee.amount_refunded, whole ? fee.amount : Math.floor((fee.amount * refunded) / charge.amount));
  if (returned <= 0) return 0;
  fee.amount_refunded += returned;
  fee.refunded = fee.amount_refunded === fee.amount;
  recordApplicationFee(platform, fee, -returned);
  save(platform, fee);
  emit(platform, "application_fee.refunded", fee);
  return returned;
}
