// How do shoppers' payments at Stripe begin, end and get read?
import Stripe from "stripe";
import { paymentRefused, totalTooSmall } from "../../core/checkout/checkout.contract.ts";
import { paymentUnmatched, paymentWindowClosed } from "../../core/payments/refusals.contract.ts";
import type { PaymentSession, Payments } from "../../core/ports/payments.port.ts";
import { Problem, unavailable } from "../../kit/problem.ts";
import { sessionExpansions, sessionOf, sessionParams } from "./stripe.transform.ts";
import { asked, explain, refused } from "./stripe-client.ts";

type Sessions = Pick<Payments, "createSession" | "readSession" | "expireSession" | "listCompletedSessions">;

function explainOpening(error: unknown): Problem {
  if (refused(error) && error.code === "amount_too_small") return new Problem(totalTooSmall);
  if (refused(error) && error.param === "expires_at") return new Problem(paymentWindowClosed);
  // The key stood for another request: the shop's address changed in between, say. Nobody was given that page.
  if (error instanceof Stripe.errors.StripeIdempotencyError && error.statusCode === 400) return new Problem(paymentWindowClosed);
  return explain(error, paymentRefused);
}

/** @param reachable makes a page's address one that a browser reaches */
export function openSessions(stripe: Stripe, reachable: (url: string) => string): Sessions {
  const shown = (session: Stripe.Checkout.Session): PaymentSession => {
    const read = sessionOf(session);
    return { ...read, url: read.url && reachable(read.url) };
  };
  const readSession: Sessions["readSession"] = (account, id) =>
    asked(
      async () => shown(await stripe.checkout.sessions.retrieve(id, { expand: sessionExpansions }, { stripeAccount: account })),
      paymentUnmatched,
    );
  return {
    readSession,
    async createSession(session) {
      const options = { stripeAccount: session.account, idempotencyKey: `${session.checkout_id}:session:${session.attempt}` };
      try {
        return shown(await stripe.checkout.sessions.create(sessionParams(session), options));
      } catch (error) {
        throw explainOpening(error);
      }
    },
    async expireSession(account, id) {
      try {
        return shown(await stripe.checkout.sessions.expire(id, {}, { stripeAccount: account }));
      } catch (error) {
        // It was over already, one way or the other: which one is what the caller wants to know.
        if (refused(error)) return readSession(account, id);
        throw explain(error, unavailable);
      }
    },
    listCompletedSessions: (account, since) =>
      asked(async () => {
        const query = {
          status: "complete" as const,
          created: { gte: Math.floor(since / 1_000) },
          limit: 100,
          expand: sessionExpansions.map((path) => `data.${path}`),
        };
        const found: PaymentSession[] = [];
        for await (const session of stripe.checkout.sessions.list(query, { stripeAccount: account })) found.push(shown(session));
        return found;
      }, paymentUnmatched),
  };
}
