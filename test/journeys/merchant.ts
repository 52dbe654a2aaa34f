// What does a merchant have before a journey begins that is about something else?
import { mailsTo, until } from "./world.ts";

export const password = "a long and quiet password";

/** An address nobody had before, so that a journey can be repeated on one platform. */
export const freshEmail = (name: string) => `${name}-${Date.now().toString(36)}@people.example`;

/** Where a link of a mail leads, by what its address holds. */
export async function mailedLink(address: string, holds: string): Promise<string> {
  const mails = await until(
    `A mail to ${address}`,
    () => mailsTo(address),
    (found) => found.some((mail) => mail.text.includes(holds)),
  );
  const links = mails.flatMap((mail) => mail.text.match(/https?:\/\/\S+/g) ?? []);
  const link = links.find((one) => one.includes(holds));
  if (!link) throw new Error(`No link with ${holds} in ${JSON.stringify(mails)}`);
  return link;
}
