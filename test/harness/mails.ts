// Is a mail fit to be sent, whatever is in it?
import { expect } from "vitest";
import type { Merchant, TestPlatform } from "./platform.ts";
import type { WorldMail } from "./world.ts";

export interface SentMail extends WorldMail {
  sender: string;
  reply_to: string[];
}

/** Mails to an address, oldest first; each was looked over. */
export async function mailsTo(platform: TestPlatform, merchant: Merchant, to: string): Promise<SentMail[]> {
  const mails = ((await platform.world.inbox(to)) as SentMail[]).reverse();
  for (const mail of mails) assertFit(mail, [`${merchant.store.slug}.localhost:8787`, "app.localhost:8787"]);
  return mails;
}

export const subjects = (mails: readonly WorldMail[]) => mails.map((mail) => mail.subject);

function assertFit(mail: SentMail, hosts: readonly string[]) {
  const about = mail.subject;
  expect(mail.subject, about).toMatch(/^[^\p{Cc}\p{Zl}\p{Zp}]{6,200}$/u);
  expect(mail.sender, about).toMatch(/^[^\p{Cc}]+$/u);
  expect(mail.text.length, about).toBeGreaterThan(100);
  for (const part of [mail.subject, mail.html, mail.text])
    expect(part, about).not.toMatch(/undefined|\bnull\b|NaN|\[object|\{\w+\}(?![^<]*<\/style>)/);
  expect(mail.html, about).not.toMatch(/<script|<img[^>]+onerror|javascript:/i);
  const links = [...mail.html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, link = ""]) => link.replaceAll("&amp;", "&"));
  for (const link of links) {
    if (link.startsWith("mailto:")) continue;
    expect(URL.canParse(link), `${about}: ${link}`).toBe(true);
    expect(hosts, `${about}: ${link}`).toContain(new URL(link).host);
    if (!link.includes("/media/")) expect(mail.text, about).toContain(link);
  }
}

/** Works everything off, and lets the seconds pass that the mail provider makes mails wait when many go at once. */
export async function sendAll(platform: TestPlatform): Promise<void> {
  for (;;) {
    await platform.drain();
    const due = platform.waiting().filter((one) => one.queue === "outbound" && one.due < platform.now() + 60_000);
    if (due.length === 0) return;
    await platform.advance(Math.max(1_000, Math.min(...due.map((one) => one.due)) - platform.now()));
  }
}

/** Keeps mails in their queue, as while the provider is down, until they are let go. */
export function holdMails(platform: TestPlatform): { release(): Promise<void> } {
  const { env } = platform;
  const held: Parameters<TestPlatform["redeliver"]>[0] = [];
  const hold = (body: unknown) => void held.push({ queue: "outbound", body, due: 0, attempts: 1 });
  const queue = {
    send: async (body: unknown) => hold(body),
    async sendBatch(messages: Iterable<{ body: unknown }>) {
      for (const { body } of messages) hold(body);
    },
  };
  platform.env = { ...env, OUTBOUND: queue as unknown as Queue };
  return {
    async release() {
      platform.env = env;
      await platform.redeliver(held.splice(0));
      await sendAll(platform);
    },
  };
}
