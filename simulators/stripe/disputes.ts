// How does a cardholder's bank take a payment back, and how is it fought?
import type Stripe from "stripe";
import { newId } from "../ids.ts";
import { recordDispute } from "./balance.ts";
import type { Call, Operations } from "./calls.ts";
import { invalid } from "./errors.ts";
import { emit } from "./events.ts";
import { Params } from "./form.ts";
import { page, paging } from "./lists.ts";
import { all, get, type Place, save, seconds } from "./store.ts";

const dueDays = 9;
const evidenceFields = [
  "access_activity_log",
  "billing_address",
  "cancellation_policy",
  "cancellation_policy_disclosure",
  "cancellation_rebuttal",
  "customer_communication",
  "customer_email_address",
  "customer_name",
  "customer_purchase_ip",
  "customer_signature",
  "duplicate_charge_documentation",
  "duplicate_charge_explanation",
  "duplicate_charge_id",
  "product_description",
  "receipt",
  "refund_policy",
  "refund_policy_disclosure",
  "refund_refusal_explanation",
  "service_date",
  "service_documentation",
  "shipping_address",
  "shipping_carrier",
  "shipping_date",
  "shipping_documentation",
  "shipping_tracking_number",
  "uncategorized_file",
  "uncategorized_text",
] as const;
type EvidenceField = (typeof evidenceFields)[number];

/** The bank takes the money at once and asks for evidence. */
export function openDispute(place: Place, charge: Stripe.Charge): Stripe.Dispute {
  const created = seconds(place.world);
  const noEvidence = Object.fromEntries(evidenceFields.map((field) => [field, null])) as Record<EvidenceField, null>;
  const dispute: Stripe.Dispute = {
    id: newId(place.world, "du_1"),
    object: "dispute",
    amount: charge.amount - charge.amount_refunded,
    balance_transactions: [],
    charge: charge.id,
    created,
    currency: charge.currency,
    enhanced_eligibility_types: [],
    evidence: { ...noEvidence, enhanced_evidence: {} },
    evidence_details: {
      due_by: created + dueDays * 86_400,
      enhanced_eligibility: {},
      has_evidence: false,
      past_due: false,
      submission_count: 0,
      submission_method: null as unknown as Stripe.Dispute.EvidenceDetails.SubmissionMethod,
    },
    intended_submission_method: null,
    is_charge_refundable: false,
    livemode: place.livemode,
    metadata: {},
    payment_intent: charge.payment_intent,
    payment_method_details: {
      type: "card",
      card: {
        brand: String(charge.payment_method_details?.card?.brand),
        case_type: "chargeback",
        network: "visa",
        network_reason_code: "10.4",
      },
    },
    reason: "fraudulent",
    status: "needs_response",
  };
  dispute.balance_transactions = [recordDispute(place, dispute, false)];
  charge.disputed = true;
  save(place, charge);
  save(place, dispute);
  emit(place, "charge.dispute.created", dispute);
  emit(place, "charge.dispute.funds_withdrawn", dispute);
  return dispute;
}

function close(place: Place, dispute: Stripe.Dispute, won: boolean) {
  dispute.status = won ? "won" : "lost";
  if (won) dispute.balance_transactions.push(recordDispute(place, dispute, true));
  save(place, dispute);
  emit(place, "charge.dispute.closed", dispute);
  if (won) emit(place, "charge.dispute.funds_reinstated", dispute);
}

/** Evidence is judged at once: Stripe's own test words in `uncategorized_text` decide, anything else waits under review. */
function update(call: Call): object {
  call.params.only("evidence", "metadata", "submit", "expand");
  const dispute = get(call, "dispute", call.ids.id ?? "");
  if (dispute.status !== "needs_response") throw invalid(`This dispute is already ${dispute.status}.`);
  dispute.metadata = call.params.metadata("metadata", dispute.metadata);
  const evidence = call.params.child("evidence") ?? new Params(new Map());
  evidence.only(...evidenceFields);
  for (const field of evidenceFields) if (evidence.has(field)) dispute.evidence[field] = evidence.emptyable(field, 20_000);
  dispute.evidence_details.has_evidence = evidenceFields.some((field) => dispute.evidence[field] !== null);
  const submitted = call.params.flag("submit") ?? true;
  if (submitted) {
    dispute.status = "under_review";
    dispute.evidence_details.submission_count += 1;
    dispute.evidence_details.submission_method = "manual";
  }
  save(call, dispute);
  emit(call, "charge.dispute.updated", dispute);
  const verdict = dispute.evidence.uncategorized_text;
  if (submitted && verdict === "winning_evidence") close(call, dispute, true);
  if (submitted && verdict === "losing_evidence") close(call, dispute, false);
  return dispute;
}

export const disputeOperations: Operations = {
  "GET /v1/disputes": (call) => {
    call.params.only(...paging, "charge", "payment_intent");
    const conditions: Record<string, string> = {};
    for (const field of ["charge", "payment_intent"]) {
      const id = call.params.text(field);
      if (id) conditions[field] = id;
    }
    return page(call, "/v1/disputes", all(call, "dispute", conditions));
  },
  "GET /v1/disputes/:id": (call) => get(call, "dispute", call.ids.id ?? ""),
  "POST /v1/disputes/:id": update,
  "POST /v1/disputes/:id/close": (call) => {
    const dispute = get(call, "dispute", call.ids.id ?? "");
    if (dispute.status !== "needs_response") throw invalid(`This dispute is already ${dispute.status}.`);
    close(call, dispute, false);
    return dispute;
  },
};
