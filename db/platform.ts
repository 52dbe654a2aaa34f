// How does code reach the platform's own rows?
import type { SQL } from "drizzle-orm";
import type { NewEvent } from "../kit/event.ts";
import { Handle, written } from "./handle.ts";
import type { PlatformMark } from "./platform-table.ts";
import type { Statement } from "./query.ts";
import { platformEvents, platformLedger } from "./tables/platform-events.table.ts";

/** Users, sessions, the directory of stores, members, keys. Rows that name a store are filtered by their own queries, which tests check. */
export class PlatformHandle extends Handle<PlatformMark> {
  protected within(): SQL | undefined {
    return undefined;
  }

  protected stamp(row: Record<string, unknown>): Record<string, unknown> {
    return row;
  }

  protected ledger(key: string): Statement {
    return written(this.db.insert(platformLedger).values({ id: key, at: this.scope.now() }));
  }

  protected outbox(named: { id: string; event: NewEvent }[]): Statement[] {
    const { actor, requestId } = this.scope;
    return named.map(({ id, event }) =>
      written(
        this.db.insert(platformEvents).values({
          id,
          type: event.type,
          version: event.version,
          subject: event.subject,
          summary: event.summary,
          data: event.data,
          at: this.scope.now(),
          actor_kind: (event.actor ?? actor).kind,
          actor_id: (event.actor ?? actor).id,
          actor_name: (event.actor ?? actor).name,
          request_id: requestId,
        }),
      ),
    );
  }
}
