// How does a demo store open, connect its suppliers and get its team?
import type { StoreContext } from "../../core/context.ts";
import type { Person } from "../../core/identity/callers.queries.ts";
import { createStore } from "../../core/stores/create-store.commands.ts";
import { findStoreById } from "../../core/stores/directory.queries.ts";
import { marketOf } from "../../core/stores/markets.rules.ts";
import { runSetupStep } from "../../core/stores/setup.commands.ts";
import { setupStepNames } from "../../core/stores/setup.rules.ts";
import { updateStore } from "../../core/stores/stores.commands.ts";
import { NewStore } from "../../core/stores/stores.contract.ts";
import { authorize, connectWithCode, connectWithKey } from "../../core/suppliers/connections.commands.ts";
import { acceptInvite, invite } from "../../core/team/invites.commands.ts";
import { inviteToken } from "../../core/team/invites.queries.ts";
import type { AssignableRole } from "../../core/team/team.contract.ts";
import { rolePermissions } from "../../kit/permissions.ts";
import { digits, hex } from "../../simulators/catalogue/dice.ts";
import { buildPlan } from "../../test/builders/plans.builder.ts";
import { buildUser } from "../../test/builders/stores.builder.ts";
import type { Past } from "./past.ts";
import type { DemoShop } from "./shops.ts";

export const password = "demo-tradewind-2026";

export const memberOf = (person: Person) => ({ kind: "member" as const, id: person.user_id, name: person.name });

export async function openAccount(past: Past, name: string, email: string, plan: "pro" | null = null): Promise<Person> {
  const context = past.context({ kind: "system", id: "visitor", name: "A visitor" });
  const user = await buildUser(context, { email, name, password });
  if (plan) await buildPlan(context, user.id, plan);
  return { user_id: user.id, session_id: "", name, email, email_verified: true, operator: false };
}

export interface Opened {
  store: { id: string; shard: number };
  /** As the owner. */
  context: StoreContext;
}

export async function openDemoStore(past: Past, owner: Person, shop: DemoShop): Promise<Opened> {
  const context = past.context(memberOf(owner));
  const { name, slug, niche, country, currency, preset, announcement } = shop;
  const wanted = NewStore.parse({ name, slug, niche, country, currency, preset });
  const { id } = await createStore(context, owner, wanted);
  const store = await findStoreById(context, id);
  if (!store) throw new Error(`The store ${slug} was not created.`);
  const inStore = past.storeContext(store, memberOf(owner));
  const facts = { ...wanted, slug, time_zone: marketOf(country).time_zone, store_id: id, owner_email: owner.email };
  for (const step of setupStepNames) await runSetupStep(inStore, step, facts);
  await updateStore(inStore, { announcement });
  await connectSuppliers(past, inStore, slug);
  return { store, context: inStore };
}

async function connectSuppliers(past: Past, context: StoreContext, slug: string): Promise<void> {
  const { url } = await authorize(context, { supplier: "aliexpress" });
  const form = new URLSearchParams({ account: `${slug}@tradewind.example`, decision: "allow", pays: "yes" });
  const answer = await past.browser(url, { method: "POST", body: form, redirect: "manual" });
  const back = new URL(answer.headers.get("location") ?? "http://nowhere.invalid").searchParams;
  await connectWithCode(context, { supplier: "aliexpress", code: back.get("code") ?? "", state: back.get("state") ?? "" });
  // An account number ending in 000 would have an empty purse.
  await connectWithKey(context, { supplier: "cj", api_key: `CJ${digits(slug, 6)}1@api@${hex(slug, 32)}` });
}

/** Invited by the owner, and joined with the link that the mail would have held. */
export async function join(past: Past, context: StoreContext, owner: Person, person: Person, role: AssignableRole): Promise<void> {
  const asking = { user_id: owner.user_id, granted: rolePermissions.owner };
  const { id } = await invite(context, asking, { email: person.email, role });
  const token = await inviteToken(context, { id, store_id: context.store.id, email: person.email });
  await acceptInvite(past.context(memberOf(person)), person, { token });
}
