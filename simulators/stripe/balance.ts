// What does each payment leave in an account's balance?
import type Stripe from "stripe";
import { newId } from "../ids.ts";
import { disputeFee, processingFee } from "./currencies.ts";
import { type Place, save, seconds } from "./store.ts";

interface Entry {
  type: Stripe.BalanceTransaction.Type;
  category: string;
  amount: number;
  currency: string;
  source: string;
  description: string | null;
  fees: Stripe.BalanceTransaction.FeeDetail[];
}

/** Writes one line of the balance. It is available at once: nothing here waits for a bank. */
function write(place: Place, entry: Entry): Stripe.BalanceTransaction {
  const fee = entry.fees.reduce((sum, part) => sum + part.amount, 0);
  const created = seconds(place.world);
  const transaction: Stripe.BalanceTransaction = {
    id: newId(place.world, "txn_3"),
    object: "balance_transaction",
    amount: entry.amount,
    available_on: created,
    balance_type: "payments",
    created,
    currency: entry.currency,
    description: entry.description,
    exchange_rate: null,
    fee,
    fee_details: entry.fees,
    net: entry.amount - fee,
    reporting_category: entry.category,
    source: entry.source,
    status: "available",
    type: entry.type,
  };
  save(place, transaction);
  return transaction;
}

function feeDetail(amount: number, currency: string, type: string, description: string, application: string | null = null) {
  return { amount, application, currency, description, type };
}

export function recordCharge(place: Place, charge: Stripe.Charge): Stripe.BalanceTransaction {
  const { amount, currency, application_fee_amount: applicationFee } = charge;
  const fees = [feeDetail(processingFee(amount, currency), currency, "stripe_fee", "Stripe processing fees")];
  if (applicationFee) fees.push(feeDetail(applicationFee, currency, "application_fee", "Platform application fee", applicationOf(place)));
  return write(place, { type: "charge", category: "charge", amount, currency, source: charge.id, description: charge.description, fees });
}

/** Stripe keeps its processing fee when money goes back; the platform's fee returns only when asked. */
export function recordRefund(place: Place, refund: Stripe.Refund, returnedFee: number): Stripe.BalanceTransaction {
  const { amount, currency } = refund;
  const fees =
    returnedFee > 0 ? [feeDetail(-returnedFee, currency, "application_fee", "Platform application fee refund", applicationOf(place))] : [];
  return write(place, {
    type: "refund",
    category: "refund",
    amount: -amount,
    currency,
    source: refund.id,
    description: "REFUND FOR CHARGE",
    fees,
  });
}

export function recordDispute(place: Place, dispute: Stripe.Dispute, won: boolean): Stripe.BalanceTransaction {
  const { amount, currency } = dispute;
  const fees = won ? [] : [feeDetail(disputeFee(currency), currency, "stripe_fee", "Dispute fee")];
  return write(place, {
    type: "adjustment",
    category: won ? "dispute_reversal" : "dispute",
    amount: won ? amount : -amount,
    currency,
    source: dispute.id,
    description: won ? "Chargeback reversal" : "Chargeback withdrawal",
    fees,
  });
}

/** The platform's side of a fee it took from a connected account. */
export function recordApplicationFee(platform: Place, fee: Stripe.ApplicationFee, amount: number): Stripe.BalanceTransaction {
  const type = amount > 0 ? "application_fee" : "application_fee_refund";
  return write(platform, { type, category: type, amount, currency: fee.currency, source: fee.id, description: null, fees: [] });
}

/** Connect names the platform's application in what it touches. */
export function applicationOf(place: Place): string {
  return place.platform.replace("acct_", "ca_");
}
