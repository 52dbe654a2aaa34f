// How does a merchant's own Stripe account come to be, and when may it take money?
import type Stripe from "stripe";
import { newId } from "../ids.ts";
import { blankAccount, enable, profileOf } from "./account-objects.ts";
import type { Call, Operations } from "./calls.ts";
import { invalid, StripeError } from "./errors.ts";
import { emit } from "./events.ts";
import { page, paging } from "./lists.ts";
import { all, find, get, type Place, save, seconds } from "./store.ts";

const currencies: Record<string, string> = {
  US: "usd",
  GB: "gbp",
  CA: "cad",
  AU: "aud",
  NZ: "nzd",
  JP: "jpy",
  CH: "chf",
  SE: "sek",
  PL: "pln",
};

/**
 * Whether an account may charge right after it was made: yes, unless `metadata[onboard]` is "pending". Then it needs the onboarding
 * page behind an account link, as every real account does.
 */
function startsEnabled(metadata: Record<string, string>): boolean {
  return metadata.onboard !== "pending";
}

function create(call: Call): object {
  const { params, world } = call;
  params.only(
    "type",
    "country",
    "email",
    "business_profile",
    "business_type",
    "metadata",
    "controller",
    "capabilities",
    "default_currency",
    "settings",
    "company",
    "individual",
    "tos_acceptance",
    "expand",
  );
  if (call.account !== call.platform) throw invalid("A connected account cannot create accounts.");
  const type = params.choice("type", ["standard", "express", "custom"]) ?? (params.has("controller") ? "none" : "standard");
  const country = (params.text("country", 2) ?? "US").toUpperCase();
  if (!/^[A-Z]{2}$/.test(country))
    throw invalid(`Country '${country}' is unknown. Try using a 2-character alphanumeric country code.`, "country");
  const metadata = params.metadata();
  const profile = params.child("business_profile");
  const account = blankAccount(newId(world, "acct_1", 16), seconds(world), country, type);
  account.email = params.text("email");
  account.metadata = metadata;
  account.business_type = params.choice("business_type", ["individual", "company", "non_profit", "government_entity"]);
  account.default_currency = params.text("default_currency")?.toLowerCase() ?? currencies[country] ?? "eur";
  account.business_profile = { ...profileOf(account), name: profile?.text("name") ?? null, url: profile?.text("url") ?? null };
  if (account.settings) account.settings.dashboard.display_name = profile?.text("name") ?? null;
  if (startsEnabled(metadata)) enable(account, seconds(world));
  save(call, account);
  return account;
}

function update(call: Call): object {
  call.params.only("email", "business_profile", "metadata", "settings", "expand");
  const account = get(call, "account", call.ids.id ?? "", "account");
  const profile = call.params.child("business_profile");
  account.metadata = call.params.metadata("metadata", account.metadata ?? {});
  if (call.params.has("email")) account.email = call.params.emptyable("email");
  for (const field of ["name", "url", "support_email", "support_phone"] as const) {
    if (profile?.has(field)) profileOf(account)[field] = profile.emptyable(field);
  }
  save(call, account);
  tell(call, account);
  return account;
}

/** An account's own events reach the platform with `account` set. */
export function tell(place: Place, account: Stripe.Account) {
  emit({ ...place, account: account.id }, "account.updated", account);
}

/** The platform's own account: it exists as soon as its key is used. */
function platformAccount(call: Call): Stripe.Account {
  const found = find(call, "account", call.platform);
  if (found) return found;
  const account = blankAccount(call.platform, seconds(call.world), "US", "standard");
  enable(account, seconds(call.world));
  return account;
}

function current(call: Call): object {
  if (call.account === call.platform) return platformAccount(call);
  return get({ ...call, account: call.platform }, "account", call.account, "account");
}

/** The account named by Stripe-Account, when the key's platform may act for it. */
export function mayActFor(place: Place, id: string, maskedKey: string) {
  if (id === place.platform || find(place, "account", id)) return;
  throw new StripeError(403, {
    type: "invalid_request_error",
    code: "account_invalid",
    message: `The provided key '${maskedKey}' does not have access to account '${id}' (or that account does not exist). Application access may have been revoked.`,
  });
}

/** Refuses to take money for an account that has not finished onboarding. */
export function mustCharge(place: Place) {
  if (place.account === place.platform) return;
  const account = get({ ...place, account: place.platform }, "account", place.account);
  if (account.charges_enabled) return;
  throw invalid(
    "Your account cannot currently make live charges. In order to use Checkout, you must finish onboarding.",
    undefined,
    "account_invalid",
  );
}

/** The name shoppers see on the payment page. */
export function shopName(place: Place): string {
  const account = find({ ...place, account: place.platform }, "account", place.account);
  return account?.settings?.dashboard.display_name ?? account?.business_profile?.name ?? "Test shop";
}

export const accountOperations: Operations = {
  "POST /v1/accounts": create,
  "GET /v1/accounts": (call) => {
    call.params.only(...paging);
    return page(call, "/v1/accounts", all(call, "account"));
  },
  "GET /v1/account": current,
  "GET /v1/accounts/:id": (call) => (call.ids.id === call.account ? current(call) : get(call, "account", call.ids.id ?? "", "account")),
  "POST /v1/accounts/:id": update,
  "GET /v1/balance": (call) => balance(call),
};

/** Net of everything that moved, by currency. */
function balance(call: Call): object {
  const sums = new Map<string, number>();
  for (const line of all(call, "balance_transaction")) sums.set(line.currency, (sums.get(line.currency) ?? 0) + line.net);
  const available = [...sums].map(([currency, amount]) => ({ amount, currency, source_types: { card: amount } }));
  const pending = [...sums.keys()].map((currency) => ({ amount: 0, currency, source_types: { card: 0 } }));
  return { object: "balance", available, livemode: call.livemode, pending };
}
