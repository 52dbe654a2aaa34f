// How long are ended sessions and old links kept?
import { lt, or } from "drizzle-orm";
import { emailTokens, sessions } from "../../db/tables/users.table.ts";
import { day } from "../../kit/time.ts";
import type { Context } from "../context.ts";

/** Long enough to look into what happened to an account; after that they are only data about where people were. */
export const keptAfterEndMs = 30 * day;

/** None of these rows opens anything any more. Their events stay. */
export async function forgetEnded(context: Context): Promise<void> {
  const { platform } = context;
  const before = context.now() - keptAfterEndMs;
  await platform.commit([
    platform.remove(sessions, or(lt(sessions.expires_at, before), lt(sessions.revoked_at, before))),
    platform.remove(emailTokens, lt(emailTokens.expires_at, before)),
  ]);
}
