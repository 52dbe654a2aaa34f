// How does a journey reach the platform and the simulated world beside the browser?
import { inject } from "vitest";
import { request } from "../../scripts/request.mjs";

export const root = () => `localhost:${inject("port")}`;
/** "app", "api", "world", a store's own name; none for the website. */
export const origin = (name = "") => `http://${name ? `${name}.` : ""}${root()}`;

interface Call {
  method?: string;
  body?: unknown;
  token?: string;
}

async function call(name: string, path: string, { method = "GET", body, token }: Call): Promise<string> {
  const answer = await request(`http://127.0.0.1:${inject("port")}${path}`, {
    host: `${name}.${root()}`,
    method,
    headers: {
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${name}${path} answered ${answer.status}: ${answer.text.slice(0, 500)}`);
  return answer.text;
}

/** A call of the API, where a journey needs something that is not its subject. */
export async function api<Answer>(method: string, path: string, body?: unknown, token?: string): Promise<Answer> {
  const text = await call("api", `/api/v1${path}`, { method, body, token });
  return (text ? JSON.parse(text) : null) as Answer;
}

export interface Mail {
  id: string;
  subject: string;
  text: string;
}

/** Mails to an address, newest first. */
export async function mailsTo(address: string): Promise<Mail[]> {
  const answer = JSON.parse(await call("world", `/_world/inbox?to=${encodeURIComponent(address)}`, {}));
  return Array.isArray(answer) ? answer : answer.items;
}

/** Lets time pass for everybody outside: parcels travel, webhooks are due. */
export async function advance(minutes: number): Promise<void> {
  await call("world", "/_world/clock", { method: "POST", body: { advance_ms: minutes * 60_000 } });
}

/** Asks until the answer will do: for what happens behind the pages. */
export async function until<Seen>(what: string, look: () => Promise<Seen>, ready: (seen: Seen) => boolean, seconds = 60): Promise<Seen> {
  const end = Date.now() + seconds * 1_000;
  for (;;) {
    const seen = await look();
    if (ready(seen)) return seen;
    if (Date.now() > end) throw new Error(`${what} did not happen within ${seconds} s; last seen: ${JSON.stringify(seen).slice(0, 500)}`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}
