// What becomes of mails that got stuck?
import { and, asc, eq, lte } from "drizzle-orm";
import { messages } from "../../db/tables/messages.table.ts";
import { platformMessages } from "../../db/tables/platform-messages.table.ts";
import { hour, minute } from "../../kit/time.ts";
import type { Context, StoreContext } from "../context.ts";
import { reactionOf } from "./mail-kind.rules.ts";
import { type MessageRow, type MessageRows, platformsMessages, storeMessages } from "./message-rows.commands.ts";
import { emailFailed } from "./messages.events.ts";
import { factsOf } from "./send.commands.ts";

/** The queue's own tries take a few minutes; only then is a mail stuck. */
export const stuckAfterMs = 15 * minute;
/** An hour before the provider forgets the key under which it may have taken the mail already. */
export const givenUpAfterMs = 23 * hour;
const perRun = 50;

/** Has the reactions of stuck mails run again; gives those up that could by now be sent twice. */
async function again(context: Context, rows: MessageRows, stuck: MessageRow[]): Promise<void> {
  for (const row of stuck) {
    if (row.created_at <= context.now() - givenUpAfterMs) {
      const failure = "The mail provider did not take it within a day.";
      await rows.change(row, { status: "failed", failure }, [emailFailed(row.id, { ...factsOf(row), detail: failure })]);
    } else {
      const message = { kind: "reaction", store_id: rows.store_id, event_id: row.event_id, reaction: reactionOf(row.kind) };
      await context.ports.queues.send("outbound", message);
    }
  }
}

export async function retryStoreMessages(context: StoreContext): Promise<void> {
  const stuck = await context.store.rows(messages, {
    where: and(eq(messages.status, "sending"), lte(messages.created_at, context.now() - stuckAfterMs)),
    orderBy: [asc(messages.created_at)],
    limit: perRun,
  });
  await again(context, storeMessages(context), stuck);
}

export async function retryPlatformMessages(context: Context): Promise<void> {
  const stuck = await context.platform.rows(platformMessages, {
    where: and(eq(platformMessages.status, "sending"), lte(platformMessages.created_at, context.now() - stuckAfterMs)),
    orderBy: [asc(platformMessages.created_at)],
    limit: perRun,
  });
  await again(context, platformsMessages(context), stuck);
}
