// How is a supplier connected, tried and let go?
import { and, eq, isNotNull, lte } from "drizzle-orm";
import { supplierAccounts } from "../../db/tables/suppliers.table.ts";
import { Problem } from "../../kit/problem.ts";
import { hour } from "../../kit/time.ts";
import { apiUrl, appUrl, type StoreContext } from "../context.ts";
import { assertSupplierIncluded, getStorePlan } from "../plans/plans.queries.ts";
import type { SupplierGrant } from "../ports/suppliers.port.ts";
import { noteOutcome, openSupplier, outcomeOf, saveGrant } from "./accounts.commands.ts";
import { type AccountRow, connectsBy, findAccount, getAccount, showConnection, supplierNamed } from "./connections.queries.ts";
import { authorizationMs, authorizationText, readState, writeState } from "./connections.rules.ts";
import { authorizationInvalid, supplierNotConnected, supplierRefusedCredentials } from "./refusals.contract.ts";
import type { SupplierName } from "./supplier-products.contract.ts";
import type { SupplierConnection } from "./suppliers.contract.ts";
import { supplierConnected, supplierDisconnected } from "./suppliers.events.ts";

const otherWay = () => new Problem(supplierRefusedCredentials, { detail: "This supplier is connected in another way." });

/** The dashboard's page that suppliers send merchants back to. */
const returnAddress = (context: StoreContext, supplier: SupplierName) => appUrl(context.settings, `/suppliers/${supplier}/connected`);

async function signatureOf(context: StoreContext, supplier: SupplierName, expiresAt: number): Promise<string> {
  const actor = `${context.actor.kind}:${context.actor.id}`;
  return context.ports.sign(
    "supplier-authorization",
    authorizationText({ supplier, store_id: context.store.id, actor, expires_at: expiresAt }),
  );
}

/** @throws Problem unknown_supplier, plan_limit */
export async function authorize(context: StoreContext, input: { supplier: string }): Promise<{ url: string; expires_at: number }> {
  const supplier = supplierNamed(input.supplier);
  await assertSupplierIncluded(context, supplier);
  const expires_at = context.now() + authorizationMs;
  const state = writeState({ store_id: context.store.id, expires_at }, await signatureOf(context, supplier, expires_at));
  const url = context.ports.suppliers.authorizeUrl(supplier, state, returnAddress(context, supplier));
  if (!url) throw otherWay();
  return { url, expires_at };
}

/** A state is good for the person, store and supplier it was made for, and for ten minutes: nobody else's code can be slipped into this store. */
async function assertOwnState(context: StoreContext, supplier: SupplierName, state: string): Promise<void> {
  const read = readState(state);
  const good =
    read !== null &&
    read.store_id === context.store.id &&
    read.expires_at > context.now() &&
    read.signature === (await signatureOf(context, supplier, read.expires_at));
  if (!good) throw new Problem(authorizationInvalid);
}

function secret(context: StoreContext): string {
  return [...context.random(24)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function saveConnection(context: StoreContext, supplier: SupplierName, grant: SupplierGrant): Promise<SupplierConnection> {
  const { store } = context;
  const now = context.now();
  const held = await findAccount(context, supplier);
  const fresh = {
    name: grant.name,
    status: "connected" as const,
    sealed_credentials: grant.sealed_credentials,
    expires_at: grant.expires_at,
    calls_per_second: grant.calls_per_second,
    last_ok_at: now,
    last_error: null,
    last_error_at: null,
    webhook_secret: secret(context),
    created_at: now,
    updated_at: now,
  };
  const row: AccountRow = { store_id: store.id, id: held?.id ?? context.newId("supplier_account"), supplier, ...fresh };
  await store.commit(
    [store.upsert(supplierAccounts, { id: row.id, supplier, ...fresh }, [supplierAccounts.store_id, supplierAccounts.supplier], fresh)],
    [supplierConnected(row.id, { supplier, name: grant.name })],
  );
  return showConnection(supplier, row, true);
}

/** @throws Problem authorization_invalid, plan_limit, supplier_refused_credentials, supplier_unavailable */
export async function connectWithCode(
  context: StoreContext,
  input: { supplier: string; code: string; state: string },
): Promise<SupplierConnection> {
  const supplier = supplierNamed(input.supplier);
  if (connectsBy[supplier] !== "authorization") throw otherWay();
  await assertSupplierIncluded(context, supplier);
  await assertOwnState(context, supplier, input.state);
  const proof = { code: input.code, redirect_uri: returnAddress(context, supplier) };
  return saveConnection(context, supplier, await context.ports.suppliers.connect(supplier, proof, context.store.id));
}

/** @throws Problem plan_limit, supplier_refused_credentials, supplier_busy (CJ exchanges a key once in five minutes), supplier_unavailable */
export async function connectWithKey(context: StoreContext, input: { supplier: string; api_key: string }): Promise<SupplierConnection> {
  const supplier = supplierNamed(input.supplier);
  if (connectsBy[supplier] !== "api_key") throw otherWay();
  await assertSupplierIncluded(context, supplier);
  return saveConnection(context, supplier, await context.ports.suppliers.connect(supplier, { api_key: input.api_key }, context.store.id));
}

/** Asks the supplier to report to an address that nobody can guess: it signs nothing. Repeating it changes nothing. */
export async function registerReports(context: StoreContext, supplier: SupplierName): Promise<void> {
  const row = await findAccount(context, supplier);
  // Let go or connected anew meanwhile: then there is nothing to report, or a newer event asks for it.
  if (!row?.sealed_credentials || !row.webhook_secret || row.status === "expired") return;
  const speaker = await openSupplier(context, supplier);
  await speaker.registerWebhook(apiUrl(context.settings, `/hooks/${supplier}/${context.store.id}/${row.webhook_secret}`));
}

export async function testConnection(
  context: StoreContext,
  input: { supplier: string },
): Promise<{ ok: boolean; code: string | null; detail: string | null; connection: SupplierConnection }> {
  const supplier = supplierNamed(input.supplier);
  const row = await findAccount(context, supplier);
  if (!row?.sealed_credentials) throw new Problem(supplierNotConnected);
  let failed: Problem | null = null;
  try {
    await (await openSupplier(context, supplier, row)).check();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    failed = error;
  }
  const [now, plan] = await Promise.all([findAccount(context, supplier), getStorePlan(context)]);
  const connection = showConnection(supplier, now, plan.suppliers.includes(supplier));
  return {
    ok: failed === null,
    code: failed?.code ?? null,
    detail: failed ? (failed.details.detail ?? failed.refusal.title) : null,
    connection,
  };
}

/** @throws Problem unknown_supplier, supplier_not_connected */
export async function disconnect(context: StoreContext, input: { supplier: string }): Promise<Record<string, never>> {
  const supplier = supplierNamed(input.supplier);
  const { store } = context;
  const row = await findAccount(context, supplier);
  if (!row?.sealed_credentials) throw new Problem(supplierNotConnected);
  const forgotten = {
    status: "disconnected" as const,
    sealed_credentials: null,
    webhook_secret: null,
    expires_at: null,
    updated_at: context.now(),
  };
  await store.commit(
    [
      store.update(supplierAccounts, and(eq(supplierAccounts.id, row.id), isNotNull(supplierAccounts.sealed_credentials)), forgotten),
      store.guard(supplierNotConnected),
    ],
    [supplierDisconnected(row.id, { supplier, name: row.name })],
  );
  return {};
}

/** Credentials are renewed this long before they die; a call that finds them dead renews them itself. */
export const renewBeforeMs = 12 * hour;

/** For the timetable: every account of the store whose credentials will soon die. */
export async function renewCredentials(context: StoreContext): Promise<void> {
  const { store } = context;
  const ageing = await store.rows(supplierAccounts, {
    where: and(eq(supplierAccounts.status, "connected"), lte(supplierAccounts.expires_at, context.now() + renewBeforeMs)),
  });
  for (const { supplier } of ageing) {
    const row = await getAccount(context, supplier);
    try {
      await saveGrant(context, row, await context.ports.suppliers.renew(row));
    } catch (error) {
      const outcome = outcomeOf(error);
      if (!outcome || outcome.ok || !outcome.refused) throw error;
      // A call that needed them may have renewed them in this very moment; then the row tells.
      const now = await findAccount(context, supplier);
      if (now?.sealed_credentials === row.sealed_credentials) await noteOutcome(context, row, outcome);
    }
  }
}
