// What may be asked about what happened in a store?
import { z } from "zod";
import { contract, endpoint } from "../../kit/endpoint.ts";
import { PageQuery, pageOf } from "../../kit/page.ts";

export const ActivityEntry = z
  .object({
    id: z.string(),
    type: z.string().meta({ description: "The event: order.paid, product.published..." }),
    at: z.int().meta({ description: "Epoch ms, UTC." }),
    subject: z.string().meta({ description: "Id of the thing it happened to." }),
    summary: z.string(),
    actor: z.object({ kind: z.string(), id: z.string(), name: z.string() }),
    data: z.unknown(),
  })
  .meta({ id: "ActivityEntry" });
export type ActivityEntry = z.infer<typeof ActivityEntry>;

export const activityContract = contract("activity", "store", {
  list: endpoint({
    method: "GET",
    path: "/activity",
    can: "store:read",
    summary: "Who did what, newest first",
    input: PageQuery.extend({ subject: z.string().max(40).optional(), type: z.string().max(60).optional() }),
    output: pageOf(ActivityEntry),
  }),
});
