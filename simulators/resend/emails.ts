// Is this a mail that Resend would take, and what does it become?
import { newUuid } from "../ids.ts";
import { addEvent, addressIn, fateOf, type Mail, type MailEvent, saveMail } from "../mail/mails.ts";
import type { WorldState } from "../vendor.ts";
import { ResendError } from "./errors.ts";

const mostRecipients = 50;
const fields = ["from", "to", "subject", "cc", "bcc", "reply_to", "html", "text", "headers", "tags", "attachments"];
const notDone = ["scheduled_at", "template", "topic_id"];
const longestTag = 256;
const mostBytes = 40 * 1024 * 1024;

type Body = Record<string, unknown>;

/** Checks one mail of a request. In a batch Resend takes no attachments. */
export function readMail(world: WorldState, body: unknown, inBatch: boolean): Mail {
  if (typeof body !== "object" || body === null || Array.isArray(body))
    throw new ResendError("validation_error", "The mail must be an object.");
  const mail = body as Body;
  const unknown = Object.keys(mail).find((field) => !fields.includes(field));
  if (unknown && notDone.includes(unknown)) throw new ResendError("invalid_parameter", `The simulated Resend does not do \`${unknown}\`.`);
  if (unknown) throw new ResendError("validation_error", `Unrecognized key(s) in object: '${unknown}'`);
  for (const field of ["from", "to", "subject"]) {
    if (mail[field] === undefined || mail[field] === "") throw new ResendError("missing_required_field", `Missing \`${field}\` field.`);
  }
  const html = textOf(mail, "html");
  const text = textOf(mail, "text");
  if (!html && !text) throw new ResendError("missing_required_field", "Missing `html` or `text` field.");
  if (inBatch && mail.attachments !== undefined)
    throw new ResendError("validation_error", "The `attachments` field is not supported in batches.");
  return {
    id: newUuid(world, "resend mail"),
    vendor: "resend",
    at: world.wall(),
    sender: senderOf(mail),
    to: addresses(mail, "to"),
    cc: addresses(mail, "cc"),
    bcc: addresses(mail, "bcc"),
    reply_to: addresses(mail, "reply_to"),
    subject: textOf(mail, "subject"),
    html,
    text,
    headers: headersOf(mail),
    tags: tagsOf(mail),
    attachments: attachmentsOf(mail),
    events: [],
  };
}

function textOf(mail: Body, field: string): string {
  const value = mail[field] ?? "";
  if (typeof value !== "string") throw new ResendError("validation_error", `The \`${field}\` field must be a \`string\`.`);
  return value;
}

function senderOf(mail: Body): string {
  const sender = textOf(mail, "from");
  const address = addressIn(sender);
  if (!address) {
    throw new ResendError(
      "validation_error",
      "Invalid `from` field. The email address needs to follow the `email@example.com` or `Name <email@example.com>` format.",
    );
  }
  const domain = address.split("@")[1] ?? "";
  if (domain.includes("unverified")) {
    throw new ResendError(
      "unverified_domain",
      `The ${domain} domain is not verified. Please, add and verify your domain on https://resend.com/domains`,
    );
  }
  return sender;
}

function addresses(mail: Body, field: string): string[] {
  const value = mail[field];
  if (value === undefined) return [];
  const list = Array.isArray(value) ? value : [value];
  if (list.length > mostRecipients)
    throw new ResendError("validation_error", `The \`${field}\` field can have at most ${mostRecipients} addresses.`);
  if (list.length === 0 || list.some((one) => typeof one !== "string" || !addressIn(one))) {
    throw new ResendError(
      "validation_error",
      `Invalid \`${field}\` field. The email address needs to follow the \`email@example.com\` or \`Name <email@example.com>\` format.`,
    );
  }
  return list;
}

function headersOf(mail: Body): Record<string, string> {
  const headers = mail.headers ?? {};
  const good = typeof headers === "object" && headers !== null && !Array.isArray(headers);
  if (
    !good ||
    Object.entries(headers as Body).some(([name, value]) => !/^[\w-]+$/.test(name) || typeof value !== "string" || /[\r\n]/.test(value))
  ) {
    throw new ResendError("validation_error", "The `headers` field must be an object of texts without line breaks.");
  }
  return headers as Record<string, string>;
}

function tagsOf(mail: Body): Record<string, string> {
  const tags = (mail.tags ?? []) as { name?: unknown; value?: unknown }[];
  if (!Array.isArray(tags)) throw new ResendError("validation_error", "The `tags` field must be an array.");
  for (const part of tags.flatMap((tag) => [tag?.name, tag?.value])) {
    if (typeof part !== "string" || part.length > longestTag || !/^[\w-]+$/.test(part)) {
      throw new ResendError("validation_error", "Tags should only contain ASCII letters, numbers, underscores, or dashes.");
    }
  }
  return Object.fromEntries(tags.map((tag) => [String(tag.name), String(tag.value)]));
}

function attachmentsOf(mail: Body): Mail["attachments"] {
  const list = (mail.attachments ?? []) as { filename?: unknown; content?: unknown; path?: unknown; content_type?: unknown }[];
  if (!Array.isArray(list)) throw new ResendError("invalid_attachment", "The `attachments` field must be an array.");
  const read = list.map((one) => {
    if (typeof one?.content !== "string" && typeof one?.path !== "string") {
      throw new ResendError("invalid_attachment", "Attachments must have either a `content` or `path`.");
    }
    const bytes = typeof one.content === "string" ? Buffer.from(one.content, "base64").length : 0;
    return { filename: String(one.filename ?? "attachment"), content_type: String(one.content_type ?? "application/octet-stream"), bytes };
  });
  if (read.reduce((sum, one) => sum + one.bytes, 0) > mostBytes)
    throw new ResendError("invalid_attachment", "Attachments can have at most 40 MB.");
  return read;
}

/** Keeps the mail and reports its fate: sent at once, then delivered, bounced or complained about. */
export function sendMail(world: WorldState, mail: Mail) {
  saveMail(world, mail);
  reportEvent(world, mail, "sent");
  const fate = fateOf([...mail.to, ...mail.cc, ...mail.bcc]);
  if (fate === "complained") reportEvent(world, mail, "delivered");
  reportEvent(world, mail, fate);
}

/** Notes what happened and tells the platform, as Resend's webhooks do. */
export function reportEvent(world: WorldState, mail: Mail, type: MailEvent) {
  addEvent(world, mail, type);
  const url = world.variable("RESEND_WEBHOOK_URL");
  if (!url) return;
  const now = new Date(world.wall()).toISOString();
  const data = {
    broadcast_id: null,
    created_at: new Date(mail.at).toISOString(),
    email_id: mail.id,
    message_id: `<${mail.id}@resend.simulated>`,
    from: mail.sender,
    to: mail.to,
    subject: mail.subject,
    headers: Object.entries(mail.headers).map(([name, value]) => ({ name, value })),
    ...(Object.keys(mail.tags).length > 0 && { tags: mail.tags }),
    ...details(type, now),
  };
  world.deliver({
    vendor: "resend",
    url,
    headers: {
      "content-type": "application/json",
      "user-agent": "Svix-Webhooks/1.62.0",
      "svix-id": `msg_${newUuid(world, "svix").replaceAll("-", "").slice(0, 27)}`,
    },
    body: JSON.stringify({ created_at: now, data, type: `email.${type}` }),
    key: world.variable("RESEND_WEBHOOK_SECRET"),
  });
}

function details(type: MailEvent, timestamp: string): object {
  if (type === "bounced") {
    return {
      bounce: { message: "The recipient's mail server says that this address does not exist.", subType: "General", type: "Permanent" },
    };
  }
  if (type !== "clicked" && type !== "opened") return {};
  const visit = { ipAddress: "192.0.2.1", timestamp, userAgent: "Mozilla/5.0 (simulated)" };
  return type === "opened" ? { open: visit } : { click: { ...visit, link: "https://example.com/" } };
}
