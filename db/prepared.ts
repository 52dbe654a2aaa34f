// How is a read that never changes its shape put into SQL once, instead of at every visit?
import { fillPlaceholders, type Placeholder, sql } from "drizzle-orm";
import { type Query, query, type Statement } from "./query.ts";
import { StoreHandle } from "./store.ts";

type Values = Record<string, string | number | null>;
/** Stands for a value that each call brings. */
export type Later<Names extends string> = (name: Names) => Placeholder;

interface Compiled {
  statement: Statement;
  decode: Query<unknown>["decode"];
}

/**
 * Reads whose text is always the same. They are built at the first call in an isolate, by a handle whose store is a placeholder, so that the scope is part
 * of the text like any other condition; later calls only fill in the store and the values.
 */
export function prepared<Queries extends readonly Query<unknown>[], Given extends Values = Record<never, never>>(
  build: (store: StoreHandle, later: Later<keyof Given & string>) => Queries,
): (store: StoreHandle, values: Given) => Queries {
  let compiled: Compiled[] | undefined;
  return (store, values) => {
    compiled ??= compile(build);
    const given = { ...values, store_id: store.id };
    return compiled.map(({ statement, decode }) =>
      query(store.database, () => ({ sql: statement.sql, params: fillPlaceholders(statement.params, given) }), decode),
    ) as unknown as Queries;
  };
}

function compile(build: (store: StoreHandle, later: Later<string>) => readonly Query<unknown>[]): Compiled[] {
  const template = StoreHandle.template(sql.placeholder("store_id"));
  return build(template, (name) => sql.placeholder(name)).map((one) => ({ statement: one.compile(), decode: one.decode }));
}
