// Which supplier's adapter speaks for an account?
import type { SupplierAccount, SupplierGrant, Suppliers } from "../../core/ports/suppliers.port.ts";
import { supplierRefusedCredentials, unknownSupplierUrl } from "../../core/suppliers/refusals.contract.ts";
import type { SupplierName } from "../../core/suppliers/supplier-products.contract.ts";
import { Problem } from "../../kit/problem.ts";
import { browserAddress } from "../egress.ts";
import type { ProviderTools } from "../tools.ts";
import { aliexpressAuthorizeUrl, connectAliexpress, openAliexpress, refreshAliexpress } from "./aliexpress.ts";
import { connectCj, openCj, refreshCj } from "./cj.ts";
import { type Credentials, grantOf, openCredentials } from "./credentials.ts";
import { followToProduct } from "./short-links.ts";

const openers = { aliexpress: openAliexpress, cj: openCj } as const;
const refreshers: Record<SupplierName, (tools: ProviderTools, credentials: Credentials) => Promise<Credentials>> = {
  aliexpress: refreshAliexpress,
  cj: refreshCj,
};

export function openSuppliers(tools: ProviderTools): Suppliers {
  const { config } = tools;
  const world = {
    simulated: config.WORLD === "simulated",
    scheme: config.ENVIRONMENT === "local" ? "http" : "https",
    platformDomain: config.PLATFORM_DOMAIN,
  };
  return {
    authorizeUrl(supplier, state, redirectUri) {
      return supplier === "aliexpress" ? browserAddress(aliexpressAuthorizeUrl(tools, state, redirectUri), world) : null;
    },

    async connect(supplier, proof, storeId): Promise<SupplierGrant> {
      if (supplier === "aliexpress" && "code" in proof) return connectAliexpress(tools, proof.code, storeId);
      if (supplier === "cj" && "api_key" in proof) return connectCj(tools, proof.api_key, storeId);
      throw new Problem(supplierRefusedCredentials, { detail: "This supplier is connected in another way." });
    },

    async renew(account: SupplierAccount): Promise<SupplierGrant> {
      const held = await openCredentials(tools, account, account.sealed_credentials);
      const fresh = await refreshers[account.supplier](tools, held);
      return grantOf(tools, account, fresh, account.calls_per_second);
    },

    open: (account, keeper) => openers[account.supplier](tools, account, keeper),

    async recognise(text) {
      const product = await followToProduct(tools, text);
      if (!product) throw new Problem(unknownSupplierUrl, { detail: "This short link leads to no product." });
      return { supplier: product.supplier, external_id: product.external_id, url: product.url };
    },

    pictureAddress: (url) => (url === "" || !URL.canParse(url) ? "" : browserAddress(url, world)),
  };
}
