// How is Stripe asked, and what does its saying no mean?
import Stripe from "stripe";
import { Problem, type Refusal, unavailable } from "../../kit/problem.ts";
import type { ProviderTools } from "../tools.ts";

const timeoutMs = 20_000;

export function openClient(tools: ProviderTools): Stripe {
  const send = (input: RequestInfo | URL, init?: RequestInit) =>
    tools.egress(new Request(input, init), { provider: "stripe", timeout_ms: timeoutMs });
  return new Stripe(tools.config.STRIPE_SECRET_KEY, {
    httpClient: Stripe.createFetchHttpClient(send),
    timeout: timeoutMs,
    // Repeats carry the same idempotency key; what still fails is tried again by whoever waits for it.
    maxNetworkRetries: 1,
    telemetry: false,
  });
}

const { StripeInvalidRequestError, StripeCardError, StripePermissionError } = Stripe.errors;

/** Stripe understood and said no: nothing happened. Everything else (lost, overloaded, wrong key) may be tried again and says nothing of the outcome. */
export function refused(error: unknown): error is Stripe.errors.StripeError {
  return [StripeInvalidRequestError, StripeCardError, StripePermissionError].some((kind) => error instanceof kind);
}

export function explain(error: unknown, refusal: Refusal): Problem {
  if (error instanceof Problem) return error;
  if (refused(error)) return new Problem(refusal, { detail: error.message });
  return new Problem(unavailable, { detail: "The payment provider does not answer properly right now.", retryAfterSeconds: 5 });
}

/** Runs one call; what fails is said in our words. */
export async function asked<Value>(work: () => Promise<Value>, refusal: Refusal): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    throw explain(error, refusal);
  }
}
