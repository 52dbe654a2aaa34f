// What becomes of a mail that is no longer true when its turn comes?
import type { StoreContext } from "../context.ts";
import { storeMessages } from "./message-rows.commands.ts";
import { emailFailed } from "./messages.events.ts";
import { factsOf } from "./send.commands.ts";

/**
 * Nothing was written down yet: nothing is. A mail that was, and has waited for the provider since, is taken back, so that it is not tried again and the
 * store's list says why it was not sent.
 */
export async function dropOvertaken(context: StoreContext, answer: { event_id: string; kind: string; to: string }): Promise<void> {
  const rows = storeMessages(context);
  const row = await rows.findAnswer(answer);
  if (row?.status !== "sending") return;
  const failure = "It was no longer true by the time it could be sent.";
  await rows.change(row, { status: "failed", failure }, [emailFailed(row.id, { ...factsOf(row), detail: failure })]);
}
