// How are a store's own pages asked for and changed?
import { createPage, listPages, removePage, updatePage } from "../../core/pages/pages.commands.ts";
import { pagesContract } from "../../core/pages/pages.contract.ts";
import { routes } from "../door.ts";

export const pagesRoutes = routes(pagesContract, {
  list: async (context) => ({ items: await listPages(context) }),
  create: (context, input) => createPage(context, input),
  update: (context, { page_id, ...wanted }) => updatePage(context, page_id, wanted),
  remove: (context, { page_id }) => removePage(context, page_id),
});
