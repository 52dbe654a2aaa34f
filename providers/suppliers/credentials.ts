// How are a supplier's tokens kept, and renewed when they are refused?
import { z } from "zod";
import type { CredentialsKeeper, SupplierGrant } from "../../core/ports/suppliers.port.ts";
import { supplierRefusedCredentials } from "../../core/suppliers/refusals.contract.ts";
import type { SupplierName } from "../../core/suppliers/supplier-products.contract.ts";
import { Problem } from "../../kit/problem.ts";
import { seal, unseal } from "../secrets.ts";
import type { ProviderTools } from "../tools.ts";

/** What is inside the seal. */
export const Credentials = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string(),
  expires_at: z.number(),
  refresh_expires_at: z.number(),
  /** The supplier's number of the account: calls are counted by it. */
  account: z.string(),
  name: z.string(),
});
export type Credentials = z.infer<typeof Credentials>;

/** Bound into the seal: known before the account's row exists, and different for every store and supplier. */
const sealContext = (storeId: string, supplier: SupplierName) => `${storeId}:${supplier}`;

export async function grantOf(
  tools: ProviderTools,
  owner: { store_id: string; supplier: SupplierName },
  credentials: Credentials,
  callsPerSecond: number,
): Promise<SupplierGrant> {
  const context = sealContext(owner.store_id, owner.supplier);
  return {
    sealed_credentials: await seal(tools.config.CREDENTIALS_KEY, context, JSON.stringify(credentials), tools.random),
    expires_at: credentials.expires_at,
    name: credentials.name,
    calls_per_second: callsPerSecond,
  };
}

/** @throws Problem supplier_refused_credentials when the seal does not open: sealed under another key or moved here from elsewhere */
export async function openCredentials(
  tools: ProviderTools,
  owner: { store_id: string; supplier: SupplierName },
  sealed: string,
): Promise<Credentials> {
  try {
    const text = await unseal(tools.config.CREDENTIALS_KEY, sealContext(owner.store_id, owner.supplier), sealed);
    return Credentials.parse(JSON.parse(text));
  } catch {
    throw new Problem(supplierRefusedCredentials, { detail: "The stored credentials cannot be opened. Connect again." });
  }
}

const savedWithinMs = 2_000;
const isRefused = (error: unknown) => error instanceof Problem && error.code === supplierRefusedCredentials.code;

interface SessionOptions {
  tools: ProviderTools;
  owner: { store_id: string; supplier: SupplierName };
  sealed: string;
  callsPerSecond: number;
  keeper: CredentialsKeeper;
  refresh(credentials: Credentials): Promise<Credentials>;
}

/**
 * Suppliers kill the old pair of tokens when a new one is given, and several consumers may find the old one dead at once: whoever renews first saves the
 * pair, and the others find it in the row instead of asking with a dead token.
 */
export class Session {
  private readonly options: SessionOptions;
  private sealed: string;
  private held: Promise<Credentials> | undefined;
  private renewing: Promise<void> | undefined;

  constructor(options: SessionOptions) {
    this.options = options;
    this.sealed = options.sealed;
  }

  /** Runs a call with the account's credentials; when they are refused, renews them once and runs it again. */
  async run<Value>(work: (credentials: Credentials) => Promise<Value>): Promise<Value> {
    try {
      return await work(await this.credentials());
    } catch (error) {
      if (!isRefused(error)) throw error;
      this.renewing ??= this.renew().finally(() => {
        this.renewing = undefined;
      });
      await this.renewing;
      return work(await this.credentials());
    }
  }

  private credentials(): Promise<Credentials> {
    this.held ??= openCredentials(this.options.tools, this.options.owner, this.sealed);
    return this.held;
  }

  /** Takes what another consumer saved meanwhile. */
  private async takeSaved(): Promise<boolean> {
    const latest = await this.options.keeper.latest();
    if (!latest || latest === this.sealed) return false;
    this.sealed = latest;
    this.held = undefined;
    return true;
  }

  private async renew(): Promise<void> {
    if (await this.takeSaved()) return;
    const { tools, owner, callsPerSecond, keeper } = this.options;
    const old = await this.credentials();
    let fresh: Credentials;
    try {
      fresh = await this.options.refresh(old);
    } catch (error) {
      if (!isRefused(error)) throw error;
      // Perhaps another consumer's renewal killed our token a moment ago and is not saved yet.
      for (let look = 0; look < 3; look++) {
        if (await this.takeSaved()) return;
        await tools.wait(savedWithinMs / 3);
      }
      throw error;
    }
    const grant = await grantOf(tools, owner, fresh, callsPerSecond);
    await keeper.save(grant);
    this.sealed = grant.sealed_credentials;
    this.held = Promise.resolve(fresh);
  }
}
