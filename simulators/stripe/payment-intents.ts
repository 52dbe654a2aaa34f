// How does the intent behind a payment move from "needs a card" to "succeeded"?
import type Stripe from "stripe";
import { letters, newId } from "../ids.ts";
import { applicationOf } from "./balance.ts";
import type { Call, Operations } from "./calls.ts";
import type { TestCard } from "./cards.ts";
import { invalid } from "./errors.ts";
import { emit } from "./events.ts";
import { page, paging } from "./lists.ts";
import { search } from "./search.ts";
import { all, get, type Place, save, seconds } from "./store.ts";

/** What a session was told about the payment it will make: `payment_intent_data`. */
export interface IntentData {
  application_fee_amount: number | null;
  description: string | null;
  metadata: Record<string, string>;
  receipt_email: string | null;
  statement_descriptor_suffix: string | null;
  transfer_group: string | null;
  shipping: Stripe.PaymentIntent.Shipping | null;
}

/** What no intent has at first. */
const fresh = {
  allowed_payment_method_types: null,
  automatic_payment_methods: null,
  canceled_at: null,
  cancellation_reason: null,
  customer: null,
  customer_account: null,
  excluded_payment_method_types: null,
  last_payment_error: null,
  latest_charge: null,
  managed_payments: null,
  next_action: null,
  on_behalf_of: null,
  payment_method: null,
  payment_method_configuration_details: null,
  payment_record: null,
  processing: null,
  review: null,
  setup_future_usage: null,
  source: null,
  statement_descriptor: null,
  transfer_data: null,
};

export function createIntent(place: Place, amount: number, currency: string, data: IntentData): Stripe.PaymentIntent {
  const id = newId(place.world, "pi_3");
  const intent: Stripe.PaymentIntent = {
    ...fresh,
    id,
    object: "payment_intent",
    amount,
    amount_capturable: 0,
    amount_details: { tip: {} },
    amount_received: 0,
    application: place.account === place.platform ? null : applicationOf(place),
    application_fee_amount: data.application_fee_amount,
    capture_method: "automatic_async",
    client_secret: `${id}_secret_${letters(id, 25)}`,
    confirmation_method: "automatic",
    created: seconds(place.world),
    currency,
    description: data.description,
    livemode: place.livemode,
    metadata: data.metadata,
    payment_method_options: { card: {} } as Stripe.PaymentIntent.PaymentMethodOptions,
    payment_method_types: ["card"],
    receipt_email: data.receipt_email,
    shipping: data.shipping,
    statement_descriptor_suffix: data.statement_descriptor_suffix,
    status: "requires_payment_method",
    transfer_group: data.transfer_group,
  };
  save(place, intent);
  emit(place, "payment_intent.created", intent);
  return intent;
}

/** The bank wants to see the cardholder: the payment page goes to the 3-D Secure page at `url`. */
export function requireAction(place: Place, intent: Stripe.PaymentIntent, url: string, returnUrl: string) {
  intent.status = "requires_action";
  intent.next_action = { type: "redirect_to_url", redirect_to_url: { return_url: returnUrl, url } };
  save(place, intent);
  emit(place, "payment_intent.requires_action", intent);
}

export function settle(place: Place, intent: Stripe.PaymentIntent, charge: Stripe.Charge) {
  intent.status = "succeeded";
  intent.amount_received = charge.amount;
  intent.latest_charge = charge.id;
  intent.last_payment_error = null;
  intent.next_action = null;
  save(place, intent);
  emit(place, "payment_intent.succeeded", intent);
}

/** A decline leaves the intent open for another card. */
export function refuse(place: Place, intent: Stripe.PaymentIntent, reason: NonNullable<TestCard["decline"]>, chargeId: string | null) {
  intent.status = "requires_payment_method";
  intent.next_action = null;
  intent.payment_method = null;
  if (chargeId) intent.latest_charge = chargeId;
  intent.last_payment_error = {
    type: "card_error",
    code: reason.code,
    ...(reason.decline_code && { decline_code: reason.decline_code }),
    ...(chargeId && { charge: chargeId }),
    doc_url: `https://stripe.com/docs/error-codes/${reason.code.replaceAll("_", "-")}`,
    message: reason.message,
  };
  save(place, intent);
  emit(place, "payment_intent.payment_failed", intent);
}

function list(call: Call): object {
  call.params.only(...paging, "customer");
  return page(call, "/v1/payment_intents", call.params.has("customer") ? [] : all(call, "payment_intent"));
}

function update(call: Call): object {
  call.params.only("metadata", "description", "receipt_email", "expand");
  const intent = get(call, "payment_intent", call.ids.id ?? "");
  intent.metadata = call.params.metadata("metadata", intent.metadata);
  if (call.params.has("description")) intent.description = call.params.emptyable("description");
  if (call.params.has("receipt_email")) intent.receipt_email = call.params.emptyable("receipt_email");
  save(call, intent);
  return intent;
}

export const paymentIntentOperations: Operations = {
  "GET /v1/payment_intents/search": (call) => search(call, "/v1/payment_intents/search", all(call, "payment_intent")),
  "GET /v1/payment_intents": list,
  "GET /v1/payment_intents/:id": (call) => get(call, "payment_intent", call.ids.id ?? "", "intent"),
  "POST /v1/payment_intents/:id": update,
  "POST /v1/payment_intents/:id/cancel": (call) => {
    const intent = get(call, "payment_intent", call.ids.id ?? "", "intent");
    throw invalid(
      `You cannot cancel this PaymentIntent because it was created by Checkout. Expire the Checkout Session instead. (${intent.id})`,
    );
  },
};
