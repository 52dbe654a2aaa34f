// How does a store's log hear of what was written about it in the platform's rows?
import { z } from "zod";
import type { Actor } from "../../kit/event.ts";
import type { Context } from "../context.ts";
import { findStoreById } from "../stores/directory.queries.ts";

/** An event of the platform's log, as a reaction reads it back. */
export interface PlatformEvent {
  id: string;
  type: string;
  version: number;
  subject: string;
  summary: string;
  data: unknown;
  actor: { kind: string; id: string; name: string };
}

/** null: it was about no store. */
const AboutStore = z.object({ store_id: z.string().nullable() });

/** Copies the entry, once, with who really did it: members, keys and invitations live in another database than the store's log. */
export async function tellStore(context: Context, event: PlatformEvent): Promise<void> {
  const { store_id } = AboutStore.parse(event.data);
  const entry = store_id === null ? null : await findStoreById(context, store_id);
  if (!entry || entry.status === "deleted") return;
  const { type, version, subject, summary, data } = event;
  await context
    .openStore(entry)
    .commit([], [{ type, version, subject, summary, data, actor: event.actor as Actor }], { once: `${event.id}:told` });
}
