// What is in a link that we send by mail, and how long is it good?
import { day, minute } from "../../kit/time.ts";

/** A reset link opens the account, so it lives no longer than a one-time code may (OWASP ASVS 5.0, 6.5.5). */
export const linkLivesMs = { verify_email: day, reset_password: 10 * minute, invite: 7 * day } as const;
export type LinkPurpose = keyof typeof linkLivesMs;

/**
 * What the signature of a link covers: its row, what it is for, and everything that must not have changed since (the person, the address).
 * The secret is derived, not stored: a stolen database opens no account, and a mail that is made a second time holds the same link.
 */
export function linkText(purpose: LinkPurpose, id: string, bound: readonly string[]): string {
  return [purpose, id, ...bound].join("\n");
}

export function writeLink(id: string, mac: string): string {
  return `${id}.${mac}`;
}

export function readLink(token: string): { id: string; mac: string } | null {
  const match = /^((?:tok|inv)_[0-9a-z]{26})\.([A-Za-z0-9_-]{43})$/.exec(token);
  return match ? { id: match[1] ?? "", mac: match[2] ?? "" } : null;
}
