// What is a kind of mail, and how does one become what is sent?
import type { Child } from "hono/jsx";
import type { Brand } from "./brand.rules.ts";
import { mailPage } from "./mail-page.rules.tsx";
import { oneLine } from "./messages.rules.ts";

export interface Composed {
  subject: string;
  /** What an inbox shows beside the subject. */
  preview: string;
  /** Made of the parts in mail-parts.rules.tsx. */
  body: Child;
  /** The same said in plain text, paragraph by paragraph: written, not stripped. */
  text: readonly string[];
}

/** One file a kind. Facts in, mail out: no database, no clock, so that a mail made twice is the same mail. */
export interface MailKind<Facts> {
  /** "order_confirmation": stands in the message's row. Its reaction is called "mail-order-confirmation". */
  readonly name: string;
  /** Facts for previews and tests. */
  readonly sample: Facts;
  compose(facts: Facts, brand: Brand): Composed;
}

export const mailKind = <Facts>(kind: MailKind<Facts>): MailKind<Facts> => kind;

/** null for an address that is not proved: its account's name may have been typed by somebody who wants this reader to see it. */
export const greeting = (name: string | null): string => (name ? `Hello ${name},` : "Hello,");

/** The reaction that sends mails of a kind: how a mail that got stuck is made again. */
export const reactionOf = (kindName: string): string => `mail-${kindName.replaceAll("_", "-")}`;

export interface RenderedMail {
  subject: string;
  html: string;
  text: string;
}

export function renderMail<Facts>(kind: MailKind<Facts>, facts: Facts, brand: Brand): RenderedMail {
  const composed = kind.compose(facts, brand);
  const subject = oneLine(composed.subject);
  const footer = [brand.name, brand.home_url, ...(brand.reply_to ? [brand.reply_to] : [])].join("\n");
  return {
    subject,
    html: mailPage(brand, { ...composed, subject }),
    text: `${[...composed.text, `--\n${footer}`].join("\n\n")}\n`,
  };
}
