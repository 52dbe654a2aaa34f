// What do we need from whoever delivers mail?
import { refusal } from "../../kit/problem.ts";

export const mailRefused = refusal("mail_refused", 422, "The mail provider does not take this mail.");
export const signatureInvalid = refusal("invalid_signature", 401, "This report is not signed by who it says it is from.");

export interface Mail {
  from: { name: string; email: string };
  to: string;
  reply_to?: string;
  subject: string;
  html: string;
  text: string;
  /** The message's id: the provider drops a second mail with the same key for 24 h, and gives it back in its reports. */
  key: string;
  /** Given back in the provider's reports. */
  store_id: string | null;
}

export interface MailReport {
  /** The report's own: the same for every delivery of it. */
  id: string;
  type: "delivered" | "bounced" | "complained" | "failed" | "other";
  provider_id: string;
  /** Our message, where the mail was ours. */
  message_id: string | null;
  store_id: string | null;
  /** Why it did not arrive. */
  detail: string;
}

export interface Mailer {
  /**
   * Null when the provider has a mail by this key already and does not say which.
   * @throws Problem mail_refused when the address or content is at fault: trying again would not help. Problem unavailable or Later for the rest.
   */
  send(mail: Mail): Promise<{ provider_id: string | null }>;
  /** Checks the signature over the raw body. @throws Problem invalid_signature */
  readReport(body: string, headers: { id: string; timestamp: string; signature: string }): Promise<MailReport>;
}
