// Did the person on the payment page fill it in rightly?
import type Stripe from "stripe";
import { passesCheckDigit } from "./cards.ts";
import type { CardEntry } from "./charges.ts";

/** What the payment page collected, checked. */
export interface PaymentEntry {
  card: CardEntry;
  shipping: { name: string; address: Stripe.Address } | null;
  shippingIndex: number;
}

/** What was typed, by field name; shown again when something is wrong. */
export type Typed = Record<string, string>;
export type Mistakes = Record<string, string>;

/** Checks what was typed against what the session asks for. `today` is epoch ms. */
export function readPayment(
  session: Stripe.Checkout.Session,
  typed: Typed,
  today: number,
): { entry: PaymentEntry | null; mistakes: Mistakes } {
  const mistakes: Mistakes = {};
  const value = (field: string) => (typed[field] ?? "").trim();
  const need = (field: string) => {
    if (!value(field)) mistakes[field] = "Required";
    return value(field);
  };
  const email = session.customer_email ?? need("email");
  if (!mistakes.email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) mistakes.email = "Your email is invalid.";
  const number = value("card_number").replace(/[\s-]/g, "");
  if (number.length < 12) mistakes.card_number = "Your card number is incomplete.";
  else if (!passesCheckDigit(number)) mistakes.card_number = "Your card number is invalid.";
  const expiry = readExpiry(value("card_expiry"), today);
  if (typeof expiry === "string") mistakes.card_expiry = expiry;
  if (!/^\d{3,4}$/.test(value("card_cvc"))) mistakes.card_cvc = "Your card's security code is incomplete.";
  const name = need("name");
  const address = readAddress(session.billing_address_collection === "required" ? "billing_" : "", typed, mistakes);
  const phone = session.phone_number_collection?.enabled ? need("phone") : null;
  const shipping = session.shipping_address_collection
    ? { name: need("shipping_name"), address: readAddress("shipping_", typed, mistakes) }
    : null;
  const allowed = session.shipping_address_collection?.allowed_countries as string[] | undefined;
  if (shipping?.address.country && allowed && !allowed.includes(shipping.address.country)) {
    mistakes.shipping_country = "We do not ship to this country.";
  }
  if (Object.keys(mistakes).length > 0 || typeof expiry === "string") return { entry: null, mistakes };
  const card = { number, expMonth: expiry.month, expYear: expiry.year, name, email, phone, address };
  return { entry: { card, shipping, shippingIndex: Number(value("shipping_rate") || "0") }, mistakes };
}

/** "12 / 34", "1234" or "12/2034". */
function readExpiry(text: string, today: number): { month: number; year: number } | string {
  const match = /^(\d{1,2})\s*\/?\s*(\d{2}|\d{4})$/.exec(text);
  const month = Number(match?.[1]);
  if (!match || month < 1 || month > 12) return "Your card's expiration date is incomplete.";
  const year = match[2]?.length === 4 ? Number(match[2]) : 2_000 + Number(match[2]);
  const now = new Date(today);
  const past = year * 12 + month < now.getUTCFullYear() * 12 + now.getUTCMonth() + 1;
  return past ? "Your card's expiration date is in the past." : { month, year };
}

/** Without a prefix only country and postal code are asked for, as Stripe does for cards. */
function readAddress(prefix: string, typed: Typed, mistakes: Mistakes): Stripe.Address {
  const part = (field: string) => (typed[`${prefix}${field}`] ?? "").trim() || null;
  const country = part("country")?.toUpperCase() ?? null;
  if (!country) mistakes[`${prefix}country`] = "Required";
  if (prefix) for (const field of ["line1", "city", "postal_code"]) if (!part(field)) mistakes[`${prefix}${field}`] = "Required";
  const postal = part("postal_code");
  if (country === "US" && !/^\d{5}(-\d{4})?$/.test(postal ?? "")) mistakes[`${prefix}postal_code`] = "Your ZIP is invalid.";
  return {
    line1: prefix ? part("line1") : null,
    line2: prefix ? part("line2") : null,
    city: prefix ? part("city") : null,
    state: prefix ? part("state") : null,
    postal_code: postal,
    country,
  };
}
