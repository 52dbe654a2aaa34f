// How does api.sendgrid.com take a mail?
import { bodyText } from "../body.ts";
import { letters } from "../ids.ts";
import { addEvent, addressIn, fateOf, type Mail, saveMail, setUpMails } from "../mail/mails.ts";
import { routes } from "../routes.ts";
import type { Vendor, WorldState } from "../vendor.ts";

const mostRecipients = 1_000;

interface Address {
  email?: unknown;
  name?: unknown;
}
interface Personalization {
  to?: Address[];
  cc?: Address[];
  bcc?: Address[];
  subject?: string;
  headers?: Record<string, string>;
  substitutions?: Record<string, string>;
  custom_args?: Record<string, string>;
}
interface Body {
  personalizations?: Personalization[];
  from?: Address;
  reply_to?: Address;
  subject?: string;
  content?: { type?: string; value?: string }[];
  headers?: Record<string, string>;
  custom_args?: Record<string, string>;
  attachments?: { filename?: string; type?: string; content?: string }[];
  mail_settings?: { sandbox_mode?: { enable?: boolean } };
}

/** A refusal in SendGrid's shape: which field, and why. */
class SendGridError extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly field: string | null = null,
  ) {
    super(message);
  }

  response(): Response {
    const errors = [{ message: this.message, field: this.field, help: null }];
    return Response.json({ errors }, { status: this.status });
  }
}

const find = routes<(world: WorldState, body: Body) => Response>({ "POST /v3/mail/send": send });

function send(world: WorldState, body: Body): Response {
  const mails = readMails(world, body);
  const messageId = letters(`sendgrid ${world.sequence("sendgrid message")}`, 22);
  if (body.mail_settings?.sandbox_mode?.enable) return new Response(null, { status: 200 });
  mails.forEach((mail, index) => {
    // SendGrid gives one id a request; the inbox needs one a mail.
    saveMail(world, { ...mail, id: index === 0 ? messageId : `${messageId}.${index}` });
    addEvent(world, { ...mail, id: index === 0 ? messageId : `${messageId}.${index}` }, fateOf([...mail.to, ...mail.cc, ...mail.bcc]));
  });
  return new Response(null, { status: 202, headers: { "x-message-id": messageId } });
}

/** One mail a personalization, checked as SendGrid checks them. */
function readMails(world: WorldState, body: Body): Omit<Mail, "id">[] {
  const people = body.personalizations;
  if (!Array.isArray(people) || people.length === 0) {
    throw new SendGridError(400, "The personalizations field is required and must have at least one personalization.", "personalizations");
  }
  const sender = one(body.from, "from.email");
  const content = body.content ?? [];
  if (content.length === 0)
    throw new SendGridError(400, "Unless a valid template_id is provided, the content parameter is required.", "content");
  if (content.some((part) => !part.value))
    throw new SendGridError(400, "The content value must be a string at least one character in length.", "content.value");
  const count = people.reduce((sum, person) => sum + (person.to?.length ?? 0) + (person.cc?.length ?? 0) + (person.bcc?.length ?? 0), 0);
  if (count > mostRecipients) throw new SendGridError(400, "The total number of recipients must be no more than 1000.", "personalizations");
  return people.map((person, index) => {
    const field = `personalizations.${index}`;
    if (!person.to?.length) throw new SendGridError(400, "The to array is required for all personalization objects.", `${field}.to`);
    const subject = person.subject ?? body.subject;
    if (!subject)
      throw new SendGridError(
        400,
        "The subject is required. You can get around this requirement if you use a template with a subject defined.",
        "subject",
      );
    const filled = (text: string) =>
      Object.entries(person.substitutions ?? {}).reduce((sum, [mark, value]) => sum.replaceAll(mark, value), text);
    const part = (type: string) => filled(content.find((item) => item.type === type)?.value ?? "");
    return {
      vendor: "sendgrid" as const,
      at: world.wall(),
      sender,
      to: list(person.to, `${field}.to`),
      cc: list(person.cc, `${field}.cc`),
      bcc: list(person.bcc, `${field}.bcc`),
      reply_to: body.reply_to ? [one(body.reply_to, "reply_to.email")] : [],
      subject: filled(subject),
      html: part("text/html"),
      text: part("text/plain"),
      headers: { ...body.headers, ...person.headers },
      tags: { ...body.custom_args, ...person.custom_args },
      attachments: (body.attachments ?? []).map((file) => ({
        filename: file.filename ?? "attachment",
        content_type: file.type ?? "application/octet-stream",
        bytes: Buffer.from(file.content ?? "", "base64").length,
      })),
      events: [],
    };
  });
}

function list(addresses: Address[] | undefined, field: string): string[] {
  return (addresses ?? []).map((address, index) => one(address, `${field}.${index}.email`));
}

function one(address: Address | undefined, field: string): string {
  if (typeof address?.email !== "string" || !addressIn(address.email))
    throw new SendGridError(400, "Does not contain a valid address.", field);
  return address.name ? `${address.name} <${address.email}>` : address.email;
}

async function handle(request: Request, world: WorldState): Promise<Response> {
  const text = await bodyText(request);
  try {
    const key = /^Bearer\s+(\S+)$/i.exec(request.headers.get("authorization") ?? "")?.[1] ?? "";
    if (!key.startsWith("SG.") || key.includes("invalid")) {
      throw new SendGridError(401, "The provided authorization grant is invalid, expired, or revoked");
    }
    const route = find(request.method, new URL(request.url).pathname);
    if (!route) throw new SendGridError(404, "not found");
    return route.handler(world, bodyOf(text));
  } catch (error) {
    if (error instanceof SendGridError) return error.response();
    throw error;
  }
}

function bodyOf(text: string): Body {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    throw new SendGridError(400, "Bad Request");
  }
}

export const sendgrid: Vendor = {
  name: "sendgrid",
  hosts: ["api.sendgrid.com"],
  setUp: ({ sql }) => setUpMails(sql),
  handle,
  operation(request) {
    const { pathname } = new URL(request.url);
    return find(request.method, pathname)?.operation ?? `${request.method} ${pathname}`;
  },
  failure(status) {
    const message = status === 429 ? "too many requests" : "The server encountered an error.";
    const headers: Record<string, string> =
      status === 429 ? { "x-ratelimit-limit": "600", "x-ratelimit-remaining": "0", "x-ratelimit-reset": "60" } : {};
    return Response.json({ errors: [{ message, field: null, help: null }] }, { status, headers });
  },
};
