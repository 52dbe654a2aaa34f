// What may be asked of a store's own pages, and what is answered?
import { z } from "zod";
import { contract, endpoint, Nothing } from "../../kit/endpoint.ts";
import { refusal } from "../../kit/problem.ts";

export const pageSlugTaken = refusal("page_slug_taken", 409, "Another page already uses this address.");

export const StorePage = z
  .object({ id: z.string(), slug: z.string(), title: z.string(), body_html: z.string(), policy: z.boolean(), updated_at: z.int() })
  .meta({ id: "StorePage" });
export type StorePage = z.infer<typeof StorePage>;

const Body = z.string().max(50_000).meta({ description: "HTML; anything but plain formatting is removed." });

export const pagesContract = contract("pages", "store", {
  list: endpoint({
    method: "GET",
    path: "/pages",
    can: "store:read",
    summary: "The store's pages",
    output: z.object({ items: z.array(StorePage) }),
  }),
  create: endpoint({
    method: "POST",
    path: "/pages",
    can: "settings:write",
    summary: "Add a page",
    input: z.object({ title: z.string().trim().min(1).max(80), body_html: Body }),
    output: StorePage,
    status: 201,
    refuses: [pageSlugTaken],
  }),
  update: endpoint({
    method: "PATCH",
    path: "/pages/:page_id",
    can: "settings:write",
    summary: "Change a page",
    input: z.object({ title: z.string().trim().min(1).max(80).optional(), body_html: Body.optional() }),
    output: StorePage,
  }),
  remove: endpoint({ method: "DELETE", path: "/pages/:page_id", can: "settings:write", summary: "Remove a page", output: Nothing }),
});
