// How does a merchant with a store come into being, without walking through every form?
import type { Context } from "../../core/context.ts";
import { sessionTimes, tokenText, writeToken } from "../../core/identity/sessions.rules.ts";
import { defaultPriceRule } from "../../core/pricing/pricing.contract.ts";
import { settings, shippingRates } from "../../db/tables/settings.table.ts";
import { members, paymentAccounts, stores } from "../../db/tables/stores.table.ts";
import { sessions, subscriptions, users } from "../../db/tables/users.table.ts";
import type { Role } from "../../kit/permissions.ts";
import { day } from "../../kit/time.ts";

export interface BuiltUser {
  id: string;
  email: string;
  name: string;
}

export interface BuiltStore {
  id: string;
  slug: string;
  shard: number;
  name: string;
  currency: string;
}

/** A verified user, without a usable password unless one is given, on a trial of the Growth plan. */
export async function buildUser(
  context: Context,
  facts: { email: string; name?: string; operator?: boolean; password?: string },
): Promise<BuiltUser> {
  const { platform } = context;
  const now = context.now();
  const id = context.newId("user");
  const user = { id, email: facts.email, name: facts.name ?? "Ada Merchant" };
  await platform.commit([
    platform.insert(users, {
      ...user,
      password_hash: facts.password ? await context.ports.passwords.hash(facts.password) : "",
      email_verified_at: now,
      operator: facts.operator ?? false,
      created_at: now,
      updated_at: now,
    }),
    platform.insert(subscriptions, {
      id: context.newId("user"),
      user_id: id,
      plan: "growth",
      status: "trialing",
      trial_ends_at: now + 14 * day,
      created_at: now,
    }),
  ]);
  return user;
}

/** A logged-in device of the user: a bearer token. */
export async function buildSession(context: Context, userId: string): Promise<string> {
  const id = context.newId("session");
  const now = context.now();
  const row = {
    id,
    user_id: userId,
    rotated_at: now,
    expires_at: now + sessionTimes.refresh_ms,
    created_at: now,
    last_seen_at: now,
    device: "Test",
    ip: "127.0.0.1",
  };
  await context.platform.commit([context.platform.insert(sessions, row)]);
  return writeToken("access", id, 1, await context.ports.sign("session", tokenText("access", id, 1)));
}

export async function buildMember(context: Context, storeId: string, userId: string, role: Role): Promise<void> {
  await context.platform.commit([
    context.platform.insert(members, { id: context.newId("member"), store_id: storeId, user_id: userId, role, created_at: context.now() }),
  ]);
}

/** An active store with shipping rates and a payment account, ready to sell. */
export async function buildStore(
  context: Context,
  ownerId: string,
  facts: { slug: string; name?: string; currency?: string; country?: string; niche?: string; tax_included?: boolean } & Partial<
    typeof settings.$inferInsert
  >,
): Promise<BuiltStore> {
  const { platform } = context;
  const now = context.now();
  const { slug, name = "Test Store", currency = "USD", country = "US", niche = "electronics", tax_included = false, ...more } = facts;
  const store = { id: context.newId("store"), slug, shard: 0, name };
  await platform.commit([
    platform.insert(stores, { ...store, status: "active", owner_id: ownerId, created_at: now, updated_at: now }),
    platform.insert(members, { id: context.newId("member"), store_id: store.id, user_id: ownerId, role: "owner", created_at: now }),
    platform.insert(paymentAccounts, { id: `acct_${store.id}`, store_id: store.id, created_at: now }),
  ]);
  const handle = context.openStore(store);
  const rate = { countries: ["*"], currency, free_from: null };
  await handle.commit([
    handle.insert(settings, {
      id: store.id,
      name,
      niche,
      country,
      currency,
      language: "en",
      time_zone: "UTC",
      contact_email: `hello@${slug}.example`,
      look: { preset: "volt", accent_hue: null, tagline: "", home: [] },
      price_rule: defaultPriceRule,
      cancel_window_ms: context.settings.cancel_window_ms,
      tax_included,
      payment_account: `acct_${store.id}`,
      payments_ready: true,
      created_at: now,
      updated_at: now,
      ...more,
    }),
    handle.insert(shippingRates, [
      { id: context.newId("shipping_rate"), name: "Standard", price: 499, ...rate, min_days: 9, max_days: 16, position: 0 },
      { id: context.newId("shipping_rate"), name: "Express", price: 1499, ...rate, min_days: 5, max_days: 9, position: 1 },
    ]),
  ]);
  return { ...store, currency };
}
