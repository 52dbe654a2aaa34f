// How does code reach the rows of one store, and only those?
import { eq, type Placeholder, type SQL, sql } from "drizzle-orm";
import type { AnySQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import type { NewEvent } from "../kit/event.ts";
import { Handle, type Scope, type Write, written } from "./handle.ts";
import { type Query, query, type Statement, toStatement } from "./query.ts";
import { isShown, type StoreMark } from "./store-table.ts";
import { contentVersions, events, ledger } from "./tables/events.table.ts";

/** A handle locked to one store: no read leaves it, no write can name another. */
export class StoreHandle extends Handle<StoreMark> {
  readonly id: string;

  constructor(d1: D1Database, storeId: string, scope: Scope) {
    super(d1, scope);
    this.id = storeId;
  }

  /** A handle that reads nothing: with it, reads are put into words before a store is known. See prepared.ts. */
  static template(store: Placeholder): StoreHandle {
    return new StoreHandle(undefined as never, store as never, undefined as never);
  }

  /** For queries that were put into words before this handle existed. */
  get database(): D1Database {
    return this.d1;
  }

  protected within(table: SQLiteTable): SQL {
    return eq((table as SQLiteTable & { store_id: AnySQLiteColumn }).store_id, this.id);
  }

  protected stamp(row: Record<string, unknown>): Record<string, unknown> {
    return { ...row, store_id: this.id };
  }

  /**
   * A read written as SQL, for what the builder cannot say (full-text search, window functions). Only *.queries.ts may call it, and the statement must
   * hold `store_id = ${store.id}`: text without this store's id among its parameters is refused.
   */
  raw<Row>(text: SQL): Query<Row> {
    const statement = toStatement(text);
    const named = statement.params.some((value) => value === this.id || (typeof value === "string" && value.includes(this.id)));
    if (!named) throw new Error("A raw read must name its store.");
    return query<Row>(
      this.d1,
      () => statement,
      (rows) => rows as Row[],
    );
  }

  /** A write written as SQL, under the same condition as `raw`. */
  rawWrite(text: SQL): Write {
    return { statements: [this.raw(text).compile()] };
  }

  protected ledger(key: string): Statement {
    return written(this.db.insert(ledger).values({ store_id: this.id, id: key, at: this.scope.now() }));
  }

  protected outbox(named: { id: string; event: NewEvent }[]): Statement[] {
    const { actor, requestId } = this.scope;
    return named.map(({ id, event }) =>
      written(
        this.db.insert(events).values({
          store_id: this.id,
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

  /** Shoppers' pages are cached under the store's content version; writing what they show raises it in the same batch. */
  protected override consequences(tables: SQLiteTable[]): Statement[] {
    if (!tables.some(isShown)) return [];
    const target = [contentVersions.store_id, contentVersions.id];
    const first = this.db.insert(contentVersions).values({ store_id: this.id, id: "content", version: 1 });
    return [written(first.onConflictDoUpdate({ target, set: { version: sql`version + 1` } }))];
  }
}

/** Bindings that hold stores' rows: STORE_DB_0, STORE_DB_1... */
export type StoreDatabases = readonly D1Database[];

/** The one place that picks the database a store lives in. */
export function openStore(databases: StoreDatabases, store: { id: string; shard: number }, scope: Scope): StoreHandle {
  const database = databases[store.shard];
  if (!database) throw new Error(`Store ${store.id} lives in database ${store.shard}, which is not bound.`);
  return new StoreHandle(database, store.id, scope);
}
