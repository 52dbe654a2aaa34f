// How does a command speak to a supplier, and what does that leave in the account's row?
import { and, eq, ne } from "drizzle-orm";
import { supplierAccounts } from "../../db/tables/suppliers.table.ts";
import { conflict, Problem } from "../../kit/problem.ts";
import type { StoreContext } from "../context.ts";
import type { Supplier, SupplierGrant } from "../ports/suppliers.port.ts";
import { type AccountRow, findAccount, getAccount } from "./connections.queries.ts";
import { healthAfter, type Outcome } from "./connections.rules.ts";
import { supplierBusy, supplierRefusedCredentials, supplierUnavailable, supplierUnclear } from "./refusals.contract.ts";
import type { SupplierName } from "./supplier-products.contract.ts";
import { supplierConnectionLost } from "./suppliers.events.ts";

/** Renewed credentials into the row; not over newer ones of somebody who connected again. */
export async function saveGrant(context: StoreContext, row: AccountRow, grant: SupplierGrant): Promise<void> {
  const { store } = context;
  const same = and(
    eq(supplierAccounts.id, row.id),
    eq(supplierAccounts.created_at, row.created_at),
    ne(supplierAccounts.status, "disconnected"),
  );
  const { sealed_credentials, expires_at, name } = grant;
  const fresh = { sealed_credentials, expires_at, status: "connected" as const, updated_at: context.now(), ...(name ? { name } : {}) };
  await store.commit([store.update(supplierAccounts, same, fresh)]);
}

/** What a failure says of the connection; null for one that says nothing: a refused product is no illness. */
export function outcomeOf(error: unknown): Outcome | null {
  if (!(error instanceof Problem) || error.code === supplierBusy.code) return null;
  const reason = (error.details.detail ?? error.refusal.title).slice(0, 300);
  if (error.code === supplierRefusedCredentials.code) return { ok: false, refused: true, reason };
  return error.code === supplierUnavailable.code || error.code === supplierUnclear.code
    ? { ok: false, refused: false, reason }
    : { ok: true };
}

/** Keeps the row's health up to date. Losing this write loses nothing but a date, so nothing depends on it. */
export async function noteOutcome(context: StoreContext, row: AccountRow, outcome: Outcome): Promise<void> {
  const { store } = context;
  const { status, last_ok_at, last_error, last_error_at } = row;
  const after = healthAfter({ status, last_ok_at, last_error, last_error_at }, outcome, context.now());
  if (!after) return;
  const lost = after.status === "expired" && status !== "expired";
  const changes = store.update(
    supplierAccounts,
    and(eq(supplierAccounts.id, row.id), eq(supplierAccounts.created_at, row.created_at), eq(supplierAccounts.status, status)),
    { ...after, updated_at: context.now() },
  );
  Object.assign(row, after);
  if (!lost) return void (await store.commit([changes]));
  try {
    const facts = { supplier: row.supplier, name: row.name, reason: after.last_error ?? "" };
    await store.commit([changes, store.guard(conflict)], [supplierConnectionLost(row.id, facts)]);
  } catch (error) {
    // Another call noted the same a moment ago, and told of it.
    if (!(error instanceof Problem)) throw error;
  }
}

/** Every call's outcome is noted in the row. */
function watched(context: StoreContext, row: AccountRow, speaker: Supplier): Supplier {
  const watch =
    <Given extends unknown[], Value>(work: (...given: Given) => Promise<Value>) =>
    async (...given: Given): Promise<Value> => {
      try {
        const value = await work(...given);
        await noteOutcome(context, row, { ok: true });
        return value;
      } catch (error) {
        const outcome = outcomeOf(error);
        if (outcome) await noteOutcome(context, row, outcome);
        throw error;
      }
    };
  return {
    recovery: speaker.recovery,
    check: watch(speaker.check),
    search: watch(speaker.search),
    product: watch(speaker.product),
    shipping: watch(speaker.shipping),
    placeOrder: watch(speaker.placeOrder),
    findOrder: watch(speaker.findOrder),
    readOrder: watch(speaker.readOrder),
    tracking: watch(speaker.tracking),
    cancelOrder: watch(speaker.cancelOrder),
    registerWebhook: watch(speaker.registerWebhook),
  };
}

/**
 * The store's own line to a supplier: with its credentials, renewed where needed, its pace and its breaker. The one way for commands to speak to one.
 * @param known the account's row where the caller has read it already, whatever its status: for trying an expired connection.
 * @throws Problem supplier_not_connected, supplier_refused_credentials
 */
export async function openSupplier(context: StoreContext, supplier: SupplierName, known?: AccountRow): Promise<Supplier> {
  const row = known ?? (await getAccount(context, supplier));
  const speaker = context.ports.suppliers.open(
    { ...row, sealed_credentials: row.sealed_credentials ?? "" },
    {
      latest: async () => (await findAccount(context, supplier))?.sealed_credentials ?? null,
      save: (grant) => saveGrant(context, row, grant),
    },
  );
  return watched(context, row, speaker);
}
