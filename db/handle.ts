// How is something written, and how does a group of writes happen as one?
import { getTableColumns, type SQL, sql } from "drizzle-orm";
import { type DrizzleD1Database, drizzle } from "drizzle-orm/d1";
import type { AnySQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Actor, NewEvent } from "../kit/event.ts";
import type { IdKind } from "../kit/ids.ts";
import type { Refusal } from "../kit/problem.ts";
import { explainFailure } from "./commit.ts";
import { type Statement, sendAll, toStatement } from "./query.ts";
import { Reads } from "./reads.ts";
import type { StoreMark } from "./store-table.ts";

/** What a handle needs to know of the call it serves. */
export interface Scope {
  actor: Actor;
  now(): number;
  newId(kind: IdKind): string;
  requestId: string;
  /** Told after a commit that wrote events: hurries the relay. Losing this call loses nothing, the sweeper follows. */
  committed(events: { id: string; type: string }[]): void;
}

/** In a store's table the handle writes store_id; a caller cannot. */
type WrittenByHandle<Table> = Table extends StoreMark ? "store_id" : never;
export type NewRowOf<Table extends SQLiteTable> = Omit<Table["$inferInsert"], WrittenByHandle<Table>>;
type ChangesOf<Table extends SQLiteTable> = {
  [Key in Exclude<keyof Table["$inferInsert"], WrittenByHandle<Table> | "id">]?: Table["$inferInsert"][Key] | SQL;
};

/** A write that happens only as part of a commit. */
export interface Write {
  readonly statements: Statement[];
  readonly table?: SQLiteTable;
}

/** The same write, where it changes nothing that shoppers see: cached pages stay as they are. */
export function unseen(write: Write): Write {
  return { statements: write.statements };
}

export interface CommitOptions {
  /** Name of the effect. A second commit by the same name writes nothing and answers false: the ledger row is part of the batch. */
  once?: string;
}

const parametersPerStatement = 100;

/** Anything the builder can put into words. */
interface Built {
  toSQL(): { sql: string; params: unknown[] };
}

export const written = (built: unknown): Statement => (built as Built).toSQL();

/** What store and platform handles share. Nothing outside db/ constructs one or sees the D1 binding. */
export abstract class Handle<Mark> extends Reads<Mark> {
  protected readonly db: DrizzleD1Database;
  readonly scope: Scope;

  constructor(d1: D1Database, scope: Scope) {
    super(d1);
    this.db = drizzle(d1);
    this.scope = scope;
  }

  protected abstract stamp(row: Record<string, unknown>): Record<string, unknown>;
  protected abstract outbox(events: { id: string; event: NewEvent }[]): Statement[];
  protected abstract ledger(key: string): Statement;
  /** Statements every commit carries because of the tables it wrote. */
  protected consequences(_written: SQLiteTable[]): Statement[] {
    return [];
  }

  insert<Table extends SQLiteTable & Mark>(table: Table, values: NewRowOf<Table> | NewRowOf<Table>[]): Write {
    return { statements: this.inserts(table, values, (building) => building), table };
  }

  /** Leaves a row that is there already as it is. */
  insertIfMissing<Table extends SQLiteTable & Mark>(table: Table, values: NewRowOf<Table> | NewRowOf<Table>[]): Write {
    return { statements: this.inserts(table, values, (building) => building.onConflictDoNothing()), table };
  }

  /** Inserts, or changes the row whose `target` columns are the same. */
  upsert<Table extends SQLiteTable & Mark>(table: Table, values: NewRowOf<Table>, target: AnySQLiteColumn[], set: ChangesOf<Table>): Write {
    return { statements: this.inserts(table, values, (building) => building.onConflictDoUpdate({ target, set: set as never })), table };
  }

  private inserts<Table extends SQLiteTable>(
    table: Table,
    values: NewRowOf<Table> | NewRowOf<Table>[],
    finish: (building: ReturnType<ReturnType<DrizzleD1Database["insert"]>["values"]>) => unknown,
  ): Statement[] {
    const rows = (Array.isArray(values) ? values : [values]).map((row) => this.stamp(row as Record<string, unknown>));
    const columns = Object.keys(getTableColumns(table)).length;
    const perStatement = Math.max(1, Math.floor(parametersPerStatement / columns));
    const statements: Statement[] = [];
    for (let at = 0; at < rows.length; at += perStatement) {
      statements.push(written(finish(this.db.insert(table).values(rows.slice(at, at + perStatement) as never) as never)));
    }
    return statements;
  }

  update<Table extends SQLiteTable & Mark>(table: Table, where: SQL | undefined, changes: ChangesOf<Table>): Write {
    const building = this.db.update(table).set(changes as never);
    return { statements: [written(building.where(this.scoped(table, where)))], table };
  }

  remove<Table extends SQLiteTable & Mark>(table: Table, where: SQL | undefined): Write {
    return { statements: [written(this.db.delete(table).where(this.scoped(table, where)))], table };
  }

  /**
   * Follows an update or remove: unless that touched exactly one row, the whole commit is refused by this name.
   * SQLite's changes() and a trigger that raises the code make a batch conditional, which D1 otherwise cannot be.
   */
  guard(refused: Refusal): Write {
    return { statements: [toStatement(sql`insert into guard (code) select ${refused.code} where changes() <> 1`)] };
  }

  /** The whole commit is refused by this name unless the condition holds when its turn comes. For what no constraint can say: "at most three stores". */
  refuseUnless(condition: SQL, refused: Refusal): Write {
    return { statements: [toStatement(sql`insert into guard (code) select ${refused.code} where not (${condition})`)] };
  }

  /**
   * Rows and the events that tell of them, in one atomic batch, or nothing.
   * @returns false when `once` names an effect that has happened already.
   * @throws Problem named by the constraint or guard that refused it.
   */
  async commit(
    writes: readonly (Write | null | undefined | false)[],
    events: readonly NewEvent[] = [],
    options: CommitOptions = {},
  ): Promise<boolean> {
    const real = writes.filter((write): write is Write => Boolean(write));
    const named = events.map((event) => ({ id: this.scope.newId("event"), event }));
    const statements = [
      ...(options.once ? [this.ledger(options.once)] : []),
      ...real.flatMap((write) => write.statements),
      ...this.consequences(real.flatMap((write) => (write.table ? [write.table] : []))),
      ...this.outbox(named),
    ];
    if (statements.length === 0) return true;
    try {
      await sendAll(this.d1, statements);
    } catch (error) {
      const refused = explainFailure(error);
      if (refused === "done_already") return false;
      throw refused ?? error;
    }
    if (named.length > 0) this.scope.committed(named.map(({ id, event }) => ({ id, type: event.type })));
    return true;
  }
}
