// Why may a supplier, or we for it, say no?
import { refusal } from "../../kit/problem.ts";

/** A lost connection and a faulty answer alike: nothing of ours was wrong. */
export const supplierUnavailable = refusal(
  "supplier_unavailable",
  503,
  "The supplier does not answer properly right now. Try again in a moment.",
);
export const supplierBusy = refusal("supplier_busy", 429, "The supplier allows no more calls for the moment. Try again shortly.");
export const supplierNotConnected = refusal("supplier_not_connected", 422, "This supplier is not connected. Connect it under Suppliers.");
export const supplierRefusedCredentials = refusal("supplier_refused_credentials", 422, "The supplier does not accept these credentials.");
export const supplierRefused = refusal("supplier_refused", 422, "The supplier refused. Nothing was ordered.");
export const supplierUnclear = refusal("supplier_unclear", 409, "The supplier's answer was lost. Look the order up before trying again.");
export const supplierAddressRefused = refusal(
  "supplier_address_refused",
  422,
  "The supplier cannot deliver to this address as it is written.",
);
export const supplierProductNotFound = refusal("supplier_product_not_found", 422, "The supplier knows no such product.");
export const supplierProductUnusable = refusal("supplier_product_unusable", 422, "The supplier's product cannot be sold as it is.");
export const supplierProductMismatch = refusal("supplier_product_mismatch", 422, "The supplier answered with another product.");
export const noShipping = refusal("no_shipping", 422, "The supplier does not ship this product to that country.");
export const unknownSupplierUrl = refusal("unknown_supplier_url", 422, "This is not the address of a product of a supplier we know.");
export const unknownSupplier = refusal("unknown_supplier", 404, "There is no supplier by that name.");
export const authorizationInvalid = refusal(
  "authorization_invalid",
  422,
  "This authorization is not yours or has expired. Start connecting again.",
);
