// What is a statement before it runs, and how does a row become what its columns say?
import { Column, is, noopDecoder, SQL } from "drizzle-orm";
import { type AnySQLiteColumn, SQLiteSyncDialect } from "drizzle-orm/sqlite-core";

/** SQL with its parameters, ready to be sent. */
export interface Statement {
  sql: string;
  params: unknown[];
}

/** A read that has not run yet. Run one with `await`, several in one round trip with `handle.read(...)`. */
export interface Query<Row> extends PromiseLike<Row[]> {
  compile(): Statement;
  decode(rows: Record<string, unknown>[]): Row[];
  /** Keeps the row type; never set. */
  readonly row?: Row;
}

/** Columns and expressions of a select, and the row they give. A column of a left join is wrapped in `maybe()`. */
export type Fields = Record<string, AnySQLiteColumn | SQL | SQL.Aliased>;

const dialect = new SQLiteSyncDialect();

export function toStatement(written: SQL): Statement {
  const { sql, params } = dialect.sqlToQuery(written);
  return { sql, params };
}

export function send(database: D1Database, { sql, params }: Statement): D1PreparedStatement {
  const statement = database.prepare(sql);
  return params.length > 0 ? statement.bind(...params) : statement;
}

/** One round trip; all of it happens or nothing. */
export async function sendAll(database: D1Database, statements: readonly Statement[]): Promise<Record<string, unknown>[][]> {
  const results = await database.batch<Record<string, unknown>>(statements.map((one) => send(database, one)));
  return results.map((one) => one.results);
}

export function query<Row>(database: D1Database, compile: () => Statement, decode: Query<Row>["decode"]): Query<Row> {
  const run = async () => decode((await send(database, compile()).all<Record<string, unknown>>()).results);
  // biome-ignore lint/suspicious/noThenProperty: a query is awaited like the promise it will be, and batched when it is not.
  return { compile, decode, then: (done, failed) => run().then(done, failed) };
}

/** Plain texts and numbers are what the database gives; only the rest is worth a call for every row. */
function decoderOf(field: Fields[string]): { mapFromDriverValue(value: unknown): unknown } | null {
  const decoder = is(field, Column) ? field : is(field, SQL) ? decoderIn(field) : decoderIn(field.sql);
  if (decoder === noopDecoder) return null;
  return is(decoder, Column) && decoder.mapFromDriverValue === Column.prototype.mapFromDriverValue ? null : decoder;
}

const decoderIn = (written: SQL) => (written as unknown as { decoder: { mapFromDriverValue(value: unknown): unknown } }).decoder;

/** Turns rows as the database gives them (JSON as text, flags as numbers) into rows as the columns are declared. */
export function rowDecoder<Row>(fields: Fields): Query<Row>["decode"] {
  const special = Object.entries(fields).flatMap(([name, field]) => {
    const decoder = decoderOf(field);
    return decoder ? [[name, decoder] as const] : [];
  });
  return (rows) => {
    for (const row of rows) {
      for (const [name, decoder] of special) if (row[name] !== null) row[name] = decoder.mapFromDriverValue(row[name]);
    }
    return rows as Row[];
  };
}
