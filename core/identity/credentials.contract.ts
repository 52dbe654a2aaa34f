// What may be typed as a name, an address or a password?
import { z } from "zod";

/** Longest password, in characters as typed. Longer ones are refused, never cut. */
export const longestPassword = 200;
export const shortestPassword = 10;

/** A password that is compared with the stored one: anything that could ever have been set. Spaces count; nothing is trimmed. */
export const Password = z.string().min(1).max(longestPassword);

/** A password that is being chosen. Whether it is too easily guessed is judged by passwords.rules.ts. */
export const NewPassword = z
  .string()
  .min(shortestPassword, `At least ${shortestPassword} characters`)
  .max(longestPassword, `At most ${longestPassword} characters`);

/** Trimmed and in lower case: one spelling for each address. */
export const Email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .regex(z.regexes.email, "An e-mail address like ada@example.com")
  .meta({ format: "email" });

/** Mail programs turn these into links by themselves. */
const webAddress = /\bwww\.|[\p{L}\p{N}-]\.(com|net|org|info|biz|io|co|me|ru|cn|xyz|top|shop|site|store|online|link|click|app|dev)\b/iu;

/** A person's name stands in mails to others: it is one line and leads nowhere. */
export const PersonName = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .regex(/^[^\p{Cc}\p{Zl}\p{Zp}<>/@]*$/u, "A name without line breaks and without / @ < >")
  .refine((name) => !webAddress.test(name), "A name, not an address");
