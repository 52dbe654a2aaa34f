// What do API keys tell the others? Told on the platform's log, and copied into the store's.
import { z } from "zod";
import { eventType } from "../../kit/event.ts";

const OfKey = z.object({ store_id: z.string(), name: z.string(), scopes: z.array(z.string()), prefix: z.string() });

export const apiKeyCreated = eventType("api_key.created", OfKey, ({ name }) => `Made the API key ${name}`);
export const apiKeyRotated = eventType(
  "api_key.rotated",
  OfKey.extend({ replaces: z.string(), old_until: z.int() }),
  ({ name }) => `Replaced the API key ${name} by a new one`,
);
export const apiKeyRevoked = eventType("api_key.revoked", OfKey, ({ name }) => `Stopped the API key ${name}`);
