// What do stores tell the others?
import { z } from "zod";
import { eventType } from "../../kit/event.ts";
import { NewStore } from "./stores.contract.ts";

/** Told on the platform's own log: the store has no rows yet. Starts the set-up. */
export const storeRequested = eventType(
  "store.requested",
  NewStore.required({ slug: true }).extend({ store_id: z.string(), owner_email: z.string() }),
  ({ name, slug }) => `Asked for the store ${name} at ${slug}`,
);

/** What the wizard asked for. */
export type SetupFacts = z.output<typeof storeRequested.data>;

export const storeCreated = eventType(
  "store.created",
  z.object({ name: z.string(), slug: z.string(), owner_id: z.string() }),
  ({ name }) => `Opened the store ${name}`,
);

/** `changes` holds before and after of each field that changed. */
export const storeUpdated = eventType(
  "store.updated",
  z.object({ changes: z.record(z.string(), z.object({ before: z.unknown(), after: z.unknown() })) }),
  ({ changes }) =>
    `Changed ${Object.keys(changes)
      .map((name) => name.replaceAll("_", " "))
      .join(", ")}`,
);
