// What may be asked about a store's keys for programs?
import { z } from "zod";
import { contract, endpoint, Nothing } from "../../kit/endpoint.ts";
import { type Permission, permissions } from "../../kit/permissions.ts";
import { planLimit, refusal } from "../../kit/problem.ts";

export const scopeTooWide = refusal("scope_too_wide", 403, "A key cannot be allowed more than you are.");
export const keyEnded = refusal("key_ended", 409, "This key does not work any more.");

/** The same list as the members' permissions. */
export const Scope = z.enum(permissions as unknown as readonly [Permission, ...Permission[]]).meta({ id: "Scope" });

export const ApiKey = z
  .object({
    id: z.string(),
    name: z.string(),
    prefix: z.string().meta({ description: 'The first letters, to tell keys apart: "tw_live_4kq2".' }),
    scopes: z.array(z.string()),
    created_by: z
      .string()
      .meta({ description: "The member's name. A key works as long as its maker is a member, and never beyond their role." }),
    created_at: z.int(),
    expires_at: z.int().nullable(),
    last_used_at: z.int().nullable().meta({ description: "Right to about a minute." }),
    status: z.enum(["active", "expired", "revoked"]),
  })
  .meta({ id: "ApiKey" });
export type ApiKey = z.infer<typeof ApiKey>;

/** The only answers that ever hold the secret. */
const NewKey = z.object({ key: ApiKey, secret: z.string().meta({ description: "Shown this once; we keep its SHA-256 only." }) });

export const apiKeysContract = contract("api_keys", "store", {
  list: endpoint({
    method: "GET",
    path: "/api-keys",
    can: "api:read",
    summary: "Keys of this store, newest first",
    output: z.object({ items: z.array(ApiKey) }),
  }),
  create: endpoint({
    method: "POST",
    path: "/api-keys",
    can: "api:write",
    summary: "Make a key",
    input: z.object({
      name: z.string().trim().min(1).max(60),
      scopes: z.array(Scope).min(1).max(permissions.length),
      expires_at: z.int().positive().optional(),
    }),
    output: NewKey,
    status: 201,
    // An answer kept for repetition would keep the secret.
    idempotent: false,
    refuses: [scopeTooWide, planLimit],
    cost: 10,
  }),
  rotate: endpoint({
    method: "POST",
    path: "/api-keys/:api_key_id/rotate",
    can: "api:write",
    summary: "Replace a key by a new one with the same scopes",
    description: "The old secret goes on working for `overlap_hours`, so that programs can be changed over.",
    input: z.object({ overlap_hours: z.int().min(0).max(168).default(24) }),
    output: NewKey,
    status: 201,
    idempotent: false,
    refuses: [scopeTooWide, keyEnded, planLimit],
    cost: 10,
  }),
  revoke: endpoint({
    method: "DELETE",
    path: "/api-keys/:api_key_id",
    can: "api:write",
    summary: "Stop a key at once",
    output: Nothing,
  }),
});
