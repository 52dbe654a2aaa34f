// What may be asked about the mails a store has sent?
import { z } from "zod";
import { contract, endpoint } from "../../kit/endpoint.ts";
import { PageQuery, pageOf } from "../../kit/page.ts";

export const messageStatuses = ["sending", "sent", "delivered", "bounced", "complained", "failed"] as const;
export type MessageStatus = (typeof messageStatuses)[number];

export const SentMessage = z
  .object({
    id: z.string(),
    kind: z.string().meta({ description: '"order_confirmation"' }),
    to: z.string(),
    subject: z.string(),
    subject_id: z.string().meta({ description: "What it is about: an order." }),
    status: z.enum(messageStatuses),
    failure: z.string().nullable(),
    created_at: z.int(),
    sent_at: z.int().nullable(),
  })
  .meta({ id: "SentMessage" });
export type SentMessage = z.infer<typeof SentMessage>;

export const messagesContract = contract("messages", "store", {
  list: endpoint({
    method: "GET",
    path: "/messages",
    can: "orders:read",
    summary: "Mails of this store and whether they arrived, newest first",
    input: PageQuery.extend({ subject_id: z.string().max(40).optional() }),
    output: pageOf(SentMessage),
  }),
});
