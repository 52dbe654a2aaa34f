// Which mails were sent through the simulated providers, and what became of each?
import type { WorldState } from "../vendor.ts";

export interface Mail {
  /** The provider's id of the message. */
  id: string;
  vendor: "resend" | "sendgrid";
  at: number;
  /** As it was given: "Shop <hello@shop.example>". */
  sender: string;
  to: string[];
  cc: string[];
  bcc: string[];
  reply_to: string[];
  subject: string;
  html: string;
  text: string;
  headers: Record<string, string>;
  tags: Record<string, string>;
  attachments: { filename: string; content_type: string; bytes: number }[];
  /** What happened to it, oldest first. */
  events: { type: MailEvent; at: number }[];
}

export type MailEvent = "sent" | "delivered" | "bounced" | "complained" | "opened" | "clicked";

const lists = ["to", "cc", "bcc", "reply_to", "headers", "tags", "attachments", "events"] as const;
const kept = 2_000;

export function setUpMails(sql: SqlStorage) {
  sql.exec(
    `create table if not exists mails (seq integer primary key, id text not null unique, vendor text not null, at integer not null, sender text not null,
     "to" text not null, cc text not null, bcc text not null, reply_to text not null, subject text not null, html text not null, text text not null,
     headers text not null, tags text not null, attachments text not null, events text not null)`,
  );
}

export function saveMail(world: WorldState, mail: Mail) {
  world.sql.exec(
    `insert into mails (id, vendor, at, sender, "to", cc, bcc, reply_to, subject, html, text, headers, tags, attachments, events)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    mail.id,
    mail.vendor,
    mail.at,
    mail.sender,
    ...[mail.to, mail.cc, mail.bcc, mail.reply_to].map((list) => JSON.stringify(list)),
    mail.subject,
    mail.html,
    mail.text,
    ...[mail.headers, mail.tags, mail.attachments, mail.events].map((value) => JSON.stringify(value)),
  );
  world.sql.exec(`delete from mails where seq <= (select max(seq) - ${kept} from mails)`);
}

export function addEvent(world: WorldState, mail: Mail, type: MailEvent) {
  mail.events.push({ type, at: world.wall() });
  world.sql.exec("update mails set events = ? where id = ?", JSON.stringify(mail.events), mail.id);
}

export function findMail(world: WorldState, id: string): Mail | null {
  return select(world, "id = ?", id)[0] ?? null;
}

/** Newest first; `recipient` is part of an address in To, Cc or Bcc, in any case. */
export function listMails(world: WorldState, recipient = "", limit = 200): Mail[] {
  const like = recipient.toLowerCase();
  return select(world, `? = '' or instr(lower("to" || cc || bcc), ?) > 0`, like, like).slice(0, limit);
}

function select(world: WorldState, where: string, ...values: SqlStorageValue[]): Mail[] {
  return world.sql
    .exec<Record<string, SqlStorageValue>>(`select * from mails where ${where} order by seq desc`, ...values)
    .toArray()
    .map((row) => ({ ...row, ...Object.fromEntries(lists.map((name) => [name, JSON.parse(String(row[name]))])) }) as unknown as Mail);
}

/** "ada@example.com" out of "Ada <ada@example.com>", in lower case; null when it is no address. */
export function addressIn(text: string): string | null {
  const inside = /^\s*(?:.*<\s*([^<>\s]+)\s*>|([^<>\s]+))\s*$/s.exec(text);
  const address = (inside?.[1] ?? inside?.[2] ?? "").toLowerCase();
  return /^[^\s@,;:"<>()]+@[^\s@,;:"<>()]+\.[a-z0-9-]{2,}$/.test(address) || /@(?:[\w-]+\.)*localhost$/.test(address) ? address : null;
}

/** What happens to mail for this address: the part before the @ decides, so that anybody can ask for it. */
export function fateOf(recipients: string[]): "delivered" | "bounced" | "complained" {
  const locals = recipients.map((one) => (addressIn(one) ?? "").split("@")[0] ?? "");
  if (locals.some((local) => /^bounced?(\+.*)?$/.test(local))) return "bounced";
  return locals.some((local) => /^complain(ed)?(\+.*)?$/.test(local)) ? "complained" : "delivered";
}
