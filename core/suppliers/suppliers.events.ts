// What do connections to suppliers tell the others?
import { z } from "zod";
import { eventType } from "../../kit/event.ts";
import { SupplierName, supplierTitles } from "./supplier-products.contract.ts";

const OfAccount = z.object({ supplier: SupplierName, name: z.string() });

export const supplierConnected = eventType("supplier.connected", OfAccount, ({ supplier }) => `Connected ${supplierTitles[supplier]}`);

export const supplierDisconnected = eventType(
  "supplier.disconnected",
  OfAccount,
  ({ supplier }) => `Disconnected ${supplierTitles[supplier]}`,
);

/** The supplier stopped accepting our credentials, and they could not be renewed: somebody has to connect again. */
export const supplierConnectionLost = eventType(
  "supplier.connection_lost",
  OfAccount.extend({ reason: z.string() }),
  ({ supplier }) => `${supplierTitles[supplier]} no longer accepts the connection`,
);
