// What may follow what in a mail's life, and what may stand in its headers?
import type { MessageStatus } from "./messages.contract.ts";

const ranks: Readonly<Record<MessageStatus, number>> = { sending: 0, sent: 1, delivered: 2, failed: 3, bounced: 3, complained: 4 };

/** Reports come late, twice and out of order: a mail's state only ever moves up. Null when the report says nothing new. */
export function nextStatus(present: MessageStatus, reported: MessageStatus): MessageStatus | null {
  return ranks[reported] > ranks[present] ? reported : null;
}

/** A header is one line: whatever a name or a title holds, it cannot begin another header. */
export function oneLine(text: string, most = 200): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, most);
}

/** "Tradewind <hello@tradewind.example>" -> its parts. */
export function readSender(text: string): { name: string; email: string } {
  const line = oneLine(text);
  const match = /^(.*?)\s*<([^<>]+)>$/.exec(line);
  return match ? { name: match[1] ?? "", email: match[2] ?? "" } : { name: "", email: line };
}
