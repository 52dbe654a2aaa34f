// How are imports asked for?
import { cancelImport, createImport, retryImport } from "../../core/imports/imports.commands.ts";
import { importsContract } from "../../core/imports/imports.contract.ts";
import { getImport, listImports } from "../../core/imports/imports.queries.ts";
import { routes } from "../door.ts";

export const importsRoutes = routes(importsContract, {
  create: createImport,
  list: listImports,
  get: (context, { import_id }) => getImport(context, import_id),
  retry: (context, { import_id }) => retryImport(context, import_id),
  cancel: (context, { import_id }) => cancelImport(context, import_id),
});
