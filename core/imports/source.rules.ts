// How is an import's source named?
import type { SupplierName } from "../suppliers/supplier-products.contract.ts";
import { aliexpressUrl, cjUrl } from "../suppliers/urls.rules.ts";

interface Sourced {
  supplier: SupplierName;
  external_id: string;
  title: string;
}

/** What events say of it. */
export const sourceOf = ({ supplier, external_id, title }: Sourced): Sourced => ({ supplier, external_id, title });

/** What an import holds while it runs, so that the same product is not imported twice at once. */
export const heldSource = ({ supplier, external_id }: Pick<Sourced, "supplier" | "external_id">): string => `${supplier}:${external_id}`;

/** The product's page at its supplier. */
export const sourceUrl = (supplier: SupplierName, externalId: string): string =>
  supplier === "aliexpress" ? aliexpressUrl(externalId) : cjUrl(externalId);
