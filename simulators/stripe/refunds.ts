// How does money go back to a card, and never more than came?
import type Stripe from "stripe";
import { newId } from "../ids.ts";
import { recordRefund } from "./balance.ts";
import type { Call, Operations } from "./calls.ts";
import { returnApplicationFee } from "./charges.ts";
import { money } from "./currencies.ts";
import { invalid } from "./errors.ts";
import { emit } from "./events.ts";
import { page, paging } from "./lists.ts";
import { all, get, type Place, save, seconds } from "./store.ts";

const reasons = ["duplicate", "fraudulent", "requested_by_customer"] as const;

function create(call: Call): object {
  const { params } = call;
  params.only(
    "amount",
    "charge",
    "payment_intent",
    "reason",
    "metadata",
    "refund_application_fee",
    "reverse_transfer",
    "currency",
    "expand",
  );
  const charge = chargeToRefund(call);
  const amount = refundable(call, charge, params.integer("amount", 1));
  const returnFee = params.flag("refund_application_fee") ?? false;
  if (returnFee && !charge.application_fee) throw invalid(`Charge ${charge.id} has no application fee.`, "refund_application_fee");
  const refund = refundOf(call, charge, amount);
  const returnedFee = returnFee ? returnApplicationFee(call, charge, amount) : 0;
  refund.balance_transaction = recordRefund(call, refund, returnedFee).id;
  save(call, refund);
  const before = { amount_refunded: charge.amount_refunded, refunded: charge.refunded };
  charge.amount_refunded += amount;
  charge.refunded = charge.amount_refunded === charge.amount;
  save(call, charge);
  emit(call, "refund.created", refund);
  emit(call, "charge.refunded", charge, before);
  return refund;
}

function refundOf(call: Call, charge: Stripe.Charge, amount: number): Stripe.Refund {
  return {
    id: newId(call.world, "re_3"),
    object: "refund",
    amount,
    balance_transaction: null,
    charge: charge.id,
    created: seconds(call.world),
    currency: charge.currency,
    customer: null,
    customer_account: null,
    destination_details: {
      card: { reference_status: "pending", reference_type: "acquirer_reference_number", type: "refund" },
      type: "card",
    },
    metadata: call.params.metadata(),
    payment_intent: charge.payment_intent,
    payment_method: charge.payment_method,
    reason: call.params.choice("reason", reasons),
    receipt_number: null,
    source_transfer_reversal: null,
    status: "succeeded",
    transfer_reversal: null,
  };
}

function chargeToRefund(call: Call): Stripe.Charge {
  const intentId = call.params.text("payment_intent");
  const chargeId = call.params.text("charge");
  if (chargeId) return get(call, "charge", chargeId, "charge");
  if (!intentId) throw invalid("One of the following params should be provided for this request: payment_intent or charge.");
  const intent = get(call, "payment_intent", intentId, "payment_intent");
  if (intent.status !== "succeeded" || !intent.latest_charge) {
    throw invalid(`This PaymentIntent (${intent.id}) does not have a successful charge to refund.`, "payment_intent");
  }
  return get(call, "charge", String(intent.latest_charge));
}

/** The amount asked for, or all that is left; refused when more than is left. */
function refundable(place: Place, charge: Stripe.Charge, asked: number | null): number {
  if (!charge.paid) throw invalid(`Charge ${charge.id} was not successful and cannot be refunded.`, "charge");
  const left = charge.amount - charge.amount_refunded;
  if (left === 0) throw invalid(`Charge ${charge.id} has already been refunded.`, undefined, "charge_already_refunded");
  const chargedBack = all(place, "dispute", { charge: charge.id }).some((dispute) => dispute.status !== "won");
  if (chargedBack) throw invalid(`Charge ${charge.id} has been charged back; cannot issue a refund.`, undefined, "charge_disputed");
  const amount = asked ?? left;
  if (amount > left) {
    // Stripe gives no code here, only the parameter.
    const [wanted, rest] = [money(amount, charge.currency), money(left, charge.currency)];
    throw invalid(`Refund amount (${wanted}) is greater than unrefunded amount on charge (${rest})`, "amount");
  }
  return amount;
}

function list(call: Call): object {
  call.params.only(...paging, "charge", "payment_intent");
  const conditions: Record<string, string> = {};
  for (const field of ["charge", "payment_intent"]) {
    const id = call.params.text(field);
    if (id) conditions[field] = id;
  }
  return page(call, "/v1/refunds", all(call, "refund", conditions));
}

function update(call: Call): object {
  call.params.only("metadata", "expand");
  const refund = get(call, "refund", call.ids.id ?? "");
  refund.metadata = call.params.metadata("metadata", refund.metadata ?? {});
  save(call, refund);
  emit(call, "refund.updated", refund);
  return refund;
}

export const refundOperations: Operations = {
  "POST /v1/refunds": create,
  "GET /v1/refunds": list,
  "GET /v1/refunds/:id": (call) => get(call, "refund", call.ids.id ?? ""),
  "POST /v1/refunds/:id": update,
};
