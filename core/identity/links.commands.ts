// How does a person get a link by mail, and how is one used up?
import { and, eq, isNull } from "drizzle-orm";
import type { Write } from "../../db/handle.ts";
import { emailTokens, users } from "../../db/tables/users.table.ts";
import type { Context } from "../context.ts";
import { linkInvalid } from "./identity.contract.ts";
import { tokenOf } from "./links.queries.ts";
import { linkLivesMs } from "./links.rules.ts";

/**
 * The link that an event asked for. It is named after the event, so that asking twice gives the same one; its time runs from the event on.
 * @returns null when nobody has this address
 */
export async function linkFor(
  context: Context,
  purpose: "verify_email" | "reset_password",
  event: { id: string; at: number },
  email: string,
): Promise<{ user: typeof users.$inferSelect; token: string } | null> {
  const user = await context.platform.first(users, eq(users.email, email));
  if (!user) return null;
  const row = { id: event.id.replace(/^evt_/, "tok_"), purpose, user_id: user.id, email };
  await context.platform.commit([
    context.platform.insertIfMissing(emailTokens, { ...row, created_at: event.at, expires_at: event.at + linkLivesMs[purpose] }),
  ]);
  return { user, token: await tokenOf(context, row) };
}

/** Uses a link up. Of two that follow it at once, the second commit is refused by `link_invalid`. */
export function useLink(context: Context, id: string): Write[] {
  const { platform } = context;
  return [
    platform.update(emailTokens, and(eq(emailTokens.id, id), isNull(emailTokens.used_at)), { used_at: context.now() }),
    platform.guard(linkInvalid),
  ];
}

/** A new password makes every older reset link worthless. */
export function endResetLinks(context: Context, userId: string): Write {
  return context.platform.update(
    emailTokens,
    and(eq(emailTokens.user_id, userId), eq(emailTokens.purpose, "reset_password"), isNull(emailTokens.used_at)),
    { used_at: context.now() },
  );
}
