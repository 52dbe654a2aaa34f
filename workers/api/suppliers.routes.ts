// How are suppliers connected, searched and looked through?
import { authorize, connectWithCode, connectWithKey, disconnect, testConnection } from "../../core/suppliers/connections.commands.ts";
import { listConnections } from "../../core/suppliers/connections.queries.ts";
import { preview } from "../../core/suppliers/previews.commands.ts";
import { searchSuppliers } from "../../core/suppliers/search.commands.ts";
import { suppliersContract } from "../../core/suppliers/suppliers.contract.ts";
import { routes } from "../door.ts";

export const suppliersRoutes = routes(suppliersContract, {
  list: listConnections,
  authorize,
  connectWithCode,
  connectWithKey,
  test: testConnection,
  disconnect,
  search: searchSuppliers,
  preview,
});
