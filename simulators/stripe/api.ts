// How does api.stripe.com answer one request?
import { bodyText } from "../body.ts";
import { newId } from "../ids.ts";
import { type Route, routes } from "../routes.ts";
import type { WorldState } from "../vendor.ts";
import { accountLinkOperations } from "./account-links.ts";
import { accountOperations, mayActFor } from "./accounts.ts";
import type { Call, Operation } from "./calls.ts";
import { couponOperations } from "./coupons.ts";
import { disputeOperations } from "./disputes.ts";
import { errorResponse, StripeError } from "./errors.ts";
import { apiVersion } from "./events.ts";
import { expand } from "./expand.ts";
import { Params } from "./form.ts";
import { fingerprintOf, type KeptAnswer, keep, recall } from "./idempotency.ts";
import { ownerOf } from "./keys.ts";
import { paymentIntentOperations } from "./payment-intents.ts";
import { recordOperations } from "./records.ts";
import { refundOperations } from "./refunds.ts";
import { sessionOperations } from "./sessions.ts";
import type { Place } from "./store.ts";
import { webhookEndpointOperations } from "./webhook-endpoints.ts";

export const findOperation = routes<Operation>({
  ...accountOperations,
  ...accountLinkOperations,
  ...couponOperations,
  ...sessionOperations,
  ...paymentIntentOperations,
  ...recordOperations,
  ...refundOperations,
  ...disputeOperations,
  ...webhookEndpointOperations,
});

export async function answerApi(request: Request, world: WorldState): Promise<Response> {
  // Read before anything is decided: what follows runs without a pause, so no other request comes between.
  const body = await bodyText(request);
  const requestId = newId(world, "req_", 14);
  const key = request.headers.get("idempotency-key");
  const version = request.headers.get("stripe-version") ?? apiVersion;
  const headers: Record<string, string> = {
    "request-id": requestId,
    "stripe-version": version,
    "cache-control": "no-cache, no-store",
    ...(key && { "idempotency-key": key }),
  };
  try {
    if (!/^\d{4}-\d{2}-\d{2}(\.[a-z_]+)?$/.test(version)) throw refusal(400, `Invalid Stripe API version: ${version}`);
    const url = new URL(request.url);
    const route = findOperation(request.method, url.pathname);
    const place = placeFor(request, world);
    if (!route) {
      const path = `${request.method}: ${url.pathname}`;
      throw refusal(
        404,
        `Unrecognized request URL (${path}). Please see https://stripe.com/docs or we can help at https://support.stripe.com/.`,
      );
    }
    if (body && !/form-urlencoded/.test(request.headers.get("content-type") ?? "")) {
      throw refusal(400, "Invalid request (check that your POST content type is application/x-www-form-urlencoded).");
    }
    const params = request.method === "POST" ? body : url.search.slice(1) || body;
    const answer = once(place, request.method === "POST" ? key : null, `${url.pathname}`, params, route, requestId);
    if (answer.request_id !== requestId) {
      headers["idempotent-replayed"] = "true";
      headers["original-request"] = answer.request_id;
    }
    return new Response(answer.body, { status: answer.status, headers: { ...headers, "content-type": "application/json" } });
  } catch (error) {
    if (error instanceof StripeError) return errorResponse(error, headers);
    throw error;
  }
}

function placeFor(request: Request, world: WorldState): Place {
  const owner = ownerOf(request.headers.get("authorization"));
  const place = { world, platform: owner.account, account: owner.account, livemode: owner.livemode };
  const connected = request.headers.get("stripe-account");
  if (!connected) return place;
  mayActFor(place, connected, owner.masked);
  return { ...place, account: connected };
}

/** Runs the operation, or gives the answer kept under its idempotency key. A refusal that came from the operation is kept too. */
function once(place: Place, key: string | null, path: string, text: string, route: Route<Operation>, requestId: string): KeptAnswer {
  const fingerprint = fingerprintOf(path, text);
  const kept = key ? recall(place.world, place.account, key, fingerprint) : null;
  if (kept) return kept;
  let answer: KeptAnswer;
  try {
    answer = { status: 200, body: json(run({ ...place, params: Params.of(text), ids: route.params }, route)), request_id: requestId };
  } catch (error) {
    if (!(error instanceof StripeError) || error.begunNothing) throw error;
    answer = { status: error.status, body: json({ error: error.body }), request_id: requestId };
  }
  if (key) keep(place.world, place.account, key, fingerprint, answer);
  return answer;
}

function run(call: Call, route: Route<Operation>): object {
  // Checked first, so that a wrong path changes nothing.
  const paths = call.params.texts("expand");
  const answer = route.handler(call);
  return expand(call, answer, paths);
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function refusal(status: number, message: string): StripeError {
  return new StripeError(status, { type: "invalid_request_error", message });
}

/** Stripe's words for a failure of its own, or for asking too often. */
export function apiFailure(status: number): Response {
  const headers = {
    "request-id": "req_failure",
    "stripe-should-retry": status === 409 || status === 429 || status >= 500 ? "true" : "false",
  };
  if (status === 429) {
    const message = "Request rate limit exceeded. Learn more about rate limits here https://stripe.com/docs/rate-limits.";
    return errorResponse(new StripeError(429, { type: "invalid_request_error", code: "rate_limit", message }), headers);
  }
  if (status === 409) {
    const message = "There is currently another in-progress request using this Idempotent Key. Please try again later.";
    return errorResponse(new StripeError(409, { type: "idempotency_error", code: "idempotency_key_in_use", message }), headers);
  }
  if (status === 402) {
    return errorResponse(new StripeError(402, { type: "card_error", code: "card_declined", message: "Your card was declined." }), headers);
  }
  if (status < 500) return errorResponse(new StripeError(status, { type: "invalid_request_error", message: "Invalid request." }), headers);
  const message = "Sorry! There was an error while talking to one of our backends. Support has been notified.";
  return errorResponse(new StripeError(status, { type: "api_error", message }), headers);
}
