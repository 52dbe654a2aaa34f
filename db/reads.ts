// How are rows read, and by whom can which be seen?
import { and, Column, eq, getTableColumns, is, SQL, sql } from "drizzle-orm";
import { type AnySQLiteColumn, QueryBuilder, type SQLiteSelect, type SQLiteTable } from "drizzle-orm/sqlite-core";
import { notFound, Problem } from "../kit/problem.ts";
import { type Fields, type Query, query, rowDecoder, sendAll } from "./query.ts";

type Identified = SQLiteTable & { id: AnySQLiteColumn };
export type RowOf<Table extends SQLiteTable> = Table["$inferSelect"];

export type FieldsRow<F extends Fields> = {
  [Key in keyof F]: F[Key] extends AnySQLiteColumn
    ? F[Key]["_"]["notNull"] extends true
      ? F[Key]["_"]["data"]
      : F[Key]["_"]["data"] | null
    : F[Key] extends SQL<infer Value>
      ? Value
      : F[Key] extends SQL.Aliased<infer Value>
        ? Value
        : never;
};

/** A column that a left join may leave empty. */
export function maybe<Field extends AnySQLiteColumn>(column: Field): SQL<Field["_"]["data"] | null> {
  return sql<Field["_"]["data"] | null>`${column}`.mapWith(column) as SQL<Field["_"]["data"] | null>;
}

/** Every field under its own name: rows come as objects, in which two columns of one name ("title" of two tables) would become one. */
function named(fields: Fields): Fields {
  const entries = Object.entries(fields).map(([name, field]): [string, Fields[string]] => {
    if (is(field, SQL)) return [name, field.as(name)];
    if (is(field, Column) && field.name !== name) return [name, sql`${field}`.mapWith(field).as(name)];
    return [name, field];
  });
  return Object.fromEntries(entries);
}

export interface Join<Table extends SQLiteTable> {
  table: Table;
  on: SQL | undefined;
  /** Keep rows without a partner. */
  optional?: boolean;
}

export interface ReadOptions<Table extends SQLiteTable = SQLiteTable> {
  where?: SQL | undefined;
  joins?: Join<Table>[];
  orderBy?: (SQL | AnySQLiteColumn)[];
  groupBy?: (SQL | AnySQLiteColumn)[];
  limit?: number;
  offset?: number;
}

const builder = new QueryBuilder();

/** What can be read through a handle. */
export abstract class Reads<Mark> {
  protected readonly d1: D1Database;

  constructor(d1: D1Database) {
    this.d1 = d1;
  }

  /** The condition that keeps a caller inside its own rows; undefined where there is none. */
  protected abstract within(table: SQLiteTable): SQL | undefined;

  /** The caller's condition is parenthesised: a raw OR in it must not climb out of the scope. */
  protected scoped(table: SQLiteTable, where: SQL | undefined): SQL | undefined {
    const inside = this.within(table);
    if (!where) return inside;
    return inside ? and(inside, sql`(${where})`) : where;
  }

  /** Rows of one table, whole. */
  rows<Table extends SQLiteTable & Mark>(table: Table, options: Omit<ReadOptions, "joins" | "groupBy"> = {}): Query<RowOf<Table>> {
    return this.select(table, getTableColumns(table) as Fields, options) as unknown as Query<RowOf<Table>>;
  }

  /** Chosen columns, over joins where wanted; every joined table is held to the same scope. */
  select<F extends Fields, Table extends SQLiteTable & Mark>(
    table: Table,
    fields: F,
    options: ReadOptions<SQLiteTable & Mark> = {},
  ): Query<FieldsRow<F>> {
    const chosen = named(fields);
    let building: SQLiteSelect = builder
      .select(chosen as never)
      .from(table as SQLiteTable)
      .$dynamic() as never;
    for (const join of options.joins ?? []) {
      const on = this.scoped(join.table, join.on);
      building = (join.optional ? building.leftJoin(join.table, on) : building.innerJoin(join.table, on)) as never;
    }
    const where = this.scoped(table, options.where);
    if (where) building = building.where(where);
    if (options.groupBy) building = building.groupBy(...options.groupBy);
    if (options.orderBy) building = building.orderBy(...options.orderBy);
    if (options.limit !== undefined) building = building.limit(options.limit);
    if (options.offset !== undefined) building = building.offset(options.offset);
    return query(this.d1, () => building.toSQL(), rowDecoder(chosen));
  }

  /** Several reads in one round trip, answered in order. */
  async read<const Queries extends readonly Query<unknown>[]>(
    ...queries: Queries
  ): Promise<{ -readonly [Index in keyof Queries]: Queries[Index] extends Query<infer Row> ? Row[] : never }> {
    const answers = await sendAll(
      this.d1,
      queries.map((one) => one.compile()),
    );
    return answers.map((rows, at) => queries[at]?.decode(rows)) as never;
  }

  async first<Table extends SQLiteTable & Mark>(
    table: Table,
    where: SQL | undefined,
    orderBy?: (SQL | AnySQLiteColumn)[],
  ): Promise<RowOf<Table> | null> {
    const found = await this.rows(table, { where, limit: 1, ...(orderBy ? { orderBy } : {}) });
    return found[0] ?? null;
  }

  async find<Table extends Identified & Mark>(table: Table, id: string): Promise<RowOf<Table> | null> {
    return this.first(table, eq(table.id, id));
  }

  /** @throws Problem not_found */
  async get<Table extends Identified & Mark>(table: Table, id: string): Promise<RowOf<Table>> {
    const row = await this.find(table, id);
    if (!row) throw new Problem(notFound);
    return row;
  }

  async count<Table extends SQLiteTable & Mark>(table: Table, where?: SQL): Promise<number> {
    const rows = await this.select(table, { count: sql<number>`count(*)` }, { where });
    return rows[0]?.count ?? 0;
  }

  /** Does a row exist? For use inside another condition of the same handle. */
  exists<Table extends SQLiteTable & Mark>(table: Table, where: SQL): SQL {
    return sql`exists (select 1 from ${table} where ${this.scoped(table, where)})`;
  }
}
