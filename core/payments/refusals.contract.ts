// Why may the payment provider, or we for it, say no?
import { refusal } from "../../kit/problem.ts";

export const invalidSignature = refusal("invalid_signature", 400, "The signature does not fit.");
export const paymentWindowClosed = refusal("payment_window_closed", 409, "The time to open this payment is over.");
export const paymentUnmatched = refusal("payment_unmatched", 422, "A payment came in that belongs to no checkout of this store.");
export const paymentAccountMissing = refusal("payment_account_missing", 409, "The store has no account to be paid on yet.");
export const paymentAccountRefused = refusal("payment_account_refused", 409, "The payment provider does not let us act for this account.");
