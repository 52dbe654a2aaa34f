// How does a checkout's form become what the platform is asked, and back?
import countryCodes from "i18n-iso-countries/codes.json";
import type { TypedAddress } from "../../../../../core/checkout/address.contract.ts";
import { countryName } from "../../../../../core/checkout/address.rules.ts";
import type { Checkout } from "../../../../../core/checkout/checkout.contract.ts";
import { ApiProblem } from "../../../../shared/api-client.ts";
import type { Visit } from "../shop/visit.server.ts";

const text = (form: FormData, name: string, most: number) =>
  String(form.get(name) ?? "")
    .trim()
    .slice(0, most);

function addressOf(form: FormData): TypedAddress | undefined {
  const country = text(form, "country", 2).toUpperCase();
  if (!/^[A-Z]{2}$/.test(country)) return undefined;
  return {
    name: text(form, "name", 80),
    line1: text(form, "line1", 120),
    line2: text(form, "line2", 120),
    city: text(form, "city", 80),
    region: text(form, "region", 80),
    postal_code: text(form, "postal_code", 20),
    country,
  };
}

/** What was typed, ready to be sent; a shipping choice only while its country is the one it was offered for. */
function typed(form: FormData, before: Checkout) {
  const address = addressOf(form);
  const rate = text(form, "shipping_rate_id", 40);
  const sameCountry = address?.country === before.address?.country;
  return {
    email: text(form, "email", 254),
    phone: text(form, "phone", 30),
    accepts_marketing: form.get("accepts_marketing") === "on",
    note: text(form, "note", 500),
    ...(address ? { address } : {}),
    ...(rate && sameCountry && before.shipping_options.some((one) => one.id === rate) ? { shipping_rate_id: rate } : {}),
  };
}

export type Outcome =
  /** Send the browser there. */
  | { kind: "go"; href: string }
  /** Show the form; `tried`: say what is missing; `problem`: say what the platform said. */
  | { kind: "show"; checkout: Checkout; tried: boolean; problem: string | null };

const refused = (error: unknown): error is ApiProblem => error instanceof ApiProblem && error.status >= 400 && error.status < 500;

async function pay(visit: Visit, token: string, seenTotal: number): Promise<Outcome> {
  try {
    const paid = await visit.checkout.pay({ checkout_token: token, expected_total: seenTotal });
    return { kind: "go", href: paid.payment_url ?? `/checkout/${token}/thanks` };
  } catch (error) {
    if (!refused(error) && !(error instanceof ApiProblem && error.status === 502)) throw error;
    return { kind: "show", checkout: await visit.checkout.get({ checkout_token: token }), tried: true, problem: error.message };
  }
}

/** Saves what was typed; pays when asked to, everything is there, and the total is the one that was shown. @throws ApiProblem not_found */
export async function submitCheckout(visit: Visit, token: string, form: FormData, before: Checkout): Promise<Outcome> {
  let checkout: Checkout;
  try {
    checkout = await visit.checkout.update({ checkout_token: token, ...typed(form, before) });
  } catch (error) {
    if (!refused(error) || error.status === 404) throw error;
    return { kind: "show", checkout: before, tried: true, problem: error.errors[0]?.message ?? error.message };
  }
  if (form.get("action") !== "pay") return { kind: "show", checkout, tried: false, problem: null };
  if (checkout.missing.length > 0 || !checkout.quote) return { kind: "show", checkout, tried: true, problem: null };
  return pay(visit, token, Number(text(form, "expected_total", 15)) || 0);
}

/** Begins with the country the visitor seems to be in, else the shop's own, so that shipping and total are there at once. */
export async function proposeCountry(visit: Visit, checkout: Checkout, seemsIn: string | null): Promise<void> {
  const { shop } = await visit.storefront.shop();
  const reached = (country: string) => countryName(country) !== null && checkout.ships_to.some((one) => one === country || one === "*");
  const country = [seemsIn ?? "", shop.country].find(reached);
  if (country) await visit.checkout.update({ checkout_token: checkout.token, address: { country } });
}

export interface Country {
  code: string;
  name: string;
}

/** Countries the shop ships to, by name. */
export function countriesOf(shipsTo: readonly string[], language: string): Country[] {
  const everywhere = shipsTo.includes("*");
  const codes = everywhere ? countryCodes.map(([code]) => code as string) : shipsTo.filter((code) => code !== "*");
  const names = new Intl.DisplayNames(language, { type: "region" });
  return [...new Set(codes)]
    .filter((code) => countryName(code) !== null)
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .sort((left, right) => left.name.localeCompare(right.name, language));
}
