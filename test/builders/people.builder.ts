// How does a person come by an account through the front door, as people do?
import { sendAll } from "../harness/mails.ts";
import type { TestPlatform } from "../harness/platform.ts";

let serial = 0;

export const goodPassword = "violet-anvil-81-harbour";

export function freshEmail(name = "person"): string {
  return `${name}-${Date.now().toString(36)}${serial++}@people.example`;
}

/** The token in the newest mail to an address whose link leads to this page: "/verify", "/reset", "/invite". */
export async function mailedToken(platform: TestPlatform, email: string, page: string): Promise<string> {
  await sendAll(platform);
  const mails = await platform.world.inbox(email);
  for (const mail of mails) {
    const token = new RegExp(`${page}\\?token=([\\w.-]+)`).exec(mail.text)?.[1];
    if (token) return token;
  }
  throw new Error(`No mail to ${email} leads to ${page}: ${mails.map((mail) => mail.subject).join(", ") || "none came"}`);
}

/** Registers and reads the mail; not verified yet. */
export async function registered(platform: TestPlatform, name = "Ada Lovelace"): Promise<{ email: string; password: string }> {
  const email = freshEmail();
  await platform.call("POST", "/api/v1/auth/register", { body: { name, email, password: goodPassword } });
  await platform.drain();
  return { email, password: goodPassword };
}

export async function verifiedPerson(platform: TestPlatform, name?: string): Promise<{ email: string; password: string }> {
  const person = await registered(platform, name);
  await platform.call("POST", "/api/v1/auth/verify-email", { body: { token: await mailedToken(platform, person.email, "/verify") } });
  return person;
}

export interface Tokens {
  access_token: string;
  refresh_token: string;
}

export async function loggedIn(platform: TestPlatform, { email, password }: { email: string; password: string }): Promise<Tokens> {
  const { status, body } = await platform.call("POST", "/api/v1/auth/log-in", { body: { email, password } });
  if (status !== 200) throw new Error(`Log-in answered ${status}: ${JSON.stringify(body)}`);
  return body;
}
