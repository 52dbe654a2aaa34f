// Is a link that somebody followed still good, and whose is it?
import { eq } from "drizzle-orm";
import { emailTokens, users } from "../../db/tables/users.table.ts";
import { Problem } from "../../kit/problem.ts";
import { sameText } from "../../kit/same-text.ts";
import type { Context } from "../context.ts";
import { linkInvalid } from "./identity.contract.ts";
import { linkText, readLink, writeLink } from "./links.rules.ts";

type MailedPurpose = "verify_email" | "reset_password";

interface LinkRow {
  id: string;
  purpose: MailedPurpose;
  user_id: string;
  email: string;
}

/** The token that goes into the mail. */
export async function tokenOf(context: Context, row: LinkRow): Promise<string> {
  return writeLink(row.id, await context.ports.sign("link", linkText(row.purpose, row.id, [row.user_id, row.email])));
}

/**
 * The person a link belongs to. It must be unused, in time, for this purpose, and sent to the address the person has now. Reading uses nothing up.
 * @throws Problem link_invalid, whatever is wrong with it
 */
export async function getLink(
  context: Context,
  purpose: MailedPurpose,
  token: string,
): Promise<{ id: string; user_id: string; email: string; name: string }> {
  const parts = readLink(token);
  const rows = parts
    ? await context.platform.select(
        emailTokens,
        {
          id: emailTokens.id,
          purpose: emailTokens.purpose,
          user_id: emailTokens.user_id,
          email: emailTokens.email,
          expires_at: emailTokens.expires_at,
          used_at: emailTokens.used_at,
          present_email: users.email,
          name: users.name,
        },
        { where: eq(emailTokens.id, parts.id), joins: [{ table: users, on: eq(users.id, emailTokens.user_id) }], limit: 1 },
      )
    : [];
  const row = rows[0];
  if (!parts || !row || row.purpose !== purpose) throw new Problem(linkInvalid);
  const good = sameText(await tokenOf(context, row), writeLink(parts.id, parts.mac));
  if (!good || row.used_at !== null || row.expires_at <= context.now() || row.email !== row.present_email) throw new Problem(linkInvalid);
  return { id: row.id, user_id: row.user_id, email: row.email, name: row.name };
}
