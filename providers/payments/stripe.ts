// How does Stripe take the shoppers' money?
import Stripe from "stripe";
import { invalidSignature, paymentAccountRefused } from "../../core/payments/refusals.contract.ts";
import type { PaymentReport, Payments, RefundResult } from "../../core/ports/payments.port.ts";
import { refundRefused } from "../../core/refunds/refunds.contract.ts";
import { Problem } from "../../kit/problem.ts";
import { browserAddress } from "../egress.ts";
import type { ProviderTools } from "../tools.ts";
import { refundOf, reportOf, signedAt } from "./stripe.transform.ts";
import { asked, openClient } from "./stripe-client.ts";
import { openSessions } from "./stripe-sessions.ts";

/** Merchants' own accounts by Connect, charged directly: the money is theirs, the platform takes a fee of each payment. */
export function openStripe(tools: ProviderTools): Payments {
  const stripe = openClient(tools);
  const browser = {
    simulated: tools.config.WORLD === "simulated",
    scheme: tools.config.ENVIRONMENT === "local" ? "http" : "https",
    platformDomain: tools.config.PLATFORM_DOMAIN,
  };
  /** Simulated pages already have addresses that a browser reaches. */
  const reachable = (url: string) => (new URL(url).protocol === "https:" ? browserAddress(url, browser) : url);
  return {
    ...openSessions(stripe, reachable),
    async createAccount({ store_id, name, email, country }) {
      const wanted = { type: "standard" as const, country, email, business_profile: { name }, metadata: { store_id } };
      const account = await asked(() => stripe.accounts.create(wanted, { idempotencyKey: `${store_id}:account` }), paymentAccountRefused);
      return { account: account.id, ready: account.charges_enabled };
    },
    async readAccount(id) {
      const account = await asked(() => stripe.accounts.retrieve(id), paymentAccountRefused);
      return { account: account.id, ready: account.charges_enabled };
    },
    async accountLink(account, urls) {
      const wanted = { account, type: "account_onboarding" as const, ...urls };
      const link = await asked(() => stripe.accountLinks.create(wanted), paymentAccountRefused);
      return { url: reachable(link.url) };
    },
    refund: (refund) => asked(() => refundOnce(stripe, refund), refundRefused),
    readReport: (body, signature) => readReport(stripe, tools, body, signature),
  };
}

/** Stripe forgets an idempotency key after a day; the refund itself remembers ours for good, so it is looked for first. */
async function refundOnce(stripe: Stripe, refund: Parameters<Payments["refund"]>[0]): Promise<RefundResult> {
  const stripeAccount = refund.account;
  const made = await stripe.refunds.list({ payment_intent: refund.payment_id, limit: 100 }, { stripeAccount });
  const known = made.data.find((one) => one.metadata?.refund_id === refund.key);
  if (known) return refundOf(known);
  const created = await stripe.refunds.create(
    {
      payment_intent: refund.payment_id,
      amount: refund.amount.amount,
      reason: "requested_by_customer",
      metadata: { refund_id: refund.key, why: refund.reason.slice(0, 500) },
    },
    { stripeAccount, idempotencyKey: refund.key },
  );
  return refundOf(created);
}

/** Both ways: a report that claims to come from the future is as little believed as an old one. */
const toleranceSeconds = 300;

async function readReport(stripe: Stripe, tools: ProviderTools, body: string, signature: string): Promise<PaymentReport> {
  const at = signedAt(signature);
  const now = tools.now();
  if (at === null || at * 1_000 > now + toleranceSeconds * 1_000) throw new Problem(invalidSignature);
  try {
    const { STRIPE_WEBHOOK_SECRET: secret } = tools.config;
    const cryptography = Stripe.createSubtleCryptoProvider();
    return reportOf(await stripe.webhooks.constructEventAsync(body, signature, secret, toleranceSeconds, cryptography, now));
  } catch {
    throw new Problem(invalidSignature);
  }
}
