// What happens by itself once a supplier is connected?
import { registerReports } from "../core/suppliers/connections.commands.ts";
import { supplierConnected } from "../core/suppliers/suppliers.events.ts";
import { storeReaction } from "./reaction.ts";

/** Asking to be told of changes can be repeated: the supplier keeps one address. */
export const registerSupplierReports = storeReaction({
  name: "register-supplier-reports",
  on: ["supplier.connected"],
  pace: "suppliers",
  robot: "Suppliers",
  run: (context, event) => registerReports(context, supplierConnected.data.parse(event.data).supplier),
});
