// What may be asked about work that failed for good?
import { z } from "zod";
import { contract, endpoint } from "../../kit/endpoint.ts";
import { PageQuery, pageOf } from "../../kit/page.ts";
import { notFound, refusal } from "../../kit/problem.ts";

export const replayedAlready = refusal("replayed_already", 409, "This was tried again already.");

export const DeadLetter = z
  .object({
    id: z.string(),
    store_id: z.string().nullable(),
    reaction: z.string().meta({ description: "Which work failed." }),
    event_id: z.string(),
    reason: z.string(),
    attempts: z.int(),
    failed_at: z.int(),
    replayed_at: z.int().nullable(),
  })
  .meta({ id: "DeadLetter" });
export type DeadLetter = z.infer<typeof DeadLetter>;

const ListQuery = PageQuery.extend({ state: z.enum(["waiting", "all"]).default("waiting") });

export const deadLettersContract = contract("dead_letters", "store", {
  list: endpoint({
    method: "GET",
    path: "/dead-letters",
    can: "settings:read",
    summary: "Work of this store that failed for good, newest first",
    input: ListQuery,
    output: pageOf(DeadLetter),
  }),
  replay: endpoint({
    method: "POST",
    path: "/dead-letters/:dead_letter_id/replay",
    can: "settings:write",
    summary: "Try one again",
    description: "What it does is safe to repeat. If it fails again it is listed again.",
    output: DeadLetter,
    status: 202,
    refuses: [replayedAlready],
  }),
});

/** For operators: every store's and the platform's own. Anybody else finds nothing here. */
export const platformDeadLettersContract = contract("platform_dead_letters", "account", {
  list: endpoint({
    method: "GET",
    path: "/admin/dead-letters",
    can: "signed_in",
    summary: "Work of the whole platform that failed for good (operators)",
    input: ListQuery.extend({ store_id: z.string().max(40).optional() }),
    output: pageOf(DeadLetter),
    refuses: [notFound],
  }),
  replay: endpoint({
    method: "POST",
    path: "/admin/dead-letters/:dead_letter_id/replay",
    can: "signed_in",
    summary: "Try one again (operators)",
    output: DeadLetter,
    status: 202,
    refuses: [notFound, replayedAlready],
  }),
});
