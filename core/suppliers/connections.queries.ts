// Which suppliers is this store connected to?
import { eq } from "drizzle-orm";
import { supplierAccounts } from "../../db/tables/suppliers.table.ts";
import { Problem } from "../../kit/problem.ts";
import type { StoreContext } from "../context.ts";
import { getStorePlan } from "../plans/plans.queries.ts";
import type { Market } from "../ports/suppliers.port.ts";
import { getSettings } from "../stores/settings.queries.ts";
import { supplierNotConnected, supplierRefusedCredentials, unknownSupplier } from "./refusals.contract.ts";
import { type SupplierName, supplierNames, supplierTitles } from "./supplier-products.contract.ts";
import type { SupplierConnection } from "./suppliers.contract.ts";

export type AccountRow = typeof supplierAccounts.$inferSelect;

/** How each supplier lets us in. */
export const connectsBy = { aliexpress: "authorization", cj: "api_key" } as const satisfies Record<SupplierName, string>;

/** @throws Problem unknown_supplier */
export function supplierNamed(text: string): SupplierName {
  const name = supplierNames.find((one) => one === text);
  if (!name) throw new Problem(unknownSupplier);
  return name;
}

export async function findAccount(context: StoreContext, supplier: SupplierName): Promise<AccountRow | null> {
  return context.store.first(supplierAccounts, eq(supplierAccounts.supplier, supplier));
}

/** An account that can be spoken through. @throws Problem supplier_not_connected, supplier_refused_credentials once it has expired */
export async function getAccount(context: StoreContext, supplier: SupplierName): Promise<AccountRow & { sealed_credentials: string }> {
  const row = await findAccount(context, supplier);
  const { sealed_credentials } = row ?? {};
  if (!row || !sealed_credentials) throw new Problem(supplierNotConnected, { detail: `${supplierTitles[supplier]} is not connected.` });
  if (row.status === "expired")
    throw new Problem(supplierRefusedCredentials, {
      detail: `${supplierTitles[supplier]} no longer accepts the connection. Connect it again.`,
    });
  return { ...row, sealed_credentials };
}

/** Names of the suppliers that can be asked now. */
export async function connectedSuppliers(context: StoreContext): Promise<SupplierName[]> {
  const rows = await context.store.select(supplierAccounts, { supplier: supplierAccounts.supplier, status: supplierAccounts.status });
  return rows.filter((row) => row.status === "connected" || row.status === "failing").map((row) => row.supplier);
}

/** An account as the API shows it: never the credentials, nor anything of them. */
export function showConnection(supplier: SupplierName, row: AccountRow | null, included: boolean): SupplierConnection {
  const live = row && row.status !== "disconnected" ? row : null;
  return {
    supplier,
    title: supplierTitles[supplier],
    connects_by: connectsBy[supplier],
    included,
    status: live && live.status !== "disconnected" ? live.status : "not_connected",
    name: live?.name ?? "",
    connected_at: live?.created_at ?? null,
    expires_at: live?.expires_at ?? null,
    last_ok_at: live?.last_ok_at ?? null,
    last_error: live?.last_error ?? null,
    last_error_at: live?.last_error_at ?? null,
  };
}

export async function listConnections(context: StoreContext): Promise<{ items: SupplierConnection[] }> {
  const [rows, plan] = await Promise.all([context.store.rows(supplierAccounts), getStorePlan(context)]);
  const rowOf = (supplier: SupplierName) => rows.find((row) => row.supplier === supplier) ?? null;
  return { items: supplierNames.map((supplier) => showConnection(supplier, rowOf(supplier), plan.suppliers.includes(supplier))) };
}

/** Where the store sells: what prices, shipping and languages are asked for. */
export async function getMarket(context: StoreContext): Promise<Market> {
  const { country, currency, language } = await getSettings(context);
  return { country, currency, language };
}
