// How is a key for programs made, replaced and stopped?
import { and, eq, isNull, lte, or } from "drizzle-orm";
import type { Write } from "../../db/handle.ts";
import { apiKeys } from "../../db/tables/stores.table.ts";
import { allows, type Permission } from "../../kit/permissions.ts";
import { conflict, fieldProblem, forbidden, Problem } from "../../kit/problem.ts";
import { hour } from "../../kit/time.ts";
import type { Context, StoreContext } from "../context.ts";
import { assertIncluded } from "../plans/plans.queries.ts";
import { type ApiKey, keyEnded, scopeTooWide } from "./api-keys.contract.ts";
import { apiKeyCreated, apiKeyRevoked, apiKeyRotated } from "./api-keys.events.ts";
import { getKey } from "./api-keys.queries.ts";
import { makeSecret, prefixOf, usedPrecisionMs } from "./api-keys.rules.ts";

/** Who asks: the person, or the maker of the key that asks; and what they may do themselves. */
export interface KeyMaker {
  user_id: string | null;
  granted: readonly Permission[];
}

interface NewRow {
  name: string;
  scopes: string[];
  expires_at: number | null;
}

async function newKey(
  context: StoreContext,
  maker: KeyMaker,
  row: NewRow,
): Promise<{ id: string; secret: string; prefix: string; write: Write }> {
  if (!maker.user_id) throw new Problem(forbidden);
  const beyond = row.scopes.filter((scope) => !allows(maker.granted, scope as Permission));
  if (beyond.length > 0) throw new Problem(scopeTooWide, { detail: `You may not do this yourself: ${beyond.join(", ")}.` });
  await assertIncluded(context, "api_access");
  const secret = makeSecret(context.random);
  const id = context.newId("api_key");
  const prefix = prefixOf(secret);
  const write = context.platform.insert(apiKeys, {
    id,
    ...row,
    store_id: context.store.id,
    prefix,
    secret_hash: await context.ports.digest(secret),
    created_by: maker.user_id,
    created_at: context.now(),
  });
  return { id, secret, prefix, write };
}

/** The only moment the secret is known. @throws Problem scope_too_wide, plan_limit, invalid_input for an end that has passed */
export async function createKey(
  context: StoreContext,
  maker: KeyMaker,
  wanted: { name: string; scopes: Permission[]; expires_at?: number | undefined },
): Promise<{ key: ApiKey; secret: string }> {
  const { name, expires_at = null } = wanted;
  if (expires_at !== null && expires_at <= context.now())
    throw fieldProblem("expires_at", "in_the_past", "Choose a moment that is still to come.");
  const scopes = [...new Set(wanted.scopes)];
  const { id, secret, prefix, write } = await newKey(context, maker, { name, scopes, expires_at });
  await context.platform.commit([write], [apiKeyCreated(id, { store_id: context.store.id, name, scopes, prefix })]);
  return { key: await getKey(context, id), secret };
}

/**
 * A new secret with the same name, scopes and end. The old one works on for the overlap, or until its own end where that comes first.
 * @throws Problem key_ended, scope_too_wide, plan_limit, not_found
 */
export async function rotateKey(
  context: StoreContext,
  maker: KeyMaker,
  id: string,
  overlapHours: number,
): Promise<{ key: ApiKey; secret: string }> {
  const { platform, store } = context;
  const old = await getKey(context, id);
  if (old.status !== "active") throw new Problem(keyEnded);
  const { name, scopes, expires_at } = old;
  const made = await newKey(context, maker, { name, scopes, expires_at });
  const now = context.now();
  const until = Math.min(expires_at ?? Number.MAX_SAFE_INTEGER, now + overlapHours * hour);
  const unchanged = expires_at === null ? isNull(apiKeys.expires_at) : eq(apiKeys.expires_at, expires_at);
  await platform.commit(
    [
      platform.update(apiKeys, and(eq(apiKeys.id, id), isNull(apiKeys.revoked_at), unchanged), {
        expires_at: until,
        ...(overlapHours === 0 ? { revoked_at: now } : {}),
      }),
      // Two who replace it at once would leave two new keys behind.
      platform.guard(conflict),
      made.write,
    ],
    [apiKeyRotated(made.id, { store_id: store.id, name, scopes, prefix: made.prefix, replaces: id, old_until: until })],
  );
  return { key: await getKey(context, made.id), secret: made.secret };
}

/** Stopping a key that has stopped is no error. @throws Problem not_found */
export async function revokeKey(context: StoreContext, id: string): Promise<Record<string, never>> {
  const { platform, store } = context;
  const { name, scopes, prefix, status } = await getKey(context, id);
  if (status === "revoked") return {};
  await platform.commit(
    [platform.update(apiKeys, and(eq(apiKeys.id, id), eq(apiKeys.store_id, store.id)), { revoked_at: context.now() })],
    [apiKeyRevoked(id, { store_id: store.id, name, scopes, prefix })],
  );
  return {};
}

/** After an answer: when the key was last used, written at most once a minute. */
export async function noteKeyUse(context: Context, key: { id: string; last_used_at: number | null }): Promise<void> {
  const { platform, now } = context;
  const stale = now() - usedPrecisionMs;
  if (key.last_used_at !== null && key.last_used_at > stale) return;
  const unnoted = or(isNull(apiKeys.last_used_at), lte(apiKeys.last_used_at, stale));
  await platform.commit([platform.update(apiKeys, and(eq(apiKeys.id, key.id), unnoted), { last_used_at: now() })]);
}
