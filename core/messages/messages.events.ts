// What do mails tell the others?
import { z } from "zod";
import { eventType } from "../../kit/event.ts";

const OfMail = z.object({ kind: z.string(), to: z.string(), mail_subject: z.string(), subject_id: z.string() });
const Undelivered = OfMail.extend({ detail: z.string() });

export const emailSent = eventType("email.sent", OfMail, ({ to, mail_subject }) => `Sent "${mail_subject}" to ${to}`);
export const emailDelivered = eventType("email.delivered", OfMail, ({ to, mail_subject }) => `"${mail_subject}" arrived at ${to}`);
export const emailBounced = eventType("email.bounced", Undelivered, ({ to, mail_subject }) => `"${mail_subject}" did not arrive at ${to}`);
export const emailComplained = eventType("email.complained", Undelivered, ({ to }) => `${to} marked a mail as spam`);
export const emailFailed = eventType("email.failed", Undelivered, ({ to, mail_subject }) => `"${mail_subject}" could not be sent to ${to}`);
