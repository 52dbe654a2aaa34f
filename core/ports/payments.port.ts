// What do we need from whoever takes the shoppers' money?
import type { Money } from "../../kit/money.ts";
import type { Address } from "../checkout/address.contract.ts";

export interface PaymentLine {
  name: string;
  description: string;
  unit_price: Money;
  quantity: number;
  image_url: string | null;
}

export interface NewPaymentSession {
  /** The merchant's account at the provider: the money is theirs. */
  account: string;
  /** Our checkout and which of its payments this is: together the idempotency key. A checkout opens the next one only after closing the last. */
  checkout_id: string;
  attempt: number;
  store_id: string;
  email: string;
  /** For the provider's fraud check and the receipt. */
  ship_to: Address;
  currency: string;
  /** Lines and adjustments as the pricing engine gave them; the provider adds nothing. They sum to `total`. */
  lines: PaymentLine[];
  shipping: { name: string; cost: Money } | null;
  /** Taxes that come on top; none when prices contain them. */
  taxes: { name: string; amount: Money }[];
  total: Money;
  platform_fee: Money;
  success_url: string;
  cancel_url: string;
  /** Epoch ms; providers allow 30 minutes to 24 hours. */
  expires_at: number;
}

export interface PaymentSession {
  id: string;
  /** Where the shopper pays; null once it is over. */
  url: string | null;
  status: "open" | "complete" | "expired";
  paid: boolean;
  /** What we named when it was created; empty for a session that is not ours. */
  checkout_id: string;
  attempt: number;
  store_id: string;
  total: Money;
  /** Set once paid. */
  payment: Payment | null;
}

export interface Payment {
  /** The provider's id of the movement of money. */
  id: string;
  amount: Money;
  /** What has gone back of it by now, whoever asked. */
  refunded: Money;
  /** What the provider keeps, without the platform's part; null until it has said. */
  fee: Money | null;
  method: string;
  /** The card's country, ISO 3166, and its fingerprint, where known. */
  card_country: string | null;
  card_fingerprint: string | null;
  risk_level: "normal" | "elevated" | "highest" | "unknown";
  /** 0 to 100; null where the provider does not say. */
  risk_score: number | null;
}

export interface RefundResult {
  id: string;
  status: "succeeded" | "pending" | "failed";
  failure: string | null;
}

/** A verified report that something changed. Its content is not trusted: the state is fetched. */
export interface PaymentReport {
  id: string;
  type: string;
  /** The account it happened in; empty for the platform's own. */
  account: string;
  session_id: string | null;
  payment_id: string | null;
  refund_id: string | null;
}

export interface Payments {
  /** Opens an account for a merchant; the same store always gets the same one. @throws Problem payment_account_refused */
  createAccount(store: { store_id: string; name: string; email: string; country: string }): Promise<{ account: string; ready: boolean }>;
  /** @throws Problem payment_account_refused when the account is gone or its owner took the permission back */
  readAccount(account: string): Promise<{ account: string; ready: boolean }>;
  /** A page of the provider where the merchant proves who they are. */
  accountLink(account: string, urls: { refresh_url: string; return_url: string }): Promise<{ url: string }>;
  /**
   * Creating the same attempt's session again answers the first one.
   * @throws Problem total_too_small, payment_refused (nothing was opened), payment_window_closed (the same, because `expires_at` is too near by now)
   */
  createSession(session: NewPaymentSession): Promise<PaymentSession>;
  /** @throws Problem payment_unmatched when the account has no such session */
  readSession(account: string, session_id: string): Promise<PaymentSession>;
  /** Ends an open session, so that nobody can pay any more. Answers what it is now: it may just have been paid. */
  expireSession(account: string, session_id: string): Promise<PaymentSession>;
  /** Sessions completed since a moment, for the reconciliation. */
  listCompletedSessions(account: string, since: number): Promise<PaymentSession[]>;
  /** `key` is our refund's id: asking twice pays back once, also days later. @throws Problem refund_refused */
  refund(refund: { account: string; payment_id: string; amount: Money; key: string; reason: string }): Promise<RefundResult>;
  /** Checks the signature over the raw body. @throws Problem invalid_signature */
  readReport(body: string, signature: string): Promise<PaymentReport>;
}
