// The platform as it is, with a witness: POST /__witness begins to write down what goes to the databases, GET /__witness answers it and ends.
import type { Env } from "../providers/env.ts";
import platform from "../workers/index.ts";

export * from "../workers/index.ts";

interface Recorded {
  sql: string;
  params: unknown[];
}

/** One entry a round trip; null while nobody watches, because watching costs a little. */
let trips: { database: string; statements: Recorded[] }[] | null = null;

/** The statement behind a watched one: a batch takes nothing else. */
const plain = new WeakMap<object, { statement: D1PreparedStatement; recorded: Recorded }>();

function watchedStatement(database: string, statement: D1PreparedStatement, recorded: Recorded): D1PreparedStatement {
  const watching = new Proxy(statement, {
    get(target, name) {
      const value = Reflect.get(target, name);
      if (typeof value !== "function") return value;
      if (name === "bind") return (...params: unknown[]) => watchedStatement(database, target.bind(...params), { ...recorded, params });
      return (...values: unknown[]) => {
        if (["all", "first", "run", "raw"].includes(String(name))) trips?.push({ database, statements: [recorded] });
        return value.apply(target, values);
      };
    },
  });
  plain.set(watching, { statement, recorded });
  return watching;
}

function watched(name: string, database: D1Database): D1Database {
  return new Proxy(database, {
    get(target, property) {
      if (property === "prepare") return (sql: string) => watchedStatement(name, target.prepare(sql), { sql, params: [] });
      if (property === "batch") {
        return (statements: D1PreparedStatement[]) => {
          const known = statements.map((one) => plain.get(one));
          trips?.push({ database: name, statements: known.flatMap((one) => (one ? [one.recorded] : [])) });
          return target.batch(known.map((one, at) => one?.statement ?? (statements[at] as D1PreparedStatement)));
        };
      }
      const value = Reflect.get(target, property);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}

const copies = new WeakMap<object, Env>();

function withWitness(env: Env): Env {
  const known = copies.get(env);
  if (known) return known;
  const copy = { ...env, PLATFORM_DB: watched("platform", env.PLATFORM_DB), STORE_DB_0: watched("store", env.STORE_DB_0) };
  copies.set(env, copy);
  return copy;
}

export default {
  async fetch(request: Request, env: Env, execution: ExecutionContext): Promise<Response> {
    if (request.url.endsWith("/__witness")) {
      const seen = trips ?? [];
      trips = request.method === "POST" ? [] : null;
      return Response.json(seen);
    }
    return platform.fetch(request as never, trips ? withWitness(env) : env, execution);
  },
  queue: platform.queue,
};
