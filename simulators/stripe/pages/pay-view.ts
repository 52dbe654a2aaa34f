// What is on a payment page?
import type Stripe from "stripe";
import type { Mistakes, Typed } from "../checkout-form.ts";
import { money } from "../currencies.ts";
import type { SessionParts } from "../sessions.ts";

export interface PayView {
  session: Stripe.Checkout.Session;
  parts: SessionParts;
  /** The picture of a line's product, by line id. */
  pictures: Record<string, string>;
  shop: string;
  typed: Typed;
  mistakes: Mistakes;
  /** Why the last attempt failed. */
  declined: string | null;
}

/** An amount of the session, in the shopper's way of writing. */
export function moneyOf(session: Stripe.Checkout.Session, amount: number): string {
  return money(amount, session.currency ?? "usd", session.locale && session.locale !== "auto" ? session.locale : "en-US");
}

/** What the fill buttons add to the card number where a field is still empty. */
const fillIn = { card_expiry: "12 / 34", card_cvc: "123", name: "Jenny Rosen", postal_code: "94107" };

/** In a full billing address the postal code has another name. */
export function fillInFor(session: Stripe.Checkout.Session): Record<string, string> {
  const { postal_code, ...rest } = fillIn;
  return session.billing_address_collection === "required" ? { ...rest, billing_postal_code: postal_code } : { ...rest, postal_code };
}
