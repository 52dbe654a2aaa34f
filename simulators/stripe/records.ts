// Which records can be read and not made: charges, balance lines, fees, events?
import type { Call, Operations } from "./calls.ts";
import { page, paging } from "./lists.ts";
import { search } from "./search.ts";
import { all, get, type Kind, save } from "./store.ts";

/** A list that can be narrowed by equal fields. */
function listOf(kind: Kind, url: string, filters: string[]) {
  return (call: Call): object => {
    call.params.only(...paging, ...filters);
    const conditions: Record<string, string> = {};
    for (const field of filters) {
      const value = call.params.text(field);
      if (value) conditions[field] = value;
    }
    return page(call, url, all(call, kind, conditions));
  };
}

function events(call: Call): object {
  call.params.only(...paging, "type", "types", "delivery_success");
  const type = call.params.text("type");
  const types = type ? [type] : call.params.texts("types");
  const found = all(call, "event").filter((event) => types.length === 0 || types.some((one) => matches(one, event.type)));
  return page(call, "/v1/events", found);
}

/** "charge.*" means every event of a charge. */
function matches(pattern: string, type: string): boolean {
  return pattern.endsWith("*") ? type.startsWith(pattern.slice(0, -1)) : pattern === type;
}

function updateCharge(call: Call): object {
  call.params.only("metadata", "description", "receipt_email", "fraud_details", "expand");
  const charge = get(call, "charge", call.ids.id ?? "");
  charge.metadata = call.params.metadata("metadata", charge.metadata);
  const report = call.params.child("fraud_details")?.choice("user_report", ["fraudulent", "safe"]);
  if (report) charge.fraud_details = { user_report: report };
  save(call, charge);
  return charge;
}

export const recordOperations: Operations = {
  "GET /v1/charges/search": (call) => search(call, "/v1/charges/search", all(call, "charge")),
  "GET /v1/charges": listOf("charge", "/v1/charges", ["payment_intent"]),
  "GET /v1/charges/:id": (call) => get(call, "charge", call.ids.id ?? "", "charge"),
  "POST /v1/charges/:id": updateCharge,
  "GET /v1/balance_transactions": listOf("balance_transaction", "/v1/balance_transactions", ["source", "type", "currency"]),
  "GET /v1/balance_transactions/:id": (call) => get(call, "balance_transaction", call.ids.id ?? ""),
  "GET /v1/application_fees": listOf("application_fee", "/v1/application_fees", ["charge"]),
  "GET /v1/application_fees/:id": (call) => get(call, "application_fee", call.ids.id ?? ""),
  "GET /v1/events": events,
  "GET /v1/events/:id": (call) => get(call, "event", call.ids.id ?? ""),
};
