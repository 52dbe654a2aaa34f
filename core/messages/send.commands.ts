// How is a mail sent once, however often somebody asks for it?
import { Problem } from "../../kit/problem.ts";
import type { Context, StoreContext } from "../context.ts";
import { type Mail, mailRefused } from "../ports/mail.port.ts";
import { getStoreBrand, platformBrand } from "./brand.queries.ts";
import type { Brand } from "./brand.rules.ts";
import { type MailKind, renderMail } from "./mail-kind.rules.ts";
import { type MessageRow, type MessageRows, platformsMessages, storeMessages } from "./message-rows.commands.ts";
import { emailFailed, emailSent } from "./messages.events.ts";
import { oneLine, readSender } from "./messages.rules.ts";

export interface OutgoingMail<Facts> {
  kind: MailKind<Facts>;
  to: string;
  /** The event it answers. One mail is sent per event, kind and recipient. */
  event_id: string;
  /** What it is about: an order, a user. Lists of mails are filtered by it. */
  subject_id: string;
  /** Facts, or how to make them in the brand's language and colours. */
  facts: Facts | ((brand: Brand) => Facts);
  /** After this moment it is of no use any more, and is not sent: a link that has run out. */
  good_until?: number;
}

/**
 * A mail to a shopper or member in the store's name.
 * Call it from the reaction named `reactionOf(kind.name)`: a mail that gets stuck is made again by that reaction.
 * @throws Problem unavailable or Later while the provider cannot take it; the reaction tries again
 */
export async function sendMessage<Facts>(context: StoreContext, mail: OutgoingMail<Facts>): Promise<void> {
  await deliver(context, storeMessages(context), await getStoreBrand(context), mail);
}

/** A mail of the platform to one of its users; kept with the store's mails where it is about a store. */
export async function sendPlatformMessage<Facts>(context: Context | StoreContext, mail: OutgoingMail<Facts>): Promise<void> {
  const rows = "store" in context ? storeMessages(context) : platformsMessages(context);
  await deliver(context, rows, platformBrand(context), mail);
}

/**
 * Intent, act, record. The row's id is the provider's idempotency key, so that a crash between the provider's yes and our record, or a redelivery of the
 * event, sends nothing twice. Resend keeps keys for 24 h: a mail that is still not recorded as sent after that is given up (see retries.commands.ts)
 * rather than risked twice.
 */
async function deliver<Facts>(context: Context, rows: MessageRows, brand: Brand, mail: OutgoingMail<Facts>): Promise<void> {
  const facts = typeof mail.facts === "function" ? (mail.facts as (brand: Brand) => Facts)(brand) : mail.facts;
  const { subject, html, text } = renderMail(mail.kind, facts, brand);
  const answer = { event_id: mail.event_id, kind: mail.kind.name, to: mail.to };
  let row = await rows.findAnswer(answer);
  if (!row) {
    await rows.add({ ...answer, id: context.newId("message"), subject, subject_id: mail.subject_id, created_at: context.now() });
    row = await rows.findAnswer(answer);
  }
  if (row?.status !== "sending") return;
  if (mail.good_until !== undefined && context.now() >= mail.good_until) return fail(rows, row, "It was too late to be of use.");
  const { email } = readSender(context.settings.mail_from);
  await handOver(context, rows, row, {
    from: { name: oneLine(brand.name, 80), email },
    to: mail.to,
    ...(brand.reply_to ? { reply_to: brand.reply_to } : {}),
    subject,
    html,
    text,
    key: row.id,
    store_id: rows.store_id,
  });
}

async function handOver(context: Context, rows: MessageRows, row: MessageRow, mail: Mail): Promise<void> {
  const attempts = row.attempts + 1;
  try {
    const { provider_id } = await context.ports.mail.send(mail);
    const sent = { status: "sent" as const, provider_id, sent_at: context.now(), attempts, failure: null };
    await rows.change(row, sent, [emailSent(row.id, factsOf(row))]);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const failure = error.details.detail ?? error.refusal.title;
    if (error.code === mailRefused.code) return fail(rows, { ...row, attempts }, failure);
    // Seen in the store's list while it waits for the next try.
    await rows.change(row, { attempts, failure }, []);
    throw error;
  }
}

async function fail(rows: MessageRows, row: MessageRow, failure: string): Promise<void> {
  const changes = { status: "failed" as const, failure, attempts: row.attempts };
  await rows.change(row, changes, [emailFailed(row.id, { ...factsOf(row), detail: failure })]);
}

/** What events tell of a mail. */
export function factsOf(row: MessageRow) {
  return { kind: row.kind, to: row.to, mail_subject: row.subject, subject_id: row.subject_id };
}
