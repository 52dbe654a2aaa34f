// How does api.resend.com answer?

import { createHash } from "node:crypto";
import { bodyText } from "../body.ts";
import { findMail, setUpMails } from "../mail/mails.ts";
import { type Route, routes } from "../routes.ts";
import type { Vendor, WorldState } from "../vendor.ts";
import { createDomain, deleteDomain, getDomain, listDomains, setUpDomains, verifyDomain } from "./domains.ts";
import { readMail, sendMail } from "./emails.ts";
import { type ErrorName, ResendError } from "./errors.ts";
import { countRequest, requestsPerSecond, setUpRateLimit } from "./rate-limit.ts";
import { signDelivery } from "./webhooks.ts";

const keptMs = 24 * 60 * 60 * 1_000;
const mostInBatch = 100;

interface Call {
  world: WorldState;
  /** Whose key it is. */
  team: string;
  body: unknown;
  ids: Record<string, string>;
}
type Operation = (call: Call) => object;

const find = routes<Operation>({
  "POST /emails": ({ world, body }) => {
    const mail = readMail(world, body, false);
    sendMail(world, mail);
    return { id: mail.id };
  },
  "POST /emails/batch": ({ world, body }) => {
    if (!Array.isArray(body) || body.length === 0) throw new ResendError("validation_error", "The batch must be an array of mails.");
    if (body.length > mostInBatch) throw new ResendError("validation_error", `A batch can have at most ${mostInBatch} mails.`);
    const mails = body.map((one) => readMail(world, one, true));
    for (const mail of mails) sendMail(world, mail);
    return { data: mails.map((mail) => ({ id: mail.id })) };
  },
  "GET /emails/:id": ({ world, ids }) => {
    const mail = findMail(world, ids.id ?? "");
    if (mail?.vendor !== "resend") throw new ResendError("not_found", "Email not found");
    const { id, to, cc, bcc, reply_to, subject, html, text } = mail;
    const created_at = new Date(mail.at).toISOString();
    const last_event = mail.events.at(-1)?.type ?? "queued";
    return {
      object: "email",
      id,
      message_id: `<${id}@resend.simulated>`,
      to,
      from: mail.sender,
      created_at,
      subject,
      html,
      text,
      cc,
      bcc,
      reply_to,
      last_event,
    };
  },
  "POST /domains": ({ world, team, body }) => createDomain(world, team, body),
  "GET /domains": ({ world, team }) => listDomains(world, team),
  "GET /domains/:id": ({ world, team, ids }) => getDomain(world, team, ids.id ?? ""),
  "POST /domains/:id/verify": ({ world, team, ids }) => verifyDomain(world, team, ids.id ?? ""),
  "DELETE /domains/:id": ({ world, team, ids }) => deleteDomain(world, team, ids.id ?? ""),
});

/** Any key that starts with re_ is good, unless it holds "invalid" or "restricted". */
function teamOf(authorization: string | null): string {
  const key = /^Bearer\s+(\S+)$/i.exec(authorization ?? "")?.[1];
  if (!key) throw new ResendError("missing_api_key", "Missing API key in the authorization header.");
  if (!key.startsWith("re_") || key.includes("invalid")) throw new ResendError("invalid_api_key", "API key is invalid");
  if (key.includes("restricted")) throw new ResendError("restricted_api_key", "This API key is restricted to only send emails.");
  return key;
}

async function handle(request: Request, world: WorldState): Promise<Response> {
  const text = await bodyText(request);
  let headers: Record<string, string> = {};
  try {
    const team = teamOf(request.headers.get("authorization"));
    const limit = countRequest(world, team);
    headers = limit.headers;
    if (!limit.allowed) {
      throw new ResendError(
        "rate_limit_exceeded",
        `Too many requests. You can only make ${requestsPerSecond} requests per second. See rate limit response headers for more information. Or contact support to increase rate limit.`,
      );
    }
    const route = find(request.method, new URL(request.url).pathname);
    if (!route) throw new ResendError("not_found", "The requested endpoint does not exist.");
    const call = { world, team, body: bodyOf(text), ids: route.params };
    return Response.json(once(call, route, text, request.headers.get("idempotency-key")), { headers });
  } catch (error) {
    if (error instanceof ResendError) return Response.json(error.body(), { status: error.status, headers });
    throw error;
  }
}

function bodyOf(text: string): unknown {
  if (!text) return null;
  try {
    return JSON.parse(text);
  } catch {
    throw new ResendError("validation_error", "The request body is not valid JSON.");
  }
}

/** The same key within a day gives the first answer again; with another body it is refused. Refusals are not kept. */
function once(call: Call, route: Route<Operation>, text: string, key: string | null): object {
  if (!key || !route.operation.startsWith("POST /emails")) return route.handler(call);
  if (key.length > 256) throw new ResendError("invalid_idempotency_key", "The idempotency key must be between 1-256 characters.");
  const { world, team } = call;
  const fingerprint = createHash("sha256").update(`${route.operation}\n${text}`).digest("hex");
  world.sql.exec("delete from resend_idempotency where at <= ?", world.unhurried() - keptMs);
  const kept = world.sql
    .exec<{ fingerprint: string; answer: string }>(
      "select fingerprint, answer from resend_idempotency where team = ? and key = ?",
      team,
      key,
    )
    .toArray()[0];
  if (kept && kept.fingerprint !== fingerprint) {
    throw new ResendError("invalid_idempotent_request", "Same idempotency key used with a different request payload.");
  }
  if (kept) return JSON.parse(kept.answer);
  const answer = route.handler(call);
  world.sql.exec(
    "insert into resend_idempotency (team, key, fingerprint, answer, at) values (?, ?, ?, ?, ?)",
    team,
    key,
    fingerprint,
    JSON.stringify(answer),
    world.unhurried(),
  );
  return answer;
}

export const resend: Vendor = {
  name: "resend",
  hosts: ["api.resend.com"],
  setUp({ sql }) {
    setUpMails(sql);
    setUpDomains(sql);
    setUpRateLimit(sql);
    sql.exec(
      "create table if not exists resend_idempotency (team text not null, key text not null, fingerprint text not null, answer text not null, at integer not null, primary key (team, key))",
    );
  },
  handle,
  operation(request) {
    const { pathname } = new URL(request.url);
    return find(request.method, pathname)?.operation ?? `${request.method} ${pathname}`;
  },
  failure(status) {
    const names: Record<number, ErrorName> = { 401: "missing_api_key", 403: "invalid_api_key", 404: "not_found", 422: "validation_error" };
    const name = names[status] ?? (status === 429 ? "rate_limit_exceeded" : "internal_server_error");
    const headers: Record<string, string> = status === 429 ? { "retry-after": "1", "ratelimit-remaining": "0" } : {};
    return Response.json({ statusCode: status, name, message: "An unexpected error occurred." }, { status, headers });
  },
  sign: signDelivery,
};
