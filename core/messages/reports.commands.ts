// What do we make of a provider's report about a mail?
import type { NewEvent } from "../../kit/event.ts";
import { conflict, Problem } from "../../kit/problem.ts";
import type { MailReport } from "../ports/mail.port.ts";
import type { MessageRow, MessageRows } from "./message-rows.commands.ts";
import type { MessageStatus } from "./messages.contract.ts";
import { emailBounced, emailComplained, emailDelivered, emailFailed } from "./messages.events.ts";
import { nextStatus } from "./messages.rules.ts";
import { factsOf } from "./send.commands.ts";

function eventOf(row: MessageRow, status: MessageStatus, detail: string): NewEvent[] {
  const facts = factsOf(row);
  if (status === "delivered") return [emailDelivered(row.id, facts)];
  if (status === "bounced") return [emailBounced(row.id, { ...facts, detail })];
  if (status === "complained") return [emailComplained(row.id, { ...facts, detail })];
  return [emailFailed(row.id, { ...facts, detail })];
}

/**
 * Moves the message's state up, never down, whatever order reports come in and however often. One that arrives before we have recorded the sending
 * counts as that record too. Reports of mails that are not ours say nothing.
 * @throws Problem conflict when the message would not hold still; the provider reports again
 */
export async function recordReport(rows: MessageRows, report: MailReport, now: number): Promise<void> {
  if (report.type === "other" || !report.message_id) return;
  for (let attempt = 1; attempt <= 3; attempt++) {
    const row = await rows.find(report.message_id);
    const status = row && nextStatus(row.status, report.type);
    if (!row || !status) return;
    const arrived = status === "delivered";
    const changes = {
      status,
      provider_id: row.provider_id ?? report.provider_id,
      sent_at: row.sent_at ?? now,
      ...(arrived ? {} : { failure: report.detail }),
    };
    if (await rows.change(row, changes, eventOf(row, status, report.detail))) return;
  }
  throw new Problem(conflict);
}
